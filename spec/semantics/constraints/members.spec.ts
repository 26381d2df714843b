import { declarationOf, faultsOf, understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

test("a member is complete where it stands, not later", () => {
  assert.equal(faultsOf("struct q; struct s { struct q m; }; struct q { int a; };"), [
    "incomplete-member 1:31",
  ]);
  const behindTypedef = "struct q; typedef struct q t; struct s { t x; }; struct q { int a; };";
  assert.equal(faultsOf(behindTypedef), ["incomplete-member 1:44"]);
  assert.equal(faultsOf("struct s { struct q { int a; } b; struct q c; struct s *d; };"), []);
});

test("an enum without a body is incomplete, unless its type is given", () => {
  assert.equal(faultsOf("enum e; struct s { enum e x; };"), ["incomplete-member 1:27"]);
  assert.equal(faultsOf("enum e : int; struct s { enum e x; };", { language: { standard: "c23" } }), []);
});

test("an open length comes last, after another member, in a struct", () => {
  assert.equal(faultsOf("struct s { int a[]; };"), ["flexible-member 1:16"]);
  assert.equal(faultsOf("union u { int n; int a[]; };"), ["flexible-member 1:22"]);
  assert.equal(faultsOf("struct s { int : 3; int a[]; };"), ["flexible-member 1:25"]);
  assert.equal(faultsOf("struct s { int a[]; int b; };"), ["incomplete-member 1:16"]);
  assert.equal(faultsOf("struct s { struct { int b; }; int a[]; }; struct t { int n; int a[0]; };"), []);
});

test("what newer compilers take is a warning and laid out", () => {
  const meaning = understand("union u { int n; char a[]; };");
  assert.equal(
    meaning.diagnostics.map(({ severity }) => severity),
    ["warning"],
  );
  assert.is(declarationOf(meaning, "union:u", "record").layout?.size, 32);
});

test("a bit-field is not aligned", () => {
  assert.equal(faultsOf("struct s { _Alignas(8) int b : 3; };"), ["misplaced-specifier 1:28"]);
});

test("members' types are looked at as those of other declarations are", () => {
  assert.equal(faultsOf("struct s { int a; void (*f)(int b, int b); };"), ["duplicate-parameter 1:40"]);
  assert.equal(faultsOf("struct s { void v[2]; int a; };").slice(0, 1), ["incomplete-member 1:17"]);
});
