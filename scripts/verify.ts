/**
 * The judges at full size: `npm run verify`, `npm run verify -- --sample` (what a gate has time for), or
 * `npm run verify -- NAME ...` for some of them (`targets --write` makes docs/targets.md, `corpus --headers=300` asks about
 * so many headers of each world, evenly drawn). Ends with one line of counts;
 * a judge that is missing is skipped and says so.
 */

import { bombChecks } from "./verify/bombs.ts";
import { byValueChecks } from "./verify/by-value.ts";
import { callChecks } from "./verify/calls.ts";
import { type Check, noJudges, type Outcome, printOutcome } from "./verify/check.ts";
import { corpusLayoutChecks } from "./verify/corpus-layouts.ts";
import { corpusTokenChecks } from "./verify/corpus-tokens.ts";
import { csmithChecks } from "./verify/csmith.ts";
import { frontEndChecks } from "./verify/front-end.ts";
import { fuzzChecks } from "./verify/fuzz.ts";
import { goldenChecks } from "./verify/goldens.ts";
import { libraryChecks } from "./verify/libraries.ts";
import { macroChecks } from "./verify/macros.ts";
import { pageChecks } from "./verify/page.ts";
import { predefinedChecks } from "./verify/predefined.ts";
import { preprocessorChecks } from "./verify/preprocessor.ts";
import { randomRecordChecks } from "./verify/random-records.ts";
import { targetChecks } from "./verify/targets.ts";
import { typingChecks } from "./verify/typing.ts";

const words = process.argv.slice(2);
const sample = words.includes("--sample");
const headers = words.find((word) => word.startsWith("--headers="))?.slice("--headers=".length);
const mostHeaders = Number(headers ?? (sample ? 6 : Number.POSITIVE_INFINITY));
const names = words.filter((word) => !word.startsWith("--"));

const checks: readonly Check[] = [
  // The memory of this process is what it judges: other checks leave theirs behind.
  ...fuzzChecks(sample),
  ...goldenChecks(),
  ...libraryChecks(),
  ...typingChecks(sample),
  ...pageChecks(),
  ...callChecks(sample),
  ...byValueChecks(sample),
  ...randomRecordChecks(sample),
  ...bombChecks(),
  ...frontEndChecks(sample),
  ...macroChecks(sample),
  ...csmithChecks(sample),
  ...preprocessorChecks(),
  ...predefinedChecks(sample),
  ...corpusTokenChecks(mostHeaders),
  ...corpusLayoutChecks(mostHeaders),
  ...targetChecks(sample, words.includes("--write")),
];
const chosen = checks.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));

const counts: Record<Outcome["kind"], number> = { passed: 0, failed: 0, skipped: 0 };
for (const check of chosen) {
  const outcome = check.missing === undefined ? await check.judge() : missingOutcome(check, check.missing);
  counts[outcome.kind]++;
  printOutcome(check.name, outcome);
}
/** With `ORACLES=required` a judge that a fresh machine can install has to be there. */
function missingOutcome({ optional }: Check, reason: string): Outcome {
  const isExcused = process.env.ORACLES !== "required" || optional === true || reason === noJudges;
  return { kind: isExcused ? "skipped" : "failed", words: reason };
}

if (chosen.length === 0) {
  console.log(
    `No check has a name with ${names.join(" or ")}; there are:\n${checks.map(({ name }) => name).join("\n")}`,
  );
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || chosen.length === 0 ? 1 : 0;
