import type { GivenOptions } from "../../src/options.ts";
import { createPreprocessor } from "../../src/preprocessor/preprocessor.ts";
import { mayMerge, printPreprocessed, writePreprocessed } from "../../src/preprocessor/print.ts";
import { lex } from "../lexer/lex.ts";
import { assert, suite, test } from "../support/test.ts";
import { type Files, makeContext } from "./preprocess.ts";

function print(files: Files | string, lineMarkers: boolean, given: GivenOptions = {}): string {
  const context = makeContext(typeof files === "string" ? { "case.h": files } : files, given);
  return printPreprocessed(createPreprocessor(context), { ...context.options, lineMarkers });
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
  assert.match(text, /# 1 "s\/a\.h" 1 3 4\na\n# 2 "case\.h" 2\n# 1 "\/usr\/include\/b\.h" 1 3 4\nb\n/);
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

markers("lines that stand in the file as they are printed keep their gaps and margins", () => {
  const text = "  int a;\n\n\tint b;\n   int c; \nint d; /* e */\n \nint f;\n";
  const printed = print(text, true);
  assert.ok(printed.endsWith("  int a;\n\n int b;\n   int c;\nint d;\n\nint f;\n"), printed);
});

markers("count the lines of the file behind a call over lines", () => {
  const printed = print("#define f(x, y) x y\nf(1,\n2) a\nb\nf(3, 4) c\nd\n", true);
  const [, body = ""] = printed.split('# 1 "case.h"\n');
  assert.equal(body.split("\n").slice(3), ["b", "3 4 c", "d", ""]);
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

plain("a function-like macro's name alone does not merge with the line behind it", () => {
  assert.is(print("#define f(x) x\nf\na f\nf(b)\n", false), "f\na f\nb\n");
});

const comments = suite("comments (as gcc -E -C and -CC keep them)");

function keep(keptComments: "outside" | "all", files: Files | string, lineMarkers = false): string {
  return print(files, lineMarkers, { keptComments, predefinedMacros: false });
}

comments("are dropped without being asked for", () => {
  assert.is(print("a /* b */ c // d\n", false), "a c\n");
});

comments("stay where they stand, with their lines and without their splices", () => {
  assert.is(
    keep("outside", "// l\na /* b */c // d\\\ne\n  /* 1\n2 */ x\n"),
    "// l\na /* b */c // de\n  /* 1\n2 */ x\n",
  );
});

comments("of directives and of skipped groups are dropped", () => {
  const text = "#define A /* a */ 1 // b\n#if 0 /* c */\n/* d */\n#endif // e\n#pragma x /* f */ y\nA\n";
  assert.is(keep("outside", text), "#pragma x y\n1\n");
});

comments("in front of a directive make it text", () => {
  assert.is(keep("outside", "/* c */ #define A 1\nA\n"), "/* c */ #define A 1\nA\n");
});

comments("between a macro's name and its arguments part them", () => {
  assert.is(keep("outside", "#define f(x) [x]\nf /* c */ (1)\nf(1)\n"), "f /* c */ (1)\n[1]\n");
});

comments("in arguments come along, line comments as block comments", () => {
  assert.is(
    keep("outside", "#define f(x) [x]\n#define s(x) #x\nf(1 // one\n+ 2) s(a /* b */)\n"),
    '[1 /* one*/ + 2] "a /* b */"\n',
  );
});

comments("of macros come along with -CC alone", () => {
  const text = "#define A /* a */ 1 // b\n#define f(x) x /* g */ +\nA f(2)\n";
  assert.is(keep("outside", text), "1 2 +\n");
  assert.is(keep("all", text), "/* a */ 1 /* b*/ 2 /* g */ +\n");
});

comments("around include guards come with each inclusion", () => {
  const files = {
    "case.h": '#include "g.h"\n#include "g.h"\n',
    "g.h": "/* l */\n#ifndef G\n#define G\ng\n#endif\n",
  };
  assert.is(keep("outside", files), "/* l */\ng\n/* l */\n");
});

comments("with line ends count as lines", () => {
  const text = `/* 1${"\n".repeat(3)} */ a\nb\n`;
  assert.ok(keep("outside", text, true).endsWith(`# 1 "case.h"\n${text}`));
});

comments("in the string of _Pragma are none", () => {
  assert.is(keep("outside", '_Pragma("foo /* x */ bar")\n'), "\n#pragma foo bar\n");
});

const includes = suite("-dI");

includes("keeps directives before what they include, those without effect, too", () => {
  const files = {
    "case.h": "#define N <b.h>\n#include N\n#include_next <b.h>\n",
    "s/b.h": "#pragma once\nb\n",
  };
  const text = print(files, false, {
    keepsIncludes: true,
    searchDirectories: [{ path: "s", kind: "angle" }],
  });
  assert.is(text, "#include <b.h>\nb\n#include_next <b.h>\n");
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

test("what is only printed has no constants that could be wrong", () => {
  const context = makeContext({ "case.h": "x '' y\n" }, {});
  const text = printPreprocessed(createPreprocessor(context), { ...context.options, lineMarkers: false });
  assert.is(text.trim(), "x '' y");
  assert.equal(context.diagnostics.diagnostics, []);
});

test("comments that -CC keeps in macros are nothing to conditions, names of headers and line numbers", () => {
  const text =
    '#define N 3 /* n */\n#define H /* h */ "b.h"\n#if N > /* c */ 2\n#include H\n#endif\n#line N\n__LINE__ N\n';
  const files = { "case.h": text, "b.h": "b\n" };
  const context = makeContext(files, { keptComments: "all" });
  const printed = printPreprocessed(createPreprocessor(context), { ...context.options, lineMarkers: false });
  assert.equal(context.diagnostics.diagnostics, []);
  assert.equal(printed.trim().split(/\n+/), ["b", "3 3 /* n */"]);
});
