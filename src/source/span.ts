/** Where something stands in the source: a file and byte offsets, `end` exclusive. */

import type { SourceFile } from "./source-file.ts";

export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  /** How the text came there through macros; undefined for text that stands in the file itself. */
  readonly origin?: Origin | undefined;
}

/**
 * One step of a macro trail: the token came from the replacement list of `macro`, which was expanded at `expansion`.
 * The expansion's own origin leads on outwards. Walked only to print a diagnostic or an explanation.
 */
export interface Origin {
  readonly macro: string;
  /** Where the macro is defined (its name in `#define`); undefined for built-in ones. */
  readonly definition: Span | undefined;
  /** The macro's name (and with it the trail further out) where it was expanded. */
  readonly expansion: Span;
}
