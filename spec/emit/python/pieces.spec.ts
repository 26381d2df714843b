import { parsePieces, splitAtOperators, splitOutside } from "../../../src/emit/python/pieces.ts";
import { flatten } from "../../../src/emit/python/stub-layout.ts";
import { assert, test } from "../../support/test.ts";

test("text is split outside of brackets and literals alone", () => {
  assert.equal(splitOutside('a, f(b, c), "d, e", [g, h]', ", "), ["a", "f(b, c)", '"d, e"', "[g, h]"]);
  assert.equal(splitOutside("'\\', a', b", ", "), ["'\\', a'", "b"]);
  assert.equal(splitOutside("", ", "), []);
});

test("the operators of the lowest precedence are the ones to break at", () => {
  assert.equal(splitAtOperators("a if b != c else d"), ["a", "if b != c", "else d"]);
  assert.equal(splitAtOperators("f(a if b else c) != 0"), ["f(a if b else c)", "!= 0"]);
  assert.equal(splitAtOperators('" if "'), ['" if "']);
});

test("a parameter is its name, the members of its union, and its value", () => {
  const [head, group] = parsePieces("def f(a: A[B] | None = ..., *rest: C)");
  assert.is(head, "def f");
  assert.equal(group, {
    open: "(",
    items: [
      ["a: ", { members: [["A", { open: "[", items: [["B"]], close: "]" }], ["None"]] }, " = ..."],
      ["*rest: ", "C"],
    ],
    close: ")",
  });
});

test("pieces are the whole text", () => {
  for (const text of [
    "def f() -> A[B, C]",
    'f("(", [a], {})[0].b',
    "a: Callable[[A | B, C], D] | None = ...",
  ])
    assert.is(flatten(parsePieces(text)), text);
});
