/**
 * A target as a run sees it: with the compiler that is asked for, its version, and the flags that change macros and
 * layouts. The facts of compilers and flags are loaded where they are asked for alone.
 */

import { type CompilerChoice, compilersOf } from "./compiler.ts";
import type { MacroEdits } from "./flags/edits.ts";
import { resolveFacts } from "./macro-facts.ts";
import { defaultFacts } from "./predefined.ts";
import type { CompilerIdentity, Target } from "./target.ts";

/** The version that the facts without another one are of. */
const FACTS_OF: Readonly<Record<CompilerIdentity, readonly number[]>> = {
  gcc: [12, 2, 0],
  clang: [14, 0, 6],
  msvc: [19, 38],
};

/** Undefined where the target has no such compiler. */
export async function prepareTarget(
  target: Target,
  choice: CompilerChoice | undefined,
  words: readonly string[],
): Promise<Target | undefined> {
  const identity = choice?.identity ?? target.defaultCompiler;
  if (!compilersOf(target).includes(identity)) return undefined;
  if (identity === "gcc" && choice === undefined && words.length === 0) return target;
  const version = choice === undefined || choice.version.length === 0 ? FACTS_OF[identity] : choice.version;
  const chosen: Target = { ...target, defaultCompiler: identity, compilerVersion: version };
  const lines = await factLines(chosen, identity, version);
  const flags = target.architecture === "i386" ? await expandModes(chosen, words) : words;
  const { applyEdits } = await import("./flags/edits.ts");
  const edits: MacroEdits = new Map();
  if (choice !== undefined) nameVersion(chosen, choice, version, edits);
  if (flags.length > 0) await editForFlags(chosen, flags, version[0] ?? 0, lines, edits);
  const laidOut = await layoutOf(chosen, flags);
  if (laidOut.scalars["long double"]?.isForeign === true)
    (await import("./flags/long-double.ts")).describeLongDouble(
      laidOut,
      chosen,
      flags,
      version[0] ?? 0,
      edits,
    );
  const macroLines = edits.size === 0 ? lines : applyEdits(lines, edits);
  const prepared: Target = { ...laidOut, macroLines };
  if (identity === "gcc") {
    const isX86 = target.architecture === "x86_64" || target.architecture === "i386";
    if (!isX86 || !flags.some((flag) => flag.startsWith("-m"))) return prepared;
    return (await import("./flags/x86-vectors.ts")).withVectors(prepared);
  }
  const { clangKnowledge } = await import("./clang-capabilities.ts");
  return { ...prepared, knowledge: clangKnowledge(prepared) };
}

async function factLines(
  target: Target,
  identity: CompilerIdentity,
  [major = 0]: readonly number[],
): Promise<readonly string[]> {
  const facts = defaultFacts(target.triple);
  if (identity !== "clang") return facts === undefined ? [] : resolveFacts(facts);
  const { clangFacts } = await import("./predefined/clang/all.ts");
  const clang = clangFacts(target.triple, major);
  return clang === undefined ? [] : resolveFacts(clang);
}

/** The macros that say which version it is. */
function nameVersion(
  target: Target,
  { identity, version: given }: CompilerChoice,
  version: readonly number[],
  edits: MacroEdits,
): void {
  const [major = 0, minor = 0, patch = 0] = version;
  const text = `${major}.${minor}.${patch}`;
  if (identity === "gcc") {
    if (given.length === 0) return;
    edits.set("__GNUC__", String(major));
    edits.set("__GNUC_MINOR__", String(minor));
    edits.set("__GNUC_PATCHLEVEL__", String(patch));
    edits.set("__VERSION__", `"${text}"`);
  } else if (identity === "clang") {
    edits.set("__clang_major__", String(major));
    edits.set("__clang_minor__", String(minor));
    edits.set("__clang_patchlevel__", String(patch));
    edits.set("__clang_version__", `"${text} "`);
    edits.set("__VERSION__", `"Clang ${text}"`);
    if (target.environment === "msvc") setMicrosoftVersion(major < 16 ? [19, 20] : [19, 33], edits);
  } else setMicrosoftVersion(version, edits);
}

