import { parseCommandLine } from "../../src/cli/parse.ts";
import { expandPreprocessorWords } from "../../src/cli/preprocessor-words.ts";
import { assert, test } from "../support/test.ts";

for (const [argv, expanded] of [
  [["a.h"], ["a.h"]],
  [
    ["--cpp", "ccache gcc -E", "a.h"],
    ["--cpp", "ccache gcc -E", "a.h"],
  ],
  [
    ["--cpp=gcc -E -m32 -DX='a b' -I /i -std=c99", "a.h"],
    ["--cpp=gcc -E -m32 -DX='a b' -I /i -std=c99", "-m32", "-std=c99", "a.h"],
  ],
  [
    ["a.h", "--", "--cpp", "x -m32"],
    ["a.h", "--", "--cpp", "x -m32"],
  ],
  [["--cpp"], ["--cpp"]],
  [
    ["--cpp", "-m32"],
    ["--cpp", "-m32"],
  ],
] as const) {
  test(`the words of ${JSON.stringify(argv)}`, () => assert.equal(expandPreprocessorWords(argv), expanded));
}

test("the command is split as a shell does it, and its macros are its own", async () => {
  const outcome = await parseCommandLine(["--cpp", "gcc -E -DA='x y' -funsigned-char", "x.h"]);
  if (outcome.kind === "wrong") throw new Error(outcome.error.message);
  const { options, preprocessor } = outcome.commandLine.request;
  assert.equal(preprocessor, ["gcc", "-E", "-DA=x y", "-funsigned-char"]);
  assert.equal(options.macros, []);
  assert.is(options.language.charSigned, false);
});

test("a command is needed", async () => {
  const outcome = await parseCommandLine(["--cpp=", "x.h"]);
  assert.is(outcome.kind, "wrong");
});
