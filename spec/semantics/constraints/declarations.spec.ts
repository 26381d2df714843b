import { declarationOf, faultsOf, understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

test("an object that is defined has a complete type in the end", () => {
  assert.equal(faultsOf("struct q x;"), ["incomplete-object 1:10"]);
  assert.equal(faultsOf("static struct q x;"), ["incomplete-object 1:17"]);
  assert.equal(faultsOf("enum e x;"), ["incomplete-object 1:8"]);
  assert.equal(faultsOf("extern struct q x; struct r y; struct r { int a; }; struct q *z;"), []);
});

test("what a function's definition takes and gives is complete", () => {
  assert.equal(faultsOf("struct q; int f(struct q a) { return 0; }"), ["incomplete-object 1:26"]);
  assert.equal(faultsOf("struct q; struct q f(void) { }"), ["incomplete-object 1:20"]);
  assert.equal(faultsOf("struct q; struct q f(struct q a); struct q *g(struct q *a) { return a; }"), []);
});

test("only objects have initializers", () => {
  assert.equal(faultsOf("typedef int t = 3;"), ["misplaced-initializer 1:1"]);
  assert.equal(faultsOf("int f(void) = 3;"), ["misplaced-initializer 1:1"]);
  assert.equal(faultsOf("int (*f)(void) = 0;"), []);
});

test("an enum has an enumerator", () => {
  assert.equal(faultsOf("enum e { };"), ["empty-enum 1:10"]);
  assert.equal(faultsOf("struct s { };"), []);
});

test("what is only included is not looked at", () => {
  const files = {
    "case.h": '#include "other.h"\nint f(struct s *a);',
    "other.h": "struct s { _Alignas(1) int a; };\nvoid b[3];\nlong char c;",
  };
  assert.equal(faultsOf(files), []);
});

test("what breaks a constraint is translated", () => {
  const meaning = understand("static extern int a, b[2];\nint f(int x, int x);");
  assert.is(declarationOf(meaning, "variable:b", "variable").type.kind, "array");
  assert.is(declarationOf(meaning, "function:f", "function").type.parameters.length, 2);
});
