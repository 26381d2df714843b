import type { GivenOptions } from "../../src/options.ts";
import { declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function staticValue(text: string, options: GivenOptions = {}): unknown {
  const { value, external } = declarationOf(understand(text, options), "variable:x", "variable");
  if (value === undefined) return undefined;
  assert.not(external);
  return value.kind === "string" ? String.fromCharCode(...value.units) : value.value;
}

test("a static const number has its value, converted to its type", () => {
  assert.is(staticValue("static const int x = 7;"), 7);
  assert.is(staticValue("static unsigned char const x = 257;"), 1);
  assert.is(staticValue("static const double x = 1;"), "1.0");
  assert.is(staticValue("typedef const long t; static t x = 1L << 40;"), 1099511627776);
  assert.is(staticValue("enum e { A, B }; static const enum e x = B;"), 1);
  assert.is(staticValue("static const int x = { 3 };"), 3);
});

test("its C type is kept", () => {
  const { type, value } = declarationOf(understand("static const short x = 7;"), "variable:x", "variable");
  assert.equal([type.kind === "integer" && type.name, type.qualifiers], ["short", ["const"]]);
  assert.is(value?.type.kind === "integer" && value.type.name, "short");
});

test("texts and null pointers are values, too", () => {
  assert.is(staticValue('static const char x[] = "abc";'), "abc");
  assert.is(staticValue('static const char *const x = "abc";'), "abc");
  assert.is(staticValue("static void *const x = 0;"), 0);
});

test("constexpr is as good as static const", () => {
  assert.is(staticValue("constexpr int x = 7;", { language: { standard: "c23" } }), 7);
});

test("what may change has no value", () => {
  assert.is(staticValue("static int x = 7;"), undefined);
  assert.is(staticValue("static const volatile int x = 7;"), undefined);
  assert.is(staticValue('static const char *x = "abc";'), undefined);
});

test("what a library exports has none either", () => {
  const { value, external } = declarationOf(understand("const int x = 7;"), "variable:x", "variable");
  assert.equal([value, external], [undefined, true]);
});

test("lists, records and what no constant is have none, and are no error", () => {
  const texts = [
    "static const int x[] = { 1, 2 };",
    "static const struct { int a; } x = { 1 };",
    "extern int n; static const int x = n;",
    "static const int x;",
    "int f(void); static const int x = f();",
  ];
  for (const text of texts) {
    assert.is(staticValue(text), undefined);
    assert.equal(understand(text).diagnostics, []);
  }
});
