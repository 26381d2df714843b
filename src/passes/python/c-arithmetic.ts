/**
 * What is known of the C type of a macro's subexpression. A parameter has no type: its argument is a Python number. Where
 * the types of all operands are known, results wrap as C's do; where one is unknown, only unsigned arithmetic differs
 * from Python's, and is left to the running module.
 */

import type { Type } from "../../ir/type.ts";
import type { DeclarationIndex } from "./declarations.ts";

export interface IntegerKind {
  readonly kind: "integer";
  /** After the integer promotions (C11 6.3.1.1p2): at least as wide as `int`. */
  readonly bits: number;
  readonly signed: boolean;
}

/** "other": floats, pointers, records, text: what Python's operators do is right, or an error. */
export type ValueKind = IntegerKind | { readonly kind: "other" } | UnknownKind;

export interface UnknownKind {
  readonly kind: "unknown";
  /** What it has been converted to, had the unknown operand the type `int`: a Python int is taken for one if it fits. */
  readonly unsigned?: IntegerKind;
}

export const unknownKind: ValueKind = { kind: "unknown" };
export const otherKind: ValueKind = { kind: "other" };
export const intKind: IntegerKind = { kind: "integer", bits: 32, signed: true };

/** The kind that a value of a C type has in an expression. */
export function kindOfType(type: Type, index: DeclarationIndex): ValueKind {
  const plain = index.unwrap(type);
  if (plain.kind === "bool") return intKind;
  if (plain.kind === "enum") {
    const enumeration = index.enumeration(plain.id);
    return enumeration === undefined ? intKind : kindOfType(enumeration.type, index);
  }
  if (plain.kind !== "integer") return otherKind;
  return plain.size < 32 ? intKind : { kind: "integer", bits: plain.size, signed: plain.signed };
}

/** The usual arithmetic conversions (C11 6.3.1.8). */
export function commonKind(left: ValueKind, right: ValueKind): ValueKind {
  if (left.kind === "other" || right.kind === "other") return otherKind;
  if (left.kind === "unknown" || right.kind === "unknown") return unknownKind;
  if (left.bits === right.bits) return { ...left, signed: left.signed && right.signed };
  return left.bits > right.bits ? left : right;
}

/** An unsigned operand that meets one of unknown type: it decides unless the other one turns out to be wider. */
export function decidingKind(left: ValueKind, right: ValueKind): IntegerKind | undefined {
  if (left.kind === "integer" && right.kind === "integer") return undefined;
  const [first, second] = [left, right].map(unsignedPart);
  const found = first === undefined || (second !== undefined && second.bits > first.bits) ? second : first;
  const isOther = [left, right].some(
    (kind) => kind.kind === "other" || (kind.kind === "integer" && kind.bits > (found?.bits ?? 0)),
  );
  return isOther ? undefined : found;
}

function unsignedPart(kind: ValueKind): IntegerKind | undefined {
  if (kind.kind === "integer") return kind.signed ? undefined : kind;
  return kind.kind === "unknown" ? kind.unsigned : undefined;
}

/** ctypes' name of the type to wrap results to, by the widths that C has. */
export function unsignedTypeName(bits: number): string | undefined {
  if (bits === 32) return "c_uint32";
  return bits === 64 ? "c_uint64" : undefined;
}
