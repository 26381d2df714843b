/** System V AMD64 psABI, ILP32 (its x32), glibc. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const x86_64LinuxGnux32: Target = {
  triple: "x86_64-linux-gnux32",
  architecture: "x86_64",
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
    __int128: { size: 128, align: 128 },
    _Float16: { size: 16, align: 16 },
    float: { size: 32, align: 32 },
    double: { size: 64, align: 64 },
    "long double": { size: 128, align: 128 },
    _Float128: { size: 128, align: 128 },
    _Decimal32: { size: 32, align: 32 },
    _Decimal64: { size: 64, align: 64 },
    _Decimal128: { size: 128, align: 128 },
    pointer: { size: 32, align: 32 },
  },
  charSigned: true,
  sizeType: "unsigned int",
  pointerDifferenceType: "int",
  wideCharacterType: "long",
  wideIntegerType: "unsigned int",
  intmaxType: "long long",
  longDoubleFormat: "x87",
  bitFieldRule: "system-v",
  biggestAlign: 128,
  enumsAreInt: false,
  vaList: "record-array",
  defaultCompiler: "gcc",
  includeDirectories: [
    builtinDirectory,
    "/usr/local/include",
    "/usr/include/x86_64-linux-gnux32",
    "/usr/include/x86_64-linux-gnu",
    "/usr/include",
  ],
};
