/**
 * Translation phases 1 and 2 (C11 5.1.1.2): trigraphs and line splices. Most text has neither inside of a token, so
 * the lexer reads the bytes as they stand and asks for a cleaned copy of a logical line only where a token goes on
 * behind a splice.
 */

import { BACKSLASH, CARRIAGE_RETURN, isBlank, isLineEnd, LINE_FEED } from "./chars.ts";

/** A stretch of text without splices and trigraphs. */
export interface CleanText {
  readonly text: string;
  /** For each character, and for the end, its byte offset in the file. */
  readonly offsets: Int32Array;
}

/**
 * If a splice begins at the backslash at `at`, the offset of the next line, else -1. Blanks between the backslash and
 * the end of the line are taken as gcc takes them.
 */
export function spliceEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== 0) end++;
  if (end >= text.length) return -1;
  return isLineEnd(text.charCodeAt(end)) ? lineEndAfter(text, end) : -1;
}

/** The offset behind the LF, CR LF or CR at `at`. */
export function lineEndAfter(text: string, at: number): number {
  const isPair =
    text.charCodeAt(at) === CARRIAGE_RETURN && at + 1 < text.length && text.charCodeAt(at + 1) === LINE_FEED;
  return isPair ? at + 2 : at + 1;
}

/** The rest of a logical line from `start` to and with its line end, splices taken out. */
export function cleanLine(text: string, start: number): CleanText {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let from = start;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const next = code === BACKSLASH ? spliceEnd(text, at) : -1;
    if (next >= 0) {
      pieces.push(text.slice(from, at));
      at = next;
      from = next;
      continue;
    }
    offsets.push(at);
    at++;
    if (isLineEnd(code)) break;
  }
  pieces.push(text.slice(from, at));
  if (!isLineEnd(text.charCodeAt(at - 1)) || from === at) {
    // The file ends behind a splice; a reader still finds its line end.
    pieces.push("\n");
    offsets.push(at);
  }
  offsets.push(at);
  return { text: flatJoin(pieces), offsets: Int32Array.from(offsets) };
}

/** The offsets of a stretch of text that is clean as it stands. */
export function countFrom(start: number, length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let at = 0; at < length; at++) numbers[at] = start + at;
  return numbers;
}

/** C11 5.2.1.1: the third character of a trigraph and what it stands for. */
const TRIGRAPHS = "='()!<>-/";
const REPLACEMENTS = "#^[]|{}~\\";

/** A whole file without trigraphs and splices; undefined where it has no trigraph. */
export function replaceTrigraphs(text: string): CleanText | undefined {
  if (!hasTrigraph(text)) return undefined;
  const pieces: string[] = [];
  const plainOffsets: number[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    plainOffsets.push(at);
    const stands = trigraphAt(text, at);
    if (stands === undefined) continue;
    pieces.push(text.slice(from, at), stands);
    at += 2;
    from = at + 1;
  }
  pieces.push(text.slice(from));
  plainOffsets.push(text.length);
  return mapWithoutSplices(flatJoin(pieces), plainOffsets);
}

/** A text of any number of lines without its splices. */
export function removeSplices(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const line = cleanLine(text, start);
    start = line.offsets[line.text.length] as number;
    pieces.push(
      start < text.length || isLineEnd(text.charCodeAt(start - 1)) ? line.text : line.text.slice(0, -1),
    );
  }
  return flatJoin(pieces);
}

function mapWithoutSplices(text: string, offsetsBefore: readonly number[]): CleanText {
  const pieces: string[] = [];
  const offsets: number[] = [];
  for (let start = 0; start < text.length; ) {
    const line = cleanLine(text, start);
    pieces.push(line.text);
    for (let at = 0; at < line.text.length; at++)
      offsets.push(offsetsBefore[line.offsets[at] as number] as number);
    start = line.offsets[line.text.length] as number;
  }
  offsets.push(offsetsBefore[text.length] as number);
  return { text: flatJoin(pieces), offsets: Int32Array.from(offsets) };
}

function hasTrigraph(text: string): boolean {
  for (let at = text.indexOf("??"); at >= 0; at = text.indexOf("??", at + 1)) {
    if (trigraphAt(text, at) !== undefined) return true;
  }
  return false;
}

function trigraphAt(text: string, at: number): string | undefined {
  if (text.charCodeAt(at) !== 0x3f || text.charCodeAt(at + 1) !== 0x3f) return undefined;
  const which = at + 2 < text.length ? TRIGRAPHS.indexOf(text.charAt(at + 2)) : -1;
  return which < 0 ? undefined : REPLACEMENTS.charAt(which);
}

/** Array.join makes one flat string, where concatenation would leave a tree. */
function flatJoin(pieces: readonly string[]): string {
  return pieces.length === 1 ? (pieces[0] as string) : pieces.join("");
}
