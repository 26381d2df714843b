import {
  alignTypedef,
  extentOfArray,
  extentOfAtomic,
  extentOfComplex,
  extentOfOpaque,
  extentOfScalar,
  extentOfVector,
  vectorAlign,
} from "../../../src/abi/layout/extent.ts";
import { targetOf } from "../../support/targets.ts";
import { assert, test } from "../../support/test.ts";

const int = extentOfScalar({ size: 32, align: 32 });

test("a scalar keeps the alignment that it has as a member apart", () => {
  const extent = extentOfScalar({ size: 64, align: 64, memberAlign: 32 });
  assert.equal([extent.align, extent.memberAlign], [64, 32]);
});

test("an array has its element's alignment and many times its size", () => {
  const array = extentOfArray(int, 5n);
  assert.equal([array.size, array.align], [160n, 32]);
});

test("an array's size may exceed every number", () => {
  assert.is(extentOfArray(int, 1n << 60n).size, 1n << 65n);
});

test("a typedef's attribute sets the alignment and keeps the size", () => {
  const lowered = alignTypedef(int, 8);
  assert.equal([lowered.size, lowered.align, lowered.memberAlign, lowered.userAligned], [32n, 8, 8, true]);
  assert.is(lowered.naturalAlign, 32);
});

test("an array of a typedef has the typedef's alignment for its natural one", () => {
  assert.is(extentOfArray(alignTypedef(int, 64), 2n).naturalAlign, 64);
});

test("a complex type has two elements and is no scalar", () => {
  const complex = extentOfComplex({ size: 64, align: 64 });
  assert.equal([complex.size, complex.align, complex.scalarSize], [128n, 64, 0]);
});

test("an opaque type is as large as it says", () => {
  assert.equal([extentOfOpaque(256n, 128).size, extentOfOpaque(256n, 128).align], [256n, 128]);
});

test("an atomic type is aligned to its size where there is an instruction for it", () => {
  const linux = targetOf("x86_64-linux-gnu");
  assert.is(extentOfAtomic(extentOfScalar({ size: 64, align: 64, memberAlign: 32 }), linux).memberAlign, 64);
  assert.is(extentOfAtomic(extentOfArray(int, 4n), linux).align, 128);
  assert.is(extentOfAtomic(extentOfArray(int, 3n), linux).align, 32);
  const i386 = targetOf("i386-linux-gnu");
  assert.is(extentOfAtomic(extentOfArray(int, 4n), i386).align, 128);
  assert.is(extentOfAtomic(extentOfArray(int, 4n), { ...i386, defaultCompiler: "clang" }).align, 32);
  assert.is(extentOfAtomic(extentOfArray(int, 4n), { ...i386, biggestAlign: 32 }).align, 32);
});

test("a vector is aligned to its size, as far as the psABI goes", () => {
  const aligns = (size: number) =>
    ["x86_64-linux-gnu", "aarch64-linux-gnu", "armv7-linux-gnueabihf", "x86_64-apple-darwin"].map((triple) =>
      vectorAlign(size, targetOf(triple)),
    );
  assert.equal(aligns(64), [64, 64, 64, 64]);
  assert.equal(aligns(256), [256, 128, 64, 128]);
});

test("on i386 a vector of eight bytes has four as a member", () => {
  const i386 = targetOf("i386-linux-gnu");
  assert.is(extentOfVector(64, 64, true, i386).memberAlign, 32);
  assert.is(extentOfVector(64, 64, false, i386).memberAlign, 64);
  assert.is(extentOfVector(64, 64, true, { ...i386, defaultCompiler: "clang" }).memberAlign, 64);
  assert.is(extentOfVector(64, 64, true, { ...i386, vectorsInIntegers: [] }).memberAlign, 64);
  assert.is(extentOfVector(64, 64, true, targetOf("x86_64-linux-gnu")).memberAlign, 64);
});
