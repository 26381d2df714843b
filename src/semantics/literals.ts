/** Numbers as C writes them (C11 6.4.4.1, 6.4.4.2, C23 6.4.4, GNU's and Microsoft's suffixes) to values with C's types. */

import type { Float } from "../abi/float.ts";
import { parseDecimalFloat, parseHexadecimalFloat } from "../abi/float-text.ts";
import { wrapInteger } from "../abi/integer.ts";
import {
  bitIntType,
  floatType,
  integerType,
  type StandardIntegerName,
  scalarLayout,
  widestBitInt,
} from "../abi/scalar.ts";
import type { ComplexType, FloatType, IntegerType } from "../ir/type.ts";
import type { Target } from "../target/target.ts";

export type NumberValue =
  | { readonly kind: "integer"; readonly value: bigint; readonly type: IntegerType }
  /** `text` is the literal without its suffix. */
  | { readonly kind: "float"; readonly value: Float; readonly type: FloatType; readonly text: string }
  /** GNU's imaginary constants: of a complex type, which no constant here has. */
  | { readonly kind: "failure"; readonly reason: string; readonly type?: ComplexType };

/** `text` is a pp-number's spelling; not every pp-number is a number (`0x`, `1__x`). */
export function readNumber(text: string, target: Target): NumberValue {
  const spelling = text.includes("'") ? text.replaceAll("'", "") : text;
  const second = spelling.charCodeAt(1) | 0x20;
  if (spelling.charCodeAt(0) === 48 && spelling.length > 1) {
    if (second === 120) return readHexadecimal(spelling, text, target);
    if (second === 98) return readInteger(spelling, 2, 2, text, target);
  }
  const end = skipDigits(spelling, 0, 10);
  const next = spelling.charCodeAt(end);
  if (next === 46 || (next | 0x20) === 101) return readDecimalFloat(spelling, text, target);
  if (end < spelling.length && floatSuffixOnly(spelling.slice(end)))
    return readDecimalFloat(spelling, text, target);
  return spelling.charCodeAt(0) === 48 && end > 1
    ? readInteger(spelling, 1, 8, text, target)
    : readInteger(spelling, 0, 10, text, target);
}

function readHexadecimal(spelling: string, text: string, target: Target): NumberValue {
  const whole = skipDigits(spelling, 2, 16);
  const next = spelling.charCodeAt(whole);
  if (next !== 46 && (next | 0x20) !== 112) return readInteger(spelling, 2, 16, text, target);
  const end = next === 46 ? skipDigits(spelling, whole + 1, 16) : whole;
  const digits = spelling.slice(2, end);
  const exponent = readExponent(spelling, end, 112);
  if (exponent === undefined || digits === "" || digits === ".") return noNumber(text);
  const suffix = spelling.slice(exponent.end);
  return withFloatType(suffix, spelling.slice(0, exponent.end), text, target, (type) =>
    parseHexadecimalFloat(digits, exponent.value, type),
  );
}

function readDecimalFloat(spelling: string, text: string, target: Target): NumberValue {
  let end = skipDigits(spelling, 0, 10);
  if (spelling.charCodeAt(end) === 46) end = skipDigits(spelling, end + 1, 10);
  const digits = spelling.slice(0, end);
  if (digits === ".") return noNumber(text);
  const hasExponent = (spelling.charCodeAt(end) | 0x20) === 101;
  const exponent = hasExponent ? readExponent(spelling, end, 101) : { value: 0, end };
  if (exponent === undefined) return noNumber(text);
  const suffix = spelling.slice(exponent.end);
  return withFloatType(suffix, spelling.slice(0, exponent.end), text, target, (type) =>
    parseDecimalFloat(digits, exponent.value, type),
  );
}

/** `mark` is the lower case letter that begins the exponent. */
function readExponent(
  spelling: string,
  at: number,
  mark: number,
): { value: number; end: number } | undefined {
  if ((spelling.charCodeAt(at) | 0x20) !== mark) return undefined;
  let start = at + 1;
  const sign = spelling.charCodeAt(start);
  if (sign === 43 || sign === 45) start++;
  const end = skipDigits(spelling, start, 10);
  if (end === start) return undefined;
  // More digits than a million say no more than a million does.
  const magnitude = Math.min(Number(spelling.slice(start, end)), 1_000_000);
  return { value: sign === 45 ? -magnitude : magnitude, end };
}

