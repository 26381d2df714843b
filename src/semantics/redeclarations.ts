/** Names that are declared more than once: their declarations have to agree in type, the first one counts (C11 6.7p4). */

import { declareText } from "../emit/dump/c-text.ts";
import type { Type } from "../ir/type.ts";
import { compositeType, isPartlyUnknown } from "./composite.ts";
import { areCompatible } from "./constant/compatible.ts";
import type { ConstantEnvironment } from "./constant/environment.ts";
import { typeOfInitialized, typeOfInitializer } from "./constant.ts";
import { withOldStyleParameters } from "./old-style.ts";
import type { Resolution } from "./resolution.ts";
import type { Occurrence, OrdinarySymbol } from "./symbol.ts";
import { isDeduced, qualify, typeOfDeclaration } from "./types.ts";

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
  const { occurrences } = symbol;
  if (occurrences.length === 1)
    return { type: typeOfOccurrence(spokesman, resolution), occurrences: [spokesman] };

  const { environment, typesSoFar } = resolution;
  const agreeing: Occurrence[] = [];
  const types: Type[] = [];
  // What has been said so far, in the first one's words.
  let said: Type | undefined;
  for (const occurrence of occurrences) {
    // Where a declaration names itself (`extern typeof(f) f;`) it means the ones before.
    typesSoFar.set(symbol, said);
    const type = typeOfOccurrence(occurrence, resolution);
    if (said !== undefined && !mayAgree(said, type, environment)) continue;
    agreeing.push(occurrence);
    types.push(type);
    said = said === undefined ? environment.unwrap(type) : compositeType(said, environment.unwrap(type));
  }
  typesSoFar.delete(symbol);
  const chosen = Math.max(0, agreeing.indexOf(spokesman));
  let type = types[chosen] as Type;
  for (const other of types) if (other !== type) type = compositeType(type, environment.unwrap(other));
  return { type, occurrences: agreeing };
}

function mayAgree(said: Type, type: Type, environment: ConstantEnvironment): boolean {
  return (
    areCompatible(said, type, environment) ||
    isPartlyUnknown(said, environment.unwrap) ||
    isPartlyUnknown(type, environment.unwrap)
  );
}

/** The type that one declaration gives to its name, as far as the initializer tells it. */
function typeOfOccurrence(occurrence: Occurrence, resolution: Resolution): Type {
  const { specifiers } = occurrence;
  const type = typeAsInitialized(occurrence, resolution);
  // C23 6.7.1p5: the object is constant, whatever its type says.
  return specifiers.storage.includes("constexpr") ? qualify(type, ["const"]) : type;
}

function typeAsInitialized(occurrence: Occurrence, resolution: Resolution): Type {
  const { specifiers, declarator, initializer } = occurrence;
  if (initializer === undefined || initializer === "skipped") {
    const declared = typeOfDeclaration(specifiers, declarator, resolution);
    return withOldStyleParameters(declared, occurrence, resolution);
  }
  const { environment } = resolution;
  if (isDeduced(specifiers) && declarator.derivations.length === 0) {
    const deduced = typeOfInitializer(initializer, environment);
    if (deduced !== undefined) return qualify(deduced, specifiers.qualifiers);
  }
  const type = typeOfDeclaration(specifiers, declarator, resolution);
  return typeOfInitialized(type, initializer, environment);
}

/** Tells of declarations that do not agree with the first. */
export function reportConflicts(symbol: OrdinarySymbol, agreement: Agreement, resolution: Resolution): void {
  const { occurrences } = symbol;
  const [first] = occurrences;
  if (!resolution.reporting || first === undefined) return;
  if (agreement.occurrences.length === occurrences.length || occurrences.length === 1) return;
  const agreeing = new Set(agreement.occurrences);
  const textOf = (occurrence: Occurrence): string =>
    declareText(typeOfOccurrence(occurrence, resolution), "", new Map());
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
