import { bytesToText, decodeUtf8, encodeUtf8, textToBytes } from "../../src/source/text.ts";
import { assert, test } from "../support/test.ts";

test("each byte is one character", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, code) => code);
  const text = bytesToText(bytes);
  assert.is(text.length, 256);
  for (let code = 0; code < 256; code++) assert.is(text.charCodeAt(code), code);
});

test("a byte order mark is dropped, once and only at the start", () => {
  assert.is(bytesToText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), "a");
  assert.is(bytesToText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf)).length, 3);
  assert.is(bytesToText(Uint8Array.of(0x61, 0xef, 0xbb, 0xbf)).length, 4);
});

test("bytes that are no UTF-8 survive among much ASCII", () => {
  const bytes = new Uint8Array(5000).fill(0x61);
  bytes[0] = 0xff;
  bytes[2500] = 0x80;
  bytes[4999] = 0xe9;
  assert.equal([...textToBytes(bytesToText(bytes))], [...bytes]);
});

test("few and many signs beyond ASCII, at either end and in a row, are their bytes", () => {
  const signs = "\u00e9\u20ac\u{1f600}";
  const texts = [
    signs,
    `a${signs}`,
    `${signs}a`,
    `a${signs}b\u00a9c`,
    `\u00a9 `.repeat(1000),
    "\u00a9".repeat(9000),
  ];
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    assert.is(Buffer.compare(textToBytes(bytesToText(bytes)), bytes), 0, text.slice(0, 20));
    assert.is(bytesToText(bytes).length, bytes.length);
  }
});

test("a lone byte of the value that decoders replace is no ASCII", () => {
  assert.is(bytesToText(Uint8Array.of(0x61, 0xff)).charCodeAt(1), 0xff);
});

test("Unicode text becomes its UTF-8 bytes and comes back", () => {
  const text = encodeUtf8("\u00e9\u20ac\u{1f600}");
  assert.is(text.length, 2 + 3 + 4);
  assert.is(decodeUtf8(text), "\u00e9\u20ac\u{1f600}");
});

test("ASCII is its own decoding, and what is no UTF-8 becomes a replacement character", () => {
  assert.is(decodeUtf8("plain"), "plain");
  assert.is(decodeUtf8("\xff"), "\ufffd");
});

test("an empty file is an empty text", () => {
  assert.is(bytesToText(new Uint8Array(0)), "");
});

test("bytes that know their one-byte string are asked for it, and a byte order mark is dropped", () => {
  const bytes = [0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa4, 0xff];
  for (const given of [Uint8Array.from(bytes), Buffer.from(bytes)])
    assert.is(bytesToText(given), "a\u00c3\u00a4\u00ff");
});
