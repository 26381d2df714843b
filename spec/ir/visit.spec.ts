import type { Declaration } from "../../src/ir/declaration.ts";
import type { Expression } from "../../src/ir/type.ts";
import { walkDeclaration } from "../../src/ir/visit.ts";
import {
  array,
  binary,
  bitField,
  call,
  constant,
  type Draft,
  double,
  enumDraft,
  functionDraft,
  functionType,
  int,
  macroDraft,
  moduleOf,
  number,
  parameter,
  parenthesized,
  pointer,
  recordDraft,
  unary,
  unsignedInt,
  voidType,
} from "../support/ir.ts";
import { assert, test } from "../support/test.ts";

function declarationOf(draft: Draft): Declaration {
  return moduleOf("case.h", [draft]).declarations[0] as Declaration;
}

/** Kinds in the order in which they are met. */
function visited(draft: Draft): string[] {
  const kinds: string[] = [];
  walkDeclaration(declarationOf(draft), {
    visitType: (type) => {
      kinds.push(type.kind);
      return undefined;
    },
    visitExpression: (expression) => {
      kinds.push(expression.kind);
      return undefined;
    },
  });
  return kinds;
}

function withoutValue(spelling: string): Expression {
  return { kind: "number", spelling };
}

test("a function's result comes before its parameters, adjusted and as declared", () => {
  const draft = functionDraft(
    1,
    "f",
    functionType(voidType, [parameter(array(int), "a"), parameter(double)]),
  );
  assert.equal(visited(draft), ["function", "void", "pointer", "integer", "array", "integer", "float"]);
});

test("a bit-field's type comes before its width", () => {
  assert.equal(visited(recordDraft(1, "struct:s", [bitField("b", unsignedInt, 3)])), [
    "integer",
    "number",
    "integer",
  ]);
});

test("an enumerator's expression is visited", () => {
  const draft = enumDraft(1, "e", [["A", withoutValue("1x")], ["B"]]);
  assert.equal(visited(draft), ["integer", "number"]);
});

test("every part of an expression is visited, types too", () => {
  const body: Expression = {
    kind: "conditional",
    condition: unary("!", parenthesized(withoutValue("1x"))),
    whenTrue: { kind: "cast", type: pointer(int), operand: call("f", withoutValue("2x")) },
    whenFalse: binary({ kind: "sizeof", operator: "sizeof", operand: { kind: "type", type: double } }, "+", {
      kind: "subscript",
      base: { kind: "stringize", name: "x" },
      index: withoutValue("3x"),
    }),
  };
  assert.equal(visited(macroDraft(1, "M", body)), [
    "conditional",
    "unary",
    "parenthesized",
    "number",
    "cast",
    "pointer",
    "integer",
    "call",
    "name",
    "number",
    "binary",
    "sizeof",
    "float",
    "subscript",
    "stringize",
    "number",
  ]);
});

test("a visitor that returns false goes no deeper", () => {
  const kinds: string[] = [];
  walkDeclaration(declarationOf(functionDraft(1, "f", functionType(pointer(constant(int))))), {
    visitType: (type) => {
      kinds.push(type.kind);
      return type.kind !== "pointer";
    },
  });
  assert.equal(kinds, ["function", "pointer"]);
});

test("an attribute's arguments are visited", () => {
  const draft = functionDraft(1, "f", functionType(voidType));
  const attributes = [{ name: "aligned", arguments: [number("8")] }];
  const noted = { ...draft, declaration: { ...draft.declaration, attributes } as Draft["declaration"] };
  assert.equal(visited(noted), ["number", "integer", "function", "void"]);
});
