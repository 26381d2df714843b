/** V8's settings by version of Node. */
import { spawnSync } from "node:child_process";
import { chooseEngineFlags } from "../../src/cli/engine-flags.ts";
import { assert, test } from "../support/test.ts";

test("a version of Node that nobody measured keeps its settings", () => {
  assert.equal(chooseEngineFlags("21.7.3"), []);
  assert.equal(chooseEngineFlags("99.0.0"), []);
});

test("each line of Node that is supported has its row", () => {
  for (const version of ["20.19.0", "22.12.0", "24.0.1"]) {
    assert.ok(chooseEngineFlags(version).length > 0, version);
  }
});

test("what prints preprocessed text alone is compiled sooner, by one threshold in the place of the other", () => {
  const [usual, preprocessing] = [chooseEngineFlags("20.19.0"), chooseEngineFlags("20.19.0", ["-E", "a.h"])];
  const thresholdOf = (flags: readonly string[]): number =>
    Number(flags.find((flag) => flag.startsWith("--interrupt-budget="))?.split("=")[1]);
  assert.is(preprocessing.length, usual.length);
  assert.ok(thresholdOf(preprocessing) < thresholdOf(usual));
  assert.equal(chooseEngineFlags("20.19.0", ["a.h"]), usual);
});

test("the V8 that runs knows its flags: it says nothing", () => {
  const calls = chooseEngineFlags(process.versions.node).map((flag) => `v8.setFlagsFromString("${flag}");`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["-e", `const v8 = require("node:v8");${calls.join("")}`],
    {
      encoding: "utf8",
    },
  );
  assert.is(status, 0);
  assert.is(stdout + stderr, "");
});
