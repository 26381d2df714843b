import { characterModel } from "../../src/target/characters.ts";
import { findTarget } from "../../src/target/targets.ts";
import { assert, test } from "../support/test.ts";

test("wide characters are as the target has them", () => {
  const model = (triple: string): unknown => {
    const target = findTarget(triple);
    return target === undefined ? undefined : characterModel(target, undefined);
  };
  assert.equal(model("x86_64-linux-gnu"), { charSigned: true, wideBits: 32, wideSigned: true });
  assert.equal(model("aarch64-linux-gnu"), { charSigned: false, wideBits: 32, wideSigned: false });
  assert.equal(model("x86_64-windows-gnu"), { charSigned: true, wideBits: 16, wideSigned: false });
});
