/** Compatible types (C11 6.2.7), as `_Generic` and `__builtin_types_compatible_p` ask for them. */

import type { FunctionType, Type } from "../../ir/type.ts";
import { integerOf, type TypeEnvironment } from "../conversions.ts";

/** Qualifiers of the types themselves count, as those of what they point to do. */
export function areCompatible(left: Type, right: Type, environment: TypeEnvironment): boolean {
  const a = environment.unwrap(left);
  const b = environment.unwrap(right);
  if ((a.qualifiers ?? []).join() !== (b.qualifiers ?? []).join()) return false;
  return areUnqualifiedCompatible(a, b, environment);
}

/** Both unwrapped; qualifiers of the types themselves are ignored. */
export function areUnqualifiedCompatible(a: Type, b: Type, environment: TypeEnvironment): boolean {
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
      return b.kind === "complex" && areUnqualifiedCompatible(a.element, b.element, environment);
    case "vector":
      return b.kind === "vector" && a.size === b.size && areCompatible(a.element, b.element, environment);
    case "pointer":
      return b.kind === "pointer" && areCompatible(a.target, b.target, environment);
    case "array": {
      if (b.kind !== "array" || !areCompatible(a.element, b.element, environment)) return false;
      return a.count === undefined || b.count === undefined || a.count === b.count;
    }
    case "function":
      return b.kind === "function" && areFunctionsCompatible(a, b, environment);
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

function areFunctionsCompatible(a: FunctionType, b: FunctionType, environment: TypeEnvironment): boolean {
  if (!areCompatible(a.result, b.result, environment)) return false;
  if (!a.prototyped || !b.prototyped) return true;
  if (a.variadic !== b.variadic || a.parameters.length !== b.parameters.length) return false;
  return a.parameters.every((parameter, index) => {
    const other = b.parameters[index];
    // 6.7.6.3p15: qualifiers of a parameter itself are no part of the function's type.
    return (
      other !== undefined &&
      areUnqualifiedCompatible(
        environment.unwrap(parameter.type),
        environment.unwrap(other.type),
        environment,
      )
    );
  });
}
