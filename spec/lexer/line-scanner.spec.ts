import { LineScanner, skipSplices } from "../../src/lexer/line-scanner.ts";
import { assert, test } from "../support/test.ts";

const scannerOf = (text: string): LineScanner =>
  new LineScanner(text, { rawStrings: true, digitSeparators: false });

test("a logical line ends at a line end without a backslash", () => {
  assert.is(scannerOf("a \\\nb\nc\n").logicalLineEnd(0), 5);
  assert.is(scannerOf("a \\ \r\nb\rc\n").logicalLineEnd(0), 7);
});

test("a skipped line is as long as its comments", () => {
  const text = "a /* x\n y */ b\nc\n";
  assert.is(text.slice(scannerOf(text).skipLine(0)), "c\n");
});

test("what looks like a comment in a literal is none", () => {
  const text = "\"/*\" '/*' x\nc\n";
  assert.is(text.slice(scannerOf(text).skipLine(0)), "c\n");
});

test("a block comment's end may be spliced", () => {
  assert.is(scannerOf("/* a *\\\n/ b\n").blockCommentEnd(2), 9);
  assert.is(scannerOf("/* a\n").blockCommentEnd(2), -1);
});

test("blank text is white space, splices and comments", () => {
  const text = " \t\\\n/* x */// y\n z\n";
  assert.is(scannerOf(text).skipBlankText(0, text.length), text.indexOf("z"));
});

test("a slash alone is no comment", () => {
  assert.is(scannerOf("/ *\n").commentEnd(0), -1);
});

test("splices are skipped, other backslashes are not", () => {
  assert.equal([skipSplices("\\\n\\\nx", 0), skipSplices("\\x", 0)], [4, 0]);
});

test(
  "a long file without comments is searched once",
  () => {
    const text = "x\n".repeat(300_000);
    const scanner = scannerOf(text);
    let at = 0;
    while (at < text.length) at = scanner.skipLine(at);
    assert.is(at, text.length);
  },
  { seconds: 5 },
);

test("open literals are those that their lines do not end, with their prefixes", () => {
  const text = `don't "a"\n'b' L"c 'd'\nu8'e\\'\n/* ' */ // "\n"f\\\ng" 'h\n`;
  const found = scannerOf(text).openLiterals(0, text.length);
  assert.equal(
    found.map(({ at, lineEnd }) => text.slice(at, lineEnd)),
    [`'t "a"`, `L"c 'd'`, `u8'e\\'`, "'h"],
  );
});

test("a quote between digits is a separator where the language has them", () => {
  const text = "1'000'000 don't 'x\n";
  const scanner = new LineScanner(text, { rawStrings: true, digitSeparators: true });
  assert.equal(
    scanner.openLiterals(0, text.length).map(({ at }) => text.slice(at)),
    ["'x\n"],
  );
});
