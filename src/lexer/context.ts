/** What all lexers of a translation unit share, and how they say what is wrong with the text. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import type { Span } from "../source/span.ts";
import type { LexicalFeatures } from "./features.ts";
import type { NameTable } from "./name-table.ts";

export interface LexerContext {
  readonly names: NameTable;
  readonly features: LexicalFeatures;
  readonly diagnostics: DiagnosticBag;
  /** Comments are tokens, which changes what directives and macro calls are: for printers alone (`-C`). */
  keepsComments?: boolean;
  /** Tokens are printed and go nowhere else: nobody asks for the values of constants. */
  isForPrint?: boolean;
  /** Files have the places of their comments; false where nobody asks what is documented. */
  readonly notesComments?: boolean;
}

/** Byte offsets in a file. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The errors that a system header is not spared. */
const ALWAYS_SAID: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "unterminated-comment",
  "bad-raw-delimiter",
  "bad-universal-name",
]);

export function reportText(
  { diagnostics }: LexerContext,
  code: DiagnosticCode,
  span: Span,
  values: Readonly<Record<string, string>>,
): void {
  if (!span.file.system || ALWAYS_SAID.has(code)) diagnostics.report(code, { span, values });
}
