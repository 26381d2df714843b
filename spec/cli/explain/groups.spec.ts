import { findOccurrences } from "../../../src/cli/explain/groups.ts";
import { SourceFile } from "../../../src/source/source-file.ts";
import { assert, test } from "../../support/test.ts";

function find(name: string, text: string): readonly { role: string; groups: readonly string[] }[] {
  return findOccurrences(name, [new SourceFile("a.h", text)]).map(({ role, groups }) => ({
    role,
    groups: groups.map((group) => group.text),
  }));
}

test("an occurrence has its role and the groups around it", () => {
  const text = "#if A\nx\n#define x 1\n#undef x\n#if x\n#endif\n#else\nx\n#endif\nx\n";
  assert.equal(find("x", text), [
    { role: "text", groups: ["#if A"] },
    { role: "definition", groups: ["#if A"] },
    { role: "directive", groups: ["#if A"] },
    { role: "condition", groups: ["#if A"] },
    { role: "text", groups: ["#else"] },
    { role: "text", groups: [] },
  ]);
});

test("what an #elif asks is asked outside of the groups of its conditional", () => {
  assert.equal(find("x", "#if A\n#elif x\ny\n#endif\n"), [{ role: "condition", groups: [] }]);
});

test("a file is read once, comments and strings are not", () => {
  const file = new SourceFile("a.h", "/* x */ \"x\" 'x' x // x\n");
  const found = findOccurrences("x", [file, new SourceFile("a.h", file.text)]);
  assert.equal(
    found.map(({ offset }) => offset),
    [16],
  );
});

test("conditionals without an end or a beginning are read over", () => {
  assert.equal(find("x", "#endif\n#else\nx\n#if A\nx"), [
    { role: "text", groups: [] },
    { role: "text", groups: ["#if A"] },
  ]);
});

/** For each place of `x` in plain text, whether something is declared there. */
function declares(text: string): readonly boolean[] {
  return findOccurrences("x", [new SourceFile("a.h", text)])
    .filter(({ role }) => role === "text")
    .map(({ isInner }) => !isInner);
}

test("what is declared is told from parameters, members and words of bodies", () => {
  for (const text of [
    "int x;",
    "int x(int y);",
    "struct x { int y; };",
    "struct { int y; } x;",
    "typedef int x[2];",
  ])
    assert.equal(declares(text), [true], text);
  for (const text of [
    "int y(int x);",
    "struct y { int x; };",
    "int y(void) { return x; }",
    "int y[sizeof(x)];",
  ])
    assert.equal(declares(text), [false], text);
  assert.equal(declares("int y(int x) __attribute__((x)); int x;"), [false, false, true]);
});

test("parentheses around a declarator are none around parameters", () => {
  for (const text of [
    "int (x)(void);",
    "int (*x)(int);",
    "int (WINAPI *x)(int);",
    "int (*x)[3];",
    "int (*x(int y))(int);",
  ])
    assert.equal(declares(text), [true], text);
  for (const text of [
    "int y(int (*x)(int));",
    "int (*y(int x))(int);",
    "struct y { int (*x)(void); };",
    "int y(T *x);",
  ])
    assert.equal(declares(text), [false], text);
});

test("enumerators are declared, and words of their values are not", () => {
  assert.equal(declares("enum y { x, z = x, };"), [true, false]);
  assert.equal(declares("enum { y, x };"), [true]);
  assert.equal(declares("enum y f(int z); void g(void) { x; }"), [false]);
});

test("linkage is no scope of its own", () => {
  assert.equal(declares('extern "C" { int x; void y(int x); }'), [true, false]);
});

test("brackets of one group are not open in the next one", () => {
  assert.equal(declares("#if A\nint y(\n#else\nint z(int x,\n#endif\nint w);\nint x;"), [false, true]);
  assert.equal(declares("#if A\nstruct y {\n#else\nint x;\n#endif\n"), [true]);
  assert.equal(declares("} ) ; int x;"), [true]);
});
