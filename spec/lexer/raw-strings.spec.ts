import { findDelimiterFault, rawStringEnd } from "../../src/lexer/raw-strings.ts";
import { assert, test } from "../support/test.ts";

test("raw strings end at their delimiter", () => {
  assert.is(rawStringEnd('"x(a)b")x" c\n', 0), 10);
  assert.is(rawStringEnd('"x(a\n', 0), 5);
});

test("a delimiter is short and has no blank", () => {
  assert.is(findDelimiterFault('"x(a)x"', 0), undefined);
  assert.is(findDelimiterFault('"x y(a)x y"', 0)?.at, 2);
  assert.is(findDelimiterFault(`"${"x".repeat(17)}(`, 0)?.at, 17);
});
