/** Look-ahead that is computed when it is first asked for. */
import { Construct, type LookAhead, LookAheadTable } from "../../src/parser/look-ahead.ts";
import { assert, suite } from "../support/test.ts";

const late = suite("look-ahead");

/** What LateLookAhead leaves in chevrotain's tables, here over a function that counts how often it is made. */
function promiseOf(answer: number): { readonly promised: LookAhead; readonly count: () => number } {
  let made = 0;
  const make = (): LookAhead => {
    made++;
    return () => answer;
  };
  const promised = Object.assign(() => answer, { promised: make });
  return { promised, count: () => made };
}

late("nothing is computed before it is asked for, and then once", () => {
  const choice = promiseOf(2);
  const table = new LookAheadTable("rule", sparseOf([(Construct.Alternation << 8) | 3, choice.promised]));
  assert.is(choice.count(), 0);
  assert.is(table.find(Construct.Alternation, 3).call(undefined), 2);
  assert.is(table.find(Construct.Alternation, 3).call(undefined), 2);
  assert.is(choice.count(), 1);
});

late("constructs of one occurrence are told apart", () => {
  const option = promiseOf(1);
  const repetition = promiseOf(7);
  const table = new LookAheadTable(
    "rule",
    sparseOf(
      [(Construct.Option << 8) | 1, option.promised],
      [(Construct.Repetition << 8) | 1, repetition.promised],
    ),
  );
  assert.is(table.find(Construct.Repetition, 1).call(undefined), 7);
  assert.is(option.count(), 0);
  assert.is(table.find(Construct.Option, 1).call(undefined), 1);
});

function sparseOf(...entries: readonly [number, LookAhead][]): LookAhead[] {
  const sparse: LookAhead[] = [];
  for (const [key, lookAhead] of entries) sparse[key] = lookAhead;
  return sparse;
}