function withFloatType(
  suffix: string,
  digits: string,
  text: string,
  target: Target,
  parse: (format: Exclude<FloatType["format"], "decimal">) => Float,
): NumberValue {
  const name = floatSuffixes.get(suffix.toLowerCase());
  if (name === undefined) {
    if (hasImaginarySuffix(suffix)) return imaginary(digits, suffix, text, target);
    return { kind: "failure", reason: `\`${text}\` has a suffix that C does not know` };
  }
  const type = floatType(name, target);
  if (type === undefined) return { kind: "failure", reason: `the target has no type ${name}` };
  if (type.format === "decimal")
    return { kind: "failure", reason: `\`${text}\` is a decimal floating constant` };
  return { kind: "float", value: parse(type.format), type, text: digits };
}

/** In lower case: C has no suffix that means another thing in upper case. */
const floatSuffixes: ReadonlyMap<string, string> = new Map([
  ["", "double"],
  ["f", "float"],
  ["l", "long double"],
  ["d", "double"],
  ["f16", "_Float16"],
  ["f32", "_Float32"],
  ["f64", "_Float64"],
  ["f128", "_Float128"],
  ["f32x", "_Float32x"],
  ["f64x", "_Float64x"],
  ["q", "_Float128"],
  ["w", "__float80"],
  ["bf16", "__bf16"],
  ["df", "_Decimal32"],
  ["dd", "_Decimal64"],
  ["dl", "_Decimal128"],
]);

/** `1f` is no C, but `1f16` and `1df` are GNU's. */
function floatSuffixOnly(suffix: string): boolean {
  const name = suffix.toLowerCase();
  return name.length > 1 && name !== "f" && floatSuffixes.has(name);
}

interface IntegerSuffix {
  readonly unsigned: boolean;
  /** Least rank: 0 int, 1 long, 2 long long. */
  readonly rank: number;
  /** Microsoft's `i64`: exactly this many bits. */
  readonly bits?: number;
  readonly bitInt?: boolean;
}

function readInteger(
  spelling: string,
  start: number,
  radix: number,
  text: string,
  target: Target,
): NumberValue {
  const end = skipDigits(spelling, start, radix);
  const digits = spelling.slice(start, end);
  if (radix <= 8 && isDigit(spelling.charCodeAt(end))) {
    const name = radix === 8 ? "octal" : "binary";
    return { kind: "failure", reason: `\`${text}\` has a digit that ${name} numbers do not have` };
  }
  if (digits === "") return noNumber(text);
  const suffix = end === spelling.length ? noSuffix : readIntegerSuffix(spelling.slice(end).toLowerCase());
  if (suffix === undefined || hasMixedCase(spelling.slice(end))) {
    if (hasImaginarySuffix(spelling.slice(end)))
      return imaginary(spelling.slice(0, end), spelling.slice(end), text, target);
    return noNumber(text);
  }
  if (digits.length > widestBitInt)
    return { kind: "failure", reason: "it is too large for every integer type" };
  const value = integerOfDigits(digits, radix);
  const type = integerTypeFor(value, radix === 10, suffix, target);
  if (type === undefined)
    return { kind: "failure", reason: `\`${text}\` is too large for every integer type` };
  return {
    kind: "integer",
    value: wrapInteger(value, { width: type.width ?? type.size, signed: type.signed }),
    type,
  };
}

const noSuffix: IntegerSuffix = { unsigned: false, rank: 0 };

/** In lower case, in any order of `u` and the rest. */
function readIntegerSuffix(suffix: string): IntegerSuffix | undefined {
  const unsigned = suffix.startsWith("u") || (suffix.endsWith("u") && suffix.length > 1);
  const rest = suffix.startsWith("u") ? suffix.slice(1) : unsigned ? suffix.slice(0, -1) : suffix;
  switch (rest) {
    case "":
      return { unsigned, rank: 0 };
    case "l":
      return { unsigned, rank: 1 };
    case "ll":
      return { unsigned, rank: 2 };
    case "wb":
      return { unsigned, rank: 0, bitInt: true };
    case "i8":
    case "i16":
    case "i32":
    case "i64":
      return suffix.endsWith("u") ? undefined : { unsigned, rank: 0, bits: Number(rest.slice(1)) };
    default:
      return undefined;
  }
}

