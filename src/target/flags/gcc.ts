/** What gcc's flags change about its predefined macros (GCC manual, 3.4 to 3.20): everything but x86's instruction sets. */

import type { Target } from "../target.ts";
import { isOn, type MacroEdits } from "./edits.ts";

export function editForGcc(flags: readonly string[], target: Target, edits: MacroEdits): void {
  setAll(edits, optimisation(flags));
  positionIndependence(flags, target, edits);
  floatingPoint(flags, target, edits);
  parallelism(flags, target, edits);
  protection(flags, target, edits);
  language(flags, target, edits);
  machine(flags, target, edits);
}

export function setAll(edits: MacroEdits, entries: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(entries)) edits.set(name, value);
}

/** `-O`: also clang's. */
export function optimisation(flags: readonly string[]): Readonly<Record<string, string | undefined>> {
  const level = flags.findLast((flag) => flag.startsWith("-O")) ?? "-O0";
  if (level === "-O0") return {};
  const isForSize = level === "-Os" || level === "-Oz";
  return {
    __OPTIMIZE__: "1",
    ...(isForSize ? { __OPTIMIZE_SIZE__: "1" } : {}),
    ...(isOn(flags, "inline") === false ? {} : { __NO_INLINE__: undefined }),
  };
}

/** The last of the flags about position independence: its level, 2 for capital letters, and whether it is of programs. */
export function positionOf(
  flags: readonly string[],
): { readonly level: number; readonly isProgram: boolean } | undefined {
  const last = flags.findLast((flag) => /^-f(?:no-)?(?:pic|PIC|pie|PIE)$/.test(flag));
  if (last === undefined) return undefined;
  const isProgram = last.toLowerCase().endsWith("pie");
  return { level: last.startsWith("-fno-") ? 0 : /PI[CE]$/.test(last) ? 2 : 1, isProgram };
}

function positionIndependence(flags: readonly string[], target: Target, edits: MacroEdits): void {
  const position = positionOf(flags);
  if (position === undefined) return;
  const level = position.level === 0 ? undefined : String(position.level);
  if (target.operatingSystem === "windows") {
    // All of its code is (System V has the flag, PE has not).
    if (position.isProgram && level !== undefined) setAll(edits, { __pie__: level, __PIE__: level });
    return;
  }
  const program = position.isProgram ? level : undefined;
  setAll(edits, { __pic__: level, __PIC__: level, __pie__: program, __PIE__: program });
  // Without it code may be anywhere in the lowest 2 GiB.
  if (target.architecture === "riscv64" && level === undefined) {
    setAll(edits, {
      __riscv_cmodel_medlow: "1",
      __riscv_cmodel_medany: undefined,
      __riscv_cmodel_pic: undefined,
    });
  }
  if (target.architecture === "aarch64" && level === "1") edits.set("__AARCH64_CMODEL_SMALL__", undefined);
}

interface FloatingPoint {
  readonly isFast: boolean;
  readonly isFiniteOnly: boolean;
  readonly setsErrno: boolean;
  readonly hasSignedZeros: boolean;
  readonly traps: boolean;
  readonly isAssociative: boolean;
  readonly usesReciprocals: boolean;
}

const STRICT: FloatingPoint = {
  isFast: false,
  isFiniteOnly: false,
  setsErrno: true,
  hasSignedZeros: true,
  traps: true,
  isAssociative: false,
  usesReciprocals: false,
};

function unsafe(isUnsafe: boolean): Partial<FloatingPoint> {
  return {
    hasSignedZeros: !isUnsafe,
    traps: !isUnsafe,
    isAssociative: isUnsafe,
    usesReciprocals: isUnsafe,
  };
}

/** Each flag is one setting, or several (GCC manual, 3.11: -ffast-math). */
const FLOATING_POINT: Readonly<Record<string, (on: boolean) => Partial<FloatingPoint>>> = {
  "fast-math": (on) => ({ isFast: on, isFiniteOnly: on, setsErrno: !on, ...unsafe(on) }),
  "unsafe-math-optimizations": unsafe,
  "finite-math-only": (on) => ({ isFiniteOnly: on }),
  "math-errno": (on) => ({ setsErrno: on }),
  "signed-zeros": (on) => ({ hasSignedZeros: on }),
  "trapping-math": (on) => ({ traps: on }),
  "associative-math": (on) => ({ isAssociative: on }),
  "reciprocal-math": (on) => ({ usesReciprocals: on }),
};

