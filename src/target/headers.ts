/** Our own compiler headers: what a C implementation must bring along (C11 4p6), found in a directory of no disk. */

import { floatHeader } from "./headers/float.ts";
import { intrinsicsHeader } from "./headers/intrinsics.ts";
import { limitsHeader } from "./headers/limits.ts";
import { alignHeader, boolHeader, isoHeader, noreturnHeader, varargsHeader } from "./headers/small.ts";
import { stdargHeader } from "./headers/stdarg.ts";
import { stdatomicHeader } from "./headers/stdatomic.ts";
import { stddefHeader } from "./headers/stddef.ts";
import { stdintHeader } from "./headers/stdint.ts";
import { tgmathHeader } from "./headers/tgmath.ts";
import { unwindHeader } from "./headers/unwind.ts";
import type { Target } from "./target.ts";

/** Its place in the search path is where the target's compiler has its own directory. */
export const builtinDirectory = "<bindwright>";

type HeaderText = string | ((target: Target) => string);

const headers: ReadonlyMap<string, HeaderText> = new Map<string, HeaderText>([
  ["float.h", floatHeader],
  ["iso646.h", isoHeader],
  ["limits.h", limitsHeader],
  ["stdalign.h", alignHeader],
  ["stdatomic.h", stdatomicHeader],
  ["stdarg.h", stdargHeader],
  ["stdbool.h", boolHeader],
  ["stddef.h", stddefHeader],
  ["stdint.h", stdintHeader],
  ["stdnoreturn.h", noreturnHeader],
  ["tgmath.h", tgmathHeader],
  ["unwind.h", unwindHeader],
  ["varargs.h", varargsHeader],
]);

/** The text of one of our headers for a target; undefined for a name that is none of them. */
export function builtinHeader(name: string, target: Target): string | undefined {
  const text = headers.get(name) ?? intrinsicsHeader(name, target.architecture);
  const own = typeof text === "function" ? text(target) : text;
  return own === undefined || target.environment !== "mingw" ? own : withRuntimeHeader(name, own);
}

/**
 * MinGW's runtime has headers of the same names, which gcc's for MinGW bring along each time, outside of their own guards:
 * its <stddef.h> declares `_errno`, its <float.h> `_control87`.
 */
function withRuntimeHeader(name: string, own: string): string {
  const next = `#if __has_include_next(<${name}>)\n#include_next <${name}>\n#endif\n`;
  if (name === "stddef.h" || name === "stdarg.h") return next + own;
  return name === "float.h" ? own + next : own;
}

export function builtinHeaderNames(): readonly string[] {
  return [...headers.keys()];
}
