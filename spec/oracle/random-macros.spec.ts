/** Functions of random macros compute what gcc computes. */

import { whyNoLibrary } from "../support/modules.ts";
import { judgeRandomMacros } from "../support/random-macros.ts";
import { assert, judge } from "../support/test.ts";

judge("random macros compute in Python what they compute in C", whyNoLibrary, async () => {
  const { judged, leftOut, wrong } = await judgeRandomMacros(1, 400);
  assert.equal(wrong, []);
  assert.ok(judged > 400);
  assert.ok(leftOut < judged / 10);
});
