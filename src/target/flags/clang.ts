/** What clang's flags change about its predefined macros: everything but x86's instruction sets. */

import type { Target } from "../target.ts";
import { isOn, type MacroEdits } from "./edits.ts";
import { controlFlow, optimisation, positionOf, setAll, setCodeModel } from "./gcc.ts";

export function editForClang(
  flags: readonly string[],
  target: Target,
  major: number,
  edits: MacroEdits,
): void {
  setAll(edits, optimisation(flags));
  positionIndependence(flags, target, edits);
  floatingPoint(flags, target, major, edits);
  protection(flags, edits);
  language(flags, target, major, edits);
  const model = flags.findLast((flag) => flag.startsWith("-mcmodel="))?.slice("-mcmodel=".length);
  if (target.architecture === "x86_64" && model !== undefined) setCodeModel(model, edits);
}

function positionIndependence(flags: readonly string[], target: Target, edits: MacroEdits): void {
  const position = positionOf(flags);
  if (position === undefined) return;
  if (target.operatingSystem !== "linux" && target.operatingSystem !== "emscripten") return;
  const level = position.level === 0 ? undefined : String(position.level);
  const program = position.isProgram ? level : undefined;
  if (target.operatingSystem === "emscripten" && level !== undefined)
    edits.set("__wasm_mutable_globals__", "1");
  setAll(edits, { __pic__: level, __PIC__: level, __pie__: program, __PIE__: program });
}

function floatingPoint(flags: readonly string[], target: Target, major: number, edits: MacroEdits): void {
  const isFastest = flags.findLast((flag) => flag.startsWith("-O")) === "-Ofast";
  // Apple's mathematical functions never do.
  const mayErrno = !isFastest && target.environment !== "apple";
  let [isFast, isFiniteOnly, setsErrno, isUnsafe] = [isFastest, isFastest, mayErrno, isFastest];
  for (const flag of flags) {
    const on = !flag.startsWith("-fno-");
    const name = flag.slice(on ? "-f".length : "-fno-".length);
    if (name === "fast-math")
      [isFast, isFiniteOnly, setsErrno, isUnsafe] = [on, on, on ? false : mayErrno, on];
    else if (name === "finite-math-only") isFiniteOnly = on;
    else if (name === "math-errno") setsErrno = on;
    else if (name === "unsafe-math-optimizations") isUnsafe = on;
  }
  if (isFast && isFiniteOnly) edits.set("__FAST_MATH__", "1");
  if (isFast && isFiniteOnly && major < 17) edits.set("__CLANG_CUDA_APPROX_TRANSCENDENTALS__", "1");
  if (isFiniteOnly) edits.set("__FINITE_MATH_ONLY__", "1");
  if (!setsErrno) edits.set("__NO_MATH_ERRNO__", "1");
  if (
    isUnsafe &&
    (!setsErrno || major >= 19) &&
    (target.architecture === "arm" || target.architecture === "aarch64")
  )
    edits.set("__ARM_FP_FAST", "1");
}

function protection(flags: readonly string[], edits: MacroEdits): void {
  const guard = flags.findLast((flag) => /^-f(?:no-)?stack-protector/.test(flag));
  const levels: Readonly<Record<string, readonly [string, string]>> = {
    "-fstack-protector": ["__SSP__", "1"],
    "-fstack-protector-strong": ["__SSP_STRONG__", "2"],
    "-fstack-protector-all": ["__SSP_ALL__", "3"],
  };
  if (guard !== undefined) {
    setAll(edits, { __SSP__: undefined });
    const level = levels[guard];
    if (level !== undefined) edits.set(...level);
  }
  controlFlow(flags, edits);
}

function language(flags: readonly string[], target: Target, major: number, edits: MacroEdits): void {
  const isMicrosoft = target.environment === "msvc";
  if (isOn(flags, "exceptions") === true && !isMicrosoft) edits.set("__EXCEPTIONS", "1");
  if (isOn(flags, "openmp") === true) edits.set("_OPENMP", major >= 19 ? "202011" : "201811");
  if (isOn(flags, "openacc") === true && major >= 19) edits.set("_OPENACC", "1");
  if (isOn(flags, "gnu89-inline") === true && !isMicrosoft)
    setAll(edits, { __GNUC_STDC_INLINE__: undefined, __GNUC_GNU_INLINE__: "1" });
  if (isOn(flags, "blocks") === true)
    setAll(edits, { __BLOCKS__: "1", __block: "__attribute__((__blocks__(byref)))" });
  const isArm = target.architecture === "arm" || target.architecture === "aarch64";
  if (flags.includes("-fshort-enums") && isArm) edits.set("__ARM_SIZEOF_MINIMAL_ENUM", "1");
  if (flags.includes("-pthread")) threads(target, edits);
  unwindTables(flags, target, major, edits);
  const mayBeShort = target.operatingSystem !== "windows" && target.operatingSystem !== "emscripten";
  if (isOn(flags, "short-wchar") === true && mayBeShort) wideCharacters(target, edits);
  if (sanitizes(flags, "address") && target.environment === "apple") edits.set("_FORTIFY_SOURCE", "0");
}

function threads(target: Target, edits: MacroEdits): void {
  if (target.environment === "msvc") edits.set("_MT", "1");
  else if (target.environment !== "mingw") edits.set("_REENTRANT", "1");
  if (target.environment !== "emscripten") return;
  const names = [
    "__EMSCRIPTEN_PTHREADS__",
    "__wasm_atomics__",
    "__wasm_bulk_memory__",
    "__wasm_mutable_globals__",
  ];
  for (const name of [...names, "__wasm_sign_ext__"]) edits.set(name, "1");
}

/** C has them for the debugger's sake where a frame cannot be found without: the psABI says so, or a flag. */
function unwindTables(flags: readonly string[], target: Target, major: number, edits: MacroEdits): void {
  if (target.operatingSystem !== "linux" && target.operatingSystem !== "darwin") return;
  const isAlways = target.triple === "arm64-apple-darwin" && major >= 19;
  const isUnwound = isAlways || isOn(flags, "asynchronous-unwind-tables") !== false;
  if (!isUnwound || flags.includes("-ffreestanding")) edits.set("__GCC_HAVE_DWARF2_CFI_ASM", undefined);
  else if (isOn(flags, "exceptions") === true || sanitizes(flags, "address") || sanitizes(flags, "thread"))
    edits.set("__GCC_HAVE_DWARF2_CFI_ASM", "1");
}

function sanitizes(flags: readonly string[], what: string): boolean {
  return flags.some((flag) => flag.startsWith("-fsanitize=") && flag.slice(11).split(",").includes(what));
}

function wideCharacters(target: Target, edits: MacroEdits): void {
  setAll(edits, {
    __SIZEOF_WCHAR_T__: "2",
    __WCHAR_MAX__: "65535",
    __WCHAR_TYPE__: "unsigned short",
    __WCHAR_UNSIGNED__: "1",
    __WCHAR_WIDTH__: "16",
    __clang_wide_literal_encoding__: '"UTF-16"',
  });
  if (target.architecture === "arm" || target.architecture === "aarch64")
    edits.set("__ARM_SIZEOF_WCHAR_T", "2");
}
