import { layoutText } from "../../support/records.ts";
import { assert, test } from "../../support/test.ts";

const arm64 = "arm64-apple-darwin";
const x86 = "x86_64-apple-darwin";
const wasm = "wasm32-unknown-emscripten";

test("an unnamed bit-field does not align the record", () => {
  assert.is(layoutText(arm64, "char; int:3 unnamed"), "16/8: 0 8");
});

test("a zero-width bit-field aligns what follows, not the record", () => {
  assert.is(layoutText(arm64, "char:3; int:0; char"), "40/8: 0 32 32");
});

test("a bit-field does not straddle units of its declared type", () => {
  assert.is(layoutText(arm64, "int:20; int:13"), "64/32: 0 32");
});

test("a typedef of a bit-field's type decides where a unit may begin", () => {
  assert.is(layoutText(arm64, "char:3; short@8:9"), "64/64: 0 3");
});

test("aligned on a bit-field begins it at that boundary", () => {
  assert.is(layoutText(arm64, "int:3; int:4 aligned(2)"), "32/32: 0 16");
});

test("pragma pack lets bit-fields straddle", () => {
  assert.is(layoutText(arm64, "int:20; int:13", { pack: 8 }), "64/32: 0 20");
});

test("pragma pack lowers what aligned asks of a bit-field, but begins it at no other bit", () => {
  assert.is(layoutText(arm64, "int:3; int:4 aligned(8)", { pack: 2 }), "16/16: 0 3");
});

test("a packed bit-field under pragma pack still aligns the record", () => {
  assert.is(layoutText(arm64, "char; int:3 packed", { pack: 2 }), "16/16: 0 8");
});

test("packed removes padding, aligned on a member brings it back", () => {
  assert.is(layoutText(arm64, "char; int; char; int aligned(4)", { packed: true }), "96/32: 0 8 40 64");
});

test("long double has sixteen bytes on x86 and eight on arm64", () => {
  assert.is(layoutText(x86, "char; long double"), "256/128: 0 128");
});

test("a union takes whole bytes of bit-fields", () => {
  assert.is(layoutText(arm64, "char:3; short:9 unnamed", { union: true }), "16/8: 0 0");
});

test("WebAssembly does as Apple, with eight bytes for quad alignment", () => {
  assert.is(layoutText(wasm, "char; long double; int:3 unnamed"), "256/64: 0 64 192");
});
