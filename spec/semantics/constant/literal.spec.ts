import { assertValues } from "../../support/expressions.ts";
import { test } from "../../support/test.ts";

test("literals are values", () => {
  assertValues([
    ["5", "5 int"],
    ["0x10", "16 int"],
    ["'a'", "97 int"],
    ["1.5", "1.5 double"],
    ['"ab"', '"61 62" char[3]'],
    ["2.5L", "2.5 long double (2.5)"],
  ]);
});

test("true, false and nullptr are constants", () => {
  assertValues([
    ["true", "1 _Bool"],
    ["false", "0 _Bool"],
    ["nullptr", "address 0 void*"],
  ]);
});

test("enumerators are values, variables and functions are not", () => {
  assertValues([
    ["GREEN", "5 int"],
    ["NEGATIVE", "-3 int"],
    ["number", "no: `number` is a variable"],
    ["compute", "no: `compute` is a function"],
  ]);
});

test("a name that nobody declares has no value", () => {
  assertValues([["nowhere", "no: `nowhere` is not declared"]]);
});

test("adjacent strings are one", () => {
  assertValues([
    ['"a" "b"', '"61 62" char[3]'],
    ['L"a" "b"', '"61 62" int[3]'],
  ]);
});

test("a literal that C does not know has no value", () => {
  assertValues([
    ["0x", "no: `0x` is no number"],
    ["09", "no: `09` has a digit that octal numbers do not have"],
    ["1i", "no: `1i` is imaginary"],
  ]);
});
