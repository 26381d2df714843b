/**
 * C's floating arithmetic, exact and then rounded to nearest even (IEEE 754-2019, 4.3.1) in the format of the type, so
 * that `long double` constants come out as the target's compiler folds them, whatever the host's numbers can hold.
 */

export type FloatFormat =
  | "binary16"
  | "bfloat16"
  | "binary32"
  | "binary64"
  | "x87"
  | "binary128"
  | "double-double";

/** A finite value is `mantissa * 2^exponent`; a zero has mantissa 0. */
export type Float =
  | {
      readonly kind: "finite";
      readonly negative: boolean;
      readonly mantissa: bigint;
      readonly exponent: number;
    }
  | { readonly kind: "infinite"; readonly negative: boolean }
  | { readonly kind: "nan" };

interface FormatLimits {
  /** Bits of the significand, the hidden one included. */
  readonly precision: number;
  /** Exponent of the smallest subnormal's only bit. */
  readonly smallest: number;
  /** Largest exponent of a value's first bit. */
  readonly largest: number;
}

const limits: Readonly<Record<FloatFormat, FormatLimits>> = {
  binary16: { precision: 11, smallest: -24, largest: 15 },
  bfloat16: { precision: 8, smallest: -133, largest: 127 },
  binary32: { precision: 24, smallest: -149, largest: 127 },
  binary64: { precision: 53, smallest: -1074, largest: 1023 },
  x87: { precision: 64, smallest: -16445, largest: 16383 },
  binary128: { precision: 113, smallest: -16494, largest: 16383 },
  "double-double": { precision: 106, smallest: -1074, largest: 1023 },
};

export const nan: Float = { kind: "nan" };

export function infinity(negative: boolean): Float {
  return { kind: "infinite", negative };
}

export function zero(negative: boolean): Float {
  return { kind: "finite", negative, mantissa: 0n, exponent: 0 };
}

export function isZero(value: Float): boolean {
  return value.kind === "finite" && value.mantissa === 0n;
}

export function isNegative(value: Float): boolean {
  return value.kind !== "nan" && value.negative;
}

export function negateFloat(value: Float): Float {
  return value.kind === "nan" ? value : { ...value, negative: !value.negative };
}

export function absoluteFloat(value: Float): Float {
  return value.kind === "nan" ? value : { ...value, negative: false };
}

/** The nearest value of the format; ties go to the even significand. */
export function roundFloat(value: Float, format: FloatFormat): Float {
  if (value.kind !== "finite" || value.mantissa === 0n) return value;
  const { precision, smallest, largest } = limits[format];
  const width = bitLength(value.mantissa);
  const excess = Math.max(width - precision, smallest - value.exponent);
  let { mantissa, exponent } = value;
  if (excess > 0) {
    mantissa = shiftRightToEven(mantissa, excess);
    exponent += excess;
  }
  if (mantissa === 0n) return zero(value.negative);
  if (bitLength(mantissa) + exponent - 1 > largest) return infinity(value.negative);
  return { kind: "finite", negative: value.negative, mantissa, exponent };
}

export function addFloats(left: Float, right: Float, format: FloatFormat): Float {
  if (left.kind === "nan" || right.kind === "nan") return nan;
  if (left.kind === "infinite")
    return right.kind === "infinite" && right.negative !== left.negative ? nan : left;
  if (right.kind === "infinite") return right;
  const exponent = Math.min(left.exponent, right.exponent);
  const sum = signedMantissa(left, exponent) + signedMantissa(right, exponent);
  // A sum of zero is +0 unless both are negative (IEEE 754, 6.3).
  if (sum === 0n) return zero(left.negative && right.negative);
  return roundFloat(
    { kind: "finite", negative: sum < 0n, mantissa: sum < 0n ? -sum : sum, exponent },
    format,
  );
}

export function multiplyFloats(left: Float, right: Float, format: FloatFormat): Float {
  if (left.kind === "nan" || right.kind === "nan") return nan;
  const negative = left.negative !== right.negative;
  if (left.kind === "infinite" || right.kind === "infinite") {
    return isZero(left) || isZero(right) ? nan : infinity(negative);
  }
  const mantissa = left.mantissa * right.mantissa;
  return roundFloat({ kind: "finite", negative, mantissa, exponent: left.exponent + right.exponent }, format);
}

