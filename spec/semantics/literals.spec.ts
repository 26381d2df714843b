import { spellFloat } from "../../src/abi/float.ts";
import { readNumber } from "../../src/semantics/literals.ts";
import { targetOf } from "../support/targets.ts";
import { assert, test } from "../support/test.ts";

function read(text: string, triple = "x86_64-linux-gnu"): string {
  const number = readNumber(text, targetOf(triple));
  switch (number.kind) {
    case "integer":
      return `${number.value} ${number.type.name}${number.type.width === undefined ? "" : `(${number.type.width})`}`;
    case "float":
      return `${spellFloat(number.value)} ${number.type.name} (${number.text})`;
    case "failure":
      return `no: ${number.reason}`;
  }
}

test("integers have four notations", () => {
  assert.equal(
    ["17", "0x1F", "017", "0b101", "0", "00"].map((text) => read(text)),
    ["17 int", "31 int", "15 int", "5 int", "0 int", "0 int"],
  );
});

test("a decimal literal without suffix is of the first signed type that holds it", () => {
  assert.equal(
    ["2147483647", "2147483648", "9223372036854775807"].map((text) => read(text)),
    ["2147483647 int", "2147483648 long", "9223372036854775807 long"],
  );
  assert.is(read("2147483648", "i386-linux-gnu"), "2147483648 long long");
  assert.is(read("2147483648", "x86_64-windows-msvc"), "2147483648 long long");
});

test("other notations try the unsigned types as well", () => {
  assert.equal(
    ["0x7fffffff", "0x80000000", "0x100000000", "0xffffffffffffffff"].map((text) => read(text)),
    ["2147483647 int", "2147483648 unsigned int", "4294967296 long", "18446744073709551615 unsigned long"],
  );
  assert.is(read("0x100000000", "x86_64-windows-msvc"), "4294967296 long long");
});

test("a suffix says how small the type may be", () => {
  assert.equal(
    ["1u", "1l", "1UL", "1lu", "1ll", "1LLu", "1ull"].map((text) => read(text)),
    [
      "1 unsigned int",
      "1 long",
      "1 unsigned long",
      "1 unsigned long",
      "1 long long",
      "1 unsigned long long",
      "1 unsigned long long",
    ],
  );
});

test("what no long long holds is an __int128 for gcc and an unsigned long long for the others", () => {
  assert.is(read("9223372036854775808"), "9223372036854775808 __int128");
  assert.is(read("9223372036854775808", "x86_64-windows-msvc"), "9223372036854775808 unsigned long long");
  assert.is(read("9223372036854775808", "i386-linux-gnu"), "9223372036854775808 unsigned long long");
});

test("what no type holds has no value", () => {
  assert.is(
    read("0x1000000000000000000000000000000000"),
    "no: `0x1000000000000000000000000000000000` is too large for every integer type",
  );
});

test("digit separators are no digits", () => {
  assert.is(read("1'000'000"), "1000000 int");
  assert.is(read("0xff'ffu"), "65535 unsigned int");
});

test("bit-precise literals are as narrow as their value", () => {
  assert.equal(
    ["0wb", "1wb", "5uwb", "5WBu"].map((text) => read(text)),
    ["0 _BitInt(2)", "1 _BitInt(2)", "5 unsigned _BitInt(3)", "5 unsigned _BitInt(3)"],
  );
});

test("Microsoft's suffixes give the width", () => {
  assert.equal(
    ["1i8", "1ui16", "1i32", "1UI64"].map((text) => read(text)),
    ["1 char", "1 unsigned short", "1 int", "1 unsigned long long"],
  );
});

test("Microsoft's literals are as wide as they say, whatever their value", () => {
  assert.is(read("300ui8"), "44 unsigned char");
  assert.is(read("0xffffffffffffffffi64"), "-1 long long");
  assert.is(read("0x8000000000000000ll", "x86_64-windows-msvc"), "-9223372036854775808 long long");
  assert.is(read("0x8000000000000000ll"), "9223372036854775808 unsigned long long");
});

test("floats are double, float or long double", () => {
  assert.equal(
    ["1.5", "1.", ".5f", "1e3F", "2.5L"].map((text) => read(text)),
    ["1.5 double (1.5)", "1.0 double (1.)", "0.5 float (.5)", "1000.0 float (1e3)", "2.5 long double (2.5)"],
  );
});

test("an octal look does not keep a float from being one", () => {
  assert.is(read("09.5"), "9.5 double (09.5)");
  assert.is(read("09e1"), "90.0 double (09e1)");
});

test("hexadecimal floats count in powers of two", () => {
  assert.equal(
    ["0x1p-3", "0x1.8p3f", "0X.8P+1"].map((text) => read(text)),
    ["0.125 double (0x1p-3)", "12.0 float (0x1.8p3)", "1.0 double (0X.8P+1)"],
  );
});

test("a float is rounded in its own format", () => {
  assert.is(read("0.1f"), "0.10000000149011612 float (0.1)");
  assert.is(read("16777217.0f"), "16777216.0 float (16777217.0)");
});

test("GNU's suffixes name the other formats", () => {
  assert.equal(
    ["1.0f16", "1.0F128", "1.0q", "1f64", "1.0w"].map((text) => read(text)),
    [
      "1.0 _Float16 (1.0)",
      "1.0 _Float128 (1.0)",
      "1.0 _Float128 (1.0)",
      "1.0 _Float64 (1)",
      "1.0 long double (1.0)",
    ],
  );
});

test("what overflows is infinite", () => {
  assert.is(read("1e400"), "inf double (1e400)");
  assert.is(read("1e400L"), "inf long double (1e400)");
  assert.is(read("1e-400"), "0.0 double (1e-400)");
});

test("what C cannot compute with is refused with a reason", () => {
  assert.equal(
    ["1i", "2.0j", "1.0if", "1.0df", "09", "0b12"].map((text) => read(text)),
    [
      "no: `1i` is imaginary",
      "no: `2.0j` is imaginary",
      "no: `1.0if` is imaginary",
      "no: `1.0df` is a decimal floating constant",
      "no: `09` has a digit that octal numbers do not have",
      "no: `0b12` has a digit that binary numbers do not have",
    ],
  );
});

test("a pp-number need not be a number", () => {
  for (const text of [
    "0x",
    "0b",
    "1x",
    "1__2",
    "1lL",
    "1lul",
    "1uu",
    "0x1.8",
    "1e",
    "1e+",
    "1.2.3",
    "1.5x",
    ".",
  ]) {
    assert.ok(read(text).startsWith("no: "), `${text}: ${read(text)}`);
  }
});

test("a suffix without end takes no time", () => {
  assert.ok(read(`1i${"l".repeat(100_000)}x`).startsWith("no: "));
});

test("digits without end are refused before they are computed with", () => {
  assert.is(read("9".repeat(1_000_000)), "no: it is too large for every integer type");
  assert.ok(read(`${"9".repeat(30_000)}wb`).startsWith("no: "));
});
