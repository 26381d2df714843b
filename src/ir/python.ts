/**
 * Decisions for Python output, made once by `passes/python` and printed by `emit/python`: the names, the order, the form
 * that each record takes, what cannot be called. Plain JSON; self-contained, so that the emitter looks nothing up.
 */

import type { Location, Omission } from "./declaration.ts";
import type { PythonLiteral } from "./python-literal.ts";
import type { StubPlan } from "./python-stub.ts";
import type { FunctionWrapper } from "./python-wrapper.ts";
import type { WideInteger } from "./type.ts";

export interface PythonPlan {
  /** Python names of the declarations that the module binds, by declaration id. */
  readonly names: Readonly<Record<string, string>>;
  /** Names are not those of C, but in the style of Python's style guide: members and parameters, too. */
  readonly isPep8?: true;
  /** Second names of items, without their prefixes; none of them is an item's. */
  readonly shortNames?: readonly ShortName[];
  /** What the module says, in order. */
  readonly items: readonly PythonItem[];
  /** Names that the module imports one by one, since a star import does not bring them: those with a leading `_`. */
  readonly imports: readonly PythonImport[];
  /** The types that the module binds, by which other modules can share them. */
  readonly types: readonly IndexedName[];
  /** Everything that is left out, from the phases before and from the passes. */
  readonly omissions: readonly Omission[];
  /** What type checkers are told, where that is asked for. */
  readonly stub?: StubPlan;
  /** The C functions that stand for what ctypes cannot call, where they are asked for. */
  readonly wrappers?: readonly FunctionWrapper[];
}

export interface ShortName {
  readonly name: string;
  /** The name of an item. */
  readonly target: string;
}

export interface PythonImport {
  readonly module: string;
  readonly names: readonly string[];
}

/** A type of the module: the declaration's id, its Python name, and a digest of its layout where it is complete. */
export interface IndexedName {
  readonly id: string;
  readonly pythonName: string;
  readonly digest: string | undefined;
}

/** A ctypes type. */
export type PythonType =
  /** `None`: void. */
  | { readonly kind: "none" }
  /** A type that ctypes offers: `c_int`. */
  | { readonly kind: "ctypes"; readonly name: string }
  /** A type of the module's own support code; `texts` is `char **` as a parameter, which takes a list of texts. */
  | { readonly kind: "support"; readonly name: SupportType }
  /** What a declaration binds, by its Python name. */
  | { readonly kind: "declared"; readonly id: string; readonly name: string }
  | { readonly kind: "pointer"; readonly target: PythonType }
  /** A parameter that points to bytes: arrays and bytearrays will do, and bytes where C does not write. */
  | { readonly kind: "buffer"; readonly element: PythonType; readonly isConstant: boolean }
  /** A pointer to a function that ctypes can neither call nor make: an address that says why. */
  | { readonly kind: "declined"; readonly reason: string }
  /** A parameter that points to a function: None will do, too. */
  | { readonly kind: "callback"; readonly target: PythonType }
  | { readonly kind: "array"; readonly element: PythonType; readonly count: WideInteger }
  | {
      readonly kind: "function";
      readonly result: PythonType;
      readonly parameters: readonly PythonType[];
      /** The result goes through `UNCHECKED`, as ctypes cannot make a callback that returns a pointer type. */
      readonly unchecked: boolean;
      readonly convention: PythonConvention;
      /** It returns text, which a function of Python may give as such. */
      readonly returnsText?: true;
      /** Why ctypes makes none of a function of Python; one that C hands over can be called. */
      readonly unmakeable?: string;
      /** Of enums that have a class: what a function of Python gets, and what calling it gives. */
      readonly classes?: CallbackClasses;
    };

export interface CallbackClasses {
  /** One for each parameter; null for what is no enum's. */
  readonly parameters: readonly (EnumReference | null)[];
  readonly result?: EnumReference;
}

/** The class of an enum. */
export interface EnumReference {
  /** The enum's. */
  readonly id: string;
  /** In Python. */
  readonly name: string;
}

export type SupportType = "String" | "c_ptrdiff_t" | "texts" | "void_p";

export type PythonConvention = "cdecl" | "stdcall";

interface ItemBase {
  /** The declaration that it prints. */
  readonly id: string;
  /** The name that it binds. */
  readonly name: string;
  /** What C calls it, with each of its names there, where that is not `name`: `struct z_stream_s, z_stream`. */
  readonly nameInC?: string;
  readonly location?: Location;
}

export type PythonItem =
  | RecordClassItem
  | RecordBodyItem
  | TypeAliasItem
  | EnumClassItem
  | ConstantItem
  | FunctionItem
  | VariableItem
  | MacroFunctionItem
  | NameAliasItem;

