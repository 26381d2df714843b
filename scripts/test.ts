/**
 * `npm test [-- words]`: runs the specs whose path contains one of the words, or all of them.
 *
 * Nothing passes by not running: a run without a test fails, and so does a file that registered none, a file that
 * died, a promise that nobody handled, and a full run with fewer tests than `spec/test-count.json` remembers
 * (`npm test -- --accept-count` writes it anew; the commit says why it fell).
 */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { FileOutcome, SkippedTest } from "../spec/support/test.ts";
import { runInPool } from "./test-pool.ts";

const build = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(build);
const countFile = join(root, "spec", "test-count.json");
const durationFile = join(build, "test-durations.json");
const defaultFolder = "spec";

interface Totals {
  passed: number;
  failed: number;
  readonly skipped: SkippedTest[];
  readonly problems: string[];
}

/** Finds `*.spec.ts` below a folder, in the order of their names; data folders and the runner's own fixtures are left out. */
function findSpecs(folder: string): string[] {
  const leftOut =
    folder === defaultFolder ? [join("spec", "cases"), join("spec", "support", "fixtures")] : [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(".spec.ts") && !leftOut.some((data) => path.startsWith(data + sep)))
    .sort();
}

function outputPath(specPath: string): string {
  return join(build, specPath.replace(/\.ts$/, ".js"));
}

/** The tests that the last accepted full run had. Machines differ in judges, so that a skipped test counts as a test. */
function readAcceptedCount(): number {
  return (JSON.parse(readFileSync(countFile, "utf8")) as { tests: number }).tests;
}

/** Milliseconds of each spec in the last run that had it. */
function readDurations(): Record<string, number> {
  return existsSync(durationFile) ? JSON.parse(readFileSync(durationFile, "utf8")) : {};
}

/** Other runs may read it at the same time, the runner's own tests do: it is there whole, or as it was. */
function writeDurations(durations: Readonly<Record<string, number>>): void {
  const temporary = `${durationFile}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(durations));
  renameSync(temporary, durationFile);
}

/** The longest first, so that no process is left alone with a long one at the end; a new one may be long. */
function orderByDuration(specs: readonly string[], durations: Readonly<Record<string, number>>): string[] {
  const expected = (spec: string): number => durations[spec] ?? Number.MAX_SAFE_INTEGER;
  return [...specs].sort((a, b) => expected(b) - expected(a));
}

async function runSpecs(specs: readonly string[], isSubset: boolean, secondsLimit: number): Promise<Totals> {
  const totals: Totals = { passed: 0, failed: 0, skipped: [], problems: [] };
  const seen = new Set<string>();
  const durations = readDurations();
  const report = (path: string, outcome: FileOutcome, printed: string, milliseconds: number): void => {
    const spec = specs.find((candidate) => outputPath(candidate) === path) ?? path;
    durations[spec] = milliseconds;
    seen.add(spec);
    totals.passed += outcome.passed;
    totals.failed += outcome.failed;
    totals.skipped.push(...outcome.skipped);
    if (isSubset || outcome.failed > 0) console.log(`${spec}\n${printed}${outcome.failures}`);
    if (outcome.passed + outcome.failed + outcome.skipped.length === 0) {
      totals.problems.push(`${spec} registered no test.`);
    }
  };
  const processes = Math.min(availableParallelism(), 4);
  await runInPool(orderByDuration(specs, durations).map(outputPath), { processes, secondsLimit, report });
  writeDurations(durations);
  for (const spec of specs) if (!seen.has(spec)) totals.problems.push(`${spec} was found, but did not run.`);
  return totals;
}

function checkCount(totals: Totals, isAccepting: boolean): void {
  const tests = totals.passed + totals.failed + totals.skipped.length;
  if (isAccepting) {
    writeFileSync(countFile, `${JSON.stringify({ tests }, null, 2)}\n`);
    return;
  }
  const accepted = readAcceptedCount();
  if (tests < accepted) {
    totals.problems.push(
      `${tests} tests are fewer than the ${accepted} that were accepted (npm test -- --accept-count writes the new count).`,
    );
  }
}

function printSkipped(skipped: readonly SkippedTest[]): void {
  for (const reason of new Set(skipped.map((test) => test.reason))) {
    const names = skipped.filter((test) => test.reason === reason).map((test) => `  ${test.name}`);
    console.log(`SKIPPED ${names.length}: ${reason}\n${names.join("\n")}`);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: "string", default: defaultFolder },
      seconds: { type: "string", default: "600" },
      "accept-count": { type: "boolean", default: false },
    },
  });
  const words = positionals;
  const specs = findSpecs(values.folder).filter(
    (path) => words.length === 0 || words.some((word) => path.includes(word)),
  );
  const started = Date.now();
  const totals = await runSpecs(specs, words.length > 0, Number(values.seconds));
  const tests = totals.passed + totals.failed + totals.skipped.length;
  if (tests === 0) totals.problems.push("No test ran.");
  if (words.length === 0 && values.folder === defaultFolder) checkCount(totals, values["accept-count"]);
  if (process.env.BINDWRIGHT_COMPILE_FAILED !== undefined) {
    totals.problems.push("The sources have type errors (above; npm run check shows them again).");
  }
  printSkipped(totals.skipped);
  for (const problem of totals.problems) console.log(`FAILED: ${problem}`);
  const failed = totals.failed + totals.problems.length;
  console.log(`${specs.length} files in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  console.log(`${totals.passed} passed, ${failed} failed, ${totals.skipped.length} skipped`);
  if (failed > 0) process.exitCode = 1;
}

await main();
