import { isMachineOption } from "../../src/cli/machine-options.ts";
import { assert, test } from "../support/test.ts";

test("an option with an argument is known by what stands before the equals sign", () => {
  assert.ok(isMachineOption("arch=armv8-a+crc"));
  assert.not.ok(isMachineOption("arch"));
  assert.not.ok(isMachineOption("sse=1"));
});

test("a negated option is known where the option is", () => {
  assert.ok(isMachineOption("no-avx2"));
  assert.not.ok(isMachineOption("no-apr"));
});

test("names of Python modules are none", () => {
  for (const name of ["apr", "ctypes", "sseutil", "64bit", ""]) assert.not.ok(isMachineOption(name), name);
});
