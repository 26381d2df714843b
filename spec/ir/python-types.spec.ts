import type { PythonItem, PythonType } from "../../src/ir/python.ts";
import { reasonsOf, typesOf, visitTypes } from "../../src/ir/python-types.ts";
import { assert, test } from "../support/test.ts";

const int: PythonType = { kind: "ctypes", name: "c_int" };
const declined: PythonType = { kind: "declined", reason: "a union" };
const maker: PythonType = {
  kind: "function",
  result: { kind: "pointer", target: int },
  parameters: [declined, { kind: "array", element: declined, count: 2 }],
  unchecked: false,
  convention: "cdecl",
};

test("every part of a type is visited, the whole first", () => {
  const kinds: string[] = [];
  visitTypes({ kind: "callback", target: maker }, ({ kind }) => kinds.push(kind));
  assert.equal(kinds, ["callback", "function", "pointer", "ctypes", "declined", "array", "declined"]);
});

test("a reason is told once", () => {
  assert.equal(reasonsOf([maker, declined, int]), ["a union"]);
  assert.equal(reasonsOf([int]), []);
});

test("a record names the types of its fields, a constant none", () => {
  const body: PythonItem = {
    kind: "record-body",
    id: "struct:s",
    name: "struct_s",
    anonymous: [],
    fields: [{ name: "a", type: int }],
    accessors: [],
    aliases: [],
  };
  assert.equal(typesOf(body), [int]);
  const value = { kind: "literal", literal: { kind: "none" } } as const;
  assert.equal(typesOf({ kind: "constant", id: "macro:A", name: "A", origin: "macro", value }), []);
});
