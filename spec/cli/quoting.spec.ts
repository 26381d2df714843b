import { quoteForShell } from "../../src/cli/quoting.ts";
import { splitShellWords } from "../../src/cli/words.ts";
import { assert, test } from "../support/test.ts";

test("a shell reads the word that was quoted", () => {
  for (const word of ["-DA=1", "$HOME", "it's", "a b", "", "`ls`", "gz.*", "a;b|c", '"', "\\"])
    assert.equal(splitShellWords(quoteForShell(word)), [word]);
});

test("what means nothing to a shell stays as it is, what does is in quotes", () => {
  assert.is(quoteForShell("-I/usr/include"), "-I/usr/include");
  for (const word of ["$HOME", "`ls`", "gz.*", "a;b", "~"]) assert.is(quoteForShell(word), `'${word}'`);
});
