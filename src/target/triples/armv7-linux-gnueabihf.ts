/** AAPCS with VFP registers, ILP32, glibc. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const armv7LinuxGnueabihf: Target = {
  triple: "armv7-linux-gnueabihf",
  architecture: "arm",
  operatingSystem: "linux",
  environment: "gnu",
  bigEndian: false,
  scalars: {
    bool: { size: 8, align: 8 },
    char: { size: 8, align: 8 },
    short: { size: 16, align: 16 },
    int: { size: 32, align: 32 },
    long: { size: 32, align: 32 },
    "long long": { size: 64, align: 64 },
    float: { size: 32, align: 32 },
    double: { size: 64, align: 64 },
    "long double": { size: 64, align: 64 },
    pointer: { size: 32, align: 32 },
  },
  charSigned: false,
  sizeType: "unsigned int",
  pointerDifferenceType: "int",
  wideCharacterType: "unsigned int",
  wideIntegerType: "unsigned int",
  intmaxType: "long long",
  longDoubleFormat: "binary64",
  bitFieldRule: "aapcs",
  biggestAlign: 64,
  enumsAreInt: false,
  vaList: "record",
  defaultCompiler: "gcc",
  includeDirectories: [
    builtinDirectory,
    "/usr/local/include",
    "/usr/arm-linux-gnueabihf/include",
    "/usr/include/arm-linux-gnueabihf",
    "/usr/include",
  ],
};
