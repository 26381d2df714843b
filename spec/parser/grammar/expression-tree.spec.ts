/** Precedence without a grammar: a row of operands and operators becomes a tree. */
import { Token, TokenKind } from "../../../src/lexer/token.ts";
import type { Expression } from "../../../src/parser/ast.ts";
import { dumpAst } from "../../../src/parser/dump.ts";
import { BinaryChain } from "../../../src/parser/grammar/expression-tree.ts";
import { SourceFile } from "../../../src/source/source-file.ts";
import { assert, test } from "../../support/test.ts";

const file = new SourceFile("x.h", "");
const makeToken = (text: string): Token =>
  new Token(TokenKind.Identifier, text, file, 0, 0, 0, undefined, undefined);
const makeName = (name: string): Expression => ({ kind: "identifier", token: makeToken(name), name });

function treeOf(row: string): string {
  const [first = "", ...others] = row.split(" ");
  const chain = new BinaryChain(makeName(first));
  for (let at = 0; at < others.length; at += 2)
    chain.push(makeToken(others[at] ?? ""), makeName(others[at + 1] ?? ""));
  return dumpAst(chain.finish());
}

test("equal precedence goes to the left", () => assert.is(treeOf("a - b + c"), "(+ (- a b) c)"));
test("what binds tighter goes first", () => assert.is(treeOf("a + b * c - d"), "(- (+ a (* b c)) d)"));
test("what binds looser waits for all before it", () =>
  assert.is(treeOf("a * b + c << d && e || f"), "(|| (&& (<< (+ (* a b) c) d) e) f)"));
test("no operator, no node", () => assert.is(treeOf("a"), "a"));
test("a long row needs no recursion", () => {
  const chain = new BinaryChain(makeName("a"));
  for (let count = 0; count < 100_000; count++) chain.push(makeToken("+"), makeName("b"));
  assert.is(chain.length, 100_000);
  assert.is(chain.finish().kind, "binary");
});
