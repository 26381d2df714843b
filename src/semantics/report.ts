/** Violations of constraints, each told once however often a type is made again or a list of specifiers is met. */

import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import type { Token } from "../lexer/token.ts";
import type { Resolution } from "./resolution.ts";

export type Values = Readonly<Record<string, string | number>>;

export function reportOnce(
  code: DiagnosticCode,
  token: Token,
  values: Values,
  resolution: Resolution,
  severity?: Severity,
): void {
  if (!resolution.reporting) return;
  const codes = resolution.reported.get(token);
  if (codes === undefined) resolution.reported.set(token, new Set([code]));
  else if (codes.has(code)) return;
  else codes.add(code);
  resolution.context.diagnostics.report(code, {
    values,
    span: token.span,
    ...(severity === undefined ? {} : { severity }),
  });
}
