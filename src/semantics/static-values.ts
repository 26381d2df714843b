/** What constants hold that no library exports: `static const int k = 7;` is there for its value (C11 6.7.9). */

import type { Type, Value } from "../ir/type.ts";
import type { Expression } from "../parser/ast.ts";
import { toValue } from "./constant/outcome.ts";
import { evaluate, valueOfObject } from "./constant.ts";
import type { Resolution } from "./resolution.ts";
import type { OrdinarySymbol } from "./symbol.ts";

/** Undefined for what may change, and for what no constant is: a record, a list, an address. */
export function constantValueOf(
  symbol: OrdinarySymbol,
  type: Type,
  resolution: Resolution,
): Value | undefined {
  const { occurrences } = symbol;
  const initializer = occurrences.find((each) => each.initializer !== undefined)?.initializer;
  if (initializer === undefined || initializer === "skipped") return undefined;
  const { environment, valueEnvironment, table } = resolution;
  const behind = environment.unwrap(type);
  if (behind.kind === "array") return textOf(initializer, behind.element, resolution);
  if (!isConstant(behind)) return undefined;
  const name = occurrences[0]?.name.text ?? "";
  // Whoever names it asks for the same value, which is computed once.
  const meaning = table.ordinary.get(name) === symbol ? valueEnvironment.lookupName(name) : undefined;
  const known = meaning?.kind === "variable" ? meaning.value : undefined;
  const outcome = known === undefined ? valueOfObject(type, initializer, valueEnvironment) : known();
  return outcome.kind === "failure" ? undefined : toValue(outcome);
}

/** An array of characters that a string initializes. */
function textOf(initializer: Expression, element: Type, resolution: Resolution): Value | undefined {
  if (initializer.kind !== "string" || !isConstant(resolution.environment.unwrap(element))) return undefined;
  const result = evaluate(initializer, resolution.environment);
  return "value" in result && result.value.kind === "string" ? result.value : undefined;
}

/** 6.7.3p6 and p7: nobody changes what is const, unless it is volatile as well. */
export function isConstant({ qualifiers = [] }: Type): boolean {
  return qualifiers.includes("const") && !qualifiers.includes("volatile");
}
