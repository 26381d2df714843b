import {
  type ComparisonOperator,
  compareIntegers,
  complementInteger,
  computeInteger,
  fitsInteger,
  type IntegerOperator,
  negateInteger,
  wrapInteger,
} from "../../src/abi/integer.ts";
import { assert, test } from "../support/test.ts";

const int = { width: 32, signed: true };
const unsigned = { width: 32, signed: false };

function compute(operator: IntegerOperator, left: bigint, right: bigint, format = int): string {
  const result = computeInteger(operator, left, right, format);
  return "failure" in result ? result.failure : `${result.value}${result.overflow ? " overflow" : ""}`;
}

test("arithmetic within the range is exact", () => {
  assert.equal(
    (["*", "/", "%", "+", "-", "<<", ">>", "&", "^", "|"] as const).map((operator) =>
      compute(operator, 13n, 3n),
    ),
    ["39", "4", "1", "16", "10", "104", "1", "1", "14", "15"],
  );
});

test("signed results wrap, and say so", () => {
  assert.is(compute("+", 0x7fffffffn, 1n), "-2147483648 overflow");
  assert.is(compute("*", 65536n, 65536n), "0 overflow");
  assert.is(compute("/", -0x80000000n, -1n), "-2147483648 overflow");
});

test("unsigned results wrap in silence", () => {
  assert.is(compute("-", 0n, 1n, unsigned), "4294967295");
});

test("division rounds towards zero and the remainder has the dividend's sign", () => {
  assert.is(compute("/", -7n, 2n), "-3");
  assert.is(compute("%", -7n, 2n), "-1");
});

test("nothing is divided by zero", () => {
  assert.is(compute("/", 1n, 0n), "division-by-zero");
  assert.is(compute("%", 1n, 0n), "division-by-zero");
});

test("a shift's count is looked at before anything is shifted", () => {
  assert.is(compute("<<", 1n, 32n), "shift-count");
  assert.is(compute(">>", 1n, -1n), "shift-count");
  assert.is(compute("<<", 1n, 1n << 80n), "shift-count");
});

test("a bit may be shifted into the sign, but not out of the type", () => {
  assert.is(compute("<<", 1n, 31n), "-2147483648");
  assert.is(compute("<<", 3n, 31n), "-2147483648 overflow");
  assert.is(compute("<<", -1n, 31n), "-2147483648");
  assert.is(compute("<<", 1n, 31n, unsigned), "2147483648");
});

test("a negative value is shifted right with its sign", () => {
  assert.is(compute(">>", -5n, 1n), "-3");
});

test("comparisons compare", () => {
  const operators: readonly ComparisonOperator[] = ["<", ">", "<=", ">=", "==", "!="];
  assert.equal(
    operators.map((operator) => compareIntegers(operator, 1n, 2n)),
    [true, false, true, false, false, true],
  );
  assert.equal(
    operators.map((operator) => compareIntegers(operator, 2n, 2n)),
    [false, false, true, true, true, false],
  );
});

test("the least value is its own negative", () => {
  assert.equal(negateInteger(-0x80000000n, int), { value: -0x80000000n, overflow: true });
  assert.equal(negateInteger(1n, unsigned), { value: 0xffffffffn, overflow: false });
});

test("a complement stays in the type's range", () => {
  assert.is(complementInteger(0n, unsigned), 0xffffffffn);
  assert.is(complementInteger(0n, int), -1n);
});

test("values wrap into a format, and fit it or not", () => {
  assert.is(wrapInteger(300n, { width: 8, signed: false }), 44n);
  assert.is(wrapInteger(200n, { width: 8, signed: true }), -56n);
  assert.ok(fitsInteger(-128n, { width: 8, signed: true }));
  assert.not(fitsInteger(128n, { width: 8, signed: true }));
});
