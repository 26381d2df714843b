/** Types as ctypesgen spells them, save where its spelling has another meaning than C's declaration. */

import type { CtypesFunction, CtypesType } from "../json/ctypes-tree.ts";
import { typeText } from "../json/python-text.ts";

/** ctypesgen makes a pointer to a pointer of a function's result or of a variable, and calling that ends the process. */
export function valueText(type: CtypesType): string {
  return typeText(withoutExtraPointer(type));
}

/** An array as a parameter is a pointer (C11 6.7.6.3p7). */
export function parameterText(type: CtypesType): string {
  if (type.kind !== "array") return typeText(type);
  return typeText({ kind: "pointer", destination: type.base, qualifiers: [] });
}

export function parameterList({ parameters }: CtypesFunction): string {
  return `[${parameters.map(({ type }) => parameterText(type)).join(", ")}]`;
}

function withoutExtraPointer(type: CtypesType): CtypesType {
  if (type.kind === "pointer" && type.destination.kind === "function") return type.destination;
  return type.kind === "array" ? { ...type, base: withoutExtraPointer(type.base) } : type;
}
