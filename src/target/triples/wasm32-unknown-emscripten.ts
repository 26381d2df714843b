/** WebAssembly tool conventions as Emscripten has them, ILP32. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const wasm32UnknownEmscripten: Target = {
  triple: "wasm32-unknown-emscripten",
  architecture: "wasm32",
  operatingSystem: "emscripten",
  environment: "emscripten",
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
    "long double": { size: 128, align: 64 },
    _Float128: { size: 128, align: 128 },
    pointer: { size: 32, align: 32 },
  },
  charSigned: true,
  sizeType: "unsigned long",
  pointerDifferenceType: "long",
  wideCharacterType: "int",
  wideIntegerType: "int",
  intmaxType: "long long",
  longDoubleFormat: "binary128",
  bitFieldRule: "system-v",
  biggestAlign: 128,
  enumsAreInt: false,
  vaList: "void-pointer",
  defaultCompiler: "clang",
  includeDirectories: [builtinDirectory, "/include/wasm32-emscripten", "/include"],
};
