import type { Expression } from "../../src/ir/type.ts";
import { declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

/** The tree of an enumerator's value, whose names are those of file scope. */
function treeOf(source: string, before = ""): Expression {
  const { enumerators } = declarationOf(understand(`${before} enum e { E = ${source} };`), "enum:e", "enum");
  const expression = enumerators?.[0]?.expression;
  if (expression === undefined) throw new Error(`${source} has no tree`);
  return expression;
}

test("literals keep their spelling beside their value", () => {
  const tree = treeOf("0x10u");
  assert.equal(
    tree.kind === "number" && [tree.spelling, tree.value?.kind === "integer" && tree.value.value],
    ["0x10u", 16],
  );
  const character = treeOf("'\\n'");
  assert.is(character.kind === "character" && character.spelling, "'\\n'");
});

test("the root carries the value of the whole", () => {
  const { value } = treeOf("1 + 2 * 3");
  assert.is(value?.kind === "integer" && value.value, 7);
});

test("parentheses stay", () => {
  assert.is(treeOf("(1)").kind, "parenthesized");
});

test("chains are grouped from the left", () => {
  const tree = treeOf("1 - 2 - 3");
  assert.is(tree.kind === "binary" && tree.left.kind, "binary");
});

test("__extension__ leaves no trace", () => {
  assert.is(treeOf("__extension__ 3").kind, "number");
});

test("an enumerator refers to its enum", () => {
  const tree = treeOf("A", "enum other { A = 4 };");
  assert.equal(
    tree.kind === "name" && [tree.refersTo, tree.id, tree.value?.kind === "integer" && tree.value.value],
    ["enumerator", "enum:other", 4],
  );
});

test("sizeof takes a type or an expression, and has a value", () => {
  const ofType = treeOf("sizeof(long)");
  assert.is(ofType.kind === "sizeof" && ofType.operand.kind, "type");
  const ofExpression = treeOf("sizeof 1");
  assert.is(ofExpression.kind === "sizeof" && ofExpression.operand.kind, "number");
  assert.is(ofType.value?.kind === "integer" && ofType.value.value, 8);
});

test("casts name their type", () => {
  const tree = treeOf("(char)300");
  assert.is(tree.kind === "cast" && tree.type.kind === "integer" && tree.type.name, "char");
});

test("what only its value tells is folded", () => {
  const tree = treeOf("__builtin_offsetof(struct s, b)", "struct s { int a, b; };");
  assert.equal([tree.kind, tree.value?.kind === "integer" && tree.value.value], ["folded", 4]);
});

test("both forms of ?: are kept", () => {
  const full = treeOf("1 ? 2 : 3");
  assert.equal(full.kind === "conditional" && [full.whenTrue?.kind, full.whenFalse.kind], [
    "number",
    "number",
  ]);
  const short = treeOf("1 ?: 3");
  assert.is(short.kind === "conditional" && short.whenTrue, undefined);
});
