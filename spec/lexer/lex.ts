/** Reads the tokens of a text for specs. */

import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import type { LexerContext } from "../../src/lexer/context.ts";
import { type LexicalFeatures, lexicalFeatures } from "../../src/lexer/features.ts";
import { Lexer } from "../../src/lexer/lexer.ts";
import { NameTable } from "../../src/lexer/name-table.ts";
import { FIRST_PUNCTUATOR, type Token, TokenFlag, TokenKind } from "../../src/lexer/token.ts";
import { SourceFile } from "../../src/source/source-file.ts";

export interface Lexed {
  readonly file: SourceFile;
  readonly tokens: readonly Token[];
  readonly codes: readonly string[];
}

export function makeLexer(
  text: string,
  given: Partial<LexicalFeatures> = {},
): { lexer: Lexer; context: LexerContext } {
  const features = { ...lexicalFeatures("gnu17", false), ...given };
  const context = { names: new NameTable(), features, diagnostics: new DiagnosticBag() };
  return { lexer: new Lexer(new SourceFile("f.h", text), context), context };
}

export function lex(text: string, given: Partial<LexicalFeatures> = {}): Lexed {
  const { lexer, context } = makeLexer(text, given);
  const tokens: Token[] = [];
  for (let token = lexer.next(); token.kind !== TokenKind.EndOfFile; token = lexer.next()) tokens.push(token);
  return { file: lexer.file, tokens, codes: context.diagnostics.diagnostics.map(({ code }) => code) };
}

/** Spellings of the tokens. */
export function textsOf(text: string, given: Partial<LexicalFeatures> = {}): string[] {
  return lex(text, given).tokens.map((token) => token.text);
}

const LETTERS: Readonly<Record<number, string>> = {
  [TokenKind.Identifier]: "i",
  [TokenKind.Number]: "n",
  [TokenKind.Character]: "c",
  [TokenKind.String]: "s",
  [TokenKind.HeaderName]: "h",
  [TokenKind.Newline]: "l",
  [TokenKind.Other]: "o",
};

/** One letter a token: i, n, c, s, h, l, o, and p for punctuators. */
export function kindsOf(text: string, given: Partial<LexicalFeatures> = {}): string {
  return lex(text, given)
    .tokens.map(({ kind }) => (kind >= FIRST_PUNCTUATOR ? "p" : (LETTERS[kind] ?? "?")))
    .join("");
}

/** `^` for a token that begins a line, `_` for one behind white space, `.` for neither. */
export function placesOf(text: string): string {
  return lex(text)
    .tokens.map(({ flags }) =>
      (flags & TokenFlag.StartOfLine) !== 0 ? "^" : (flags & TokenFlag.LeadingSpace) !== 0 ? "_" : ".",
    )
    .join("");
}
