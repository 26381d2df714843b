/**
 * Preprocessing tokens (C11 6.4). One class, one shape: the parser's inner loops stay monomorphic.
 *
 * A token object is used at one place of the output stream only: tokens of a replacement list are copied when a macro is
 * expanded, so the parser may write `terminal`.
 */

import type { SourceFile } from "../source/source-file.ts";
import type { Origin, Span } from "../source/span.ts";

/** Kinds below `FIRST_PUNCTUATOR`; a punctuator's kind is its place in `PUNCTUATORS` from there on. */
export const TokenKind = {
  EndOfFile: 0,
  Identifier: 1,
  /** A pp-number (C11 6.4.8), not yet a value. */
  Number: 2,
  /** With its prefix and quotes, escapes as written. */
  Character: 3,
  String: 4,
  /** `<stdio.h>` or `"stdio.h"` where a header name may stand. */
  HeaderName: 5,
  /** End of a directive's line; never leaves the preprocessor. */
  Newline: 6,
  /** A character that is no token (`@`, a lone quote, a control character). */
  Other: 7,
  /** An empty argument next to `##` (C11 6.10.3.3p2); never leaves the preprocessor. */
  Placemarker: 8,
  /** A pragma that reaches the parser: `text` is its words joined with single blanks, without `#pragma`. */
  Pragma: 9,
  /** White space that stands between tokens of an expansion; never leaves the preprocessor. */
  Padding: 10,
  /** A parameter in a replacement list that is prepared for expansion; never leaves the preprocessor. */
  Parameter: 11,
  /** A comment with its delimiters, where the lexer is asked to keep them (for preprocessed text). */
  Comment: 12,
} as const;

export const FIRST_PUNCTUATOR = 16;

/** C11 6.4.6 with C23's `::`; digraphs have the kind of what they stand for and keep their own text. */
export const PUNCTUATORS = [
  "[",
  "]",
  "(",
  ")",
  "{",
  "}",
  ".",
  "->",
  "++",
  "--",
  "&",
  "*",
  "+",
  "-",
  "~",
  "!",
  "/",
  "%",
  "<<",
  ">>",
  "<",
  ">",
  "<=",
  ">=",
  "==",
  "!=",
  "^",
  "|",
  "&&",
  "||",
  "?",
  ":",
  "::",
  ";",
  "...",
  "=",
  "*=",
  "/=",
  "%=",
  "+=",
  "-=",
  "<<=",
  ">>=",
  "&=",
  "^=",
  "|=",
  ",",
  "#",
  "##",
] as const;

export type Punctuator = (typeof PUNCTUATORS)[number];

/** The token kind of a punctuator's primary spelling. */
export function punctuatorKind(punctuator: Punctuator): number {
  return FIRST_PUNCTUATOR + PUNCTUATORS.indexOf(punctuator);
}

export const TokenFlag = {
  /** First token of its line: only such a `#` starts a directive. */
  StartOfLine: 1,
  /** White space (or a comment) stands before it. */
  LeadingSpace: 2,
  /** An identifier that was seen while its macro was being replaced and stays unexpanded for good (C11 6.10.3.4p2). */
  NoExpand: 4,
  /** The text differs from the bytes in the file (splices, trigraphs, UCNs). */
  Respelled: 8,
  /** Comes from an expansion, so that printing it may need a blank before it where the source has none. */
  AvoidPaste: 16,
  /** The left operand of `##`; never leaves the preprocessor. */
  PasteLeft: 32,
  /** A parameter after `#`; never leaves the preprocessor. */
  Stringify: 64,
  /** An identifier that a macro had when it was read from its file: others are looked up nowhere. */
  MacroName: 128,
} as const;

/** Macro names that must not expand a token again: interned, so that sets are compared by identity. */
export interface HideSet {
  has(name: string): boolean;
}

export class Token {
  /** One of `TokenKind`, or a punctuator's kind. */
  readonly kind: number;
  /** The spelling after translation phase 2 (splices gone), a one-byte string; interned for identifiers. */
  readonly text: string;
  readonly file: SourceFile;
  /** Byte offsets in `file`: the first byte, and the one after the last. */
  readonly offset: number;
  readonly end: number;
  /** Bits of `TokenFlag`. */
  flags: number;
  hideSet: HideSet | undefined;
  /** The macro expansion that this token comes from. */
  readonly origin: Origin | undefined;
  /** The parser's own token type number, written by its token adapter. */
  terminal: number;

  constructor(
    kind: number,
    text: string,
    file: SourceFile,
    offset: number,
    end: number,
    flags: number,
    hideSet: HideSet | undefined,
    origin: Origin | undefined,
  ) {
    this.kind = kind;
    this.text = text;
    this.file = file;
    this.offset = offset;
    this.end = end;
    this.flags = flags;
    this.hideSet = hideSet;
    this.origin = origin;
    this.terminal = 0;
  }

  /** The name that parser libraries have for the text. */
  get image(): string {
    return this.text;
  }

  get span(): Span {
    return { file: this.file, start: this.offset, end: this.end, origin: this.origin };
  }
}

/** Whatever yields tokens one by one; after the last one, `EndOfFile` again and again. */
export interface TokenSource {
  next(): Token;
}
