import { numberOfFloat } from "../../src/abi/float.ts";
import { parseDecimalFloat, parseHexadecimalFloat } from "../../src/abi/float-text.ts";
import { assert, test } from "../support/test.ts";

function decimal(digits: string, exponent = 0): number {
  return numberOfFloat(parseDecimalFloat(digits, exponent, "binary64"));
}

test("decimal digits are rounded as the host rounds them", () => {
  for (const text of [
    "0.1",
    "123.456",
    "4.9",
    "9007199254740993",
    "0.000001",
    "179769313486231570000",
    ".5",
    "5.",
  ]) {
    for (const exponent of [0, 5, -5, 300, -320]) {
      assert.is(decimal(text, exponent), Number(`${text}e${exponent}`), `${text}e${exponent}`);
    }
  }
});

test("a float is not rounded by way of a double", () => {
  // Just above the middle between two floats; the nearest double is the middle itself.
  const value = parseDecimalFloat("1.000000059604644775390626", 0, "binary32");
  assert.is(numberOfFloat(value), 1 + 2 ** -23);
});

test("hexadecimal digits are exact", () => {
  assert.is(numberOfFloat(parseHexadecimalFloat("1.8", 3, "binary64")), 12);
  assert.is(numberOfFloat(parseHexadecimalFloat(".4", 0, "binary64")), 0.25);
  assert.is(numberOfFloat(parseHexadecimalFloat("1", -1074, "binary64")), 5e-324);
});

test("an absurd exponent costs nothing", () => {
  assert.is(decimal("1", 1_000_000), Number.POSITIVE_INFINITY);
  assert.is(decimal("1", -1_000_000), 0);
  assert.is(decimal("0", 1_000_000), 0);
  assert.is(numberOfFloat(parseHexadecimalFloat("1", 1_000_000, "binary128")), Number.POSITIVE_INFINITY);
});

test("digits without end are read to where they matter", () => {
  assert.is(decimal(`1.${"0".repeat(100_000)}1`), 1);
  assert.is(decimal(`0.${"0".repeat(100)}1`), 1e-101);
  assert.is(decimal("1".repeat(100_000), -99_999), 10 / 9);
});
