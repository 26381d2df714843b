/** Microsoft x64 ABI, LLP64. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const x86_64WindowsMsvc: Target = {
  triple: "x86_64-windows-msvc",
  architecture: "x86_64",
  operatingSystem: "windows",
  environment: "msvc",
  bigEndian: false,
  scalars: {
    bool: { size: 8, align: 8 },
    char: { size: 8, align: 8 },
    short: { size: 16, align: 16 },
    int: { size: 32, align: 32 },
    long: { size: 32, align: 32 },
    "long long": { size: 64, align: 64 },
    __int128: { size: 128, align: 128 },
    float: { size: 32, align: 32 },
    double: { size: 64, align: 64 },
    "long double": { size: 64, align: 64 },
    pointer: { size: 64, align: 64 },
  },
  charSigned: true,
  sizeType: "unsigned long long",
  pointerDifferenceType: "long long",
  wideCharacterType: "unsigned short",
  wideIntegerType: "unsigned short",
  intmaxType: "long long",
  longDoubleFormat: "binary64",
  bitFieldRule: "microsoft",
  biggestAlign: 128,
  enumsAreInt: true,
  vaList: "char-pointer",
  defaultCompiler: "msvc",
  includeDirectories: [builtinDirectory],
};
