import { layoutText } from "../../support/records.ts";
import { assert, test } from "../../support/test.ts";

const x86 = "x86_64-apple-darwin";

test("a bit-field takes a unit of its declared type", () => {
  assert.is(layoutText(x86, "int:3; char", { msStruct: true }), "64/32: 0 32");
});

test("bit-fields of one size share a unit", () => {
  assert.is(layoutText(x86, "int:3; int:5; int:24", { msStruct: true }), "32/32: 0 3 8");
});

test("a bit-field of another size begins a new unit", () => {
  assert.is(layoutText(x86, "int:3; short:5; short:6", { msStruct: true }), "64/32: 0 32 37");
});

test("a zero-width bit-field behind a bit-field aligns", () => {
  assert.is(layoutText(x86, "char:3; int:0; char", { msStruct: true }), "64/32: 0 32 32");
});

test("a zero-width bit-field elsewhere is nothing", () => {
  assert.is(layoutText(x86, "char; int:0; char", { msStruct: true }), "16/8: 0 8 8");
});

test("an arithmetic member is aligned to its size, whatever a typedef says", () => {
  assert.is(layoutText(x86, "char; double@2", { msStruct: true }), "128/64: 0 64");
});

test("a union has whole units and takes no alignment from bit-fields", () => {
  assert.is(layoutText(x86, "int:3; char", { union: true, msStruct: true }), "32/8: 0 0");
});

test("a zero-width bit-field in a union counts as a byte", () => {
  assert.is(layoutText(x86, "int:0", { union: true, msStruct: true }), "8/8: 0");
});

test("pragma pack lowers where a unit begins", () => {
  assert.is(layoutText(x86, "char; int:3", { msStruct: true, pack: 2 }), "48/16: 0 16");
});

test("packed does not", () => {
  assert.is(layoutText(x86, "char; int:3", { msStruct: true, packed: true }), "64/32: 0 32");
});
