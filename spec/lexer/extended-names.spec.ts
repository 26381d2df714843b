import {
  decodeCharacter,
  isIdentifierText,
  readUniversalName,
  utf8Bytes,
} from "../../src/lexer/extended-names.ts";
import { encodeUtf8 } from "../../src/source/text.ts";
import { assert, test } from "../support/test.ts";

test("universal character names become UTF-8", () => {
  assert.equal(readUniversalName("\\u00e9x", 0), { bytes: "\xc3\xa9", end: 6 });
  assert.equal(readUniversalName("\\U0001F600", 0), { bytes: encodeUtf8("\u{1f600}"), end: 10 });
});

test("those that no identifier may have are none", () => {
  for (const text of ["\\u0041", "\\u12", "\\x41", "\\", "\\u2028", "\\U0000D800"]) {
    assert.is(readUniversalName(text, 0), undefined, text);
  }
});

test("UTF-8 is decoded strictly: no overlong forms, surrogates or values beyond Unicode", () => {
  assert.equal(decodeCharacter("\xe2\x82\xac", 0), { codePoint: 0x20ac, length: 3 });
  for (const bytes of [
    "\xc0\xaf",
    "\xe0\x80\xaf",
    "\xed\xa0\x80",
    "\xf4\x90\x80\x80",
    "\x80",
    "\xc3",
    "\xff",
  ]) {
    assert.is(decodeCharacter(bytes, 0), undefined, JSON.stringify(bytes));
  }
});

test("every code point survives its bytes", () => {
  for (const codePoint of [0x24, 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff]) {
    const bytes = utf8Bytes(codePoint);
    assert.equal(decodeCharacter(bytes, 0), { codePoint, length: bytes.length });
  }
});

test("letters of all scripts make names, punctuation and spaces do not", () => {
  assert.ok(isIdentifierText(encodeUtf8("\u03bb\u4e2d\u0416")));
  for (const text of ["\u00a0", "\u201c", "\u2028", "\ue000"])
    assert.not(isIdentifierText(encodeUtf8(text)), text);
});
