/**
 * 55 sets of headers of real libraries: generated, imported on every Python, and judged against gcc, beside what ctypesgen
 * makes of them. `--write` puts the table into docs/targets.md, and what it says of faults into docs/from-ctypesgen.md.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  findPythons,
  mainPython,
  makeScratchFolder,
  missingPrograms,
  repositoryRoot,
  run,
} from "../../spec/support/outside.ts";
import { type Check, judgePath, type Outcome, whyNoJudge } from "./check.ts";
import {
  type Figures,
  figuresOf,
  insertExcerpt,
  renderTargets,
  type TargetResult,
  type TargetRow,
} from "./target-table.ts";

/** Those that a module promises to run on, with warnings as errors. */
const pythonVersions = ["3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];

/** What a gate has time for. */
const sampled: ReadonlySet<string> = new Set(["zlib", "sqlite3", "curl", "apr_util", "linux_input"]);

/**
 * What the judge asks for and a header does not declare: it takes every header for a given one that has the base name of
 * one. A reason that no longer holds fails, so that the list can only shrink.
 */
const otherTypesHeader = ["struct __fsid_t", "_BITS_TYPES_H", "_SYS_TYPES_H", "__BIT_TYPES_DEFINED__"];
const excused: Readonly<Record<string, readonly string[]>> = {
  // Both have a header types.h of their own; the judge adds <sys/types.h> and <bits/types.h>.
  openssl_full: otherTypesHeader,
  git2_full: otherTypesHeader,
};

interface TargetEntry {
  readonly name: string;
  readonly module?: string;
}

export function targetChecks(sample: boolean, write: boolean): readonly Check[] {
  const missing = whyNoJudge("targets/run.py") ?? missingPrograms("gcc");
  if (missing !== undefined)
    return [{ name: "targets", missing, judge: () => ({ kind: "skipped", words: missing }) }];
  const folder = makeScratchFolder();
  const entries = readEntries().filter(({ name }) => !sample || sampled.has(name));
  const theirs = readFigures(judgePath("targets/reference/ctypesgen-head.json"));
  const rows: TargetRow[] = [];
  const checks = entries.map(
    (entry): Check => ({
      name: `targets: ${entry.name}`,
      missing: undefined,
      judge: () => {
        const row = judgeTarget(entry, folder, theirs.get(entry.name));
        if (typeof row === "string") return { kind: "failed", words: row };
        rows.push(row);
        return outcomeOfRow(row);
      },
    }),
  );
  const table: Check = {
    name: "targets: all of them",
    missing: undefined,
    judge: () => {
      const text = renderTargets(rows);
      if (write) writePages(text);
      console.log(text);
      const isWhole = rows.length === entries.length;
      return {
        kind: isWhole ? "passed" : "failed",
        words: `${rows.length} of ${entries.length} were judged`,
      };
    },
  };
  return [...checks, table];
}

function writePages(page: string): void {
  const folder = join(repositoryRoot, "docs");
  writeFileSync(join(folder, "targets.md"), page);
  const guide = join(folder, "from-ctypesgen.md");
  writeFileSync(guide, insertExcerpt(readFileSync(guide, "utf8"), page));
}

function readEntries(): readonly TargetEntry[] {
  const entries = JSON.parse(readFileSync(judgePath("targets/targets.json"), "utf8")) as unknown;
  const list = Array.isArray(entries) ? entries : (entries as { readonly targets: unknown }).targets;
  return list as readonly TargetEntry[];
}

function readResults(path: string): readonly TargetResult[] {
  return (JSON.parse(readFileSync(path, "utf8")) as { readonly results: readonly TargetResult[] }).results;
}

function readFigures(path: string): ReadonlyMap<string, Figures> {
  return new Map(readResults(path).map((result) => [result.name, figuresOf(result)]));
}

/** What the judge says of one target; a text when it cannot be judged. */
function judgeTarget(
  { name, module = `b_${name}` }: TargetEntry,
  folder: string,
  theirs: Figures | undefined,
): TargetRow | string {
  const report = join(folder, `${name}.result.json`);
  // The module itself holds its sizes, offsets and bits against the Python that imports it.
  const command = `${process.execPath} ${join(repositoryRoot, "build", "bin", "bindwright.js")} --proof import`;
  const words = ["run.py", "--targets", name, "--jobs", "1", "--workdir", folder, "--json", report];
  const done = run(mainPython()?.program ?? "python3", words, {
    cwd: judgePath("targets"),
    environment: { GENERATOR: command, ORACLES: judgePath("oracle") },
    seconds: 1200,
  });
  if (!existsSync(report)) return `${done.stdout}${done.stderr}`.slice(-3000);
  const result = readResults(report)[0];
  if (result === undefined || result.skipped !== undefined) return result?.skipped ?? "no result";
  const place = join(folder, name);
  const { missing, stale } = withoutExcused(name, place);
  if (stale.length > 0) return `found now, though listed: ${stale.join(", ")}`;
  const ours = figuresOf(result);
  const carried = countCarried(place, module);
  return {
    name,
    headers: result.headers ?? 0,
    ours: {
      ...ours,
      functionsWrong: ours.functionsWrong && ours.functionsWrong - carried,
      recordsMissing: missing.records,
      macrosMissing: missing.macros,
    },
    theirs,
    faultyImports: importEverywhere(place, module),
    words: `${done.stderr}`.trim(),
  };
}

/** The judge's lists of what is missing, without what it should not ask for. */
function withoutExcused(
  name: string,
  place: string,
): { missing: { records: number; macros: number }; stale: readonly string[] } {
  const read = (file: string): readonly unknown[] => {
    const path = join(place, file);
    if (!existsSync(path)) return [];
    return (
      (JSON.parse(readFileSync(path, "utf8")) as { readonly missing?: readonly unknown[] }).missing ?? []
    );
  };
  const records = read("layout.json").map(String);
  const macros = read("macro.json").map((row) => String((row as readonly unknown[])[0]));
  const list = excused[name] ?? [];
  return {
    missing: {
      records: records.filter((one) => !list.includes(one)).length,
      macros: macros.filter((one) => !list.includes(one)).length,
    },
    stale: list.filter((one) => !records.includes(one) && !macros.includes(one)),
  };
}

/**
 * Values that ctypes cannot pass travel in a record of another shape, which a result's `errcheck` and a parameter's
 * `from_param` make of the right one: the judge sees the carrier alone. That values arrive whole, specs find out by calling C.
 */
function countCarried(place: string, module: string): number {
  const report = join(place, "func.json");
  if (!existsSync(report)) return 0;
  type Rows = readonly (readonly string[])[];
  const { arg = [], ret = [] } = JSON.parse(readFileSync(report, "utf8")) as {
    readonly arg?: Rows;
    readonly ret?: Rows;
  };
  const text = readFileSync(join(place, `${module}.py`), "utf8");
  const bindingOf = (name: string | undefined): string => {
    const start = text.indexOf(`    ${name}.argtypes = `);
    return start < 0 ? "" : text.slice(start, text.indexOf("\n\n", start));
  };
  const results = ret.filter(([name]) => bindingOf(name).includes(`${name}.errcheck = _bindwright.carried(`));
  const hidden = arg.filter(
    ([name, , seen]) => seen === "Python other None" && bindingOf(name).includes("_bindwright.passed("),
  );
  return results.length + hidden.length;
}

/** The Pythons on which the module does not import without a warning, or has another layout than C. */
function importEverywhere(place: string, module: string): readonly string[] {
  return findPythons()
    .filter(({ version }) => pythonVersions.includes(version))
    .filter(({ program }) => {
      const code = `import sys; sys.path.insert(0, ${JSON.stringify(place)}); import ${module}`;
      return run(program, ["-W", "error", "-B", "-c", code], { seconds: 120 }).status !== 0;
    })
    .map(({ version }) => version);
}

/** Perfect, or what is not. */
function outcomeOfRow(row: TargetRow): Outcome {
  const { ours, theirs, faultyImports } = row;
  const defects = [
    ...(ours.isGenerated ? [] : ["not generated"]),
    ...(ours.isImported ? [] : ["not imported"]),
    ...(ours.isJson ? [] : ["no valid JSON"]),
    ...(faultyImports.length === 0 ? [] : [`does not import on ${faultyImports.join(", ")}`]),
    ...Object.entries({
      "records wrong": ours.recordsWrong,
      "records missing": ours.recordsMissing,
      "macros missing": ours.macrosMissing,
      "macros wrong": ours.macrosWrong,
      "functions missing": ours.functionsMissing,
      "functions mismatched": ours.functionsWrong,
    }).flatMap(([what, count]) => (count === 0 ? [] : [`${count ?? "unknown"} ${what}`])),
  ];
  if (defects.length > 0) return { kind: "failed", words: `${defects.join(", ")}\n${row.words}` };
  const was =
    theirs === undefined || !theirs.isImported
      ? "ctypesgen's does not import"
      : `ctypesgen: ${theirs.recordsWrong} records wrong, macros ${theirs.macrosMissing} missing and ` +
        `${theirs.macrosWrong} wrong, functions ${theirs.functionsMissing} missing and ${theirs.functionsWrong} mismatched`;
  const sizes = `${ours.records} records, ${ours.macros} macros, ${ours.functions} functions right`;
  return { kind: "passed", words: `${sizes}, on every Python (${was})` };
}
