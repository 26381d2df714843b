/** Literals that nothing closes, in text that is skipped: gcc makes tokens of it and tells of them. */

import { identifierParts } from "./chars.ts";

/** A literal that its line does not end. */
export interface OpenLiteral {
  /** Where it begins, with its prefix. */
  readonly at: number;
  readonly lineEnd: number;
  readonly quote: string;
}

/** Whether the quote at `at` is a digit separator, or at least looks like one (C23 6.4.4.1). */
export function isInWord(text: string, at: number): boolean {
  return identifierParts[text.charCodeAt(at - 1)] !== 0 && identifierParts[text.charCodeAt(at + 1)] !== 0;
}

/** Of the encoding prefix that is all of the word before the quote at `at`. */
export function prefixLength(text: string, at: number, start: number): number {
  let first = at;
  while (first > start && identifierParts[text.charCodeAt(first - 1)] !== 0) first--;
  return /^(?:u8|[uUL])$/.test(text.slice(first, Math.min(at, first + 3))) ? at - first : 0;
}
