import { cleanLine, lineEndAfter, replaceTrigraphs, spliceEnd } from "../../src/lexer/cleaning.ts";
import { assert, test } from "../support/test.ts";

test("a splice is a backslash, blanks and a line end", () => {
  assert.is(spliceEnd("\\\nx", 0), 2);
  assert.is(spliceEnd("\\ \t\r\nx", 0), 5);
  assert.is(spliceEnd("\\x\n", 0), -1);
  assert.is(spliceEnd("\\", 0), -1);
});

test("CR LF is one line end", () => {
  assert.equal([lineEndAfter("\r\n", 0), lineEndAfter("\rx", 0), lineEndAfter("\n", 0)], [2, 1, 1]);
});

test("a logical line loses its splices and keeps the offsets", () => {
  const { text, offsets } = cleanLine("ab\\\nc\nd", 0);
  assert.is(text, "abc\n");
  assert.equal([...offsets], [0, 1, 4, 5, 6]);
});

test("the nine trigraphs are replaced, others are not", () => {
  assert.is(replaceTrigraphs("??=??(??)??'??<??!??>??-??/x??x\n")?.text, "#[]^{|}~\\x??x\n");
});

test("a text without trigraphs is left alone", () => {
  assert.is(replaceTrigraphs("a ?? b ??x\n"), undefined);
});

test("a trigraph may make a splice, and offsets are those of the file", () => {
  const clean = replaceTrigraphs("a??/\nb\n");
  assert.is(clean?.text, "ab\n");
  assert.equal([...(clean?.offsets ?? [])], [0, 5, 6, 7]);
});
