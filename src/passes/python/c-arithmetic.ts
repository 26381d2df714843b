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

export interface FloatKind {
  readonly kind: "float";
  /** Of type `float`: its results are rounded. Python computes all others. */
  readonly single: boolean;
}

/** "other": pointers, records, text: what Python's operators do is right, or an error. */
export type ValueKind = IntegerKind | FloatKind | { readonly kind: "other" } | UnknownKind;

/**
 * Of a parameter, or computed with one: a Python int is taken for an `int` where it fits one and for a `long long` where
 * not, a Python float for a `double`. What the support code computes knows its type in the running module.
 */
export interface UnknownKind {
  readonly kind: "unknown";
  /** The type of the result, had the unknown operand the type `int`. */
  readonly unsigned?: IntegerKind;
  /** A `float`, were the unknown operand no `double`. */
  readonly single?: true;
}

export const unknownKind: UnknownKind = { kind: "unknown" };
export const otherKind: ValueKind = { kind: "other" };
export const intKind: IntegerKind = { kind: "integer", bits: 32, signed: true };
export const doubleKind: FloatKind = { kind: "float", single: false };
export const singleKind: FloatKind = { kind: "float", single: true };

/** The kind that a value of a C type has in an expression. */
export function kindOfType(type: Type, index: DeclarationIndex): ValueKind {
  const plain = index.unwrap(type);
  if (plain.kind === "bool") return intKind;
  if (plain.kind === "enum") {
    const enumeration = index.enumeration(plain.id);
    return enumeration === undefined ? intKind : kindOfType(enumeration.type, index);
  }
  if (plain.kind === "float") return plain.format === "binary32" ? singleKind : doubleKind;
  if (plain.kind !== "integer") return otherKind;
  return plain.size < 32 ? intKind : { kind: "integer", bits: plain.size, signed: plain.signed };
}

/** The usual arithmetic conversions (C11 6.3.1.8). */
export function commonKind(left: ValueKind, right: ValueKind): ValueKind {
  if (left.kind === "other" || right.kind === "other") return otherKind;
  if (isDouble(left) || isDouble(right)) return doubleKind;
  if (left.kind === "unknown" || right.kind === "unknown") return unknownKind;
  if (left.kind === "float" || right.kind === "float") return singleKind;
  if (left.bits === right.bits) return { ...left, signed: left.signed && right.signed };
  return left.bits > right.bits ? left : right;
}

/** An unsigned operand that meets one of unknown type: it decides unless the other one turns out to be wider. */
export function decidingKind(left: ValueKind, right: ValueKind): IntegerKind | undefined {
  if (left.kind === "integer" && right.kind === "integer") return undefined;
  const [first, second] = [left, right].map(unsignedPart);
  const found = first === undefined || (second !== undefined && second.bits > first.bits) ? second : first;
  const isOther = [left, right].some(
    (kind) =>
      kind.kind === "other" ||
      kind.kind === "float" ||
      (kind.kind === "integer" && kind.bits > (found?.bits ?? 0)),
  );
  return isOther ? undefined : found;
}

export function isDouble(kind: ValueKind): boolean {
  return kind.kind === "float" && !kind.single;
}

/** It is a `float`, or may be one. */
export function maySingle(kind: ValueKind): boolean {
  return (kind.kind === "float" || kind.kind === "unknown") && kind.single === true;
}

/** A function that is given this as an argument computes otherwise than with a Python number of the value. */
export function isTyped(kind: ValueKind): boolean {
  switch (kind.kind) {
    case "integer":
      return !kind.signed || kind.bits > 32;
    case "float":
      return kind.single;
    case "unknown":
      return kind.unsigned !== undefined || kind.single === true;
    default:
      return false;
  }
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
