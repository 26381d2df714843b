import {
  bitIntType,
  boolType,
  floatType,
  integerType,
  pointerType,
  scalarLayout,
} from "../../src/abi/scalar.ts";
import { targetOf } from "../support/targets.ts";
import { assert, test } from "../support/test.ts";

const linux = targetOf("x86_64-linux-gnu");
const windows = targetOf("x86_64-windows-msvc");
const arm = targetOf("aarch64-linux-gnu");
const i386 = targetOf("i386-linux-gnu");

test("long is what the data model makes it", () => {
  assert.is(integerType("long", linux).size, 64);
  assert.is(integerType("unsigned long", windows).size, 32);
  assert.is(integerType("long", i386).size, 32);
});

test("plain char has the target's sign unless it is told otherwise", () => {
  assert.is(integerType("char", linux).signed, true);
  assert.is(integerType("char", arm).signed, false);
  assert.is(integerType("char", arm, true).signed, true);
  assert.is(integerType("signed char", arm).signed, true);
});

test("long double has the target's format", () => {
  assert.equal(
    [linux, windows, arm].map((target) => floatType("long double", target)?.format),
    ["x87", "binary64", "binary128"],
  );
  assert.is(floatType("long double", i386)?.size, 96);
});

test("the interchange types are known by name", () => {
  assert.is(floatType("_Float32", linux)?.format, "binary32");
  assert.is(floatType("_Float64x", linux)?.format, "x87");
  assert.is(floatType("_Float64x", arm)?.format, "binary128");
  assert.is(floatType("no such type", linux), undefined);
});

test("a bit-precise integer is as large as the psABI says", () => {
  const sizes = [1, 7, 8, 9, 33, 64, 65, 129].map((width) => bitIntType(width, true, linux).size);
  assert.equal(sizes, [8, 8, 8, 16, 64, 64, 128, 192]);
  assert.equal(bitIntType(40, false, i386), {
    kind: "integer",
    name: "unsigned _BitInt",
    signed: false,
    size: 64,
    align: 32,
    width: 40,
  });
});

test("pointers and bool come from the target", () => {
  assert.is(pointerType({ kind: "void" }, i386).size, 32);
  assert.is(boolType(linux).size, 8);
});

test("what a target does not list is as on most", () => {
  assert.equal(scalarLayout("_Decimal64", linux), { size: 64, align: 64 });
});
