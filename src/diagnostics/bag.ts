/** Where every phase reports. A phase never throws for bad input and never prints. */

import type { SourceFile } from "../source/source-file.ts";
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

/** Something that was found ahead of the reader. */
export interface ForeseenFault {
  readonly code: DiagnosticCode;
  readonly span: Span;
  readonly values: Readonly<Record<string, string | number>>;
}

export class DiagnosticBag {
  readonly diagnostics: Diagnostic[] = [];
  /** What is to be told of files that are still read, in the order of its places; undefined while there is none. */
  #foreseen: Map<SourceFile, { readonly faults: readonly ForeseenFault[]; next: number }> | undefined;
  #errors = 0;
  /** True while something is only tried, so that its faults are nobody's. */
  isQuiet = false;

  report(code: DiagnosticCode, details: ReportDetails = {}): void {
    if (this.isQuiet) return;
    if (this.#foreseen !== undefined && details.span !== undefined) this.#releaseBefore(details.span);
    this.#add(code, details);
  }

  /** Tells of a file's faults, in the order of their places, each as soon as what stands behind it is told of. */
  foresee(file: SourceFile, faults: readonly ForeseenFault[]): void {
    this.#foreseen ??= new Map();
    this.#foreseen.set(file, { faults, next: 0 });
  }

  /** Tells of what was foreseen before an offset that the reader of the file has come to. */
  release(file: SourceFile, offset: number): void {
    const left = this.#foreseen?.get(file);
    if (left === undefined) return;
    for (let fault = left.faults[left.next]; fault !== undefined; fault = left.faults[left.next]) {
      if (fault.span.start >= offset) return;
      left.next++;
      this.#add(fault.code, { span: fault.span, values: fault.values });
    }
    this.#foreseen?.delete(file);
    if (this.#foreseen?.size === 0) this.#foreseen = undefined;
  }

  /** A macro's tokens are read where it is used, whatever file defines it. */
  #releaseBefore(span: Span): void {
    let place = span;
    while (place.origin !== undefined) place = place.origin.expansion;
    // The text comes before what it means.
    this.release(place.file, place.start + 1);
  }

  #add(code: DiagnosticCode, details: ReportDetails): void {
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

  /** What was told of a text that is no file, from a count of diagnostics on, is told of the place that it comes from. */
  relocate(from: number, text: SourceFile, span: Span): void {
    for (let at = from; at < this.diagnostics.length; at++) {
      const diagnostic = this.diagnostics[at];
      if (diagnostic?.span?.file === text) this.diagnostics[at] = { ...diagnostic, span };
    }
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }
}
