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
