import {
  CharacterClass,
  characterClasses,
  hexValue,
  identifierParts,
  isBlank,
  isLineEnd,
  numberParts,
} from "../../src/lexer/chars.ts";
import { assert, test } from "../support/test.ts";

test("each byte has one class", () => {
  const classOf = (character: string): number => characterClasses[character.charCodeAt(0)] as number;
  assert.is(classOf("a"), CharacterClass.Identifier);
  assert.is(classOf("$"), CharacterClass.Identifier);
  assert.is(classOf("\x80"), CharacterClass.Identifier);
  assert.is(classOf("7"), CharacterClass.Digit);
  assert.is(classOf("{"), CharacterClass.Single);
  assert.is(classOf("+"), CharacterClass.Operator);
  assert.is(classOf("<"), CharacterClass.Less);
  assert.is(classOf("@"), CharacterClass.Other);
  assert.is(classOf("`"), CharacterClass.Other);
  assert.is(classOf("\x7f"), CharacterClass.Other);
});

test("names go on with letters, digits, underscores and bytes of UTF-8; numbers with dots too", () => {
  const parts = (table: Uint8Array): string =>
    Array.from({ length: 128 }, (_, code) => (table[code] === 1 ? String.fromCharCode(code) : "")).join("");
  const word = "$0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
  assert.is(parts(identifierParts), word);
  assert.is(parts(numberParts), `$.${word.slice(1)}`);
  assert.is(identifierParts[0xff], 1);
});

test("blanks are not line ends", () => {
  assert.equal(
    ["\t", " ", "\0", "\f"].map((c) => isBlank(c.charCodeAt(0))),
    [true, true, true, true],
  );
  assert.equal(
    ["\n", "\r", " "].map((c) => isLineEnd(c.charCodeAt(0))),
    [true, true, false],
  );
});

test("hexadecimal digits have their values", () => {
  assert.equal(
    [..."09afAFg/"].map((c) => hexValue(c.charCodeAt(0))),
    [0, 9, 10, 15, 10, 15, -1, -1],
  );
});
