import { toWide } from "../../src/ir/wide.ts";
import { assert, test } from "../support/test.ts";

test("numbers up to 2^53 - 1, decimal strings beyond", () => {
  assert.is(toWide(9007199254740991n), 9007199254740991);
  assert.is(toWide(9007199254740992n), "9007199254740992");
  assert.is(toWide(-9007199254740992n), "-9007199254740992");
  assert.is(toWide(0n), 0);
});
