import { TokenFlag, TokenKind } from "../../src/lexer/token.ts";
import {
  closingParenthesis,
  isSameDefinition,
  MacroDefinition,
} from "../../src/preprocessor/macro-definition.ts";
import { lex } from "../lexer/lex.ts";
import { assert, test } from "../support/test.ts";
import { preprocess } from "./preprocess.ts";

function define(text: string): MacroDefinition {
  const macro = preprocess(`#define ${text}\n`).preprocessor.macros.lookup(text.match(/^\w+/)?.[0] ?? "");
  if (!(macro instanceof MacroDefinition)) throw new Error(text);
  return macro;
}

test("a definition keeps its list as it is written", () => {
  const macro = define("f(a, b)  a ## b  + #a ");
  assert.equal(
    macro.replacementList.map(({ text }) => text),
    ["a", "##", "b", "+", "#", "a"],
  );
  assert.equal([macro.parameters, macro.variadic], [["a", "b"], false]);
});

test("the prepared list has parameters and marks in place of operators", () => {
  const { body } = define("f(a, b) a ## b #a x");
  assert.equal(
    body.map(({ kind }) => kind === TokenKind.Parameter),
    [true, true, true, false],
  );
  assert.equal(
    body.map(({ terminal }) => terminal),
    [0, 1, 0, 0],
  );
  assert.ok(((body[0]?.flags ?? 0) & TokenFlag.PasteLeft) !== 0);
  assert.ok(((body[2]?.flags ?? 0) & TokenFlag.Stringify) !== 0);
});

test("a list without parameters and operators is not copied", () => {
  const macro = define("f(a) x y");
  assert.is(macro.body, macro.replacementList);
});

test("variadic macros name their rest", () => {
  assert.equal(define("f(a, ...) a").parameters, ["a", "__VA_ARGS__"]);
  assert.equal(define("f(a...) a").parameters, ["a"]);
  assert.ok(define("f(a...) a").variadic);
});

test("a group of __VA_OPT__ is prepared for itself", () => {
  const macro = define("f(a, ...) x __VA_OPT__(a ## y) z");
  assert.equal(
    macro.body.map(({ text }) => text),
    ["x", "__VA_OPT__", "z"],
  );
  assert.equal(
    macro.optionalBody(-1).map(({ text }) => text),
    ["a", "y"],
  );
});

test("definitions are the same if tokens, parameters and white space are", () => {
  assert.ok(isSameDefinition(define("A x  y"), define("A x y")));
  for (const other of ["A xy", "A x  y z", "A(x) x y", "A x z"]) {
    assert.not(isSameDefinition(define("A x y"), define(other)), other);
  }
  assert.not(isSameDefinition(define("F(a) a"), define("F(b) b")));
});

test("a parenthesis finds its partner", () => {
  const { tokens } = lex("( a ( b ) c ) d (");
  assert.equal([closingParenthesis(tokens, 0), closingParenthesis(tokens, 8)], [6, 9]);
});
