/** Names without the prefixes that `--strip-prefix` asks to leave out. */

import type { ShortName } from "../../ir/python.ts";
import { isKeyword, isReserved, toIdentifier } from "./names.ts";

/** What is left of a name; the name itself where nothing is stripped. */
export type Stripper = (name: string) => string;

/** Of each name the first pattern that matches its beginning counts, as `re.match` has it in ctypesgen's modules. */
export function createStripper(patterns: readonly string[]): Stripper {
  if (patterns.length === 0) return (name) => name;
  // Whoever gives the options has been told of patterns that are none.
  const pattern = compile(patterns.length === 1 ? (patterns[0] as string) : `(?:${patterns.join(")|(?:")})`);
  if (pattern === undefined) return (name) => name;
  return (name) => name.slice(pattern.exec(name)?.[0].length ?? 0);
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})`, "u");
  } catch {
    return undefined;
  }
}

export interface ShortNames {
  readonly shortNames: readonly ShortName[];
  /** Names that go without a short one, since something else is called so. */
  readonly lacking: readonly ShortName[];
}

/** Names stay; a short one is added where nothing else has it: of two with one short name, the first one gets it. */
export function findShortNames(names: Iterable<string>, strip: Stripper): ShortNames {
  const bound = new Set(names);
  const shortNames: ShortName[] = [];
  const lacking: ShortName[] = [];
  for (const target of [...bound]) {
    const name = strip(target);
    if (name === target || !isName(name)) continue;
    if (bound.has(name)) lacking.push({ name, target });
    else shortNames.push({ name, target });
    bound.add(name);
  }
  return { shortNames, lacking };
}

function isName(name: string): boolean {
  return name !== "" && toIdentifier(name) === name && !isKeyword(name) && !isReserved(name);
}
