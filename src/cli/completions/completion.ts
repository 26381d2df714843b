/** What a shell can offer for the argument of a flag. */

import { catalog } from "../../diagnostics/catalog.ts";
import { targetTriples } from "../../target/targets.ts";
import type { Flag } from "../flag.ts";
import { flags } from "../flags.ts";

export type Offer =
  | { readonly kind: "none" }
  | { readonly kind: "files" }
  | { readonly kind: "directories" }
  | { readonly kind: "words"; readonly words: readonly string[] };

/** By the argument's name, which is the same for all arguments of a kind. */
const offers: Readonly<Record<string, Offer>> = {
  CODE: { kind: "words", words: Object.keys(catalog).sort() },
  DIR: { kind: "directories" },
  FILE: { kind: "files" },
  HEADER: { kind: "files" },
  TRIPLE: { kind: "words", words: targetTriples },
};

/** Undefined for a flag without an argument. */
export function offerOf({ argument, choices }: Flag): Offer | undefined {
  if (argument === undefined) return undefined;
  if (choices !== undefined) return { kind: "words", words: choices };
  return offers[argument] ?? { kind: "none" };
}

/** What the help says of a flag, on one line. */
export function describe({ help, onlyWithPreprocessing }: Flag): string {
  return onlyWithPreprocessing === undefined ? help : `with -E: ${help}`;
}

export const allFlags: readonly Flag[] = flags;
