import { takeApart } from "../../src/preprocessor/preprocessed-unit.ts";
import { assert, test } from "../support/test.ts";

const options = { headers: ["a.h"], workingDirectory: "/home" };

/** `name from includer: text` of each part. */
function partsOf(lines: readonly string[]): readonly string[] {
  return takeApart(`${lines.join("\n")}\n`, options).map((part) => {
    const from = part.includedFrom === undefined ? "" : ` from ${part.includedFrom.file.name}`;
    return `${part.name}:${part.presumedPosition(0).line}${from}: ${part.text.trim()}`;
  });
}

test("markers with directions", () => {
  const lines = [
    '# 1 "unit"',
    '# 1 "/home/a.h" 1',
    "one",
    '# 7 "b.h" 1',
    "two",
    '# 3 "/home/a.h" 2',
    "three",
  ];
  assert.equal(partsOf(lines), ["a.h:1: one", "b.h:7 from a.h: two", "a.h:3: three"]);
});

test("markers without directions go back to a file that is open, or into another", () => {
  const lines = [
    '#line 1 "unit"',
    '#line 1 "/home/a.h"',
    "one",
    '#line 1 "b.h"',
    "two",
    '#line 9 "/home/a.h"',
    "three",
  ];
  assert.equal(partsOf(lines), ["a.h:1: one", "b.h:1 from a.h: two", "a.h:9: three"]);
});

test("a header that includes itself comes in again", () => {
  const lines = [
    '# 1 "unit"',
    '# 1 "/home/a.h" 1',
    "one",
    '# 1 "/home/a.h" 1',
    "two",
    '# 2 "/home/a.h" 2',
    "three",
  ];
  assert.equal(partsOf(lines), ["a.h:1: one", "a.h:1 from a.h: two", "a.h:2 from a.h: three"]);
});

test("the compiler's own parts are no headers", () => {
  const lines = [
    '# 0 "unit"',
    '# 0 "<built-in>"',
    "one",
    '# 0 "<command-line>"',
    "two",
    '# 1 "p.h" 1 3',
    "three",
  ];
  const parts = takeApart(`${lines.join("\n")}\n`, options);
  assert.equal(
    parts.map(({ kind }) => kind),
    ["predefined", "command-line", "header"],
  );
  assert.equal(
    parts.map(({ system }) => system),
    [false, false, true],
  );
});

test("names have escapes, and other directives are text", () => {
  const lines = ['# 1 "u\\"\\303\\244"', "#define A 1", "#pragma pack(1)", "# 12"];
  assert.equal(partsOf(lines), ['u"\u00e4:1: #define A 1\n#pragma pack(1)\n# 12']);
});

test("no text has no parts", () => assert.equal(takeApart("", options), []));

test("files that never end are looked up in linear time", () => {
  const lines = Array.from({ length: 40_000 }, (_, at) => [
    `# 1 "h${at % 3}.h" 1`,
    "one",
    `# 3 "elsewhere${at}.h" 2`,
    "two",
  ]).flat();
  const start = performance.now();
  assert.is(partsOf(['# 1 "unit"', ...lines]).length, 80_000);
  assert.ok(performance.now() - start < 10_000);
});
