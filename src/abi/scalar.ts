/** Scalar types as the target has them: the one place that turns a C type's name into its size and alignment. */

import type { BoolType, FloatType, IntegerName, IntegerType, PointerType, Type } from "../ir/type.ts";
import type { ScalarLayout, ScalarName, Target } from "../target/target.ts";

const integerRows: Readonly<
  Record<Exclude<IntegerName, "_BitInt" | "unsigned _BitInt">, readonly [ScalarName, boolean]>
> = {
  char: ["char", true],
  "signed char": ["char", true],
  "unsigned char": ["char", false],
  short: ["short", true],
  "unsigned short": ["short", false],
  int: ["int", true],
  "unsigned int": ["int", false],
  long: ["long", true],
  "unsigned long": ["long", false],
  "long long": ["long long", true],
  "unsigned long long": ["long long", false],
  __int128: ["__int128", true],
  "unsigned __int128": ["__int128", false],
};

export type StandardIntegerName = keyof typeof integerRows;

/** `charSigned` decides on plain `char` where it is not the target's way. */
export function integerType(
  name: StandardIntegerName,
  target: Target,
  charSigned: boolean = target.charSigned,
): IntegerType {
  const [scalar, signed] = integerRows[name];
  const { size, align } = scalarLayout(scalar, target);
  return { kind: "integer", name, signed: name === "char" ? charSigned : signed, size, align };
}

/** gcc's BITINT_MAXWIDTH; it also bounds what arithmetic on a hostile width may cost. */
export const widestBitInt: number = 65535;

/** C23 6.2.5p5: objects of up to 64 bits are as the smallest integer that holds them, larger ones are arrays of such. */
export function bitIntType(width: number, signed: boolean, target: Target): IntegerType {
  const unit =
    target.architecture === "i386" || target.architecture === "arm" || target.architecture === "wasm32"
      ? 32
      : 64;
  let size = 8;
  while (size < width && size < unit) size *= 2;
  if (size < width) size = Math.ceil(width / unit) * unit;
  const align = Math.min(size, unit);
  return { kind: "integer", name: signed ? "_BitInt" : "unsigned _BitInt", signed, size, align, width };
}

export function boolType(target: Target): BoolType {
  const { size, align } = scalarLayout("bool", target);
  return { kind: "bool", size, align };
}

export function pointerType(pointed: Type, target: Target): PointerType {
  const { size, align } = scalarLayout("pointer", target);
  return { kind: "pointer", target: pointed, size, align };
}

/** Floating types by C's names; undefined for one that the target has not. */
export function floatType(name: string, target: Target): FloatType | undefined {
  const row = floatRow(name, target);
  if (row === undefined) return undefined;
  const layout = target.scalars[row.scalar];
  if (layout === undefined) return undefined;
  const { isSynonym = false } = row;
  const type = {
    kind: "float",
    name: isSynonym ? row.scalar : name,
    format: row.format,
    size: layout.size,
    align: layout.align,
  } as const;
  return layout.isForeign === true ? { ...type, foreign: true } : type;
}

interface FloatRow {
  readonly scalar: ScalarName;
  readonly format: FloatType["format"];
  /** It is no type of its own, but the scalar's of that name. */
  readonly isSynonym?: boolean;
}

function floatRow(name: string, target: Target): FloatRow | undefined {
  switch (name) {
    case "float":
    case "_Float32":
      return { scalar: "float", format: "binary32" };
    case "double":
    case "_Float64":
    case "_Float32x":
      return { scalar: "double", format: "binary64" };
    case "long double":
      return { scalar: "long double", format: target.longDoubleFormat };
    // Where `long double` is x87's, it is that very type (GCC manual, "Floating Types").
    case "__float80":
      return target.longDoubleFormat === "x87"
        ? { scalar: "long double", format: "x87", isSynonym: true }
        : { scalar: "__float80", format: "x87" };
    // TS 18661-3: at least binary64's precision and more than _Float64's; x87's where there is one.
    case "_Float64x":
      return target.longDoubleFormat === "x87"
        ? { scalar: "long double", format: "x87" }
        : { scalar: "_Float128", format: "binary128" };
    case "_Float128":
      return { scalar: "_Float128", format: "binary128" };
    case "_Float16":
      return { scalar: "_Float16", format: "binary16" };
    case "__bf16":
      return { scalar: "_Float16", format: "bfloat16" };
    case "_Decimal32":
    case "_Decimal64":
    case "_Decimal128":
      return { scalar: name, format: "decimal" };
    default:
      return undefined;
  }
}

/** Size and alignment in bits; a target without the scalar has it as large as the next that it has. */
export function scalarLayout(name: ScalarName, target: Target): ScalarLayout {
  const layout = target.scalars[name] ?? fallbackLayouts[name];
  return layout;
}

/** What every target that names no other has. */
const fallbackLayouts: Readonly<Record<ScalarName, ScalarLayout>> = {
  bool: { size: 8, align: 8 },
  char: { size: 8, align: 8 },
  short: { size: 16, align: 16 },
  int: { size: 32, align: 32 },
  long: { size: 64, align: 64 },
  "long long": { size: 64, align: 64 },
  __int128: { size: 128, align: 128 },
  float: { size: 32, align: 32 },
  double: { size: 64, align: 64 },
  "long double": { size: 64, align: 64 },
  __float80: { size: 128, align: 128 },
  _Float16: { size: 16, align: 16 },
  _Float128: { size: 128, align: 128 },
  _Decimal32: { size: 32, align: 32 },
  _Decimal64: { size: 64, align: 64 },
  _Decimal128: { size: 128, align: 128 },
  pointer: { size: 64, align: 64 },
};