/** The class statement; its body comes with it, or later as a RecordBodyItem. */
export interface RecordClassItem extends ItemBase {
  readonly kind: "record-class";
  readonly base: "Structure" | "Union";
  /** Python's own memory is not aligned enough for it. */
  readonly isOverAligned?: true;
  /** It has an array of no length at its end. */
  readonly isFlexible?: true;
  /** Two with equal members are equal. */
  readonly comparesByValue?: true;
}

export interface RecordBodyItem extends ItemBase {
  readonly kind: "record-body";
  /** `_pack_` in bytes; `_layout_` goes with it. */
  readonly pack?: number;
  /** `_align_` in bytes: since 3.13; before, the class has a smaller alignment. */
  readonly align?: number;
  /** Names of the fields that are anonymous records. */
  readonly anonymous: readonly string[];
  readonly fields: readonly PythonField[];
  /** Members that are no ctypes fields. */
  readonly accessors: readonly PythonAccessor[];
  /** All members in order of declaration, where `fields` are not just these: what positional arguments initialise. */
  readonly members?: readonly string[];
  /** In bytes, where Python's own memory is not aligned enough. */
  readonly memoryAlign?: number;
  /** The array of no length at its end, which `with_length` gives a length. */
  readonly flexible?: FlexibleMember;
  /** Members that are read as members of an enum's class: those of anonymous members, too. */
  readonly enumMembers?: readonly EnumTypedMember[];
  /** Further names of fields: those that cannot be written as attributes are reachable as `name_`. */
  readonly aliases: readonly FieldAlias[];
}

export interface EnumTypedMember {
  readonly name: string;
  /** The Python name of the class. */
  readonly className: string;
  /** It is an array, or one of arrays, whose elements are read so. */
  readonly isArray?: true;
}

export interface FlexibleMember {
  readonly name: string;
  readonly element: PythonType;
}

export interface PythonField {
  readonly name: string;
  readonly type: PythonType;
  /** In bits, of a field that ctypes itself lays out as a bit-field. */
  readonly bitWidth?: number;
}

/** A bit-field that is read from and written to the bytes that hold it. */
export interface PythonAccessor {
  readonly name: string;
  /** First byte of the window within the record, and its size in bytes. */
  readonly offset: WideInteger;
  readonly size: number;
  /** Bits above the field's lowest bit within the window read as one integer, and the width of the field. */
  readonly shift: number;
  readonly width: number;
  readonly kind: "signed" | "unsigned" | "bool";
  readonly bigEndian: boolean;
}

export interface FieldAlias {
  readonly name: string;
  readonly field: string;
}

/** `name = type`: an enum, a typedef. */
export interface TypeAliasItem extends ItemBase {
  readonly kind: "type-alias";
  readonly type: PythonType;
}

/** An enum as a class of Python, beside the ctypes type that it has in memory. */
export interface EnumClassItem extends ItemBase {
  readonly kind: "enum-class";
  readonly base: "IntEnum" | "IntFlag";
  readonly members: readonly EnumClassMember[];
  /** The declaration whose comment is about it: the enum, or the typedef that names it. */
  readonly documentedBy: string;
}

export interface EnumClassMember {
  /** An attribute that Python's enums allow. */
  readonly name: string;
  /** The enumerator's name in C. */
  readonly enumerator: string;
  readonly value: WideInteger;
}

/** `struct_x` under its tag, at the end of the module. */
export interface NameAliasItem extends ItemBase {
  readonly kind: "name-alias";
  readonly target: string;
  /** The target may be absent when the module runs: a function that the library does not export. */
  readonly isGuarded: boolean;
}

export interface ConstantItem extends ItemBase {
  readonly kind: "constant";
  /** Enumerators stand with their enum, macros and objects that are constants in blocks of their own. */
  readonly origin: "enumerator" | "macro" | "object";
  readonly value: PythonExpression;
}

export interface FunctionItem extends ItemBase {
  readonly kind: "function";
  readonly symbol: string;
  readonly convention: PythonConvention;
  /** Undefined: the first library that has it. */
  readonly library?: string;
  readonly parameters: readonly PythonType[];
  readonly result: PythonType;
  /** A `char *` result that goes through `ReturnString`. */
  readonly returnsString: boolean;
  /** The class of the enum that it returns, by its Python name. */
  readonly resultClass?: string;
  readonly variadic: boolean;
  /** How values travel that ctypes cannot pass by itself; absent where it can pass all. */
  readonly passing?: FunctionPassing;
  /** Why it cannot be called through ctypes: a callable that raises takes its place. */
  readonly declined?: string;
  /** The reason is none for a C function that takes pointers. */
  readonly isWrappable?: true;
  /** The symbol is that of a function that tells where the function is. */
  readonly isAddressed?: true;
}

