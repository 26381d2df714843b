/** What follows from options together. */

import { completeOptions, createExclusion, type GivenOptions, showsDocumentation } from "../src/options.ts";
import { assert, test } from "./support/test.ts";

const silent: readonly GivenOptions[] = [
  {},
  { lazy: true },
  { compatibility: "ctypesgen" },
  { provesItself: true, furtherOutputs: [{ language: "proof-c", path: "z.c" }] },
];
const telling: readonly GivenOptions[] = [
  { documentation: true },
  { style: "interoptopus" },
  { outputLanguage: "json" },
  { outputLanguage: "ir" },
  { patternFiles: ["patterns.json"] },
  { furtherOutputs: [{ language: "pyi", path: "z.pyi" }] },
];

for (const given of silent)
  test(`comments are not shown with ${JSON.stringify(given)}`, () => {
    assert.is(showsDocumentation(completeOptions(given)), false);
  });

for (const given of telling)
  test(`comments are shown with ${JSON.stringify(given)}`, () => {
    assert.is(showsDocumentation(completeOptions(given)), true);
  });

test("a name is excluded by the beginning of -x, and by the last rule for whole names", () => {
  const excluded = createExclusion([
    { rule: "never", pattern: "lib_" },
    { rule: "yes", pattern: "lib_open" },
    { rule: "never", pattern: "A.*", isWhole: true },
    { rule: "yes", pattern: "AB|lib_c", isWhole: true },
  ]);
  assert.equal(["lib_open", "lib_c", "my_lib_", "A", "AB", "ABC"].map(excluded), [
    true,
    false,
    false,
    true,
    false,
    true,
  ]);
  assert.not.ok(createExclusion([])("x"));
});
