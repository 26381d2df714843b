/** C11 6.7.2.2 and C23's underlying types. */
import { assert, test } from "../../support/test.ts";
import { c23, namesOf, parseText, shows } from "../print-ast.ts";

shows(
  "enumerators with and without values, and a last comma",
  "enum e { A, B = 1 << 2, C = B | A, } x;",
  "declaration enum e {\n  A\n  B = (<< 1 2)\n  C = (| B A)\n} | x",
);
shows("references", "enum e; enum e *p;", ["declaration enum e", "declaration enum e | p pointer"]);
shows(
  "C23: underlying types",
  "enum e : unsigned char { A }; enum f : int; typedef short T; enum g : T x;",
  [
    "declaration enum e : unsigned char {\n  A\n}",
    "declaration enum f : int",
    "declaration typedef short | T",
    "declaration enum g : 'T' | x",
  ],
  c23,
);
shows(
  "in a record a width is no type",
  "struct s { enum e : 3; enum e a : 2; enum f : int b; };",
  "declaration struct s {\n  enum e | : 3\n  enum e | a : 2\n  enum f : int | b\n}",
  c23,
);
shows(
  "an enumerator hides a type in its scope (6.2.1p7)",
  "typedef int T; void f(enum { T = 1, U = T } e, int a[T]); T x;",
  [
    "declaration typedef int | T",
    "declaration void | f function(enum {\n  T = 1\n  U = T\n} | e, int | a array(T))",
    "declaration 'T' | x",
  ],
);
test("a bad enumerator costs the enum, since all values after it are unsure", () => {
  const { nodes, faults } = parseText("enum { A, B = @, C };\nint a;");
  assert.equal(namesOf(nodes), ["a"]);
  assert.is(faults.at(-1), "syntax-error:1");
});
test("two enumerators without a comma are an error", () => {
  assert.equal(parseText("enum { A B };").faults, ["syntax-error:1"]);
});
