/** What an expression may ask of the world around it, and what evaluating it gives. */

import type { Type, Value } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type { TypeName } from "../../parser/ast.ts";
import type { Target } from "../../target/target.ts";

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
  /** A member of a record type (by the unwrapped reference), members of anonymous members included; offset in bits. */
  member(type: Type, name: string): MemberPlace | undefined;

  lookupName(name: string): NameMeaning | undefined;
}

export interface MemberPlace {
  readonly type: Type;
  readonly offset: bigint;
  readonly bitWidth?: number;
}

export type NameMeaning =
  | { readonly kind: "enumerator"; readonly value: Value }
  | { readonly kind: "variable" | "function"; readonly type: Type };

export type Evaluation = { readonly value: Value } | { readonly failure: EvaluationFailure };

export interface EvaluationFailure {
  /** A phrase that ends a sentence: "`x` is a variable", "the divisor is zero". */
  readonly reason: string;
  readonly token: Token;
}
