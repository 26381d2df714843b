import { faultsOf, understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

test("a fault stands at the name, or where the name would stand", () => {
  assert.equal(faultsOf("int a[1.5];"), ["not-constant 1:5"]);
  assert.equal(faultsOf("int f(int [1.5]);"), ["not-constant 1:11"]);
});

test("what has no name is told as this", () => {
  const { diagnostics } = understand("int f(int [1.5]);");
  assert.match(diagnostics[0]?.message ?? "", "the length of this is");
  assert.match(understand("int f(int a[1.5]);").diagnostics[0]?.message ?? "", "the length of `a` is");
});
