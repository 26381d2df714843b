/** x86's instruction sets: which of them `-march=`, `-mNAME` and `-mno-NAME` switch on, and the macros that tell of them. */

import type { Target } from "../target.ts";
import { type MacroEdits, macroName } from "./edits.ts";
import { followClang, followGcc, usesUnit } from "./x86-arithmetic.ts";

/** What a compiler knows, as text. */
export interface X86Facts {
  /**
   * A line each: `NAME IMPLIED... | MACRO...`; without a macro it is `__NAME__`. What is implied as `~NAME` goes again
   * with the last that implies it.
   */
  readonly features: string;
  /** A line each: `NAME | STEM... ; TUNED-STEM... | =OTHER +FEATURE -FEATURE ...`, or `NAME = OTHER`. */
  readonly processors: string;
  /** Those of 32 bits alone. */
  readonly narrowProcessors: string;
}

interface Feature {
  readonly implied: readonly string[];
  readonly macros: readonly string[];
}

interface Processor {
  /** `haswell` makes `__haswell` and `__haswell__`. */
  readonly stems: readonly string[];
  /** Of `__tune_haswell__`. */
  readonly tuned: readonly string[];
  readonly features: ReadonlySet<string>;
  /** It is no variant of the processor that the target stands for. */
  readonly isOther: boolean;
  /** It has no 64-bit mode. */
  readonly isNarrow: boolean;
}

/** What every processor of 64 bits has (System V AMD64 psABI, 1.1: the baseline). */
const BASELINE: readonly string[] = ["mmx", "sse", "sse2", "fxsr"];

/** They need registers of 64 bits. */
const WIDE_FEATURES: readonly string[] = ["cx16", "uintr"];

/** What 32-bit code has, and its first processors had not. */
const NARROW_FEATURES: readonly string[] = ["cmpxchg", "cmpxchg8b"];

/** Flags that stand for others (GCC manual, 3.19.59). */
const SYNONYMS: Readonly<Record<string, string>> = {
  "-msse4": "-msse4.2",
  "-msse5": "-mavx",
  "-mno-sse4": "-mno-sse4.1",
};

/** Carries out the flags in their order; `lines` are the target's macros without them. */
export function editForX86(
  flags: readonly string[],
  facts: X86Facts,
  target: Target,
  lines: readonly string[],
  edits: MacroEdits,
): void {
  const isClang = target.defaultCompiler !== "gcc";
  const isWide = target.architecture === "x86_64";
  const features = readFeatures(facts.features);
  const processors = readProcessors(facts, isWide);
  const processor = processors.get(lastValue("-march=", flags) ?? "");
  const names = new Set(lines.map(macroName));
  const base = new Set<string>();
  for (const [name, { macros }] of features) if (macros.every((macro) => names.has(macro))) base.add(name);
  if (!isWide) for (const name of NARROW_FEATURES) base.add(name);
  const on = processorFeatures(base, processor, isWide);
  const given = flags.filter((flag) => flag.startsWith("-m")).map((flag) => SYNONYMS[flag] ?? flag);
  if (given.includes("-mgeneral-regs-only")) for (const name of ["mmx", "sse"]) given.push(`-mno-${name}`);
  for (const flag of given) switchFeature(flag, features, on);
  switchWeakOnes(given, features, on);
  if (!isWide) for (const name of WIDE_FEATURES) on.delete(name);
  nameProcessor(processor, names, isWide, edits);
  // clang tells nothing of -mtune=; for gcc one without a name is -mtune=generic.
  const tune = isClang ? undefined : lastValue("-mtune=", flags);
  const tuned = tune === undefined ? processor : processors.get(tune);
  for (const stem of tuned?.tuned ?? []) edits.set(`__tune_${stem}__`, "1");
  for (const [name, { macros }] of features) {
    const isOn = on.has(name);
    if (isOn === base.has(name)) continue;
    for (const macro of macros) edits.set(macro, isOn ? "1" : undefined);
  }
  if (isClang) followClang(on, edits);
  else followGcc(on, usesUnit(flags, isWide, processor?.features.has("no-387") === true), names, edits);
}

function processorFeatures(
  base: ReadonlySet<string>,
  processor: Processor | undefined,
  isWide: boolean,
): Set<string> {
  const on = new Set(base);
  if (processor === undefined) return on;
  if (!processor.isNarrow) for (const name of BASELINE) on.add(name);
  for (const name of processor.features) on.add(name);
  if (isWide) return on;
  for (const name of NARROW_FEATURES) if (processor.features.has(`no-${name}`)) on.delete(name);
  return on;
}

