/** Tokens pulled late, words classified late, tokens put in and given again. */
import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { type Token, TokenKind } from "../../src/lexer/token.ts";
import { createNameTable } from "../../src/parser/keywords.ts";
import { LayoutPragmaState } from "../../src/parser/layout-pragmas.ts";
import { NameScope } from "../../src/parser/name-scope.ts";
import { SyntaxFault } from "../../src/parser/syntax-fault.ts";
import { createArraySource, createIdleAdapter, TokenAdapter } from "../../src/parser/token-adapter.ts";
import { Terminal, type TerminalName } from "../../src/parser/vocabulary.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";
import { openParser } from "./print-ast.ts";

function adapt(text: string, nestingLimit: number = 100): TokenAdapter {
  const { preprocessor } = openParser(text);
  const tokens: Token[] = [];
  for (let token = preprocessor.next(); token.kind !== TokenKind.EndOfFile; token = preprocessor.next())
    tokens.push(token);
  const diagnostics = new DiagnosticBag();
  return new TokenAdapter(createArraySource(tokens, new SourceFile("x.h", text)), {
    names: new NameScope(createNameTable({ standard: "gnu17", microsoft: false })),
    pragmas: new LayoutPragmaState(diagnostics, { initialPack: 0, popTakesValue: false, hasOptions: false }),
    diagnostics,
    nestingLimit,
    lengthLimit: 10,
  });
}

function is(token: Token, name: TerminalName): boolean {
  return token.terminal === Terminal[name].index;
}

function rest(tokens: TokenAdapter): string {
  const texts: string[] = [];
  while (tokens.look().kind !== TokenKind.EndOfFile) texts.push(tokens.advance().text);
  return texts.join(" ");
}

test("a word is classified when somebody looks, not when the token before it is taken", () => {
  const tokens = adapt("a T");
  tokens.advance();
  tokens.names.declareTypedef("T");
  assert.ok(is(tokens.look(), "TypedefName"));
});

test("a token that was peeked at is classified later", () => {
  const tokens = adapt("a T");
  assert.is(tokens.peek().text, "T");
  tokens.names.declareTypedef("T");
  tokens.advance();
  assert.ok(is(tokens.look(), "TypedefName"));
});

test("expectName makes a name of a type, expectWord one of any word", () => {
  const tokens = adapt("T const (");
  tokens.names.declareTypedef("T");
  tokens.expectName();
  assert.ok(is(tokens.advance(), "Identifier"));
  tokens.expectName();
  assert.ok(is(tokens.look(), "Qualifier"));
  tokens.expectWord();
  assert.ok(is(tokens.advance(), "Identifier"));
  tokens.expectWord();
  assert.ok(is(tokens.look(), "LeftParenthesis"));
});

test("two brackets open attributes, one does not", () => {
  const tokens = adapt("[[ [ a");
  assert.ok(is(tokens.advance(), "AttributeOpen"));
  assert.ok(is(tokens.advance(), "AttributeOpen"));
  assert.ok(is(tokens.advance(), "LeftBracket"));
});

test("an inserted semicolon stands before the next token, which keeps what follows it", () => {
  const tokens = adapt("a b c");
  tokens.advance();
  tokens.peek();
  tokens.insertSemicolon();
  assert.is(tokens.peek().text, "b");
  assert.is(rest(tokens), "; b c");
});

test("tokens are given again up to a limit", () => {
  const tokens = adapt("a b");
  const [a, b] = [tokens.pullRaw(), tokens.pullRaw()];
  for (let turn = 0; turn < 8; turn++) {
    assert.ok(tokens.replay([a, b]));
    assert.is(rest(tokens), "a b");
  }
  assert.not.ok(tokens.replay([a, b]));
});

test("brackets are counted when they are taken", () => {
  const tokens = adapt("( { [ ] } (");
  for (let count = 0; count < 3; count++) tokens.advance();
  assert.equal([tokens.parentheses, tokens.braces, tokens.nesting], [1, 1, 3]);
  for (let count = 0; count < 3; count++) tokens.advance();
  assert.equal([tokens.parentheses, tokens.braces, tokens.nesting], [2, 0, 2]);
});

test("the limits of nesting and of length throw a fault", () => {
  const tokens = adapt("((((", 3);
  for (let count = 0; count < 3; count++) tokens.advance();
  assert.throws(
    () => tokens.advance(),
    (error: unknown) => error instanceof SyntaxFault && error.code === "nesting-too-deep",
  );
  assert.throws(
    () => tokens.limitLength(11),
    (error: unknown) => error instanceof SyntaxFault,
  );
  tokens.limitLength(10);
});

test("the end comes again and again", () => {
  const tokens = createIdleAdapter();
  assert.is(tokens.advance().kind, TokenKind.EndOfFile);
  assert.is(tokens.advance().kind, TokenKind.EndOfFile);
});
