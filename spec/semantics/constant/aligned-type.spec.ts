import type { GivenOptions } from "../../../src/options.ts";
import { declarationOf, understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

const declarations = `
typedef int wide __attribute__((aligned(16))); wide t;
typedef short wide_short __attribute__((aligned(16))); wide_short s;
typedef int low __attribute__((aligned(1))); low l;
typedef double wide_double __attribute__((aligned(64))); wide_double d;
typedef unsigned long wide_long __attribute__((aligned(32))); wide_long u;
typedef int *wide_pointer __attribute__((aligned(32))); wide_pointer p;
int o __attribute__((aligned(16))); int n; int array[3]; int function(void);
`;

/** What \`__alignof__\` says of each, in order. */
function alignmentsOf(expressions: readonly string[], options: GivenOptions = {}): readonly unknown[] {
  const asked = expressions.map((expression, at) => `e${at} = __alignof__(${expression})`).join(", ");
  const meaning = understand(`${declarations} enum asked { ${asked} };`, options);
  return (declarationOf(meaning, "enum:asked", "enum").enumerators ?? []).map(({ value }) => value);
}

test("operators that leave the type as it is keep the alignment of a typedef", () => {
  assert.equal(
    alignmentsOf(["+t", "-t", "~t", "+d", "+u", "+l", "t++", "--t", "__real__ d"]),
    [16, 16, 16, 64, 32, 1, 16, 16, 64],
  );
});

test("what is promoted is another type", () => {
  assert.equal(alignmentsOf(["+s", "!t", "t == t", "t && t"]), [4, 4, 4, 4]);
});

test("of two operands of the result's type the right one's counts", () => {
  assert.equal(
    alignmentsOf(["1 + t", "t + 1", "t + l", "u + 1", "1 + u", "t + s", "1 + o + t", "t << 1"]),
    [16, 4, 1, 32, 32, 4, 16, 16],
  );
});

test("a comma has the type of its right operand, an assignment of its left", () => {
  assert.equal(
    alignmentsOf(["(0, t)", "(0, s)", "(0, p)", "(0, array)", "(0, function)", "t = 1", "l += 1"]),
    [16, 16, 32, 8, 8, 16, 1],
  );
});

test("branches that are written alike keep their type", () => {
  assert.equal(alignmentsOf(["n ? t : t", "n ?: t", "t ?: t", "n ? t : o"]), [16, 4, 16, 4]);
});

test("what is said of an object alone goes through no operator, but through what chooses it", () => {
  assert.equal(alignmentsOf(["+o", "(0, o)", "n ? o : o", "o = 1"]), [4, 4, 4, 4]);
  assert.equal(
    alignmentsOf(["(o)", "__extension__ o", "_Generic(1, int: o)", "__builtin_choose_expr(1, o, n)"]),
    [16, 16, 16, 16],
  );
});

test("to clang what has two operands has the common type", () => {
  const options = { target: "arm64-apple-darwin" };
  assert.equal(alignmentsOf(["+t", "(0, t)", "t << 1", "1 + t", "n ? t : t"], options), [16, 16, 16, 4, 4]);
});

test("a long row of operators is walked", () => {
  assert.equal(alignmentsOf([`${"1 + ".repeat(200)}t`]), [16]);
});
