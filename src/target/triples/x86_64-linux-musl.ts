/** System V AMD64 psABI, LP64, musl. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const x86_64LinuxMusl: Target = {
  triple: "x86_64-linux-musl",
  architecture: "x86_64",
  operatingSystem: "linux",
  environment: "musl",
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
    _Decimal32: { size: 32, align: 32 },
    _Decimal64: { size: 64, align: 64 },
    _Decimal128: { size: 128, align: 128 },
    pointer: { size: 64, align: 64 },
  },
  charSigned: true,
  sizeType: "unsigned long",
  pointerDifferenceType: "long",
  wideCharacterType: "int",
  wideIntegerType: "unsigned int",
  intmaxType: "long",
  longDoubleFormat: "x87",
  bitFieldRule: "system-v",
  biggestAlign: 128,
  enumsAreInt: false,
  vaList: "record-array",
  defaultCompiler: "gcc",
  includeDirectories: [
    "/usr/local/musl/include",
    "/usr/include/x86_64-linux-musl",
    "/usr/local/include",
    builtinDirectory,
  ],
};
