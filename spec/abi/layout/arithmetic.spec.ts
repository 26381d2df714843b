import { alignUp, largestPowerOfTwoIn, maximum, startOfBlock } from "../../../src/abi/layout/arithmetic.ts";
import { assert, test } from "../../support/test.ts";

test("positions are rounded up to powers of two", () => {
  assert.equal(
    [0n, 1n, 8n, 9n].map((position) => alignUp(position, 8)),
    [0n, 8n, 8n, 16n],
  );
  assert.is(alignUp((1n << 70n) + 1n, 64), (1n << 70n) + 64n);
});

test("blocks begin at multiples", () => {
  assert.equal(
    [0n, 127n, 128n, 300n].map((position) => startOfBlock(position, 128)),
    [0n, 0n, 128n, 256n],
  );
});

test("a position knows the largest power of two in it", () => {
  assert.equal([1n, 8n, 12n, 96n].map(largestPowerOfTwoIn), [1, 8, 4, 32]);
  assert.is(largestPowerOfTwoIn(1n << 80n), 2 ** 30);
});

test("the larger of two", () => {
  assert.equal([maximum(1n, 2n), maximum(2n, 1n)], [2n, 2n]);
});
