/** What a shell can offer for the argument of a flag. */

import { catalog } from "../../diagnostics/catalog.ts";
import { targetTriples } from "../../target/targets.ts";
import { type Command, commands, explainCommand } from "../commands.ts";
import type { Flag } from "../flag.ts";
import { flags } from "../flags.ts";

export type Offer =
  | { readonly kind: "none" }
  | { readonly kind: "files" }
  | { readonly kind: "directories" }
  | { readonly kind: "words"; readonly words: readonly string[] };

const codes: readonly string[] = Object.keys(catalog).sort();

/** By the argument's name, which is the same for all arguments of a kind. */
const offers: Readonly<Record<string, Offer>> = {
  CODE: { kind: "words", words: codes },
  DIR: { kind: "directories" },
  FILE: { kind: "files" },
  "FILE.c": { kind: "files" },
  "FILE[:SOURCE]": { kind: "files" },
  HEADER: { kind: "files" },
  TRIPLE: { kind: "words", words: targetTriples },
};

/** Undefined for a flag without an argument. */
export function offerOf({ argument, choices, values }: Flag): Offer | undefined {
  if (argument === undefined) return undefined;
  if (choices !== undefined) return { kind: "words", words: choices };
  if (values?.offered !== undefined) return { kind: "words", words: values.offered };
  return offers[argument] ?? { kind: "none" };
}

/** What the help says of a flag, on one line. */
export function describe({ help, onlyWithPreprocessing }: Flag): string {
  return onlyWithPreprocessing === undefined ? help : `with -E: ${help}`;
}

export const allFlags: readonly Flag[] = flags;

/** The names that the program is started under: its own, and that of ctypesgen, which it stands in for. */
export const programs: readonly [string, ...string[]] = ["bindwright", "ctypesgen"];

/** They count as the first word alone. */
export const allCommands: readonly Command[] = commands;

/** What `explain` takes in the place of a name, which only headers know. */
export const explained: { readonly command: string; readonly codes: readonly string[] } = {
  command: explainCommand.name,
  codes,
};
