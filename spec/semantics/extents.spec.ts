import { declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

/** Size, offset of `x` and alignment (all in bits) of a record with a char and then a member of the type. */
function placeOf(type: string, target = "x86_64-linux-gnu", before = ""): (number | string | undefined)[] {
  const meaning = understand(`${before} struct s { char c; ${type} x; };`, { target });
  const { layout } = declarationOf(meaning, "struct:s", "record");
  return [layout?.size, layout?.fields[1]?.offset, layout?.align];
}

test("scalars have the target's size and alignment", () => {
  assert.equal(placeOf("long"), [128, 64, 64]);
  assert.equal(placeOf("long", "x86_64-windows-msvc"), [64, 32, 32]);
  assert.equal(placeOf("long double"), [256, 128, 128]);
});

test("i386 aligns double and long long less within records", () => {
  assert.equal(placeOf("double", "i386-linux-gnu"), [96, 32, 32]);
  assert.equal(placeOf("unsigned long long", "i386-linux-gnu"), [96, 32, 32]);
});

test("a complex type is two elements", () => {
  assert.equal(placeOf("double _Complex"), [192, 64, 64]);
});

test("an enum is its integer type", () => {
  assert.equal(placeOf("enum e", undefined, "enum e { A = 0x100000000 };"), [128, 64, 64]);
});

test("atomic types are aligned to their size", () => {
  assert.equal(placeOf("_Atomic struct pair", undefined, "struct pair { int a, b; };"), [128, 64, 64]);
});

test("a typedef's alignment reaches arrays of it", () => {
  assert.equal(placeOf("T", undefined, "typedef int T[2] __attribute__((aligned(16)));"), [256, 128, 128]);
});
