/** Types that are incomplete where they are needed (C11 6.2.5p1, 6.7.2.3p4). */

import type { TagSymbol } from "../symbol.ts";

/** The tag as C writes it where its type is not complete at that place in the count of sequence; else undefined. */
export function incompleteTag(symbol: TagSymbol | undefined, before: number): string | undefined {
  if (symbol === undefined) return undefined;
  if (symbol.kind === "enum" && symbol.fixed) return undefined;
  const isComplete = symbol.completedAt !== undefined && symbol.completedAt < before;
  if (isComplete) return undefined;
  return `${symbol.kind === "enum" ? "enum" : symbol.variety} ${symbol.name}`;
}
