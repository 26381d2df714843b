/**
 * Types as a compiler says them. They are symbolic: sizes and layouts are found when a library is built for a target.
 */

import type { ValueRole } from "../ir/pattern.ts";

export type ScalarName =
  | "u8"
  | "u16"
  | "u32"
  | "u64"
  | "i8"
  | "i16"
  | "i32"
  | "i64"
  | "f32"
  | "f64"
  | "bool"
  | "char"
  | "short"
  | "ushort"
  | "int"
  | "uint"
  | "long"
  | "ulong"
  | "longlong"
  | "ulonglong"
  | "size"
  | "ssize";

export type TypeSpec =
  | { readonly kind: "void" }
  | { readonly kind: "scalar"; readonly name: ScalarName }
  | { readonly kind: "pointer"; readonly target: TypeSpec; readonly isConstant: boolean }
  | { readonly kind: "array"; readonly element: TypeSpec; readonly count: number }
  /** A pointer to a function. */
  | { readonly kind: "function"; readonly parameters: Parameters; readonly result: TypeSpec }
  | MeantSpec
  | RecordHandle
  | EnumHandle
  | CallbackHandle;

/** A type with a meaning, which is the value's and not the type's. */
export interface MeantSpec {
  readonly kind: "meant";
  readonly type: TypeSpec;
  readonly role?: ValueRole;
  readonly nullable?: boolean;
}

/** Parameters by name, in order. */
export type Parameters = Readonly<Record<string, TypeSpec>>;

/** What a builder gives for a declared type; it belongs to that builder. */
export interface RecordHandle {
  readonly kind: "record";
  readonly variety: "struct" | "union";
  readonly name: string;
  readonly owner: object;
}

export interface OpaqueHandle extends RecordHandle {
  readonly isOpaque: true;
}

export interface EnumHandle {
  readonly kind: "enum";
  readonly name: string;
  readonly owner: object;
}

export interface CallbackHandle {
  readonly kind: "callback";
  readonly name: string;
  readonly owner: object;
}

export interface StringOptions {
  /** Python's name of it; without one, text is bytes. */
  readonly encoding?: string;
  readonly nullable?: boolean;
  /** The function that a result is given back to. */
  readonly free?: string;
}

function scalar(name: ScalarName): TypeSpec {
  return { kind: "scalar", name };
}

function withMeaning(type: TypeSpec, meaning: Omit<MeantSpec, "kind" | "type">): MeantSpec {
  return type.kind === "meant" ? { ...type, ...meaning } : { kind: "meant", type, ...meaning };
}

/** The types that every library has. */
export const t: {
  readonly void: TypeSpec;
  /** A truth value in a byte of its own, as Rust's FFIBool. */
  readonly bool8: TypeSpec;
  readonly pointer: (target: TypeSpec) => TypeSpec;
  readonly constPointer: (target: TypeSpec) => TypeSpec;
  readonly array: (element: TypeSpec, count: number) => TypeSpec;
  readonly function: (parameters: Parameters, result?: TypeSpec) => TypeSpec;
  readonly cstring: (options?: StringOptions) => TypeSpec;
  /** The result of the function that tells the library's version. */
  readonly apiVersion: (expect: bigint) => TypeSpec;
  readonly nullable: (type: TypeSpec) => TypeSpec;
  readonly nonNull: (type: TypeSpec) => TypeSpec;
  /** A function that the library keeps after the call, and one that it does not. */
  readonly retained: (type: TypeSpec) => TypeSpec;
  readonly borrowed: (type: TypeSpec) => TypeSpec;
} & { readonly [Name in ScalarName]: TypeSpec } = {
  void: { kind: "void" },
  u8: scalar("u8"),
  u16: scalar("u16"),
  u32: scalar("u32"),
  u64: scalar("u64"),
  i8: scalar("i8"),
  i16: scalar("i16"),
  i32: scalar("i32"),
  i64: scalar("i64"),
  f32: scalar("f32"),
  f64: scalar("f64"),
  bool: scalar("bool"),
  char: scalar("char"),
  short: scalar("short"),
  ushort: scalar("ushort"),
  int: scalar("int"),
  uint: scalar("uint"),
  long: scalar("long"),
  ulong: scalar("ulong"),
  longlong: scalar("longlong"),
  ulonglong: scalar("ulonglong"),
  size: scalar("size"),
  ssize: scalar("ssize"),
  bool8: withMeaning(scalar("u8"), { role: { kind: "bool8" } }),
  pointer: (target) => ({ kind: "pointer", target, isConstant: false }),
  constPointer: (target) => ({ kind: "pointer", target, isConstant: true }),
  array: (element, count) => ({ kind: "array", element, count }),
  function: (parameters, result = { kind: "void" }) => ({ kind: "function", parameters, result }),
  cstring: ({ nullable, ...options } = {}) =>
    withMeaning(
      { kind: "pointer", target: scalar("char"), isConstant: true },
      { role: { kind: "cstring", ...options }, ...(nullable === undefined ? {} : { nullable }) },
    ),
  apiVersion: (expect) =>
    withMeaning(scalar("u64"), {
      role: {
        kind: "api-version",
        expect: expect <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(expect) : expect.toString(),
      },
    }),
  nullable: (type) => withMeaning(type, { nullable: true }),
  nonNull: (type) => withMeaning(type, { nullable: false }),
  retained: (type) => withMeaning(type, { role: { kind: "retained" } }),
  borrowed: (type) => withMeaning(type, { role: { kind: "borrowed" } }),
};
