/**
 * `--dump constants-json`: macros and enumerators with a value as `{"constants": {NAME: {value, type}}}`, for programs
 * that compare them with a compiler's. Integers and pointers are decimal strings, floats text that reads back to the
 * same binary64, strings `{"hex": ...}`, wide ones `{"units": [...]}`; `type` is C's, an enum's being the integer type
 * that it is compatible with.
 */

import type { Module } from "../../ir/module.ts";
import type { Type, Value, WideInteger } from "../../ir/type.ts";
import { type DeclarationIndex, declareText, indexDeclarations } from "./c-text.ts";

interface ConstantAnswer {
  readonly value: string | { readonly hex: string } | { readonly units: readonly number[] };
  readonly type: string;
}

export function dumpConstantsJson(module: Module): string {
  const index = indexDeclarations(module);
  const constants = new Map<string, ConstantAnswer>();
  for (const declaration of module.declarations) {
    if (declaration.kind === "constant" && declaration.value !== undefined) {
      constants.set(declaration.name, answerFor(declaration.value, index));
    } else if (declaration.kind === "enum") {
      const wide = typeText(declaration.type, index);
      for (const { name, value } of declaration.enumerators ?? []) {
        constants.set(name, { value: String(value), type: fitsInt(value) ? "int" : wide });
      }
    }
  }
  return `${JSON.stringify({ constants: Object.fromEntries(constants) }, undefined, 1)}\n`;
}

/** C11 6.7.2.2p3: an enumerator is an int; GNU C gives its enum's type to what int (32 bits everywhere) does not hold. */
function fitsInt(value: WideInteger): boolean {
  return typeof value === "number" && value === (value | 0);
}

function answerFor(value: Value, index: DeclarationIndex): ConstantAnswer {
  const type = typeText(value.type, index);
  switch (value.kind) {
    case "integer":
    case "address":
      return { value: String(value.value), type };
    case "float":
      return { value: value.value, type };
    case "string": {
      const isNarrow = value.encoding === "plain" || value.encoding === "utf-8";
      return { value: isNarrow ? { hex: toHexadecimal(value.units) } : { units: value.units }, type };
    }
  }
}

function toHexadecimal(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function typeText(type: Type, index: DeclarationIndex): string {
  if (type.kind === "enum") {
    const declaration = index.get(type.id);
    if (declaration?.kind === "enum") return declareText(declaration.type, "", index);
  }
  return declareText(type, "", index);
}
