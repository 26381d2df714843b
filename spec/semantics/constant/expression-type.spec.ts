import { assertTypes } from "../../support/expressions.ts";
import { test } from "../../support/test.ts";

test("literals have their own types", () => {
  assertTypes([
    ["1", "int"],
    ["1u", "unsigned int"],
    ["'a'", "int"],
    ["1.5f", "float"],
    ['"abc"', "char[4]"],
    ["true", "_Bool"],
  ]);
});

test("names have the types of what they name", () => {
  assertTypes([
    ["number", "int"],
    ["text", "char[12]"],
    ["items", "struct:pair*"],
    ["GREEN", "int"],
    ["nowhere", "unknown"],
  ]);
});

test("arrays and functions decay where they are operands", () => {
  assertTypes([
    ["text + 1", "char*"],
    ["1 ? text : text", "char*"],
    ["*text", "char"],
    ["&text", "char[12]*"],
    ["&compute", "function*"],
    ["*compute", "function"],
  ]);
});

test("unary operators promote", () => {
  assertTypes([
    ["-(byte)1", "int"],
    ["!1.5", "int"],
    ["~(byte)1", "int"],
    ["+1.5f", "float"],
    ["&number", "int*"],
    ["*items", "struct:pair"],
    ["&*items", "struct:pair*"],
    ["&&label", "void*"],
  ]);
});

test("increments keep their operand's type", () => {
  assertTypes([
    ["number++", "int"],
    ["--number", "int"],
  ]);
});

test("comparisons and logic are ints", () => {
  assertTypes([
    ["1.5 < 2", "int"],
    ["1 && 2", "int"],
    ["text == 0", "int"],
  ]);
});

test("arithmetic has the common type", () => {
  assertTypes([
    ["1 + 2u", "unsigned int"],
    ["1 + 2.5", "double"],
    ["(byte)1 << 1l", "int"],
    ["number % 2l", "long"],
  ]);
});

test("pointers stay pointers, and their difference is a ptrdiff_t", () => {
  assertTypes([
    ["items + 1", "struct:pair*"],
    ["1 + items", "struct:pair*"],
    ["items - 1", "struct:pair*"],
    ["items - items", "long"],
  ]);
});

test("the comma has its right operand's type", () => {
  assertTypes([["(1.5, 2)", "int"]]);
});

test("assignments have their left operand's type", () => {
  assertTypes([
    ["number = 1.5", "int"],
    ["number += 2.5", "int"],
  ]);
});

test("?: has the type of both branches", () => {
  assertTypes([
    ["1 ? 1 : 2.5", "double"],
    ["1 ? items : (void *)0", "struct:pair*"],
    ["1 ? (void *)0 : items", "struct:pair*"],
    ["1 ? items : (void *)8", "void*"],
    ["1 ? (void *)(number * 0l) : items", "void*"],
    ["1 ? number : nowhere", "int"],
    ["number ?: 2l", "long"],
  ]);
});

test("calls have the function's result", () => {
  assertTypes([
    ["compute(1)", "double"],
    ["(*compute)(1)", "double"],
    ["__builtin_expect(1, 2)", "long"],
    ["__builtin_strlen(text)", "unsigned long"],
    ["nowhere(1)", "unknown"],
  ]);
});

test("members and elements have the types that are declared", () => {
  assertTypes([
    ["items->weight", "double"],
    ["(*items).list", "short[4]"],
    ["items->list[0]", "short"],
    ["text[1]", "char"],
    ["items[0].tag", "char"],
    ["items->none", "unknown"],
    ["number.none", "unknown"],
  ]);
});

test("casts and compound literals have the type that they name", () => {
  assertTypes([
    ["(byte)1", "typedef:byte"],
    ["(struct pair){1}", "struct:pair"],
    ["(struct pair *)0", "struct:pair*"],
  ]);
});

test("sizes are size_t", () => {
  assertTypes([
    ["sizeof 1", "unsigned long"],
    ["_Alignof(int)", "unsigned long"],
    ["__builtin_offsetof(struct pair, tag)", "unsigned long"],
  ]);
});

test("_Generic has the type of what it chooses", () => {
  assertTypes([
    ["_Generic(1, int: 1.5, default: 2)", "double"],
    ["_Generic(1.5f, int: 1)", "unknown"],
  ]);
});

test("builtins that choose have the type of what they choose", () => {
  assertTypes([
    ["__builtin_choose_expr(1, 2.5, 1)", "double"],
    ["__builtin_types_compatible_p(int, int)", "int"],
  ]);
});

test("nobody knows the type of a statement expression", () => {
  assertTypes([["({ 1; })", "unknown"]]);
});
