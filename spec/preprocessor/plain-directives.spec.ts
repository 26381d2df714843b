import { assert, test } from "../support/test.ts";
import { expand, preprocess, preprocessFiles } from "./preprocess.ts";

test("a list that is read later is the one that was written", () => {
  assert.is(expand("#define A ( 1 + x->y <: 2 :> ) /* c */\n[A]"), "[( 1 + x->y <: 2 :> )]");
});

test("a list keeps its white space for the spelling", () => {
  assert.is(expand("#define S(x) #x\n#define E(x) S(x)\n#define A  a  b+ c \nE(A)"), '"a b+ c"');
});

test("tokens of a list that is read later know their place", () => {
  const { tokens } = preprocess("#define A  abc\nA");
  assert.is(tokens[0]?.offset, 11);
  assert.is(tokens[0]?.end, 14);
});

test("parameters may have white space around them", () => {
  assert.is(expand("#define F( a ,b ) b a\nF(1,2)"), "2 1");
});

test("the long way tells what is wrong with parameters", () => {
  assert.is(preprocess("#define F(a,a) a\n#define G(1) a\n#define H(a b) a\n").problems.length, 3);
});

test("a redefinition is compared with a list that nobody has read yet", () => {
  const { problems } = preprocess("#define A 1 2\n#define A 1  2\n#define A 1\n");
  assert.is(problems.length, 1);
});

test("a word that only begins like a directive is none", () => {
  assert.is(preprocess("#if 0\n#if9\n#endif\nx\n").text, "x");
});

test("a word that goes on behind a splice is not taken for its beginning", () => {
  assert.is(preprocess("#define A\n#if 0\n#endif\n#if\\\ndef A\nx\n#endif\n").text, "x");
});

test("an #elif behind the taken group is not evaluated", () => {
  assert.equal(preprocess("#if 1\nx\n#elif 1/0\ny\n#elif (\nz\n#endif\n").problems, []);
});

test("a group within a skipped one is skipped with its #elif and #else", () => {
  assert.is(preprocess("#if 0\n#if 1\na\n#elif 1\nb\n#else\nc\n#endif\n#else\nd\n#endif\n").text, "d");
});

test("a comment behind a skipped directive may go over lines", () => {
  assert.is(preprocess("#if 0\n#define X /* a\n#endif */\n#endif\nx\n").text, "x");
});

test("comments at the end of directives are remembered for documentation", () => {
  const { tokens } = preprocess("#define A 1 /**< one */\nx");
  assert.equal(tokens[0]?.file.comments, [12, 23]);
});

test("an include guard is known by its plain directives", () => {
  const { text } = preprocessFiles({
    "case.h": '#include "a.h"\n#include "a.h"\n',
    "a.h": "/* c */\n#ifndef A_H\n#define A_H\nx\n#endif /* A_H */\n",
  });
  assert.is(text, "x");
});

test("carriage returns end lines of plain directives, too", () => {
  assert.is(preprocess("#define A 1\r\n#ifdef A\r\nA\r\n#endif\r\n").text, "1");
});

test("an #include of any form finds its header, and the tokens behind it their lines", () => {
  const forms = ['"a.h"', '"a.h"  /* c */', "<b.h>", " \t<b.h>/* c */ ", '"a.h" // c', "HEADER", '"a.\\\nh"'];
  for (const form of forms) {
    const { text, tokens, problems } = preprocessFiles(
      { "case.h": `#define HEADER "a.h"\n#include ${form}\nlast\n`, "a.h": "x\n", "s/b.h": "x\n" },
      { searchDirectories: [{ path: "s", kind: "system" }] },
    );
    assert.is(`${text} ${problems.join()}`, "x last ", form);
    const { includedFrom } = tokens[0]?.file ?? {};
    const [from, to] = [includedFrom?.start, includedFrom?.end];
    if (form !== "HEADER")
      assert.match(includedFrom?.file.text.slice(from, to) ?? "", /^["<][^ ]+[">]$/s, form);
  }
});

test("what stands behind a header's name is told", () => {
  const { diagnostics } = preprocessFiles({ "case.h": '#include "a.h" x\n', "a.h": "" });
  assert.equal(
    diagnostics.map(({ code }) => code),
    ["extra-tokens"],
  );
});
