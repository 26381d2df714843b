/**
 * Flags that choose what the target has not, or what no table here has: without a word about them, a misspelt processor
 * would take its macros with it.
 */

import type { Target } from "../target.ts";
import { readMachineNames } from "./machine.ts";
import { linesOf } from "./x86.ts";

export interface UnknownValue {
  readonly flag: string;
  /** `-march=native`: the processor of the machine that translates. */
  readonly isNative: boolean;
  /** All that could have been meant, whole flags. */
  readonly known: readonly string[];
}

const SELECTING: readonly string[] = ["-march=", "-mcpu=", "-mtune="];

/** What every target is built for; it changes nothing, so that no row tells of it. */
const BASELINES: Readonly<Partial<Record<Target["architecture"], readonly string[]>>> = {
  aarch64: ["-march=armv8-a", "-mcpu=generic"],
  arm: ["-march=armv7-a", "-mcpu=generic-armv7-a"],
  s390x: ["-march=z196", "-march=arch9"],
};

/** Of several that select the same the last one counts, as it does for the compilers. */
export async function findUnknownValues(
  target: Target,
  flags: readonly string[],
): Promise<readonly UnknownValue[]> {
  const found: UnknownValue[] = [];
  for (const prefix of SELECTING) {
    const flag = flags.findLast((word) => word.startsWith(prefix));
    if (flag === undefined) continue;
    const known = await knownFlags(target, prefix);
    if (known.length === 0 || isIsaString(flag, target)) continue;
    const [head = ""] = target.architecture === "x86_64" ? [flag] : flag.split(/[+_]/);
    if (!known.includes(flag) && !known.includes(head))
      found.push({ flag, isNative: flag.endsWith("=native"), known });
  }
  // GCC manual, "x86 Options": the 64-bit ABI has the size of sixteen bytes alone.
  const narrow = "-m96bit-long-double";
  if (target.architecture === "x86_64" && flags.includes(narrow))
    found.push({ flag: narrow, isNative: false, known: ["-m128bit-long-double"] });
  return found;
}

/** RISC-V's names are made of their extensions. */
function isIsaString(flag: string, { architecture }: Target): boolean {
  return architecture === "riscv64" && /^-march=rv(?:32|64)[a-z]/.test(flag);
}

/** Empty where the flag changes nothing that is asked for here. */
async function knownFlags(target: Target, prefix: string): Promise<readonly string[]> {
  const isGcc = target.defaultCompiler === "gcc";
  if (target.architecture === "x86_64" || target.architecture === "i386") {
    const { processors, narrowProcessors } = isGcc
      ? (await import("./x86-gcc.ts")).x86Gcc
      : (await import("./x86-clang.ts")).x86Clang;
    const lines = linesOf(target.architecture === "i386" ? processors + narrowProcessors : processors);
    const names = lines.map((line) => line.slice(0, line.indexOf(" ")));
    if (prefix !== "-march=") names.push("generic", "intel");
    return names.map((name) => prefix + name);
  }
  const names = isGcc ? await readMachineNames(target) : [];
  const own = names.filter((name) => name.startsWith(prefix));
  return own.length === 0 ? [] : [...own, ...(BASELINES[target.architecture] ?? [])];
}
