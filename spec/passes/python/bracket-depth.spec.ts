import type { PythonExpression } from "../../../src/ir/python.ts";
import { measureBrackets } from "../../../src/passes/python/bracket-depth.ts";
import { pythonOf, pythons, reasonsOf, runPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

const a: PythonExpression = { kind: "name", name: "a" };

test("a chain of one operator is one bracket deep", () => {
  const pair: PythonExpression = { kind: "binary", operator: "+", left: a, right: a };
  assert.is(measureBrackets({ kind: "binary", operator: "+", left: pair, right: a }), 1);
  assert.is(measureBrackets({ kind: "binary", operator: "+", left: a, right: pair }), 2);
});

const terms = Array.from({ length: 150 }, (_, at) => `((x)==${at})`);

/** Minus signs are a bracket each, and one for the number that the innermost may be. */
function negate(levels: number): string {
  return `#define N(x) ${"-(".repeat(levels)}x${")".repeat(levels)}\n`;
}

test("an expression beyond the bound is left out", async () => {
  assert.is((await reasonsOf(negate(80))).N, undefined);
  assert.match((await reasonsOf(negate(81))).N ?? "", /nested too deeply/);
});

for (const python of pythons) {
  judge(`CPython ${python.version} takes expressions up to the bound`, undefined, async () => {
    const text = `#define A(x) (${terms.join("||")})\n#define S(x) (${terms.join("+")})\n${negate(80)}`;
    assert.is(
      runPython(await pythonOf(text), "print(m.A(149), m.A(150), m.S(3), m.N(5))", python),
      "1 0 1 5",
    );
  });
}
