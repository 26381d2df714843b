/** The text of the predefined macros: the target's facts, and what the language options change about them. */

import { type MacroFacts, resolveFacts } from "./macro-facts.ts";
import { aarch64LinuxGnuMacros } from "./predefined/aarch64-linux-gnu.ts";
import { arm64AppleDarwinMacros } from "./predefined/arm64-apple-darwin.ts";
import { armv7LinuxGnueabihfMacros } from "./predefined/armv7-linux-gnueabihf.ts";
import { i386LinuxGnuMacros } from "./predefined/i386-linux-gnu.ts";
import { i686WindowsGnuMacros } from "./predefined/i686-windows-gnu.ts";
import { i686WindowsMsvcMacros } from "./predefined/i686-windows-msvc.ts";
import { riscv64LinuxGnuMacros } from "./predefined/riscv64-linux-gnu.ts";
import { s390xLinuxGnuMacros } from "./predefined/s390x-linux-gnu.ts";
import { wasm32UnknownEmscriptenMacros } from "./predefined/wasm32-unknown-emscripten.ts";
import { x86_64AppleDarwinMacros } from "./predefined/x86_64-apple-darwin.ts";
import { x86_64LinuxGnuMacros } from "./predefined/x86_64-linux-gnu.ts";
import { x86_64LinuxGnux32Macros } from "./predefined/x86_64-linux-gnux32.ts";
import { x86_64WindowsGnuMacros } from "./predefined/x86_64-windows-gnu.ts";
import { x86_64WindowsMsvcMacros } from "./predefined/x86_64-windows-msvc.ts";
import { parseStandard } from "./standard.ts";
import type { Target } from "./target.ts";

/** The part of the options that predefined macros depend on. */
export interface PredefinedOptions {
  /** False with `-undef`. */
  readonly predefinedMacros: boolean;
  readonly language: { readonly standard: string; readonly charSigned: boolean | undefined };
  /** The compiler's flags (`prepareTarget` has seen to the other ones): of them, those about the implementation's kind. */
  readonly compilerFlags?: readonly string[];
}

/** The macros of each triple, in the order in which its compiler prints them. */
const factsByTriple: Readonly<Record<string, MacroFacts>> = {
  "x86_64-linux-gnu": x86_64LinuxGnuMacros,
  "x86_64-linux-gnux32": x86_64LinuxGnux32Macros,
  "x86_64-linux-musl": x86_64LinuxGnuMacros,
  "i386-linux-gnu": i386LinuxGnuMacros,
  "aarch64-linux-gnu": aarch64LinuxGnuMacros,
  "armv7-linux-gnueabihf": armv7LinuxGnueabihfMacros,
  "riscv64-linux-gnu": riscv64LinuxGnuMacros,
  "s390x-linux-gnu": s390xLinuxGnuMacros,
  "x86_64-windows-gnu": x86_64WindowsGnuMacros,
  "i686-windows-gnu": i686WindowsGnuMacros,
  "x86_64-windows-msvc": x86_64WindowsMsvcMacros,
  "i686-windows-msvc": i686WindowsMsvcMacros,
  "x86_64-apple-darwin": x86_64AppleDarwinMacros,
  "arm64-apple-darwin": arm64AppleDarwinMacros,
  "wasm32-unknown-emscripten": wasm32UnknownEmscriptenMacros,
};

const VERSIONS: Readonly<Record<number, string>> = {
  1994: "199409L",
  1999: "199901L",
  2011: "201112L",
  2017: "201710L",
  2023: "202000L",
};

