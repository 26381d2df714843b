import { frameOf, placeOf } from "../../src/diagnostics/frame.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import type { Span } from "../../src/source/span.ts";
import { encodeUtf8 } from "../../src/source/text.ts";
import { assert, suite, test } from "../support/test.ts";

/** The span of `[...]` in a text, without the brackets. */
function mark(marked: string): Span {
  const bytes = encodeUtf8(marked);
  const start = bytes.indexOf("[");
  const end = bytes.indexOf("]") - 1;
  return { file: new SourceFile("a.h", bytes.replace("[", "").replace("]", "")), start, end };
}

function draw(marked: string): string {
  const frame = frameOf(mark(marked));
  return frame === undefined ? "" : `${frame.source}\n${frame.lead}${frame.mark}`;
}

test("the caret stands below the start, and the mark is as long as the span", () => {
  assert.is(draw("int a;\nint [foo] = 1;\n"), "    2 | int foo = 1;\n      |     ^~~");
});

test("an empty span has a caret", () => assert.is(draw("a[] b"), "    1 | a b\n      |  ^"));

test("a span over lines is marked to the end of its first", () => {
  assert.is(draw("f([a,\nb])"), "    1 | f(a,\n      |   ^~");
});

test("the end of a line can be pointed at", () =>
  assert.is(draw("int x[]\n"), "    1 | int x\n      |      ^"));

test("a line without anything to see has no frame", () => {
  assert.is(draw("int x;\n[]"), "");
  assert.is(draw(" \t[]\n"), "");
});

test("tabs are blanks above and below", () => {
  assert.is(draw("\tx\t[y];"), `    1 | ${" ".repeat(8)}x${" ".repeat(7)}y;\n      | ${" ".repeat(16)}^`);
});

test("columns are those of the screen", () => {
  assert.is(draw("\u4e2d\u4e2d [\u00e9\u00e9] x"), "    1 | \u4e2d\u4e2d \u00e9\u00e9 x\n      |      ^~");
});

test("what is spelled out moves the caret along", () => {
  assert.is(draw("\u0007[x]"), "    1 | <U+0007>x\n      |         ^");
});

test("CR LF and a lone CR end a line", () => {
  assert.is(draw("a;\r\n[b];\r\nc;"), "    2 | b;\n      | ^");
  assert.is(draw("a;\r[b];\rc;"), "    2 | b;\n      | ^");
});

test("numbers of more than five digits move the gutter", () => {
  assert.is(draw(`${"\n".repeat(123455)}[x]`), "123456 | x\n       | ^");
});

const long = suite("a long line");

long("is shown around the caret", () => {
  const frame = frameOf(mark(`${"a ".repeat(500)}[here]${" b".repeat(500)}`));
  assert.match(frame?.source ?? "", /^ {4}1 \| \.\.\..*here.*\.\.\.$/);
  assert.is((frame?.source ?? "").indexOf("here"), (frame?.lead ?? "").length);
  assert.is(frame?.mark, "^~~~");
  assert.ok((frame?.source.length ?? 0) <= 8 + 3 + 100 + 3);
});

long("that fits to the left of the caret is cut on the right alone", () => {
  const frame = frameOf(mark(`int [x]${" y".repeat(500)}`));
  assert.match(frame?.source ?? "", /^ {4}1 \| int x y.*\.\.\.$/);
  assert.is(frame?.lead, "      |     ");
});

long("is cut between characters", () => {
  for (let shift = 0; shift < 4; shift++) {
    const text = `${"x".repeat(shift)}${"\u4e2d".repeat(300)}[here]${"\u4e2d".repeat(300)}`;
    assert.not.match(frameOf(mark(text))?.source ?? "", /</);
  }
});

long("of invalid bytes is cut as well", () => {
  const file = new SourceFile("a.h", "\x80".repeat(5000));
  const frame = frameOf({ file, start: 2500, end: 2501 });
  assert.match(frame?.source ?? "", /\.\.\.(?:<80>)+\.\.\.$/);
});

long("of megabytes costs no more than another", () => {
  const text = `${"int a; ".repeat(700_000)}oops`;
  const file = new SourceFile("a.h", text);
  const span: Span = { file, start: text.length - 4, end: text.length };
  const first = performance.now();
  frameOf(span);
  const once = performance.now() - first;
  const second = performance.now();
  for (let count = 0; count < 200; count++) {
    frameOf(span);
    placeOf(span);
  }
  const each = (performance.now() - second) / 200;
  assert.ok(each < Math.max(once, 5), `${each} ms a frame`);
});

const places = suite("a place");

places("has the line and the column as gcc counts it", () => {
  assert.equal(placeOf(mark("a\n\t\u00e9 [x]")), { name: "a.h", line: 2, column: 11 });
});

places("follows #line", () => {
  const span = mark('#line 7 "b.h"\n[x]');
  span.file.presumed.push({ offset: 14, line: 7, name: "b.h" });
  assert.equal(placeOf(span), { name: "b.h", line: 7, column: 1 });
  assert.match(frameOf(span)?.source ?? "", /^ {4}7 \| x$/);
});

places("far out in a line counts bytes", () => {
  const file = new SourceFile("a.h", "\t".repeat(9000));
  assert.is(placeOf({ file, start: 8999, end: 9000 }).column, 9000);
});
