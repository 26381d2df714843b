/** C's literals, read as ctypesgen reads them, and Python's `repr`: the format carries both as text. */

import type { CtypesExpression } from "./ctypes-tree.ts";

/**
 * A number as ctypesgen keeps it: decimal integers by value, everything else in its own spelling (Python's for octal and
 * hexadecimal floats), always without its suffix. Undefined for what Python cannot say: imaginary and decimal floats.
 */
export function readNumber(spelling: string): CtypesExpression | undefined {
  const text = spelling.replaceAll("'", "");
  const prefix = text.slice(0, 2).toLowerCase();
  if (prefix === "0x") return readHexadecimal(text);
  if (prefix === "0b") return literal(/^0[bB][01]+/.exec(text)?.[0], text);
  const digits = /^[0-9]*/.exec(text)?.[0] ?? "";
  if (digits !== "" && isIntegerSuffix(text.slice(digits.length))) return readDecimalOrOctal(digits);
  const float = /^[0-9]*\.?[0-9]*(?:[eE][+-]?[0-9]+)?/.exec(text)?.[0] ?? "";
  return isFloatSuffix(text.slice(float.length)) && /[0-9]/.test(float)
    ? { kind: "literal", text: float }
    : undefined;
}

function readHexadecimal(text: string): CtypesExpression | undefined {
  const float = /^0[xX][0-9a-fA-F]*\.?[0-9a-fA-F]*[pP][+-]?[0-9]+/.exec(text)?.[0];
  if (float === undefined) return literal(/^0[xX][0-9a-fA-F]+/.exec(text)?.[0], text);
  return isFloatSuffix(text.slice(float.length))
    ? { kind: "literal", text: `float.fromhex("${float}")` }
    : undefined;
}

function literal(digits: string | undefined, text: string): CtypesExpression | undefined {
  if (digits === undefined || !isIntegerSuffix(text.slice(digits.length))) return undefined;
  return { kind: "literal", text: digits };
}

function readDecimalOrOctal(digits: string): CtypesExpression | undefined {
  if (digits === "0" || !digits.startsWith("0")) return { kind: "constant", value: BigInt(digits) };
  return /^[0-7]+$/.test(digits) ? { kind: "literal", text: `0o${digits.slice(1)}` } : undefined;
}

function isIntegerSuffix(suffix: string): boolean {
  return /^(?:[uU]?(?:[lL]|ll|LL|wb|WB|i64|I64)?|(?:[lL]|ll|LL|wb|WB)[uU])$/.test(suffix);
}

function isFloatSuffix(suffix: string): boolean {
  return /^(?:[fFlLqQwW]|[fF](?:16|32|64|128)x?)?$/.test(suffix);
}

/**
 * The value that ctypesgen gives a character constant: the last character or backslash pair between the quotes, unread
 * (C11 6.4.4.4 says otherwise; the format's readers know it so).
 */
export function readCharacter(spelling: string): CtypesExpression | undefined {
  const start = spelling.indexOf("'");
  if (start < 0 || !spelling.endsWith("'") || spelling.length < start + 3) return undefined;
  const characters = [...spelling.slice(start + 1, -1)];
  let value = "";
  for (let at = 0; at < characters.length; at++) {
    value = characters[at] as string;
    if (value === "\\" && at + 1 < characters.length) value += characters[++at] as string;
  }
  return { kind: "constant", value };
}

/** A string literal's text between its quotes, escapes unread; undefined for one with a prefix, which ctypesgen cannot read. */
export function readString(spelling: string): CtypesExpression | undefined {
  if (!spelling.startsWith('"') || !spelling.endsWith('"') || spelling.length < 2) return undefined;
  return { kind: "constant", value: spelling.slice(1, -1) };
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\\", "\\\\"],
]);

/** Python's `repr` of a string. */
export function reprString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = quote;
  for (const character of text) {
    if (character === quote) result += `\\${quote}`;
    else
      result +=
        shortEscapes.get(character) ?? (isPrintable(character) ? character : escapeCharacter(character));
  }
  return result + quote;
}

/** Python's `str.isprintable`: neither "Other" nor "Separator" in Unicode, except the blank. */
function isPrintable(character: string): boolean {
  return character === " " || !/[\p{C}\p{Z}]/u.test(character);
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}

const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global " +
    "if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** How ctypesgen spells a member that is a Python keyword; its fork puts the `_` behind it. */
export function memberName(name: string, isFork = false): string {
  if (!keywords.has(name)) return name;
  return isFork ? `${name}_` : `_${name}`;
}
