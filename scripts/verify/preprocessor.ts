/**
 * The preprocessor's goldens, and what the installed compilers make of the same headers: gcc's tokens and the
 * blanks between them have to be ours, clang's tokens have to be ours; of errors and warnings, gcc's lines and columns.
 */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Expectation, findExpectations, readFlags } from "../../spec/support/cases.ts";
import { missingPrograms, run } from "../../spec/support/outside.ts";
import { parserCatalog } from "../../src/diagnostics/catalog/parser.ts";
import { semanticsCatalog } from "../../src/diagnostics/catalog/semantics.ts";
import type { Check, Outcome } from "./check.ts";
import { caseDifferences } from "./preprocessor-differences.ts";

const compilers = ["gcc-12", "clang-14", "clang-19"] as const;
type Compiler = (typeof compilers)[number];

export function preprocessorChecks(): readonly Check[] {
  const expectations = findExpectations().filter(({ header }) => header.startsWith("preprocessor/"));
  const checks = expectations.flatMap((expectation) =>
    compilers.flatMap((compiler) => makeCheck(expectation, compiler)),
  );
  return [
    ...checks,
    { name: "preprocessor: reasons", missing: undefined, judge: () => judgeReasons(expectations) },
  ];
}

function makeCheck(expectation: Expectation, compiler: Compiler): readonly Check[] {
  const isText = expectation.ending === "pp";
  if (!isText && (expectation.ending !== "diag" || compiler !== "gcc-12")) return [];
  const flags = flagsFor(compiler, readFlags(readFileSync(headerOf(expectation))));
  if (flags === undefined) return [];
  const stem = stemOf(expectation);
  return [
    {
      name: `preprocessor: case ${stem}.${expectation.ending} as ${compiler}`,
      missing: missingPrograms(compiler),
      judge: () => {
        const wrong = isText
          ? compareText(expectation, compiler, flags)
          : compareDiagnostics(expectation, flags);
        return excuse(reasonFor(stem, compiler), wrong);
      },
    },
  ];
}

function reasonFor(stem: string, compiler: Compiler): string | undefined {
  const reasons = Object.entries(caseDifferences[stem] ?? {});
  return reasons.find(([start]) => compiler.startsWith(start))?.[1];
}

/** A difference needs a reason, and a reason a difference. */
function excuse(reason: string | undefined, wrong: string | undefined): Outcome {
  if (reason === undefined)
    return wrong === undefined ? { kind: "passed", words: "equal" } : { kind: "failed", words: wrong };
  if (wrong === undefined) return { kind: "failed", words: `equal now, though listed: ${reason}` };
  return { kind: "skipped", words: `differs: ${reason}` };
}

function judgeReasons(expectations: readonly Expectation[]): Outcome {
  const stems = new Set(expectations.map(stemOf));
  const unknown = Object.keys(caseDifferences).filter((stem) => !stems.has(stem));
  if (unknown.length > 0) return { kind: "failed", words: `there is no case ${unknown.join(", ")}` };
  return { kind: "passed", words: `${Object.keys(caseDifferences).length} cases have reasons` };
}

function stemOf({ header }: Expectation): string {
  return header.slice("preprocessor/".length, -".h".length);
}

function headerOf({ path, header }: Expectation): string {
  return join(dirname(path), header.slice(header.lastIndexOf("/") + 1));
}

/** The compiler's own spelling of our flags; undefined where they ask for another compiler or target. */
function flagsFor(compiler: Compiler, flags: readonly string[]): readonly string[] | undefined {
  const isGcc = compiler.startsWith("gcc");
  const words: string[] = [];
  for (const flag of flags) {
    const [name, value = ""] = splitOnce(flag);
    if (name === "--target") {
      if (isGcc) return undefined;
      const isClang = flags.some((other) => other.startsWith("--compiler=clang"));
      words.push(
        `--target=${value.replace("windows-msvc", isClang ? "pc-windows-msvc" : "pc-windows-msvc19.38")}`,
      );
    } else if (name === "--compiler") {
      const [identity, version = ""] = splitOnce(value);
      if (identity === "msvc" ? compiler !== "clang-14" : compiler !== `${identity}-${version.split(".")[0]}`)
        return undefined;
      if (identity === "msvc") words.push(`-fms-compatibility-version=${version}`);
    } else if (flag === "-std=c23" && compiler !== "clang-19") words.push("-std=c2x");
    else words.push(flag);
  }
  return words;
}

function splitOnce(text: string): readonly [string, string | undefined] {
  const equals = text.indexOf("=");
  return equals < 0 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
}

