/**
 * What a type checker is told about the Python module: decided by `passes/python/stub-plan.ts`, printed by
 * `emit/python/stub.ts`. Plain JSON.
 */

import type { PythonLiteral } from "./python-literal.ts";
import type { WideInteger } from "./type.ts";

export interface StubPlan {
  /** In the order of the module. */
  readonly items: readonly StubItem[];
  /** Names that come from other generated modules. */
  readonly imports: readonly StubImport[];
}

export interface StubImport {
  readonly module: string;
  readonly names: readonly string[];
}

/** The type of an expression, as annotations say it. */
export type Hint =
  /** Python's own: `int`, `None`. */
  | { readonly kind: "builtin"; readonly name: string }
  /** A name that `ctypes` offers. */
  | { readonly kind: "ctypes"; readonly name: string }
  | { readonly kind: "typing"; readonly name: "Any" | "NoReturn" }
  /** A private name of the stub. */
  | { readonly kind: "helper"; readonly name: StubHelper }
  /** A class of the module's support code. */
  | { readonly kind: "support"; readonly name: "String" }
  | { readonly kind: "declared"; readonly name: string }
  | { readonly kind: "generic"; readonly base: Hint; readonly parameters: readonly Hint[] }
  | { readonly kind: "union"; readonly members: readonly Hint[] }
  /** Parameters, where a type parameter stands for several. */
  | { readonly kind: "list"; readonly items: readonly Hint[] };

export type StubHelper =
  /** `_Pointer[T]`: an instance of POINTER(T). */
  | "Pointer"
  /** `_PointerTo[T]`: what a parameter of that type takes. */
  | "PointerTo"
  /** `_Buffer[T]`, `_Bytes[T]`: what a parameter that points to bytes takes; the latter is not written to. */
  | "Buffer"
  | "Bytes"
  /** What `char *` takes. */
  | "Text"
  /** What `void *` takes. */
  | "Address"
  /** `_Callback[[received], returned, [accepted], result]`. */
  | "Callback"
  /** A pointer to a function that cannot be called. */
  | "Uncallable"
  /** `_Members[T, read]`: an array of T whose elements are read as what they are to Python. */
  | "Members"
  /** `_Field[read, written]`. */
  | "Field";

interface StubItemBase {
  /** The declaration that it is about. */
  readonly id: string;
  readonly name: string;
}

export type StubItem =
  | StubClass
  | StubArrayClass
  | StubFunction
  | StubUncallable
  | StubAlias
  | StubNameAlias
  | StubConstant
  | StubEnumClass
  | StubEnumerator
  | StubVariable;

export interface StubClass extends StubItemBase {
  readonly kind: "class";
  readonly base: "Structure" | "Union";
  /** Undefined while the record is incomplete. */
  readonly members?: readonly StubMember[];
  /** It has `with_length`. */
  readonly isFlexible?: true;
}

export interface StubMember {
  readonly name: string;
  readonly read: Hint;
  readonly written: Hint;
  /** How the constructor takes it. A second name of a member is no parameter. */
  readonly parameter: "positional" | "keyword" | "none";
  /** The name in C, where it differs. */
  readonly field?: string;
}

export interface StubFunction extends StubItemBase {
  readonly kind: "function";
  readonly parameters: readonly StubParameter[];
  /** A function of Python: its arguments may be given by name. */
  readonly isPython: boolean;
  /** It raises, and says why in `declined`. */
  readonly isDeclined?: true;
  readonly rest?: StubParameter;
  readonly result: Hint;
}

export interface StubParameter {
  readonly name: string;
  readonly type: Hint;
}

/** A pointer to a function that ctypes can neither call nor make. */
export interface StubUncallable extends StubItemBase {
  readonly kind: "uncallable";
}

/** A name of an array type. */
export interface StubArrayClass extends StubItemBase {
  readonly kind: "array-class";
  readonly element: Hint;
  readonly count: WideInteger;
}

export interface StubAlias extends StubItemBase {
  readonly kind: "alias";
  readonly type: Hint;
}

/** A second name of a function. */
export interface StubNameAlias extends StubItemBase {
  readonly kind: "name-alias";
  readonly target: string;
}

export interface StubConstant extends StubItemBase {
  readonly kind: "constant";
  readonly type: Hint;
  readonly value?: PythonLiteral;
}

export interface StubEnumClass extends StubItemBase {
  readonly kind: "enum-class";
  readonly base: "IntEnum" | "IntFlag";
  readonly members: readonly StubEnumMember[];
}

export interface StubEnumMember {
  /** The enumerator that it is about. */
  readonly id: string;
  readonly name: string;
  readonly value: WideInteger;
}

/** A member of an enum's class under a name of the module. */
export interface StubEnumerator extends StubItemBase {
  readonly kind: "enumerator";
  readonly className: string;
  readonly member: string;
}

export interface StubVariable extends StubItemBase {
  readonly kind: "variable";
  readonly type: Hint;
}
