/** What `constexpr` arrays and records hold in their parts (C23 6.6p8), each part computed once. */

import type { Type } from "../ir/type.ts";
import type { PartSteps } from "./constant/environment.ts";
import { fail, type Outcome } from "./constant/outcome.ts";
import { valueOfPart } from "./constant.ts";
import type { Resolution } from "./resolution.ts";
import type { OrdinarySymbol } from "./symbol.ts";

/** Undefined for what is no `constexpr` object, or whose initializer was not read. */
export function constexprPartOf(
  symbol: OrdinarySymbol,
  type: Type,
  { valuesOfParts, environment }: Resolution,
): ((steps: PartSteps, typeOfPart: Type) => Outcome) | undefined {
  const occurrence = symbol.occurrences.find(({ specifiers }) => specifiers.storage.includes("constexpr"));
  const initializer = occurrence?.initializer;
  if (initializer === undefined || initializer === "skipped") return undefined;
  return (steps, typeOfPart) =>
    valuesOfParts.get(symbol, steps, () =>
      valueOfPart(type, initializer, steps, typeOfPart, environment, valuesOfParts.lists),
    ) ?? fail("it is made of itself, or of too many others", initializer.token);
}
