/** Apple's variant of AAPCS64, LP64. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const arm64AppleDarwin: Target = {
  triple: "arm64-apple-darwin",
  architecture: "aarch64",
  operatingSystem: "darwin",
  environment: "apple",
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
    "long double": { size: 64, align: 64 },
    pointer: { size: 64, align: 64 },
  },
  charSigned: true,
  sizeType: "unsigned long",
  pointerDifferenceType: "long",
  wideCharacterType: "int",
  wideIntegerType: "int",
  intmaxType: "long",
  longDoubleFormat: "binary64",
  bitFieldRule: "apple",
  biggestAlign: 128,
  enumsAreInt: false,
  vaList: "char-pointer",
  defaultCompiler: "clang",
  includeDirectories: [
    "/usr/local/include",
    builtinDirectory,
    "/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk/usr/include",
    "/usr/include",
  ],
};
