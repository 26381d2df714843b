/**
 * Text from headers on its way to a terminal: what each character looks like and how many columns it takes.
 *
 * Nothing that a terminal acts on passes: control characters, invalid bytes, and the invisible ones that reorder or hide
 * text (Trojan Source, CVE-2021-42574) are spelled out, `<U+202E>` for characters and `<9F>` for bytes.
 */

export interface Cell {
  /** Byte offset of the character in its line. */
  readonly start: number;
  readonly text: string;
  /** Columns on the screen, of `text` as it is shown. */
  readonly width: number;
}

const tabStop = 8;

/** Characters that have no shape of their own: from, to, in pairs. */
const invisible: readonly number[] = [
  0x00, 0x1f, 0x7f, 0x9f, 0xad, 0xad, 0x34f, 0x34f, 0x61c, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b,
  0x180f, 0x200b, 0x200f, 0x2028, 0x202e, 0x2060, 0x206f, 0x3164, 0x3164, 0xd800, 0xdfff, 0xfe00, 0xfe0f,
  0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff0, 0xfffb, 0x1d173, 0x1d17a, 0xe0000, 0xe0fff,
];

/** Characters of two columns (Unicode's East Asian Width W and F, in blocks). */
const wide: readonly number[] = [
  0x1100, 0x115e, 0x2e80, 0x303e, 0x3041, 0x3163, 0x3165, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xac00,
  0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff,
  0x1f900, 0x1f9ff, 0x20000, 0x3fffd,
];

/** Combining characters, which take no column (in blocks). */
const combining: readonly number[] = [
  0x300, 0x36f, 0x483, 0x489, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x20d0, 0x20ff, 0xfe20, 0xfe2f,
];

function isIn(ranges: readonly number[], code: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if (code < (ranges[at] as number)) return false;
    if (code <= (ranges[at + 1] as number)) return true;
  }
  return false;
}

/** Columns of a character as it is, as a compiler counts them: 1 for one that has no shape. */
function widthOf(code: number): number {
  if (code < 0x300) return 1;
  if (isIn(combining, code)) return 0;
  return isIn(wide, code) ? 2 : 1;
}

function spellOut(code: number): string {
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** Unicode text in one line that is safe to print; what is longer than `limit` characters is cut, and says so. */
export function showText(text: string, limit = 1000): string {
  let shown = "";
  let count = 0;
  for (const character of text) {
    if (count++ === limit) return `${shown}...`;
    const code = character.codePointAt(0) as number;
    shown += isIn(invisible, code) ? spellOut(code) : character;
  }
  return shown;
}

/**
 * The characters of a one-byte string between two byte offsets. A tab fills up to the next stop, counted from `from` as
 * column `column`.
 */
export function splitCells(line: string, from: number, to: number, column = 0): Cell[] {
  const cells: Cell[] = [];
  let at = from;
  let screen = column;
  while (at < to) {
    const { code, length } = decodeAt(line, at);
    const cell = makeCell(at, code, line.charCodeAt(at), screen);
    cells.push(cell);
    screen += cell.width;
    at += length;
  }
  return cells;
}

function makeCell(start: number, code: number, byte: number, column: number): Cell {
  if (code === 9) {
    const width = tabStop - (column % tabStop);
    return { start, text: " ".repeat(width), width };
  }
  if (code < 0) {
    const text = `<${byte.toString(16).toUpperCase()}>`;
    return { start, text, width: text.length };
  }
  if (isIn(invisible, code)) {
    const text = spellOut(code);
    return { start, text, width: text.length };
  }
  return { start, text: String.fromCodePoint(code), width: widthOf(code) };
}

/** Columns that the first `bytes` bytes of a line take as gcc counts them: tab stops of 8, characters as they are. */
export function countColumns(line: string, bytes: number): number {
  let columns = 0;
  let at = 0;
  while (at < bytes) {
    const { code, length } = decodeAt(line, at);
    columns += code === 9 ? tabStop - (columns % tabStop) : code < 0 ? 1 : widthOf(code);
    at += length;
  }
  return columns;
}

/** The start of the UTF-8 character that a byte offset is in. */
export function characterStart(line: string, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 3 && isContinuation(line.charCodeAt(start))) start--;
  return decodeAt(line, start).length > offset - start ? start : offset;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

/** The character at a byte offset (RFC 3629); code -1 and one byte where there is no valid one. */
function decodeAt(line: string, at: number): { code: number; length: number } {
  const first = line.charCodeAt(at);
  if (first < 0x80) return { code: first, length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const invalid = { code: -1, length: 1 };
  if (first < 0xc2 || first > 0xf4) return invalid;
  let code = first & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const byte = line.charCodeAt(at + index);
    if (!isContinuation(byte)) return invalid;
    code = (code << 6) | (byte & 0x3f);
  }
  const smallest = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code < smallest || code > 0x10ffff || isSurrogate ? invalid : { code, length };
}
