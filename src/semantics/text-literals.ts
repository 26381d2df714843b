/** Character constants and string literals (C11 6.4.4.4, 6.4.5) to values: prefixes, escapes, UTF-8. */

import { wrapInteger } from "../abi/integer.ts";
import { integerType, type StandardIntegerName } from "../abi/scalar.ts";
import type { IntegerType, StringEncoding } from "../ir/type.ts";
import type { Target } from "../target/target.ts";
import { digitValue } from "./literals.ts";

/** What literals depend on beside their text. */
export interface TextContext {
  readonly target: Target;
  readonly charSigned: boolean;
  readonly c23: boolean;
}

export type CharacterValue =
  | { readonly kind: "integer"; readonly value: bigint; readonly type: IntegerType }
  | { readonly kind: "failure"; readonly reason: string };

export type StringValue =
  | {
      readonly kind: "string";
      readonly units: readonly number[];
      readonly encoding: StringEncoding;
      readonly element: IntegerType;
    }
  | { readonly kind: "failure"; readonly reason: string };

/** `text` is the token's, prefix and quotes included. */
export function readCharacter(text: string, context: TextContext): CharacterValue {
  const { encoding, start } = readPrefix(text);
  const units = readUnits(text, start + 1, text.length - 1, encoding, context);
  if (typeof units === "string") return { kind: "failure", reason: units };
  const first = units[0];
  if (first === undefined) return { kind: "failure", reason: "the character constant is empty" };
  if (encoding === "plain") return readPlainCharacter(units, context);
  // C23 6.4.4.5p12: char8_t in characters from the start, in strings only there.
  const type = elementType(encoding, { ...context, c23: true });
  // Several characters in a wide constant: gcc keeps the last one.
  const last = units[units.length - 1] as number;
  return {
    kind: "integer",
    value: wrapInteger(BigInt(last), { width: type.size, signed: type.signed }),
    type,
  };
}

/** 6.4.4.4p10: an int; of several characters the later ones are the lower bytes, as gcc, clang and Microsoft have it. */
function readPlainCharacter(units: readonly number[], context: TextContext): CharacterValue {
  const type = integerType("int", context.target);
  const [first] = units;
  if (units.length === 1 && first !== undefined) {
    const format = { width: 8, signed: context.charSigned };
    return { kind: "integer", value: wrapInteger(BigInt(first), format), type };
  }
  let value = 0n;
  for (const unit of units.slice(-4)) value = (value << 8n) | BigInt(unit);
  return { kind: "integer", value: wrapInteger(value, { width: type.size, signed: true }), type };
}

/** `texts` are adjacent literals; 6.4.5p5: one prefix among them is that of all. */
export function readString(texts: readonly string[], context: TextContext): StringValue {
  let encoding: StringEncoding = "plain";
  for (const text of texts) {
    const own = readPrefix(text).encoding;
    if (own === "plain" || own === encoding) continue;
    if (encoding !== "plain")
      return { kind: "failure", reason: "it joins string literals with different prefixes" };
    encoding = own;
  }
  const units: number[] = [];
  for (const text of texts) {
    const { start } = readPrefix(text);
    const isRaw = text.charCodeAt(start) === 82;
    const part = isRaw
      ? readRawUnits(text, encoding, context)
      : readUnits(text, start + 1, text.length - 1, encoding, context);
    if (typeof part === "string") return { kind: "failure", reason: part };
    for (const unit of part) units.push(unit);
  }
  return { kind: "string", units, encoding, element: elementType(encoding, context) };
}

function readPrefix(text: string): { readonly encoding: StringEncoding; readonly start: number } {
  switch (text.charCodeAt(0)) {
    case 76:
      return { encoding: "wide", start: 1 };
    case 85:
      return { encoding: "utf-32", start: 1 };
    case 117:
      return text.charCodeAt(1) === 56 ? { encoding: "utf-8", start: 2 } : { encoding: "utf-16", start: 1 };
    default:
      return { encoding: "plain", start: 0 };
  }
}

/** 7.28: char16_t is uint_least16_t, char32_t uint_least32_t; C23 6.4.5p6: char8_t is unsigned char. */
function elementType(encoding: StringEncoding, context: TextContext): IntegerType {
  const { target, charSigned, c23 } = context;
  const names: Readonly<Record<StringEncoding, StandardIntegerName>> = {
    plain: "char",
    "utf-8": c23 ? "unsigned char" : "char",
    wide: target.wideCharacterType,
    "utf-16": "unsigned short",
    "utf-32": "unsigned int",
  };
  return integerType(names[encoding], target, charSigned);
}

