import { hasWord, withoutUnderscores } from "../../src/target/words.ts";
import { assert, test } from "../support/test.ts";

test("a word stands between white space, or at an end", () => {
  const list = "alpha beta\ngamma";
  for (const word of ["alpha", "beta", "gamma"]) assert.ok(hasWord(list, word), word);
  for (const word of ["", "alp", "lpha", "beta gam"]) assert.not.ok(hasWord(list, word), word);
});

test("underscores on both sides are none of the name", () => {
  assert.equal(["__packed__", "packed", "__packed", "____"].map(withoutUnderscores), [
    "packed",
    "packed",
    "__packed",
    "____",
  ]);
});
