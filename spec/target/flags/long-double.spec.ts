import { floatType } from "../../../src/abi/scalar.ts";
import { prepareTarget } from "../../../src/target/prepare.ts";
import type { ScalarLayout, Target } from "../../../src/target/target.ts";
import { findTarget } from "../../../src/target/targets.ts";
import { missingPrograms, run } from "../../support/outside.ts";
import { assert, judge, suite } from "../../support/test.ts";

const test = suite("long double by flags");

async function prepared(triple: string, ...flags: readonly string[]): Promise<Target> {
  const target = await prepareTarget(findTarget(triple) as Target, undefined, flags);
  if (target === undefined) throw new Error(triple);
  return target;
}

async function layoutOf(triple: string, ...flags: readonly string[]): Promise<unknown> {
  const { longDoubleFormat, scalars } = await prepared(triple, ...flags);
  const { size, align, memberAlign, isForeign = false } = scalars["long double"] as ScalarLayout;
  return [longDoubleFormat, size, memberAlign ?? align, isForeign];
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

/** Name, bytes, and whether ctypes' c_longdouble is another type. */
async function float80Of(triple: string, ...flags: readonly string[]): Promise<unknown> {
  const type = floatType("__float80", await prepared(triple, ...flags));
  return type && [type.name, type.format, type.size / 8, type.foreign === true];
}

test("__float80 is x87's whatever long double is", async () => {
  assert.equal(await float80Of("x86_64-linux-gnu"), ["long double", "x87", 16, false]);
  assert.equal(await float80Of("x86_64-linux-gnu", "-mlong-double-64"), ["__float80", "x87", 16, false]);
  assert.equal(await float80Of("i386-linux-gnu", "-mlong-double-128"), ["__float80", "x87", 12, false]);
  assert.is(await float80Of("aarch64-linux-gnu"), undefined);
});

test("what x87's ten bytes fill counts for __float80, too", async () => {
  assert.equal(await float80Of("i386-linux-gnu", "-m128bit-long-double"), ["long double", "x87", 16, true]);
  const both = ["-mlong-double-64", "-m128bit-long-double"];
  assert.equal(await float80Of("i386-linux-gnu", ...both), ["__float80", "x87", 16, true]);
});

for (const [triple, word] of [
  ["x86_64-linux-gnu", "-m64"],
  ["i386-linux-gnu", "-m32"],
] as const) {
  for (const flags of [
    ["-mlong-double-64"],
    ["-mlong-double-128"],
    ["-mlong-double-64", "-m128bit-long-double"],
  ])
    judge(`gcc ${word} ${flags.join(" ")} has that __float80`, missingPrograms("gcc"), async () => {
      const type = floatType("__float80", await prepared(triple, ...flags));
      const assertion =
        `struct s { char c; __float80 x; }; _Static_assert(sizeof(__float80) == ${(type?.size ?? 0) / 8} && ` +
        `__builtin_offsetof(struct s, x) == ${(type?.align ?? 0) / 8}, "");`;
      const { status, stderr } = run("gcc", [word, ...flags, "-fsyntax-only", "-xc", "-"], {
        input: assertion,
      });
      assert.is(status, 0, stderr);
    });
}
