/** The values of `constexpr` objects (C23 6.7.1), each computed once, however long the row of those that they name. */

import type { Type } from "../ir/type.ts";
import type { Expression } from "../parser/ast.ts";
import { fail, type Outcome } from "./constant/outcome.ts";
import { valueOfObject } from "./constant.ts";
import type { EnumResolver } from "./enums.ts";
import { findMentions, findOperandMentions } from "./mentions.ts";
import { ordinaryTypeOf } from "./ordinary.ts";
import type { Resolution } from "./resolution.ts";
import type { DeclaredSymbol, OrdinarySymbol } from "./symbol.ts";

/** What a `constexpr` object holds; undefined for one that is none, or whose initializer was not read. */
export function constexprValueOf(
  symbol: OrdinarySymbol,
  type: Type,
  resolution: Resolution,
  enums: EnumResolver,
): (() => Outcome) | undefined {
  const initializer = initializerOf(symbol);
  if (initializer === undefined) return undefined;
  const { valuesOfNames } = resolution;
  return () => {
    if (!valuesOfNames.has(symbol)) {
      makeParts(symbol, resolution, enums);
      make(symbol, type, initializer, resolution);
    }
    return valuesOfNames.get(symbol) ?? fail("it is defined by itself", initializer.token);
  };
}

function make(symbol: OrdinarySymbol, type: Type, initializer: Expression, resolution: Resolution): void {
  const { valuesOfNames, environment } = resolution;
  valuesOfNames.set(symbol, undefined);
  valuesOfNames.set(symbol, valueOfObject(type, initializer, environment));
}

function initializerOf(symbol: DeclaredSymbol): Expression | undefined {
  if (symbol.kind !== "variable") return undefined;
  const occurrence = symbol.occurrences.find(({ specifiers }) => specifiers.storage.includes("constexpr"));
  const initializer = occurrence?.initializer;
  return initializer === "skipped" ? undefined : initializer;
}

/** What the value is made of, the earliest first: what a name stands for is declared before it (C11 6.2.1p7). */
function makeParts(symbol: OrdinarySymbol, resolution: Resolution, enums: EnumResolver): void {
  for (const part of findParts(symbol, resolution, enums)) {
    if (part.kind === "enum") enums.resolve(part);
    const initializer = initializerOf(part);
    if (part.kind !== "variable" || initializer === undefined || resolution.valuesOfNames.has(part)) continue;
    const type = ordinaryTypeOf(part, resolution);
    if (type !== undefined) make(part, type, initializer, resolution);
  }
}

function findParts(
  whole: OrdinarySymbol,
  { table, valuesOfNames }: Resolution,
  enums: EnumResolver,
): readonly DeclaredSymbol[] {
  const parts: DeclaredSymbol[] = [];
  const seen = new Set<DeclaredSymbol>([whole]);
  const stack: DeclaredSymbol[] = [whole];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const initializer = initializerOf(next);
    const mentions =
      initializer === undefined ? findMentions(next, table) : findOperandMentions(initializer, table);
    for (const id of mentions) {
      const part = table.byId.get(id);
      if (part === undefined || seen.has(part)) continue;
      seen.add(part);
      const isValue = part.kind === "enum" ? !enums.isResolved(part) : initializerOf(part) !== undefined;
      if (!isValue || (part.kind === "variable" && valuesOfNames.has(part))) continue;
      parts.push(part);
      stack.push(part);
    }
  }
  return parts.sort((left, right) => left.sequence - right.sequence);
}
