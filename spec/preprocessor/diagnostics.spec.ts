/** Every diagnostic of the preprocessor is reported where it should be, and for nothing else. */

import { preprocessorCatalog } from "../../src/diagnostics/catalog/preprocessor.ts";
import type { GivenOptions, Limits } from "../../src/options.ts";
import { createMemoryHost, type Host } from "../../src/source/host.ts";
import { assert, suite, test } from "../support/test.ts";
import { type Files, preprocessFiles } from "./preprocess.ts";

type Code = keyof typeof preprocessorCatalog;

interface Case {
  readonly text: string;
  readonly expected: readonly string[];
  readonly files?: Files;
  readonly options?: GivenOptions;
}

/** A host that says of one path what a memory host cannot. */
function hostWith(files: Files, path: string, content: ReturnType<Host["readFile"]>): Host {
  const host = createMemoryHost(files);
  return {
    readFile: (asked) => (asked === path ? content : host.readFile(asked)),
    exists: (asked) => (asked === path ? "other" : host.exists(asked)),
    list: (asked) => host.list(asked),
  };
}

const small = (limits: Partial<Limits>): GivenOptions => ({ limits });

const cases: Readonly<
  Record<
    Exclude<Code, "host-failed" | "header-not-found" | "include-is-special" | "unreadable-file">,
    readonly Case[]
  >
