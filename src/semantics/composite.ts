/** The composite of two compatible types: what both of them tell together (C11 6.2.7p3). */

import type { FunctionType, Parameter, Type } from "../ir/type.ts";

/** `type` itself where `other`, which is compatible with it, tells nothing more. */
export function compositeType(type: Type, other: Type): Type {
  switch (type.kind) {
    case "pointer": {
      if (other.kind !== "pointer") return type;
      const target = compositeType(type.target, other.target);
      return target === type.target ? type : { ...type, target };
    }
    case "array": {
      if (other.kind !== "array") return type;
      const element = compositeType(type.element, other.element);
      if (type.count === undefined && other.count !== undefined) return { ...other, element };
      return element === type.element ? type : { ...type, element };
    }
    case "function":
      return other.kind === "function" ? compositeFunction(type, other) : type;
    default:
      return type;
  }
}

function compositeFunction(type: FunctionType, other: FunctionType): FunctionType {
  const result = compositeType(type.result, other.result);
  if (!type.prototyped && other.prototyped) return { ...other, result };
  let isNew = result !== type.result;
  const parameters = type.parameters.map((parameter, at) => {
    const composite = compositeParameter(parameter, other.parameters[at]);
    if (composite !== parameter) isNew = true;
    return composite;
  });
  return isNew ? { ...type, result, parameters } : type;
}

function compositeParameter(parameter: Parameter, other: Parameter | undefined): Parameter {
  if (other === undefined) return parameter;
  const type = compositeType(parameter.type, other.type);
  return type === parameter.type ? parameter : { ...parameter, type };
}

/** Something in the type is unknown, so that nobody can say what agrees with it. */
export function isPartlyUnknown(
  type: Type,
  unwrap: (type: Type) => Type,
  seen: Set<string> = new Set(),
): boolean {
  if (type.kind === "typedef") {
    if (seen.has(type.id)) return false;
    seen.add(type.id);
  }
  const behind = unwrap(type);
  switch (behind.kind) {
    case "opaque":
      return true;
    case "pointer":
      return isPartlyUnknown(behind.target, unwrap, seen);
    case "array":
      return isPartlyUnknown(behind.element, unwrap, seen);
    case "function":
      return (
        isPartlyUnknown(behind.result, unwrap, seen) ||
        behind.parameters.some((parameter) => isPartlyUnknown(parameter.type, unwrap, seen))
      );
    default:
      return false;
  }
}
