import { assertValues } from "../../support/expressions.ts";
import { test } from "../../support/test.ts";

test("the address of a member counts from null", () => {
  assertValues([
    ["&((struct pair *)0)->weight", "address 8 double*"],
    ["&((struct pair *)16)->value", "address 20 int*"],
    ["&(*(struct pair *)0).list", "address 18 short[4]*"],
  ]);
});

test("as a number it is the member's offset", () => {
  assertValues([
    ["(unsigned long)&((struct pair *)0)->weight", "8 unsigned long"],
    ["(char *)&((struct pair *)0)->weight - (char *)0", "8 long"],
  ]);
});

test("elements follow each other", () => {
  assertValues([
    ["&((struct pair *)0)->list[2]", "address 22 short*"],
    ["&((int *)0)[3]", "address 12 int*"],
  ]);
});

test("an array is a pointer to its first element", () => {
  assertValues([
    ["((struct pair *)0)->list", "address 18 short*"],
    ["((struct pair *)0)->list + 1", "address 20 short*"],
  ]);
});

test("a member that is no array would have to be read", () => {
  assertValues([
    ["((struct pair *)0)->value", "no: it reads an object, which has a value only when the program runs"],
    ["((int *)0)[1]", "no: it reads an object, which has a value only when the program runs"],
    ["*(int *)0", "no: it reads an object, which has a value only when the program runs"],
  ]);
});

test("a bit-field has no address", () => {
  assertValues([["&((struct pair *)0)->bits", "no: `bits` is a bit-field, which has no address"]]);
});

test("a member that there is not has none either", () => {
  assertValues([["&((struct pair *)0)->none", "no: there is no member `none`"]]);
});

test("characters of a string are known", () => {
  assertValues([
    ['"abc"[1]', "98 char"],
    ['"abc"[3]', "0 char"],
    ['"\\xff"[0]', "-1 char"],
    ['"abc"[4]', "no: it reads beyond the end of a string"],
    ['"abc"[-1]', "no: it reads beyond the end of a string"],
  ]);
});

test("variables, strings and values have no known address", () => {
  assertValues([
    ["&text", "no: `text` has no address before the program runs"],
    ['&"abc"', "no: it is the address of a string"],
    ["&5", "no: it takes the address of a value"],
    ["&(int){1}", "no: it is the address of a compound literal"],
  ]);
});
