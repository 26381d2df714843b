import { isInWord, prefixLength } from "../../src/lexer/open-literals.ts";
import { assert, test } from "../support/test.ts";

test("an encoding prefix is all of the word before the quote", () => {
  const lengths = ["L'a", "u8'a", "xL'a", "'a"].map((text) => prefixLength(text, text.indexOf("'"), 0));
  assert.equal(lengths, [1, 2, 0, 0]);
});

test("a quote between digits may separate them", () => {
  assert.equal([isInWord("1'0", 1), isInWord("1' ", 1)], [true, false]);
});
