import type { Outcome } from "../../../src/semantics/constant/outcome.ts";
import { PartValues } from "../../../src/semantics/constant/part-values.ts";
import { assert, test } from "../../support/test.ts";

const one: Outcome = { kind: "integer", value: 1n, type: { kind: "void" } };

test("a part is made once", () => {
  const values = new PartValues();
  let made = 0;
  const make = (): Outcome => {
    made++;
    return one;
  };
  const object = {};
  assert.is(values.get(object, [0n, 1n], make), one);
  assert.is(values.get(object, [0n, 1n], make), one);
  assert.is(values.get(object, [1n], make), one);
  assert.is(made, 2);
});

test("a part that is being made has no value", () => {
  const values = new PartValues();
  const object = {};
  let within: Outcome | undefined = one;
  values.get(object, [0n], () => {
    within = values.get(object, [0n], () => one);
    return one;
  });
  assert.is(within, undefined);
});
