/**
 * Finds ends of comments and of logical lines in a text without making tokens. Native string searches do the work;
 * where the next occurrence of something is far away, its place is remembered, so that a file is searched once.
 */

import { BACKSLASH, identifierParts, isBlank, isLineEnd } from "./chars.ts";
import { lineEndAfter, spliceEnd } from "./cleaning.ts";
import type { LexicalFeatures } from "./features.ts";
import { isInWord, type OpenLiteral, prefixLength } from "./open-literals.ts";
import { rawStringEnd } from "./raw-strings.ts";

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const STAR = 0x2a;
const SLASH = 0x2f;
const LETTER_E = 0x65;
const LETTER_F = 0x66;
const LETTER_I = 0x69;
const LETTER_L = 0x6c;
const LETTER_N = 0x6e;

/** Where a pattern occurs next, searched again only when the reader has passed it. */
class NextOccurrence {
  readonly #text: string;
  readonly #pattern: string;
  #found = -1;

  constructor(text: string, pattern: string) {
    this.#text = text;
    this.#pattern = pattern;
  }

  /** The first occurrence at or behind `at`, or the length of the text. Must be asked with rising offsets. */
  from(at: number): number {
    if (this.#found < at) {
      const found = this.#text.indexOf(this.#pattern, at);
      this.#found = found < 0 ? this.#text.length : found;
    }
    return this.#found;
  }
}

export class LineScanner {
  readonly #text: string;
  readonly #hasCarriageReturn: boolean;
  readonly #starBackslash: NextOccurrence;
  readonly #commentStart: NextOccurrence;
  readonly #slashBackslash: NextOccurrence;
  /** Undefined where the language has no raw strings. */
  readonly #rawString: NextOccurrence | undefined;
  readonly #hasDigitSeparators: boolean;
  readonly #doubleQuote: NextOccurrence;
  readonly #singleQuote: NextOccurrence;
  /** Whether the literal that was passed over last has no closing quote. */
  #isOpen = false;

  /** `text` ends with a line end. */
  constructor(text: string, features: Pick<LexicalFeatures, "rawStrings" | "digitSeparators">) {
    this.#text = text;
    this.#hasCarriageReturn = text.includes("\r");
    this.#starBackslash = new NextOccurrence(text, "*\\");
    this.#commentStart = new NextOccurrence(text, "/*");
    this.#slashBackslash = new NextOccurrence(text, "/\\");
    this.#rawString = features.rawStrings ? new NextOccurrence(text, 'R"') : undefined;
    this.#hasDigitSeparators = features.digitSeparators;
    this.#doubleQuote = new NextOccurrence(text, '"');
    this.#singleQuote = new NextOccurrence(text, "'");
  }

  /** The offset behind the block comment whose two opening characters end before `inside`, or -1. */
  blockCommentEnd(inside: number): number {
    const text = this.#text;
    const plain = text.indexOf("*/", inside);
    const limit = plain < 0 ? text.length : plain;
    // A splice may stand between the closing star and slash.
    for (let at = this.#starBackslash.from(inside); at < limit; at = this.#starBackslash.from(at + 1)) {
      const next = skipSplices(text, at + 1);
      if (next > at + 1 && next < text.length && text.charCodeAt(next) === SLASH) return next + 1;
    }
    return plain < 0 ? -1 : plain + 2;
  }

  /** The offset of the line end that closes the logical line which holds `start`, taking no notice of comments. */
  logicalLineEnd(start: number): number {
    const text = this.#text;
    let at = start;
    for (;;) {
      const end = this.#lineEnd(at);
      if (end >= text.length || !isSpliced(text, at, end)) return end;
      at = lineEndAfter(text, end);
    }
  }

  /** The offset behind the logical line that holds `start`; comments in it may reach over lines. */
  skipLine(start: number): number {
    const text = this.#text;
    let at = start;
    for (;;) {
      if (at >= text.length) return text.length;
      const end = this.#lineEnd(at);
      const special = Math.min(this.#commentStart.from(at), this.#slashBackslash.from(at));
      if (special < end || (this.#rawString !== undefined && this.#rawString.from(at) < end))
        return this.#skipWithCare(at);
      if (end >= text.length) return text.length;
      if (!isSpliced(text, at, end)) return lineEndAfter(text, end);
      at = lineEndAfter(text, end);
    }
  }

  /** Where a comment was met that does not end, or -1. */
  openComment = -1;

  /** The first offset from `start` on, at most `limit`, that is neither white space nor in a comment. */
  skipBlankText(start: number, limit: number): number {
    const text = this.#text;
    let at = start;
    while (at < limit) {
      const code = text.charCodeAt(at);
      if (isBlank(code) || isLineEnd(code)) {
        at++;
        continue;
      }
      const next = code === BACKSLASH ? spliceEnd(text, at) : code === SLASH ? this.commentEnd(at) : -1;
      if (next < 0) return at;
      at = next;
    }
    return Math.min(at, limit);
  }

  /** If a comment begins at the slash at `at`, the offset behind it (the text's end if it has none), else -1. */
  commentEnd(at: number): number {
    const text = this.#text;
    const second = skipSplices(text, at + 1);
    const code = second < text.length ? text.charCodeAt(second) : 0;
    if (code === SLASH) return this.logicalLineEnd(second);
    if (code !== STAR) return -1;
    const end = this.blockCommentEnd(second + 1);
    if (end < 0) this.openComment = at;
    return end < 0 ? text.length : end;
  }

  /** As `skipLine`, for a line that has a comment or what looks like one: quotes and comments are told apart. */
  #skipWithCare(start: number): number {
    const text = this.#text;
    let at = start;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (isLineEnd(code)) return lineEndAfter(text, at);
      if (code === SLASH) {
        const end = this.commentEnd(at);
        at = end < 0 ? at + 1 : end;
      } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        at = this.#isRawString(at, start) ? rawStringEnd(text, at) : this.#literalEnd(at, code);
      } else {
        const next = code === BACKSLASH ? spliceEnd(text, at) : -1;
        at = next < 0 ? at + 1 : next;
      }
    }
    return text.length;
  }

