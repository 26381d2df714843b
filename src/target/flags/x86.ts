/** x86's instruction sets: which of them `-march=`, `-mNAME` and `-mno-NAME` switch on, and the macros that tell of them. */

import { float16 } from "../predefined/clang/since-19.ts";
import type { Target } from "../target.ts";
import { type MacroEdits, macroName } from "./edits.ts";

/** What a compiler knows, as text. */
export interface X86Facts {
  /**
   * A line each: `NAME IMPLIED... | MACRO...`; without a macro it is `__NAME__`. What is implied as `~NAME` goes again
   * with the last that implies it.
   */
  readonly features: string;
  /** A line each: `NAME | STEM... ; TUNED-STEM... | =OTHER +FEATURE -FEATURE ...`, or `NAME = OTHER`. */
  readonly processors: string;
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
}

/** What the target's facts have without a flag (System V AMD64 psABI, 1.1: the baseline). */
const BASELINE: readonly string[] = ["mmx", "sse", "sse2", "fxsr"];

/** `_Float16` needs SSE2 (GCC manual, 6.13). */
const FLOAT16: readonly string[] = (
  "DECIMAL_DIG DENORM_MIN DIG EPSILON HAS_DENORM HAS_INFINITY HAS_QUIET_NAN IS_IEC_60559 MANT_DIG MAX_10_EXP MAX_EXP MAX " +
  "MIN_10_EXP MIN_EXP MIN NORM_MAX"
).split(" ");

/** Carries out the flags in their order. */
export function editForX86(
  flags: readonly string[],
  facts: X86Facts,
  target: Target,
  edits: MacroEdits,
): void {
  const isClang = target.defaultCompiler !== "gcc";
  const features = readFeatures(facts.features);
  const processor = selectProcessor(flags, facts);
  const on = new Set(BASELINE);
  for (const name of processor?.features ?? []) on.add(name);
  const given = flags.filter((flag) => flag.startsWith("-m"));
  for (const flag of given) switchFeature(flag === "-msse4" ? "-msse4.2" : flag, features, on);
  switchWeakOnes(given, features, on);
  nameProcessor(processor, isClang, edits);
  for (const [name, { macros }] of features) {
    const isOn = on.has(name);
    if (isOn === BASELINE.includes(name)) continue;
    for (const macro of macros) edits.set(macro, isOn ? "1" : undefined);
  }
  if (isClang) followClang(on, edits);
  else followGcc(on, flags, edits);
}

/** What gcc says of alignment and arithmetic because of the instruction sets. */
function followGcc(on: ReadonlySet<string>, flags: readonly string[], edits: MacroEdits): void {
  if (on.has("avx512f")) edits.set("__BIGGEST_ALIGNMENT__", "64");
  else if (on.has("avx")) edits.set("__BIGGEST_ALIGNMENT__", "32");
  if (on.has("fma") || on.has("fma4") || on.has("avx512f")) {
    for (const suffix of ["", "F", "F32", "F32x", "F64"]) edits.set(`__FP_FAST_FMA${suffix}`, "1");
  }
  const unit = flags.findLast((flag) => flag.startsWith("-mfpmath="));
  let method = on.has("avx512fp16") ? "16" : undefined;
  if (unit === "-mfpmath=387" || !on.has("sse")) method = "2";
  else if (!on.has("sse2")) method = "-1";
  if (unit === "-mfpmath=387" || !on.has("sse2")) edits.set("__SSE2_MATH__", undefined);
  if (unit === "-mfpmath=387" || !on.has("sse")) edits.set("__SSE_MATH__", undefined);
  if (!on.has("sse2")) {
    edits.set("__MMX_WITH_SSE__", undefined);
    for (const name of FLOAT16) edits.set(`__FLT16_${name}__`, undefined);
  }
  if (method !== undefined) {
    edits.set("__FLT_EVAL_METHOD__", method);
    edits.set("__FLT_EVAL_METHOD_TS_18661_3__", method);
  }
}

function followClang(on: ReadonlySet<string>, edits: MacroEdits): void {
  if (!on.has("sse2")) edits.set("__SSE2_MATH__", undefined);
  if (!on.has("sse")) edits.set("__SSE_MATH__", undefined);
  if (!on.has("sse")) edits.set("__FLT_EVAL_METHOD__", "2");
  if (!on.has("avx512fp16")) return;
  for (const line of linesOf(float16)) {
    const name = macroName(line);
    edits.set(name, line.slice(name.length + 1));
  }
}

function switchFeature(flag: string, features: ReadonlyMap<string, Feature>, on: Set<string>): void {
  const isOff = flag.startsWith("-mno-");
  // gcc manual, 3.19.59: -mno-sse4 switches all of SSE4 off.
  const given = flag.slice(isOff ? "-mno-".length : "-m".length);
  const name = isOff && given === "sse4" ? "sse4.1" : given;
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

function nameProcessor(processor: Processor | undefined, isClang: boolean, edits: MacroEdits): void {
  if (processor === undefined) return;
  if (processor.isOther) {
    edits.set("__k8", undefined);
    edits.set("__k8__", undefined);
    if (isClang) edits.set("__tune_k8__", undefined);
  }
  for (const stem of processor.stems) {
    edits.set(`__${stem}`, "1");
    edits.set(`__${stem}__`, "1");
  }
  for (const stem of processor.tuned) edits.set(`__tune_${stem}__`, "1");
}

function selectProcessor(flags: readonly string[], facts: X86Facts): Processor | undefined {
  const flag = flags.findLast((word) => word.startsWith("-march="));
  return flag === undefined ? undefined : readProcessors(facts.processors).get(flag.slice("-march=".length));
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

function readProcessors(text: string): ReadonlyMap<string, Processor> {
  const processors = new Map<string, Processor>();
  for (const line of linesOf(text)) {
    const [left = "", names = "", rest = ""] = line.split("|");
    const [name = "", equals, other = ""] = wordsOf(left);
    const same = equals === "=" ? processors.get(other) : undefined;
    processors.set(name, same ?? readProcessor(names, rest, processors));
  }
  return processors;
}

function readProcessor(names: string, rest: string, known: ReadonlyMap<string, Processor>): Processor {
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
  };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

function wordsOf(text: string): readonly string[] {
  return text.split(" ").filter((word) => word !== "");
}
