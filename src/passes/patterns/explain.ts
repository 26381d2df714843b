/** Decisions about patterns as a table for people: one line each, in the order in which they were made. */

import type { PatternDecision } from "./draft.ts";

const layerNames: Readonly<Record<PatternDecision["layer"], string>> = {
  given: "given",
  structure: "structure",
  annotation: "comment",
  file: "file",
};

export function explainPatterns(decisions: readonly PatternDecision[]): string {
  const rows = decisions.map(({ layer, subject, decision, reason }) => ({
    head: `${layerNames[layer].padEnd(10)}${subject}: ${decision}`,
    reason,
  }));
  return rows.map(({ head, reason }) => `${head} (${reason})\n`).join("");
}
