/**
 * Statements (C11 6.8) and initialisers (6.7.9) are skipped, not parsed: nothing that they say reaches a binding, and
 * they must never raise an error. All of it works on brackets alone.
 */

import { punctuatorKind, type Token, TokenFlag, TokenKind } from "../../lexer/token.ts";
import { isCutLiteral, SyntaxFault } from "../syntax-fault.ts";
import { BracketKind, type TokenAdapter } from "../token-adapter.ts";
import { declarationStarts } from "../vocabulary.ts";

const commaKind = punctuatorKind(",");
const semicolonKind = punctuatorKind(";");

/**
 * Skips through the `}` that closes `depth` open braces, and returns it (6.8.2 compound-statement, GNU's nested functions
 * included). `begin` is the first token of the declaration in which they stand.
 *
 * Undefined where it is never closed. Then the source is set back to where it probably should have been: where the file
 * ended in which it began, or where a line began like a declaration and stood as far left as `begin`.
 */
export function skipBlock(tokens: TokenAdapter, begin: Token, depth: number): Token | undefined {
  let open = depth;
  let seen: Token[] | undefined;
  let previous = begin;
  for (;;) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (kind === TokenKind.EndOfFile) {
      if (seen !== undefined) tokens.replay(seen);
      return undefined;
    }
    if (seen !== undefined) seen.push(token);
    else if (mayBeginNext(tokens, token, previous, begin)) seen = [token];
    tokens.pullRaw();
    if (kind === BracketKind.LeftBrace) open++;
    else if (kind === BracketKind.RightBrace && --open === 0) return token;
    previous = token;
  }
}

/** Inside of braces that are never closed: the declaration that `begin` began is over before `token`. */
function mayBeginNext(tokens: TokenAdapter, token: Token, previous: Token, begin: Token): boolean {
  // Tokens out of macros tell nothing: they stand where the macro does.
  if (token.origin !== undefined || begin.origin !== undefined) return false;
  const file = token.file;
  if (file !== begin.file) return file.depth <= begin.file.depth;
  return (
    startsLine(token) &&
    (previous.kind === semicolonKind ||
      previous.kind === BracketKind.RightBrace ||
      previous === begin ||
      isCutLiteral(previous)) &&
    startsDeclaration(tokens, token) &&
    indentationOf(token) <= indentationOf(begin)
  );
}

/** It is the first of its line. */
export function startsLine(token: Token): boolean {
  return (token.flags & TokenFlag.StartOfLine) !== 0;
}

/** Blanks at the start of a token's line. */
export function indentationOf(token: Token): number {
  const { text } = token.file;
  let start = token.offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let at = start;
  while (text.charCodeAt(at) === blank || text.charCodeAt(at) === tabulator) at++;
  return at - start;
}

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

const tabulator = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;

/** A word with which declaration specifiers begin. */
export function startsDeclaration(tokens: TokenAdapter, token: Token): boolean {
  return token.kind === TokenKind.Identifier && declarationStarts.has(tokens.names.classify(token.text));
}

/**
 * Skips the rest of a member: through its `;`, or up to the `}` of the record. `depth` is the number of braces that are
 * open inside of the record. False where the record is never closed.
 */
export function skipMember(tokens: TokenAdapter, opening: Token, depth: number): boolean {
  if (depth > 0 && skipBlock(tokens, opening, depth) === undefined) return false;
  for (;;) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (kind === BracketKind.RightBrace) return true;
    if (kind === TokenKind.EndOfFile || startsDeclarationLine(token)) return false;
    tokens.pullRaw();
    if (kind === semicolonKind) return true;
    if (kind === BracketKind.LeftBrace && skipBlock(tokens, opening, 1) === undefined) return false;
  }
}

/**
 * Skips the rest of an external declaration that has an error: through its `;`, or through the `}` of a function's
 * body, or up to a line that begins another declaration. `depth` is the number of braces that are open, `begin` its
 * first token. Returns the name directly before the `;`, if one stands there.
 */
