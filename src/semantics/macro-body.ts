/**
 * Replacement lists as syntax trees: as written, with other macros' names in it, and fully expanded as at the end of the
 * unit. Most are a literal, which needs no parser.
 */

import { type Token, TokenKind } from "../lexer/token.ts";
import type { Expression, TypeName } from "../parser/ast.ts";
import type { Macro, MacroTable } from "../preprocessor/macro.ts";
import type { DeclarationParser } from "./context.ts";
import { isSelfNamed } from "./expression.ts";

export type Body = Expression | TypeName;

/** What only has a meaning where the macro is used, or only in a directive. */
const placeBound: ReadonlySet<string> = new Set(
  "__FILE__ __FILE_NAME__ __BASE_FILE__ __LINE__ __COUNTER__ __INCLUDE_LEVEL__ __DATE__ __TIME__ __TIMESTAMP__".split(
    " ",
  ),
);
const directiveBound: ReadonlySet<string> = new Set(
  (
    "__pragma defined __has_include __has_include_next __has_embed __has_attribute __has_builtin " +
    "__has_c_attribute __has_cpp_attribute __has_declspec_attribute __has_feature __has_extension __has_warning " +
    "__is_identifier __building_module"
  ).split(" "),
);

export class MacroBodies {
  readonly #macros: MacroTable;
  readonly #parser: DeclarationParser;
  /** Why a macro's full expansion has no meaning by itself; undefined where it has one. */
  readonly #hazards: Map<string, string | undefined> = new Map();

  constructor(macros: MacroTable, parser: DeclarationParser) {
    this.#macros = macros;
    this.#parser = parser;
  }

  /** The replacement list as written. */
  written(macro: Macro): Body | undefined {
    const list = macro.replacementList;
    if (isStatement(list)) return undefined;
    return literalBody(list) ?? this.#parser.parseMacroBody(list, macro.parameters ?? []);
  }

  /** No macro's name stands in the list: written and expanded it is the same. */
  isPlain(macro: Macro): boolean {
    for (const token of macro.replacementList) {
      if (token.kind === TokenKind.Identifier && this.#macros.lookup(token.text) !== undefined) return false;
    }
    return true;
  }

  /**
   * The fully expanded list as tokens; a reason where expanding has no meaning. Parameters stand for themselves, which a
   * macro of the same name would not let them.
   */
  expand(macro: Macro): readonly Token[] | string {
    const { parameters, replacementList } = macro;
    if (parameters?.some((name) => this.#macros.lookup(name) !== undefined) === true)
      return "a parameter is a macro as well";
    const hazard = this.#hazardOf(replacementList);
    if (hazard !== undefined) return hazard;
    return this.#macros.expand(replacementList);
  }

  /** After full expansion a macro's name is left only where macros lead back to themselves (C11 6.10.3.4p2). */
  isCircular(expanded: readonly Token[]): boolean {
    for (const token of expanded) {
      const macro = token.kind === TokenKind.Identifier ? this.#macros.lookup(token.text) : undefined;
      if (macro !== undefined && macro.parameters === undefined && !isSelfNamed(macro)) return true;
    }
    return false;
  }

  parseExpression(tokens: readonly Token[]): Expression | undefined {
    if (isStatement(tokens)) return undefined;
    return literalBody(tokens) ?? this.#parser.parseExpression(tokens);
  }

  parseBody(tokens: readonly Token[], parameters: readonly string[]): Body | undefined {
    return isStatement(tokens) ? undefined : this.#parser.parseMacroBody(tokens, parameters);
  }

  #hazardOf(list: readonly Token[], depth: number = 0): string | undefined {
    for (const token of list) {
      if (token.kind !== TokenKind.Identifier) continue;
      const hazard = this.#hazardOfName(token.text, depth);
      if (hazard !== undefined) return hazard;
    }
    return undefined;
  }

  #hazardOfName(name: string, depth: number): string | undefined {
    if (placeBound.has(name)) return `\`${name}\` depends on where it is used`;
    if (directiveBound.has(name)) return `\`${name}\` has no value outside of directives`;
    if (this.#hazards.has(name)) return this.#hazards.get(name);
    const macro = this.#macros.lookup(name);
    // Also ends a circle of macros, which expansion ends as well.
    this.#hazards.set(name, undefined);
    if (macro === undefined || depth >= DEEPEST_CHAIN) return undefined;
    const hazard = this.#hazardOf(macro.replacementList, depth + 1);
    this.#hazards.set(name, hazard);
    return hazard;
  }
}

const statementWords: ReadonlySet<string> = new Set(
  "do while if for switch return goto break continue typedef extern static inline __inline __inline__".split(
    " ",
  ),
);

/**
 * A statement or a declaration: seen by its words, which no expression that is translated has. (Braces may be a type's or
 * an initializer's, and a type's have semicolons.)
 */
export function isStatement(list: readonly Token[]): boolean {
  const isRecord: boolean[] = [];
  for (let at = 0; at < list.length; at++) {
    const { text } = list[at] as Token;
    if (statementWords.has(text)) return true;
    if (text === "{") isRecord.push(opensRecord(list[at - 1]) || opensRecord(list[at - 2]));
    else if (text === "}") isRecord.pop();
    else if (text === ";" && isRecord.at(-1) !== true) return true;
  }
  return false;
}

/** `struct {`, `struct tag {`. */
function opensRecord(token: Token | undefined): boolean {
  return token?.text === "struct" || token?.text === "union";
}

/** `1`, `"a"`, `-1` and these in parentheses: what most macros are. */
function literalBody(list: readonly Token[]): Expression | undefined {
  return list.length === 0 || list.length > LONGEST_LITERAL ? undefined : literalWithin(list, 0, list.length);
}

const LONGEST_LITERAL = 6;

/** How far a chain of macros is followed in search of words that have no value: as deep as the stack surely bears. */
const DEEPEST_CHAIN = 500;

function literalWithin(list: readonly Token[], start: number, end: number): Expression | undefined {
  const token = list[start];
  if (token === undefined || start >= end) return undefined;
  if (end - start === 1) {
    if (token.kind === TokenKind.Number) return { kind: "number", token };
    if (token.kind === TokenKind.Character) return { kind: "character", token };
    return token.kind === TokenKind.String ? { kind: "string", token, parts: [token] } : undefined;
  }
  if (token.text === "-") {
    const operand = literalWithin(list, start + 1, end);
    // Of adjacent operators only the first is the operand's: `- -1` is left to the parser.
    return operand?.kind === "number" ? { kind: "unary", token, operator: "-", operand } : undefined;
  }
  if (token.text !== "(" || list[end - 1]?.text !== ")") return undefined;
  const expression = literalWithin(list, start + 1, end - 1);
  return expression && { kind: "parenthesized", token, expression };
}
