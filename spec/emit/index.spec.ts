import { emitterNames, loadEmitter } from "../../src/emit/index.ts";
import { assert, test } from "../support/test.ts";

for (const name of emitterNames) {
  test(`the emitter ${name} knows its name`, async () => {
    assert.is((await loadEmitter(name))?.name, name);
  });
}

test("there is no emitter for an unknown language", () => {
  assert.is(loadEmitter("cobol"), undefined);
  assert.is(loadEmitter("constructor"), undefined);
});
