/** Which of `compatibility.ts`'s modes a command line is in: some have a flag table of their own. */

import type { Compatibility } from "../options.ts";

/** The last `--compat` counts; without one, the name that the program was started under. */
export function findMode(words: readonly string[], programPath: string | undefined): Compatibility {
  const end = words.indexOf("--");
  const flagWords = end < 0 ? words : words.slice(0, end);
  const asked = flagWords.flatMap((word, at) => {
    const value = word.startsWith("--compat=") ? word.slice(9) : word === "--compat" ? words[at + 1] : "";
    const mode = modes.find((known) => known === value);
    return mode === undefined ? [] : [mode];
  });
  return asked.at(-1) ?? modeOfName(programPath) ?? "none";
}

export const modes: readonly Compatibility[] = ["none", "ctypesgen", "ctypesgen-fork"];

/** The mode of a program that is started under a name of its own, as by a link; undefined for `bindwright`. */
export function modeOfName(programPath: string | undefined): Compatibility | undefined {
  const name = /(?:^|[\\/])(ctypesgen(?:-fork)?)(?:\.[a-z]+)?$/u.exec(programPath ?? "")?.[1];
  return modes.find((mode) => mode === name);
}
