/** Diagnostics to standard error: which of them are told, whether in colour, and how many there were. */

import { cliCatalog } from "../diagnostics/catalog/cli.ts";
import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../diagnostics/render.ts";
import type { Verbosity } from "./request.ts";

export interface ReportOptions {
  readonly verbosity: Verbosity;
  /** Tells as ctypesgen does: no advice that it has none of. */
  readonly isCompatible?: boolean;
  readonly color: boolean;
}

/** Diagnostics of one code that are shown before the rest is counted. */
const repeatLimit = 20;

/** Notes that tell of much that a module lacks, of which nothing else would speak. */
const toldCodes: ReadonlySet<string> = new Set<DiagnosticCode>(["mostly-included"]);

/** Notes about headers are for those who ask; notes about the command line are few and told. */
function isTold({ severity, code }: Diagnostic, { verbosity, isCompatible = false }: ReportOptions): boolean {
  if (severity === "error" || verbosity === "verbose") return true;
  if (verbosity === "quiet") return false;
  return severity === "warning" || Object.hasOwn(cliCatalog, code) || (!isCompatible && toldCodes.has(code));
}

/** The text for standard error; empty when there is nothing to tell. */
export function renderReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const { verbosity } = options;
  const shown = diagnostics.filter((diagnostic) => isTold(diagnostic, options));
  const limit = verbosity === "verbose" ? Number.POSITIVE_INFINITY : repeatLimit;
  const text =
    shown.length === 0 ? "" : renderDiagnostics(shown, { color: options.color, repeatLimit: limit });
  const summary = verbosity === "quiet" ? "" : summarise(diagnostics, diagnostics.length - shown.length);
  return summary === "" ? text : `${text}${summary}\n`;
}

/** `2 errors, 1 warning, 30 notes (--verbose shows them)`; nothing where nothing is wrong and nothing was left untold. */
function summarise(diagnostics: readonly Diagnostic[], untold: number): string {
  const count = (wanted: Severity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const parts = [
    countWords(count("error"), "error"),
    countWords(count("warning"), "warning"),
    untold === 0 ? "" : `${countWords(untold, "note")} (--verbose shows them)`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function countWords(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export interface ColorWishes {
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** https://no-color.org: any value of NO_COLOR but the empty one; FORCE_COLOR asks for colours without a terminal. */
export function wantsColor({ isTerminal, environment }: ColorWishes): boolean {
  if ((environment.NO_COLOR ?? "") !== "") return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== "") return forced !== "0";
  return isTerminal && environment.TERM !== "dumb";
}
