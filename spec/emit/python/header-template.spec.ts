import { fillTemplate } from "../../../src/emit/python/header-template.ts";
import { assert, test } from "../../support/test.ts";

test("keys are filled in once, and %% is a percent sign", () => {
  const filled = fillTemplate(
    "100%% %(name)s %(argv)r",
    new Map([
      ["name", "%(argv)s"],
      ["argv", "a b"],
    ]),
  );
  assert.equal(filled, { text: "100% %(argv)s a b", unknown: [] });
});

test("what nothing stands for is left and told", () => {
  assert.equal(fillTemplate("%(x)s % (y) %d", new Map()), { text: "%(x)s % (y) %d", unknown: ["x"] });
});
