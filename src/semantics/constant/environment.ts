/** What an expression may ask of the world around it, and what evaluating it gives. */

import type { Type, Value } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type { TypeName } from "../../parser/ast.ts";
import type { Target } from "../../target/target.ts";
import type { Outcome } from "./outcome.ts";

/** What an expression may ask of the world around it: types, layouts and names. Implemented by the symbol table. */
export interface ConstantEnvironment {
  readonly target: Target;
  /** Plain `char` is signed: the target's way, or as `-fsigned-char` and `-funsigned-char` say. */
  readonly charSigned: boolean;
  /** The standard is C23 or later: `true`, `false` are of type bool, `u8'x'` is unsigned char. */
  readonly c23: boolean;

  /** Undefined where the type name means nothing (an unknown typedef name). */
  typeOfTypeName(typeName: TypeName): Type | undefined;
  /** The type behind typedefs at the top, its qualifiers merged; never a typedef reference. An enum stays an enum. */
  unwrap(type: Type): Type;
  /** The integer type that is compatible with an enum (by declaration id); undefined while it is incomplete. */
  enumType(id: string): Type | undefined;

  /** In bits; undefined for incomplete types, functions, and whatever has no size. `void` and functions have none here. */
  sizeOf(type: Type): bigint | undefined;
  /** In bits: `preferred` is GNU's `__alignof__`, which differs from `_Alignof` where members are less aligned (i386). */
  alignOf(type: Type, preferred: boolean): number | undefined;
  /** A member of a record type, seen through typedefs; members of anonymous members included; offset in bits. */
  member(type: Type, name: string): MemberPlace | undefined;
  /** What an initializer of a complete record type (unwrapped) initializes in order (C11 6.7.9p9): no unnamed bit-field. */
  membersOf(type: Type): RecordMembers | undefined;

  /** What is evaluated need be no constant expression: a scalar compound literal (6.5.2.5) has a value. */
  readonly takesObjects?: true;

  lookupName(name: string): NameMeaning | undefined;
}

export interface MemberPlace {
  readonly type: Type;
  readonly offset: bigint;
  readonly bitWidth?: number;
  /** In bits, where it is the member's own: `packed` and `aligned` count. */
  readonly align?: number;
}

/** `name` is Unicode text, absent for an anonymous record. */
export interface MemberField {
  readonly name?: string;
  readonly type: Type;
}

export interface RecordMembers {
  readonly members: readonly MemberField[];
  readonly isUnion: boolean;
}

/** From an object to a part of it: numbers of members, in the order of `membersOf`, and of elements. */
export type PartSteps = readonly bigint[];

export type NameMeaning =
  /** Without a value where that cannot be told. */
  | { readonly kind: "enumerator"; readonly value?: Value }
  | { readonly kind: "function"; readonly type: Type }
  /** `value` tells what a `constexpr` object holds (C23 6.7.1); without it an object is read when the program runs. */
  | {
      readonly kind: "variable";
      readonly type: Type;
      readonly value?: () => Outcome;
      /** What a `constexpr` object of array or record type holds at a part. */
      readonly part?: (steps: PartSteps, type: Type) => Outcome;
      /** In bits, what its declarations ask for; 0 for nothing. */
      readonly requestedAlign?: () => number;
    };

export type Evaluation = { readonly value: Value } | { readonly failure: EvaluationFailure };

export interface EvaluationFailure {
  /** A phrase that ends a sentence: "`x` is a variable", "the divisor is zero". */
  readonly reason: string;
  readonly token: Token;
  /** It may be a constant all the same: a compiler knows more of it than is known here. */
  readonly undecided?: true;
}
