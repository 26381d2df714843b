import { assertValues } from "../../support/expressions.ts";
import { test } from "../../support/test.ts";

test("plain char is apart from its signed and unsigned kin", () => {
  assertValues([["_Generic((char)1, signed char: 1, unsigned char: 2, char: 3)", "3 int"]]);
});

test("long and long long are apart, even where they are as wide", () => {
  assertValues([["_Generic(1ll, long: 1, long long: 2)", "2 int"]]);
});

test("an enum is the integer that it is compatible with", () => {
  assertValues([["_Generic((enum color)1, int: 1, default: 2)", "1 int"]]);
});

test("qualifiers of the controlling value are gone, those behind a pointer stay", () => {
  assertValues([
    ["_Generic((const int)1, int: 1, default: 2)", "1 int"],
    ["_Generic((const char *)0, char *: 1, const char *: 2)", "2 int"],
  ]);
});

test("arrays are compatible where their counts are, or one has none", () => {
  assertValues([
    ["__builtin_types_compatible_p(int[3], int[])", "1 int"],
    ["__builtin_types_compatible_p(int[3], int[4])", "0 int"],
    ["__builtin_types_compatible_p(int[3], long[3])", "0 int"],
  ]);
});

test("records are themselves", () => {
  assertValues([
    ["__builtin_types_compatible_p(struct pair, pair)", "1 int"],
    ["__builtin_types_compatible_p(struct pair, struct other)", "0 int"],
  ]);
});

test("functions are compatible where their results are", () => {
  assertValues([
    ["__builtin_types_compatible_p(int (void), int (void))", "1 int"],
    ["__builtin_types_compatible_p(int (void), long (void))", "0 int"],
  ]);
});

test("kinds do not mix", () => {
  assertValues([
    ["__builtin_types_compatible_p(int, float)", "0 int"],
    ["__builtin_types_compatible_p(void, int)", "0 int"],
    ["__builtin_types_compatible_p(int *, int)", "0 int"],
    ["__builtin_types_compatible_p(_Bool, char)", "0 int"],
    ["__builtin_types_compatible_p(double, real)", "1 int"],
  ]);
});
