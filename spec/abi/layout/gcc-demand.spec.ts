import { layoutText } from "../../support/records.ts";
import { assert, test } from "../../support/test.ts";

const linux = "x86_64-linux-gnu";
const i386 = "i386-linux-gnu";

test("a bit-field that fills an integer, but does not lie on its boundary, stays a bit-field", () => {
  assert.is(layoutText(linux, "char:4; long:32; char"), "64/64: 0 4 40");
});

test("aligned on a full bit-field keeps it from being lowered on i386", () => {
  assert.is(layoutText(i386, "long long:64"), "64/32: 0");
  assert.is(layoutText(i386, "long long:64 aligned(2)"), "64/64: 0");
});

test("a packed bit-field of a byte is a byte, a wider one begins at any bit", () => {
  assert.is(layoutText(linux, "char:3; char:8 packed"), "16/8: 0 3");
  assert.is(layoutText(linux, "char; int:32 packed"), "40/8: 0 8");
});

test("packed and aligned on one member: aligned counts", () => {
  assert.is(layoutText(linux, "char; int packed aligned(2)"), "48/16: 0 16");
});

test("a type's own aligned yields to packed", () => {
  assert.is(layoutText(linux, "char; int@16", { packed: true }), "40/8: 0 8");
});