/** `_MSC_VER` is 1938 for 19.38, `_MSC_FULL_VER` has five digits for the build. */
function setMicrosoftVersion([major = 0, minor = 0, build = 0]: readonly number[], edits: MacroEdits): void {
  const short = major * 100 + minor;
  edits.set("_MSC_VER", String(short));
  edits.set("_MSC_FULL_VER", String(short * 100_000 + build));
}

async function editForFlags(
  target: Target,
  flags: readonly string[],
  major: number,
  lines: readonly string[],
  edits: MacroEdits,
): Promise<void> {
  const isGcc = target.defaultCompiler === "gcc";
  if (isGcc) (await import("./flags/gcc.ts")).editForGcc(flags, target, edits);
  else (await import("./flags/clang.ts")).editForClang(flags, target, major, edits);
  const isX86 = target.architecture === "x86_64" || target.architecture === "i386";
  if (isGcc && (!isX86 || target.operatingSystem === "windows"))
    await (await import("./flags/machine.ts")).editForMachine(flags, target, edits);
  if (!isX86 || !flags.some((flag) => flag.startsWith("-m"))) return;
  const { editForX86 } = await import("./flags/x86.ts");
  const facts = isGcc
    ? (await import("./flags/x86-gcc.ts")).x86Gcc
    : (await import("./flags/x86-clang.ts")).x86Clang;
  editForX86(flags, facts, target, lines, edits);
  if (target.architecture === "i386") (await import("./flags/i386.ts")).editForModes(flags, target, edits);
}

async function expandModes(target: Target, words: readonly string[]): Promise<readonly string[]> {
  if (!words.some((word) => word.startsWith("-m"))) return words;
  return (await import("./flags/i386.ts")).expandModes(words, target);
}

/** What flags change about the types. */
async function layoutOf(target: Target, flags: readonly string[]): Promise<Target> {
  const lastOf = (name: string): string | undefined =>
    flags.findLast((flag) => flag === `-${name}` || flag === `-${name.charAt(0)}no-${name.slice(1)}`);
  let changed = target;
  if (lastOf("fshort-wchar") === "-fshort-wchar" && target.operatingSystem !== "emscripten")
    changed = { ...changed, wideCharacterType: "unsigned short" };
  const isX86 = target.architecture === "x86_64" || target.architecture === "i386";
  if (isX86 && target.environment !== "msvc") {
    const bitFields = lastOf("mms-bitfields");
    if (bitFields !== undefined)
      changed = { ...changed, bitFieldRule: bitFields === "-mms-bitfields" ? "microsoft" : "system-v" };
    if (lastOf("malign-double") === "-malign-double") changed = withAlignedDouble(changed);
  }
  const signs = flags.findLast((flag) => /^-f(?:no-)?(?:un)?signed-bitfields$/.test(flag));
  // clang's are as the type is.
  if (signs !== undefined && target.defaultCompiler === "gcc")
    changed = {
      ...changed,
      bitFieldsUnsigned: signs === "-funsigned-bitfields" || signs === "-fno-signed-bitfields",
    };
  if (flags.some((flag) => flag.endsWith("-long-double") || flag.startsWith("-mlong-double-")))
    changed = (await import("./flags/long-double.ts")).withLongDouble(changed, flags);
  if (target.architecture !== "i386" || !flags.some((flag) => flag.startsWith("-m"))) return changed;
  return (await import("./flags/i386.ts")).withModes(changed, flags);
}

/** i386's `double` and `long long` on their natural boundary in records, too (GCC manual, "x86 Options"). */
function withAlignedDouble(target: Target): Target {
  const scalars = { ...target.scalars };
  for (const name of ["double", "long long"] as const) {
    const layout = scalars[name];
    if (layout !== undefined) scalars[name] = { size: layout.size, align: layout.align };
  }
  return { ...target, scalars };
}
