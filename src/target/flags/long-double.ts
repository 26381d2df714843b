/**
 * Flags about `long double` (GCC manual, "x86 Options" and "S/390 and zSeries Options"): its format, and how many bytes
 * x87's ten fill.
 */

import type { ScalarLayout, Target } from "../target.ts";
import type { MacroEdits } from "./edits.ts";

type Format = Target["longDoubleFormat"];

const FORMATS: Readonly<Record<string, Format>> = {
  "-mlong-double-64": "binary64",
  "-mlong-double-80": "x87",
  "-mlong-double-128": "binary128",
};

/** The target with the `long double` that the last of the flags asks for; `__float80` is x87's whatever that is. */
export function withLongDouble(target: Target, flags: readonly string[]): Target {
  const hasFlags = ["x86_64", "i386", "s390x"].includes(target.architecture) && target.environment !== "msvc";
  const own = target.scalars["long double"];
  if (!hasFlags || own === undefined) return target;
  const flag = flags.findLast((word) => Object.hasOwn(FORMATS, word)) ?? "";
  const format = FORMATS[flag] ?? target.longDoubleFormat;
  const layout = layoutOf(format, own, flags, target);
  if (format === target.longDoubleFormat && layout.size === own.size) return target;
  const scalars = { ...target.scalars, "long double": { ...layout, isForeign: true } };
  if (target.longDoubleFormat !== "x87" || format === "x87")
    return { ...target, longDoubleFormat: format, scalars };
  const unit = layoutOf("x87", own, flags, target);
  const float80 = unit.size === own.size ? own : { ...unit, isForeign: true };
  return { ...target, longDoubleFormat: format, scalars: { ...scalars, __float80: float80 } };
}

function layoutOf(format: Format, own: ScalarLayout, flags: readonly string[], target: Target): ScalarLayout {
  if (format === "binary64") return target.scalars.double ?? own;
  const quad = { size: 128, align: 128 };
  if (target.longDoubleFormat === "binary128") return own;
  if (format === "binary128") return quad;
  return fillsSixteen(flags) ? quad : own;
}

function fillsSixteen(flags: readonly string[]): boolean {
  const last = flags.findLast((flag) => /^-m(?:96|128)bit-long-double$/.test(flag));
  return last === "-m128bit-long-double";
}

/** What a compiler predefines of a format: `__LDBL_NAME__`, and for gcc that of `_Float64x`, which is wider than `double`. */
interface Characteristics {
  readonly decimalDigits: number;
  readonly digits: number;
  readonly mantissa: number;
  readonly exponents: readonly [least: string, greatest: string, least10: string, greatest10: string];
  readonly denormal: string;
  readonly epsilon: string;
  readonly greatest: string;
  readonly least: string;
}

const WIDE = ["(-16381)", "16384", "(-4931)", "4932"] as const;
const NARROW = ["(-1021)", "1024", "(-307)", "308"] as const;

const QUAD: Characteristics = {
  decimalDigits: 36,
  digits: 33,
  mantissa: 113,
  exponents: WIDE,
  denormal: "6.47517511943802511092443895822764655e-4966",
  epsilon: "1.92592994438723585305597794258492732e-34",
  greatest: "1.18973149535723176508575932662800702e+4932",
  least: "3.36210314311209350626267781732175260e-4932",
};

/** gcc prints as many digits as its own widest type has, clang as many as the type needs. */
const DOUBLE: Readonly<Record<"gcc" | "clang", Characteristics>> = {
  gcc: {
    decimalDigits: 17,
    digits: 15,
    mantissa: 53,
    exponents: NARROW,
    denormal: "4.94065645841246544176568792868221372e-324",
    epsilon: "2.22044604925031308084726333618164062e-16",
    greatest: "1.79769313486231570814527423731704357e+308",
    least: "2.22507385850720138309023271733240406e-308",
  },
  clang: {
    decimalDigits: 17,
    digits: 15,
    mantissa: 53,
    exponents: NARROW,
    denormal: "4.9406564584124654e-324",
    epsilon: "2.2204460492503131e-16",
    greatest: "1.7976931348623157e+308",
    least: "2.2250738585072014e-308",
  },
};

/** The macros of a target whose `long double` is foreign; `base` is the same target without the flags. */
export function describeLongDouble(
  target: Target,
  base: Target,
  flags: readonly string[],
  major: number,
  edits: MacroEdits,
): void {
  const isGcc = target.defaultCompiler === "gcc";
  const size = String((target.scalars["long double"]?.size ?? 0) / 8);
  if (target.scalars["long double"]?.size !== base.scalars["long double"]?.size)
    edits.set("__SIZEOF_LONG_DOUBLE__", size);
  // __float80 is x87's in any case.
  if (isGcc && (target.longDoubleFormat === "x87" || fillsSixteen(flags)))
    edits.set("__SIZEOF_FLOAT80__", "16");
  if (target.longDoubleFormat === "x87") return;
  const isQuad = target.longDoubleFormat === "binary128";
  const isZ = target.architecture === "s390x";
  const kind = isQuad ? QUAD : DOUBLE[isGcc && !isZ ? "gcc" : "clang"];
  describe("__LDBL_", "L", kind, isGcc || major >= 19, edits);
  if (!isGcc) return;
  edits.set("__DECIMAL_DIG__", String(kind.decimalDigits));
  if (isZ) {
    removeQuad(edits);
    return;
  }
  edits.set(isQuad ? "__LONG_DOUBLE_128__" : "__LONG_DOUBLE_64__", "1");
  // TS 18661-3: the next format above binary64 is binary128 where no type is x87's any more.
  describe("__FLT64X_", "F64x", QUAD, true, edits);
}

/** System z's `_Float128` is there as `long double` alone. */
function removeQuad(edits: MacroEdits): void {
  const names =
    "DECIMAL_DIG DENORM_MIN DIG EPSILON HAS_DENORM HAS_INFINITY HAS_QUIET_NAN IS_IEC_60559 MANT_DIG MAX_10_EXP MAX_EXP " +
    "MAX MIN_10_EXP MIN_EXP MIN NORM_MAX";
  for (const name of names.split(" ")) {
    edits.set(`__FLT128_${name}__`, undefined);
    edits.set(`__FLT64X_${name}__`, undefined);
  }
  edits.set("__LONG_DOUBLE_128__", undefined);
  edits.set("__FP_FAST_FMAL", "1");
}

function describe(
  prefix: string,
  suffix: string,
  kind: Characteristics,
  hasNormal: boolean,
  edits: MacroEdits,
): void {
  const [least, greatest, least10, greatest10] = kind.exponents;
  const values: Readonly<Record<string, string>> = {
    DECIMAL_DIG: String(kind.decimalDigits),
    DENORM_MIN: kind.denormal + suffix,
    DIG: String(kind.digits),
    EPSILON: kind.epsilon + suffix,
    MANT_DIG: String(kind.mantissa),
    MAX_10_EXP: greatest10,
    MAX_EXP: greatest,
    MAX: kind.greatest + suffix,
    MIN_10_EXP: least10,
    MIN_EXP: least,
    MIN: kind.least + suffix,
    ...(hasNormal ? { NORM_MAX: kind.greatest + suffix } : {}),
  };
  for (const [name, value] of Object.entries(values)) edits.set(`${prefix}${name}__`, value);
}
