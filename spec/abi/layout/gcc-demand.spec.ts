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

test("a zero-width bit-field demands its type's alignment, whatever is packed", () => {
  const members = "char; int:0 unnamed; char";
  assert.is(layoutText(linux, members), "40/8: 0 32 32");
  assert.is(layoutText(linux, members, { packed: true }), "40/8: 0 32 32");
  assert.is(layoutText(linux, members, { pack: 1 }), "40/8: 0 32 32");
});

test("a bit-field that fills an integer lies on its boundary", () => {
  assert.is(layoutText(linux, "char; short:16"), "32/16: 0 16");
  assert.is(layoutText(linux, "char:3; char:8"), "16/8: 0 8");
  assert.is(layoutText(linux, "int:24; int:8; char"), "64/32: 0 24 32");
});

test("packed, it begins at any bit, unless it is a byte at a byte's boundary", () => {
  assert.is(layoutText(linux, "char; short:16 packed"), "24/8: 0 8");
  assert.is(layoutText(linux, "char; long:64; char", { packed: true }), "80/8: 0 8 72");
  assert.is(layoutText(linux, "char:4; short:8; char", { packed: true }), "24/8: 0 4 16");
});

test("aligned does not lower what a member's type demands", () => {
  assert.is(layoutText(linux, "char; int aligned(2)"), "64/32: 0 32");
  assert.is(layoutText(linux, "char; int:32 aligned(2); char"), "96/32: 0 32 64");
});

test("packed on one member leaves the others alone", () => {
  assert.is(layoutText(linux, "char; int packed; double"), "128/64: 0 8 64");
});

test("pragma pack lowers what aligned asks for", () => {
  assert.is(layoutText(linux, "char; short aligned(8)", { pack: 2 }), "32/16: 0 16");
  assert.is(layoutText(linux, "char; int:16 aligned(8)", { pack: 4 }), "64/32: 0 32");
});

test("i386 aligns eight bytes to four in records, unless aligned says otherwise", () => {
  assert.is(layoutText(i386, "char; double"), "96/32: 0 32");
  assert.is(layoutText(i386, "char; double aligned(2)"), "96/32: 0 32");
  assert.is(layoutText(i386, "char; double aligned(16)"), "256/128: 0 128");
  assert.is(layoutText(i386, "char; long long:64"), "96/32: 0 32");
  assert.is(layoutText(i386, "char; long long:64 aligned(8)"), "128/64: 0 64");
  assert.is(layoutText(i386, "char; long long:32; char"), "64/32: 0 8 40");
});
