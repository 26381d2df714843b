import {
  bitLength,
  countOnes,
  magnitude,
  redundantSignBits,
  swapBytes,
  trailingZeros,
} from "../../src/abi/bits.ts";
import { assert, test } from "../support/test.ts";

test("ones are counted", () => {
  assert.equal([0n, 1n, 0xffn, (1n << 64n) - 1n].map(countOnes), [0, 1, 8, 64]);
});

test("the length ends at the highest one", () => {
  assert.equal([0n, 1n, 0xffn, 1n << 63n].map(bitLength), [0, 1, 8, 64]);
});

test("zeros below the lowest one are counted", () => {
  assert.equal([1n, 8n, 1n << 63n].map(trailingZeros), [0, 3, 63]);
});

test("bytes change places within the width", () => {
  assert.is(swapBytes(0x1234n, 16), 0x3412n);
  assert.is(swapBytes(0x12n, 32), 0x12000000n);
});

test("a magnitude takes the width's sign away", () => {
  assert.equal([magnitude(0xffffffffn, 32), magnitude(5n, 32)], [1n, 5n]);
});

test("bits that repeat the sign are counted", () => {
  assert.equal(
    [redundantSignBits(0n, 32), redundantSignBits(0xffffffffn, 32), redundantSignBits(1n, 32)],
    [31n, 31n, 30n],
  );
});
