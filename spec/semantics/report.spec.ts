import { faultsOf } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

test("what a type says wrong is told once, however often the type is made", () => {
  const text = "typedef int t[-1]; struct s { t a; t *b; };\nt *f(t *x);\nextern t z;";
  assert.is(faultsOf(text).filter((fault) => fault.startsWith("negative-length")).length, 1);
});

test("what is said of several declarators is told once", () => {
  assert.equal(faultsOf("long char x, *y, z[2];"), ["type-words-clash 1:6"]);
});
