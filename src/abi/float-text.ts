/** Floats out of the digits of a literal (C11 6.4.4.2), rounded once in the literal's format. */

import { divideExactly, type Float, type FloatFormat, infinity, roundFloat, zero } from "./float.ts";

/** Beyond these every format has overflowed or is zero; a hostile exponent must not make a hostile BigInt. */
const LARGEST_DECIMAL_EXPONENT = 5000;
const LARGEST_BINARY_EXPONENT = 20000;
/** Digits that can matter in the widest format (binary128 needs 11,563), and one sticky digit in place of the rest. */
const SIGNIFICANT_DIGITS = 12000;

/** `digits` holds decimal digits with at most one point; the value is `digits * 10^exponent`. */
export function parseDecimalFloat(digits: string, exponent: number, format: FloatFormat): Float {
  const { mantissa, exponent: scale, length } = readDigits(digits, exponent, 1, "");
  if (mantissa === 0n) return zero(false);
  if (scale + length > LARGEST_DECIMAL_EXPONENT) return infinity(false);
  if (scale + length < -LARGEST_DECIMAL_EXPONENT) return zero(false);
  if (scale >= 0) {
    const value = {
      kind: "finite",
      negative: false,
      mantissa: mantissa * 10n ** BigInt(scale),
      exponent: 0,
    } as const;
    return roundFloat(value, format);
  }
  return roundFloat(divideExactly(mantissa, 10n ** BigInt(-scale), 0, format), format);
}

/** `digits` holds hexadecimal digits with at most one point; the value is `digits * 2^exponent`. */
export function parseHexadecimalFloat(digits: string, exponent: number, format: FloatFormat): Float {
  const { mantissa, exponent: scale, length } = readDigits(digits, exponent, 4, "0x");
  if (mantissa === 0n) return zero(false);
  if (scale + length * 4 > LARGEST_BINARY_EXPONENT) return infinity(false);
  if (scale + length * 4 < -LARGEST_BINARY_EXPONENT) return zero(false);
  return roundFloat({ kind: "finite", negative: false, mantissa, exponent: scale }, format);
}

function readDigits(
  digits: string,
  exponent: number,
  exponentOfDigit: number,
  prefix: string,
): { readonly mantissa: bigint; readonly exponent: number; readonly length: number } {
  const point = digits.indexOf(".");
  let all = point < 0 ? digits : digits.slice(0, point) + digits.slice(point + 1);
  let scale = point < 0 ? 0 : -(digits.length - point - 1);
  let start = 0;
  while (start < all.length - 1 && all.charCodeAt(start) === 48) start++;
  all = all.slice(start);
  if (all.length > SIGNIFICANT_DIGITS) {
    scale += all.length - SIGNIFICANT_DIGITS - 1;
    all = `${all.slice(0, SIGNIFICANT_DIGITS)}1`;
  }
  const mantissa = all === "" ? 0n : BigInt(prefix + all);
  return { mantissa, exponent: exponent + scale * exponentOfDigit, length: all.length };
}
