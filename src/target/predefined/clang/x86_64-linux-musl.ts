/** What clang 14 predefines for x86_64-linux-musl in gnu17, as it differs from that for x86_64-linux-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../../macro-facts.ts";
import { x86_64LinuxGnuClang } from "./x86_64-linux-gnu.ts";

export const x86_64LinuxMuslClang: MacroFacts = {
  base: x86_64LinuxGnuClang,
  removed: "",
  lines: `
__NO_MATH_ERRNO__ 1
`,
};
