/**
 * Targets for specs of ABI rules, by triple: what layouts and constants ask of a target, and nothing else of it, so that
 * a rule's spec does not depend on where headers lie.
 */

import type { ScalarLayout, Target } from "../../src/target/target.ts";

export function targetOf(triple: string): Target {
  const target = modelTargets.find((model) => model.triple === triple);
  if (target === undefined) throw new Error(`no target ${triple}`);
  return target;
}

/** All triples that `targetOf` knows. */
export function targetTriplesForSpecs(): readonly string[] {
  return modelTargets.map(({ triple }) => triple);
}

function sized(size: number, align: number = size, memberAlign?: number): ScalarLayout {
  return memberAlign === undefined ? { size, align } : { size, align, memberAlign };
}

const lp64 = linuxModel("x86_64-linux-gnu", "x86_64", sized(128), "x87");

function linuxModel(
  triple: string,
  architecture: Target["architecture"],
  longDouble: ScalarLayout,
  longDoubleFormat: Target["longDoubleFormat"],
): Target {
  return {
    triple,
    architecture,
    operatingSystem: "linux",
    environment: "gnu",
    bigEndian: false,
    scalars: {
      bool: sized(8),
      char: sized(8),
      short: sized(16),
      int: sized(32),
      long: sized(64),
      "long long": sized(64),
      __int128: sized(128),
      float: sized(32),
      double: sized(64),
      "long double": longDouble,
      _Float16: sized(16),
      _Float128: sized(128),
      _Decimal32: sized(32),
      pointer: sized(64),
    },
    charSigned: true,
    sizeType: "unsigned long",
    pointerDifferenceType: "long",
    wideCharacterType: "int",
    wideIntegerType: "unsigned int",
    intmaxType: "long",
    longDoubleFormat,
    bitFieldRule: "system-v",
    biggestAlign: 128,
    enumsAreInt: false,
    vaList: "record-array",
    defaultCompiler: "gcc",
    includeDirectories: [],
  };
}

function ilp32(base: Target, changes: Partial<Target>, scalars: Partial<Target["scalars"]>): Target {
  const { __int128: _, ...rest } = base.scalars;
  return {
    ...base,
    sizeType: "unsigned int",
    pointerDifferenceType: "int",
    intmaxType: "long long",
    ...changes,
    scalars: { ...rest, long: sized(32), pointer: sized(32), ...scalars },
  };
}

const windows = {
  operatingSystem: "windows",
  bitFieldRule: "microsoft",
  wideCharacterType: "unsigned short",
  wideIntegerType: "unsigned short",
} as const;

const llp64 = {
  ...windows,
  sizeType: "unsigned long long",
  pointerDifferenceType: "long long",
  intmaxType: "long long",
} as const;

const msvc = {
  environment: "msvc",
  enumsAreInt: true,
  defaultCompiler: "msvc",
  longDoubleFormat: "binary64",
} as const;
const arm = { bitFieldRule: "aapcs", charSigned: false, wideCharacterType: "unsigned int" } as const;
const apple = {
  operatingSystem: "darwin",
  environment: "apple",
  bitFieldRule: "apple",
  defaultCompiler: "clang",
} as const;

const modelTargets: readonly Target[] = [
  lp64,
  ilp32(
    lp64,
    { triple: "i386-linux-gnu", architecture: "i386" },
    {
      "long long": sized(64, 64, 32),
      double: sized(64, 64, 32),
      "long double": sized(96, 32),
    },
  ),
  { ...linuxModel("aarch64-linux-gnu", "aarch64", sized(128), "binary128"), ...arm },
  ilp32(linuxModel("armv7-linux-gnueabihf", "arm", sized(64), "binary64"), { ...arm, biggestAlign: 64 }, {}),
  { ...linuxModel("riscv64-linux-gnu", "riscv64", sized(128), "binary128"), charSigned: false },
  bigIron(linuxModel("s390x-linux-gnu", "s390x", sized(128, 64), "binary128")),
  { ...lp64, ...apple, triple: "x86_64-apple-darwin" },
  { ...linuxModel("arm64-apple-darwin", "aarch64", sized(64), "binary64"), ...apple },
  { ...llp64Of("x86_64-windows-msvc", sized(64)), ...msvc },
  ilp32(
    lp64,
    { ...windows, ...msvc, triple: "i686-windows-msvc", architecture: "i386" },
    { "long double": sized(64) },
  ),
  { ...llp64Of("x86_64-windows-gnu", sized(128)), environment: "mingw" },
  ilp32(
    lp64,
    { ...windows, environment: "mingw", triple: "i686-windows-gnu", architecture: "i386" },
    {
      "long double": sized(96, 32),
    },
  ),
  ilp32(
    linuxModel("wasm32-unknown-emscripten", "wasm32", sized(128, 64), "binary128"),
    {
      operatingSystem: "emscripten",
      environment: "emscripten",
      sizeType: "unsigned long",
      pointerDifferenceType: "long",
      defaultCompiler: "clang",
    },
    { "long double": sized(128, 64), __int128: sized(128) },
  ),
];

function llp64Of(triple: string, longDouble: ScalarLayout): Target {
  return {
    ...lp64,
    ...llp64,
    triple,
    scalars: { ...lp64.scalars, long: sized(32), "long double": longDouble },
  };
}

function bigIron(base: Target): Target {
  const scalars = { ...base.scalars, __int128: sized(128, 64), _Float128: sized(128, 64) };
  return { ...base, bigEndian: true, charSigned: false, biggestAlign: 64, scalars };
}
