/**
 * Every header of the corpus parses without an error, and its records and enums are as gcc has them. What was asked of one
 * header in the same words is not asked again of another.
 */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { run } from "../../spec/support/outside.ts";
import { createDiskHost } from "../../src/cli/disk.ts";
import { parseCommandLine } from "../../src/cli/parse.ts";
import { emptyRequest } from "../../src/cli/request.ts";
import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Module } from "../../src/ir/module.ts";
import { PhaseTimer } from "../../src/timing.ts";
import { analyse, checkOptions } from "../../src/translate.ts";
import type { Check, Outcome } from "./check.ts";
import {
  type CorpusHeader,
  dialect,
  nativeWords,
  readCorpus,
  steady,
  unitPath,
  unitText,
  type World,
  whyNoWorld,
  worlds,
} from "./corpus.ts";
import { bitsText, type Claims, claimsOfModule, wrongBits } from "./corpus-claims.ts";
import { judgeHeaders, noList, type Verdict } from "./corpus-verdicts.ts";

export function corpusLayoutChecks(most: number): readonly Check[] {
  return worlds.map((world) => ({
    name: `corpus: ${world.name} layouts`,
    missing: whyNoWorld(world),
    judge: () => judgeLayouts(world, most),
  }));
}

async function judgeLayouts(world: World, most: number): Promise<Outcome> {
  const headers = readCorpus(world, most);
  if (headers === undefined) return noList;
  const unit = unitPath;
  const asked = new Set<string>();
  const counts = { subjects: 0, assertions: 0, bits: 0, unreachable: 0 };
  const judge = async (header: CorpusHeader): Promise<Verdict> => {
    writeFileSync(unit, unitText(header));
    const { module, errors } = await understand(world, header, unit);
    if (errors.length > 0) return { kind: "differs", words: errors.slice(0, 3).map(describe).join("; ") };
    const { claims, unreachable } = claimsOfModule(module);
    counts.unreachable += unreachable;
    const fresh = claims.filter(({ subject, assertions, bits }) => {
      const key = `${subject}\n${assertions.join("\n")}\n${JSON.stringify(bits)}`;
      const isKnown = asked.has(key);
      asked.add(key);
      return !isKnown;
    });
    if (fresh.length === 0) return { kind: "equal" };
    counts.subjects += fresh.length;
    counts.assertions += fresh.reduce((sum, { assertions }) => sum + assertions.length, 0);
    counts.bits += fresh.reduce((sum, { bits }) => sum + bits.length, 0);
    const wrong = askGcc(world, header, unit, fresh);
    return wrong.length === 0 ? { kind: "equal" } : { kind: "differs", words: wrong.join("; ") };
  };
  const outcome = await judgeHeaders(world, "layouts", headers, judge);
  const { subjects, assertions, bits, unreachable } = counts;
  const [line = "", ...rest] = outcome.words.split("\n");
  const words = `${line}; ${subjects} records and enums, ${assertions} assertions and ${bits} bit-fields asked, ${unreachable} records without a name to ask for`;
  if (assertions === 0) return { kind: "failed", words: `nothing was asked\n${outcome.words}` };
  return { kind: outcome.kind, words: [words, ...rest].join("\n") };
}

interface Meaning {
  readonly module: Module;
  readonly errors: readonly Diagnostic[];
}

async function understand(world: World, header: CorpusHeader, unit: string): Promise<Meaning> {
  const words = ["--all-headers", `--target=${world.target}`, ...nativeWords(world, header), unit];
  const parsed = await parseCommandLine(words, emptyRequest, words);
  if (parsed.kind === "wrong") throw new Error(parsed.error.message);
  const { options: given, target: triple } = parsed.commandLine.request;
  const options = { ...given, target: triple ?? world.target };
  const diagnostics = new DiagnosticBag();
  const target = await checkOptions(options, diagnostics);
  if (target === undefined) throw new Error(diagnostics.diagnostics.map(({ message }) => message).join("\n"));
  const host = createDiskHost({ fileSizeLimit: options.limits.fileSize });
  const { module } = analyse(
    { options, target, host, diagnostics, inclusions: [] },
    new PhaseTimer(undefined),
  );
  // A header that declares nothing is an error for who wants a module of it, and parses all the same.
  const errors = diagnostics.diagnostics.filter(
    ({ severity, code }) => severity === "error" && code !== "nothing-selected",
  );
  return { module, errors };
}

function describe({ code, message, span }: Diagnostic): string {
  return `${span?.file.name.slice(-60) ?? ""}: ${message.slice(0, 200)} [${code}]`;
}

function askGcc(
  { compiler: [program, ...own] }: World,
  header: CorpusHeader,
  unit: string,
  claims: readonly Claims[],
): readonly string[] {
  // What cannot be a macro need not be none (C11 6.10.8p4).
  const names = new Set(claims.flatMap((each) => each.names).filter((name) => name !== "defined"));
  const bits = claims.flatMap((each) => each.bits);
  const text = [
    unitText(header),
    ...[...names].map((name) => `#undef ${name}`),
    ...claims.flatMap((each) => each.assertions),
    bitsText(bits),
  ];
  writeFileSync(unit, text.join("\n"));
  const object = unit.replace(/c$/, "o");
  const work = bits.length === 0 ? ["-fsyntax-only"] : ["-c", "-o", object];
  const words = [...own, dialect, "-w", "-fmax-errors=50", ...header.f, ...work, unit];
  const { status, stderr } = run(program, words, { environment: steady });
  if (status !== 0) {
    const lines = stderr.split("\n").filter((line) => / error: /.test(line));
    return lines.slice(0, 6).map((line) => line.slice(line.indexOf("error: "), 300));
  }
  if (bits.length === 0) return [];
  const wrong = wrongBits(bits, readFileSync(object));
  rmSync(object);
  return wrong.slice(0, 6);
}