> = {
  "ignored-trigraph": [
    { text: "a ??= '??/' \n", expected: ["1:3 ignored-trigraph", "1:8 ignored-trigraph"] },
    { text: "/* ??) ??/\n */ // ??= 'x'\n", expected: ["1:8 ignored-trigraph"] },
    { text: '#if 0\n"/*" ??(\n#endif\na ??? b\n', expected: ["2:6 ignored-trigraph"] },
    {
      text: "a ??=\n#error b\nc ??=\n'd\n#define E 'x' ??(\nE\n",
      expected: [
        "1:3 ignored-trigraph",
        "2:2 error-directive",
        "3:3 ignored-trigraph",
        "4:1 unterminated-literal",
        "5:15 ignored-trigraph",
      ],
    },
  ],
  "empty-character": [
    { text: "a ''\n", expected: ["1:3 empty-character"] },
    { text: "#define A ''\n#pragma ''\n#if A\n#endif\n", expected: ["1:11 empty-character"] },
  ],
  "unterminated-literal": [
    { text: "int a; 'b\n", expected: ["1:8 unterminated-literal"] },
    { text: 'a "b\\\nc\n"d"', expected: ["1:3 unterminated-literal"] },
    { text: "#error don't\n", expected: ["1:11 unterminated-literal", "1:2 error-directive"] },
    { text: "#if 0\ndon't\n#endif\n", expected: ["2:4 unterminated-literal"] },
    {
      text: "#if 0\n/* don't */ 'a' // it's\n#if it's\n#endif\n#endif\n",
      expected: ["3:7 unterminated-literal"],
    },
    {
      text: "#if 1\n#else say '\n#endif L\"x\n",
      expected: [
        "2:7 extra-tokens",
        "2:11 unterminated-literal",
        "3:8 unterminated-literal",
        "3:8 extra-tokens",
      ],
    },
  ],
  "unterminated-raw-string": [
    { text: 'a R"(b\n', expected: ["1:3 unterminated-raw-string"] },
    {
      text: '#define A R"(b)" R"(\n)" c\n',
      expected: ["1:18 unterminated-raw-string", "2:2 unterminated-literal"],
    },
    { text: '#define A(x) x\nA(R"(\n)")\n', expected: [] },
  ],
  "unterminated-comment": [{ text: "a\n /* b\nc", expected: ["2:2 unterminated-comment"] }],
  "line-comment": [
    { text: "a // b\nc // d\n", expected: ["1:3 line-comment"], options: { language: { standard: "c89" } } },
    { text: "a // b\n", expected: [], options: { language: { standard: "gnu89" } } },
  ],
  "token-too-long": [{ text: doublings(), expected: ["3:12 token-too-long"] }],
  "bad-macro-name": [
    {
      text: "#define 1\n#define defined x\n#undef +\n#ifdef (\n#endif\n",
      expected: ["1:9 bad-macro-name", "2:9 bad-macro-name", "3:8 bad-macro-name", "4:8 bad-macro-name"],
    },
  ],
  "missing-macro-name": [
    {
      text: "#define\n#undef // x\n#ifdef\n#else\n#endif\n",
      expected: ["1:8 missing-macro-name", "2:12 missing-macro-name", "3:7 missing-macro-name"],
    },
  ],
  "missing-space-after-macro-name": [
    { text: "#define A+1\nA\n", expected: ["1:9 missing-space-after-macro-name"] },
  ],
  "bad-macro-parameters": [
    {
      text: "#define f(a,a) x\n#define g(a\n#define h(1)\n#define i(__VA_ARGS__)\n#define j(a,...,b)\n#define k(a b)\n#define l(a,)\n",
      expected: [
        "1:13 bad-macro-parameters",
        "2:12 bad-macro-parameters",
        "3:11 bad-macro-parameters",
        "4:11 stray-variadic-name",
        "5:16 bad-macro-parameters",
        "6:13 bad-macro-parameters",
        "7:13 bad-macro-parameters",
      ],
    },
  ],
  "bad-stringify": [{ text: "#define f(a) #b\n#define o #b\no\n", expected: ["1:12 bad-stringify"] }],
  "paste-at-end": [
    {
      text: "#define a ## b\n#define c d ##\n#define f(x) ## x\n",
      expected: ["1:9 paste-at-end", "2:9 paste-at-end", "3:12 paste-at-end"],
    },
  ],
  "bad-paste": [{ text: "#define f(a, b) a ## b\nf(+, x)\n", expected: ["2:3 bad-paste"] }],
  "stray-variadic-name": [
    {
      text: "#define f(a) __VA_ARGS__\n#define g __VA_OPT__\n",
      expected: ["1:14 stray-variadic-name", "2:11 stray-variadic-name"],
    },
    { text: "#define f(a...) __VA_ARGS__\n", expected: ["1:17 stray-variadic-name"] },
  ],
  "bad-va-opt": [
    {
      text: "#define f(...) __VA_OPT__\n#define g(...) __VA_OPT__(a\n#define h(...) __VA_OPT__(__VA_OPT__())\n#define i(...) __VA_OPT__(## x)\n",
      expected: ["1:16 bad-va-opt", "2:16 bad-va-opt", "3:27 bad-va-opt", "4:27 bad-va-opt"],
    },
  ],
  "macro-redefined": [
    { text: "#define A 1\n#define A 2\n", expected: ["2:9 macro-redefined"] },
    { text: "#define A  1  \n#define A 1 /**/\n#define F( x ) x\n#define F(x) x\n", expected: [] },
    {
      text: "#define F(x) x\n#define F(y) y\n#define G a b\n#define G a  b\n#define H ab\n#define H a b\n",
      expected: ["2:9 macro-redefined", "6:9 macro-redefined"],
    },
    {
      text: "#include <s.h>\n",
      files: { "sys/s.h": "#define A 1\n#define A 2\n" },
      expected: [],
      options: { searchDirectories: [{ path: "sys", kind: "system" }] },
    },
  ],
  "builtin-macro-changed": [
    {
      text: "#undef __FILE__\n#define __LINE__ 3\n",
      expected: ["1:8 builtin-macro-changed", "2:9 builtin-macro-changed"],
    },
  ],
  "poisoned-name": [
    {
      text: "#pragma GCC poison foo\nfoo\n#ifdef foo\n#endif\n#define foo\n",
      expected: ["2:1 poisoned-name", "3:8 poisoned-name", "5:9 poisoned-name"],
    },
  ],
  "too-few-arguments": [{ text: "#define f(a, b) a\nf(1)\n", expected: ["2:4 too-few-arguments"] }],
  "too-many-arguments": [
    {
      text: "#define f(a) a\n#define g() a\nf(1,2) g(1)\n",
      expected: ["3:6 too-many-arguments", "3:11 too-many-arguments"],
    },
  ],
  "unterminated-arguments": [
    { text: "#define f(a) a\nf(1\n", expected: ["2:4 unterminated-arguments"] },
    { text: "#define f(a) a\n#if f(1\n#endif\n", expected: ["2:8 unterminated-arguments"] },
  ],
  "bad-pragma-operator": [
    { text: "_Pragma(x)\n_Pragma\n", expected: ["1:9 bad-pragma-operator", "2:1 bad-pragma-operator"] },
  ],
  "expansion-limit": [
    {
      text: "#define A B\n#define B 1\nA\n",
      expected: ["1:11 expansion-limit"],
      options: small({ expansions: 1 }),
    },
    { text: "#define A B\n#define B 1\nA\n", expected: [], options: small({ expansions: 2 }) },
  ],
  "token-limit": [
    { text: "a b c\n", expected: ["1:5 token-limit"], options: small({ tokens: 2 }) },
    { text: "a b c\n", expected: [], options: small({ tokens: 3 }) },
  ],
  "call-token-limit": [
    {
      text: "#define f(x) x\nf(a b c)\n",
      expected: ["1:14 call-token-limit"],
      options: small({ tokens: 25 }),
    },
    { text: "#define f(x) x\nf(a b) f(a b)\n", expected: [], options: small({ tokens: 25 }) },
    // The condition is not wrong: it is not read to its end.
    {
      text: "#define f(x) x\n#if f(1) + f(1) > f(1)\n#endif\n",
      expected: ["2:5 call-token-limit"],
      options: small({ tokens: 4 }),
    },
  ],
  "nesting-limit": [
    { text: "#if ((1))\n#endif\n", expected: ["1:7 nesting-limit"], options: small({ nesting: 2 }) },
    { text: "#if ((1))\n#endif\n", expected: [], options: small({ nesting: 3 }) },
    { text: "#define f(x) x\nf(f(f(1)))\n", expected: ["2:5 nesting-limit"], options: small({ nesting: 1 }) },
    { text: "#define f(x) x\nf(f(f(1)))\n", expected: [], options: small({ nesting: 2 }) },
  ],
  "search-directory-missing": [
    {
      text: "a\n",
      files: { "there/b.h": "" },
      expected: ["search-directory-missing", "search-directory-missing"],
      options: {
        searchDirectories: [
          { path: "there", kind: "angle" },
          { path: "no", kind: "quote" },
          { path: "no", kind: "angle" },
          { path: "none/", kind: "system" },
        ],
      },
    },
  ],
  "definition-token-limit": [
    {
      text: `#define A ${"1 ".repeat(1000)}\n#define B ${"1 ".repeat(1001)}\n#define C(x) # x ${"+ ".repeat(1000)}\n`,
      expected: ["2:2011 definition-token-limit", "3:2014 definition-token-limit"],
      options: small({ tokens: 10 }),
    },
  ],
  "include-limit": [
    {
      text: '#include "a.h"\nx\n#include "a.h"\n',
      files: { "a.h": '#include "a.h"\n#include "a.h"\n' },
      expected: ["1:10 include-depth-limit", "2:10 include-depth-limit", "2:10 include-limit"],
      options: small({ includeDepth: 4, includes: 5 }),
    },
    {
      text: '#include "a.h"\n#include "a.h"\n',
      files: { "a.h": "" },
      expected: [],
      options: small({ includes: 3 }),
    },
  ],
  "include-depth-limit": [
    {
      text: '#include "case.h"\n',
      expected: ["1:10 include-depth-limit"],
      options: small({ includeDepth: 3 }),
    },
    {
      text: '#include "a.h"\n',
      files: { "a.h": '#include "b.h"\n', "b.h": "" },
      expected: [],
      options: small({ includeDepth: 2 }),
    },
  ],
  "include-not-found": [
    {
      text: '#include "no.h"\n#include <no.h>\nx\n',
      expected: ["1:10 include-not-found", "2:10 include-not-found"],
    },
  ],
  "include-syntax": [
    {
      text: "#define E\n#include\n#include x\n#include E\n",
      expected: ["2:9 include-syntax", "3:10 include-syntax", "4:11 include-syntax"],
    },
  ],
  "unterminated-header-name": [
    {
      text: "#include <a\n#include <a.h\n#if __has_include(<a.h)\n#endif\n",
      files: { "d/a.h": "" },
      options: { searchDirectories: [{ path: "d", kind: "angle" }] },
      expected: [
        "1:12 unterminated-header-name",
        "1:10 include-not-found",
        "2:14 unterminated-header-name",
        "3:24 unterminated-header-name",
      ],
    },
  ],
  "deprecated-directive": [
    {
      text: '#import "a.h"\n#assert a(b)\n#unassert a\n#if #a\n#endif\n',
      files: { "a.h": "" },
      expected: [
        "1:2 deprecated-directive",
        "2:2 deprecated-directive",
        "3:2 deprecated-directive",
        "4:5 deprecated-directive",
      ],
    },
  ],
  "repeated-assertion": [
    {
      text: "#assert a(b)\n#assert a(c)\n#assert a(b)\n",
      expected: [
        "1:2 deprecated-directive",
        "2:2 deprecated-directive",
        "3:2 deprecated-directive",
        "3:12 repeated-assertion",
      ],
    },
  ],
  "cut-string": [{ text: "#define s(x) #x\ns(a \\)\ns(a \\\\)\n", expected: ["2:6 cut-string"] }],
  "bad-raw-delimiter": [
    { text: 'R"a b(x)a b" c\n', expected: ["1:4 bad-raw-delimiter"] },
    { text: 'R"01234567890123456(x)"\n', expected: ["1:19 bad-raw-delimiter"] },
    { text: 'R"x\ny', expected: ["1:4 bad-raw-delimiter", "1:1 unterminated-raw-string"] },
  ],
  "bad-universal-name": [
    {
      text: "\\u0041 \\u0024 x\\ud800 1\\u0041 \\u0300x x\\u0300 \\u00\n",
      expected: [
        "1:1 bad-universal-name",
        "1:15 bad-universal-name",
        "1:23 bad-universal-name",
        "1:31 bad-universal-name",
      ],
    },
    { text: "\\u0041\n", expected: [], options: { language: { standard: "gnu89" } } },
  ],
  "null-character": [{ text: "a\0\0b\n\0// \0\n", expected: ["1:2 null-character", "2:1 null-character"] }],
  "null-in-literal": [{ text: "'\0' \"a\0\"\n", expected: ["1:1 null-in-literal", "1:5 null-in-literal"] }],
  "blank-before-line-end": [
    {
      text: "a \\ \nb\nc\\\t\nd\n// \\ \nx\n",
      expected: ["1:3 blank-before-line-end", "3:2 blank-before-line-end"],
    },
  ],
  "splice-at-end": [
    { text: "a \\\n", expected: ["1:3 splice-at-end"] },
    { text: "a \\\nb\n", expected: [] },
  ],
  "empty-file-name": [
    { text: '#include ""\n#include <>\n', expected: ["1:10 empty-file-name", "2:10 empty-file-name"] },
  ],
  "include-is-directory": [
    { text: "", files: { "dir/x.h": "" }, options: { headers: ["dir"] }, expected: ["include-is-directory"] },
  ],
  "header-is-no-text": [
    {
      text: '#include "b.h"\nint a;\n',
      files: { "b.h": "!<arch>\n/ 0" },
      expected: ["1:10 header-is-no-text"],
    },
  ],
  "file-too-large": [
    {
      text: '#include "b.h"\n',
      files: { "b.h": "x".repeat(101) },
      options: small({ fileSize: 100 }),
      expected: ["1:10 file-too-large"],
    },
    {
      text: '#include "b.h"\n',
      files: { "b.h": "x".repeat(100) },
      options: small({ fileSize: 100 }),
      expected: [],
    },
  ],
  "include-next-in-main-file": [
    {
      text: "#include_next <a.h>\n",
      files: { "d/a.h": "" },
      options: { searchDirectories: [{ path: "d", kind: "angle" }] },
      expected: ["1:2 include-next-in-main-file"],
    },
  ],
  "pragma-once-in-main-file": [{ text: "#pragma once\n", expected: ["1:9 pragma-once-in-main-file"] }],
  "unknown-directive": [
    {
      text: "#foo\n#!x\n#if 0\n#foo\n#endif\n",
      expected: ["1:2 unknown-directive", "2:2 unknown-directive"],
    },
  ],
  "extra-tokens": [
    {
      text: "#ifdef A x\n#else y\n#endif z\n#undef A w\n",
      expected: ["1:10 extra-tokens", "2:7 extra-tokens", "3:8 extra-tokens", "4:10 extra-tokens"],
    },
    { text: "#if 0\n#else /* c */ // d\n#endif /* e\n */\n", expected: [] },
  ],
  "else-without-if": [
    {
      text: "#else\n#elif 1\n#endif\n#elifdef A\n",
      expected: ["1:2 else-without-if", "2:2 else-without-if", "3:2 else-without-if", "4:2 else-without-if"],
    },
  ],
  "else-after-else": [
    {
      text: "#if 1\n#else\n#elif 1\n#else\n#endif\n",
      expected: ["3:2 else-after-else"],
    },
  ],
  "unterminated-conditional": [
    {
      text: "#if 1\n#ifdef A\nx\n",
      expected: ["1:1 unterminated-conditional", "2:1 unterminated-conditional"],
    },
    {
      text: '#include "a.h"\n#endif\nx\n',
      files: { "a.h": "#if 0\n" },
      expected: ["1:1 unterminated-conditional", "2:2 else-without-if"],
    },
  ],
  "error-directive": [
    { text: "#error not here\n#if 0\n#error no\n#endif\n", expected: ["1:2 error-directive"] },
  ],
  "warning-directive": [{ text: "#warning beware\n", expected: ["1:2 warning-directive"] }],
  "bad-line-directive": [
    {
      text: "#line\n#line x\n#line 1 x\n#line 1.5\n",
      expected: [
        "1:6 bad-line-directive",
        "2:7 bad-line-directive",
        "3:9 bad-line-directive",
        "4:7 bad-line-directive",
      ],
    },
  ],
  "line-number-out-of-range": [
    { text: "#line 4294967296\n", expected: ["1:7 line-number-out-of-range"] },
    { text: "#line 4294967295\n", expected: [] },
  ],
  "bad-line-marker": [{ text: '# 1 "f" 9\n', expected: ["1:9 bad-line-marker"] }],
  "bad-marker-nesting": [
    {
      text: '# 1 "a.h" 1\nint x;\n# 5 "b.h" 2\nint y;\n# 3 "case.h" 2\n',
      expected: ["2:12 bad-marker-nesting"],
    },
    { text: '# 5 "case.h" 2\n', expected: ["1:15 bad-marker-nesting"] },
  ],
  "bad-ident-directive": [{ text: "#ident x\n", expected: ["1:8 bad-ident-directive"] }],
  "bad-assertion": [
    {
      text: "#assert 1\n#assert a\n#assert a(\n#assert a()\n",
      expected: [
        "1:2 deprecated-directive",
        "1:9 bad-assertion",
        "2:2 deprecated-directive",
        "2:9 bad-assertion",
        "3:2 deprecated-directive",
        "3:11 bad-assertion",
        "4:2 deprecated-directive",
        "4:11 bad-assertion",
      ],
    },
  ],
  "bad-embed": [
    {
      text: '#embed "a" x\n#embed "a" limit(-1)\n#embed "a" foo(1)\n#embed "a" 1\n',
      files: { a: "x" },
      options: { language: { standard: "c23" } },
      expected: ["1:12 bad-embed", "2:12 bad-embed", "3:12 bad-embed", "4:12 bad-embed"],
    },
    { text: '#embed "a"\n', files: { a: "x" }, expected: ["1:2 unknown-directive"] },
  ],
  "condition-syntax": [
    { text: "#if\n#elif\n#endif\n", expected: ["1:4 condition-syntax", "2:6 condition-syntax"] },
    {
      text: conditions([
        "(1",
        "1)",
        "1 +",
        "* 1",
        "1 2",
        "1.0",
        '"a"',
        "1 ? 2",
        "1 : 2",
        "1 = 1",
        "()",
        "defined 1",
        "defined (A",
        "08",
        "1/0",
        "1%0",
        "@",
      ]),
      expected: [5, 6, 8, 5, 7, 5, 5, 10, 7, 7, 6, 13, 15, 5, 6, 6, 5].map(
        (column, index) => `${2 * index + 1}:${column} condition-syntax`,
      ),
    },
  ],
  "condition-overflow": [
    { text: "#if 0x7fffffffffffffff + 1\n#endif\n", expected: ["1:27 condition-overflow"] },
  ],
  "has-include-outside": [{ text: "__has_include(<a.h>)\n", expected: ["1:1 has-include-outside"] }],
  "bad-has-operator": [
    {
      text: "#if __has_include(x)\n#endif\n#if __has_attribute(1)\n#endif\n",
      expected: ["1:19 bad-has-operator", "3:21 bad-has-operator"],
    },
  ],
  "bad-pragma": [{ text: "#define A 1\n#pragma GCC poison A\n", expected: ["2:20 bad-pragma"] }],
  "invalid-pragma": [
    {
      text: "#pragma push_macro(A)\n#pragma GCC poison 1\n",
      expected: ["1:20 invalid-pragma", "1:21 extra-tokens", "2:20 invalid-pragma"],
    },
  ],
  "pragma-warning": [{ text: '#pragma GCC warning "w"\n', expected: ["1:21 pragma-warning"] }],
  "pragma-error": [{ text: '#pragma GCC error "e"\n', expected: ["1:19 pragma-error"] }],
};

