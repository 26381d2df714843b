/**
 * The syntax tree: what the grammar (C11 6.5 to 6.9, GNU's and Microsoft's extensions) makes of tokens, with no meaning
 * yet. A node keeps its first token (place and macro trail) and is garbage once it is declared and resolved.
 */

import type { Token } from "../lexer/token.ts";

// ---- external declarations (C11 6.9) ---------------------------------------------------------------------------

export type ExternalDeclaration = Declaration | FunctionDefinition | StaticAssertion | AssemblerDeclaration;

/** 6.7 declaration; `declarators` is empty for `struct s { ... };`. */
export interface Declaration {
  readonly kind: "declaration";
  readonly token: Token;
  readonly specifiers: Specifiers;
  readonly declarators: readonly InitializedDeclarator[];
  /** The `;`. */
  readonly lastToken: Token;
}

/**
 * Type names in a node's own expressions that define tags: `sizeof (struct s { int a; })`. Their scope is the node's
 * (6.2.1p4), and they are in it as soon as they are read (6.2.1p7). What lies in a node within is that node's.
 */
export type EmbeddedTags = readonly TypeName[];

/** 6.9.1; the body is skipped unless asked for. Old-style parameter declarations are in `parameterDeclarations`. */
export interface FunctionDefinition {
  readonly kind: "function-definition";
  readonly token: Token;
  readonly specifiers: Specifiers;
  readonly declarator: Declarator;
  readonly parameterDeclarations: readonly Declaration[];
  readonly lastToken: Token;
}

/** 6.7.10; C23 has it without the message. */
export interface StaticAssertion {
  readonly kind: "static-assertion";
  readonly token: Token;
  readonly condition: Expression;
  readonly message: Expression | undefined;
  readonly embedded?: EmbeddedTags;
}

/** `asm("...");` at file scope (GNU). */
export interface AssemblerDeclaration {
  readonly kind: "assembler";
  readonly token: Token;
}

// ---- specifiers (6.7.1 to 6.7.5) -------------------------------------------------------------------------------

export type StorageClass =
  | "typedef"
  | "extern"
  | "static"
  | "auto"
  | "register"
  | "_Thread_local"
  | "constexpr";
export type Qualifier = "const" | "volatile" | "restrict" | "_Atomic";
export type FunctionSpecifier = "inline" | "_Noreturn";

/** All of a declaration's specifiers, in whatever order they stood; keyword spellings normalised (`__const` = const). */
export interface Specifiers {
  readonly token: Token;
  readonly storage: readonly StorageClass[];
  readonly qualifiers: readonly Qualifier[];
  readonly functionSpecifiers: readonly FunctionSpecifier[];
  /** `_Alignas(type-name)` or `_Alignas(expression)`. */
  readonly alignments: readonly (TypeName | Expression)[];
  readonly attributes: readonly Attribute[];
  /** Undefined where none stood: implicit int (C89), or `auto` type deduction (C23). */
  readonly type: TypeSpecifier | undefined;
  readonly embedded?: EmbeddedTags;
}

export type TypeSpecifier =
  | BasicTypeSpecifier
  | RecordSpecifier
  | EnumSpecifier
  | TypedefName
  | TypeofSpecifier
  | AtomicSpecifier
  | BitIntSpecifier;

/** 6.7.2p2: the multiset of words, normalised (`__signed__` = signed, `__int64` = "long long") and in source order. */
export interface BasicTypeSpecifier {
  readonly kind: "basic";
  readonly token: Token;
  /**
   * void char short int long float double signed unsigned _Bool _Complex _Imaginary __int128 _Float16 _Float32 _Float64
   * _Float128 _Float32x _Float64x __float80 _Decimal32 _Decimal64 _Decimal128 __ibm128 __bf16 __builtin_va_list __auto_type
   * nullptr_t
   */
  readonly words: readonly string[];
  /** The first word that does not go with those before it (`long char`). */
  readonly clash?: Token;
}

