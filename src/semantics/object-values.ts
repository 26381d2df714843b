/**
 * The values of `constexpr` objects (C23 6.7.1) and of static constants, each computed once, however long the row of
 * those that they name.
 */

import type { Type } from "../ir/type.ts";
import type { Expression } from "../parser/ast.ts";
import type { ConstantEnvironment } from "./constant/environment.ts";
import { fail, type Outcome } from "./constant/outcome.ts";
import { valueOfObject } from "./constant.ts";
import type { EnumResolver } from "./enums.ts";
import { findMentions, findOperandMentions } from "./mentions.ts";
import { ordinaryTypeOf } from "./ordinary.ts";
import type { Resolution } from "./resolution.ts";
import { isConstant } from "./static-values.ts";
import type { DeclaredSymbol, OrdinarySymbol } from "./symbol.ts";

/** One kind of objects whose values are known: where they come from, and what has been computed. */
interface Kind {
  readonly values: Map<OrdinarySymbol, Outcome | undefined>;
  /** What the initializers may name. */
  readonly environment: ConstantEnvironment;
  /** Undefined for an object of another kind, or whose initializer was not read. */
  initializerOf(symbol: DeclaredSymbol): Expression | undefined;
}

/** What a `constexpr` object holds; undefined for one that is none, or whose initializer was not read. */
export function constexprValueOf(
  symbol: OrdinarySymbol,
  type: Type,
  resolution: Resolution,
  enums: EnumResolver,
): (() => Outcome) | undefined {
  const { valuesOfNames: values, environment } = resolution;
  return heldValue(
    symbol,
    type,
    { values, environment, initializerOf: constexprInitializer },
    resolution,
    enums,
  );
}

/** What a static constant holds, which is no constant expression to C, but what it holds all the same. */
export function staticValueOf(
  symbol: OrdinarySymbol,
  type: Type,
  resolution: Resolution,
  enums: EnumResolver,
): (() => Outcome) | undefined {
  if (!isConstant(resolution.environment.unwrap(type))) return undefined;
  const { valuesOfConstants: values, valueEnvironment: environment } = resolution;
  return heldValue(
    symbol,
    type,
    { values, environment, initializerOf: staticInitializer },
    resolution,
    enums,
  );
}

function heldValue(
  symbol: OrdinarySymbol,
  type: Type,
  kind: Kind,
  resolution: Resolution,
  enums: EnumResolver,
): (() => Outcome) | undefined {
  const initializer = kind.initializerOf(symbol);
  if (initializer === undefined) return undefined;
  const { values } = kind;
  return () => {
    if (!values.has(symbol)) {
      makeParts(symbol, kind, resolution, enums);
      make(symbol, type, initializer, kind);
    }
    return values.get(symbol) ?? fail("it is defined by itself", initializer.token);
  };
}

function make(symbol: OrdinarySymbol, type: Type, initializer: Expression, kind: Kind): void {
  kind.values.set(symbol, undefined);
  kind.values.set(symbol, valueOfObject(type, initializer, kind.environment));
}

function constexprInitializer(symbol: DeclaredSymbol): Expression | undefined {
  if (symbol.kind !== "variable") return undefined;
  const occurrence = symbol.occurrences.find(({ specifiers }) => specifiers.storage.includes("constexpr"));
  const initializer = occurrence?.initializer;
  return initializer === "skipped" ? undefined : initializer;
}

function staticInitializer(symbol: DeclaredSymbol): Expression | undefined {
  if (symbol.kind !== "variable") return undefined;
  const has = (word: "static" | "constexpr"): boolean =>
    symbol.occurrences.some(({ specifiers }) => specifiers.storage.includes(word));
  if (!has("static") || has("constexpr")) return undefined;
  const { initializer } = symbol.occurrences.find((each) => each.initializer !== undefined) ?? {};
  return initializer === "skipped" ? undefined : initializer;
}

/** What the value is made of, the earliest first: what a name stands for is declared before it (C11 6.2.1p7). */
function makeParts(symbol: OrdinarySymbol, kind: Kind, resolution: Resolution, enums: EnumResolver): void {
  for (const part of findParts(symbol, kind, resolution, enums)) {
    if (part.kind === "enum") enums.resolve(part);
    const initializer = kind.initializerOf(part);
    if (part.kind !== "variable" || initializer === undefined || kind.values.has(part)) continue;
    const type = ordinaryTypeOf(part, resolution);
    if (type !== undefined) make(part, type, initializer, kind);
  }
}

function findParts(
  whole: OrdinarySymbol,
  { values, initializerOf }: Kind,
  { table }: Resolution,
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
      if (!isValue || (part.kind === "variable" && values.has(part))) continue;
      parts.push(part);
      stack.push(part);
    }
  }
  return parts.sort((left, right) => left.sequence - right.sequence);
}
