import { layoutText } from "../../support/records.ts";
import { assert, test } from "../../support/test.ts";

const linux = "x86_64-linux-gnu";
const i386 = "i386-linux-gnu";
const s390x = "s390x-linux-gnu";
const riscv = "riscv64-linux-gnu";

test("a member lies at the next multiple of its alignment", () => {
  assert.is(layoutText(linux, "char; int; short; double"), "192/64: 0 32 64 128");
});

test("the size is a multiple of the strictest member's alignment", () => {
  assert.is(layoutText(linux, "double; char"), "128/64: 0 64");
});

test("a bit-field lies at the next free bit, behind an ordinary member too", () => {
  assert.is(layoutText(linux, "char; int:3; int:5"), "32/32: 0 8 11");
});

test("a bit-field does not straddle units of its declared type", () => {
  assert.is(layoutText(linux, "int:20; int:13"), "64/32: 0 32");
});

test("a wider declared type lets a bit-field lie where a narrower one would not", () => {
  assert.is(layoutText(linux, "int:20; long:13"), "64/64: 0 20");
});

test("an ordinary member behind a bit-field may share its unit", () => {
  assert.is(layoutText(linux, "int:3; char"), "32/32: 0 8");
});

test("a named bit-field gives the record its declared type's alignment", () => {
  assert.is(layoutText(linux, "char; long:3"), "64/64: 0 8");
});

test("an unnamed bit-field does not", () => {
  assert.is(layoutText(linux, "char; long:3 unnamed"), "16/8: 0 8");
});

test("a zero-width bit-field ends the unit and aligns nothing", () => {
  assert.is(layoutText(linux, "char:3; int:0; char:2"), "40/8: 0 32 32");
});

test("a bit-field as wide as an integer type is aligned as one", () => {
  assert.is(layoutText(linux, "short:3; int:32; char"), "96/32: 0 32 64");
});

test("a bool bit-field has units of eight bits", () => {
  assert.is(layoutText(linux, "bool:1; bool:1; char:7"), "16/8: 0 1 8");
});

test("packed removes all padding between members", () => {
  assert.is(layoutText(linux, "char; int; double; short", { packed: true }), "120/8: 0 8 40 104");
});

test("packed lets bit-fields straddle", () => {
  assert.is(layoutText(linux, "int:20; int:13; int:31", { packed: true }), "64/8: 0 20 33");
});

test("packed does not change what a zero-width bit-field does", () => {
  assert.is(layoutText(linux, "char:3; int:0; char", { packed: true }), "40/8: 0 32 32");
});

test("packed on a member lowers that member alone", () => {
  assert.is(layoutText(linux, "char; int packed; int"), "96/32: 0 8 64");
});

test("packed on a bit-field lets it straddle", () => {
  assert.is(layoutText(linux, "int:20; int:13 packed; char"), "64/32: 0 20 40");
});

test("aligned on a member is what packed does not lower", () => {
  assert.is(layoutText(linux, "char; int aligned(4); char", { packed: true }), "96/32: 0 32 64");
});

test("aligned on a member raises only", () => {
  assert.is(layoutText(linux, "char; int aligned(1); char aligned(8)"), "128/64: 0 32 64");
});

test("aligned on a bit-field begins it at that boundary", () => {
  assert.is(layoutText(linux, "int:3; int:4 aligned(2); int:5"), "32/32: 0 16 20");
});

test("aligned on a record raises its alignment and its size", () => {
  assert.is(layoutText(linux, "char", { aligned: 16 }), "128/128: 0");
});

test("aligned on a record does not lower it", () => {
  assert.is(layoutText(linux, "int", { aligned: 2 }), "32/32: 0");
});

test("aligned on a packed record leaves its members packed", () => {
  assert.is(layoutText(linux, "char; int", { packed: true, aligned: 8 }), "64/64: 0 8");
});

test("pragma pack lowers every member to its bound", () => {
  assert.is(layoutText(linux, "char; double; short", { pack: 2 }), "96/16: 0 16 80");
});

test("pragma pack lowers aligned members as well", () => {
  assert.is(layoutText(linux, "char; int aligned(16)", { pack: 4 }), "64/32: 0 32");
});

test("pragma pack does not lower the record's own aligned", () => {
  assert.is(layoutText(linux, "char; double", { pack: 2, aligned: 8 }), "128/64: 0 16");
});

test("pragma pack of any value lets bit-fields straddle", () => {
  assert.is(layoutText(linux, "int:20; int:13", { pack: 16 }), "64/32: 0 20");
});

test("pragma pack does not change what a zero-width bit-field does", () => {
  assert.is(layoutText(linux, "char:3; int:0; char", { pack: 1 }), "40/8: 0 32 32");
});

test("a typedef may lower the alignment of its type", () => {
  assert.is(layoutText(linux, "char; double@2; char"), "96/16: 0 16 80");
});

test("a typedef may raise it beyond the type's size", () => {
  assert.is(layoutText(linux, "char; short@8; char"), "128/64: 0 64 80");
});

test("a typedef of a bit-field's type has a say in its units", () => {
  assert.is(layoutText(linux, "char:3; short@8:9"), "128/64: 0 64");
});

test("units beyond the biggest alignment count from its last multiple", () => {
  assert.is(layoutText(linux, "long; char; long; char@32:7"), "512/256: 0 64 128 384");
});

test("a flexible array aligns and has no size", () => {
  assert.is(layoutText(linux, "char; int[]"), "32/32: 0 32");
});

test("a zero-length array aligns and has no size", () => {
  assert.is(layoutText(linux, "char; long[0]; char"), "128/64: 0 64 64");
});

test("an empty record has no size", () => {
  assert.is(layoutText(linux, ""), "0/8:");
});

test("a union is as large as its largest member", () => {
  assert.is(layoutText(linux, "char; short[5]; int", { union: true }), "96/32: 0 0 0");
});

test("a bit-field takes whole bytes of a union", () => {
  assert.is(layoutText(linux, "char:3; short:9 unnamed", { union: true }), "16/8: 0 0");
});

test("a packed union is as large as its largest member", () => {
  assert.is(layoutText(linux, "char[5]; int", { union: true, packed: true }), "40/8: 0 0");
});

test("i386 aligns long long and double to four bytes in records", () => {
  assert.is(layoutText(i386, "char; long long; char; double"), "192/32: 0 32 96 128");
});

test("i386 keeps what aligned asks of a long long", () => {
  assert.is(layoutText(i386, "char; long long aligned(8)"), "128/64: 0 64");
});

test("i386 keeps the alignment of an atomic long long", () => {
  assert.is(layoutText(i386, "char; atomic long long"), "128/64: 0 64");
});

test("i386 takes aligned below the type's alignment for none", () => {
  assert.is(layoutText(i386, "char; double aligned(2)"), "96/32: 0 32");
});

test("i386 has units of four bytes for long long bit-fields", () => {
  assert.is(layoutText(i386, "char; long long:40; long long:33"), "96/32: 0 8 48");
});

test("s390x aligns nothing beyond eight bytes by itself", () => {
  assert.is(layoutText(s390x, "char; long double"), "192/64: 0 64");
});

test("_Alignof says no more than the biggest alignment, though the record has more", () => {
  assert.is(layoutText(s390x, "char; vector"), "256/64: 0 128");
});

test("ms_struct is unknown on other processors than x86", () => {
  assert.is(layoutText(riscv, "char:3; int:4", { msStruct: true }), "32/32: 0 3");
});
