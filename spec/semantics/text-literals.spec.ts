import { readCharacter, readString } from "../../src/semantics/text-literals.ts";
import { encodeUtf8 } from "../../src/source/text.ts";
import { targetOf } from "../support/targets.ts";
import { assert, test } from "../support/test.ts";

function contextOf(triple: string) {
  const target = targetOf(triple);
  return { target, charSigned: target.charSigned, c23: false };
}

function character(text: string, triple = "x86_64-linux-gnu"): string {
  const result = readCharacter(encodeUtf8(text), contextOf(triple));
  return result.kind === "failure" ? `no: ${result.reason}` : `${result.value} ${result.type.name}`;
}

function string(texts: readonly string[], triple = "x86_64-linux-gnu"): string {
  const result = readString(texts.map(encodeUtf8), contextOf(triple));
  if (result.kind === "failure") return `no: ${result.reason}`;
  return `${result.encoding} ${result.element.name}: ${result.units.map((unit) => unit.toString(16)).join(" ")}`;
}

test("a character constant is an int", () => {
  assert.is(character("'a'"), "97 int");
});

test("simple escapes stand for control characters and themselves", () => {
  const texts = [
    "'\\n'",
    "'\\t'",
    "'\\a'",
    "'\\b'",
    "'\\v'",
    "'\\f'",
    "'\\r'",
    "'\\e'",
    "'\\''",
    "'\\\"'",
    "'\\\\'",
    "'\\?'",
  ];
  assert.equal(
    texts.map((text) => character(text)),
    [10, 9, 7, 8, 11, 12, 13, 27, 39, 34, 92, 63].map((value) => `${value} int`),
  );
});

test("octal escapes have at most three digits", () => {
  assert.equal(
    ["'\\0'", "'\\12'", "'\\101'", "'\\1018'"].map((text) => character(text)),
    ["0 int", "10 int", "65 int", "16696 int"],
  );
});

test("hexadecimal escapes have as many digits as there are", () => {
  assert.is(character("'\\x41'"), "65 int");
  assert.is(character("'\\x00000041'"), "65 int");
});

test("a character beyond 127 is negative where char is signed", () => {
  assert.is(character("'\\377'"), "-1 int");
  assert.is(character("'\\xff'", "aarch64-linux-gnu"), "255 int");
});

test("several characters make one number, the last four at most", () => {
  assert.equal(
    ["'ab'", "'abcd'", "'abcde'", "'a\\377'"].map((text) => character(text)),
    ["24930 int", "1633837924 int", "1650680933 int", "25087 int"],
  );
});

test("UTF-8 in a plain constant is several characters", () => {
  assert.is(character("'\u00e9'"), "50089 int");
});

test("a prefix gives the type", () => {
  assert.equal(
    ["L'a'", "u'a'", "U'a'", "u8'a'"].map((text) => character(text)),
    ["97 int", "97 unsigned short", "97 unsigned int", "97 unsigned char"],
  );
  assert.is(character("L'a'", "x86_64-windows-msvc"), "97 unsigned short");
  assert.is(character("L'a'", "aarch64-linux-gnu"), "97 unsigned int");
});

test("a wide character is a code point, an escape a unit of its width", () => {
  assert.is(character("L'\u20ac'"), "8364 int");
  assert.is(character("L'\\u20ac'"), "8364 int");
  assert.is(character("U'\\U0001F600'"), "128512 unsigned int");
  assert.is(character("u'\\x12345'"), "9029 unsigned short");
});

test("an empty constant has no value", () => {
  assert.is(character("''"), "no: the character constant is empty");
});

test("a string is its bytes", () => {
  assert.is(string(['"a\\n\\0\\x41"']), "plain char: 61 a 0 41");
});

test("adjacent strings are one, and an escape ends with its string", () => {
  assert.is(string(['"\\x1"', '"1"', '"b"']), "plain char: 1 31 62");
});

test("one prefix is that of all", () => {
  assert.is(string(['"a"', 'L"b"']), "wide int: 61 62");
  assert.is(string(['u8"a"', '"\u00e9"']), "utf-8 char: 61 c3 a9");
});

test("two prefixes do not go together", () => {
  assert.is(string(['L"a"', 'u"b"']), "no: it joins string literals with different prefixes");
});

test("wide strings hold decoded characters", () => {
  assert.is(string(['L"\u00e9\u{1F600}"']), "wide int: e9 1f600");
  assert.is(string(['u"\u00e9\u{1F600}"']), "utf-16 unsigned short: e9 d83d de00");
  assert.is(string(['U"\\U0001F600"']), "utf-32 unsigned int: 1f600");
  assert.is(string(['L"\u{1F600}"'], "x86_64-windows-msvc"), "wide unsigned short: d83d de00");
});

test("universal names in plain strings are UTF-8", () => {
  assert.is(string(['"\\u00e9\\u20ac\\U0001F600$"']), "plain char: c3 a9 e2 82 ac f0 9f 98 80 24");
});

test("bytes that are no UTF-8 stay bytes in plain strings and become U+FFFD in wide ones", () => {
  const invalid = ['"', "\xff\xc3", '"'].join("");
  const context = contextOf("x86_64-linux-gnu");
  assert.equal(readString([invalid], context), {
    kind: "string",
    units: [0xff, 0xc3],
    encoding: "plain",
    element: { ...elementOf('"a"') },
  });
  const wide = readString([`L${invalid}`], context);
  assert.equal(wide.kind === "string" && wide.units, [0xfffd, 0xfffd]);
});

function elementOf(text: string) {
  const result = readString([text], contextOf("x86_64-linux-gnu"));
  if (result.kind === "failure") throw new Error(result.reason);
  return result.element;
}

test("raw strings have no escapes", () => {
  assert.is(string(['R"(a\\n"b)"']), "plain char: 61 5c 6e 22 62");
  assert.is(string(['LR"x(\u00e9)x"']), "wide int: e9");
  assert.is(string(['R"()"']), "plain char: ");
});

test("C23 makes u8 strings unsigned", () => {
  const context = { ...contextOf("x86_64-linux-gnu"), c23: true };
  const result = readString(['u8"a"'], context);
  assert.is(result.kind === "string" && result.element.name, "unsigned char");
});
