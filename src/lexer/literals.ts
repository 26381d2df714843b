/** Values of integer constants and character constants (C11 6.4.4.1, 6.4.4.4). */

import { BACKSLASH, hexValue } from "./chars.ts";
import { decodeCharacter } from "./extended-names.ts";

export interface IntegerLiteral {
  readonly value: bigint;
  readonly radix: 2 | 8 | 10 | 16;
  readonly isUnsigned: boolean;
  /** How many `l` its suffix has: 0, 1 or 2. */
  readonly longs: number;
}

/** A pp-number as an integer constant; in words why it is none. */
export function parseInteger(text: string): IntegerLiteral | string {
  const plain = text.includes("'") ? text.replaceAll("'", "") : text;
  const radix = radixOf(plain);
  const start = radix === 16 || radix === 2 ? 2 : radix === 8 ? 1 : 0;
  let end = start;
  while (end < plain.length && isDigitOf(plain.charCodeAt(end), radix)) end++;
  const suffix = parseSuffix(plain.slice(end));
  if (suffix === undefined) return explainSuffix(plain, end, radix);
  if (end === start && radix !== 8) return `invalid suffix "${plain.slice(1)}" on integer constant`;
  const digits = plain.slice(start, end);
  return { value: digitsValue(digits, radix), radix, ...suffix };
}

function digitsValue(digits: string, radix: number): bigint {
  if (digits === "") return 0n;
  if (radix === 10) return BigInt(digits);
  return BigInt(`${radix === 16 ? "0x" : radix === 8 ? "0o" : "0b"}${digits}`);
}

function radixOf(text: string): 2 | 8 | 10 | 16 {
  if (text.charAt(0) !== "0") return 10;
  const second = text.charAt(1);
  if (second === "x" || second === "X") return 16;
  if (second === "b" || second === "B") return 2;
  return 8;
}

function isDigitOf(code: number, radix: number): boolean {
  const value = hexValue(code);
  return value >= 0 && value < radix;
}

function parseSuffix(suffix: string): { isUnsigned: boolean; longs: number } | undefined {
  switch (suffix) {
    case "":
      return { isUnsigned: false, longs: 0 };
    case "u":
    case "U":
      return { isUnsigned: true, longs: 0 };
  }
  const isUnsigned = /^[uU]|[uU]$/.test(suffix);
  const longs = isUnsigned ? suffix.replace(/^[uU]|[uU]$/, "") : suffix;
  if (longs === "l" || longs === "L") return { isUnsigned, longs: 1 };
  if (longs === "ll" || longs === "LL") return { isUnsigned, longs: 2 };
  // Microsoft: i8 to i64, where i64 is long long.
  const microsoft = longs.toLowerCase();
  if (microsoft === "i64") return { isUnsigned, longs: 2 };
  if (microsoft === "i32" || microsoft === "i16" || microsoft === "i8") return { isUnsigned, longs: 0 };
  return undefined;
}

function explainSuffix(text: string, end: number, radix: number): string {
  const code = text.charCodeAt(end);
  if (radix === 8 && code >= 0x38 && code <= 0x39)
    return `invalid digit "${text.charAt(end)}" in octal constant`;
  const isFloat =
    text.includes(".") || (radix !== 16 && /[eE]/.test(text)) || (radix === 16 && /[pP]/.test(text));
  return isFloat ? "floating constant" : `invalid suffix "${text.slice(end)}" on integer constant`;
}

export type CharacterEncoding = "plain" | "utf8" | "char16" | "char32" | "wide";

/** What decides the value of a character constant. */
export interface CharacterModel {
  readonly charSigned: boolean;
  /** Bits of wchar_t. */
  readonly wideBits: number;
  readonly wideSigned: boolean;
}

export interface CharacterLiteral {
  readonly value: bigint;
  readonly encoding: CharacterEncoding;
  readonly isUnsigned: boolean;
  /** How many characters stand between the quotes; only one has a portable meaning. */
  readonly length: number;
  /** In words, what is odd about its escape sequences. */
  readonly warnings: readonly string[];
}

const PREFIXES: readonly (readonly [string, CharacterEncoding])[] = [
  ["u8", "utf8"],
  ["u", "char16"],
  ["U", "char32"],
  ["L", "wide"],
];

/** The encoding that a literal's prefix names, and the offset of its quote. */
export function literalPrefix(text: string): {
  readonly encoding: CharacterEncoding;
  readonly length: number;
} {
  for (const [prefix, encoding] of PREFIXES) {
    if (text.startsWith(prefix)) return { encoding, length: prefix.length };
  }
  return { encoding: "plain", length: 0 };
}

/** A character constant's value as gcc and clang have it; in words what is wrong with it. */
export function parseCharacter(text: string, model: CharacterModel): CharacterLiteral | string {
  const { encoding, length } = literalPrefix(text);
  const bits = BITS[encoding] ?? model.wideBits;
  const decoded = decodeUnits(text.slice(length + 1, -1), bits);
  if (typeof decoded === "string") return decoded;
  const { units, warnings } = decoded;
  if (units.length === 0) return "empty character constant";
  if (encoding === "plain") return { ...plainCharacter(units, model), warnings };
  const isSigned = encoding === "wide" && model.wideSigned;
  const unit = BigInt(units[units.length - 1] as number);
  const value = isSigned ? BigInt.asIntN(bits, unit) : BigInt.asUintN(bits, unit);
  return { value, encoding, isUnsigned: !isSigned, length: units.length, warnings };
}

