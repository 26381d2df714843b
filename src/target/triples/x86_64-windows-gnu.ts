/** MinGW-w64, LLP64. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const x86_64WindowsGnu: Target = {
  triple: "x86_64-windows-gnu",
  architecture: "x86_64",
  operatingSystem: "windows",
  environment: "mingw",
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
    pointer: { size: 64, align: 64 },
  },
  charSigned: true,
  sizeType: "unsigned long long",
  pointerDifferenceType: "long long",
  wideCharacterType: "unsigned short",
  wideIntegerType: "unsigned short",
  intmaxType: "long long",
  longDoubleFormat: "x87",
  bitFieldRule: "microsoft",
  biggestAlign: 128,
  enumsAreInt: false,
  vaList: "char-pointer",
  defaultCompiler: "gcc",
  includeDirectories: [builtinDirectory, "/usr/x86_64-w64-mingw32/include", "/usr/share/mingw-w64/include"],
};
