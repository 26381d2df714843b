import type { GivenOptions } from "../../src/options.ts";
import { createPreprocessor } from "../../src/preprocessor/preprocessor.ts";
import { mayMerge, printPreprocessed, writePreprocessed } from "../../src/preprocessor/print.ts";
import { lex } from "../lexer/lex.ts";
import { assert, suite, test } from "../support/test.ts";
import { type Files, makeContext } from "./preprocess.ts";

function print(files: Files | string, lineMarkers: boolean, given: GivenOptions = {}): string {
  const context = makeContext(typeof files === "string" ? { "case.h": files } : files, given);
  return printPreprocessed(createPreprocessor(context), { lineMarkers });
}

const markers = suite("line markers");

markers("say where each file begins and goes on", () => {
  const files = { "case.h": 'a\n#include "b.h"\nc\n', "b.h": "b\n" };
  assert.is(
    print(files, true),
    '# 0 "<built-in>"\n# 0 "<command-line>"\n# 0 "<command-line>"\n# 1 "case.h"\na\n# 1 "b.h" 1\nb\n# 3 "case.h" 2\nc\n',
  );
});

markers("tell system headers, and the compiler's own directories", () => {
  const files = { "case.h": "#include <a.h>\n#include <b.h>\n", "s/a.h": "a\n", "/usr/include/b.h": "b\n" };
  const text = print(files, true, {
    standardIncludes: true,
    searchDirectories: [{ path: "s", kind: "system" }],
  });
  assert.match(text, /# 1 "s\/a\.h" 1 3\na\n# 2 "case\.h" 2\n# 1 "\/usr\/include\/b\.h" 1 3 4\nb\n/);
});

markers("stand for long gaps, blank lines for short ones", () => {
  const text = print(`a\n${"\n".repeat(3)}b\n${"\n".repeat(20)}c\n`, true);
  assert.ok(text.endsWith('a\n\n\n\nb\n# 26 "case.h"\nc\n'), text);
});

markers("follow #line", () => {
  assert.match(print('#line 40 "other.h"\nx\n', true), /# 40 "other\.h"\nx\n$/);
});

markers("escape names", () => {
  assert.match(print('#line 1 "a\\"b"\nx\n', true), /# 1 "a\\"b"\n/);
});

const plain = suite("without markers");

plain("only lines with tokens are printed", () => {
  assert.is(print("a\n\n\n#define x\nb x c\n", false), "a\nb c\n");
});

plain("tokens keep their indentation and the blanks between them", () => {
  assert.is(print("int  f(int a);\n    x\n", false), "int f(int a);\n    x\n");
});

plain("tokens of expansions do not merge", () => {
  const text = '#define E\n#define plus +\n#define f(x) x\n+plus -E- f(a)b f(.)2 f(L)"s" f(-)>\n';
  assert.is(print(text, false), '+ + - - a b . 2 L "s" - >\n');
});

plain("pragmas that nobody obeyed stay, each on its line", () => {
  assert.is(
    print('#pragma pack(1)\n#pragma once\nx _Pragma("foo bar") y\n#ident "v"\n', false),
    '#pragma pack(1)\nx\n#pragma foo bar\n y\n#ident "v"\n',
  );
});

plain("printed text comes to the same when it is read again", () => {
  const text = "#define f(x) -x\n#define g(x) x##x\nint f(-1) g(a) .f(5) g(1)\n#pragma pack(2)\n\"a\" L'b'\n";
  const first = print(text, false);
  assert.is(print(first, false), first);
});

test("the text comes in chunks", () => {
  const chunks: string[] = [];
  const context = makeContext({ "case.h": "word ".repeat(50_000) }, {});
  writePreprocessed(createPreprocessor(context), { lineMarkers: false }, (chunk) => chunks.push(chunk));
  assert.ok(chunks.length > 2);
  assert.is(chunks.join("").trim().split(" ").length, 50_000);
});

test("which tokens would be read as another", () => {
  const merges = (pair: string): boolean => {
    const [left, right] = lex(pair).tokens;
    return left !== undefined && right !== undefined && mayMerge(left, right);
  };
  for (const pair of [
    "a b",
    "a 1",
    "1 a",
    "1 .",
    "1 +",
    "+ +",
    "+ =",
    "- >",
    "< <",
    "< :",
    ". 5",
    "/ *",
    "L 'a'",
    "# #",
    "| |",
  ]) {
    assert.ok(merges(pair), pair);
  }
  for (const pair of ["a +", "( )", "; a", "+ -", "'a' b", '"a" "b"', ") a", "* a", '1 "s"'])
    assert.not(merges(pair), pair);
});
