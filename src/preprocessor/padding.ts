/**
 * White space of expansions. Where a macro's name stood, where a parameter was replaced and where an expansion ends,
 * a padding token stands in the stream; from the paddings before a token follows whether it has a leading blank (so
 * that `#` gives the spelling that gcc gives) and whether a printer must keep it apart from the token before.
 */

import { Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { SourceFile } from "../source/source-file.ts";

const nowhere = new SourceFile("<padding>", "");

function makePadding(flags: number): Token {
  return new Token(TokenKind.Padding, "", nowhere, 0, 0, flags, undefined, undefined);
}

/** An end of an expansion: the next token's own white space counts. */
const neutral: Token = makePadding(0);
/** In place of a token that had no white space before it, or had some. */
const tight: Token = makePadding(TokenFlag.AvoidPaste);
const loose: Token = makePadding(TokenFlag.AvoidPaste | TokenFlag.LeadingSpace);

export const neutralPadding: Token = neutral;

/** The padding that stands for the white space before `token`. */
export function paddingLike(token: Token): Token {
  return (token.flags & TokenFlag.LeadingSpace) === 0 ? tight : loose;
}

export function isPadding(token: Token): boolean {
  return token.kind === TokenKind.Padding;
}

/** Folds the paddings before a token. */
export class SpaceState {
  /** The padding that counts so far; undefined while there is none or only neutral ones. */
  #source: Token | undefined;
  any = false;

  add(padding: Token): void {
    this.any = true;
    const isNeutral = padding === neutral;
    if (this.#source === undefined) {
      this.#source = isNeutral ? undefined : padding;
    } else if ((this.#source.flags & TokenFlag.LeadingSpace) === 0 && isNeutral) {
      this.#source = undefined;
    }
  }

  /** True if white space stands before the token that follows the paddings. */
  leads(token: Token): boolean {
    return ((this.#source ?? token).flags & TokenFlag.LeadingSpace) !== 0;
  }

  /** One padding that stands for all of them. */
  toPadding(): Token {
    return this.#source ?? neutral;
  }

  clear(): void {
    this.#source = undefined;
    this.any = false;
  }
}
