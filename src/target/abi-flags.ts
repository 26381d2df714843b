/** Flags that choose how functions are called (GCC manual, 3.19): what each target's own value is. */

import type { Target } from "./target.ts";

export interface OtherAbi {
  readonly flag: string;
  /** The target's own flag; undefined where it has none of that name. */
  readonly own: string | undefined;
}

/** The first flag that asks for another calling convention than the target's libraries have. */
export function findOtherAbi(flags: readonly string[], target: Target): OtherAbi | undefined {
  const floats = flags.findLast((word) => /^-m(?:soft|hard)-float$/.test(word));
  if (target.architecture === "arm" && floats === "-msoft-float")
    return { flag: floats, own: "-mhard-float" };
  const controller = flags.findLast((word) => word === "-miamcu" || word === "-mno-iamcu");
  if (target.architecture === "x86_64" && controller === "-miamcu")
    return { flag: controller, own: undefined };
  for (const prefix of ["-mabi=", "-mfloat-abi="] as const) {
    const flag = flags.findLast((word) => word.startsWith(prefix));
    if (flag === undefined) continue;
    const value = prefix === "-mabi=" ? conventionOf(target) : floatConventionOf(target);
    const own = value === undefined ? undefined : prefix + value;
    if (flag !== own) return { flag, own };
  }
  return undefined;
}

/** A count of registers that the compiler refuses, and the greatest one that it takes. */
export interface WrongRegisterCount {
  readonly flag: string;
  readonly greatest: number;
}

/** `-mregparm=`: a non-negative integer in any case, and gcc's last one no more than there are registers. */
export function findWrongRegisterCount(
  flags: readonly string[],
  { architecture, defaultCompiler }: Target,
): WrongRegisterCount | undefined {
  if (architecture !== "i386" && architecture !== "x86_64") return undefined;
  const greatest = architecture === "i386" ? 3 : 6;
  const given = flags.filter((word) => word.startsWith(REGISTERS));
  const wrong = given.find((word) => readRegisterCount(word) === undefined);
  const last = given.at(-1);
  const isTooMuch =
    defaultCompiler === "gcc" && last !== undefined && (readRegisterCount(last) ?? 0) > greatest;
  const flag = wrong ?? (isTooMuch ? last : undefined);
  return flag === undefined ? undefined : { flag, greatest };
}

const REGISTERS = "-mregparm=";

/** As gcc's driver reads it: decimal, or hexadecimal with its prefix. */
export function readRegisterCount(flag: string): number | undefined {
  const text = flag.slice(REGISTERS.length);
  return /^(?:[0-9]+|0[xX][0-9a-fA-F]+)$/.test(text) ? Number(text) : undefined;
}

function conventionOf({ architecture, environment }: Target): string | undefined {
  switch (architecture) {
    case "x86_64":
    case "i386":
      return environment === "mingw" || environment === "msvc" ? "ms" : "sysv";
    case "aarch64":
      return "lp64";
    case "arm":
      return "aapcs-linux";
    case "riscv64":
      return "lp64d";
    default:
      return undefined;
  }
}

function floatConventionOf({ architecture }: Target): string | undefined {
  return architecture === "arm" ? "hard" : undefined;
}