/** 6.7.2.1 */
export interface RecordSpecifier {
  readonly kind: "record";
  readonly variety: "struct" | "union";
  readonly token: Token;
  readonly tag: Token | undefined;
  /** Undefined for a reference to a tag; `[]` for an empty record. */
  readonly members: readonly MemberDeclaration[] | undefined;
  /** Between `struct` and the tag, and after `}`. */
  readonly attributes: readonly Attribute[];
  /** What the layout pragmas said where the record ends. */
  readonly pragmas: LayoutPragmas;
  /** The `}`, or the tag. */
  readonly lastToken: Token;
  /** A member was lost to a syntax error: what its layout is, nobody knows. */
  readonly damaged: boolean;
}

/** The state of the pragmas that change layouts. */
export interface LayoutPragmas {
  /** `#pragma pack`: maximal member alignment in bytes; 0 when none is in force. */
  readonly pack: number;
  /** `#pragma ms_struct on|off|reset`. */
  readonly msStruct: boolean | undefined;
  /** `#pragma scalar_storage_order big-endian|little-endian|default`. */
  readonly scalarStorageOrder: "big-endian" | "little-endian" | undefined;
}

export type MemberDeclaration = MemberDeclarators | StaticAssertion;

/** struct-declaration; no declarator at all makes an anonymous member (6.7.2.1p13) when the type is a record. */
export interface MemberDeclarators {
  readonly kind: "member";
  readonly token: Token;
  readonly specifiers: Specifiers;
  readonly declarators: readonly MemberDeclarator[];
}

export interface MemberDeclarator {
  /** Undefined for an unnamed bit-field. */
  readonly declarator: Declarator | undefined;
  readonly width: Expression | undefined;
  readonly attributes: readonly Attribute[];
  readonly embedded?: EmbeddedTags;
}

/** 6.7.2.2; `underlyingType` is C23's `enum e : T`. */
export interface EnumSpecifier {
  readonly kind: "enum";
  readonly token: Token;
  readonly tag: Token | undefined;
  readonly underlyingType: TypeName | undefined;
  readonly enumerators: readonly Enumerator[] | undefined;
  readonly attributes: readonly Attribute[];
  readonly lastToken: Token;
}

export interface Enumerator {
  readonly name: Token;
  readonly value: Expression | undefined;
  readonly attributes: readonly Attribute[];
  readonly embedded?: EmbeddedTags;
}

export interface TypedefName {
  readonly kind: "typedef-name";
  readonly token: Token;
  readonly name: string;
}

/** GNU and C23 `typeof`, `typeof_unqual`. */
export interface TypeofSpecifier {
  readonly kind: "typeof";
  readonly token: Token;
  readonly operand: TypeName | Expression;
  readonly unqualified: boolean;
}

/** 6.7.2.4 `_Atomic(type-name)`. */
export interface AtomicSpecifier {
  readonly kind: "atomic";
  readonly token: Token;
  readonly typeName: TypeName;
}

/** C23 `_BitInt(N)`. */
export interface BitIntSpecifier {
  readonly kind: "bit-int";
  readonly token: Token;
  readonly signed: boolean;
  readonly width: Expression;
}

// ---- declarators (6.7.6) ---------------------------------------------------------------------------------------

export interface InitializedDeclarator {
  readonly declarator: Declarator;
  /** Parsed only where asked for; `"skipped"` says that one stood there. */
  readonly initializer: Expression | "skipped" | undefined;
  readonly embedded?: EmbeddedTags;
}

/**
 * A declarator read from its identifier outwards: `int *(*f[3])(void)` has derivations array(3), pointer,
 * function(void), pointer. A parenthesised declarator leaves no trace but its order.
 */
export interface Declarator {
  readonly token: Token;
  /** Undefined in an abstract declarator (6.7.7). */
  readonly name: Token | undefined;
  readonly derivations: readonly Derivation[];
  /** GNU `asm("symbol")`: the string literal's expression. */
  readonly assemblerLabel: StringLiteral | undefined;
  /** After the declarator, or within it before the name. */
  readonly attributes: readonly Attribute[];
  readonly embedded?: EmbeddedTags;
}

