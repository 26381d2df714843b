import { readLogicalLines } from "../../src/modules/python-lines.ts";
import { assert, suite, test } from "../support/test.ts";

function texts(source: string): string[] {
  return readLogicalLines(source).map(({ indent, tokens }) =>
    [indent, ...tokens.map(({ text }) => text)].join(" "),
  );
}

test("a line ends where no bracket is open, and not at a backslash", () => {
  assert.equal(texts("a = [\n  1,\n]\nb = 2 + \\\n  3\n"), ["0 a = [ 1 , ]", "0 b = 2 + 3"]);
});

test("comments and empty lines are gone, indentation is counted with tabs", () => {
  assert.equal(texts("# x = 1\n\nif a:  # b\n\ty = 1\n  z = 2\r\n"), ["0 if a :", "8 y = 1", "2 z = 2"]);
});

const strings = suite("strings");

for (const [what, source] of [
  ["with quotes of the other kind", `"a'b"`],
  ["with escaped quotes", `'it\\'s'`],
  ["raw, with a backslash before the quote", `r'\\''`],
  ["triple, over lines", `"""a\n"b"\nx = 1\n"""`],
  ["with prefixes", `rb"x"`],
  ["with fields", `f"{a['b']} {{c}}"`],
  ["with fields that have the same quotes (PEP 701)", `f"{a["b"]}"`],
] as const) {
  strings(`one ${what} is one token`, () => {
    assert.equal(
      readLogicalLines(`v = ${source}\nw = 1\n`).map(({ tokens }) => tokens.length),
      [3, 3],
    );
  });
}

strings("one without an end goes to the end of its line", () => {
  assert.equal(texts("a = 'x\nb = 1\n"), ["0 a = 'x", "0 b = 1"]);
});

test("names are normalised as Python does it", () => {
  assert.equal(texts("\uFB01 = 1"), ["0 fi = 1"]);
});

test("a byte order mark and closing brackets without opening ones do no harm", () => {
  assert.equal(texts("\uFEFFa = 1\n)]\nb = 2"), ["0 a = 1", "0 ) ]", "0 b = 2"]);
});

test(
  "deep nesting and a long file are read in linear time",
  () => {
    const source = `${"x = 1\n".repeat(50_000)}y = ${"(".repeat(100_000)}\n`;
    assert.is(readLogicalLines(source).length, 50_001);
  },
  { seconds: 5 },
);
