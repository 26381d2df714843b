import { assertValues } from "../../support/expressions.ts";
import { test } from "../../support/test.ts";

test("types have a size", () => {
  assertValues([
    ["sizeof(int)", "4 unsigned long"],
    ["sizeof(struct pair)", "32 unsigned long"],
    ["sizeof(short[3])", "6 unsigned long"],
    ["sizeof(int *)", "8 unsigned long"],
    ["sizeof(real)", "8 unsigned long"],
  ]);
});

test("expressions have one, and are not evaluated", () => {
  assertValues([
    ["sizeof 1.0f", "4 unsigned long"],
    ['sizeof "abc"', "4 unsigned long"],
    ["sizeof text", "12 unsigned long"],
    ["sizeof items->list", "8 unsigned long"],
    ["sizeof compute(1)", "8 unsigned long"],
    ["sizeof(1 / 0)", "4 unsigned long"],
    ["sizeof 'a'", "4 unsigned long"],
  ]);
});

test("an alignment is that of a member, GNU's that of an object", () => {
  assertValues(
    [
      ["_Alignof(long long)", "4 unsigned int"],
      ["__alignof__(long long)", "8 unsigned int"],
      ["_Alignof(struct pair)", "4 unsigned int"],
    ],
    { triple: "i386-linux-gnu" },
  );
});

test("GNU gives void and functions a byte", () => {
  assertValues([
    ["sizeof(void)", "1 unsigned long"],
    ["sizeof compute", "1 unsigned long"],
    ["_Alignof(void)", "1 unsigned long"],
  ]);
});

test("incomplete types have neither", () => {
  assertValues([
    ["sizeof(struct unknown)", "no: it is the size of an incomplete type"],
    ["sizeof(int[])", "no: it is the size of an incomplete type"],
    ["_Alignof(struct unknown)", "no: it is the alignment of an incomplete type"],
  ]);
});

test("sizes are of the target's size_t", () => {
  assertValues(
    [
      ["sizeof(int)", "4 unsigned long long"],
      ["__builtin_offsetof(struct pair, value)", "4 unsigned long long"],
    ],
    { triple: "x86_64-windows-msvc" },
  );
});

test("offsetof finds members and elements", () => {
  assertValues([
    ["__builtin_offsetof(struct pair, weight)", "8 unsigned long"],
    ["__builtin_offsetof(struct pair, list[3])", "24 unsigned long"],
  ]);
});

test("offsetof knows no bit-fields and no strangers", () => {
  assertValues([
    ["__builtin_offsetof(struct pair, bits)", "no: `bits` is a bit-field, which has no offset in bytes"],
    ["__builtin_offsetof(struct pair, none)", "no: there is no member `none`"],
    ["__builtin_offsetof(struct pair, value[1])", "no: it subscripts what is no array"],
    ["__builtin_offsetof(struct pair, list[number])", "no: `number` is a variable"],
  ]);
});
