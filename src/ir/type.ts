/**
 * C types as plain JSON. Records, enums and typedefs are referred to by the id of their declaration; everything else
 * is a tree. Sizes and alignments are in bits and already those of the module's target.
 */

import type { Expression } from "./expression.ts";

/** A number where it is a safe integer, else a decimal string (JSON keeps 53 bits only). */
export type WideInteger = number | string;

export type TypeQualifier = "const" | "volatile" | "restrict" | "_Atomic";

interface TypeBase {
  /** Qualifiers of this very type (C11 6.7.3), sorted, never empty. */
  readonly qualifiers?: readonly TypeQualifier[];
}

export type Type =
  | VoidType
  | BoolType
  | IntegerType
  | FloatType
  | ComplexType
  | VectorType
  | PointerType
  | ArrayType
  | FunctionType
  | RecordReference
  | EnumReference
  | TypedefReference
  | OpaqueType;

export interface VoidType extends TypeBase {
  readonly kind: "void";
}

export interface BoolType extends TypeBase {
  readonly kind: "bool";
  readonly size: number;
  readonly align: number;
}

/** C's own names, so that output can stay portable: `long`, not "64 bits". Plain `char` is apart from both others. */
export type IntegerName =
  | "char"
  | "signed char"
  | "unsigned char"
  | "short"
  | "unsigned short"
  | "int"
  | "unsigned int"
  | "long"
  | "unsigned long"
  | "long long"
  | "unsigned long long"
  | "__int128"
  | "unsigned __int128"
  | "_BitInt"
  | "unsigned _BitInt";

export interface IntegerType extends TypeBase {
  readonly kind: "integer";
  readonly name: IntegerName;
  readonly signed: boolean;
  readonly size: number;
  readonly align: number;
  /** Value bits and sign of a `_BitInt(N)`. */
  readonly width?: number;
}

export interface FloatType extends TypeBase {
  readonly kind: "float";
  /** float, double, long double, _Float16, _Float32, _Float64, _Float128, _Float32x, _Float64x, _Decimal32 ... */
  readonly name: string;
  readonly format:
    | "binary16"
    | "binary32"
    | "binary64"
    | "x87"
    | "binary128"
    | "decimal"
    | "double-double"
    | "bfloat16";
  readonly size: number;
  readonly align: number;
}

export interface ComplexType extends TypeBase {
  readonly kind: "complex";
  readonly element: FloatType | IntegerType;
}

export interface VectorType extends TypeBase {
  readonly kind: "vector";
  readonly element: Type;
  readonly count: number;
  readonly size: number;
  readonly align: number;
}

export interface PointerType extends TypeBase {
  readonly kind: "pointer";
  readonly target: Type;
  readonly size: number;
  readonly align: number;
}

export interface ArrayType extends TypeBase {
  readonly kind: "array";
  readonly element: Type;
  /** Undefined: incomplete (`extern int a[];`), a flexible array member, or a parameter's `[]`. */
  readonly count?: WideInteger;
  /** The count as written. */
  readonly countExpression?: Expression;
}

export type CallingConvention =
  | "cdecl"
  | "stdcall"
  | "fastcall"
  | "thiscall"
  | "vectorcall"
  | "ms_abi"
  | "sysv_abi";

export interface FunctionType extends TypeBase {
  readonly kind: "function";
  readonly result: Type;
  readonly parameters: readonly Parameter[];
  readonly variadic: boolean;
  /** False for `f()`: nothing is known of the arguments (C11 6.7.6.3p14). */
  readonly prototyped: boolean;
  readonly convention: CallingConvention;
}

export interface Parameter {
  readonly name?: string;
  /** Adjusted (C11 6.7.6.3p7-8): never an array or a function. */
  readonly type: Type;
  /** As written, where the adjustment changed it (an array or a function type). */
  readonly declaredType?: Type;
}

export interface RecordReference extends TypeBase {
  readonly kind: "record";
  readonly id: string;
  readonly mention?: TagMention;
}
export interface EnumReference extends TypeBase {
  readonly kind: "enum";
  readonly id: string;
  readonly mention?: TagMention;
}
export interface TypedefReference extends TypeBase {
  readonly kind: "typedef";
  readonly id: string;
}

/**
 * Where the header writes `struct x` itself, for formats that tell it (a type that comes through a typedef has none).
 * `line` is that of the keyword; `file` is an index into the module's `files`.
 */
export interface TagMention {
  readonly file: number;
  readonly line: number;
  /** The members or enumerators stand here: `struct x { ... }`. */
  readonly defines?: true;
}

/** Something that is known to exist but not what it is: an unknown type name, an unsupported extension. */
export interface OpaqueType extends TypeBase {
  readonly kind: "opaque";
  readonly name: string;
  readonly reason: string;
  readonly size?: number;
  readonly align?: number;
}
