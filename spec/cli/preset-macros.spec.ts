import { presetMacros } from "../../src/cli/preset-macros.ts";
import { emptyRequest, type Request } from "../../src/cli/request.ts";
import { assert, test } from "../support/test.ts";

function textsOf(changed: Partial<Request>): readonly string[] {
  return presetMacros({ ...emptyRequest, ...changed }).map(({ kind, text }) => `${kind} ${text}`);
}

test("usually nothing is preset", () => assert.equal(textsOf({}), []));

test("--no-gnu-c presets one, the modes two", () => {
  assert.equal(textsOf({ undefinesGnuC: true }), ["undefine __GNUC__"]);
  for (const compatibility of ["ctypesgen", "ctypesgen-fork"] as const) {
    const both = ["undefine __GNUC__", "define CTYPESGEN=1"];
    assert.equal(textsOf({ undefinesGnuC: true, compatibility }), both);
  }
});

test("-X takes away what it names, or all", () => {
  const fork = { undefinesGnuC: true, compatibility: "ctypesgen-fork" } as const;
  assert.equal(textsOf({ ...fork, removedDefaults: ["__GNUC__"] }), ["define CTYPESGEN=1"]);
  assert.equal(textsOf({ ...fork, removedDefaults: ["CTYPESGEN", "other"] }), ["undefine __GNUC__"]);
  assert.equal(textsOf({ ...fork, removedDefaults: [] }), []);
});
