/**
 * A file of the translation unit as it was read.
 *
 * `text` is a one-byte string: character code = byte, so an offset is a byte offset, invalid UTF-8 survives, and the
 * string takes half the memory. UTF-8 is decoded only where text is shown or becomes a value (see `decodeUtf8`).
 * Each inclusion of a file is a SourceFile of its own (its include trail differs); the text is shared.
 */

/** What a `#line` directive or a line marker says from `offset` on (C11 6.10.4). */
export interface PresumedLine {
  /** Byte offset of the first character of the line after the directive. */
  readonly offset: number;
  /** Presumed number of that line. */
  readonly line: number;
  /** Presumed name in force from here on; undefined is the file's own. */
  readonly name: string | undefined;
}

/** A place in a file as people count: line and column start at 1, columns are bytes. */
export interface Position {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** The directive that brought a file in; a `Span` is one. */
export interface InclusionPoint {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

export type SourceFileKind = "header" | "predefined" | "command-line" | "builtin";

export interface SourceFileOptions {
  readonly kind?: SourceFileKind;
  /** True for files found in a system directory, or marked by `#pragma GCC system_header`. */
  readonly system?: boolean;
  /** The `#include` directive (its header name) that brought this file in. */
  readonly includedFrom?: InclusionPoint;
  /** Index in the include path of the directory where the file was found, for `#include_next`; -1 outside of it. */
  readonly searchIndex?: number;
}

export class SourceFile {
  /** The path as given or found, never made absolute. */
  readonly name: string;
  readonly text: string;
  readonly kind: SourceFileKind;
  readonly includedFrom: InclusionPoint | undefined;
  readonly searchIndex: number;
  /** How many inclusions deep this file is; the main file has 0. */
  readonly depth: number;
  system: boolean;
  /** Offsets of comments in order, flat: start, end, start, end ... Filled by the lexer, read for documentation. */
  readonly comments: number[] = [];
  /** What comments say, by their place in `comments`, as far as somebody has asked; undefined where they say nothing. */
  readonly commentTexts: Map<number, string | undefined> = new Map();
  /** Filled by `#line` and line markers, in order of offset. */
  readonly presumed: PresumedLine[] = [];
  #lineStarts: number[] | undefined;
  /** Of the line that was asked for last: who prints a file asks for one after the other. */
  #lastIndex = 0;

  constructor(name: string, text: string, options: SourceFileOptions = {}) {
    this.name = name;
    this.text = text;
    this.kind = options.kind ?? "header";
    this.system = options.system ?? false;
    this.includedFrom = options.includedFrom;
    this.searchIndex = options.searchIndex ?? -1;
    this.depth = options.includedFrom === undefined ? 0 : options.includedFrom.file.depth + 1;
  }

  /** Offsets at which physical lines start: after LF, CR LF or a lone CR. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.text);
    return this.#lineStarts;
  }

  /** Physical line (from 1) of a byte offset. */
  lineAt(offset: number): number {
    const starts = this.lineStarts;
    let index = this.#lastIndex;
    const far = index + NEAR_LINES;
    const isNear =
      (starts[index] as number) <= offset && !(far < starts.length && offset >= (starts[far] as number));
    if (!isNear) index = findLine(starts, offset);
    while (index + 1 < starts.length && (starts[index + 1] as number) <= offset) index++;
    this.#lastIndex = index;
    return index + 1;
  }

  /** Byte column (from 1) of a byte offset in its physical line. */
  columnAt(offset: number): number {
    return offset - (this.lineStarts[this.lineAt(offset) - 1] as number) + 1;
  }

  /** Name, line and column after `#line` directives (C11 6.10.4, "presumed"). */
  presumedPosition(offset: number): Position {
    const line = this.lineAt(offset);
    const column = this.columnAt(offset);
    const entries = this.presumed;
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle] as PresumedLine).offset <= offset) low = middle + 1;
      else high = middle;
    }
    const entry = entries[low - 1];
    if (entry === undefined) return { name: this.name, line, column };
    return { name: entry.name ?? this.name, line: entry.line + (line - this.lineAt(entry.offset)), column };
  }

  /** The physical line (from 1) without its end, for a code frame. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1];
    if (start === undefined) return "";
    const next = this.lineStarts[line] ?? this.text.length;
    let end = next;
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(start, end);
  }
}

/** So many lines behind the last one are looked at one by one. */
const NEAR_LINES = 8;

function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  const length = text.length;
  // Two native searches beat a loop over characters; lone CRs are rare.
  if (text.indexOf("\r") < 0) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (isLineEnd(code)) starts.push(at + 1);
  }
  return starts;
}
