/** `--error=CODE` and `--no-warn=CODE`: what a user makes of our warnings. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import { catalog } from "../diagnostics/catalog.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { suggestNearest } from "../diagnostics/distance.ts";
import type { SeverityRule } from "./request.ts";

/** Stands for every warning. */
const all = "all";

/** Reports codes that no diagnostic has. */
export function checkSeverityRules(rules: readonly SeverityRule[], bag: DiagnosticBag): void {
  const codes = Object.keys(catalog);
  for (const { code } of rules) {
    if (code === all || codes.includes(code)) continue;
    const near = suggestNearest(code, codes);
    const help = near === undefined ? undefined : `did you mean \`${near}\`?`;
    bag.report("unknown-code", { values: { code }, ...(help === undefined ? {} : { help }) });
  }
}

/** The last rule that fits a diagnostic decides. An error stays one: what it tells of was left out. */
export function applySeverityRules(
  diagnostics: readonly Diagnostic[],
  rules: readonly SeverityRule[],
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { severity, code } = diagnostic;
    if (severity === "error") return diagnostic;
    const rule = rules.findLast(
      (given) => given.code === code || (given.code === all && severity === "warning"),
    );
    if (rule === undefined) return diagnostic;
    return rule.severity === "error" ? { ...diagnostic, severity: "error" as const } : [];
  });
}