  /** Whether a quote is in that stretch; must be asked with rising offsets. */
  hasQuote(start: number, end: number): boolean {
    return this.#doubleQuote.from(start) < end || this.#singleQuote.from(start) < end;
  }

  /** Where, of what was skipped from `start` to `end`, literals begin that their lines do not end. */
  openLiterals(start: number, end: number): readonly OpenLiteral[] {
    const text = this.#text;
    const found: OpenLiteral[] = [];
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === SLASH) at = Math.max(at + 1, this.commentEnd(at));
      else if (
        code === DOUBLE_QUOTE ||
        (code === SINGLE_QUOTE && !(this.#hasDigitSeparators && isInWord(text, at)))
      ) {
        const quoteAt = at;
        this.#isOpen = false;
        at = this.#isRawString(at, start) ? rawStringEnd(text, at) : this.#literalEnd(at, code);
        if (this.#isOpen)
          found.push({
            at: quoteAt - prefixLength(text, quoteAt, start),
            lineEnd: Math.min(at, text.length - 1),
            quote: String.fromCharCode(code),
          });
      } else at = code === BACKSLASH ? Math.max(at + 1, spliceEnd(text, at)) : at + 1;
    }
    return found;
  }

  /** The comments that begin before `limit`, of the whole text. */
  findComments(limit: number): readonly { readonly start: number; readonly end: number }[] {
    const text = this.#text;
    const found: { start: number; end: number }[] = [];
    let at = 0;
    while (at < limit) {
      const code = text.charCodeAt(at);
      const end = code === SLASH ? this.commentEnd(at) : -1;
      if (end >= 0) found.push({ start: at, end });
      if (end >= 0) at = end;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)
        at = this.#isRawString(at, 0) ? rawStringEnd(text, at) : this.#literalEnd(at, code);
      else at++;
    }
    return found;
  }

  /** True if the quote at `at` belongs to `R"`, `LR"` and the like, and not to a name that ends with R. */
  #isRawString(at: number, start: number): boolean {
    const text = this.#text;
    if (this.#rawString === undefined || at === start || text.charCodeAt(at) !== DOUBLE_QUOTE) return false;
    let first = at;
    while (first > start && identifierParts[text.charCodeAt(first - 1)] !== 0) first--;
    return /^(?:u8|[uUL])?R$/.test(text.slice(Math.max(first, at - 4), at)) && at - first <= 3;
  }

  /** The offset behind a literal's closing quote, or that of the line end where it has none. */
  #literalEnd(start: number, quote: number): number {
    const text = this.#text;
    let at = start + 1;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === quote) return at + 1;
      if (isLineEnd(code)) {
        this.#isOpen = true;
        return at;
      }
      if (code === BACKSLASH) {
        const next = spliceEnd(text, at);
        at = next < 0 ? at + 2 : next;
      } else {
        at++;
      }
    }
    return text.length;
  }

  /** Where a raw string of a directive has to be over: with its line, as for gcc 12, whatever its delimiter. */
  rawStringLimit(start: number): number {
    return this.#lineEnd(start);
  }

  #lineEnd(start: number): number {
    const text = this.#text;
    if (!this.#hasCarriageReturn) {
      const end = text.indexOf("\n", start);
      return end < 0 ? text.length : end;
    }
    let at = start;
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
    return at;
  }
}

/** The first offset from `at` on where no splice stands. */
export function skipSplices(text: string, at: number): number {
  let position = at;
  while (position < text.length && text.charCodeAt(position) === BACKSLASH) {
    const next = spliceEnd(text, position);
    if (next < 0) return position;
    position = next;
  }
  return position;
}

/** True if a backslash (blanks may follow it) stands before the line end at `end`. */
function isSpliced(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at >= start && isBlank(text.charCodeAt(at))) at--;
  return at >= start && text.charCodeAt(at) === BACKSLASH;
}

/** False if what stands behind a `#` is surely no directive of a conditional: `if...`, `el...`, `en...`. */
export function mayBeConditional(text: string, behindHash: number): boolean {
  let at = behindHash;
  while (isBlank(text.charCodeAt(at))) at++;
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  if (first === LETTER_I) return second === LETTER_F || second === BACKSLASH;
  if (first === LETTER_E) return second === LETTER_L || second === LETTER_N || second === BACKSLASH;
  // A comment or a splice may stand before the word.
  return first === SLASH || first === BACKSLASH;
}
