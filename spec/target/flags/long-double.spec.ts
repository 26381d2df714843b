import { prepareTarget } from "../../../src/target/prepare.ts";
import type { Target } from "../../../src/target/target.ts";
import { findTarget } from "../../../src/target/targets.ts";
import { assert, suite } from "../../support/test.ts";

const test = suite("long double by flags");

async function prepared(triple: string, ...flags: readonly string[]): Promise<Target> {
  const target = await prepareTarget(findTarget(triple) as Target, undefined, flags);
  if (target === undefined) throw new Error(triple);
  return target;
}

async function layoutOf(triple: string, ...flags: readonly string[]): Promise<unknown> {
  const { longDoubleFormat, scalars, longDoubleIsForeign } = await prepared(triple, ...flags);
  const { size, align, memberAlign } = scalars["long double"] ?? { size: 0, align: 0 };
  return [longDoubleFormat, size, memberAlign ?? align, longDoubleIsForeign === true];
}

test("each flag is a format, and the last one counts", async () => {
  assert.equal(await layoutOf("x86_64-linux-gnu", "-mlong-double-64"), ["binary64", 64, 64, true]);
  assert.equal(await layoutOf("x86_64-linux-gnu", "-mlong-double-128"), ["binary128", 128, 128, true]);
  assert.equal(await layoutOf("x86_64-linux-gnu", "-mlong-double-64", "-mlong-double-80"), [
    "x87",
    128,
    128,
    false,
  ]);
});

test("as a double it stands where i386 has a double in records", async () => {
  assert.equal(await layoutOf("i386-linux-gnu", "-mlong-double-64"), ["binary64", 64, 32, true]);
  assert.equal(await layoutOf("i386-linux-gnu", "-mlong-double-64", "-malign-double"), [
    "binary64",
    64,
    64,
    true,
  ]);
  assert.equal(await layoutOf("i686-windows-gnu", "-mlong-double-64"), ["binary64", 64, 64, true]);
});

test("x87's ten bytes fill twelve or sixteen", async () => {
  assert.equal(await layoutOf("i386-linux-gnu", "-m128bit-long-double"), ["x87", 128, 128, true]);
  assert.equal(await layoutOf("i386-linux-gnu", "-m96bit-long-double"), ["x87", 96, 32, false]);
  assert.equal(await layoutOf("x86_64-linux-gnu", "-m128bit-long-double"), ["x87", 128, 128, false]);
});

test("System z has two formats", async () => {
  assert.equal(await layoutOf("s390x-linux-gnu", "-mlong-double-64"), ["binary64", 64, 64, true]);
  assert.equal(await layoutOf("s390x-linux-gnu", "-mlong-double-128"), ["binary128", 128, 64, false]);
});

test("what has no such flag keeps its own", async () => {
  assert.equal(await layoutOf("aarch64-linux-gnu", "-mlong-double-64"), ["binary128", 128, 128, false]);
  assert.equal(await layoutOf("x86_64-windows-msvc", "-mlong-double-128"), ["binary64", 64, 64, false]);
});

test("the macros say so", async () => {
  const { macroLines = [] } = await prepared("i386-linux-gnu", "-mlong-double-128");
  for (const line of ["__LDBL_MANT_DIG__ 113", "__SIZEOF_LONG_DOUBLE__ 16", "__LONG_DOUBLE_128__ 1"])
    assert.ok(macroLines.includes(line), line);
  assert.ok(macroLines.includes("__SIZEOF_FLOAT80__ 12"));
});
