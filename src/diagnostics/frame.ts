/**
 * A code frame: one line of a source with a caret below.
 *
 *        12 | int x = foo(1);
 *           |         ^~~~~~
 *
 * A line that is wider than the frame is shown in part, `...` standing for the rest; its cost does not grow with its
 * length, so a minified header of one megabyte in one line is no slower than any other.
 */

import type { Span } from "../source/span.ts";
import { type Cell, characterStart, countColumns, splitCells } from "./cells.ts";

/** Columns of source in a frame. */
const frameWidth = 100;
/** Columns of source before the caret in a frame that is cut on the left. */
const columnsBefore = 40;
const ellipsis = "...";

/** Beyond this many bytes columns are counted in bytes: nobody counts there. */
const columnLimit = 4096;

export interface Place {
  readonly name: string;
  /** From 1, after `#line` directives. */
  readonly line: number;
  /** From 1, in columns as gcc counts them: tab stops of 8, wide characters are two. */
  readonly column: number;
}

/** Where a span starts, as people count. */
export function placeOf({ file, start }: Span): Place {
  const { name, line, column } = file.presumedPosition(start);
  if (column > columnLimit) return { name, line, column };
  const text = file.lineText(file.lineAt(start));
  const bytes = Math.min(column - 1, text.length);
  return { name, line, column: countColumns(text, bytes) + column - bytes };
}

export interface Frame {
  /** The line's number and its text. */
  readonly source: string;
  /** The gutter and blanks up to the mark. */
  readonly lead: string;
  /** `^~~~`. */
  readonly mark: string;
}

/** The frame of a span's first line; undefined where there is nothing to see. */
export function frameOf({ file, start, end }: Span): Frame | undefined {
  const physical = file.lineAt(start);
  const text = file.lineText(physical);
  const lineStart = file.lineStarts[physical - 1] as number;
  const from = Math.min(start - lineStart, text.length);
  const to = Math.min(Math.max(end - lineStart, from), text.length);
  const { cells, cutLeft, cutRight } = cutWindow(text, from);
  if (cells.every((cell) => cell.text.trim() === "")) return undefined;
  const shown = cells.map((cell) => cell.text).join("");
  const before = sumWidths(cells.filter((cell) => cell.start < from));
  const marked = sumWidths(cells.filter((cell) => cell.start >= from && cell.start < to));
  const number = String(file.presumedPosition(start).line);
  const left = cutLeft ? ellipsis : "";
  return {
    source: `${number.padStart(5)} | ${left}${shown}${cutRight ? ellipsis : ""}`.trimEnd(),
    lead: `${" ".repeat(Math.max(5, number.length))} | ${" ".repeat(left.length + before)}`,
    mark: `^${"~".repeat(Math.max(0, marked - 1))}`,
  };
}

interface Window {
  readonly cells: readonly Cell[];
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** The part of a line around a byte offset that fits a frame. */
function cutWindow(line: string, caret: number): Window {
  // No character takes more than four bytes, and each but a combining one takes a column.
  const reach = frameWidth * 4;
  const nearStart = caret <= reach ? 0 : characterStart(line, caret - reach);
  const nearEnd = caret + reach >= line.length ? line.length : characterStart(line, caret + reach);
  const cells = splitCells(line, nearStart, nearEnd);
  const caretAt = cells.findIndex((cell) => cell.start >= caret);
  const caretIndex = caretAt < 0 ? cells.length : caretAt;
  let first = 0;
  if (nearStart > 0 || sumWidths(cells.slice(0, caretIndex + 1)) > frameWidth - ellipsis.length) {
    first = caretIndex;
    for (let room = columnsBefore; first > 0; first--) {
      room -= cells[first - 1]?.width ?? 0;
      if (room < 0) break;
    }
  }
  let last = first;
  for (let room = frameWidth; last < cells.length; last++) {
    room -= cells[last]?.width ?? 0;
    if (room < 0) break;
  }
  const cutRight = last < cells.length || nearEnd < line.length;
  return { cells: cells.slice(first, last), cutLeft: first > 0 || nearStart > 0, cutRight };
}

function sumWidths(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