function readFloatingPoint(flags: readonly string[]): FloatingPoint {
  const level = flags.findLast((flag) => flag.startsWith("-O"));
  let state: FloatingPoint = STRICT;
  const set = (name: string, on: boolean): void => {
    state = { ...state, ...FLOATING_POINT[name]?.(on) };
  };
  if (level === "-Ofast") set("fast-math", true);
  for (const flag of flags) {
    if (flag.startsWith("-fno-")) set(flag.slice("-fno-".length), false);
    else if (flag.startsWith("-f")) set(flag.slice("-f".length), true);
  }
  return state;
}

function floatingPoint(flags: readonly string[], target: Target, edits: MacroEdits): void {
  const state = readFloatingPoint(flags);
  const { isFast, isFiniteOnly, setsErrno, hasSignedZeros, traps, isAssociative, usesReciprocals } = state;
  // 3.11: it takes effect where -fno-signed-zeros and -fno-trapping-math do, too.
  const associates = isAssociative && !hasSignedZeros && !traps;
  if (isFast && isFiniteOnly && !setsErrno) edits.set("__FAST_MATH__", "1");
  if (isFiniteOnly) edits.set("__FINITE_MATH_ONLY__", "1");
  if (!setsErrno) edits.set("__NO_MATH_ERRNO__", "1");
  if (!hasSignedZeros) edits.set("__NO_SIGNED_ZEROS__", "1");
  if (!traps) edits.set("__NO_TRAPPING_MATH__", "1");
  if (associates) edits.set("__ASSOCIATIVE_MATH__", "1");
  if (usesReciprocals) edits.set("__RECIPROCAL_MATH__", "1");
  if (isOn(flags, "rounding-math") === true) edits.set("__ROUNDING_MATH__", "1");
  if (isOn(flags, "signaling-nans") === true) edits.set("__SUPPORT_SNAN__", "1");
  if (isOn(flags, "single-precision-constant") === true || isFiniteOnly || !hasSignedZeros || usesReciprocals)
    setAll(edits, { __GCC_IEC_559: "0", __GCC_IEC_559_COMPLEX: "0" });
  else if (isOn(flags, "cx-limited-range") === true || isOn(flags, "cx-fortran-rules") === true)
    edits.set("__GCC_IEC_559_COMPLEX", "0");
  const reorders = associates && usesReciprocals;
  if (reorders && target.architecture === "aarch64") edits.set("__ARM_FP_FAST", "1");
}

/** `-pthread`, and what needs it; MinGW's runtime knows threads by another name. */
function parallelism(flags: readonly string[], target: Target, edits: MacroEdits): void {
  const openmp = isOn(flags, "openmp") === true;
  const openacc = isOn(flags, "openacc") === true;
  if (openmp) edits.set("_OPENMP", "201511");
  if (openacc) edits.set("_OPENACC", "201711");
  const needsThreads = openmp || openacc || isOn(flags, "gnu-tm") === true;
  if (target.operatingSystem === "windows") {
    if (needsThreads) edits.set("_MT", "1");
  } else if (needsThreads || flags.includes("-pthread")) edits.set("_REENTRANT", "1");
}

function protection(flags: readonly string[], target: Target, edits: MacroEdits): void {
  const guard = flags.findLast((flag) => /^-f(?:no-)?stack-protector/.test(flag));
  if (guard === "-fstack-protector") edits.set("__SSP__", "1");
  if (guard === "-fstack-protector-all") edits.set("__SSP_ALL__", "2");
  if (guard === "-fstack-protector-strong") edits.set("__SSP_STRONG__", "3");
  if (guard === "-fstack-protector-explicit") edits.set("__SSP_EXPLICIT__", "4");
  const isX86 = target.architecture === "x86_64" || target.architecture === "i386";
  if (isX86) controlFlow(flags, edits);
  for (const flag of flags) {
    if (!flag.startsWith("-fsanitize=")) continue;
    const names = flag.slice("-fsanitize=".length).split(",");
    if (names.includes("address")) edits.set("__SANITIZE_ADDRESS__", "1");
    if (names.includes("thread")) edits.set("__SANITIZE_THREAD__", "1");
  }
}

/** Intel's CET: bit 0 for branches, bit 1 for returns; also clang's. */
export function controlFlow(flags: readonly string[], edits: MacroEdits): void {
  const last = flags.findLast((flag) => /^-f(?:no-)?cf-protection/.test(flag));
  if (last === undefined || last.startsWith("-fno-")) return;
  const levels: Readonly<Record<string, string>> = { full: "3", branch: "1", return: "2", check: "8" };
  const level = last === "-fcf-protection" ? "3" : levels[last.slice("-fcf-protection=".length)];
  if (level !== undefined) edits.set("__CET__", level);
}