/** What differs; undefined where nothing does. */
function compareText(
  expectation: Expectation,
  compiler: Compiler,
  flags: readonly string[],
): string | undefined {
  const header = headerOf(expectation);
  const name = header.slice(header.lastIndexOf("/") + 1);
  const { stdout } = run(compiler, ["-nostdinc", ...flags, "-E", "-x", "c", name], { cwd: dirname(header) });
  const ours = readFileSync(expectation.path, "utf8");
  const isGcc = compiler.startsWith("gcc");
  const [left, right] = isGcc
    ? [wordsAndFiles(stdout), wordsAndFiles(ours)]
    : [tokensOnly(stdout), tokensOnly(ours)];
  if (left === right) return undefined;
  const [wanted, got] = [left.split("\n"), right.split("\n")];
  const at = wanted.findIndex((line, index) => line !== got[index]);
  const from = Math.max(0, at < 0 ? wanted.length - 1 : at);
  return `line ${from + 1}\nexpected: ${wanted.slice(from, from + 3).join("\n          ")}\ngot:      ${got.slice(from, from + 3).join("\n          ")}`;
}

/**
 * The tokens with a blank where there is any white space between two of them, and the files that are entered and left.
 * How gcc fills lines and when it repeats a line's number is its printer's business.
 */
function wordsAndFiles(text: string): string {
  const lines = text.split("\n").filter((line) => !/^# \d+ /.test(line) || /" [12]\b/.test(line));
  const words = lines.filter((line) => !line.startsWith("# 0 ")).map((line) => line.trim());
  return words
    .filter((line) => line !== "")
    .map((line) => (line.startsWith("#") ? `\n${line}\n` : line))
    .join(" ")
    .replace(/ +/g, " ")
    .replace(/ ?\n+ ?/g, "\n");
}

/** Without white space and line markers, and without pragmas, which clang spells in its own way. */
function tokensOnly(text: string): string {
  const lines = text.split("\n").filter((line) => !/^#(?: \d| ?pragma| ?ident)/.test(line));
  return lines.join("").replace(/\s+/g, "");
}

/** Errors and warnings of the preprocessor, by place and severity, once each. gcc knows no column for some: any will do. */
function compareDiagnostics(expectation: Expectation, flags: readonly string[]): string | undefined {
  const header = headerOf(expectation);
  const name = header.slice(header.lastIndexOf("/") + 1);
  const { stderr } = run("gcc-12", [...flags, "-E", "-x", "c", name, "-o", "/dev/null"], {
    cwd: dirname(header),
    environment: { LC_ALL: "C" },
  });
  const wanted = placesIn(stderr);
  const got = placesIn(readFileSync(expectation.path, "utf8"));
  const lines = [
    ...wanted
      .filter((place, index) => !isMet(place, got) && !isConsequence(wanted, index, got))
      .map((place) => `gcc alone: ${showPlace(place)}`),
    ...got.filter((place) => !isMet(place, wanted)).map((place) => `ours alone: ${showPlace(place)}`),
  ];
  return lines.length === 0 ? undefined : lines.join("\n");
}

function isMet(place: Place, others: readonly Place[]): boolean {
  return others.some(
    (other) =>
      other.line === place.line &&
      other.severity === place.severity &&
      (other.column === place.column || other.column === undefined || place.column === undefined),
  );
}

/** gcc goes on in a directive that is wrong, and complains of what is left of it; ours is wrong once. */
function isConsequence(places: readonly Place[], index: number, others: readonly Place[]): boolean {
  const { line, severity } = places[index] as Place;
  const first = places.slice(0, index).find((place) => place.line === line && place.severity === "error");
  return severity === "error" && first !== undefined && isMet(first, others);
}

interface Place {
  /** `name:line`. */
  readonly line: string;
  readonly column: string | undefined;
  readonly severity: string;
}

function showPlace({ line, column, severity }: Place): string {
  return `${line}${column === undefined ? "" : `:${column}`} ${severity}`;
}

function placesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  for (const message of text.split("\n")) {
    const [, line, column, severity] =
      /^([^\s:]+:\d+)(?::(\d+))?: (?:fatal )?(error|warning): /.exec(message) ?? [];
    const [, code = ""] = / \[([a-z-]+)\]$/.exec(message) ?? [];
    // A note of ours, which tells of the first place.
    const isNote = message.endsWith("error: the conditional began here");
    const isOfParser = Object.hasOwn(parserCatalog, code) || Object.hasOwn(semanticsCatalog, code);
    if (line !== undefined && severity !== undefined && !isOfParser && !isNote)
      places.push({ line, column, severity });
  }
  return places;
}
