import { assertValues } from "../../support/expressions.ts";
import { test } from "../../support/test.ts";

test("the sign, the complement and the negation", () => {
  assertValues([
    ["-5", "-5 int"],
    ["+5", "5 int"],
    ["~5", "-6 int"],
    ["!5", "0 int"],
    ["!0", "1 int"],
    ["~0u", "4294967295 unsigned int"],
    ["-1u", "4294967295 unsigned int"],
    ["- -5", "5 int"],
  ]);
});

test("operands are promoted", () => {
  assertValues([
    ["-(byte)1", "-1 int"],
    ["+'a'", "97 int"],
    ["~(byte)0", "-1 int"],
    ["-(_Bool)1", "-1 int"],
  ]);
});

test("the least int is written as a long, or by hand", () => {
  assertValues([
    ["-2147483648", "-2147483648 long"],
    ["-2147483647 - 1", "-2147483648 int"],
  ]);
});

test("floats have a sign, and keep the text of a long double", () => {
  assertValues([
    ["-1.5", "-1.5 double"],
    ["-2.5L", "-2.5 long double (-2.5)"],
    ["+2.5L", "2.5 long double (2.5)"],
    ["!0.0", "1 int"],
  ]);
});

test("floats have no complement, strings no sign", () => {
  assertValues([
    ["~1.5", "no: `~` has a floating operand"],
    ['-"a"', "no: `-` has an operand that is no number"],
  ]);
});

test("__extension__ and __real__ change nothing", () => {
  assertValues([
    ["__extension__ 5", "5 int"],
    ["__real__ 5", "5 int"],
    ["__imag__ 5", "0 int"],
    ["__imag__ 2.5", "0.0 double"],
  ]);
});

test("what changes or needs memory has no value", () => {
  assertValues([
    ["++number", "no: it changes what it computes with"],
    ["number++", "no: it changes what it computes with"],
    ["*items", "no: `items` is a variable"],
    ["&number", "no: `number` has no address before the program runs"],
    ["&&label", "no: it is the address of a label"],
  ]);
});

test("the first character of a string is known", () => {
  assertValues([
    ['*"abc"', "97 char"],
    ['*""', "0 char"],
  ]);
});

test("casts convert", () => {
  assertValues([
    ["(byte)300", "44 unsigned char"],
    ["(signed char)200", "-56 signed char"],
    ["(int)1.9", "1 int"],
    ["(int)-1.9", "-1 int"],
    ["(unsigned)-1", "4294967295 unsigned int"],
    ["(_Bool)0.5", "1 _Bool"],
    ["(_Bool)2", "1 _Bool"],
    ["(float)0.1", "0.10000000149011612 float"],
    ["(real)1", "1.0 double"],
    ["(u64)-1", "18446744073709551615 unsigned long long"],
  ]);
});

test("casts of floats that fit nowhere saturate as gcc does", () => {
  assertValues([
    ["(int)1e10", "2147483647 int"],
    ["(unsigned char)-5.0", "0 unsigned char"],
    ["(int)(0.0 / 0.0)", "0 int"],
  ]);
});

test("casts make pointers of numbers and numbers of pointers", () => {
  assertValues([
    ["(void *)0", "address 0 void*"],
    ["(char *)-1", "address 18446744073709551615 char*"],
    ["(int)(char *)7", "7 int"],
    ["(long)(void *)-1", "-1 long"],
  ]);
});

test("a string stays a string as a pointer, and is no number", () => {
  assertValues([
    ['(const char *)"ab"', '"61 62" char*'],
    ['(long)"ab"', "no: it is the address of a string"],
    ['(_Bool)"ab"', "1 _Bool"],
  ]);
});

test("a cast to void or to a record has no value", () => {
  assertValues([
    ["(void)0", "no: it has the type void"],
    ["(struct pair)1", "no: it is converted to a type that is no scalar"],
  ]);
});

test("a cast to an enum is of that type", () => {
  assertValues([["(enum color)7", "7 enum:color"]]);
});
