/** Goldens: what the command line prints for the headers of `spec/cases` is what stands beside them. */
import { readFileSync } from "node:fs";
import { findExpectations, produceCase } from "./support/cases.ts";
import { assert, test } from "./support/test.ts";

const expectations = findExpectations();

test("there are cases", () => {
  assert.ok(expectations.length > 0);
});

for (const expectation of expectations) {
  test(`${expectation.header} -> .${expectation.ending}`, async () => {
    assert.is(await produceCase(expectation), readFileSync(expectation.path, "utf8"));
  });
}
