import { TokenKind } from "../../src/lexer/token.ts";
import { pasteTokens, stringifyTokens } from "../../src/preprocessor/spelling.ts";
import { lex, makeLexer } from "../lexer/lex.ts";
import { assert, test } from "../support/test.ts";

function paste(text: string): string | undefined {
  const [left, right] = lex(text).tokens;
  if (left === undefined || right === undefined) throw new Error(text);
  return pasteTokens(left, right, makeLexer("").context)?.text;
}

test("names, numbers and punctuators join to longer ones", () => {
  assert.equal(["a b", "a 1", "1 a", "1 2", "+ +", "< <=", "% :", ". 5", "L 'a'", "# #", "1e +"].map(paste), [
    "ab",
    "a1",
    "1a",
    "12",
    "++",
    "<<=",
    "%:",
    ".5",
    "L'a'",
    "##",
    "1e+",
  ]);
});

test("what makes two tokens, or a comment, does not join", () => {
  for (const pair of ["+ -", "a +", '"a" "b"', "/ /", "/ *", "( )", "a 'b'", "1 ("])
    assert.is(paste(pair), undefined, pair);
});

test("a joined name has the kind of a name", () => {
  const [left, right] = lex("a 1").tokens;
  if (left === undefined || right === undefined) throw new Error("no tokens");
  assert.is(pasteTokens(left, right, makeLexer("").context)?.kind, TokenKind.Identifier);
});

test("a string spells tokens with single blanks and escapes literals only", () => {
  assert.is(stringifyTokens(lex(' a   "b\\n"\t\'"\' \\ c').tokens).text, '"a \\"b\\\\n\\" \'\\"\' \\ c"');
});

test("no tokens are an empty string", () => {
  assert.is(stringifyTokens([]).text, '""');
});

test("an odd backslash at the end is dropped, a pair stays", () => {
  assert.is(stringifyTokens(lex("\\").tokens).text, '""');
  assert.is(stringifyTokens(lex("'\\\\'").tokens).text, "\"'\\\\\\\\'\"");
});
