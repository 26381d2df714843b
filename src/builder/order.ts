/**
 * Numbers declarations in an order that C allows: each stands after the typedefs and enums that it mentions and the records
 * that it has within. A record that is declared early may be completed later, as where two point to each other.
 */

import type { Declaration } from "../ir/declaration.ts";
import type { Type } from "../ir/type.ts";

/** Gives the declarations in their order, with `sequence`, and records with `completedAt`. */
export function numberDeclarations(declarations: readonly Declaration[]): readonly Declaration[] {
  const isThere = new Set<string>();
  const numbered: Declaration[] = [];
  let waiting: number[] = [];
  let next = 0;
  for (const declaration of declarations) {
    const at = numbered.length;
    const sequence = next++;
    numbered.push({ ...declaration, sequence });
    if (declaration.kind === "record" && declaration.fields !== undefined) waiting.push(at);
    else isThere.add(declaration.id);
    for (let isMore = true; isMore; ) {
      const ready = waiting.filter((place) => isComplete(numbered[place], isThere));
      for (const place of ready) {
        const record = numbered[place] as Declaration;
        const isAtOnce = place === at && record.sequence === next - 1;
        numbered[place] = { ...record, completedAt: isAtOnce ? record.sequence : next++ } as Declaration;
        isThere.add(record.id);
      }
      isMore = ready.length > 0;
      if (isMore) waiting = waiting.filter((place) => !ready.includes(place));
    }
  }
  return numbered;
}

function isComplete(record: Declaration | undefined, isThere: ReadonlySet<string>): boolean {
  if (record?.kind !== "record") return false;
  return (record.fields ?? []).every(({ type }) => mentions(type).every((id) => isThere.has(id)));
}

/** What has to stand before: behind a pointer, a record needs nothing but its name. */
function mentions(type: Type, isBehindPointer = false): readonly string[] {
  switch (type.kind) {
    case "record":
      return isBehindPointer ? [] : [type.id];
    case "enum":
    case "typedef":
      return [type.id];
    case "array":
      return mentions(type.element, isBehindPointer);
    case "pointer":
      return mentions(type.target, true);
    case "function":
      return [type.result, ...type.parameters.map((parameter) => parameter.type)].flatMap((one) =>
        mentions(one, true),
      );
    default:
      return [];
  }
}
