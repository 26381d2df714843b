import { groupBy } from "../../src/parser/object-group-by.ts";
import { assert, test } from "../support/test.ts";

const parityOf = (item: number): string => (item % 2 === 0 ? "even" : "odd");

test("groups keep the order in which they first appear", () => {
  assert.equal(Object.entries(groupBy([3, 2, 1, 4], parityOf)), [
    ["odd", [3, 1]],
    ["even", [2, 4]],
  ]);
});

test("the callback is given the index", () => {
  assert.equal({ ...groupBy(["a", "b", "c"], (_, index) => index) }, { 0: ["a"], 1: ["b"], 2: ["c"] });
});

test("a key of Object.prototype is a group like any other", () => {
  assert.equal(groupBy([1], () => "toString").toString, [1]);
});

test("Object.groupBy is there once the shim is loaded, on every Node", () => {
  const { groupBy: installed } = Object as { groupBy?: typeof groupBy };
  assert.type(installed, "function");
  assert.equal({ ...installed?.([1, 2, 3], parityOf) }, { ...groupBy([1, 2, 3], parityOf) });
});

test("chevrotain analyses a grammar after the shim", async () => {
  const { createToken, EmbeddedActionsParser } = await import("chevrotain");
  const word = createToken({ name: "Word", pattern: /\w+/ });
  class WordParser extends EmbeddedActionsParser {
    readonly word = this.RULE("word", () => this.CONSUME(word).image);
    constructor() {
      super([word]);
      this.performSelfAnalysis();
    }
  }
  assert.instance(new WordParser(), WordParser);
});
