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
export function compareImported(left: string, right: string): number {
  const order = rankOf(left) - rankOf(right);
  if (order !== 0) return order;
  const [first, second] = [widenNumbers(left), widenNumbers(right)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function rankOf(name: string): number {
  if (name.length > 1 && name === name.toUpperCase()) return 0;
  return /^[A-Z]/u.test(name) ? 1 : 2;
}

function widenNumbers(name: string): string {
  return name.replace(/\d+/gu, (digits) => digits.padStart(20, "0"));
}