/** 6.4.4.1p1: both letters of a long long suffix are of one case. */
function hasMixedCase(suffix: string): boolean {
  return suffix.includes("lL") || suffix.includes("Ll") || suffix.includes("wB") || suffix.includes("Wb");
}

const signedNames = ["int", "long", "long long", "__int128"] as const;
const unsignedNames = ["unsigned int", "unsigned long", "unsigned long long", "unsigned __int128"] as const;

/** 6.4.4.1p5: the first type of the list that can hold the value. */
function integerTypeFor(
  value: bigint,
  isDecimal: boolean,
  suffix: IntegerSuffix,
  target: Target,
): IntegerType | undefined {
  if (suffix.bitInt === true) return bitIntTypeFor(value, suffix.unsigned, target);
  if (suffix.bits !== undefined) return microsoftTypeFor(suffix.bits, suffix.unsigned, target);
  // Microsoft's compiler, and clang where it takes its place: with `ll` a literal is signed, however large it is.
  if (target.environment === "msvc" && suffix.rank === 2 && !suffix.unsigned && value >> 64n === 0n) {
    return integerType("long long", target);
  }
  for (let rank = suffix.rank; rank < 3; rank++) {
    const width = scalarLayout(signedNames[rank] as (typeof signedNames)[number], target).size;
    if (!suffix.unsigned && value >> BigInt(width - 1) === 0n) return integerAt(signedNames, rank, target);
    if ((suffix.unsigned || !isDecimal) && value >> BigInt(width) === 0n)
      return integerAt(unsignedNames, rank, target);
  }
  // Beyond long long: gcc takes __int128 where there is one, clang and Microsoft unsigned long long.
  if (target.scalars.__int128 !== undefined && target.defaultCompiler === "gcc" && value >> 127n === 0n) {
    return integerAt(suffix.unsigned ? unsignedNames : signedNames, 3, target);
  }
  return value >> 64n === 0n ? integerAt(unsignedNames, 2, target) : undefined;
}

function integerAt(names: readonly StandardIntegerName[], rank: number, target: Target): IntegerType {
  return integerType(names[rank] as StandardIntegerName, target);
}

/** C23 6.4.4.2p5: as narrow as the value allows, one bit at least and the sign's. */
function bitIntTypeFor(value: bigint, unsigned: boolean, target: Target): IntegerType | undefined {
  const bits = value.toString(2).length;
  if (bits >= widestBitInt) return undefined;
  return unsigned ? bitIntType(bits, false, target) : bitIntType(value === 0n ? 2 : bits + 1, true, target);
}

function microsoftTypeFor(bits: number, unsigned: boolean, target: Target): IntegerType {
  const name = bits === 8 ? "char" : bits === 16 ? "short" : bits === 32 ? "int" : "long long";
  return integerType(unsigned ? `unsigned ${name}` : name, target);
}

function integerOfDigits(digits: string, radix: number): bigint {
  if (digits.length <= 12) return BigInt(Number.parseInt(digits, radix));
  switch (radix) {
    case 2:
      return BigInt(`0b${digits}`);
    case 8:
      return BigInt(`0o${digits}`);
    case 16:
      return BigInt(`0x${digits}`);
    default:
      return BigInt(digits);
  }
}

/** Index of the first character from `start` on that is no digit of the radix. */
function skipDigits(text: string, start: number, radix: number): number {
  let at = start;
  while (at < text.length && digitValue(text.charCodeAt(at)) < radix) at++;
  return at;
}

/** 99 for what is no hexadecimal digit. */
export function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 0x20;
  return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** GNU: `i` or `j` among the letters of an ordinary suffix. */
function hasImaginarySuffix(suffix: string): boolean {
  let marks = 0;
  for (const letter of suffix.toLowerCase()) {
    if (letter === "i" || letter === "j") marks++;
    else if (letter !== "f" && letter !== "l" && letter !== "u") return false;
  }
  return marks === 1;
}

/** The type is complex, of what the number is without its mark. */
function imaginary(digits: string, suffix: string, text: string, target: Target): NumberValue {
  const real = readNumber(digits + suffix.replace(/[ij]/i, ""), target);
  const reason = `\`${text}\` is imaginary`;
  return real.kind === "failure"
    ? { kind: "failure", reason }
    : { kind: "failure", reason, type: { kind: "complex", element: real.type } };
}

function noNumber(text: string): NumberValue {
  return { kind: "failure", reason: `\`${text}\` is no number` };
}
