import { printOperand, printType } from "../../../src/emit/python/types.ts";
import { Writer } from "../../../src/emit/python/writer.ts";
import type { PythonType } from "../../../src/ir/python.ts";
import { assert, test } from "../../support/test.ts";

const int: PythonType = { kind: "ctypes", name: "c_int" };

function print(type: PythonType, ...bound: readonly string[]): string {
  return printType(type, new Writer([], new Set(bound)));
}

test("pointers and arrays nest as in C", () => {
  const array: PythonType = { kind: "array", element: int, count: 3 };
  assert.is(print({ kind: "array", element: array, count: 2 }), "(c_int * 3) * 2");
  assert.is(print({ kind: "pointer", target: array }), "POINTER(c_int * 3)");
});

test("a function's result is checked, a record's is not", () => {
  const type = { kind: "function", result: int, parameters: [int], convention: "cdecl" } as const;
  assert.is(print({ ...type, unchecked: true }), "CFUNCTYPE(UNCHECKED(c_int), c_int)");
  assert.is(
    print({ ...type, unchecked: false, convention: "stdcall" }),
    "_bindwright.WINFUNCTYPE(c_int, c_int)",
  );
});

test("names that the header binds are spelled in full", () => {
  assert.is(print({ kind: "pointer", target: int }, "c_int"), "POINTER(_bindwright.ctypes.c_int)");
  assert.is(print({ kind: "support", name: "String" }, "String"), "_bindwright.String");
});

test("names that a parameter hides are spelled in full", () => {
  assert.is(printType(int, new Writer([], new Set()), new Set(["c_int"])), "_bindwright.ctypes.c_int");
});

test("an array before a dot stands in parentheses", () => {
  const writer = new Writer([], new Set());
  assert.is(printOperand({ kind: "array", element: int, count: 3 }, writer), "(c_int * 3)");
  assert.is(printOperand(int, writer), "c_int");
});

test("a count beyond 2^53 is printed as it is", () => {
  assert.is(print({ kind: "array", element: int, count: "9007199254740993" }), "c_int * 9007199254740993");
});
