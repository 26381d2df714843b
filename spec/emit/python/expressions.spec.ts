import { printExpression, printValue } from "../../../src/emit/python/expressions.ts";
import { Writer } from "../../../src/emit/python/writer.ts";
import type { PythonExpression } from "../../../src/ir/python.ts";
import type { PythonLiteral } from "../../../src/ir/python-literal.ts";
import { assert, test } from "../../support/test.ts";

const a: PythonExpression = { kind: "name", name: "a" };
const b: PythonExpression = { kind: "name", name: "b" };

function print(expression: PythonExpression, ...bound: readonly string[]): string {
  return printExpression(expression, new Writer([], new Set(bound)));
}

function value(literal: PythonLiteral): string {
  return printValue({ kind: "literal", literal }, new Writer([], new Set()));
}

test("integers of any width are decimal", () => {
  assert.is(value({ kind: "integer", value: "18446744073709551615" }), "18446744073709551615");
  assert.is(value({ kind: "integer", value: -3 }), "-3");
});

test("a negative number within an expression stands in parentheses", () => {
  const three: PythonExpression = { kind: "literal", literal: { kind: "integer", value: -3 } };
  assert.is(print({ kind: "binary", operator: "-", left: a, right: three }), "(a - (-3))");
});

test("floats stay floats", () => {
  assert.is(value({ kind: "float", value: "2" }), "2.0");
  assert.is(value({ kind: "float", value: "-1e10" }), "-1e10");
  assert.is(value({ kind: "float", value: "inf" }), 'float("inf")');
  const nan: PythonExpression = { kind: "literal", literal: { kind: "float", value: "nan" } };
  assert.is(print(nan, "float"), '_bindwright.builtins.float("nan")');
});

test("text, bytes and nothing", () => {
  assert.is(value({ kind: "text", codes: [97, 0x20ac] }), '"a\\u20ac"');
  assert.is(value({ kind: "bytes", bytes: [255] }), 'b"\\xff"');
  assert.is(value({ kind: "none" }), "None");
});

test("C's truth is 1 or 0", () => {
  const condition = {
    kind: "and",
    left: { kind: "value", value: a },
    right: { kind: "not", operand: { kind: "value", value: b } },
  } as const;
  assert.is(print({ kind: "truth", condition }), "(1 if (a and (not b)) else 0)");
});

test("the conditional operator keeps its order", () => {
  const condition = { kind: "comparison", operator: "<", left: a, right: b } as const;
  assert.is(print({ kind: "conditional", condition, whenTrue: a, whenFalse: b }), "(a if (a < b) else b)");
});

test("calls, members, items, sequences", () => {
  assert.is(
    print({ kind: "call", callee: { kind: "helper", name: "divide" }, arguments: [a, b] }),
    "_bindwright.divide(a, b)",
  );
  assert.is(print({ kind: "attribute", base: a, name: "x" }), "a.x");
  assert.is(print({ kind: "subscript", base: a, index: b }), "a[b]");
  assert.is(print({ kind: "sequence", items: [a, b] }), "(a, b)[-1]");
  assert.is(print({ kind: "name", name: "rest", starred: true }), "*rest");
});
