import { assertValues } from "../../support/expressions.ts";
import { test } from "../../support/test.ts";

test("an expectation is its first argument, as a long", () => {
  assertValues([
    ["__builtin_expect(5, 1)", "5 long"],
    ["__builtin_expect(number, 1)", "no: `number` is a variable"],
  ]);
});

test("__builtin_constant_p asks whether there is a value", () => {
  assertValues([
    ["__builtin_constant_p(5)", "1 int"],
    ["__builtin_constant_p(number)", "0 int"],
    ['__builtin_constant_p("a")', "1 int"],
  ]);
});

test("bits are counted", () => {
  assertValues([
    ["__builtin_clz(1)", "31 int"],
    ["__builtin_clzl(1)", "63 int"],
    ["__builtin_ctz(8)", "3 int"],
    ["__builtin_ffs(8)", "4 int"],
    ["__builtin_ffs(0)", "0 int"],
    ["__builtin_popcount(255)", "8 int"],
    ["__builtin_popcountll(-1)", "64 int"],
    ["__builtin_parity(7)", "1 int"],
    ["__builtin_clrsb(-1)", "31 int"],
    ["__builtin_clrsbll(1)", "62 int"],
  ]);
});

test("what gcc leaves undefined has no value", () => {
  assertValues([
    ["__builtin_clz(0)", "no: `__builtin_clz` of 0 is undefined"],
    ["__builtin_ctzl(0)", "no: `__builtin_ctzl` of 0 is undefined"],
  ]);
});

test("bytes are swapped", () => {
  assertValues([
    ["__builtin_bswap16(0x1234)", "13330 unsigned short"],
    ["__builtin_bswap32(0x12345678)", "2018915346 unsigned int"],
    ["__builtin_bswap64(1)", "72057594037927936 unsigned long"],
  ]);
});

test("overflow is asked of the third argument's type, unpromoted", () => {
  assertValues([
    ["__builtin_add_overflow_p(1, 2, 0)", "0 _Bool"],
    ["__builtin_add_overflow_p(2147483647, 1, 0)", "1 _Bool"],
    ["__builtin_add_overflow_p(2147483647, 1, 0L)", "0 _Bool"],
    ["__builtin_sub_overflow_p(0u, 1u, 0u)", "1 _Bool"],
    ["__builtin_mul_overflow_p(1000, 1000, (short)0)", "1 _Bool"],
    [
      "__builtin_mul_overflow_p(1.0, 1, 0)",
      "no: `__builtin_mul_overflow_p` has an argument that is no integer",
    ],
  ]);
});

test("magnitudes", () => {
  assertValues([
    ["__builtin_abs(-5)", "5 int"],
    ["__builtin_llabs(-5)", "5 long long"],
    ["__builtin_fabs(-1.5)", "1.5 double"],
    ["__builtin_fabsf(-1.5f)", "1.5 float"],
  ]);
});

test("infinities, NaN and their tests", () => {
  assertValues([
    ["__builtin_inf()", "inf double"],
    ["__builtin_huge_valf()", "inf float"],
    ['__builtin_nan("")', "nan double"],
    ['__builtin_isnan(__builtin_nan(""))', "1 int"],
    ["__builtin_isinf(1.0)", "0 int"],
    ["__builtin_isfinite(1.0)", "1 int"],
    ["__builtin_signbit(-1.0)", "1 int"],
    ["__builtin_copysign(1.0, -2.0)", "-1.0 double"],
  ]);
});

test("a literal's length ends at its first zero", () => {
  assertValues([
    ['__builtin_strlen("abc")', "3 unsigned long"],
    ['strlen("ab\\0c")', "2 unsigned long"],
    ["__builtin_strlen(text)", "no: `text` is a variable"],
  ]);
});

test("types are compared without their qualifiers", () => {
  assertValues([
    ["__builtin_types_compatible_p(int, const int)", "1 int"],
    ["__builtin_types_compatible_p(int, long)", "0 int"],
    ["__builtin_types_compatible_p(char *, const char *)", "0 int"],
    ["__builtin_types_compatible_p(enum color, int)", "1 int"],
    ["__builtin_types_compatible_p(u64, unsigned long long)", "1 int"],
  ]);
});

test("__builtin_choose_expr keeps the type of what it chooses", () => {
  assertValues([
    ["__builtin_choose_expr(1, (byte)2, 3.0)", "2 unsigned char"],
    ["__builtin_choose_expr(0, 1 / 0, 3.0)", "3.0 double"],
    ["__builtin_choose_expr(number, 1, 2)", "no: `__builtin_choose_expr` has no constant to choose by"],
  ]);
});

test("a lacking argument is a reason", () => {
  assertValues([
    ["__builtin_expect()", "no: `__builtin_expect` lacks an argument"],
    ["__builtin_bswap16()", "no: `__builtin_bswap16` lacks an argument"],
  ]);
});

test("other calls have no value", () => {
  assertValues([
    ["compute(1)", "no: it calls `compute`"],
    ["__builtin_unknown(1)", "no: it calls `__builtin_unknown`"],
    ["(*compute)(1)", "no: it calls a function"],
  ]);
});
