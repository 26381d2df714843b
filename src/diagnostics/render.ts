/**
 * Diagnostics as text for people and for editors that look for `FILE:LINE:COLUMN:`.
 *
 *     lib/a.h:12:9: error: unknown type name `foo` [unknown-type]
 *        12 | int x = foo(1);
 *           |         ^~~~~~
 *       included from main.h:3:10
 *     lib/a.h:4:9: note: in expansion of macro `FOO`, defined at lib/b.h:7:9
 *         4 | FOO(x)
 *           | ^~~
 *     lib/b.h:9:1: note: `foo` is declared here
 *         9 | struct foo;
 *           | ^~~~~~~~~~
 *     help: include the header that declares `foo`
 *
 * The head is where the text stands that is wrong, so inside the macro if a macro wrote it; the macro trail leads from
 * there to the place in the file. Without a span the head is the message alone. The include trail is left out when it
 * is that of the diagnostic before. All that comes from headers passes `showText` or a frame, which leave nothing that
 * a terminal would act on.
 */

import type { SourceFile } from "../source/source-file.ts";
import type { Origin, Span } from "../source/span.ts";
import { showText } from "./cells.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { frameOf, placeOf } from "./frame.ts";

export interface RenderOptions {
  readonly color: boolean;
  /** How many diagnostics of one code are shown; the rest is counted. */
  readonly repeatLimit: number;
}

/** Steps of an include or macro trail that are shown; of longer ones, the middle is counted. */
const trailLimit = 8;

const severityColors: Readonly<Record<Severity, number>> = { error: 31, warning: 35, note: 36 };
const helpColor = 32;
const bold = 1;

/** The text of all diagnostics, with a final newline; empty when there are none. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const lines: string[] = [];
  let trailShown: SourceFile | undefined;
  for (const diagnostic of diagnostics) {
    const identity = identify(diagnostic);
    if (seen.has(identity)) continue;
    seen.add(identity);
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count > options.repeatLimit) continue;
    const parent = diagnostic.span?.file.includedFrom?.file;
    const showTrail = parent !== undefined && diagnostic.span?.file !== trailShown;
    lines.push(...renderLines(diagnostic, options.color, showTrail));
    trailShown = diagnostic.span?.file;
  }
  for (const [code, count] of counts) {
    const hidden = count - options.repeatLimit;
    if (hidden > 0) lines.push(paint(`${hidden} more [${code}]`, bold, options.color));
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** The same words at the same place say nothing new: a header that is included twice tells its faults once. */
function identify({ code, severity, message, span }: Diagnostic): string {
  const expansions: number[] = [];
  for (let origin = span?.origin; origin !== undefined && expansions.length < trailLimit; ) {
    expansions.push(origin.expansion.start);
    origin = origin.expansion.origin;
  }
  return JSON.stringify([code, severity, message, span?.file.name, span?.start, expansions]);
}

function renderLines(diagnostic: Diagnostic, color: boolean, showTrail: boolean): string[] {
  const { code, severity, message, span, notes, help } = diagnostic;
  const lines = renderHead(severity, `${showText(message)} [${code}]`, span, color);
  if (showTrail) lines.push(...renderIncludeTrail(span?.file.includedFrom));
  if (span?.origin !== undefined) lines.push(...renderMacroTrail(span.origin, color));
  for (const note of notes) lines.push(...renderHead("note", showText(note.message), note.span, color));
  if (help !== undefined) lines.push(`${paint("help:", helpColor, color)} ${showText(help)}`);
  return lines;
}

function renderHead(severity: Severity, text: string, span: Span | undefined, color: boolean): string[] {
  const label = paint(`${severity}:`, severityColors[severity], color);
  const words = severity === "note" ? text : paint(text, bold, color);
  if (span === undefined) return [`${label} ${words}`];
  const lines = [`${paint(`${describePlace(span)}:`, bold, color)} ${label} ${words}`];
  const frame = frameOf(span);
  if (frame === undefined) return lines;
  lines.push(frame.source, `${frame.lead}${paint(frame.mark, severityColors[severity], color)}`);
  return lines;
}

function describePlace(span: Span): string {
  const { name, line, column } = placeOf(span);
  return `${showText(name)}:${line}:${column}`;
}

function renderIncludeTrail(includedFrom: Span | undefined): string[] {
  const steps: Span[] = [];
  for (let span = includedFrom; span !== undefined; span = span.file.includedFrom) steps.push(span);
  return shorten(steps.map((span) => `  included from ${describePlace(span)}`));
}

function renderMacroTrail(first: Origin, color: boolean): string[] {
  const steps: Origin[] = [];
  for (let origin: Origin | undefined = first; origin !== undefined; origin = origin.expansion.origin) {
    steps.push(origin);
  }
  const rendered = steps.map(({ macro, definition, expansion }) => {
    const place = definition === undefined ? "built in" : `defined at ${describePlace(definition)}`;
    return renderHead(
      "note",
      `in expansion of macro \`${showText(macro)}\`, ${place}`,
      expansion,
      color,
    ).join("\n");
  });
  return shorten(rendered);
}

function shorten(steps: readonly string[]): string[] {
  if (steps.length <= trailLimit) return [...steps];
  const half = trailLimit / 2;
  return [...steps.slice(0, half), `  ... ${steps.length - trailLimit} more ...`, ...steps.slice(-half)];
}

function paint(text: string, code: number, color: boolean): string {
  return color ? `\u001b[${code}m${text}\u001b[0m` : text;
}
