/** AAPCS64, LP64, glibc. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const aarch64LinuxGnu: Target = {
  triple: "aarch64-linux-gnu",
  architecture: "aarch64",
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
    _Float16: { size: 16, align: 16 },
    float: { size: 32, align: 32 },
    double: { size: 64, align: 64 },
    "long double": { size: 128, align: 128 },
    _Float128: { size: 128, align: 128 },
    pointer: { size: 64, align: 64 },
  },
  charSigned: false,
  sizeType: "unsigned long",
  pointerDifferenceType: "long",
  wideCharacterType: "unsigned int",
  wideIntegerType: "unsigned int",
  intmaxType: "long",
  longDoubleFormat: "binary128",
  bitFieldRule: "aapcs",
  biggestAlign: 128,
  enumsAreInt: false,
  vaList: "record",
  defaultCompiler: "gcc",
  includeDirectories: [
    builtinDirectory,
    "/usr/local/include",
    "/usr/aarch64-linux-gnu/include",
    "/usr/include/aarch64-linux-gnu",
    "/usr/include",
  ],
};
