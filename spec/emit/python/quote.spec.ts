import {
  quoteBytes,
  quoteCodes,
  quoteComment,
  quoteDocstring,
  quoteDocstringLines,
  quoteText,
} from "../../../src/emit/python/quote.ts";
import { runPython, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

test("quotes, backslashes and line ends are escaped", () => {
  assert.is(quoteText("a'\"b\\c\nd\re\tf"), '"a\'\\"b\\\\c\\nd\\re\\tf"');
});

test("the quotes are those of which fewer have to be escaped", () => {
  assert.is(quoteText('say "a"'), `'say "a"'`);
  assert.is(quoteText(`it's "a"`), `'it\\'s "a"'`);
  assert.is(quoteText(`'"`), `"'\\""`);
  assert.is(quoteText('\\"'), `'\\\\"'`);
  assert.is(quoteBytes([34]), `b'"'`);
});

test("everything is ASCII", () => {
  assert.is(
    quoteText("\0\x1b\x7f\x85\u00e9\u2028\u202e\u{1f34c}"),
    '"\\x00\\x1b\\x7f\\x85\\xe9\\u2028\\u202e\\U0001f34c"',
  );
});

test("a lone surrogate stays what it is", () => {
  assert.is(quoteCodes([0xd800, 0x41]), '"\\ud800A"');
});

test("bytes are escaped beyond ASCII", () => {
  assert.is(quoteBytes([0, 65, 92, 255]), 'b"\\x00A\\\\\\xff"');
});

test("a comment has one line and nothing that a terminal obeys", () => {
  assert.is(quoteComment('a\nb\u2028c\u202ed\x1b[2J "x" \\'), 'a\\nb\\u2028c\\u202ed\\x1b[2J "x" \\');
});

test("a docstring cannot be ended by its text", () => {
  assert.is(quoteDocstring('a"""b\\\nc\\'), '"""a\\"\\"\\"b\\\\\nc\\\\"""');
});

judge(
  "a docstring ends where it should, whatever quotes and backslashes its text ends with",
  whyNoPython,
  () => {
    const texts = ['a"', '\\"', '\\\\"', '""', '"""', "\\", "\\\\", 'a\\""', '"'];
    const functions = texts.map(
      (text, at) => `def f${at}():\n${quoteDocstringLines([text], "    ", 80).join("\n")}\n`,
    );
    const said = runPython(
      functions.join("\n"),
      "print(*[getattr(m, f'f{i}').__doc__.strip() for i in range(9)])",
    );
    assert.is(said, texts.join(" "));
  },
);

judge("Python reads back what was quoted", whyNoPython, () => {
  const codes = [...Array(0x300).keys(), 0x2028, 0x202e, 0xd800, 0xdfff, 0xffff, 0x10000, 0x10ffff];
  const bytes = [...Array(256).keys()];
  const text = `text = ${quoteCodes(codes)}\nraw = ${quoteBytes(bytes)}\n`;
  const said = runPython(text, "print(*map(ord, m.text))\nprint(*m.raw)");
  assert.is(said, `${codes.join(" ")}\n${bytes.join(" ")}`);
});
