/** Microsoft x86 ABI, ILP32. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const i686WindowsMsvc: Target = {
  triple: "i686-windows-msvc",
  architecture: "i386",
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
    float: { size: 32, align: 32 },
    double: { size: 64, align: 64 },
    "long double": { size: 64, align: 64 },
    pointer: { size: 32, align: 32 },
  },
  charSigned: true,
  sizeType: "unsigned int",
  pointerDifferenceType: "int",
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
