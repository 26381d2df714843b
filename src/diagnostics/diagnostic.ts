/** What went wrong, or is worth knowing, as plain data: library users get these objects, the command line prints them. */

import type { Span } from "../source/span.ts";

export type Severity = "error" | "warning" | "note";

export interface DiagnosticNote {
  readonly message: string;
  readonly span?: Span | undefined;
}

export interface Diagnostic {
  /** Stable code in words, never reused: `include-not-found`. Its entry in the catalog explains it. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence, no final full stop, names in backticks. Unicode text; may contain hostile characters. */
  readonly message: string;
  /** Where; undefined only for the command line and input/output. */
  readonly span?: Span | undefined;
  readonly notes: readonly DiagnosticNote[];
  /** The name in `#include`, where the header is not found: who calls may know what brings it. */
  readonly missingHeader?: string;
  /** What to do about it. */
  readonly help?: string | undefined;
}

/** A fault of our own, never of the input: the only thing that the library throws. */
export class InternalError extends Error {
  override readonly name: string = "InternalError";
}
