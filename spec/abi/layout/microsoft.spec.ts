import { layoutText } from "../../support/records.ts";
import { assert, test } from "../../support/test.ts";

const msvc64 = "x86_64-windows-msvc";
const msvc32 = "i686-windows-msvc";

test("a bit-field takes a unit of its declared type", () => {
  assert.is(layoutText(msvc64, "int:3; char"), "64/32: 0 32");
});

test("bit-fields of one size share a unit", () => {
  assert.is(layoutText(msvc64, "int:3; long:5; int:24"), "32/32: 0 3 8");
});

test("a bit-field of another size begins a new unit", () => {
  assert.is(layoutText(msvc64, "int:3; short:5; short:6"), "64/32: 0 32 37");
});

test("a bit-field that does not fit begins a new unit", () => {
  assert.is(layoutText(msvc64, "int:20; int:13"), "64/32: 0 32");
});

test("a zero-width bit-field behind a bit-field ends its unit and aligns", () => {
  assert.is(layoutText(msvc64, "char:3; int:0; char"), "64/32: 0 32 32");
});

test("a zero-width bit-field elsewhere is nothing", () => {
  assert.is(layoutText(msvc64, "char; int:0; char"), "16/8: 0 8 8");
});

test("an unnamed bit-field aligns the record", () => {
  assert.is(layoutText(msvc64, "char; int:3 unnamed"), "64/32: 0 32");
});

test("a union has whole units, and the alignment of its bit-fields is ignored", () => {
  assert.is(layoutText(msvc64, "int:3; char", { union: true }), "32/8: 0 0");
});

test("pragma pack lowers natural alignment", () => {
  assert.is(layoutText(msvc64, "char; double", { pack: 4 }), "96/32: 0 32");
});

test("pragma pack keeps units whole", () => {
  assert.is(layoutText(msvc64, "char; int:3; char", { pack: 1 }), "48/8: 0 8 40");
});

test("pragma pack beyond the pointer's size has no effect", () => {
  assert.is(layoutText(msvc32, "char; vector", { pack: 8 }), "256/128: 0 128");
});

test("pragma pack does not lower what __declspec(align) requires", () => {
  assert.is(layoutText(msvc64, "char; int aligned(8)", { pack: 2 }), "128/64: 0 64");
});

test("a typedef's alignment is required, too", () => {
  assert.is(layoutText(msvc64, "char; int@8", { pack: 2 }), "128/64: 0 64");
});

test("a typedef does not lower natural alignment", () => {
  assert.is(layoutText(msvc64, "char; double@2"), "128/64: 0 64");
});

test("packed is a pragma pack of one", () => {
  assert.is(layoutText(msvc64, "char; int; short", { packed: true }), "56/8: 0 8 40");
});

test("an empty record has four bytes", () => {
  assert.is(layoutText(msvc64, ""), "32/8:");
});

test("a record of a zero-length array has four bytes, too", () => {
  assert.is(layoutText(msvc64, "char[0]"), "32/8: 0");
});

test("an empty record that asks for eight has eight", () => {
  assert.is(layoutText(msvc64, "", { aligned: 8 }), "64/64:");
});

test("a bit-field's own alignment moves its unit", () => {
  assert.is(layoutText(msvc64, "int:3; int:30 aligned(8)"), "128/64: 0 64");
});

test("pragma pack of the pointer's size has its effect", () => {
  assert.is(layoutText(msvc64, "char; vector", { pack: 8 }), "192/64: 0 64");
});