function lastValue(prefix: string, flags: readonly string[]): string | undefined {
  return flags.findLast((word) => word.startsWith(prefix))?.slice(prefix.length);
}

function switchFeature(flag: string, features: ReadonlyMap<string, Feature>, on: Set<string>): void {
  const isOff = flag.startsWith("-mno-");
  const name = flag.slice(isOff ? "-mno-".length : "-m".length);
  if (!features.has(name)) return;
  if (!isOff) {
    for (const needed of closureOf(name, features)) on.add(needed);
    return;
  }
  for (const other of [...on]) if (closureOf(other, features).has(name) && other !== "abm") on.delete(other);
}

/** What comes along with a feature and is not asked for by itself; `-mno-NAME` keeps it away. */
function switchWeakOnes(
  given: readonly string[],
  features: ReadonlyMap<string, Feature>,
  on: Set<string>,
): void {
  for (const name of [...on]) {
    for (const implied of features.get(name)?.implied ?? []) {
      if (implied.startsWith("~") && !given.includes(`-mno-${implied.slice(1)}`)) on.add(implied.slice(1));
    }
  }
}

/** A feature, and all that it needs. */
function closureOf(name: string, features: ReadonlyMap<string, Feature>): Set<string> {
  const closure = new Set([name]);
  for (const member of closure)
    for (const implied of features.get(member)?.implied ?? []) {
      if (!implied.startsWith("~")) closure.add(implied);
    }
  return closure;
}

const variants: ReadonlySet<string> = new Set(["pentium_mmx", "k6_2", "k6_3", "athlon_sse"]);

/** What gcc and clang call the processors that targets stand for. */
const OWN_NAMES: readonly string[] = ["k8", "i686", "pentiumpro", "pentium4"];

function nameProcessor(
  processor: Processor | undefined,
  names: ReadonlySet<string>,
  isWide: boolean,
  edits: MacroEdits,
): void {
  if (processor === undefined) return;
  // In 32 bits, the processor of no name is the first one that had 64.
  const isFirstWide = !isWide && !processor.isNarrow && processor.stems.length === 0;
  if (processor.isOther || isFirstWide) {
    for (const stem of OWN_NAMES)
      for (const name of [`__${stem}`, `__${stem}__`, `__tune_${stem}__`])
        if (names.has(name)) edits.set(name, undefined);
  }
  for (const stem of isFirstWide ? ["k8"] : processor.stems) {
    // A variant of a processor has the longer name alone.
    if (!variants.has(stem)) edits.set(`__${stem}`, "1");
    edits.set(`__${stem}__`, "1");
  }
}

function readFeatures(text: string): ReadonlyMap<string, Feature> {
  const features = new Map<string, Feature>();
  for (const line of linesOf(text)) {
    const [left = "", right] = line.split("|");
    const [name = "", ...implied] = wordsOf(left);
    const regular = `__${name.replace(".", "_").replaceAll("-", "").toUpperCase()}__`;
    features.set(name, { implied, macros: right === undefined ? [regular] : wordsOf(right) });
  }
  return features;
}

function readProcessors(
  { processors: wide, narrowProcessors }: X86Facts,
  isWide: boolean,
): ReadonlyMap<string, Processor> {
  const processors = new Map<string, Processor>();
  const rows = linesOf(wide).map((line) => ({ line, isNarrow: false }));
  if (!isWide) rows.push(...linesOf(narrowProcessors).map((line) => ({ line, isNarrow: true })));
  for (const { line, isNarrow } of rows) {
    const [left = "", names = "", rest = ""] = line.split("|");
    const [name = "", equals, other = ""] = wordsOf(left);
    const same = equals === "=" ? processors.get(other) : undefined;
    processors.set(name, same ?? readProcessor(names, rest, isNarrow, processors));
  }
  return processors;
}

function readProcessor(
  names: string,
  rest: string,
  isNarrow: boolean,
  known: ReadonlyMap<string, Processor>,
): Processor {
  const [own = "", tuned] = names.split(";");
  const stems = wordsOf(own).filter((stem) => stem !== "-");
  const features = new Set<string>();
  for (const word of wordsOf(rest)) {
    const name = word.slice(1);
    if (word.startsWith("=")) for (const feature of known.get(name)?.features ?? []) features.add(feature);
    else if (word.startsWith("+")) features.add(name);
    else features.delete(name);
  }
  return {
    stems,
    tuned: tuned === undefined ? stems : wordsOf(tuned),
    features,
    isOther: wordsOf(own).length > 0,
    isNarrow,
  };
}

export function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

function wordsOf(text: string): readonly string[] {
  return text.split(" ").filter((word) => word !== "");
}
