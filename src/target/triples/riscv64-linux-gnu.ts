/** RISC-V ELF psABI, LP64D, glibc. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const riscv64LinuxGnu: Target = {
  triple: "riscv64-linux-gnu",
  architecture: "riscv64",
  operatingSystem: "linux",
  environment: "gnu",
  bigEndian: false,
  scalars: {
    bool: { size: 8, align: 8 },
    char: { size: 8, align: 8 },
    short: { size: 16, align: 16 },
    int: { size: 32, align: 32 },
    long: { size: 64, align: 64 },
    "long long": { size: 64, align: 64 },
    __int128: { size: 128, align: 128 },
    float: { size: 32, align: 32 },
    double: { size: 64, align: 64 },
    "long double": { size: 128, align: 128 },
    _Float128: { size: 128, align: 128 },
    pointer: { size: 64, align: 64 },
  },
  charSigned: false,
  sizeType: "unsigned long",
  pointerDifferenceType: "long",
  wideCharacterType: "int",
  wideIntegerType: "unsigned int",
  intmaxType: "long",
  longDoubleFormat: "binary128",
  bitFieldRule: "system-v",
  biggestAlign: 128,
  enumsAreInt: false,
  vaList: "void-pointer",
  defaultCompiler: "gcc",
  includeDirectories: [
    builtinDirectory,
    "/usr/local/include",
    "/usr/riscv64-linux-gnu/include",
    "/usr/include/riscv64-linux-gnu",
    "/usr/include",
  ],
};
