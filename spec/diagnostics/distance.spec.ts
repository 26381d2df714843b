import { suggestNearest } from "../../src/diagnostics/distance.ts";
import { assert, test } from "../support/test.ts";

test("a letter too many, too few, another one, or two swapped are near", () => {
  for (const word of ["--librarry", "--libary", "--librery", "--lirbary"]) {
    assert.is(suggestNearest(word, ["--output", "--library"]), "--library", word);
  }
});

test("more than a third of the letters is not near", () => {
  assert.is(suggestNearest("zlib.h", ["png.h", "zconf.h"]), undefined);
});

test("the nearest wins, and the first of equals", () => {
  assert.is(suggestNearest("stdio", ["studio", "stdin", "stdioo"]), "studio");
  assert.is(suggestNearest("string.h", ["strings.hh", "strings.h"]), "strings.h");
});

test("the word itself is no suggestion", () => assert.is(suggestNearest("a.h", ["a.h"]), undefined));

test("very long words are not looked up", () => {
  assert.is(suggestNearest("x".repeat(65), ["x".repeat(64)]), undefined);
});

test("one letter may be a mistake even in a short word", () => assert.is(suggestNearest("ab", ["ac"]), "ac"));
