import type { Expression } from "../../src/ir/type.ts";
import { collectNames } from "../../src/semantics/names.ts";
import { assert, test } from "../support/test.ts";

const name = (text: string): Expression => ({
  kind: "name",
  name: text,
  refersTo: "macro",
  id: `macro:${text}`,
});

test("names are found in every operand, each once", () => {
  const call: Expression = {
    kind: "call",
    callee: name("F"),
    arguments: [name("A"), { kind: "type", type: { kind: "void" } }, name("A")],
  };
  const tree: Expression = {
    kind: "conditional",
    condition: { kind: "unary", operator: "!", operand: call },
    whenTrue: {
      kind: "subscript",
      base: { kind: "member", base: name("B"), arrow: true, member: "m" },
      index: name("C"),
    },
    whenFalse: {
      kind: "parenthesized",
      expression: { kind: "cast", type: { kind: "void" }, operand: name("D") },
    },
  };
  assert.equal([...collectNames(tree, "macro")].sort(), [
    "macro:A",
    "macro:B",
    "macro:C",
    "macro:D",
    "macro:F",
  ]);
  assert.equal(collectNames(tree, "unknown"), []);
});

test("a chain of 100,000 operators is walked without recursion", () => {
  let tree: Expression = name("A");
  for (let at = 0; at < 100_000; at++) tree = { kind: "binary", operator: "+", left: tree, right: name("B") };
  assert.is(collectNames(tree, "macro").length, 2);
});
