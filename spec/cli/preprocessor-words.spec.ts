import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCommandLine } from "../../src/cli/parse.ts";
import { expandPreprocessorWords } from "../../src/cli/preprocessor-words.ts";
import { bindwright, makeScratchFolder } from "../support/outside.ts";
import { assert, test } from "../support/test.ts";

for (const [words, expected] of [
  [
    ["--cpp", "ccache gcc -E", "a.h"],
    ["--cpp", "ccache gcc -E", "a.h"],
  ],
  [
    ["--cpp=clang -E -DX='a b' -I /i", "a.h"],
    ["--cpp=clang -E -DX='a b' -I /i", "-DX=a b", "-I", "/i", "a.h"],
  ],
  [
    ["a.h", "--", "--cpp", "x -Dy"],
    ["a.h", "--", "--cpp", "x -Dy"],
  ],
  [["--cpp"], ["--cpp"]],
  [
    ["--cpp", "-DX"],
    ["--cpp", "-DX"],
  ],
] as const) {
  test(JSON.stringify(words), () => assert.equal(expandPreprocessorWords(words), expected));
}

test("the flags of the command count, and it is told that the program is not run", async () => {
  const outcome = await parseCommandLine(["--cpp", "gcc -E -DA=1 -UB", "x.h"]);
  if (outcome.kind === "wrong") throw new Error(outcome.error.message);
  const { options, idleFlags } = outcome.commandLine.request;
  assert.equal(
    options.macros.map(({ text }) => text),
    ["A=1", "B"],
  );
  assert.equal(idleFlags, ["--cpp"]);
});

test("the preprocessed text is saved with its macros, beside the output", () => {
  const path = join(makeScratchFolder(), "saved.h");
  const done = bindwright(["--save-preprocessed-headers", path, "-DX=1", "stddef.h"]);
  assert.is(done.status, 0, done.stderr);
  assert.match(readFileSync(path, "utf8"), /#define NULL[\s\S]*typedef|typedef[\s\S]*#define NULL/);
});
