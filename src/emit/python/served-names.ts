/** Names that a module has without binding them, and the order in which lists of names stand. */

import type { Options } from "../../options.ts";

/**
 * Whether the module's `__getattr__` serves what it does not use of its preamble: nobody but the module itself relies on
 * what stands there.
 */
export function servesNames({ compatibility, embedPreamble, insertedFiles, style }: Options): boolean {
  return compatibility === "none" && style === "ctypesgen" && embedPreamble && insertedFiles.length === 0;
}

/** Constants, then classes, then the rest, numbers in them by their values: as sorters of imports have it. */
export function sortImported(names: Iterable<string>): readonly string[] {
  const keyed = [...names].map((name) => ({ name, key: `${rankOf(name)}${widenNumbers(name)}` }));
  keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  return keyed.map(({ name }) => name);
}

function rankOf(name: string): number {
  if (name.length > 1 && name === name.toUpperCase()) return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}

function widenNumbers(name: string): string {
  return name.replace(/[0-9]+/g, (digits) => digits.padStart(20, "0"));
}
