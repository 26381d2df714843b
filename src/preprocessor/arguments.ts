/** Replaces parameters by arguments (C11 6.10.3.1 to 6.10.3.3, C23's `__VA_OPT__`, GNU's comma before `##`). */

import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import { punctuatorKind, Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import type { Origin } from "../source/span.ts";
import { copyToken, type MacroDefinition } from "./macro-definition.ts";
import { isPadding, neutralPadding, paddingLike } from "./padding.ts";
import { stringifyTokens } from "./spelling.ts";

const COMMA = punctuatorKind(",");

/** An argument of a macro call. */
export interface Argument {
  readonly tokens: readonly Token[];
  /** The tokens after macro expansion, once someone needed them. */
  expanded: readonly Token[] | undefined;
  /** True when its tokens stand in the result already: the next use takes copies. */
  isUsed: boolean;
  /** The variable arguments were left out together with the comma before them. */
  isOmitted: boolean;
}

/** What the substitution needs of the expander. */
export interface ArgumentExpander {
  readonly inDirective: boolean;
  expandArgument(argument: Argument): readonly Token[];
  countTokens(count: number, at: Token): void;
  readonly isExhausted: boolean;
  /** Says something of the text that has been made, where reading has come to. */
  warnHere(code: DiagnosticCode, text: string): void;
  /** False, with a diagnostic, for a spelling that is longer than the limit. */
  checkLength(text: string, at: Token): boolean;
}

/** A macro's replacement list with its arguments put in; the tokens are fit to be read once. */
export function substitute(
  macro: MacroDefinition,
  args: readonly Argument[],
  origin: Origin,
  expander: ArgumentExpander,
): readonly Token[] {
  return new Substitution(macro, args, origin, expander).run(macro.body);
}

class Substitution {
  readonly #macro: MacroDefinition;
  readonly #args: readonly Argument[];
  readonly #origin: Origin;
  readonly #expander: ArgumentExpander;

  constructor(macro: MacroDefinition, args: readonly Argument[], origin: Origin, expander: ArgumentExpander) {
    this.#macro = macro;
    this.#args = args;
    this.#origin = origin;
    this.#expander = expander;
  }

  /** True if what `run` replaced first, or last, was nothing: a placemarker where it is an operand of `##`. */
  #startsEmpty = false;
  #endsEmpty = false;

  run(body: readonly Token[]): Token[] {
    const result: Token[] = [];
    let isRightOfPaste = false;
    let isFirst = true;
    let countBefore = 0;
    /** The left operand of the `##` that stands before the part at hand; undefined where it is a placemarker. */
    let left: Token | undefined;
    for (let at = 0; at < body.length && !this.#expander.isExhausted; at++) {
      const part = body[at] as Token;
      const isLeftOfPaste = (part.flags & TokenFlag.PasteLeft) !== 0;
      if (part.kind !== TokenKind.Parameter) {
        left = this.#own(part, part.kind, part.text, part.flags);
        result.push(left);
      } else if ((part.flags & TokenFlag.Stringify) !== 0) {
        left = this.#string(part);
        result.push(left);
      } else {
        const isPadded = !this.#expander.inDirective && !isRightOfPaste && at > 0;
        if (isPadded) result.push(paddingLike(part));
        left = this.#replace(part, isRightOfPaste, left, result);
        if (!this.#expander.inDirective && !isLeftOfPaste) result.push(neutralPadding);
      }
      isRightOfPaste = isLeftOfPaste;
      // Only the operand that `__VA_OPT__` is asks how what it stands for began and ended.
      if (isLeftOfPaste || !this.#macro.variadic) continue;
      const isEmpty = lastSolid(result, countBefore) === undefined;
      if (isFirst) this.#startsEmpty = isEmpty;
      this.#endsEmpty = isEmpty;
      isFirst = false;
      countBefore = result.length;
    }
    return result;
  }

  /** A token of the macro itself. */
  #own(part: Token, kind: number, text: string, flags: number): Token {
    const own = flags & ~TokenFlag.StartOfLine;
    return new Token(kind, text, part.file, part.offset, part.end, own, undefined, this.#origin);
  }

  #string(part: Token): Token {
    const flags = part.flags & (TokenFlag.LeadingSpace | TokenFlag.PasteLeft);
    const { text, isCut } = stringifyTokens(
      part.terminal < 0 ? this.#optionalTokens(part) : this.#argument(part).tokens,
    );
    if (isCut) this.#expander.warnHere("cut-string", text);
    return this.#own(part, TokenKind.String, this.#expander.checkLength(text, part) ? text : '""', flags);
  }

  /** Puts an argument in; gives the left operand for a `##` behind it. */
  #replace(
    part: Token,
    isRightOfPaste: boolean,
    left: Token | undefined,
    result: Token[],
  ): Token | undefined {
    const isLeftOfPaste = (part.flags & TokenFlag.PasteLeft) !== 0;
    const tokens =
      part.terminal < 0
        ? this.#optionalOperand(part, isLeftOfPaste, isRightOfPaste)
        : this.#tokensFor(part, isLeftOfPaste || isRightOfPaste);
    this.#expander.countTokens(tokens.length, part);
    let operand = isRightOfPaste ? left : undefined;
    if (operand !== undefined) operand = this.#joinComma(part, operand, result);
    for (const token of tokens) result.push(token);
    if (tokens.length > 0) {
      if (!isLeftOfPaste) return undefined;
      operand = lastSolid(tokens, 0);
    }
    if (operand !== undefined && (isLeftOfPaste || tokens.length === 0)) markPaste(operand, isLeftOfPaste);
    return operand;
  }

  /**
   * GNU: in `, ## rest` the comma goes with omitted variable arguments, and is not joined with given ones. The
   * operand that remains to be joined.
   */
  #joinComma(part: Token, left: Token, result: Token[]): Token | undefined {
    const isRest = this.#macro.variadic && part.terminal === this.#args.length - 1;
    const isJoinedOn = (part.flags & TokenFlag.PasteLeft) !== 0;
    if (left.kind !== COMMA || !isRest || isJoinedOn) return left;
    if (this.#argument(part).isOmitted) {
      result.pop();
      return undefined;
    }
    markPaste(left, false);
    return left;
  }

  #argument(part: Token): Argument {
    return this.#args[part.terminal] as Argument;
  }

  /** The tokens that stand for a parameter; operands of `##` are not macro-expanded. */
  #tokensFor(part: Token, isOperand: boolean): readonly Token[] {
    const argument = this.#argument(part);
    const tokens = isOperand ? argument.tokens : this.#expander.expandArgument(argument);
    if (tokens.length === 0) return tokens;
    // Operands get marks of their own, so the argument itself is only given away where it is not joined.
    if (!isOperand && !argument.isUsed) {
      argument.isUsed = true;
      return tokens;
    }
    return tokens.map((token) =>
      isPadding(token) ? token : copyToken(token, token.flags & ~TokenFlag.PasteLeft),
    );
  }

  /** `__VA_OPT__(...)`: what stands in its parentheses if there are variable arguments (C23 6.10.5.1). */
  #optionalTokens(part: Token): readonly Token[] {
    const rest = this.#args[this.#args.length - 1];
    if (rest === undefined) return [];
    const hasTokens = lastSolid(this.#expander.expandArgument(rest), 0) !== undefined;
    return hasTokens ? this.run(this.#macro.optionalBody(part.terminal)) : [];
  }

  /** The same as an operand of `##`: where the group begins or ends with nothing, a placemarker is joined instead. */
  #optionalOperand(part: Token, isLeftOfPaste: boolean, isRightOfPaste: boolean): readonly Token[] {
    const tokens = [...this.#optionalTokens(part)];
    if (lastSolid(tokens, 0) === undefined) return [];
    if (isRightOfPaste && this.#startsEmpty) tokens.unshift(this.#own(part, TokenKind.Placemarker, "", 0));
    if (isLeftOfPaste && this.#endsEmpty) tokens.push(this.#own(part, TokenKind.Placemarker, "", 0));
    return tokens;
  }
}

function markPaste(token: Token, isLeft: boolean): void {
  token.flags = isLeft ? token.flags | TokenFlag.PasteLeft : token.flags & ~TokenFlag.PasteLeft;
}

/** The last token from `start` on that is no padding. */
function lastSolid(tokens: readonly Token[], start: number): Token | undefined {
  let at = tokens.length - 1;
  while (at >= start && isPadding(tokens[at] as Token)) at--;
  return at < start ? undefined : tokens[at];
}
