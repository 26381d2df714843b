/**
 * The terminal symbols of the grammar, and which words are which of them. What the grammar never tells apart shares a
 * terminal (`const` and `volatile`, `*=` and `/=`), so that look-ahead tables stay small.
 */

import { FIRST_PUNCTUATOR, PUNCTUATORS, type Punctuator, TokenKind } from "../lexer/token.ts";

/** Each terminal with the words that a message has for it. */
const labels = {
  EndOfFile: "the end of the file",
  Identifier: "a name",
  TypedefName: "a type",
  /** The first name of an old-style identifier list (C11 6.7.6.3). */
  OldParameter: "a name",
  Number: "a number",
  Character: "a character constant",
  String: "a string literal",

  LeftBracket: "`[`",
  RightBracket: "`]`",
  /** The first of the two brackets of `[[`. */
  AttributeOpen: "`[[`",
  LeftParenthesis: "`(`",
  RightParenthesis: "`)`",
  LeftBrace: "`{`",
  RightBrace: "`}`",
  Dot: "`.`",
  Arrow: "`->`",
  /** `++` and `--` */
  Increment: "`++` or `--`",
  Ampersand: "`&`",
  Star: "`*`",
  /** The `*` of `[*]` (C11 6.7.6.2p4). */
  VariableLength: "`*`",
  Sign: "`+` or `-`",
  /** `~` and `!` */
  Complement: "`~` or `!`",
  /** Operators that are binary wherever they stand. */
  BinaryOperator: "an operator",
  Caret: "`^`",
  LogicalAnd: "`&&`",
  Question: "`?`",
  Colon: "`:`",
  Scope: "`::`",
  Semicolon: "`;`",
  Ellipsis: "`...`",
  Equal: "`=`",
  AssignmentOperator: "an assignment",
  Comma: "`,`",
  Hash: "`#`",

  BasicType: "a type",
  StorageClass: "a storage class",
  Qualifier: "a qualifier",
  FunctionSpecifier: "`inline`",
  /** `struct` and `union` */
  Record: "`struct` or `union`",
  Enum: "`enum`",
  Typeof: "`typeof`",
  Atomic: "`_Atomic`",
  BitInt: "`_BitInt`",
  Alignas: "`_Alignas`",
  Attribute: "`__attribute__`",
  Declspec: "`__declspec`",
  /** Words that are attributes by themselves: `__stdcall`, `_Nonnull`. */
  KeywordAttribute: "an attribute",
  Extension: "`__extension__`",
  Asm: "`asm`",
  StaticAssert: "`_Static_assert`",
  Sizeof: "`sizeof`",
  Alignof: "`_Alignof`",
  Offsetof: "`__builtin_offsetof`",
  Generic: "`_Generic`",
  Default: "`default`",
  /** `true`, `false`, `nullptr` */
  KeywordConstant: "a constant",
  /** `__real__` and `__imag__` */
  ComplexPart: "`__real__` or `__imag__`",
  /** Builtins that take type names. */
  BuiltinType: "a builtin",
  /** Words that only statements have; no rule takes one. */
  Statement: "a statement",
  /** What no rule takes: `##`, a stray character. */
  Other: "a stray character",
} as const;

export type TerminalName = keyof typeof labels;

export interface TerminalSymbol {
  readonly name: TerminalName;
  /** By which the look-ahead tables and `Token.terminal` know it: its place in `vocabulary`. */
  readonly index: number;
  /** Its words in a message. */
  readonly label: string;
}

export const vocabulary: readonly TerminalSymbol[] = (Object.keys(labels) as TerminalName[]).map(
  (name, index) => ({ name, index, label: labels[name] }),
);

export const Terminal: Readonly<Record<TerminalName, TerminalSymbol>> = Object.fromEntries(
  vocabulary.map((terminal) => [terminal.name, terminal]),
) as Record<TerminalName, TerminalSymbol>;

const punctuatorTerminals: Readonly<Record<Punctuator, TerminalName>> = {
  "[": "LeftBracket",
  "]": "RightBracket",
  "(": "LeftParenthesis",
  ")": "RightParenthesis",
  "{": "LeftBrace",
  "}": "RightBrace",
  ".": "Dot",
  "->": "Arrow",
  "++": "Increment",
  "--": "Increment",
  "&": "Ampersand",
  "*": "Star",
  "+": "Sign",
  "-": "Sign",
  "~": "Complement",
  "!": "Complement",
  "/": "BinaryOperator",
  "%": "BinaryOperator",
  "<<": "BinaryOperator",
  ">>": "BinaryOperator",
  "<": "BinaryOperator",
  ">": "BinaryOperator",
  "<=": "BinaryOperator",
  ">=": "BinaryOperator",
  "==": "BinaryOperator",
  "!=": "BinaryOperator",
  "^": "Caret",
  "|": "BinaryOperator",
  "&&": "LogicalAnd",
  "||": "BinaryOperator",
  "?": "Question",
  ":": "Colon",
  "::": "Scope",
  ";": "Semicolon",
  "...": "Ellipsis",
  "=": "Equal",
  "*=": "AssignmentOperator",
  "/=": "AssignmentOperator",
  "%=": "AssignmentOperator",
  "+=": "AssignmentOperator",
  "-=": "AssignmentOperator",
  "<<=": "AssignmentOperator",
  ">>=": "AssignmentOperator",
  "&=": "AssignmentOperator",
  "^=": "AssignmentOperator",
  "|=": "AssignmentOperator",
  ",": "Comma",
  "#": "Hash",
  "##": "Other",
};

/** From a token's kind to its terminal's number; identifiers are told apart by name. */
export const terminalOfKind: readonly number[] = createKindTable();

function createKindTable(): number[] {
  const table = new Array<number>(FIRST_PUNCTUATOR + PUNCTUATORS.length).fill(Terminal.Other.index);
  table[TokenKind.EndOfFile] = Terminal.EndOfFile.index;
  table[TokenKind.Identifier] = Terminal.Identifier.index;
  table[TokenKind.Number] = Terminal.Number.index;
  table[TokenKind.Character] = Terminal.Character.index;
  table[TokenKind.String] = Terminal.String.index;
  PUNCTUATORS.forEach((punctuator, index) => {
    table[FIRST_PUNCTUATOR + index] = Terminal[punctuatorTerminals[punctuator]].index;
  });
  return table;
}

/** With these a type begins. */
export const typeStarts: ReadonlySet<number> = indexSet(
  "BasicType",
  "TypedefName",
  "Record",
  "Enum",
  "Typeof",
  "Atomic",
  "BitInt",
  "Qualifier",
);

/** With these declaration specifiers begin, where no name does. */
export const declarationStarts: ReadonlySet<number> = indexSet(
  "BasicType",
  "TypedefName",
  "Record",
  "Enum",
  "Typeof",
  "Atomic",
  "BitInt",
  "Qualifier",
  "StorageClass",
  "FunctionSpecifier",
  "Alignas",
  "Extension",
);

export function indexSet(...names: readonly TerminalName[]): ReadonlySet<number> {
  return new Set(names.map((name) => Terminal[name].index));
}
