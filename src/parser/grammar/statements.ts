/**
 * Statements (C11 6.8) and initialisers (6.7.9) are skipped, not parsed: nothing that they say reaches a binding, and
 * they must never raise an error. All of it works on brackets alone.
 */

import { punctuatorKind, type Token, TokenFlag, TokenKind } from "../../lexer/token.ts";
import { BracketKind, type TokenAdapter } from "../token-adapter.ts";

const commaKind = punctuatorKind(",");
const semicolonKind = punctuatorKind(";");

/**
 * Skips to the `}` that closes `opening` and takes it (6.8.2 compound-statement, GNU's nested functions included).
 *
 * Undefined where it is never closed. Then the source is set back to where it probably should have been: where the file
 * ended in which it began, or where a line began like an external declaration with a `}` in the first column before it.
 */
export function skipBlock(tokens: TokenAdapter, opening: Token): Token | undefined {
  let depth = 1;
  let isDoubtful = false;
  let seen: Token[] | undefined;
  for (;;) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (kind === TokenKind.EndOfFile) {
      if (seen !== undefined) tokens.replay(seen);
      return undefined;
    }
    if (seen === undefined && (hasLeftFile(token, opening) || (isDoubtful && startsDeclarationLine(token))))
      seen = [];
    seen?.push(token);
    tokens.pullRaw();
    if (kind === BracketKind.LeftBrace) depth++;
    else if (kind === BracketKind.RightBrace) {
      if (--depth === 0) return token;
      isDoubtful ||= isInFirstColumn(token);
    }
  }
}

function isInFirstColumn(token: Token): boolean {
  if ((token.flags & TokenFlag.StartOfLine) === 0 || token.origin !== undefined) return false;
  const before = token.file.text.charCodeAt(token.offset - 1);
  return before === lineFeed || before === carriageReturn;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The file in which `opening` stands has ended. Tokens out of macros tell nothing: they stand where the macro does. */
function hasLeftFile(token: Token, opening: Token): boolean {
  const file = token.file;
  if (file === opening.file || token.origin !== undefined || opening.origin !== undefined) return false;
  return file.depth <= opening.file.depth;
}

/**
 * Skips the rest of a member: through its `;`, or up to the `}` of the record. `depth` is the number of braces that are
 * open inside of the record. False where the record is never closed.
 */
export function skipMember(tokens: TokenAdapter, depth: number): boolean {
  for (let open = depth; ; ) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (kind === TokenKind.EndOfFile) return false;
    if (open === 0) {
      if (kind === BracketKind.RightBrace) return true;
      if (startsDeclarationLine(token)) return false;
    }
    tokens.pullRaw();
    if (kind === BracketKind.LeftBrace) open++;
    else if (kind === BracketKind.RightBrace) open--;
    else if (kind === semicolonKind && open === 0) return true;
  }
}

/**
 * Skips the rest of an external declaration that has an error: through its `;`, or through the `}` of a function's
 * body, or up to a line that begins another declaration. `depth` is the number of open braces; `isStart` says whether a
 * token begins a declaration where it begins a line. Returns the name directly before the `;`, if one stands there.
 */
export function skipDeclaration(
  tokens: TokenAdapter,
  depth: number,
  isStart: (token: Token) => boolean,
): string | undefined {
  let open = depth;
  let isBody = false;
  let previous = tokens.previous;
  for (;;) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (kind === TokenKind.EndOfFile) return undefined;
    if (open <= 0 && startsDeclarationLine(token)) return undefined;
    tokens.pullRaw();
    if (kind === BracketKind.LeftBrace) {
      if (open === 0) isBody = previous?.kind === BracketKind.RightParenthesis;
      open++;
    } else if (kind === BracketKind.RightBrace) {
      if (--open < 0) return undefined;
      if (open === 0) {
        const next = tokens.lookRaw();
        if (next.kind !== semicolonKind && (isBody || isLineStart(next, isStart))) return undefined;
      }
    } else if (kind === semicolonKind && open <= 0) {
      return previous?.kind === TokenKind.Identifier ? previous.text : undefined;
    }
    previous = token;
  }
}

function isLineStart(token: Token, isStart: (token: Token) => boolean): boolean {
  return (token.flags & TokenFlag.StartOfLine) !== 0 && isStart(token);
}

/** Skips to the `)` that closes an open one and takes it. Undefined, with nothing more taken, at the end of the file. */
export function skipParentheses(tokens: TokenAdapter): Token | undefined {
  let depth = 1;
  for (;;) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (kind === TokenKind.EndOfFile) return undefined;
    tokens.pullRaw();
    if (kind === BracketKind.LeftParenthesis) depth++;
    else if (kind === BracketKind.RightParenthesis && --depth === 0) return token;
  }
}

const declarationWords: ReadonlySet<string> = new Set(["typedef", "extern", "static"]);

/** A word at the start of a line with which, outside of function bodies, only an external declaration begins. */
export function startsDeclarationLine(token: Token): boolean {
  return (token.flags & TokenFlag.StartOfLine) !== 0 && declarationWords.has(token.text);
}

/**
 * Takes an initializer (6.7.9) up to the `,` or `;` that ends it. It also ends where a `)` or `}` closes what it did
 * not open, at the end of the file, and at a line that begins another declaration.
 */
export function takeInitializer(tokens: TokenAdapter): Token[] {
  const taken: Token[] = [];
  let depth = 0;
  for (;;) {
    const token = tokens.lookRaw();
    const kind = token.kind;
    if (kind === TokenKind.EndOfFile) return taken;
    if (depth === 0 && (kind === commaKind || kind === semicolonKind || startsDeclarationLine(token)))
      return taken;
    if (kind >= BracketKind.LeftBracket && kind <= BracketKind.RightBrace) {
      depth += (kind & 1) === 0 ? 1 : -1;
      if (depth < 0) return taken;
    }
    tokens.pullRaw();
    taken.push(token);
  }
}
