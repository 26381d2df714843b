/** What evaluating gives inside: constants with exact values, places in memory, or a reason why there is none. */

import { type Float, spellFloat } from "../../abi/float.ts";
import type { FloatType, StringEncoding, Type, Value } from "../../ir/type.ts";
import { toWide } from "../../ir/wide.ts";
import type { Token } from "../../lexer/token.ts";

export type Constant = IntegerConstant | FloatConstant | StringConstant | AddressConstant;

/** `type` is an integer type, bool or an enum; `value` is in its range. */
export interface IntegerConstant {
  readonly kind: "integer";
  readonly value: bigint;
  readonly type: Type;
}

/** `text` is the literal's, as long as the value is nothing but the literal. */
export interface FloatConstant {
  readonly kind: "float";
  readonly value: Float;
  readonly type: FloatType;
  readonly text?: string | undefined;
}

/** `type` is the array's, or the pointer's that it was converted to. */
export interface StringConstant {
  readonly kind: "string";
  readonly units: readonly number[];
  readonly encoding: StringEncoding;
  readonly element: Type;
  readonly type: Type;
}

/** A number as a pointer: bytes from address 0, unsigned. `type` is a pointer. */
export interface AddressConstant {
  readonly kind: "address";
  readonly value: bigint;
  readonly type: Type;
}

export interface Failure {
  readonly kind: "failure";
  readonly reason: string;
  readonly token: Token;
  /** It may be a constant all the same: a compiler knows more of it than is known here. */
  readonly undecided?: true;
}

export type Outcome = Constant | Failure;

/** An object at a known address (bytes from address 0), as in `((struct s *)0)->m`. */
export interface Place {
  readonly kind: "place";
  readonly address: bigint;
  readonly type: Type;
}

export function fail(reason: string, token: Token): Failure {
  return { kind: "failure", reason, token };
}

/** For what compilers may evaluate: addresses, complex numbers, builtins of theirs. */
export function failUndecided(reason: string, token: Token): Failure {
  return { kind: "failure", reason, token, undecided: true };
}

export function toValue(constant: Constant): Value {
  switch (constant.kind) {
    case "integer":
      return { kind: "integer", value: toWide(constant.value), type: constant.type };
    case "address":
      return { kind: "address", value: toWide(constant.value), type: constant.type };
    case "string":
      return { kind: "string", units: constant.units, encoding: constant.encoding, type: constant.type };
    case "float": {
      const value = spellFloat(constant.value);
      const keepsText = constant.text !== undefined && constant.type.name === "long double";
      return keepsText
        ? { kind: "float", value, type: constant.type, text: constant.text as string }
        : { kind: "float", value, type: constant.type };
    }
  }
}
