/** A macro as the expander uses it: its replacement list is prepared when it is expanded for the first time. */

import { punctuatorKind, Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import type { Macro, MacroOrigin } from "./macro.ts";

const HASH = punctuatorKind("#");
const HASH_HASH = punctuatorKind("##");
const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");

export const VA_ARGS = "__VA_ARGS__";
export const VA_OPT = "__VA_OPT__";

/** Macros whose value the preprocessor computes. 0 is an ordinary macro. */
export const DynamicMacro = {
  None: 0,
  Line: 1,
  File: 2,
  BaseFile: 3,
  IncludeLevel: 4,
  Counter: 5,
  Date: 6,
  Time: 7,
  Timestamp: 8,
  HasInclude: 9,
  HasIncludeNext: 10,
  HasAttribute: 11,
  HasBuiltin: 12,
  HasFeature: 13,
  HasEmbed: 14,
  IsIdentifier: 15,
  PragmaOperator: 16,
  MicrosoftPragma: 17,
  /** A name that `#pragma GCC poison` forbids. */
  Poisoned: 18,
  HasStandardAttribute: 19,
  HasExtension: 20,
  HasDeclspecAttribute: 21,
  HasWarning: 22,
  /** `__VA_ARGS__` and `__VA_OPT__`, which mean something in a variadic macro alone. */
  VariadicName: 23,
} as const;

/** Reads a replacement list whose text is known to be valid. */
export type ListReader = () => readonly Token[];

/** True for a name that is no macro, but of whose use something is said. */
export function isWatchedName({ dynamic }: MacroDefinition): boolean {
  return dynamic === DynamicMacro.Poisoned || dynamic === DynamicMacro.VariadicName;
}

export interface MacroParts {
  readonly name: string;
  readonly parameters: readonly string[] | undefined;
  readonly variadic: boolean;
  /** The list, or who reads it when it is asked for: most macros of a header are never used. */
  readonly replacementList: readonly Token[] | ListReader;
  readonly nameToken: Token;
  readonly origin: MacroOrigin;
  /** One of `DynamicMacro`. */
  readonly dynamic: number;
}

export class MacroDefinition implements Macro {
  readonly name: string;
  readonly parameters: readonly string[] | undefined;
  readonly variadic: boolean;
  readonly nameToken: Token;
  readonly origin: MacroOrigin;
  readonly dynamic: number;
  /** True while the macro is being replaced: its name is then left alone (C11 6.10.3.4p2). */
  disabled = false;
  #list: readonly Token[] | ListReader;
  #body: readonly Token[] | undefined;
  readonly #optional: (readonly Token[])[] = [];

  constructor(parts: MacroParts) {
    this.name = parts.name;
    this.parameters = parts.parameters;
    this.variadic = parts.variadic;
    this.#list = parts.replacementList;
    this.nameToken = parts.nameToken;
    this.origin = parts.origin;
    this.dynamic = parts.dynamic;
  }

  /** What is read later has a token: who defines it looks at its text. */
  get isEmpty(): boolean {
    return typeof this.#list !== "function" && this.#list.length === 0;
  }

  get replacementList(): readonly Token[] {
    if (typeof this.#list === "function") this.#list = this.#list();
    return this.#list;
  }

  /**
   * The replacement list without its `#` and `##`: the left operand of `##` has the flag PasteLeft, a parameter is a
   * token of kind Parameter with its index in `terminal` (see `optionalBody` for those below 0).
   */
  get body(): readonly Token[] {
    this.#body ??= this.#prepare(this.replacementList);
    return this.#body;
  }

  /** What stands in the parentheses of the `__VA_OPT__` whose index (-1, -2, ...) is given. */
  optionalBody(index: number): readonly Token[] {
    return this.#optional[-1 - index] ?? [];
  }

  #prepare(list: readonly Token[]): readonly Token[] {
    if (!list.some((token) => this.#needsPreparation(token))) return list;
    const body: Token[] = [];
    for (let at = 0; at < list.length; at++) {
      const token = list[at] as Token;
      if (token.kind === HASH_HASH) {
        const left = body[body.length - 1];
        if (left !== undefined) body[body.length - 1] = copyToken(left, left.flags | TokenFlag.PasteLeft);
        continue;
      }
      const isString = token.kind === HASH && this.parameters !== undefined;
      const subject = isString ? (list[at + 1] ?? token) : token;
      const index = this.parameterIndex(subject);
      if (index >= 0) {
        body.push(makeParameter(subject, token.flags, index, isString));
        if (isString) at++;
      } else if (this.variadic && subject.kind === TokenKind.Identifier && subject.text === VA_OPT) {
        const open = isString ? at + 2 : at + 1;
        const close = closingParenthesis(list, open);
        this.#optional.push([]);
        const slot = this.#optional.length;
        this.#optional[slot - 1] = this.#prepare(list.slice(open + 1, close));
        body.push(makeParameter(subject, token.flags, -slot, isString));
        at = close;
      } else {
        body.push(token);
      }
    }
    return body;
  }

  #needsPreparation(token: Token): boolean {
    if (token.kind === HASH_HASH) return true;
    if (this.parameters === undefined) return false;
    return token.kind === HASH || (token.kind === TokenKind.Identifier && this.#isParameterLike(token.text));
  }

  #isParameterLike(name: string): boolean {
    return this.parameters?.includes(name) === true || (this.variadic && name === VA_OPT);
  }

  /** The place of the parameter that a token names, or -1. */
  parameterIndex(token: Token): number {
    if (token.kind !== TokenKind.Identifier || this.parameters === undefined) return -1;
    return this.parameters.indexOf(token.text);
  }
}

/** Index of the parenthesis that closes the one at `open`, or the list's length. */
export function closingParenthesis(list: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < list.length; at++) {
    const kind = (list[at] as Token).kind;
    if (kind === OPEN) depth++;
    else if (kind === CLOSE && --depth === 0) return at;
  }
  return list.length;
}

function makeParameter(token: Token, flags: number, index: number, isString: boolean): Token {
  const all = isString ? flags | TokenFlag.Stringify : flags;
  const { text, file, offset, end, origin } = token;
  const parameter = new Token(TokenKind.Parameter, text, file, offset, end, all, undefined, origin);
  parameter.terminal = index;
  return parameter;
}

export function copyToken(token: Token, flags: number): Token {
  const { kind, text, file, offset, end, origin } = token;
  const copy = new Token(kind, text, file, offset, end, flags, undefined, origin);
  copy.terminal = token.terminal;
  return copy;
}

/** C11 6.10.3p1: the same kind, parameters, tokens and white space. */
export function isSameDefinition(a: Macro, b: Macro): boolean {
  if (a.variadic !== b.variadic || a.parameters?.length !== b.parameters?.length) return false;
  if (a.parameters?.some((name, index) => name !== b.parameters?.[index])) return false;
  if (a.replacementList.length !== b.replacementList.length) return false;
  return a.replacementList.every((token, index) => {
    const other = b.replacementList[index] as Token;
    const sameSpace = ((token.flags ^ other.flags) & TokenFlag.LeadingSpace) === 0;
    return token.kind === other.kind && token.text === other.text && sameSpace;
  });
}
