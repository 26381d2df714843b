import { findMode, modeOfName } from "../../src/cli/compatibility-mode.ts";
import { assert, test } from "../support/test.ts";

test("the last --compat counts, in both spellings", () => {
  assert.is(findMode(["--compat", "ctypesgen-fork", "a.h"], undefined), "ctypesgen-fork");
  assert.is(findMode(["--compat=ctypesgen", "--compat", "none"], undefined), "none");
});

test("words behind `--` are headers", () => {
  assert.is(findMode(["--", "--compat=ctypesgen"], undefined), "none");
});

test("without one the program's name counts", () => {
  assert.is(findMode(["a.h"], "/usr/bin/ctypesgen-fork"), "ctypesgen-fork");
  assert.is(findMode(["a.h"], "C:\\tools\\ctypesgen.js"), "ctypesgen");
  assert.is(findMode(["--compat=none"], "/usr/bin/ctypesgen"), "none");
  assert.is(modeOfName("/usr/bin/bindwright"), undefined);
});

test("a mode that is none is left to the parser to refuse", () => {
  assert.is(findMode(["--compat", "swig"], undefined), "none");
});
