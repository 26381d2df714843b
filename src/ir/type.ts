/**
 * C types as plain JSON. Records, enums and typedefs are referred to by the id of their declaration; everything else
 * is a tree. Sizes and alignments are in bits and already those of the module's target.
 */

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
  /** float, double, long double, _Float16, _Float32, _Float64, _Float128, _Float32x, _Float64x, __float80 ... */
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
  /** A flag gave it another format or size than the platform's own `long double`, and so ctypes' c_longdouble, has. */
  readonly foreign?: true;
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
  /** i386: the first arguments are in registers. */
  | "regparm"
  /** i386: floating point in SSE's registers. */
  | "sseregparm"
  | "ms_abi"
  | "sysv_abi";

export interface FunctionType extends TypeBase {
  readonly kind: "function";
  readonly result: Type;
  readonly parameters: readonly Parameter[];
  readonly variadic: boolean;
  /**
   * False for `f()`, where nothing is known of the arguments (C11 6.7.6.3p14), and for an old-style definition, whose
   * parameters are as callers pass them: promoted (6.5.2.2p6).
   */
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

// ---- expressions ------------------------------------------------------------------------------------------------
//
// With the source's spelling and, where they have one, their value. Printers of foreign formats walk the tree (`0x10`
// stays `0x10`, a macro's name stays its name); everybody else reads `value`. They stand beside the types since each
// is made of the other: an array's count is an expression, a cast names a type.

/**
 * A constant's value with its C type (C11 6.6). Floats: decimal text that reads back to the same binary64, `nan`,
 * `inf`, `-inf`; a long double also keeps its literal's text. Strings: bytes (or code units) of the execution
 * character set without the terminating zero, as numbers.
 */
export type Value =
  | { readonly kind: "integer"; readonly value: WideInteger; readonly type: Type }
  | { readonly kind: "float"; readonly value: string; readonly type: Type; readonly text?: string }
  | {
      readonly kind: "string";
      readonly units: readonly number[];
      readonly encoding: StringEncoding;
      readonly type: Type;
    }
  /** An integer converted to a pointer: `((void *)0)`, `SQLITE_TRANSIENT`. */
  | { readonly kind: "address"; readonly value: WideInteger; readonly type: Type };

/** `char` strings hold bytes; `L`, `u`, `U` hold code units of wchar_t, char16_t, char32_t; `u8` holds UTF-8 bytes. */
export type StringEncoding = "plain" | "utf-8" | "wide" | "utf-16" | "utf-32";

export type Expression =
  | { readonly kind: "number"; readonly spelling: string; readonly value?: Value }
  | { readonly kind: "character"; readonly spelling: string; readonly value?: Value }
  /** Adjacent literals, each as spelled. */
  | { readonly kind: "string"; readonly spellings: readonly string[]; readonly value?: Value }
  | {
      readonly kind: "name";
      readonly name: string;
      readonly refersTo: NameReference;
      readonly id?: string;
      readonly value?: Value;
    }
  | { readonly kind: "parenthesized"; readonly expression: Expression; readonly value?: Value }
  | {
      readonly kind: "unary";
      readonly operator: string;
      readonly operand: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "postfix";
      readonly operator: "++" | "--";
      readonly operand: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "assignment";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly whenTrue?: Expression;
      readonly whenFalse: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "call";
      readonly callee: Expression;
      readonly arguments: readonly Operand[];
      readonly value?: Value;
    }
  | {
      readonly kind: "subscript";
      readonly base: Expression;
      readonly index: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "member";
      readonly base: Expression;
      readonly arrow: boolean;
      readonly member: string;
      readonly value?: Value;
    }
  | { readonly kind: "cast"; readonly type: Type; readonly operand: Expression; readonly value?: Value }
  | {
      readonly kind: "sizeof";
      readonly operator: "sizeof" | "_Alignof";
      readonly operand: Operand;
      readonly value?: Value;
    }
  | { readonly kind: "stringize"; readonly name: string; readonly value?: Value }
  /** `{ 0, { 1 } }` as a macro's replacement list: what it initializes is its user's choice. */
  | {
      readonly kind: "initializer-list";
      readonly items: readonly InitializerItem[];
      readonly value?: Value;
    }
  /** An array or a record `(struct point){ .x = 1 }` (C11 6.5.2.5); what is not among its parts is zero. */
  | {
      readonly kind: "compound-literal";
      readonly type: Type;
      readonly parts: readonly PartInitializer[];
      readonly value?: Value;
    }
  /** `offsetof`, `_Generic` and the builtins that fold: their value says it all. */
  | { readonly kind: "folded"; readonly spelling: string; readonly value?: Value };

export type NameReference = "enumerator" | "macro" | "parameter" | "function" | "variable" | "unknown";

/** An item of a list as it is written (C11 6.7.9). */
export interface InitializerItem {
  readonly designators: readonly PartStep[];
  readonly initializer: Expression;
}

/** What initializes a part of an object: no list, and of no part of it there is another. */
export interface PartInitializer {
  /** From the object inwards; a member of an anonymous member is one of the record around it (C11 6.7.2.1p13). */
  readonly path: readonly PartStep[];
  /** The part's. Its initializer's value, where it has one, is converted to it. */
  readonly type: Type;
  readonly initializer: Expression;
}

export type PartStep =
  | { readonly kind: "member"; readonly name: string }
  | { readonly kind: "element"; readonly index: WideInteger };

/** Where C takes a type name or an expression. */
export type Operand = Expression | { readonly kind: "type"; readonly type: Type };
