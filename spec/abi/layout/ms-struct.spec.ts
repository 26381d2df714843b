import { layoutText } from "../../support/records.ts";
import { assert, test } from "../../support/test.ts";

const mingw64 = "x86_64-windows-gnu";
const linux = "x86_64-linux-gnu";

test("MinGW lays out every record like this", () => {
  assert.is(layoutText(mingw64, "int:3; char"), "64/32: 0 32");
});

test("bit-fields of one size share a unit", () => {
  assert.is(layoutText(mingw64, "int:3; long:5; int:24"), "32/32: 0 3 8");
});

test("a bit-field of another size begins a new unit", () => {
  assert.is(layoutText(mingw64, "int:3; short:5; char"), "64/32: 0 32 48");
});

test("a bit-field that does not fit begins a new unit", () => {
  assert.is(layoutText(mingw64, "int:20; int:13"), "64/32: 0 32");
});

test("the last bit-field's unit is whole, packed or not", () => {
  assert.is(layoutText(mingw64, "char; int:3", { packed: true }), "40/8: 0 8");
});

test("a zero-width bit-field behind a bit-field ends its unit and aligns", () => {
  assert.is(layoutText(mingw64, "char:3; int:0; char"), "64/32: 0 32 32");
});

test("a zero-width bit-field elsewhere aligns nothing", () => {
  assert.is(layoutText(mingw64, "char; int:0; char"), "16/8: 0 8 8");
});

test("an unnamed bit-field aligns the record", () => {
  assert.is(layoutText(mingw64, "char; int:3 unnamed"), "64/32: 0 32");
});

test("aligned on a bit-field counts where a unit begins", () => {
  assert.is(layoutText(mingw64, "long:5; long:31 aligned(8)"), "128/64: 0 64");
});

test("aligned on a bit-field within a unit counts for the record only", () => {
  assert.is(layoutText(mingw64, "long:5; long:3 aligned(8)"), "64/64: 0 5");
});

test("a run's new unit begins where the last one ends when the member before it ended on the new one's boundary", () => {
  assert.is(layoutText(mingw64, "char; int:24 packed; int:32"), "96/32: 0 8 40");
});

test("an unpacked member behind a bit-field is aligned", () => {
  assert.is(layoutText(mingw64, "char:3; double"), "128/64: 0 64");
});

test("a packed member behind a bit-field follows its unit", () => {
  assert.is(layoutText(mingw64, "short:3; double packed"), "80/16: 0 16");
});

test("behind a run, alignment is asked for where the last bit-field ended, not where its unit does", () => {
  assert.is(layoutText(mingw64, "char; int:8; char aligned(2)", { packed: true }), "48/16: 0 8 40");
  assert.is(layoutText(mingw64, "char; int:8; char aligned(4)", { packed: true }), "96/32: 0 8 64");
});

test("pragma pack lowers alignment and keeps units whole", () => {
  assert.is(layoutText(mingw64, "char; int:3; char", { pack: 1 }), "48/8: 0 8 40");
});

test("a union is as large as its bit-fields' bytes, rounded to their types", () => {
  assert.is(layoutText(mingw64, "int:3; char", { union: true }), "32/32: 0 0");
});

test("gcc_struct gives the System V rules back", () => {
  assert.is(layoutText(mingw64, "int:3; char", { msStruct: false }), "32/32: 0 8");
});

test("the attribute works on Linux", () => {
  assert.is(layoutText(linux, "int:3; char", { msStruct: true }), "64/32: 0 32");
});

test("a unit beyond the biggest alignment counts from its last multiple", () => {
  assert.is(layoutText(mingw64, "long long; char; char@32:3"), "512/128: 0 64 256");
});

test("_Alignof says no more than the biggest alignment for a bit-field's type", () => {
  assert.is(layoutText(mingw64, "char@32:7"), "256/128: 0");
});
