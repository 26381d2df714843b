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
  /** The type of the result, had the unknown operand the type `int`; absent where that is `int`. */
  readonly least?: IntegerKind;
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
  if (left.kind === "unknown" || right.kind === "unknown")
    return unknownOfLeast(leastCommonKind(left, right));
  if (left.kind === "float" || right.kind === "float") return singleKind;
  if (left.bits === right.bits) return { ...left, signed: left.signed && right.signed };
  return left.bits > right.bits ? left : right;
}

/**
 * Of an operand of unknown type and another one: the type that they have in common, had the unknown one the type `int`.
 * Undefined where both are known, or one is no integer.
 */
export function leastCommonKind(left: ValueKind, right: ValueKind): IntegerKind | undefined {
  if (left.kind === "integer" && right.kind === "integer") return undefined;
  const [first, second] = [leastKind(left), leastKind(right)];
  if (first === undefined || second === undefined) return undefined;
  const common = commonKind(first, second);
  return common.kind === "integer" ? common : undefined;
}

function leastKind(kind: ValueKind): IntegerKind | undefined {
  if (kind.kind === "integer") return kind;
  return kind.kind === "unknown" && kind.single === undefined ? (kind.least ?? intKind) : undefined;
}

/** Of a result with an operand of unknown type. */
export function unknownOfLeast(least: IntegerKind | undefined): UnknownKind {
  return least === undefined || (least.signed && least.bits <= intKind.bits)
    ? unknownKind
    : { kind: "unknown", least };
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
      return kind.least !== undefined || kind.single === true;
    default:
      return false;
  }
}

/** ctypes' name of the type to wrap results to, by the widths that C has. */
export function unsignedTypeName(bits: number): string | undefined {
  if (bits === 32) return "c_uint32";
  return bits === 64 ? "c_uint64" : undefined;
}
