/** Look-ahead tables: written rows, read when they are asked for. */
import { Construct, LookAheadTable, slotOf } from "../../src/parser/look-ahead.ts";
import { assert, suite } from "../support/test.ts";

const lookAhead = suite("look-ahead");

lookAhead("a row says for each terminal which alternative it begins", () => {
  const table = new LookAheadTable("rule", { [slotOf(Construct.Alternation, 3)]: ".10.z" });
  assert.equal(table.find(slotOf(Construct.Alternation, 3)), [-1, 1, 0, -1, 35]);
});

lookAhead("constructs of one occurrence are told apart", () => {
  const table = new LookAheadTable("rule", {
    [slotOf(Construct.Option, 1)]: "0.",
    [slotOf(Construct.Repetition, 1)]: ".0",
  });
  assert.equal(table.find(slotOf(Construct.Repetition, 1)), [-1, 0]);
  assert.equal(table.find(slotOf(Construct.Option, 1)), [0, -1]);
});

lookAhead("a row is read once", () => {
  const table = new LookAheadTable("rule", { 0: "0" });
  assert.is(table.find(0), table.find(0));
});
