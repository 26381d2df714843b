/** Where every phase reports. A phase never throws for bad input and never prints. */

import type { Span } from "../source/span.ts";
import { toReadable } from "../source/text.ts";
import { type DiagnosticCode, describeDiagnostic } from "./catalog.ts";
import type { Diagnostic, DiagnosticNote, Severity } from "./diagnostic.ts";

export interface ReportDetails {
  /** Values for the `%name%` places of the catalog's message and help. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly span?: Span | undefined;
  readonly notes?: readonly DiagnosticNote[];
  /** Replaces the catalog's help. */
  readonly help?: string | undefined;
  /** The header that is not found. */
  readonly missingHeader?: string;
  /** Replaces the catalog's severity, where the same fact weighs differently (a warning in a system header). */
  readonly severity?: Severity;
}

export class DiagnosticBag {
  readonly diagnostics: Diagnostic[] = [];
  #errors = 0;
  /** True while something is only tried, so that its faults are nobody's. */
  isQuiet = false;

  report(code: DiagnosticCode, details: ReportDetails = {}): void {
    if (this.isQuiet) return;
    const entry = describeDiagnostic(code, details.values ?? {});
    const severity = details.severity ?? entry.severity;
    if (severity === "error") this.#errors++;
    this.diagnostics.push({
      code,
      severity,
      message: entry.message,
      span: details.span,
      notes: (details.notes ?? []).map((note) => ({ ...note, message: toReadable(note.message) })),
      help: details.help === undefined ? entry.help : toReadable(details.help),
      ...(details.missingHeader === undefined ? {} : { missingHeader: details.missingHeader }),
    });
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }
}
