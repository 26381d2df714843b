import {
  memberName,
  readCharacter,
  readNumber,
  readString,
  reprString,
} from "../../../src/emit/json/literals.ts";
import { assert, test } from "../../support/test.ts";

const numbers: readonly (readonly [string, bigint | string | undefined])[] = [
  ["0", 0n],
  ["10", 10n],
  ["5LL", 5n],
  ["18446744073709551615ULL", 18446744073709551615n],
  ["1'000'000", 1000000n],
  ["017", "0o17"],
  ["00", "0o0"],
  ["0755UL", "0o755"],
  ["0xFFu", "0xFF"],
  ["0X1f", "0X1f"],
  ["0b101", "0b101"],
  ["1.5f", "1.5"],
  [".5", ".5"],
  ["1.", "1."],
  ["1e10", "1e10"],
  ["2.5E-3L", "2.5E-3"],
  ["1.0f128", "1.0"],
  ["0x1.8p3", 'float.fromhex("0x1.8p3")'],
  ["0x1p-3f", 'float.fromhex("0x1p-3")'],
  ["1.0i", undefined],
  ["1.5dd", undefined],
  ["09", undefined],
  ["0x", undefined],
];

for (const [spelling, expected] of numbers) {
  test(`the number ${spelling}`, () => {
    const read = readNumber(spelling);
    assert.is(
      read?.kind === "constant" ? read.value : read?.kind === "literal" ? read.text : undefined,
      expected,
    );
  });
}

const characters: readonly (readonly [string, string])[] = [
  ["'c'", "c"],
  ["L'w'", "w"],
  ["'\\0'", "\\0"],
  ["'\\x41'", "1"],
  ["'ab'", "b"],
  ["'\\040'", "0"],
  ["'\\''", "\\'"],
  ["u'\u{1f34c}'", "\u{1f34c}"],
];

for (const [spelling, value] of characters) {
  test(`the character ${JSON.stringify(spelling)}, as ctypesgen reads it`, () => {
    assert.equal(readCharacter(spelling), { kind: "constant", value });
  });
}

test("an empty character constant is none", () => {
  assert.is(readCharacter("''"), undefined);
});

test("strings keep their escapes unread; those with a prefix are not read", () => {
  assert.equal(readString('"a\\n"'), { kind: "constant", value: "a\\n" });
  assert.is(readString('L"w"'), undefined);
});

const representations: readonly (readonly [string, string])[] = [
  ["text", "'text'"],
  ["it's", '"it\'s"'],
  ['it\'s "quoted"', "'it\\'s \"quoted\"'"],
  ["a\\n", "'a\\\\n'"],
  ["\t\r\n\0\x7f", "'\\t\\r\\n\\x00\\x7f'"],
  ["\u00a0\u2028\u00e9", "'\\xa0\\u2028\u00e9'"],
  ["\u{1f34c}", "'\u{1f34c}'"],
  ["\u{e0001}", "'\\U000e0001'"],
];

for (const [text, expected] of representations) {
  test(`Python's repr of ${JSON.stringify(text)}`, () => {
    assert.is(reprString(text), expected);
  });
}

test("members with names of Python's own get an underscore", () => {
  assert.is(memberName("from"), "_from");
  assert.is(memberName("form"), "form");
});
