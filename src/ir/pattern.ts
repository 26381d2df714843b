/**
 * What declarations mean, beside what they are: the vocabulary that headers lack. Plain JSON, beside the declarations and
 * referring to them by id, so that a layout never depends on a meaning.
 */

import type { WideInteger } from "./type.ts";

export interface ModulePatterns {
  /** What the library is called in documentation. */
  readonly library?: string;
  readonly records: readonly RecordPattern[];
  readonly enums: readonly EnumPattern[];
  readonly values: readonly ValuePattern[];
  readonly services: readonly ServicePattern[];
  /** Public names, namespaces and what is private, of declarations of any kind. */
  readonly notes: readonly DeclarationNote[];
}

/** Records with a meaning, by the names of their fields. */
export type RecordPattern =
  /** So many elements from an address on. */
  | {
      readonly kind: "slice";
      readonly id: string;
      readonly data: string;
      readonly length: string;
      readonly mutable: boolean;
      /** What the elements mean. */
      readonly element?: "bool8";
    }
  /** A value, and whether it is there. */
  | { readonly kind: "option"; readonly id: string; readonly value: string; readonly flag: string }
  /** A function with what it is handed. */
  | { readonly kind: "delegate"; readonly id: string; readonly callback: string; readonly context: string };

export interface EnumPattern {
  readonly id: string;
  readonly kind: "plain" | "error" | "flags";
  /** The enumerator of an error enum that is no error. */
  readonly success?: string;
  /** Public names of enumerators, where they are not those of C. */
  readonly names: readonly EnumeratorName[];
}

export interface EnumeratorName {
  readonly enumerator: string;
  readonly name: string;
}

/** What a value means that goes into a function, comes out of it, or lies in a record. */
export interface ValuePattern {
  /** A function, a record, or a typedef of a pointer to a function. */
  readonly id: string;
  readonly part: "parameter" | "result" | "field";
  /** Of the parameter or field, from 0; absent for a result. */
  readonly index?: number;
  readonly role?: ValueRole;
  /** Whether a pointer may be null; absent where nothing is known. */
  readonly nullable?: boolean;
}

export type ValueRole =
  /** Nothing but its type: takes a meaning away that its form would give it. */
  | { readonly kind: "plain" }
  /** Text that ends with a zero. Without an encoding it is bytes. */
  | { readonly kind: "cstring"; readonly encoding?: string; readonly free?: string }
  /** A truth value in an integer. */
  | { readonly kind: "bool8" }
  /** The result that tells which interface the library has; another one than expected is refused. */
  | { readonly kind: "api-version"; readonly expect: WideInteger }
  /** A function that the library keeps after the call. */
  | { readonly kind: "retained" }
  /** A function that the library calls during the call alone. */
  | { readonly kind: "borrowed" };

/** An opaque type with the functions that make it a class. */
export interface ServicePattern {
  /** The record, the typedef of void, or the first constructor of what is a plain `void *`. */
  readonly id: string;
  readonly name: string;
  readonly constructors: readonly ServiceConstructor[];
  readonly destructor: ServiceDestructor;
  readonly methods: readonly ServiceMethod[];
}

export interface ServiceMethod {
  /** The function's id. */
  readonly function: string;
  readonly name: string;
  /** It takes no object. */
  readonly isStatic?: true;
}

export interface ServiceConstructor {
  readonly function: string;
  readonly name: string;
  /** The object comes through a `T **`, or is the result. */
  readonly style: "out" | "returned";
  /** Index of that parameter; 0 when absent. */
  readonly outIndex?: number;
  /** Parameters whose arguments have to live as long as the object. */
  readonly keepsAlive?: readonly number[];
}

export interface ServiceDestructor {
  readonly function: string;
  /** It takes a `T **`, which it sets to null, or a `T *`. */
  readonly style: "out" | "value";
}

export interface DeclarationNote {
  readonly id: string;
  readonly name?: string;
  readonly namespace?: string;
  /** Fields that are nobody's business. */
  readonly privateFields?: readonly string[];
}

export const noPatterns: ModulePatterns = { records: [], enums: [], values: [], services: [], notes: [] };
