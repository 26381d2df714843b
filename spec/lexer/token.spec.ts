import { FIRST_PUNCTUATOR, PUNCTUATORS, punctuatorKind, Token, TokenKind } from "../../src/lexer/token.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

test("punctuators' kinds do not meet those of other tokens", () => {
  const others = Math.max(...Object.values(TokenKind));
  assert.ok(others < FIRST_PUNCTUATOR);
  assert.is(new Set(PUNCTUATORS.map(punctuatorKind)).size, PUNCTUATORS.length);
});

test("a token gives its span and, for parser libraries, its image", () => {
  const file = new SourceFile("f", "abc");
  const token = new Token(TokenKind.Identifier, "abc", file, 0, 3, 0, undefined, undefined);
  assert.is(token.image, "abc");
  assert.equal([token.span.file, token.span.start, token.span.end], [file, 0, 3]);
});
