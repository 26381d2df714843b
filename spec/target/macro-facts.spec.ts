import { resolveFacts } from "../../src/target/macro-facts.ts";
import { assert, test } from "../support/test.ts";

const base = { base: undefined, removed: "", lines: "\nA 1\nF(x) x\nB 2\nC 3\n" };

test("facts without a base are their lines", () => {
  assert.equal(resolveFacts(base), ["A 1", "F(x) x", "B 2", "C 3"]);
});

test("a difference removes, changes in place and adds", () => {
  assert.equal(resolveFacts({ base, removed: "\nB C\n", lines: "\nF(x) y\nD\n" }), ["A 1", "F(x) y", "D"]);
});

test("differences may stand on each other", () => {
  const middle = { base, removed: "A", lines: "B 5" };
  assert.equal(resolveFacts({ base: middle, removed: "", lines: "A 7" }), ["F(x) x", "B 5", "C 3", "A 7"]);
});
