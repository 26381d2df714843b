/** MinGW-w64, ILP32. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const i686WindowsGnu: Target = {
  triple: "i686-windows-gnu",
  architecture: "i386",
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
    float: { size: 32, align: 32 },
    double: { size: 64, align: 64 },
    "long double": { size: 96, align: 32 },
    _Float128: { size: 128, align: 128 },
    _Decimal32: { size: 32, align: 32 },
    _Decimal64: { size: 64, align: 64 },
    _Decimal128: { size: 128, align: 128 },
    pointer: { size: 32, align: 32 },
  },
  charSigned: true,
  sizeType: "unsigned int",
  pointerDifferenceType: "int",
  wideCharacterType: "unsigned short",
  wideIntegerType: "unsigned short",
  intmaxType: "long long",
  longDoubleFormat: "x87",
  bitFieldRule: "microsoft",
  biggestAlign: 128,
  enumsAreInt: false,
  vaList: "char-pointer",
  defaultCompiler: "gcc",
  includeDirectories: [builtinDirectory, "/usr/i686-w64-mingw32/include", "/usr/share/mingw-w64/include"],
};
