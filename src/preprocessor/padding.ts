/**
 * White space of expansions. Where a macro's name stood, where a parameter was replaced and where an expansion ends,
 * a padding token stands in the stream; from the paddings before a token follows whether it has a leading blank (so
 * that `#` gives the spelling that gcc gives) and whether a printer must keep it apart from the token before.
 */

import { Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { SourceFile } from "../source/source-file.ts";
import { copyToken } from "./macro-definition.ts";

const nowhere = new SourceFile("<padding>", "");

function makePadding(flags: number): Token {
  return new Token(TokenKind.Padding, "", nowhere, 0, 0, flags, undefined, undefined);
}

/** An end of an expansion: the next token's own white space counts. */
export const neutralPadding: Token = makePadding(0);

/** Where a token stood: by its flags StartOfLine and LeadingSpace. */
const standIns: readonly Token[] = [0, 1, 2, 3].map((flags) => makePadding(flags | TokenFlag.AvoidPaste));

/** The padding that stands for the white space before `token`. */
export function paddingLike(token: Token): Token {
  return standIns[token.flags & (TokenFlag.StartOfLine | TokenFlag.LeadingSpace)] as Token;
}

export function isPadding(token: Token): boolean {
  return token.kind === TokenKind.Padding;
}

/** Folds the paddings before a token. */
export class SpaceState {
  /** The padding that counts so far; undefined while there is none or only neutral ones. */
  #source: Token | undefined;
  any = false;
  /** A macro that was replaced stood at the start of a line. */
  startsLine = false;

  add(padding: Token): void {
    this.any = true;
    if ((padding.flags & TokenFlag.StartOfLine) !== 0) this.startsLine = true;
    const isNeutral = padding === neutralPadding;
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
    return this.#source ?? neutralPadding;
  }

  clear(): void {
    this.#source = undefined;
    this.any = false;
    this.startsLine = false;
  }
}

/** The tokens of a list without its paddings, each with the white space that these leave before it. */
export function settleSpace(tokens: readonly Token[]): readonly Token[] {
  const space = new SpaceState();
  const settled: Token[] = [];
  for (const token of tokens) {
    if (isPadding(token)) {
      space.add(token);
      continue;
    }
    const leads = space.any && space.leads(token);
    const isSame = !space.any || leads === ((token.flags & TokenFlag.LeadingSpace) !== 0);
    settled.push(isSame ? token : withSpace(token, leads));
    space.clear();
  }
  return settled;
}

function withSpace(token: Token, leads: boolean): Token {
  const flags = leads ? token.flags | TokenFlag.LeadingSpace : token.flags & ~TokenFlag.LeadingSpace;
  return copyToken(token, flags);
}
