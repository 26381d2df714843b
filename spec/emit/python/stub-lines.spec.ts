import { layOutLines } from "../../../src/emit/python/stub-lines.ts";
import { assert, test } from "../../support/test.ts";

const long = "a_long_name".repeat(3);

test("a function's head that has become too long is broken at its parameters", () => {
  assert.equal(
    layOutLines(`    def get(self, ${long}: builtins.str, name: builtins.str = ...) -> Any: ...`),
    ["    def get(", `        self, ${long}: builtins.str, name: builtins.str = ...`, "    ) -> Any: ..."],
  );
});

test("one that was broken is broken anew, with a line for each parameter where they need it", () => {
  const text = `def get(\n    self, ${long}: builtins.str, b${long}: builtins.str = ...\n) -> Any: ...`;
  assert.equal(layOutLines(text), [
    "def get(",
    "    self,",
    `    ${long}: builtins.str,`,
    `    b${long}: builtins.str = ...,`,
    ") -> Any: ...",
  ]);
});

test("one that fits is joined", () => {
  assert.equal(layOutLines("def get(\n    self,\n    name: str,\n) -> Any: ...\nx: int"), [
    "def get(self, name: str) -> Any: ...",
    "x: int",
  ]);
  assert.equal(layOutLines("class A(\n    B, C\n):\n    x: int"), ["class A(B, C):", "    x: int"]);
});

test("a union within brackets that has become too long has a line for each member", () => {
  const text = `A = (\n    ${long}[x | y] | ${long} | ${long}\n)`;
  assert.equal(layOutLines(text), ["A = (", `    ${long}[x | y]`, `    | ${long}`, `    | ${long}`, ")"]);
});
