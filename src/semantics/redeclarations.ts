/** Names that are declared more than once: their declarations have to agree in type, the first one counts (C11 6.7p4). */

import { declareText } from "../emit/dump/c-text.ts";
import type { Type } from "../ir/type.ts";
import { compositeType, isPartlyUnknown } from "./composite.ts";
import { areCompatible } from "./constant/compatible.ts";
import type { Resolution } from "./resolution.ts";
import type { Occurrence, OrdinarySymbol } from "./symbol.ts";
import { typeOfDeclaration } from "./types.ts";

/** What all declarations of a name that agree with the first say together. */
export interface Agreement {
  /** Of one declaration as it stands, of more the composite type. */
  readonly type: Type;
  readonly occurrences: readonly Occurrence[];
}

/** `spokesman` is the declaration whose spelling of the type is kept, where it agrees with the first one. */
export function agreeOnType(
  symbol: OrdinarySymbol,
  spokesman: Occurrence,
  resolution: Resolution,
): Agreement {
  const typeOf = ({ specifiers, declarator }: Occurrence): Type =>
    typeOfDeclaration(specifiers, declarator, resolution);
  const { occurrences } = symbol;
  const [first] = occurrences;
  if (first === undefined || occurrences.length === 1)
    return { type: typeOf(spokesman), occurrences: [spokesman] };

  const { environment } = resolution;
  const agreeing: Occurrence[] = [first];
  const types = [typeOf(first)];
  // What has been said so far, in the first one's words.
  let said = environment.unwrap(types[0] as Type);
  for (const occurrence of occurrences.slice(1)) {
    const type = typeOf(occurrence);
    if (!areCompatible(said, type, environment) && !isPartlyUnknown(said, environment.unwrap)) {
      if (!isPartlyUnknown(type, environment.unwrap)) continue;
    }
    agreeing.push(occurrence);
    types.push(type);
    said = compositeType(said, environment.unwrap(type));
  }
  const chosen = Math.max(0, agreeing.indexOf(spokesman));
  let type = types[chosen] as Type;
  for (const other of types) if (other !== type) type = compositeType(type, environment.unwrap(other));
  return { type, occurrences: agreeing };
}

/** Tells of declarations that do not agree with the first. */
export function reportConflicts(symbol: OrdinarySymbol, agreement: Agreement, resolution: Resolution): void {
  const { occurrences } = symbol;
  const [first] = occurrences;
  if (!resolution.reporting || first === undefined) return;
  if (agreement.occurrences.length === occurrences.length || occurrences.length === 1) return;
  const agreeing = new Set(agreement.occurrences);
  const textOf = ({ specifiers, declarator }: Occurrence): string =>
    declareText(typeOfDeclaration(specifiers, declarator, resolution), "", new Map());
  let earlier = first;
  for (const occurrence of occurrences) {
    if (agreeing.has(occurrence)) {
      earlier = occurrence;
      continue;
    }
    resolution.context.diagnostics.report("conflicting-types", {
      values: { name: symbol.name, type: textOf(occurrence) },
      span: occurrence.name.span,
      notes: [{ message: `declared here as \`${textOf(earlier)}\``, span: earlier.name.span }],
    });
  }
}
