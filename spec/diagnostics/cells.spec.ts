import { characterStart, countColumns, showText, splitCells } from "../../src/diagnostics/cells.ts";
import { encodeUtf8 } from "../../src/source/text.ts";
import { assert, suite, test } from "../support/test.ts";

function shown(line: string): string {
  return splitCells(line, 0, line.length)
    .map((cell) => cell.text)
    .join("");
}

const safety = suite("nothing that a terminal acts on passes");

safety("control characters are spelled out in text and in frames", () => {
  for (let code = 0; code < 0xa0; code++) {
    if (code >= 0x20 && code < 0x7f) continue;
    const character = String.fromCharCode(code);
    const expected = `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
    assert.is(showText(character), expected);
    if (code !== 9) assert.is(shown(encodeUtf8(character)), expected);
  }
});

safety("what reorders or hides text is spelled out", () => {
  for (const code of [0xad, 0x200b, 0x200e, 0x2028, 0x2029, 0x202e, 0x2066, 0xfeff, 0xe0041]) {
    const character = String.fromCodePoint(code);
    assert.match(showText(character), /^<U\+[0-9A-F]+>$/);
    assert.match(shown(encodeUtf8(character)), /^<U\+[0-9A-F]+>$/);
  }
});

safety("a lone surrogate is spelled out", () => assert.is(showText("\ud800"), "<U+D800>"));

safety("text is one line", () => assert.is(showText("a\nb\rc"), "a<U+000A>b<U+000D>c"));

safety("letters of other scripts pass", () =>
  assert.is(showText("\u00e9\u4e2d\u{1f600}"), "\u00e9\u4e2d\u{1f600}"),
);

safety("long text is cut, and says so", () => assert.is(showText("abcdef", 3), "abc..."));

const decoding = suite("UTF-8");

decoding("bytes that are none are shown as bytes", () => {
  assert.is(shown("a\xffb\xc3"), "a<FF>b<C3>");
});

decoding("overlong forms, surrogates and what lies beyond Unicode are none", () => {
  assert.is(shown("\xc0\x80"), "<C0><80>");
  assert.is(shown("\xe0\x80\x80"), "<E0><80><80>");
  assert.is(shown("\xed\xa0\x80"), "<ED><A0><80>");
  assert.is(shown("\xf4\x90\x80\x80"), "<F4><90><80><80>");
});

decoding("a character cut short is bytes", () => assert.is(shown("\xe4\xb8x"), "<E4><B8>x"));

decoding("the start of a character is found from any of its bytes", () => {
  const line = encodeUtf8("a\u4e2db");
  assert.equal(
    [0, 1, 2, 3, 4].map((at) => characterStart(line, at)),
    [0, 1, 1, 1, 4],
  );
  assert.is(characterStart("\x80\x80\x80", 2), 2, "a continuation byte of nothing starts itself");
});

const columns = suite("columns");

columns("are counted as gcc counts them: tabs to stops of 8, wide characters two, combining none", () => {
  const line = encodeUtf8("\t\u00e9\u4e2de\u0301x");
  assert.is(countColumns(line, 1), 8);
  assert.is(countColumns(line, line.indexOf("x")), 8 + 1 + 2 + 1);
  assert.is(countColumns("abc\t", 4), 8);
});

columns("a tab in a frame is blanks to the next stop", () => {
  assert.is(shown("ab\tc"), "ab      c");
});

test("each cell knows its byte and its width", () => {
  assert.equal(splitCells(encodeUtf8("\u4e2dx"), 0, 4), [
    { start: 0, text: "\u4e2d", width: 2 },
    { start: 3, text: "x", width: 1 },
  ]);
});