export interface FunctionPassing {
  /** One for each of `parameters`; null where ctypes passes it by itself. */
  readonly parameters: readonly (ValuePassing | null)[];
  readonly result?: ValuePassing;
  /** The result is written through a hidden first argument, to memory aligned to so many bytes. */
  readonly hiddenAlign?: number;
  /** What Python has for what is written there; a record where it is absent. */
  readonly hiddenValue?: ValuePassing["value"];
  /** Records of an integer and a floating eightbyte that are passed as two arguments, by their indexes. */
  readonly split?: readonly number[];
}

export interface ValuePassing {
  /**
   * The record that travels in its place: `ID`, `m24` (see `carrier` in the support code). `P16`: a pointer to a copy of
   * it that is aligned to 16 bytes.
   */
  readonly carrier: string;
  /** What Python has for the value: an object of its type, an int with or without sign, or a complex number. */
  readonly value: "record" | "signed" | "unsigned" | "complex";
}

export interface VariableItem extends ItemBase {
  readonly kind: "variable";
  readonly symbol: string;
  readonly library?: string;
  readonly type: PythonType;
  /** An array of unknown size: the name is a pointer to its first element. */
  readonly isPointed: boolean;
}

export interface MacroFunctionItem extends ItemBase {
  readonly kind: "macro-function";
  readonly parameters: readonly string[];
  /** Name of the parameter that takes the remaining arguments. */
  readonly rest?: string;
  readonly body: PythonExpression;
}

export type PythonExpression =
  | { readonly kind: "literal"; readonly literal: PythonLiteral }
  /** A parameter, or what a declaration binds. */
  | { readonly kind: "name"; readonly name: string; readonly starred?: true }
  /** A function of ctypes (`sizeof`), or of the module's own support code (`divide`). */
  | { readonly kind: "ctypes-name"; readonly name: string }
  | { readonly kind: "helper"; readonly name: PythonHelper }
  | { readonly kind: "type"; readonly type: PythonType }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "~"; readonly operand: PythonExpression }
  | {
      readonly kind: "binary";
      readonly operator: PythonOperator;
      readonly left: PythonExpression;
      readonly right: PythonExpression;
    }
  /** 1 or 0, as C's comparisons and logical operators give. */
  | { readonly kind: "truth"; readonly condition: PythonCondition }
  | {
      readonly kind: "conditional";
      readonly condition: PythonCondition;
      readonly whenTrue: PythonExpression;
      readonly whenFalse: PythonExpression;
    }
  /** GNU C's `a ?: b`: the first, or the second if that is 0. */
  | { readonly kind: "alternative"; readonly first: PythonExpression; readonly second: PythonExpression }
  | {
      readonly kind: "call";
      readonly callee: PythonExpression;
      readonly arguments: readonly PythonExpression[];
      readonly keywords?: readonly PythonKeyword[];
    }
  | { readonly kind: "attribute"; readonly base: PythonExpression; readonly name: string }
  | { readonly kind: "subscript"; readonly base: PythonExpression; readonly index: PythonExpression }
  | { readonly kind: "tuple"; readonly items: readonly PythonExpression[] }
  /** C's comma: all are evaluated, the last one counts. */
  | { readonly kind: "sequence"; readonly items: readonly PythonExpression[] };

/** An argument by its name, which may be one of Python's keywords. */
export interface PythonKeyword {
  readonly name: string;
  readonly value: PythonExpression;
}

export type PythonOperator = "+" | "-" | "*" | "<<" | ">>" | "&" | "|" | "^";

export type PythonCondition =
  | { readonly kind: "value"; readonly value: PythonExpression }
  | {
      readonly kind: "comparison";
      readonly operator: "<" | ">" | "<=" | ">=" | "==" | "!=";
      readonly left: PythonExpression;
      readonly right: PythonExpression;
    }
  | { readonly kind: "not"; readonly operand: PythonCondition }
  | { readonly kind: "and" | "or"; readonly left: PythonCondition; readonly right: PythonCondition };

/** Functions of the support code that macros call: what Python's operators do otherwise than C's. */
export type PythonHelper =
  | "address_of"
  | "apply"
  | "divide"
  | "getattr"
  | "is_null"
  | "remainder"
  | "single"
  | "to_float"
  | "to_integer"
  | "unsigned";
