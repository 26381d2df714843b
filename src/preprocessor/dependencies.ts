/** What a unit was made of: every inclusion in its order, and the files that it depends on. */

import type { FileRecord } from "./include.ts";

export interface Inclusion {
  /** As found, or, of a missing header, as written. */
  readonly path: string;
  /** How many files are open around it; a given header has 0. */
  readonly depth: number;
  /** Comes from a system directory, or out of a system header. */
  readonly isSystem: boolean;
  /** A "builtin" one lies on no disk; one that is "missing" was accepted as a file still to be made; "embedded" is data. */
  readonly kind: "header" | "builtin" | "missing" | "embedded";
  /** What the whole file is guarded by is known when the unit has been read. */
  readonly record: FileRecord | undefined;
}

/**
 * Each file once, as `gcc -M` lists them: the given headers, then the others in the order of their first inclusion, which
 * also says whether a file is a system header.
 */
export function listDependencies(
  inclusions: readonly Inclusion[],
  { system }: { readonly system: boolean },
): readonly string[] {
  const first = new Map<string, Inclusion>();
  for (const inclusion of inclusions) {
    if (inclusion.kind !== "builtin" && !first.has(inclusion.path)) first.set(inclusion.path, inclusion);
  }
  const wanted = [...first.values()].filter(({ isSystem }) => system || !isSystem);
  const given = wanted.filter(({ depth }) => depth === 0);
  const others = wanted.filter(({ depth }) => depth > 0);
  return [...given, ...others].map(({ path }) => path);
}