/** Eleven macros, each twice as long as the one before. */
function doublings(): string {
  let text = `#define cat(a, b) a ## b\n#define join(a, b) cat(a, b)\n#define X0 ${"x".repeat(1024)}\n`;
  for (let level = 1; level <= 11; level++) text += `#define X${level} join(X${level - 1}, X${level - 1})\n`;
  return `${text}X11\n`;
}

/** Each condition on an odd line. */
function conditions(list: readonly string[]): string {
  return list.map((condition) => `#if ${condition}\n#endif\n`).join("");
}

const places = suite("places");

for (const [code, list] of Object.entries(cases)) {
  list.forEach(({ text, files, options, expected }, index) => {
    places(`${code} ${index + 1}`, () => {
      const { problems } = preprocessFiles({ "case.h": text, ...files }, options);
      assert.equal([...problems], [...expected]);
    });
  });
}

test("every code has its place", () => {
  const elsewhere = ["host-failed", "header-not-found", "include-is-special", "unreadable-file"];
  assert.equal(Object.keys(preprocessorCatalog).sort(), [...Object.keys(cases), ...elsewhere].sort());
});

test("messages are short and explained", () => {
  for (const [code, { message, explanation }] of Object.entries(preprocessorCatalog)) {
    assert.ok(message.length <= 100 && !message.endsWith("."), code);
    assert.ok(explanation.endsWith("."), code);
  }
});