/** The code units between two offsets of a token's text, or the reason why there are none. */
function readUnits(
  text: string,
  start: number,
  end: number,
  encoding: StringEncoding,
  context: TextContext,
): readonly number[] | string {
  const unitSize = elementType(encoding, context).size;
  const units: number[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      const decoded = readEscape(text, at + 1, end);
      if (decoded.end > end || decoded.end === at + 1) return "it ends with a backslash";
      if (decoded.universal) pushCodePoint(decoded.value, unitSize, units);
      else units.push(unitSize === 32 ? decoded.value : decoded.value & (2 ** unitSize - 1));
      at = decoded.end;
    } else if (unitSize === 8 || code < 0x80) {
      units.push(code);
      at++;
    } else {
      const character = readUtf8(text, at, end);
      pushCodePoint(character.value, unitSize, units);
      at = character.end;
    }
  }
  return units;
}

/** GNU's raw strings: `R"delimiter(text)delimiter"`, in which nothing is an escape. */
function readRawUnits(text: string, encoding: StringEncoding, context: TextContext): readonly number[] {
  const unitSize = elementType(encoding, context).size;
  const end = text.lastIndexOf(")");
  const units: number[] = [];
  let at = text.indexOf("(") + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    const isByte = unitSize === 8 || code < 0x80;
    const character = isByte ? { value: code, end: at + 1 } : readUtf8(text, at, end);
    if (isByte) units.push(code);
    else pushCodePoint(character.value, unitSize, units);
    at = character.end;
  }
  return units;
}

interface DecodedCharacter {
  readonly value: number;
  readonly end: number;
  /** The value is a code point, not a code unit. */
  readonly universal: boolean;
}

/** `at` is behind the backslash. */
function readEscape(text: string, at: number, end: number): DecodedCharacter {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 55) return readDigits(text, at, Math.min(end, at + 3), 8);
  switch (code) {
    case 120:
      return readDigits(text, at + 1, end, 16);
    case 117:
      return { ...readDigits(text, at + 1, Math.min(end, at + 5), 16), universal: true };
    case 85:
      return { ...readDigits(text, at + 1, Math.min(end, at + 9), 16), universal: true };
    default:
      return { value: simpleEscapes.get(code) ?? code, end: Math.min(at + 1, end), universal: false };
  }
}

/** 6.4.4.4p4, and GNU's `\e` for ESC. Any other character stands for itself. */
const simpleEscapes: ReadonlyMap<number, number> = new Map([
  [97, 7],
  [98, 8],
  [116, 9],
  [110, 10],
  [118, 11],
  [102, 12],
  [114, 13],
  [101, 27],
  [69, 27],
]);

/** 32 bits are kept of however many digits there are. */
function readDigits(text: string, start: number, end: number, radix: number): DecodedCharacter {
  let value = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit >= radix) break;
    value = ((value * radix) % 0x100000000) + digit;
  }
  return { value, end: at, universal: false };
}

function pushCodePoint(value: number, unitSize: number, units: number[]): void {
  if (unitSize === 32) {
    units.push(value);
  } else if (unitSize === 16) {
    if (value < 0x10000) units.push(value);
    else units.push(0xd800 + ((value - 0x10000) >> 10), 0xdc00 + ((value - 0x10000) & 0x3ff));
  } else if (value < 0x80) {
    units.push(value);
  } else if (value < 0x800) {
    units.push(0xc0 | (value >> 6), 0x80 | (value & 0x3f));
  } else if (value < 0x10000) {
    units.push(0xe0 | (value >> 12), 0x80 | ((value >> 6) & 0x3f), 0x80 | (value & 0x3f));
  } else {
    units.push(
      0xf0 | ((value >> 18) & 7),
      0x80 | ((value >> 12) & 0x3f),
      0x80 | ((value >> 6) & 0x3f),
      0x80 | (value & 0x3f),
    );
  }
}

/** One character of a one-byte string that holds UTF-8; a byte that begins none becomes U+FFFD. */
function readUtf8(text: string, at: number, end: number): { readonly value: number; readonly end: number } {
  const lead = text.charCodeAt(at);
  const count =
    lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 && lead < 0xe0 ? 1 : 0;
  let value = lead & (0x3f >> count);
  for (let index = 1; index <= count; index++) {
    const next = at + index < end ? text.charCodeAt(at + index) : 0;
    if ((next & 0xc0) !== 0x80) return { value: 0xfffd, end: at + 1 };
    value = (value << 6) | (next & 0x3f);
  }
  return count === 0 ? { value: 0xfffd, end: at + 1 } : { value, end: at + count + 1 };
}
