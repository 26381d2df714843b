/** One row of the flag table, and how its spellings are read. */

import type { Request } from "./request.ts";

export type FlagGroup =
  | "Output"
  | "Preprocessor"
  | "Dependencies"
  | "Target and language"
  | "Libraries and modules"
  | "Selection"
  | "Limits"
  | "Messages";

export interface Flag {
  /**
   * Every spelling, the ones to show first in front. The form tells how an argument follows:
   * `--name` (`--name VALUE`, `--name=VALUE`), `-x` (`-x VALUE`, `-xVALUE`, `-x=VALUE`), gcc's `-word` (`-word VALUE`,
   * `-wordVALUE`), and gcc's `-word=` (`-word=VALUE` alone).
   */
  readonly spellings: readonly [string, ...string[]];
  /** What the argument is called in the help; a flag without one takes no argument. */
  readonly argument?: string;
  /** The arguments that it takes, where they are few. */
  readonly choices?: readonly string[];
  /** The choice that the flag means where none of them follows it. */
  readonly impliedChoice?: string;
  /** What its arguments look like, where not anything will do. */
  readonly values?: {
    readonly pattern: RegExp;
    readonly expected: string;
    /** The words that most of them are or begin with, for shells to offer. */
    readonly offered?: readonly string[];
  };
  /** It takes all words up to the next flag, each as if it were given by itself; at least so many. */
  readonly leastWords?: 0 | 1;
  readonly group: FlagGroup;
  /** One line, no capital, no full stop. */
  readonly help: string;
  /** Its one-letter spelling means this only together with `-E`, and something else (or nothing) without. */
  readonly onlyWithPreprocessing?: true;
  /** What the flag changes; `value` is empty for a flag without argument. */
  readonly apply: (request: Request, value: string) => Request;
}

export type SpellingForm = "long" | "letter" | "word" | "word=";

export function formOf(spelling: string): SpellingForm {
  if (spelling.startsWith("--")) return "long";
  if (spelling.length === 2) return "letter";
  return spelling.endsWith("=") ? "word=" : "word";
}

/** The name that stands for all spellings of a flag between normalisation and parser: unique in the table. */
export function canonicalName(flag: Flag): string {
  const long = flag.spellings.find((spelling) => spelling.startsWith("--"));
  if (long !== undefined) return long.slice(2);
  return `gcc-${flag.spellings[0].slice(1).replace("=", "-value")}`;
}

/** How help and messages show one spelling with its argument: `-o FILE`, `-std=NAME`. */
export function showSpelling(spelling: string, flag: Flag): string {
  if (flag.argument === undefined) return spelling;
  return formOf(spelling) === "word=" ? `${spelling}${flag.argument}` : `${spelling} ${flag.argument}`;
}

/** How help and messages name a flag: its spellings, the last with the argument. */
export function showFlag(flag: Flag): string {
  const last = flag.spellings[flag.spellings.length - 1] as string;
  return [...flag.spellings.slice(0, -1), showSpelling(last, flag)].join(", ");
}
