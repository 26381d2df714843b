import { assertValues } from "../../support/expressions.ts";
import { test } from "../../support/test.ts";

test("_Generic chooses by type", () => {
  assertValues([
    ["_Generic(1, int: 10, long: 20)", "10 int"],
    ["_Generic(1l, int: 10, long: 20)", "20 int"],
    ["_Generic('a', char: 1, int: 2)", "2 int"],
  ]);
});

test("the default is for the rest", () => {
  assertValues([["_Generic(1.0, int: 10, default: 30)", "30 int"]]);
});

test("arrays and functions become pointers", () => {
  assertValues([
    ['_Generic("a", char *: 1, default: 2)', "1 int"],
    ["_Generic(text, char *: 1, default: 2)", "1 int"],
  ]);
});

test("typedefs are what they stand for", () => {
  assertValues([["_Generic((u64)1, unsigned long long: 1, default: 2)", "1 int"]]);
});

test("only the chosen expression is evaluated", () => {
  assertValues([["_Generic(1, int: 1, default: 1 / 0)", "1 int"]]);
});

test("without a match there is no value", () => {
  assertValues([
    ["_Generic(1.0, int: 10)", "no: `_Generic` has no association for the type"],
    ["_Generic(unknown, int: 1)", "no: the type that `_Generic` chooses by cannot be told"],
  ]);
});

test("?: takes one branch and the type of both", () => {
  assertValues([
    ["1 ? 2 : 3u", "2 unsigned int"],
    ["0 ? 2 : 3.0", "3.0 double"],
    ["1 ? (byte)2 : (byte)3", "2 int"],
    ["1 ? 2 : 1 / 0", "2 int"],
    ["1 ? 2 : number", "2 int"],
  ]);
});

test("GNU's ?: may lack its middle", () => {
  assertValues([
    ["5 ?: 6", "5 int"],
    ["0 ?: 6l", "6 long"],
  ]);
});

test("branches may be strings and pointers", () => {
  assertValues([
    ['1 ? "a" : "b"', '"61" char[2]'],
    ["1 ? (void *)8 : 0", "address 8 void*"],
  ]);
});

test("a condition without value leaves none", () => {
  assertValues([["number ? 1 : 2", "no: `number` is a variable"]]);
});
