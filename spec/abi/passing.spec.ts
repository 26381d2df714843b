import { classifySystemV, type ScalarLeaf } from "../../src/abi/passing.ts";
import { assert, test } from "../support/test.ts";

function leaf(kind: ScalarLeaf["kind"], offset: number, size: number, align: number = size): ScalarLeaf {
  return { kind, offset: BigInt(offset), size, align };
}

test("integers and pointers travel in general registers", () => {
  assert.equal(classifySystemV([leaf("integer", 0, 32), leaf("integer", 64, 64)], 128n), [
    "INTEGER",
    "INTEGER",
  ]);
});

test("floats travel in vector registers, two to an eightbyte", () => {
  assert.equal(classifySystemV([leaf("float", 0, 32), leaf("float", 32, 32), leaf("float", 64, 64)], 128n), [
    "SSE",
    "SSE",
  ]);
});

test("an integer makes its whole eightbyte one", () => {
  assert.equal(classifySystemV([leaf("float", 0, 32), leaf("integer", 32, 32)], 64n), ["INTEGER"]);
});

test("more than two eightbytes travel through memory", () => {
  const leaves = [leaf("integer", 0, 64), leaf("integer", 64, 64), leaf("integer", 128, 8)];
  assert.equal(classifySystemV(leaves, 192n), ["MEMORY"]);
});

test("one large vector does not", () => {
  assert.equal(classifySystemV([leaf("vector", 0, 256)], 256n), ["SSE", "SSEUP", "SSEUP", "SSEUP"]);
});

test("a misaligned member sends the record through memory", () => {
  assert.equal(classifySystemV([leaf("integer", 0, 8), leaf("integer", 8, 32)], 40n), ["MEMORY"]);
});

test("a bit-field is never misaligned", () => {
  assert.equal(classifySystemV([leaf("integer", 0, 3, 1), leaf("integer", 3, 9, 1)], 32n), ["INTEGER"]);
});

test("a long double alone has two x87 eightbytes", () => {
  assert.equal(classifySystemV([leaf("x87", 0, 128)], 128n), ["X87", "X87UP"]);
});

test("a long double that shares an eightbyte, as in a union, goes through memory", () => {
  assert.equal(classifySystemV([leaf("x87", 0, 128), leaf("float", 0, 64)], 128n), ["MEMORY"]);
});

test("a long double in a union with integers has its first half as an integer, so none as x87", () => {
  assert.equal(classifySystemV([leaf("x87", 0, 128), leaf("integer", 0, 32)], 128n), ["MEMORY"]);
});

test("a vector's upper half behind something else is a vector of its own", () => {
  assert.equal(classifySystemV([leaf("vector", 0, 128), leaf("integer", 0, 32)], 128n), ["INTEGER", "SSE"]);
});

test("padding has no class", () => {
  assert.equal(classifySystemV([leaf("integer", 0, 8)], 128n), ["INTEGER", "NO_CLASS"]);
});

test("a record without size is not passed", () => {
  assert.equal(classifySystemV([], 0n), []);
});

test("more than eight eightbytes are not looked at", () => {
  assert.equal(classifySystemV([leaf("vector", 0, 512)], 576n), ["MEMORY"]);
});
