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
