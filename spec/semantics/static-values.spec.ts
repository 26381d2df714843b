import type { GivenOptions } from "../../src/options.ts";
import { codesOf, declarationOf, understand } from "../support/semantics.ts";
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

test("a static constant is made of others, in initializers and macros", () => {
  const row = "static const int a = 1; static const int b = a + 1;";
  assert.is(staticValue(`${row} static const long x = b * 10L;`), 20);
  assert.is(staticValue('static const char *const t = "abc"; static const char *const x = t;'), "abc");
  const { value } = declarationOf(understand(`${row}\n#define USE (b + 1)`), "macro:USE", "constant");
  assert.is(value?.kind === "integer" && value.value, 3);
});

test("what is not static, or volatile, or made of itself gives no value", () => {
  assert.is(staticValue("extern const int n; static const int x = n;"), undefined);
  assert.is(staticValue("static const volatile int n = 1; static const int x = n;"), undefined);
  assert.is(staticValue("static const int x = x + 1;"), undefined);
});

test("C takes no static constant where it wants a constant expression", () => {
  const before = "static const int a = 1;";
  assert.equal(codesOf(understand(`${before} extern int b[a];`)), ["not-constant"]);
  assert.equal(codesOf(understand(`${before} enum e { E = a };`)), ["not-constant"]);
  assert.equal(codesOf(understand(`${before} _Static_assert(a, "");`)), ["not-constant"]);
});

test("a long row of them that only a macro asks for is followed", () => {
  const count = 5000;
  const names = Array.from({ length: count }, (_, at) => at + 1);
  const row = names.map((at) => `static const int v${at} = v${at - 1} + 1;`);
  const files = {
    "case.h": `#include "row.h"\n#define LAST v${count}`,
    "row.h": ["static const int v0 = 3;", ...row].join("\n"),
  };
  const { value } = declarationOf(understand(files), "macro:LAST", "constant");
  assert.is(value?.kind === "integer" && value.value, count + 3);
});
