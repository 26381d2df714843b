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
