/** Types that are incomplete where they are needed (C11 6.2.5p1, 6.7.2.3p4). */

import type { Derivation, TypedefName, TypeSpecifier } from "../../parser/ast.ts";
import type { SymbolTable, TagSymbol } from "../symbol.ts";

/** The tag as C writes it where its type is not complete at that place in the count of sequence; else undefined. */
export function incompleteTag(symbol: TagSymbol | undefined, before: number): string | undefined {
  if (symbol === undefined) return undefined;
  if (symbol.kind === "enum" && symbol.fixed) return undefined;
  const isComplete = symbol.completedAt !== undefined && symbol.completedAt < before;
  if (isComplete) return undefined;
  return `${symbol.kind === "enum" ? "enum" : symbol.variety} ${symbol.name}`;
}

/** Circles of typedefs are made of unknown names only. */
const longestChain = 1000;

/**
 * What a typedef's name comes to without making the type: the outermost derivation, or the specifier at the end of the
 * typedefs; undefined where the name is unknown.
 */
export function behindTypedef(
  { name }: TypedefName,
  table: SymbolTable,
): Derivation | TypeSpecifier | undefined {
  let next = name;
  for (let step = 0; step < longestChain; step++) {
    const occurrence = table.typedefNamed(next)?.occurrences[0];
    if (occurrence === undefined) return undefined;
    const { derivations } = occurrence.declarator;
    if (derivations.length > 0) return derivations[0];
    const { type } = occurrence.specifiers;
    if (type?.kind !== "typedef-name") return type;
    next = type.name;
  }
  return undefined;
}