export function skipDeclaration(tokens: TokenAdapter, begin: Token, depth: number): string | undefined {
  let previous = tokens.previous ?? begin;
  if (depth > 0) {
    const closing = skipBlock(tokens, begin, depth);
    if (closing === undefined) return undefined;
    previous = closing;
  }
  for (;;) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (kind === TokenKind.EndOfFile || startsDeclarationLine(token)) return undefined;
    const isLast = previous.kind === BracketKind.RightBrace || isCutLiteral(previous);
    if (isLast && beginsDeclaration(tokens, token)) return undefined;
    tokens.pullRaw();
    if (kind === semicolonKind) return previous.kind === TokenKind.Identifier ? previous.text : undefined;
    if (kind === BracketKind.RightBrace) return undefined;
    if (kind === BracketKind.LeftBrace) {
      const isBody = previous.kind === BracketKind.RightParenthesis;
      const closing = skipBlock(tokens, begin, 1);
      if (closing === undefined || (isBody && tokens.lookRaw().kind !== semicolonKind)) return undefined;
      previous = closing;
    } else previous = token;
  }
}

/** After a `}`, or where the `;` is lost, a line that begins like a declaration is one. */
function beginsDeclaration(tokens: TokenAdapter, token: Token): boolean {
  return startsLine(token) && startsDeclaration(tokens, token);
}

/**
 * Skips to the `)` that closes an open one and takes it. Undefined, with nothing more taken, at the end of the file, and
 * outside of braces at a `;` or a line that begins another declaration. So many braces are open within.
 */
export function skipParentheses(tokens: TokenAdapter, open: number = 0): Token | undefined {
  let depth = 1;
  let braces = open;
  for (;;) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (kind === TokenKind.EndOfFile) return undefined;
    if (braces === 0 && (kind === semicolonKind || startsDeclarationLine(token))) return undefined;
    tokens.pullRaw();
    if (kind === BracketKind.LeftBrace) braces++;
    else if (kind === BracketKind.RightBrace) braces--;
    else if (kind === BracketKind.LeftParenthesis) depth++;
    else if (kind === BracketKind.RightParenthesis && --depth === 0) return token;
  }
}

const declarationWords: ReadonlySet<string> = new Set(["typedef", "extern", "static"]);

/** A word at the start of a line with which, outside of function bodies, only an external declaration begins. */
export function startsDeclarationLine(token: Token): boolean {
  return startsLine(token) && declarationWords.has(token.text);
}

interface InitializerTokens {
  readonly taken: Token[];
  /** A `{` in them is not for sure that of a list. */
  readonly mayDefineTags: boolean;
}

/**
 * Takes an initializer (6.7.9) up to the `,` or `;` that ends it. It also ends where a `)` or `}` closes what it did
 * not open, at the end of the file, and at a line that begins another declaration: for sure where nothing is open in
 * it; where a bracket of it is never closed, at the first line that looks like one, or at the first `;`. Throws a
 * SyntaxFault before a literal that is never closed.
 */
export function takeInitializer(tokens: TokenAdapter, begin: Token): InitializerTokens {
  const taken: Token[] = [];
  let mayDefineTags = false;
  let depth = 0;
  let next = -1;
  for (;;) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (isCutLiteral(token)) {
      for (const { kind: taking } of taken) {
        if (taking === BracketKind.LeftBrace) tokens.braces++;
        else if (taking === BracketKind.RightBrace) tokens.braces--;
      }
      throw new SyntaxFault("syntax-error", token, "");
    }
    if (kind === TokenKind.EndOfFile) {
      const end = next >= 0 ? next : taken.findIndex((lost) => lost.kind === semicolonKind);
      return {
        taken: end >= 0 && tokens.replay(taken.slice(end)) ? taken.slice(0, end) : taken,
        mayDefineTags,
      };
    }
    if (depth === 0 && (kind === commaKind || kind === semicolonKind || startsDeclarationLine(token)))
      return { taken, mayDefineTags };
    if (next < 0 && mayBeginNext(tokens, token, taken.at(-1) ?? begin, begin)) next = taken.length;
    if (kind >= BracketKind.LeftBracket && kind <= BracketKind.RightBrace) {
      depth += (kind & 1) === 0 ? 1 : -1;
      if (depth < 0) return { taken, mayDefineTags };
      if (kind === BracketKind.LeftBrace) mayDefineTags ||= mayEndTag(taken);
    }
    tokens.pullRaw();
    taken.push(token);
  }
}

/** What stands before a `{` is `struct`, a tag, or the attributes of one; a compound literal has one `)` there mostly. */
function mayEndTag(taken: readonly Token[]): boolean {
  const last = taken.at(-1);
  if (last?.kind === TokenKind.Identifier) return true;
  return last?.kind === BracketKind.RightParenthesis && taken.at(-2)?.kind === BracketKind.RightParenthesis;
}
