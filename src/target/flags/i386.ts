/** i386's modes and conventions (GCC manual, "x86 Options"): flags that stand for others, and what else they change. */

import { readRegisterCount } from "../abi-flags.ts";
import type { ScalarLayout, ScalarName, Target } from "../target.ts";
import type { MacroEdits } from "./edits.ts";

/** The flags, with those before them that they stand for: a later one of these counts. */
export function expandModes(flags: readonly string[], target: Target): readonly string[] {
  const implied: string[] = [];
  // Debian's gcc has another processor for -m32 alone than for 16-bit code; clang has one for both.
  const isOfLinux = target.defaultCompiler === "gcc" && target.operatingSystem === "linux";
  if (flags.includes("-m16") && isOfLinux) implied.push("-march=x86-64");
  if (isOfController(flags)) implied.push("-mlong-double-64");
  return implied.length === 0 ? flags : [...implied, ...flags];
}

/** `-miamcu`: Intel's microcontrollers, whose psABI is another one. */
function isOfController(flags: readonly string[]): boolean {
  return flags.findLast((flag) => flag === "-miamcu" || flag === "-mno-iamcu") === "-miamcu";
}

/** Alignments, and how functions are called. */
export function withModes(target: Target, flags: readonly string[]): Target {
  const isController = isOfController(flags);
  const registers = flags.findLast((flag) => flag.startsWith("-mregparm="));
  const pops = flags.findLast((flag) => flag === "-mrtd" || flag === "-mno-rtd") === "-mrtd";
  let changed = isController ? withWordAlignment(target) : target;
  // Intel MCU psABI, 2.2: three registers, whatever -mregparm= says.
  if (isController || (registers !== undefined && readRegisterCount(registers) !== 0))
    changed = { ...changed, functionConvention: "regparm" };
  else if (pops) changed = { ...changed, functionConvention: "stdcall" };
  const floats = flags.findLast((flag) => flag === "-msseregparm" || flag === "-mno-sseregparm");
  return floats === "-msseregparm" ? { ...changed, passesFloatsInSse: true } : changed;
}

/** Intel MCU psABI, 2.1: nothing is aligned to more than a word. */
function withWordAlignment(target: Target): Target {
  const scalars: Partial<Record<ScalarName, ScalarLayout>> = {};
  for (const [name, layout] of Object.entries(target.scalars) as [ScalarName, ScalarLayout][])
    scalars[name] = layout.align <= WORD ? layout : { ...layout, align: WORD };
  return { ...target, scalars, biggestAlign: WORD };
}

const WORD = 32;

/** Without an operating system, as clang sees it. */
const ABSENT =
  "__ELF__ __FLOAT128__ __SIZEOF_FLOAT128__ __gnu_linux__ __linux __linux__ linux __unix __unix__ unix";

export function editForModes(flags: readonly string[], { defaultCompiler }: Target, edits: MacroEdits): void {
  if (!isOfController(flags)) return;
  edits.set("__iamcu", "1");
  edits.set("__iamcu__", "1");
  if (defaultCompiler === "gcc") edits.set("__BIGGEST_ALIGNMENT__", String(WORD / 8));
  else for (const name of ABSENT.split(" ")) edits.set(name, undefined);
}
