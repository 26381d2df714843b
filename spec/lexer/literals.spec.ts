import { literalPrefix, parseCharacter, parseInteger } from "../../src/lexer/literals.ts";
import { assert, suite, test } from "../support/test.ts";

const integers = suite("integer constants");

function integerOf(text: string): bigint | string {
  const literal = parseInteger(text);
  return typeof literal === "string" ? literal : literal.value;
}

integers("have four radices", () => {
  assert.equal(["10", "0x1F", "017", "0b101", "0"].map(integerOf), [10n, 31n, 15n, 5n, 0n]);
});

integers("have suffixes in any order and case", () => {
  for (const text of ["1u", "1U", "1ul", "1LU", "1ull", "1LLU", "1uLL"]) {
    const literal = parseInteger(text);
    assert.ok(typeof literal === "object" && literal.isUnsigned, text);
  }
  assert.equal(
    ["1l", "1LL", "1"].map((text) => (parseInteger(text) as { longs: number }).longs),
    [1, 2, 0],
  );
});

integers("keep every digit", () => {
  assert.is(integerOf("0xffffffffffffffffffff"), 0xffffffffffffffffffffn);
});

integers("may have digit separators", () => {
  assert.is(integerOf("1'000'000"), 1000000n);
});

integers("Microsoft's suffixes name their bits", () => {
  assert.equal(parseInteger("1ui64"), { value: 1n, radix: 10, isUnsigned: true, longs: 2 });
});

integers("what is none says why", () => {
  assert.is(integerOf("08"), 'invalid digit "8" in octal constant');
  assert.is(integerOf("1lLu"), 'invalid suffix "lLu" on integer constant');
  assert.is(integerOf("1x"), 'invalid suffix "x" on integer constant');
  assert.is(integerOf("0x"), 'invalid suffix "x" on integer constant');
  assert.is(integerOf("1.5"), "floating constant");
  assert.is(integerOf("1e5"), "floating constant");
  assert.is(integerOf("0x1p3"), "floating constant");
});

const characters = suite("character constants");
const model = { charSigned: true, wideBits: 32, wideSigned: true };

function codeOf(text: string, given = model): bigint | string {
  const literal = parseCharacter(text, given);
  return typeof literal === "string" ? literal : literal.value;
}

characters("have the value of their character", () => {
  assert.equal(
    ["'a'", "'\\n'", "'\\0'", "'\\x41'", "'\\101'", "'\\''", "'\\e'"].map((text) => codeOf(text)),
    [97n, 10n, 0n, 65n, 65n, 39n, 27n],
  );
});

characters("are signed as char is", () => {
  assert.is(codeOf("'\\377'"), -1n);
  assert.is(codeOf("'\\377'", { ...model, charSigned: false }), 255n);
});

characters("several make a number of eight bits each, the last four counting", () => {
  assert.is(codeOf("'ab'"), 0x6162n);
  assert.is(codeOf("'abcde'"), 0x62636465n);
});

characters("wide ones have the width of their type", () => {
  assert.is(codeOf("L'\\xffffffff'"), -1n);
  assert.is(codeOf("L'\\xffff'", { charSigned: true, wideBits: 16, wideSigned: false }), 0xffffn);
  assert.is(codeOf("u'\\u20ac'"), 0x20acn);
  assert.is(codeOf("U'\xe2\x82\xac'"), 0x20acn);
});

characters("UTF-8 in a narrow one makes its bytes", () => {
  assert.is(codeOf("'\\u00e9'"), 0xc3a9n);
});

characters("without a character or with half an escape are none", () => {
  assert.is(codeOf("''"), "empty character constant");
  assert.is(codeOf("'\\x'"), "`\\x` is used with no following hexadecimal digits");
});

test("prefixes name the encoding", () => {
  const pairs = ["'a'", "L'a'", "u'a'", "U'a'", "u8'a'"].map((text) => literalPrefix(text).encoding);
  assert.equal(pairs, ["plain", "wide", "char16", "char32", "utf8"]);
});
