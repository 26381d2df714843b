/** What a byte can begin or continue (C11 5.2.1, 6.4.2.1). Tables, since they are asked for every byte of a source. */

/** What a token that begins with a byte can be; the lexer switches over it. */
export const CharacterClass = {
  Other: 0,
  Blank: 1,
  LineEnd: 2,
  Identifier: 3,
  Digit: 4,
  Dot: 5,
  Slash: 6,
  DoubleQuote: 7,
  SingleQuote: 8,
  Backslash: 9,
  /** A punctuator that no other one begins with. */
  Single: 10,
  /** A punctuator that may go on. */
  Operator: 11,
  Less: 12,
  /** NUL: a blank of which something is said. */
  Null: 13,
} as const;

export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const BACKSLASH = 92;

const BLANKS = "\t\v\f ";
const SINGLES = "[](){}~?,;";
const OPERATORS = "-+&*!/%>=^|:#";

/** Class of each byte. */
export const characterClasses: Uint8Array = makeClasses();

/** 1 for the bytes that continue an identifier: letters, digits, `_`, `$`, and the bytes of UTF-8 sequences. */
export const identifierParts: Uint8Array = makeParts("");

/** 1 for the bytes that continue a pp-number without a further look (C11 6.4.8). */
export const numberParts: Uint8Array = makeParts(".");

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(256);
  const mark = (characters: string, value: number): void => {
    for (let at = 0; at < characters.length; at++) classes[characters.charCodeAt(at)] = value;
  };
  for (let code = 0; code < 256; code++) {
    if (isIdentifierStart(code)) classes[code] = CharacterClass.Identifier;
    else if (isDigit(code)) classes[code] = CharacterClass.Digit;
  }
  mark(BLANKS, CharacterClass.Blank);
  mark("\n\r", CharacterClass.LineEnd);
  mark(SINGLES, CharacterClass.Single);
  mark(OPERATORS, CharacterClass.Operator);
  mark(".", CharacterClass.Dot);
  mark("/", CharacterClass.Slash);
  mark('"', CharacterClass.DoubleQuote);
  mark("'", CharacterClass.SingleQuote);
  mark("\\", CharacterClass.Backslash);
  mark("<", CharacterClass.Less);
  mark("\0", CharacterClass.Null);
  return classes;
}

function makeParts(more: string): Uint8Array {
  const parts = new Uint8Array(256);
  for (let code = 0; code < 256; code++) {
    if (isIdentifierStart(code) || isDigit(code) || more.includes(String.fromCharCode(code))) parts[code] = 1;
  }
  return parts;
}

function isIdentifierStart(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x5f || code === 0x24 || code >= 0x80;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Blank, tab, vertical tab, form feed or NUL, which gcc takes for one. */
export function isBlank(code: number): boolean {
  return characterClasses[code] === CharacterClass.Blank || code === 0;
}

export function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The value of a hexadecimal digit, or -1. */
export function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