/** Bits of a unit; a wide one has the target's. */
const BITS: Readonly<Partial<Record<CharacterEncoding, number>>> = {
  plain: 8,
  utf8: 8,
  char16: 16,
  char32: 32,
};

/** Several characters make an int, eight bits each, the last four counting; one alone is a char. */
function plainCharacter(units: readonly number[], model: CharacterModel): Omit<CharacterLiteral, "warnings"> {
  let value = 0n;
  for (const unit of units) value = BigInt.asUintN(32, (value << 8n) | BigInt(unit & 0xff));
  const single = units.length === 1;
  if (single) value = model.charSigned ? BigInt.asIntN(8, value) : BigInt.asUintN(8, value);
  else value = BigInt.asIntN(32, value);
  return { value, encoding: "plain", isUnsigned: false, length: units.length };
}

const SIMPLE_ESCAPES: Readonly<Record<string, number>> = {
  n: 10,
  t: 9,
  r: 13,
  a: 7,
  b: 8,
  f: 12,
  v: 11,
  e: 27,
  E: 27,
  "\\": 92,
  "'": 39,
  '"': 34,
  "?": 63,
  "(": 40,
  "{": 123,
  "[": 91,
  "%": 37,
};

interface DecodedUnits {
  readonly units: readonly number[];
  readonly warnings: readonly string[];
}

/** The code units between quotes: bytes for narrow encodings, of 8 bits, code points for the others; or what is wrong. */
function decodeUnits(body: string, bits: number): DecodedUnits | string {
  const isNarrow = bits === 8;
  const units: number[] = [];
  const warnings: string[] = [];
  let at = 0;
  while (at < body.length) {
    const code = body.charCodeAt(at);
    if (code !== BACKSLASH) {
      const character = isNarrow || code < 0x80 ? undefined : decodeCharacter(body, at);
      units.push(character?.codePoint ?? code);
      at += character?.length ?? 1;
      continue;
    }
    const sequence = decodeEscape(body, at + 1, 2 ** bits - 1);
    if (typeof sequence === "string") return sequence;
    if (sequence.warning !== undefined) warnings.push(sequence.warning);
    if (sequence.isCharacter && isNarrow) pushUtf8(units, sequence.value);
    else units.push(sequence.value);
    at = sequence.end;
  }
  return { units, warnings };
}

interface Escape {
  readonly value: number;
  readonly end: number;
  /** A universal character name: a character, not a unit. */
  readonly isCharacter: boolean;
  readonly warning: string | undefined;
}

/** The escape sequence whose letter stands at `at` (C11 6.4.4.4, GNU's `\e`); in words why it is none. */
function decodeEscape(body: string, at: number, largest: number): Escape | string {
  const letter = body.charAt(at);
  if (letter === "") return "incomplete escape sequence";
  if (letter >= "0" && letter <= "7") {
    let end = at;
    let value = 0;
    while (end < at + 3 && isDigitOf(body.charCodeAt(end), 8))
      value = value * 8 + hexValue(body.charCodeAt(end++));
    const warning = value > largest ? "octal escape sequence out of range" : undefined;
    return { value, end, isCharacter: false, warning };
  }
  if (letter === "x") return decodeHexadecimal(body, at, largest);
  if (letter === "u" || letter === "U") return decodeUniversal(body, at, letter === "u" ? 4 : 8);
  const known = SIMPLE_ESCAPES[letter];
  const warning = known === undefined ? `unknown escape sequence \`\\${letter}\`` : undefined;
  return { value: known ?? body.charCodeAt(at), end: at + 1, isCharacter: false, warning };
}

function decodeHexadecimal(body: string, at: number, largest: number): Escape | string {
  let end = at + 1;
  let value = 0;
  let isLost = false;
  for (; hexValue(body.charCodeAt(end)) >= 0; end++) {
    value = ((value << 4) | hexValue(body.charCodeAt(end))) >>> 0;
    isLost ||= end > at + 8 && value > 0;
  }
  if (end === at + 1) return "`\\x` is used with no following hexadecimal digits";
  const warning = isLost || value > largest ? "hex escape sequence out of range" : undefined;
  return { value, end, isCharacter: false, warning };
}

/** 6.4.3p2: no surrogates, and of the characters below U+00A0 three alone. */
function decodeUniversal(body: string, at: number, digits: number): Escape | string {
  let end = at + 1;
  let value = 0;
  while (end <= at + digits && hexValue(body.charCodeAt(end)) >= 0)
    value = value * 16 + hexValue(body.charCodeAt(end++));
  const spelling = `\`\\${body.slice(at, end)}\``;
  if (end <= at + digits) return `incomplete universal character name ${spelling}`;
  const isBasic = value < 0xa0 && value !== 0x24 && value !== 0x40 && value !== 0x60;
  if (isBasic || (value >= 0xd800 && value < 0xe000)) return `${spelling} is not a valid universal character`;
  const warning = value > 0x10ffff ? `${spelling} is outside of Unicode` : undefined;
  return { value, end, isCharacter: true, warning };
}

function pushUtf8(units: number[], codePoint: number): void {
  if (codePoint < 0x80) {
    units.push(codePoint);
    return;
  }
  const bytes = codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  const lead = (0xf00 >> bytes) & 0xff;
  units.push(lead | (codePoint >> (6 * (bytes - 1))));
  for (let place = bytes - 2; place >= 0; place--) units.push(0x80 | ((codePoint >> (6 * place)) & 0x3f));
}
