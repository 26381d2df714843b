import { assertValues } from "../../support/expressions.ts";
import { test } from "../../support/test.ts";

test("the usual arithmetic conversions decide the type", () => {
  assertValues([
    ["1 + 2", "3 int"],
    ["1 + 2u", "3 unsigned int"],
    ["1u + 2l", "3 long"],
    ["1l + 2ul", "3 unsigned long"],
    ["1ll + 2ul", "3 unsigned long long"],
    ["'a' + (byte)1", "98 int"],
    ["1 + 2.0f", "3.0 float"],
    ["1.0f + 2.0", "3.0 double"],
    ["1.0 + 2.0L", "3.0 long double"],
  ]);
});

test("every integer operator computes", () => {
  assertValues([
    ["7 * 3", "21 int"],
    ["7 / 3", "2 int"],
    ["7 % 3", "1 int"],
    ["7 + 3", "10 int"],
    ["7 - 3", "4 int"],
    ["7 << 3", "56 int"],
    ["7 >> 1", "3 int"],
    ["6 & 3", "2 int"],
    ["6 ^ 3", "5 int"],
    ["6 | 3", "7 int"],
  ]);
});

test("comparisons and logic are ints", () => {
  assertValues([
    ["1 < 2", "1 int"],
    ["1 > 2", "0 int"],
    ["1 <= 1", "1 int"],
    ["1 >= 2", "0 int"],
    ["1.5 == 1.5", "1 int"],
    ["1 != 1", "0 int"],
    ["2 && 3", "1 int"],
    ["0 || 0", "0 int"],
    ["1.5 || 0", "1 int"],
  ]);
});

test("unsigned arithmetic wraps, and compares so", () => {
  assertValues([
    ["0u - 1", "4294967295 unsigned int"],
    ["4294967295u + 1", "0 unsigned int"],
    ["-1 < 0u", "0 int"],
    ["-1 > 0l", "0 int"],
  ]);
});

test("signed arithmetic wraps as gcc has it", () => {
  assertValues([
    ["2147483647 + 1", "-2147483648 int"],
    ["-2147483647 - 2", "2147483647 int"],
  ]);
});

test("a shift has the type of its promoted left operand", () => {
  assertValues([
    ["1 << 3l", "8 int"],
    ["(byte)255 << 1", "510 int"],
    ["1ul << 63", "9223372036854775808 unsigned long"],
    ["-8 >> 1", "-4 int"],
  ]);
});

test("a shift by too much has no value", () => {
  assertValues([
    ["1 << 32", "no: it shifts by a count that is negative or not less than the width of its type"],
    ["1 << -1", "no: it shifts by a count that is negative or not less than the width of its type"],
    ["1l << 64", "no: it shifts by a count that is negative or not less than the width of its type"],
  ]);
});

test("a division by zero has no value", () => {
  assertValues([
    ["1 / 0", "no: it divides by zero"],
    ["1 % 0", "no: it divides by zero"],
    ["1u / 0", "no: it divides by zero"],
  ]);
});

test("a floating division by zero has one", () => {
  assertValues([
    ["1.0 / 0", "inf double"],
    ["-1.0 / 0", "-inf double"],
    ["0.0 / 0", "nan double"],
  ]);
});

test("what short circuit skips may be anything", () => {
  assertValues([
    ["0 && 1 / 0", "0 int"],
    ["1 || number", "1 int"],
    ["1 && 1 / 0", "no: it divides by zero"],
  ]);
});

test("floats are rounded in their own format", () => {
  assertValues([
    ["0.1f + 0.2f", "0.30000001192092896 float"],
    ["0.1 + 0.2", "0.30000000000000004 double"],
    ["1e308 * 10", "inf double"],
    ["16777216.0f + 1.0f", "16777216.0 float"],
  ]);
});

test("long double keeps what double loses", () => {
  assertValues([["(1.0L + 0x1p-60L) - 1.0L", "8.673617379884035e-19 long double"]]);
});

test("long double is as wide as the target's", () => {
  assertValues([["(1.0L + 0x1p-60L) - 1.0L", "0.0 long double"]], { triple: "x86_64-windows-msvc" });
});

test("floats have no remainder and no bits", () => {
  assertValues([
    ["1.5 % 2", "no: `%` has no floating operands"],
    ["1.5 & 1", "no: `&` has no floating operands"],
    ["1.5 << 1", "no: it shifts what is no integer"],
  ]);
});

test("the comma gives its right operand", () => {
  assertValues([["(1, 2u)", "2 unsigned int"]]);
});

test("pointers count in elements", () => {
  assertValues([
    ["(int *)8 + 2", "address 16 int*"],
    ["2 + (int *)8", "address 16 int*"],
    ["(short *)8 - 1", "address 6 short*"],
    ["(struct pair *)0 + 1", "address 32 struct:pair*"],
    ["(void *)1 + 1", "address 2 void*"],
  ]);
});

test("pointers are subtracted in elements", () => {
  assertValues([["(int *)24 - (int *)8", "4 long"]]);
});

test("pointers compare by their address", () => {
  assertValues([
    ["(char *)1 == (char *)1", "1 int"],
    ["(void *)0 != (void *)8", "1 int"],
    ["(int *)0 == 0", "1 int"],
  ]);
});

test("a string's address is not null, and nothing more is known", () => {
  assertValues([
    ['"a" == 0', "0 int"],
    ['"a" != 0', "1 int"],
    ['"a" + 1', "no: it computes with the address of a string"],
  ]);
});

test("nonsense with pointers has no value", () => {
  assertValues([
    ["(char *)1 * 2", "no: `*` has no pointer operands"],
    ["1.0 + (char *)1", "no: it adds a floating number to a pointer"],
    ["(struct unknown *)0 + 1", "no: it points to an incomplete type"],
  ]);
});

test("enums compute as the integers that they are", () => {
  assertValues([
    ["RED + GREEN", "5 int"],
    ["(enum color)5 + 1u", "6 unsigned int"],
  ]);
});
