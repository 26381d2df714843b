/** z/Architecture ELF ABI, LP64, big endian, glibc. */

import { builtinDirectory } from "../headers.ts";
import type { Target } from "../target.ts";

export const s390xLinuxGnu: Target = {
  triple: "s390x-linux-gnu",
  architecture: "s390x",
  operatingSystem: "linux",
  environment: "gnu",
  bigEndian: true,
  scalars: {
    bool: { size: 8, align: 8 },
    char: { size: 8, align: 8 },
    short: { size: 16, align: 16 },
    int: { size: 32, align: 32 },
    long: { size: 64, align: 64 },
    "long long": { size: 64, align: 64 },
    __int128: { size: 128, align: 64 },
    float: { size: 32, align: 32 },
    double: { size: 64, align: 64 },
    "long double": { size: 128, align: 64 },
    _Float128: { size: 128, align: 64 },
    _Decimal32: { size: 32, align: 32 },
    _Decimal64: { size: 64, align: 64 },
    _Decimal128: { size: 128, align: 64 },
    pointer: { size: 64, align: 64 },
  },
  charSigned: false,
  sizeType: "unsigned long",
  pointerDifferenceType: "long",
  wideCharacterType: "int",
  wideIntegerType: "unsigned int",
  intmaxType: "long",
  longDoubleFormat: "binary128",
  bitFieldRule: "system-v",
  biggestAlign: 64,
  enumsAreInt: false,
  vaList: "record-array",
  defaultCompiler: "gcc",
  includeDirectories: [
    builtinDirectory,
    "/usr/local/include",
    "/usr/s390x-linux-gnu/include",
    "/usr/include/s390x-linux-gnu",
    "/usr/include",
  ],
};