export type Derivation = PointerDerivation | ArrayDerivation | FunctionDerivation;

export interface PointerDerivation {
  readonly kind: "pointer";
  readonly qualifiers: readonly Qualifier[];
  readonly attributes: readonly Attribute[];
  /** `^` of clang's blocks. */
  readonly block: boolean;
}

export interface ArrayDerivation {
  readonly kind: "array";
  /** `"unspecified"` is `[]`, `"variable"` is `[*]`. */
  readonly count: Expression | "unspecified" | "variable";
  readonly qualifiers: readonly Qualifier[];
  readonly static: boolean;
}

export interface FunctionDerivation {
  readonly kind: "function";
  readonly parameters: readonly ParameterDeclaration[];
  /** False for `f()` before C23 and for identifier lists. */
  readonly prototyped: boolean;
  readonly variadic: boolean;
  /** 6.9.1p6: names of an old-style definition. */
  readonly identifiers: readonly Token[];
  /** `(const void)`, which is `(void)` with too much in it. */
  readonly qualifiedVoid?: Token;
  /** GNU C 6.20: what was declared ahead of the list, for the lengths in it; all have names. */
  readonly forward?: readonly ParameterDeclaration[];
  readonly attributes: readonly Attribute[];
}

/** `(void)` is an empty list with `prototyped`. */
export interface ParameterDeclaration {
  readonly token: Token;
  readonly specifiers: Specifiers;
  readonly declarator: Declarator | undefined;
}

/** 6.7.7 */
export interface TypeName {
  readonly kind: "type-name";
  readonly token: Token;
  readonly specifiers: Specifiers;
  readonly declarator: Declarator | undefined;
}

/**
 * `__attribute__((name(arguments)))`, `__declspec(name(arguments))`, `[[namespace::name(arguments)]]`, or a keyword that
 * says the same (`__stdcall` is name "stdcall", form "keyword"). Underscores around the name are gone.
 */
export interface Attribute {
  readonly token: Token;
  readonly name: string;
  readonly form: "gnu" | "declspec" | "standard" | "keyword";
  readonly namespace: string | undefined;
  /** Undefined without parentheses. An argument that is no expression (a bare word is one) is left out. */
  readonly arguments: readonly (Expression | TypeName)[] | undefined;
  /** Where it opens a declarator's parentheses: before a `*`, or before the name (GNU C, "Attribute Syntax"). */
  readonly opens?: "pointer" | "name";
}

// ---- expressions (6.5, 6.6) ------------------------------------------------------------------------------------

export type Expression =
  | Identifier
  | NumberLiteral
  | CharacterLiteral
  | StringLiteral
  | BooleanLiteral
  | ParenthesizedExpression
  | UnaryExpression
  | PostfixExpression
  | BinaryExpression
  | AssignmentExpression
  | ConditionalExpression
  | CallExpression
  | SubscriptExpression
  | MemberExpression
  | CastExpression
  | SizeofExpression
  | OffsetofExpression
  | GenericSelection
  | CompoundLiteral
  | InitializerList
  | StatementExpression
  | BuiltinTypeExpression
  | StringizeExpression;

interface Node {
  readonly token: Token;
}
export interface Identifier extends Node {
  readonly kind: "identifier";
  readonly name: string;
}
export interface NumberLiteral extends Node {
  readonly kind: "number";
}
export interface CharacterLiteral extends Node {
  readonly kind: "character";
}
/** Adjacent literals (6.4.5p5); one token each. In a macro body an identifier may stand between: see `parts`. */
export interface StringLiteral extends Node {
  readonly kind: "string";
  readonly parts: readonly Token[];
}
/** C23 `true`, `false`, `nullptr`. */
export interface BooleanLiteral extends Node {
  readonly kind: "keyword-constant";
  readonly name: "true" | "false" | "nullptr";
}
export interface ParenthesizedExpression extends Node {
  readonly kind: "parenthesized";
  readonly expression: Expression;
}
export type UnaryOperator =
  | "+"
  | "-"
  | "~"
  | "!"
  | "*"
  | "&"
  | "++"
  | "--"
  | "&&"
  | "__extension__"
  | "__real__"
  | "__imag__";
