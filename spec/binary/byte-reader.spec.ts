/** Reading beyond the end is damage, never an exception. */

import { ByteReader, NameTable } from "../../src/binary/byte-reader.ts";
import { assert, test } from "../support/test.ts";

const bytes = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);

test("both byte orders", () => {
  const [little, big] = [new ByteReader(bytes, true), new ByteReader(bytes, false)];
  assert.equal([little.u16(0), little.u32(0), little.address(4, true)], [0x0201, 0x04030201, 0]);
  assert.equal([big.u16(0), big.u32(0), big.u8(7)], [0x0102, 0x01020304, 8]);
  assert.equal([little.address(4, false), big.address(4, false)], [0x08070605, 0x05060708]);
});

test("64 bits, beyond 32 of them", () => {
  const number = Uint8Array.of(0, 0, 0, 0, 2, 0, 0, 0);
  assert.equal(
    [new ByteReader(number, true).u64(0), new ByteReader(number, true).address(0, true)],
    [2 ** 33, 2 ** 33],
  );
});

test("a part of a larger buffer counts from its own start", () => {
  assert.is(new ByteReader(bytes.subarray(4), true).u8(0), 5);
});

test("outside is 0 and damage", () => {
  for (const read of [
    (reader: ByteReader) => reader.u8(8),
    (reader: ByteReader) => reader.u16(7),
    (reader: ByteReader) => reader.u32(-1),
    (reader: ByteReader) => reader.u64(1),
    (reader: ByteReader) => reader.text(0, 9).length,
    (reader: ByteReader) => reader.text(1, -1).length,
  ]) {
    const reader = new ByteReader(bytes, true);
    assert.is(reader.isDamaged, false);
    assert.is(read(reader), 0);
    assert.is(reader.isDamaged, true);
  }
});

test("names end with NUL, and lie in the table", () => {
  const table = new NameTable("\0one\0two");
  assert.equal([table.nameAt(0), table.nameAt(1), table.nameAt(2)], ["", "one", "ne"]);
  assert.equal([table.nameAt(5), table.nameAt(100)], [undefined, undefined]);
});
