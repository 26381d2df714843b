/** What follows from options together. */

import { completeOptions, type GivenOptions, showsDocumentation } from "../src/options.ts";
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