function language(flags: readonly string[], target: Target, edits: MacroEdits): void {
  if (hasExceptions(flags)) edits.set("__EXCEPTIONS", "1");
  if (isOn(flags, "leading-underscore") === true) edits.set("__USER_LABEL_PREFIX__", "_");
  if (isOn(flags, "leading-underscore") === false) edits.set("__USER_LABEL_PREFIX__", "");
  if (isOn(flags, "gnu89-inline") === true)
    setAll(edits, { __GNUC_STDC_INLINE__: undefined, __GNUC_GNU_INLINE__: "1" });
  wideCharacters(flags, target, edits);
  characterSets(flags, edits);
  unwindTables(flags, target, edits);
}

function hasExceptions(flags: readonly string[]): boolean {
  return ["exceptions", "non-call-exceptions", "handle-exceptions"].some(
    (name) => isOn(flags, name) === true,
  );
}

function characterSets(flags: readonly string[], edits: MacroEdits): void {
  const names = {
    "-fexec-charset=": "__GNUC_EXECUTION_CHARSET_NAME",
    "-fwide-exec-charset=": "__GNUC_WIDE_EXECUTION_CHARSET_NAME",
  };
  for (const [prefix, name] of Object.entries(names)) {
    const flag = flags.findLast((word) => word.startsWith(prefix));
    if (flag !== undefined) edits.set(name, `"${flag.slice(prefix.length)}"`);
  }
}

function wideCharacters(flags: readonly string[], target: Target, edits: MacroEdits): void {
  if (isOn(flags, "short-wchar") === true && target.operatingSystem !== "windows") {
    setAll(edits, {
      __GNUC_WIDE_EXECUTION_CHARSET_NAME: target.bigEndian ? '"UTF-16BE"' : '"UTF-16LE"',
      __SIZEOF_WCHAR_T__: "2",
      __WCHAR_MAX__: "0xffff",
      __WCHAR_MIN__: "0",
      __WCHAR_TYPE__: "short unsigned int",
      __WCHAR_WIDTH__: "16",
      ...(target.architecture === "arm" ? { __ARM_SIZEOF_WCHAR_T: "2" } : {}),
      // Its atomic instructions are of four and eight bytes.
      ...(target.architecture === "riscv64" ? { __GCC_ATOMIC_WCHAR_T_LOCK_FREE: "1" } : {}),
    });
  }
  if (isOn(flags, "short-enums") === true && target.triple.startsWith("a") && target.environment === "gnu")
    edits.set("__ARM_SIZEOF_MINIMAL_ENUM", "1");
}

function unwindTables(flags: readonly string[], target: Target, edits: MacroEdits): void {
  const unwinds = isOn(flags, "asynchronous-unwind-tables") ?? true;
  const directives = isOn(flags, "dwarf2-cfi-asm") ?? true;
  const isAlways = target.operatingSystem === "windows" && target.architecture === "x86_64";
  if (isAlways && !unwinds) setAll(edits, { __SEH__: undefined, __USING_SJLJ_EXCEPTIONS__: "1" });
  if (!isAlways && (!directives || (!unwinds && hasTablesByFlag(target))))
    edits.set("__GCC_HAVE_DWARF2_CFI_ASM", undefined);
  else if (target.architecture === "riscv64" && directives && (hasExceptions(flags) || asksForTables(flags)))
    edits.set("__GCC_HAVE_DWARF2_CFI_ASM", "1");
}

function asksForTables(flags: readonly string[]): boolean {
  return isOn(flags, "asynchronous-unwind-tables") === true || isOn(flags, "unwind-tables") === true;
}

/** Where unwind tables are there because of the flag alone, not because the psABI wants them always. */
function hasTablesByFlag({ architecture }: Target): boolean {
  return architecture === "x86_64" || architecture === "i386" || architecture === "s390x";
}

function machine(flags: readonly string[], target: Target, edits: MacroEdits): void {
  const model = flags.findLast((flag) => flag.startsWith("-mcmodel="))?.slice("-mcmodel=".length);
  if (target.architecture === "x86_64" && model !== undefined) setCodeModel(model, edits);
}

/** Also clang's. */
export function setCodeModel(model: string, edits: MacroEdits): void {
  for (const name of ["small", "medium", "large", "kernel"])
    edits.set(`__code_model_${name}__`, name === model ? "1" : undefined);
}
