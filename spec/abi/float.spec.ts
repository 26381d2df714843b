import {
  addFloats,
  compareFloats,
  divideFloats,
  type Float,
  type FloatFormat,
  floatOfInteger,
  infinity,
  integerOfFloat,
  multiplyFloats,
  nan,
  negateFloat,
  numberOfFloat,
  roundFloat,
  spellFloat,
  zero,
} from "../../src/abi/float.ts";
import { assert, test } from "../support/test.ts";

/** A binary64 as an exact value. */
function exact(value: number): Float {
  if (value === 0) return zero(Object.is(value, -0));
  let mantissa = Math.abs(value);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent--;
  }
  return { kind: "finite", negative: value < 0, mantissa: BigInt(mantissa), exponent };
}

const samples = [
  0.1,
  -0.3,
  1,
  3,
  1e300,
  7e-310,
  5e-324,
  123456789.125,
  -(2 ** 60),
  0.5,
  1.7976931348623157e308,
];

test("binary64 arithmetic is that of the host's numbers", () => {
  for (const left of samples) {
    for (const right of samples) {
      const [a, b] = [exact(left), exact(right)];
      assert.is(numberOfFloat(addFloats(a, b, "binary64")), left + right, `${left} + ${right}`);
      assert.is(numberOfFloat(multiplyFloats(a, b, "binary64")), left * right, `${left} * ${right}`);
      assert.is(numberOfFloat(divideFloats(a, b, "binary64")), left / right, `${left} / ${right}`);
    }
  }
});

test("binary32 rounds as Math.fround does", () => {
  for (const value of samples)
    assert.is(numberOfFloat(roundFloat(exact(value), "binary32")), Math.fround(value));
});

test("an integer is rounded once, to even", () => {
  assert.is(numberOfFloat(floatOfInteger((1n << 53n) + 1n, "binary64")), 2 ** 53);
  assert.is(numberOfFloat(floatOfInteger((1n << 53n) + 3n, "binary64")), 2 ** 53 + 4);
  // By way of binary64 this would become 2^24.
  assert.is(numberOfFloat(floatOfInteger((1n << 60n) + (1n << 36n) + 1n, "binary32")), 2 ** 60 + 2 ** 37);
});

test("each format has its own precision", () => {
  const formats: readonly FloatFormat[] = [
    "bfloat16",
    "binary16",
    "binary32",
    "binary64",
    "x87",
    "binary128",
  ];
  const third = (format: FloatFormat) =>
    divideFloats(floatOfInteger(1n, format), floatOfInteger(3n, format), format);
  const bits = formats.map((format) => {
    const value = third(format);
    return value.kind === "finite" ? value.mantissa.toString(2).length : 0;
  });
  assert.equal(bits, [8, 11, 24, 53, 64, 113]);
});

test("each format has its own range", () => {
  const two = (exponent: number): Float => ({ kind: "finite", negative: false, mantissa: 1n, exponent });
  assert.is(roundFloat(two(16), "binary16").kind, "infinite");
  assert.is(roundFloat(two(128), "binary32").kind, "infinite");
  assert.is(roundFloat(two(1024), "x87").kind, "finite");
  assert.equal(roundFloat(two(-150), "binary32"), zero(false));
  assert.is(numberOfFloat(roundFloat(two(-149), "binary32")), 2 ** -149);
});

test("a long double sum keeps what a double loses", () => {
  const sum = addFloats(
    floatOfInteger(1n, "x87"),
    { kind: "finite", negative: false, mantissa: 1n, exponent: -60 },
    "x87",
  );
  const rest = addFloats(sum, negateFloat(floatOfInteger(1n, "x87")), "x87");
  assert.is(numberOfFloat(rest), 2 ** -60);
});

test("infinities and NaN follow IEEE 754", () => {
  const one = exact(1);
  assert.is(addFloats(infinity(false), infinity(true), "binary64").kind, "nan");
  assert.is(multiplyFloats(zero(false), infinity(false), "binary64").kind, "nan");
  assert.is(divideFloats(zero(false), zero(false), "binary64").kind, "nan");
  assert.equal(divideFloats(one, zero(true), "binary64"), infinity(true));
  assert.equal(divideFloats(one, infinity(true), "binary64"), zero(true));
  assert.is(addFloats(one, nan, "binary64").kind, "nan");
});

test("zero keeps its sign", () => {
  assert.is(spellFloat(addFloats(zero(true), zero(true), "binary64")), "-0.0");
  assert.is(spellFloat(addFloats(exact(1), exact(-1), "binary64")), "0.0");
});

test("comparisons order everything but NaN", () => {
  assert.is(compareFloats(exact(1), exact(2)), -1);
  assert.is(compareFloats(infinity(true), exact(-1e300)), -1);
  assert.is(compareFloats(infinity(false), infinity(false)), 0);
  assert.is(compareFloats(zero(true), zero(false)), 0);
  assert.is(compareFloats(nan, nan), undefined);
});

test("a float becomes an integer towards zero", () => {
  assert.is(integerOfFloat(exact(-2.9)), -2n);
  assert.is(integerOfFloat(exact(1e20)), 100000000000000000000n);
  assert.is(integerOfFloat(nan), undefined);
});

test("text reads back, and always looks like a float", () => {
  assert.is(spellFloat(exact(5)), "5.0");
  assert.is(spellFloat(exact(0.1)), "0.1");
  assert.is(spellFloat(exact(1e300)), "1e+300");
  assert.is(spellFloat(infinity(true)), "-inf");
  assert.is(spellFloat(nan), "nan");
});
