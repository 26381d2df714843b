/** Makes tokens of tokens: `#` (C11 6.10.3.2) and `##` (6.10.3.3). */

import { DiagnosticBag } from "../diagnostics/bag.ts";
import { identifierParts, numberParts } from "../lexer/chars.ts";
import type { LexerContext } from "../lexer/context.ts";
import { Lexer } from "../lexer/lexer.ts";
import { punctuatorKind, Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { SourceFile } from "../source/source-file.ts";
import { copyToken } from "./macro-definition.ts";
import { isPadding, SpaceState } from "./padding.ts";

const SLASH = punctuatorKind("/");
const DIVIDE_ASSIGN = punctuatorKind("/=");
const EQUALS = punctuatorKind("=");

/**
 * The text of a string literal that spells an argument: white space between tokens becomes one blank, and quotes and
 * backslashes inside of literals get a backslash.
 */
export function stringifyTokens(tokens: readonly Token[]): {
  readonly text: string;
  /** A backslash at its end is left out. */
  readonly isCut: boolean;
} {
  let text = "";
  const space = new SpaceState();
  for (const token of tokens) {
    if (isPadding(token)) {
      space.add(token);
      continue;
    }
    if (space.leads(token) && text !== "") text += " ";
    space.clear();
    const isLiteral = token.kind === TokenKind.String || token.kind === TokenKind.Character;
    text += isLiteral ? escapeLiteral(token.text) : spellingOf(token);
  }
  // An odd backslash at the end would quote the closing quote: gcc drops it with a warning.
  let slashes = 0;
  while (text.charAt(text.length - 1 - slashes) === "\\") slashes++;
  const isCut = slashes % 2 === 1;
  return { text: `"${isCut ? text.slice(0, -1) : text}"`, isCut };
}

/** 6.10.3.2p2: as it is spelled, so a universal character name stays one. */
function spellingOf({ kind, text, file, offset, end, flags }: Token): string {
  if (kind !== TokenKind.Identifier || (flags & TokenFlag.Respelled) === 0) return text;
  const written = file.text.slice(offset, end);
  return written.includes("\\u") || written.includes("\\U") ? written : text;
}

function escapeLiteral(text: string): string {
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x5c) {
      result += `${text.slice(from, at)}\\`;
      from = at;
    } else if (code === 0x0a) {
      result += `${text.slice(from, at)}\\n`;
      from = at + 1;
    }
  }
  return result + text.slice(from);
}

/** A line comment that would take what stands behind it with it, as an argument or in a replacement list. */
export function blockComment(token: Token): Token {
  if (!token.text.startsWith("//")) return token;
  const { file, offset, end, flags } = token;
  const text = `/*${token.text.slice(2)}*/`;
  return new Token(TokenKind.Comment, text, file, offset, end, flags, undefined, undefined);
}

/** The token that two spellings make together, not interned; undefined where they do not make exactly one. */
export function pasteTokens(left: Token, right: Token, context: LexerContext): Token | undefined {
  if (right.kind === TokenKind.Placemarker) return copyToken(left, left.flags & ~TokenFlag.PasteLeft);
  if (left.kind === TokenKind.Placemarker) return copyToken(right, right.flags & ~TokenFlag.PasteLeft);
  const text = left.text + right.text;
  const kind = pastedKind(left, right, text, context);
  if (kind === undefined) return undefined;
  const flags = (left.flags & TokenFlag.LeadingSpace) | TokenFlag.Respelled;
  return new Token(kind, text, left.file, left.offset, left.end, flags, undefined, left.origin);
}

function pastedKind(left: Token, right: Token, text: string, context: LexerContext): number | undefined {
  if (right.text === "") return left.kind;
  if (left.kind === TokenKind.Identifier && hasOnly(right.text, identifierParts)) return TokenKind.Identifier;
  if (left.kind === TokenKind.Number && hasOnly(right.text, numberParts)) return TokenKind.Number;
  // `/` and `/` or `*` would begin a comment.
  if (left.kind === SLASH && right.kind !== EQUALS && right.kind !== DIVIDE_ASSIGN) return undefined;
  if (left.kind === TokenKind.String || left.kind === TokenKind.Character) return undefined;
  const silent = { names: context.names, features: context.features, diagnostics: new DiagnosticBag() };
  const lexer = new Lexer(new SourceFile("<paste>", text), silent);
  const token = lexer.next();
  const isWhole = token.end === text.length && token.kind !== TokenKind.EndOfFile;
  return isWhole && lexer.next().kind === TokenKind.EndOfFile ? token.kind : undefined;
}

function hasOnly(text: string, parts: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (parts[code] === 0 || code >= 0x80) return false;
  }
  return true;
}