export interface UnaryExpression extends Node {
  readonly kind: "unary";
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}
export interface PostfixExpression extends Node {
  readonly kind: "postfix";
  readonly operator: "++" | "--";
  readonly operand: Expression;
}
export type BinaryOperator =
  | "*"
  | "/"
  | "%"
  | "+"
  | "-"
  | "<<"
  | ">>"
  | "<"
  | ">"
  | "<="
  | ">="
  | "=="
  | "!="
  | "&"
  | "^"
  | "|"
  | "&&"
  | "||"
  | ",";
export interface BinaryExpression extends Node {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export type AssignmentOperator = "=" | "*=" | "/=" | "%=" | "+=" | "-=" | "<<=" | ">>=" | "&=" | "^=" | "|=";
export interface AssignmentExpression extends Node {
  readonly kind: "assignment";
  readonly operator: AssignmentOperator;
  readonly left: Expression;
  readonly right: Expression;
}
/** `whenTrue` is undefined in GNU's `a ?: b`. */
export interface ConditionalExpression extends Node {
  readonly kind: "conditional";
  readonly condition: Expression;
  readonly whenTrue: Expression | undefined;
  readonly whenFalse: Expression;
}
/** In a macro body an argument may be a type name (`_IOR('V', 0, struct x)`). */
export interface CallExpression extends Node {
  readonly kind: "call";
  readonly callee: Expression;
  readonly arguments: readonly (Expression | TypeName)[];
}
export interface SubscriptExpression extends Node {
  readonly kind: "subscript";
  readonly base: Expression;
  readonly index: Expression;
}
export interface MemberExpression extends Node {
  readonly kind: "member";
  readonly base: Expression;
  readonly arrow: boolean;
  readonly member: Token;
}
export interface CastExpression extends Node {
  readonly kind: "cast";
  readonly typeName: TypeName;
  readonly operand: Expression;
}
/** `sizeof` and `_Alignof` (GNU: also of an expression). */
export interface SizeofExpression extends Node {
  readonly kind: "sizeof";
  readonly operator: "sizeof" | "_Alignof";
  readonly operand: Expression | TypeName;
}
export interface OffsetofExpression extends Node {
  readonly kind: "offsetof";
  readonly typeName: TypeName;
  /** Member names and subscripts in order. */
  readonly path: readonly (Token | Expression)[];
}
export interface GenericSelection extends Node {
  readonly kind: "generic";
  readonly control: Expression | TypeName;
  readonly associations: readonly {
    readonly typeName: TypeName | undefined;
    readonly expression: Expression;
  }[];
}
export interface CompoundLiteral extends Node {
  readonly kind: "compound-literal";
  readonly typeName: TypeName;
  readonly initializer: InitializerList;
}
export interface InitializerList extends Node {
  readonly kind: "initializer-list";
  readonly items: readonly {
    /** `.name` as a token, `[e]` as an expression, `[a ... b]` as a pair. */
    readonly designators: readonly (Token | Expression | readonly [Expression, Expression])[];
    readonly value: Expression;
  }[];
}
/** GNU `({ ... })`; its body is skipped. */
export interface StatementExpression extends Node {
  readonly kind: "statement-expression";
}
/** `__builtin_types_compatible_p(T, U)`, `__builtin_va_arg(e, T)`, `__builtin_choose_expr(c, a, b)` and their like. */
export interface BuiltinTypeExpression extends Node {
  readonly kind: "builtin";
  readonly name: string;
  readonly arguments: readonly (Expression | TypeName)[];
}
/** `#parameter` in the replacement list of a function-like macro (6.10.3.2); nowhere else. */
export interface StringizeExpression extends Node {
  readonly kind: "stringize";
  readonly name: string;
}
