import { TokenKind } from "../../src/lexer/token.ts";
import { assert, test } from "../support/test.ts";
import { expand, preprocess, preprocessFiles } from "./preprocess.ts";

test("pragmas that change declarations reach the parser as one token", () => {
  const { tokens } = preprocess(
    "#pragma pack(push, 1)\n#pragma weak a = b\n#pragma redefine_extname x y\n#pragma ms_struct on\n#pragma scalar_storage_order big-endian\n",
  );
  assert.equal(
    tokens.map(({ kind, text }) => [kind, text]),
    [
      [TokenKind.Pragma, "pack(push, 1)"],
      [TokenKind.Pragma, "weak a = b"],
      [TokenKind.Pragma, "redefine_extname x y"],
      [TokenKind.Pragma, "ms_struct on"],
      [TokenKind.Pragma, "scalar_storage_order big-endian"],
    ],
  );
});

test("a pragma's token stands at its #", () => {
  const { tokens } = preprocess("int a;\n  #pragma pack(1)\n");
  assert.equal([tokens[3]?.offset, tokens[3]?.end], [9, 24]);
});

test("others do not", () => {
  assert.is(
    expand("#pragma\n#pragma STDC FENV_ACCESS ON\n#pragma unknown\n#pragma GCC diagnostic push\nx\n"),
    "x",
  );
});

test("words are macro-expanded where gcc does it", () => {
  const text = "#define A a\n#pragma redefine_extname A b\n#pragma weak A\n#pragma pack(A)\n";
  assert.equal(
    preprocess(text).tokens.map((token) => token.text),
    ["redefine_extname a b", "weak A", "pack(A)"],
  );
});

test("words are macro-expanded where clang does it", () => {
  const text = "#define A 4\n#pragma pack(A)\n";
  assert.is(expand(text, { target: "arm64-apple-darwin" }), "pack(4)");
});

test("push_macro and pop_macro keep definitions, and their absence", () => {
  assert.is(
    expand('#define A 1\n#pragma push_macro("A")\n#undef A\n#define A 2\nA\n#pragma pop_macro("A")\nA\n'),
    "2 1",
  );
  assert.is(expand('#pragma push_macro("B")\n#define B 1\nB\n#pragma pop_macro("B")\nB\n'), "1 B");
  assert.is(expand('#define A 1\n#pragma pop_macro("A")\nA\n'), "1");
});

test("a stack of one macro is as deep as it was pushed", () => {
  const push = '#pragma push_macro("A")\n#undef A\n';
  const pop = '#pragma pop_macro("A")\nA\n';
  assert.is(expand(`#define A 1\n${push}#define A 2\n${push}#define A 3\nA\n${pop}${pop}`), "3 2 1");
});

test("system_header silences the rest of a header", () => {
  const files = {
    "case.h": '#include "a.h"\n',
    "a.h": "#warning loud\n#pragma GCC system_header\n#warning silent\n",
  };
  assert.equal([...preprocessFiles(files).problems], ["1:2 warning-directive"]);
});

test("a poisoned name is gone as a macro", () => {
  const { problems, text } = preprocess("#pragma GCC poison foo\nfoo bar\n");
  assert.equal([text, [...problems]], ["foo bar", ["2:1 poisoned-name"]]);
});

test("macros that pragmas change are in the history", () => {
  const { preprocessor } = preprocess(
    '#define A 1\n#pragma push_macro("A")\n#undef A\n#pragma pop_macro("A")\n',
  );
  const events = preprocessor.macros.history.filter(
    (event) => (event.kind === "define" ? event.macro.name : event.name) === "A",
  );
  assert.equal(
    events.map(({ kind }) => kind),
    ["define", "undef", "define"],
  );
});

test("what a macro was made of before it was poisoned is no error, pasted or given names are", () => {
  const text =
    "#define M X\n#define N(a) a X\n#define P(a, b) a##b\n#pragma GCC poison X\nM N(1)\nN(X)\nP(,X) P(X,)\n";
  const { problems } = preprocess(text);
  assert.equal(problems, ["6:3 poisoned-name", "7:4 poisoned-name", "7:9 poisoned-name"]);
});

test("a macro that is made of a poisoned name is told of once, where it is defined", () => {
  const { problems } = preprocess("#pragma GCC poison X\n#define M X\nM M\n");
  assert.equal(problems, ["2:11 poisoned-name"]);
});

test("a file that the header says it depends on has to be there", () => {
  const problemsOf = (file: string): readonly string[] =>
    preprocessFiles({ "case.h": `#pragma GCC dependency ${file}\n`, "a/b.h": "" }).problems;
  assert.equal(problemsOf('"a/b.h"'), []);
  for (const file of ['"nope.h"', "<a/nope.h>"])
    assert.equal(problemsOf(file), ["1:24 include-not-found"], file);
  assert.equal(problemsOf("<a"), ["1:24 invalid-pragma"]);
});

test("what is wrong with the text of _Pragma is told of the operator", () => {
  const { diagnostics, problems } = preprocess('a _Pragma("foo \\"x") b\n');
  assert.equal(problems, ["1:3 unterminated-literal"]);
  assert.is(diagnostics[0]?.span?.file.name, "case.h");
});
