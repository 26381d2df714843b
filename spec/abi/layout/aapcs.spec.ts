import { layoutText } from "../../support/records.ts";
import { assert, test } from "../../support/test.ts";

const arm64 = "aarch64-linux-gnu";
const arm32 = "armv7-linux-gnueabihf";

test("an unnamed bit-field gives the record its type's alignment", () => {
  assert.is(layoutText(arm64, "char; int:3 unnamed"), "32/32: 0 8");
});

test("a zero-width bit-field gives the record its type's alignment", () => {
  assert.is(layoutText(arm64, "char:3; int:0; char"), "64/32: 0 32 32");
});

test("packing does not take the zero-width bit-field's alignment", () => {
  assert.is(layoutText(arm64, "char:3; int:0; char", { packed: true }), "64/32: 0 32 32");
});

test("32-bit Arm does the same", () => {
  assert.is(layoutText(arm32, "char; short:3 unnamed"), "16/16: 0 8");
});

test("long long is aligned to eight bytes on 32-bit Arm", () => {
  assert.is(layoutText(arm32, "char; long long"), "128/64: 0 64");
});