export function divideFloats(left: Float, right: Float, format: FloatFormat): Float {
  if (left.kind === "nan" || right.kind === "nan") return nan;
  const negative = left.negative !== right.negative;
  if (left.kind === "infinite") return right.kind === "infinite" ? nan : infinity(negative);
  if (right.kind === "infinite") return zero(negative);
  if (right.mantissa === 0n) return left.mantissa === 0n ? nan : infinity(negative);
  const quotient = divideExactly(left.mantissa, right.mantissa, left.exponent - right.exponent, format);
  return roundFloat({ ...quotient, negative }, format);
}

/** `numerator / denominator * 2^exponent` with enough bits, the last one sticky, to be rounded once to the format. */
export function divideExactly(
  numerator: bigint,
  denominator: bigint,
  exponent: number,
  format: FloatFormat,
): Extract<Float, { kind: "finite" }> {
  const wanted = limits[format].precision + 3;
  const shift = Math.max(0, wanted - (bitLength(numerator) - bitLength(denominator)));
  const scaled = numerator << BigInt(shift);
  const quotient = scaled / denominator;
  const sticky = quotient * denominator === scaled ? 0n : 1n;
  return {
    kind: "finite",
    negative: false,
    mantissa: (quotient << 1n) | sticky,
    exponent: exponent - shift - 1,
  };
}

/** Negative, 0 or positive; undefined where a NaN makes them unordered. */
export function compareFloats(left: Float, right: Float): number | undefined {
  if (left.kind === "nan" || right.kind === "nan") return undefined;
  if (left.kind === "infinite" || right.kind === "infinite") return infiniteSign(left) - infiniteSign(right);
  const exponent = Math.min(left.exponent, right.exponent);
  const difference = signedMantissa(left, exponent) - signedMantissa(right, exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function floatOfInteger(value: bigint, format: FloatFormat): Float {
  return roundFloat(
    { kind: "finite", negative: value < 0n, mantissa: value < 0n ? -value : value, exponent: 0 },
    format,
  );
}

/** Towards zero (6.3.1.4); undefined for infinities and NaN. */
export function integerOfFloat(value: Float): bigint | undefined {
  if (value.kind !== "finite") return undefined;
  const { mantissa, exponent } = value;
  const magnitude = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa >> BigInt(-exponent);
  return value.negative ? -magnitude : magnitude;
}

/** The nearest binary64. */
export function numberOfFloat(value: Float): number {
  if (value.kind === "nan") return Number.NaN;
  const rounded = roundFloat(value, "binary64");
  if (rounded.kind !== "finite")
    return isNegative(rounded) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  // Exact: a binary64's mantissa times a power of two that binary64 has.
  const exponent = Math.max(rounded.exponent, -1074);
  const mantissa = Number(rounded.mantissa) * 2 ** (rounded.exponent - exponent);
  const magnitude =
    exponent > 1000 ? mantissa * 2 ** 1000 * 2 ** (exponent - 1000) : mantissa * 2 ** exponent;
  return rounded.negative ? -magnitude : magnitude;
}

/** Text that reads back to the nearest binary64, always with a point or an exponent; `nan`, `inf`, `-inf`. */
export function spellFloat(value: Float): string {
  const number = numberOfFloat(value);
  if (Number.isNaN(number)) return "nan";
  if (!Number.isFinite(number)) return number < 0 ? "-inf" : "inf";
  const text = Object.is(number, -0) ? "-0" : String(number);
  return text.includes(".") || text.includes("e") ? text : `${text}.0`;
}

function infiniteSign(value: Float): number {
  return value.kind === "infinite" ? (value.negative ? -1 : 1) : 0;
}

function signedMantissa(value: Extract<Float, { kind: "finite" }>, exponent: number): bigint {
  if (value.mantissa === 0n) return 0n;
  const mantissa = value.mantissa << BigInt(value.exponent - exponent);
  return value.negative ? -mantissa : mantissa;
}

function shiftRightToEven(value: bigint, count: number): bigint {
  const shift = BigInt(count);
  const quotient = value >> shift;
  const rest = value - (quotient << shift);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (quotient & 1n) === 1n)) return quotient + 1n;
  return quotient;
}

function bitLength(value: bigint): number {
  if (value === 0n) return 0;
  const digits = value.toString(16);
  return (digits.length - 1) * 4 + 32 - Math.clz32(Number.parseInt(digits.charAt(0), 16));
}
