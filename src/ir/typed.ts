/**
 * Decisions for typed Python output (`--style interoptopus`), made by `passes/python/typed` and printed by
 * `emit/python/typed`: names, order, forms, what is kept alive and what is checked. Plain JSON.
 */

import type { FunctionPassing, PythonConvention, PythonType } from "./python.ts";
import type { PythonLiteral } from "./python-literal.ts";
import type { FunctionWrapper } from "./python-wrapper.ts";
import type { WideInteger } from "./type.ts";

export interface TypedPlan {
  readonly library: string;
  /** Names of the module's own functions and classes, as its users chose them. */
  readonly initName: string;
  readonly callbacksName: string;
  /** Python names of what has one at the top of the module, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly constants: readonly TypedConstant[];
  readonly enums: readonly TypedEnum[];
  /** Classes and what completes them, in an order in which each stands after what it needs. */
  readonly types: readonly TypedType[];
  readonly callbacks: readonly CallbackName[];
  readonly functions: readonly TypedFunction[];
  readonly services: readonly TypedService[];
  /** What the library exports, in order. */
  readonly symbols: readonly TypedSymbol[];
  readonly guards: readonly ApiGuard[];
  /** Functions that are called through others; only with `--wrap-static-inline`. */
  readonly wrappers?: readonly FunctionWrapper[];
  /** Modules beside the package's own; only with `--namespaces modules`. */
  readonly namespaces: readonly TypedNamespace[];
}

export interface TypedNamespace {
  /** As the declarations say it. */
  readonly title: string;
  readonly module: string;
  /** Python names of what it has. */
  readonly names: readonly string[];
}

export interface TypedConstant {
  readonly name: string;
  readonly value: PythonLiteral;
  readonly documentation?: string;
}

export interface TypedEnum {
  readonly name: string;
  readonly documentation?: string;
  readonly kind: "plain" | "error" | "flags";
  readonly members: readonly EnumMember[];
  /** Of an error enum: what its exception is called, and the value that is none. */
  readonly exception?: string;
  readonly success?: WideInteger;
}

export interface EnumMember {
  readonly name: string;
  readonly value: WideInteger;
  readonly documentation?: string;
}

export type TypedType = TypedRecordClass | TypedRecordBody | TypedSlice | TypedOption | TypedCallback;

interface TypedRecordBase {
  readonly id: string;
  readonly name: string;
}

export interface TypedRecordClass extends TypedRecordBase {
  readonly kind: "record-class";
  readonly base: "Structure" | "Union";
  readonly documentation?: string;
  /** In the order of C, for the constructor. Empty for an incomplete record. */
  readonly members: readonly TypedMember[];
}

/** A field or an accessor, as a program sees it. */
export interface TypedMember {
  readonly name: string;
  readonly value: TypedValue;
  readonly documentation?: string;
}

export interface TypedRecordBody extends TypedRecordBase {
  readonly kind: "record-body";
  /** In bytes. */
  readonly pack?: number;
  readonly align?: number;
  readonly anonymous: readonly string[];
  readonly fields: readonly TypedField[];
  readonly accessors: readonly TypedAccessor[];
  /** What positional arguments initialise, where these are not just the fields. */
  readonly members?: readonly string[];
}

export interface TypedField {
  readonly name: string;
  readonly type: PythonType;
  readonly bitWidth?: number;
  /** What an assignment takes besides the type itself: a sequence, or a Python function. */
  readonly conversion?: "array" | "callback" | "bool8" | "text";
  readonly encoding?: string;
  readonly documentation?: string;
}

export interface TypedAccessor {
  readonly name: string;
  readonly offset: WideInteger;
  readonly size: number;
  readonly shift: number;
  readonly width: number;
  readonly kind: "signed" | "unsigned" | "bool";
  readonly bigEndian: boolean;
  readonly documentation?: string;
}

