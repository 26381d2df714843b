/** Compatible types (C11 6.2.7), as `_Generic` and `__builtin_types_compatible_p` ask for them. */

import type { FunctionType, Type, TypedefReference } from "../../ir/type.ts";
import { integerOf, type TypeEnvironment } from "../conversions.ts";

/** Pairs of typedefs that were compared: all parts have to agree, so that a pair met again need not be looked at. */
type Compared = Set<string>;

/** Qualifiers of the types themselves count, as those of what they point to do. */
export function areCompatible(left: Type, right: Type, environment: TypeEnvironment): boolean {
  return compare(left, right, environment, new Set());
}

function compare(left: Type, right: Type, environment: TypeEnvironment, compared: Compared): boolean {
  if (left.kind === "typedef" && right.kind === "typedef" && isKnown(left, right, "whole", compared)) {
    return (left.qualifiers ?? []).join() === (right.qualifiers ?? []).join();
  }
  const a = environment.unwrap(left);
  const b = environment.unwrap(right);
  if ((a.qualifiers ?? []).join() !== (b.qualifiers ?? []).join()) return false;
  return compareUnqualified(a, b, environment, compared);
}

/** `bare`: qualifiers of the two themselves do not count. */
function isKnown(
  left: TypedefReference,
  right: TypedefReference,
  way: "whole" | "bare",
  compared: Compared,
): boolean {
  if (left.id === right.id) return true;
  const pair = `${way} ${left.id} ${right.id}`;
  const known = compared.has(pair);
  compared.add(pair);
  return known;
}

/** Both unwrapped; qualifiers of the types themselves are ignored. */
export function areUnqualifiedCompatible(a: Type, b: Type, environment: TypeEnvironment): boolean {
  return compareUnqualified(a, b, environment, new Set());
}

function compareUnqualified(a: Type, b: Type, environment: TypeEnvironment, compared: Compared): boolean {
  // 6.7.2.2p4: an enum and the integer type that it is made of.
  if (a.kind === "enum" || b.kind === "enum") return areEnumsCompatible(a, b, environment);
  switch (a.kind) {
    case "void":
    case "bool":
      return b.kind === a.kind;
    case "integer":
      return b.kind === "integer" && a.name === b.name && a.width === b.width;
    case "float":
      return b.kind === "float" && a.name === b.name;
    case "complex":
      return b.kind === "complex" && compareUnqualified(a.element, b.element, environment, compared);
    case "vector":
      return b.kind === "vector" && a.size === b.size && compare(a.element, b.element, environment, compared);
    case "pointer":
      return b.kind === "pointer" && compare(a.target, b.target, environment, compared);
    case "array": {
      if (b.kind !== "array" || !compare(a.element, b.element, environment, compared)) return false;
      return a.count === undefined || b.count === undefined || a.count === b.count;
    }
    case "function":
      return b.kind === "function" && compareFunctions(a, b, environment, compared);
    case "record":
      return b.kind === "record" && a.id === b.id;
    case "opaque":
      return b.kind === "opaque" && a.name === b.name;
    case "typedef":
      return b.kind === "typedef" && a.id === b.id;
  }
}

function areEnumsCompatible(a: Type, b: Type, environment: TypeEnvironment): boolean {
  if (a.kind === "enum" && b.kind === "enum") return a.id === b.id;
  const left = integerOf(a, environment);
  const right = integerOf(b, environment);
  return left !== undefined && right !== undefined && areUnqualifiedCompatible(left, right, environment);
}

function compareFunctions(
  a: FunctionType,
  b: FunctionType,
  environment: TypeEnvironment,
  compared: Compared,
): boolean {
  const compareBare = (left: Type, right: Type): boolean => {
    if (left.kind === "typedef" && right.kind === "typedef" && isKnown(left, right, "bare", compared))
      return true;
    return compareUnqualified(environment.unwrap(left), environment.unwrap(right), environment, compared);
  };
  // Qualifiers of a result are no part of the function's type (C11 defect report 423).
  if (!compareBare(a.result, b.result)) return false;
  if (!a.prototyped || !b.prototyped) return true;
  if (a.variadic !== b.variadic || a.parameters.length !== b.parameters.length) return false;
  return a.parameters.every((parameter, index) => {
    const other = b.parameters[index];
    // 6.7.6.3p15: qualifiers of a parameter itself are no part of the function's type.
    return other !== undefined && compareBare(parameter.type, other.type);
  });
}
