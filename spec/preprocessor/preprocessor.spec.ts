import { TokenKind } from "../../src/lexer/token.ts";
import { createPreprocessor } from "../../src/preprocessor/preprocessor.ts";
import { assert, suite, test } from "../support/test.ts";
import { expand, makeContext, preprocess, preprocessFiles } from "./preprocess.ts";

test("tokens are pulled: nothing is read before the first", () => {
  const context = makeContext({ "case.h": "#error x\n" }, {});
  const preprocessor = createPreprocessor(context);
  assert.is(context.diagnostics.diagnostics.length, 0);
  assert.is(preprocessor.next().kind, TokenKind.EndOfFile);
  assert.is(context.diagnostics.diagnostics.length, 1);
});

test("the end comes for ever, and macros can still be asked", () => {
  const { preprocessor } = preprocess('#define A __FILE__ __LINE__ _Pragma("pack(1)")\n');
  assert.is(preprocessor.next(), preprocessor.next());
  const list = preprocessor.macros.lookup("A")?.replacementList ?? [];
  assert.ok(preprocessor.macros.expand(list).length >= 2);
});

test("no line end, padding or placemarker leaves", () => {
  const { tokens } = preprocess("#define E\n#define f(x) x ## E\nE f() f(a)\n#define g\nE\n");
  const inner: number[] = [TokenKind.Newline, TokenKind.Padding, TokenKind.Placemarker, TokenKind.Parameter];
  assert.not(tokens.some(({ kind }) => inner.includes(kind)));
});

test("files are listed in the order in which they were entered, each time anew", () => {
  const { preprocessor } = preprocessFiles({ "case.h": '#include "a.h"\n#include "a.h"\n', "a.h": "" });
  const names = preprocessor.files.filter(({ kind }) => kind === "header").map(({ name }) => name);
  assert.equal(names, ["case.h", "a.h", "a.h"]);
});

test("an observer sees definitions, files and lines", () => {
  const preprocessor = createPreprocessor(
    makeContext({ "case.h": '#define A 1\n#undef A\n#include "a.h"\nx y\nz\n', "a.h": "" }, {}),
  );
  const seen: string[] = [];
  preprocessor.observe({
    enterFile: (file) => void seen.push(`enter ${file.name}`),
    leaveFile: (file) => void seen.push(`leave ${file.name}`),
    define: (macro) => void (macro.origin === "header" && seen.push(`define ${macro.name}`)),
    undefine: (name) => void seen.push(`undef ${name.text}`),
    startLine: (token) => void seen.push(`line ${token.text}`),
  });
  while (preprocessor.next().kind !== TokenKind.EndOfFile);
  assert.equal(seen.slice(seen.indexOf("enter case.h")), [
    "enter case.h",
    "define A",
    "undef A",
    "enter a.h",
    "leave a.h",
    "line x",
    "line z",
    "leave case.h",
  ]);
});

test("two runs do not know of each other", () => {
  const first = createPreprocessor(makeContext({ "case.h": "#define A 1\n__COUNTER__" }, {}));
  const second = createPreprocessor(makeContext({ "case.h": "A __COUNTER__" }, {}));
  assert.equal([first.next().text, second.next().text, second.next().text], ["0", "A", "0"]);
});

const variants = suite("the same in other bytes");
const text =
  '#define f(a, b) a \\\n  + b /* c\n d */\n#if f(1, 2) == 3\nint x = f("s",\n 2); // e\n#else\nno\n#endif\n';

for (const [name, change] of Object.entries({
  "CR LF": (given: string) => given.replaceAll("\n", "\r\n"),
  "lone CR": (given: string) => given.replaceAll("\n", "\r"),
  "byte order mark": (given: string) => `\ufeff${given}`,
  "no final line end": (given: string) => given.slice(0, -1),
  "splices everywhere": (given: string) => given.replaceAll(/([a-z0-9])(?=[a-z0-9(])/g, "$1\\\n"),
})) {
  variants(name, () => assert.is(expand(change(text)), expand(text)));
}

test("text that is no C comes through without harm", () => {
  let seed = 12345;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  const pieces = [
    "#",
    "##",
    "(",
    ")",
    ",",
    "\\\n",
    "\n",
    '"',
    "'",
    "/*",
    "*/",
    "//",
    "f",
    "A",
    "#define f(x,...) x##__VA_ARGS__ #x",
    "#if",
    "#endif",
    "#else",
    "#include",
    "<",
    ">",
    "1",
    ".",
    "\\",
    'R"(',
    "__VA_OPT__(",
    "_Pragma(",
    "defined",
    "\0",
    "\r",
    "\xff",
    "%:",
    "??/",
    "__has_include(",
    "#line 3",
    "__COUNTER__",
  ];
  for (let round = 0; round < 3000; round++) {
    let given = "";
    for (let count = random(30); count > 0; count--)
      given += `${pieces[random(pieces.length)]}${random(3) === 0 ? " " : random(4) === 0 ? "\n" : ""}`;
    const bytes = Uint8Array.from(given, (character) => character.charCodeAt(0));
    const { tokens } = preprocess(bytes, {
      limits: { tokens: 20_000 },
      language: { trigraphs: round % 2 === 0 },
    });
    assert.ok(tokens.length <= 20_000, given);
  }
});
