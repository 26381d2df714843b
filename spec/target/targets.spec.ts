import { builtinDirectory } from "../../src/target/headers.ts";
import { findTarget, targetTriples } from "../../src/target/targets.ts";
import { assert, test } from "../support/test.ts";

const targets = targetTriples.map((triple) => {
  const target = findTarget(triple);
  if (target === undefined) throw new Error(triple);
  return target;
});

test("a triple finds its target, another one none", () => {
  for (const target of targets) assert.is(findTarget(target.triple), target);
  assert.is(findTarget("pdp11-unknown-unix"), undefined);
});

test("alignments divide sizes, and members are aligned at most as strictly as the type", () => {
  for (const { triple, scalars, biggestAlign } of targets) {
    for (const [name, { size, align, memberAlign = align }] of Object.entries(scalars)) {
      assert.is(size % memberAlign, 0, `${triple} ${name}`);
      assert.ok(memberAlign <= align && memberAlign <= Math.max(biggestAlign, 128), `${triple} ${name}`);
    }
  }
});

test("size_t and ptrdiff_t are as wide as a pointer", () => {
  const widths = { "long long": "long long", long: "long", int: "int" } as const;
  for (const { triple, scalars, sizeType, pointerDifferenceType } of targets) {
    const size = sizeType.replace("unsigned ", "") as keyof typeof widths;
    assert.is(scalars[widths[size]]?.size, scalars.pointer?.size, triple);
    assert.is(pointerDifferenceType, size, triple);
  }
});

test("our own headers are searched on every target", () => {
  for (const { triple, includeDirectories } of targets)
    assert.ok(includeDirectories.includes(builtinDirectory), triple);
});

test("a triple may be spelt as other compilers do", () => {
  const spellings = {
    "x86_64-unknown-linux-gnu": "x86_64-linux-gnu",
    "x86_64-pc-linux-gnu": "x86_64-linux-gnu",
    "i686-linux-gnu": "i386-linux-gnu",
    "aarch64-unknown-linux-gnu": "aarch64-linux-gnu",
    "arm-linux-gnueabihf": "armv7-linux-gnueabihf",
    "x86_64-w64-mingw32": "x86_64-windows-gnu",
    "i686-w64-mingw32": "i686-windows-gnu",
    "x86_64-pc-windows-msvc": "x86_64-windows-msvc",
    "aarch64-apple-darwin": "arm64-apple-darwin",
    "x86_64-apple-darwin20.1": "x86_64-apple-darwin",
  };
  for (const [spelling, triple] of Object.entries(spellings)) assert.is(findTarget(spelling)?.triple, triple);
  for (const unknown of ["", "x86_64", "armv6-linux-gnueabihf", "x86_64-linux", "sparc-linux-gnu"])
    assert.is(findTarget(unknown), undefined, unknown);
});
