/** What compilers say of x86's arithmetic and alignment because of its instruction sets. */

import { float16 } from "../predefined/clang/since-19.ts";
import { x86_64LinuxGnuMacros } from "../predefined/x86_64-linux-gnu.ts";
import { type MacroEdits, macroName } from "./edits.ts";

/** What computes (GCC manual, "x86 Options": -mfpmath=). */
export interface Units {
  readonly hasX87: boolean;
  /** `-mfpmath=sse`, which needs SSE. */
  readonly prefersSse: boolean;
  readonly mixes: boolean;
}

export function usesUnit(flags: readonly string[], isWide: boolean, lacksX87: boolean): Units {
  const unit = flags.findLast((flag) => flag.startsWith("-mfpmath="))?.slice("-mfpmath=".length);
  const about = flags.findLast((flag) => /^-m(?:no-)?(?:80387|soft-float|hard-float)$/.test(flag));
  const switchesOff = about === "-mno-80387" || about === "-msoft-float";
  const mixes = unit !== undefined && ["both", "sse+387", "sse,387", "387+sse", "387,sse"].includes(unit);
  return {
    hasX87: !(switchesOff || (about === undefined && lacksX87) || flags.includes("-mgeneral-regs-only")),
    prefersSse: unit === undefined ? isWide : unit === "sse" || mixes,
    mixes,
  };
}

export function followGcc(
  on: ReadonlySet<string>,
  { hasX87, prefersSse, mixes }: Units,
  names: ReadonlySet<string>,
  edits: MacroEdits,
): void {
  if (on.has("avx512f")) edits.set("__BIGGEST_ALIGNMENT__", "64");
  else if (on.has("avx")) edits.set("__BIGGEST_ALIGNMENT__", "32");
  const usesSse = prefersSse && on.has("sse");
  if (usesSse && (on.has("fma") || on.has("fma4") || on.has("avx512f"))) {
    for (const suffix of ["", "F", "F32", "F32x", "F64"]) edits.set(`__FP_FAST_FMA${suffix}`, "1");
  }
  edits.set("__SSE_MATH__", usesSse ? "1" : undefined);
  edits.set("__SSE2_MATH__", usesSse && on.has("sse2") ? "1" : undefined);
  if (!on.has("sse2")) edits.set("__MMX_WITH_SSE__", undefined);
  if (!hasX87) edits.set("_SOFT_FLOAT", "1");
  if (!hasX87 && !usesSse) {
    edits.set("__GCC_IEC_559", "0");
    edits.set("__GCC_IEC_559_COMPLEX", "0");
  }
  atomicsOfGcc(on, names, edits);
  float16OfGcc(on.has("sse2"), names, edits);
  let method = "0";
  if (on.has("avx512fp16") && usesSse) method = "16";
  else if (!hasX87) method = "0";
  else if (mixes || (usesSse && !on.has("sse2"))) method = "-1";
  else if (!usesSse) method = "2";
  edits.set("__FLT_EVAL_METHOD__", method);
  edits.set("__FLT_EVAL_METHOD_TS_18661_3__", method);
}

/** Compare and swap came with the 486, that of eight bytes with the Pentium. */
function atomicsOfGcc(on: ReadonlySet<string>, names: ReadonlySet<string>, edits: MacroEdits): void {
  if (!names.has("__i386__")) return;
  const small = "BOOL CHAR CHAR16_T CHAR32_T WCHAR_T SHORT INT LONG POINTER".split(" ");
  const limited = [...(on.has("cmpxchg") ? [] : small), ...(on.has("cmpxchg8b") ? [] : ["LLONG"])];
  for (const type of limited) edits.set(`__GCC_ATOMIC_${type}_LOCK_FREE`, "1");
}

/** `_Float16` needs SSE2 (GCC manual, 6.13). */
function float16OfGcc(hasSse2: boolean, names: ReadonlySet<string>, edits: MacroEdits): void {
  if (hasSse2 === names.has("__FLT16_MAX__")) return;
  for (const line of x86_64LinuxGnuMacros.lines.split("\n")) {
    const name = macroName(line);
    if (name.startsWith("__FLT16_")) edits.set(name, hasSse2 ? line.slice(name.length + 1) : undefined);
  }
}

export function followClang(on: ReadonlySet<string>, edits: MacroEdits): void {
  if (!on.has("sse2")) edits.set("__SSE2_MATH__", undefined);
  if (!on.has("sse")) edits.set("__SSE_MATH__", undefined);
  if (!on.has("sse")) edits.set("__FLT_EVAL_METHOD__", "2");
  if (!on.has("avx512fp16")) return;
  for (const line of float16.split("\n")) {
    const name = macroName(line);
    if (name !== "") edits.set(name, line.slice(name.length + 1));
  }
}
