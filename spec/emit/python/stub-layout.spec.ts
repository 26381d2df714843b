import { flatten, layOut, layOutAssignment, type Piece } from "../../../src/emit/python/stub-layout.ts";
import { assert, test } from "../../support/test.ts";

function parameters(...items: string[]): Piece {
  return { open: "(", items: items.map((item) => [item]), close: ")" };
}

test("what fits stays on one line", () => {
  assert.equal(layOut(["def f", parameters("a: int", "/"), " -> int"], "", ": ..."), [
    "def f(a: int, /) -> int: ...",
  ]);
});

test("parameters that fit together go to a line of their own", () => {
  const long = "a".repeat(60);
  assert.equal(layOut(["def f", parameters(`${long}: int`, "/"), ` -> ${"R".repeat(20)}`], "", ": ..."), [
    "def f(",
    `    ${long}: int, /`,
    `) -> ${"R".repeat(20)}: ...`,
  ]);
});

test("parameters that do not fit together have a line each", () => {
  const long = "a".repeat(60);
  assert.equal(layOut(["def f", parameters(`${long}: int`, `b${long}: int`, "/"), " -> int"], "", ": ..."), [
    "def f(",
    `    ${long}: int,`,
    `    b${long}: int,`,
    "    /,",
    ") -> int: ...",
  ]);
});

test("a long result is opened after the parameters", () => {
  const result: Piece = { open: "[", items: [["A".repeat(50)], ["B".repeat(50)]], close: "]" };
  assert.equal(layOut(["def f", parameters("a: int"), " -> R", result], "", ": ...", "first"), [
    "def f(",
    "    a: int,",
    ") -> R[",
    `    ${"A".repeat(50)},`,
    `    ${"B".repeat(50)},`,
    "]: ...",
  ]);
});

test("the only item of a subscript has no comma, which would make a tuple of it", () => {
  const inner: Piece = { open: "[", items: [["A".repeat(50)], ["B".repeat(50)]], close: "]" };
  const outer: Piece = { open: "[", items: [["tuple", inner]], close: "]" };
  const items = [`        ${"A".repeat(50)},`, `        ${"B".repeat(50)},`];
  assert.equal(layOut(["a: Final", outer], "", ""), ["a: Final[", "    tuple[", ...items, "    ]", "]"]);
});

test("a parameter's union that does not fit has a line for each member", () => {
  const union: Piece = { members: [["A".repeat(50)], ["B".repeat(50)]] };
  const items: Piece = { open: "(", items: [["a: ", union, " = ..."]], close: ")" };
  assert.equal(layOut(["f", items], "", ""), [
    "f(",
    `    a: ${"A".repeat(50)}`,
    `    | ${"B".repeat(50)} = ...,`,
    ")",
  ]);
});

test("a value's union is put into brackets", () => {
  const union: Piece = { members: [["A".repeat(40)], ["B".repeat(35)]] };
  assert.equal(layOutAssignment("name: TypeAlias = ", [union]), [
    "name: TypeAlias = (",
    `    ${"A".repeat(40)} | ${"B".repeat(35)}`,
    ")",
  ]);
});

test("a flat text has all of its pieces", () => {
  assert.is(
    flatten(["a", { open: "[", items: [["b"], ["c"]], close: "]" }, { members: [["d"], ["e"]] }]),
    "a[b, c]d | e",
  );
});
