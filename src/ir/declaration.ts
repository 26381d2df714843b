/** Declarations of a module: what a header declares, resolved. Plain JSON. */

import type { Layout } from "./layout.ts";
import type { Expression, FunctionType, Type, Value, WideInteger } from "./type.ts";

export type Declaration =
  | FunctionDeclaration
  | VariableDeclaration
  | RecordDeclaration
  | EnumDeclaration
  | TypedefDeclaration
  | ConstantDeclaration
  | MacroFunctionDeclaration
  | UndefDeclaration;

/** Line and column count from 1; `file` is an index into the module's `files`. */
export interface Location {
  readonly file: number;
  readonly line: number;
  readonly column: number;
}

/** A documentation comment: its text without comment marks and decoration, lines kept. */
export interface Documentation {
  readonly text: string;
  /** The text's tags in order, never empty. */
  readonly tags?: readonly DocumentationTag[];
}

/** `@param`, `\return` and their like; kernel-doc's `@name:` is a "param", its `Return:` a "return". */
export interface DocumentationTag {
  /** Without its mark: "param", "return", "retval", "brief", "deprecated". */
  readonly name: string;
  /** Of a "param" its name (`outer.inner` of a member of a record within), of a "retval" the value. */
  readonly subject?: string;
  /** Of a "param": "in", "out" or "in,out". */
  readonly direction?: string;
  /** Without what is told above; lines kept. */
  readonly text: string;
}

interface DeclarationBase {
  /**
   * Unique and stable: "function:deflate", "variable:x", "struct:point", "union:u", "enum:e", "typedef:uLong", "macro:X"
   * (later definitions of one macro: "macro:X#2"), "undef:X". An unnamed record or enum has a number for a tag
   * ("struct:anon_3") in order of appearance.
   */
  readonly id: string;
  /** The C name: no `struct `, for a record or enum its tag. */
  readonly name: string;
  readonly location?: Location;
  readonly documentation?: Documentation;
  /**
   * Place in the order in which the translation unit first mentions things; the module's `declarations` are sorted by it.
   * -1 for what the compiler declares itself (the record behind va_list).
   */
  readonly sequence: number;
  /** Why it is here: asked for, or needed by something that was. */
  readonly selection: "requested" | "needed";
  /** A module that the output links to has it, so that nothing of it is printed. */
  readonly imported?: ImportedName;
  /** GNU and standard attributes that no other field tells, for formats that print them. */
  readonly attributes?: readonly AttributeNote[];
}

export interface ImportedName {
  /** The Python module, as the output imports it. */
  readonly module: string;
  /** What it is called there; absent for what only imported declarations need. */
  readonly name?: string;
  /** The class that the enum has there, or the enum that the typedef names. */
  readonly enumClass?: string;
}

export interface AttributeNote {
  readonly name: string;
  readonly arguments?: readonly Expression[];
}

export interface FunctionDeclaration extends DeclarationBase {
  readonly kind: "function";
  readonly type: FunctionType;
  /** The symbol in the library, where an asm label or a mangling makes it another than the name. */
  readonly symbol?: string;
  readonly noreturn?: boolean;
  /** False for what no library exports: `static`, and `inline` definitions without an external one (C11 6.7.4p7). */
  readonly external: boolean;
  /** The library (one of the module's) that is known to export it. */
  readonly library?: string;
}

export interface VariableDeclaration extends DeclarationBase {
  readonly kind: "variable";
  readonly type: Type;
  readonly symbol?: string;
  readonly external: boolean;
  /** Of a constant that no library exports (`static const int k = 7;`), converted to its type. */
  readonly value?: Value;
  readonly threadLocal?: boolean;
  readonly library?: string;
}

export interface RecordDeclaration extends DeclarationBase {
  readonly kind: "record";
  readonly variety: "struct" | "union";
  /** The tag was made up by us. */
  readonly anonymous: boolean;
  /** Absent for an incomplete record. */
  readonly fields?: readonly Field[];
  readonly layout?: Layout;
  /** Place of the definition in the same count as `sequence`; absent while incomplete. */
  readonly completedAt?: number;
  /** Where the tag is first mentioned, when that is not the definition. */
  readonly firstMention?: Location;
  readonly packed?: boolean;
  /** `aligned(n)` in bits. */
  readonly requestedAlign?: number;
  /** `#pragma pack` in force, in bits. */
  readonly pragmaPack?: number;
  readonly bigEndian?: boolean;
  readonly transparentUnion?: boolean;
}

export interface Field {
  /** Absent for an anonymous record member and for an unnamed bit-field. */
  readonly name?: string;
  readonly type: Type;
  /** A bit-field's width in bits. */
  readonly bitWidth?: number;
  readonly bitWidthExpression?: Expression;
  readonly location?: Location;
  readonly documentation?: Documentation;
}

export interface EnumDeclaration extends DeclarationBase {
  readonly kind: "enum";
  readonly anonymous: boolean;
  /** The compatible integer type (C11 6.7.2.2p4). */
  readonly type: Type;
  /** Absent while incomplete. */
  readonly enumerators?: readonly Enumerator[];
  readonly firstMention?: Location;
}

export interface Enumerator {
  readonly name: string;
  readonly value: WideInteger;
  /** As written; absent where C counts on from the one before. */
  readonly expression?: Expression;
  readonly location?: Location;
  readonly documentation?: Documentation;
}

export interface TypedefDeclaration extends DeclarationBase {
  readonly kind: "typedef";
  readonly type: Type;
  /** It comes from a macro whose replacement list is a type name. */
  readonly fromMacro?: boolean;
  /** Alignment in bits that an attribute on the typedef gives. */
  readonly align?: number;
}

/** An object-like macro that is a constant. */
export interface ConstantDeclaration extends DeclarationBase {
  readonly kind: "constant";
  /** What a C compiler makes of it at the end of the unit; absent when only the tree is known. */
  readonly value?: Value;
  /** The replacement list as a tree, other macros unexpanded; absent when it is none by itself. */
  readonly expression?: Expression;
}

/** A function-like macro whose replacement list is an expression. */
export interface MacroFunctionDeclaration extends DeclarationBase {
  readonly kind: "macro-function";
  readonly parameters: readonly string[];
  readonly variadic: boolean;
  readonly body: Expression;
}

/** An `#undef` of a macro, kept in order for formats that replay it. */
export interface UndefDeclaration extends DeclarationBase {
  readonly kind: "undef";
}

/** Something that could not be translated. */
export interface Omission {
  readonly name: string;
  readonly kind: string;
  readonly reason: string;
  readonly file?: number;
  readonly line?: number;
}