/** `#define` lines, as in a file of their own. */
export function predefinedMacros(target: Target, options: PredefinedOptions): string {
  const { standard, charSigned } = options.language;
  const { year, gnu } = parseStandard(standard) ?? { year: 2017, gnu: true };
  const isHosted = options.compilerFlags === undefined || isHostedBy(options.compilerFlags);
  let text = standardMacros(target, year, gnu, isHosted);
  if (!options.predefinedMacros) return text;
  if (!gnu && target.environment !== "msvc") text += define("__STRICT_ANSI__ 1");
  for (const line of target.macroLines ?? defaultLines(target.triple)) {
    if (!gnu && isPlainName(line, target)) continue;
    text += define(year < 1999 && line === "__GNUC_STDC_INLINE__ 1" ? "__GNUC_GNU_INLINE__ 1" : line);
  }
  // System z: float is computed as double where C11 5.2.4.2.2 is taken by its word.
  if (!gnu && target.architecture === "s390x" && target.defaultCompiler === "gcc")
    text += define("__FLT_EVAL_METHOD__ 1") + define("__FLT_EVAL_METHOD_TS_18661_3__ 1");
  if (year >= 2023 && isNewClang(target)) text += newClangMacros(target);
  return text + characterMacros(target, charSigned);
}

/** C11 4p6: hosted, unless a flag says freestanding. */
export function isHostedBy(flags: readonly string[]): boolean {
  const last = flags.findLast((flag) => /^-f(?:no-)?(?:hosted|freestanding)$/.test(flag));
  return last === undefined || last === "-fhosted" || last === "-fno-freestanding";
}

function characterMacros(target: Target, charSigned: boolean | undefined): string {
  const isUnsigned = !(charSigned ?? target.charSigned);
  if (isUnsigned === !target.charSigned) return "";
  const macros = isUnsigned ? define("__CHAR_UNSIGNED__ 1") : "#undef __CHAR_UNSIGNED__\n";
  return isUnsigned && target.environment === "msvc" ? macros + define("_CHAR_UNSIGNED 1") : macros;
}

function isNewClang({ defaultCompiler, compilerVersion = [] }: Target): boolean {
  return defaultCompiler === "clang" && (compilerVersion[0] ?? 0) >= 19;
}

/** C23: `%b` beside each `%o` (7.23.6.1), and char8_t. */
function newClangMacros(target: Target): string {
  let text = define("__CHAR8_TYPE__ unsigned char") + define("__CLANG_ATOMIC_CHAR8_T_LOCK_FREE 2");
  if (target.environment === "msvc") text += define("__BOOL_DEFINED 1");
  else text += define("__GCC_ATOMIC_CHAR8_T_LOCK_FREE 2");
  for (const line of target.macroLines ?? []) {
    const at = line.indexOf("_FMTo__ ");
    if (at < 0) continue;
    for (const letter of ["B", "b"])
      text += define(`${line.slice(0, at)}_FMT${letter}__ ${line.slice(at + 8).replace("o", letter)}`);
  }
  return text;
}

/** The facts of a target's own compiler; undefined for a triple that has none. */
export function defaultFacts(triple: string): MacroFacts | undefined {
  return factsByTriple[triple];
}

function defaultLines(triple: string): readonly string[] {
  const facts = factsByTriple[triple];
  return facts === undefined ? [] : resolveFacts(facts);
}

/** C11 6.10.8.1 and 6.10.8.2, as far as they are the compiler's to say. */
function standardMacros(target: Target, year: number, gnu: boolean, isHosted: boolean): string {
  // Microsoft's compiler says nothing of the standard unless it is asked to be strict.
  let text = target.environment === "msvc" ? "" : define("__STDC__ 1");
  text += define(`__STDC_HOSTED__ ${isHosted ? 1 : 0}`);
  const version = year === 2023 && isNewClang(target) ? "202311L" : VERSIONS[year];
  if (version !== undefined) text += define(`__STDC_VERSION__ ${version}`);
  const hasUnicode = target.defaultCompiler !== "gcc" || year >= 2011 || (gnu && year >= 1999);
  if (hasUnicode) text += define("__STDC_UTF_16__ 1") + define("__STDC_UTF_32__ 1");
  return text;
}

/** Names that a program may use itself, such as `linux`: not in strict modes. */
function isPlainName(line: string, target: Target): boolean {
  // MinGW's spellings of calling conventions; Apple's conditionals stay.
  if (target.environment === "mingw" && target.defaultCompiler === "gcc" && /^_[a-z]/.test(line)) return true;
  return !line.startsWith("_") && !line.startsWith("TARGET_");
}

function define(line: string): string {
  return `#define ${line}\n`;
}