export interface TypedSlice extends TypedRecordBase {
  readonly kind: "slice";
  readonly documentation?: string;
  readonly data: string;
  readonly length: string;
  readonly mutable: boolean;
  readonly lengthType: PythonType;
  readonly element: TypedValue;
  /** Elements are single bytes, and no truth values. */
  readonly isBytes: boolean;
  /** Further fields there are none; both lie as CPython puts them. */
}

export interface TypedOption extends TypedRecordBase {
  readonly kind: "option";
  readonly documentation?: string;
  readonly value: string;
  readonly flag: string;
  readonly flagType: PythonType;
  readonly element: TypedValue;
}

export interface TypedCallback {
  readonly kind: "callback";
  readonly id: string;
  /** Of the private class: `callbacks` has it under its names. */
  readonly name: string;
  readonly convention: PythonConvention;
  readonly parameters: readonly TypedValue[];
  readonly result: TypedValue;
  /** Why ctypes cannot make one of a Python function. */
  readonly declined?: string;
}

export interface CallbackName {
  readonly name: string;
  /** Of the private class. */
  readonly callback: string;
}

/** A value with its ctypes type and what Python programs have for it. */
export interface TypedValue {
  readonly type: PythonType;
  readonly form: ValueForm;
}

export type ValueForm =
  | { readonly kind: "none" }
  | { readonly kind: "integer" }
  | { readonly kind: "float" }
  | { readonly kind: "bool" }
  /** One byte, as ctypes has `char`. */
  | { readonly kind: "character" }
  /** `wchar_t`: a string of one. */
  | { readonly kind: "wide-character" }
  | { readonly kind: "bool8" }
  | { readonly kind: "enum"; readonly name: string }
  | { readonly kind: "error"; readonly name: string }
  | {
      readonly kind: "string";
      readonly encoding?: string;
      readonly nullable: boolean;
      /** What gives a result back to the library, a symbol: the text is copied before. */
      readonly free?: string;
    }
  | { readonly kind: "pointer"; readonly target: PythonType; readonly nullable: boolean }
  | { readonly kind: "address" }
  | { readonly kind: "record"; readonly name: string }
  | { readonly kind: "slice"; readonly name: string }
  | { readonly kind: "option"; readonly name: string }
  | { readonly kind: "callback"; readonly name: string; readonly nullable: boolean }
  | { readonly kind: "service"; readonly name: string }
  | { readonly kind: "array"; readonly element: TypedValue };

export interface TypedFunction {
  readonly name: string;
  readonly symbol: string;
  readonly documentation?: string;
  readonly parameters: readonly TypedParameter[];
  readonly result: TypedValue;
  readonly variadic: boolean;
  /** Whether Python code may run during the call, whose exceptions the caller gets: functions that are given, or kept ones. */
  readonly callsBack: "given" | "kept" | "no";
  /** The result lives on callbacks that were given, and keeps them. */
  readonly resultKeeps: boolean;
}

export interface TypedParameter extends TypedValue {
  readonly name: string;
  /** What has to live on after the call: with the object, or for ever. */
  readonly isKept: boolean;
}

export interface TypedService {
  readonly name: string;
  readonly documentation?: string;
  readonly constructors: readonly TypedConstructor[];
  readonly destructor: { readonly symbol: string; readonly style: "out" | "value" };
  readonly methods: readonly TypedMethod[];
}

/** Parameters are those that a program gives. */
export interface TypedConstructor extends TypedFunction {
  readonly style: "out" | "returned";
  readonly outIndex: number;
}

export interface TypedMethod extends TypedFunction {
  readonly isStatic: boolean;
}

export interface TypedSymbol {
  readonly symbol: string;
  readonly convention: PythonConvention;
  readonly parameters: readonly PythonType[];
  readonly result: PythonType;
  readonly variadic: boolean;
  /** The error enum whose exception a result becomes. */
  readonly error?: string;
  readonly passing?: FunctionPassing;
  readonly declined?: string;
  /** The symbol is a function that tells where the function is. */
  readonly isAddressed?: true;
}

export interface ApiGuard {
  readonly symbol: string;
  readonly expect: WideInteger;
}
