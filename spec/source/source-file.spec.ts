import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

test("lines end with LF, CR LF or a lone CR", () => {
  const file = new SourceFile("f", "a\nb\r\nc\rd");
  assert.equal([...file.lineStarts], [0, 2, 5, 7]);
  assert.equal(
    [1, 2, 3, 4].map((line) => file.lineText(line)),
    ["a", "b", "c", "d"],
  );
});

test("an offset has a line and a column from 1, in bytes", () => {
  const file = new SourceFile("f", "ab\ncd\n");
  assert.equal([file.lineAt(0), file.columnAt(0)], [1, 1]);
  assert.equal([file.lineAt(4), file.columnAt(4)], [2, 2]);
  assert.equal([file.lineAt(6), file.columnAt(6)], [3, 1]);
});

test("a #line changes name and number from its offset on", () => {
  const file = new SourceFile("f", "a\nb\nc\nd\n");
  file.presumed.push({ offset: 4, line: 100, name: "g" });
  file.presumed.push({ offset: 6, line: 7, name: "g" });
  assert.equal(file.presumedPosition(2), { name: "f", line: 2, column: 1 });
  assert.equal(file.presumedPosition(4), { name: "g", line: 100, column: 1 });
  assert.equal(file.presumedPosition(6), { name: "g", line: 7, column: 1 });
});

test(
  "many #line directives are found quickly",
  () => {
    const count = 50_000;
    const file = new SourceFile("f", "x\n".repeat(count));
    for (let line = 0; line < count; line++)
      file.presumed.push({ offset: line * 2, line: line * 3, name: undefined });
    for (let line = 0; line < count; line++) assert.is(file.presumedPosition(line * 2).line, line * 3);
  },
  { seconds: 5 },
);

test("an inclusion is one deeper than the file that has it", () => {
  const outer = new SourceFile("outer", "");
  const inner = new SourceFile("inner", "", { includedFrom: { file: outer, start: 0, end: 0 } });
  assert.equal([outer.depth, inner.depth], [0, 1]);
});

test("a line that the file has not is empty", () => {
  assert.is(new SourceFile("f", "a").lineText(9), "");
});
