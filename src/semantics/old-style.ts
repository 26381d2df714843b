/** Old-style definitions (C11 6.9.1p6): their parameters are declared between the declarator and the body. */

import { floatType, integerType } from "../abi/scalar.ts";
import type { FunctionType, Parameter, Type } from "../ir/type.ts";
import type { Token } from "../lexer/token.ts";
import { decodeUtf8 } from "../source/text.ts";
import { integerOf, promoteInteger, withoutQualifiers } from "./conversions.ts";
import type { Resolution } from "./resolution.ts";
import type { Occurrence } from "./symbol.ts";
import { adjustParameter, typeOfDeclaration } from "./types.ts";

/**
 * The function type of an occurrence that may be an old-style definition. It has no prototype, but what callers have to
 * pass is known: each argument as the default argument promotions make it (6.5.2.2p6), in the order of the names.
 */
export function withOldStyleParameters(type: Type, occurrence: Occurrence, resolution: Resolution): Type {
  const [outermost] = occurrence.declarator.derivations;
  if (!occurrence.definition || outermost?.kind !== "function" || type.kind !== "function") return type;
  if (outermost.identifiers.length === 0) return type;
  const declared = declaredTypes(occurrence, resolution);
  const parameters = outermost.identifiers.map((name) => parameterOf(name, declared, resolution));
  return { ...type, parameters } satisfies FunctionType;
}

function declaredTypes(
  { parameterDeclarations }: Occurrence,
  resolution: Resolution,
): ReadonlyMap<string, DeclaredParameter> {
  const types = new Map<string, DeclaredParameter>();
  for (const { specifiers, declarators } of parameterDeclarations) {
    for (const { declarator } of declarators) {
      if (declarator.name === undefined) continue;
      const declared = typeOfDeclaration(specifiers, declarator, resolution);
      const adjusted = adjustParameter(declared, declarator, resolution);
      types.set(declarator.name.text, { declared, adjusted });
    }
  }
  return types;
}

interface DeclaredParameter {
  readonly declared: Type;
  readonly adjusted: Type;
}

function parameterOf(
  { text }: Token,
  types: ReadonlyMap<string, DeclaredParameter>,
  { environment }: Resolution,
): Parameter {
  const name = decodeUtf8(text);
  const found = types.get(text);
  // C89 3.7.1: what is not declared is an int.
  if (found === undefined) return { name, type: integerType("int", environment.target) };
  const type = promote(found.adjusted, environment);
  // A prototype with the type that was promoted would be another function's.
  const isAdjusted = type === found.adjusted && type !== found.declared;
  return { name, type, ...(isAdjusted ? { declaredType: found.declared } : {}) };
}

/** Whether an argument of a type without a prototype is passed as one of another type. */
export function isPromoted(type: Type, environment: Resolution["environment"]): boolean {
  return promote(type, environment) !== type;
}

/** 6.5.2.2p6; a type that stays keeps its name. */
function promote(type: Type, environment: Resolution["environment"]): Type {
  const behind = environment.unwrap(type);
  if (behind.kind === "float" && behind.name === "float")
    return floatType("double", environment.target) ?? type;
  const integer = integerOf(behind, environment);
  if (integer === undefined) return type;
  const promoted = promoteInteger(integer, environment);
  const isSame = integer.kind === "integer" && promoted.name === integer.name;
  return isSame ? type : withoutQualifiers(promoted);
}