test("what cannot be read is named with its reason", () => {
  const unreadable = hostWith({ "case.h": '#include "x.h"\n' }, "x.h", {
    kind: "unreadable",
    reason: "EACCES",
  });
  const result = preprocessFiles(unreadable);
  assert.equal([...result.problems], ["1:10 unreadable-file"]);
  assert.match(result.diagnostics[0]?.message ?? "", /EACCES/);
});

test("a device or FIFO is not read", () => {
  const special = hostWith({ "case.h": '#include "x.h"\n' }, "x.h", { kind: "special" });
  assert.equal([...preprocessFiles(special).problems], ["1:10 include-is-special"]);
});

test("a header that is nowhere is named with what was searched and what may be meant", () => {
  const files = { "inc/zlib.h": "" };
  const options: GivenOptions = { headers: ["zlob.h"], searchDirectories: [{ path: "inc", kind: "angle" }] };
  const [diagnostic] = preprocessFiles(files, options).diagnostics;
  assert.is(diagnostic?.code, "header-not-found");
  assert.equal(
    diagnostic?.notes.map(({ message }) => message),
    ["searched: inc"],
  );
  assert.match(diagnostic?.help ?? "", /`zlib\.h`/);
});

test("a redefinition shows the first place, a wrong call the definition", () => {
  const notes = (text: string): (number | undefined)[] =>
    preprocessFiles({ "case.h": text }).diagnostics.flatMap(({ notes }) =>
      notes.map(({ span }) => span?.start),
    );
  assert.equal(notes("#define A 1\n#define A 2\n"), [8]);
  assert.equal(notes("#define f(a) a\nf(1,2)\n"), [8]);
});

test("errors do not end the run", () => {
  const { text } = preprocessFiles({ "case.h": '#include "no.h"\n#error x\n#foo\nint a;\n' });
  assert.is(text, "int a;");
});
