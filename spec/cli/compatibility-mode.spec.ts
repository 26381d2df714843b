import { findMode, modeOfName } from "../../src/cli/compatibility-mode.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";
import { runCommand } from "./support.ts";

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

test("a module says the name that made it what it is", async () => {
  const host = createMemoryHost({ "a.h": "int f(void);\n" });
  for (const [name, words] of [
    ["ctypesgen", ["a.h"]],
    ["bindwright", ["--compat", "ctypesgen", "a.h"]],
  ] as const) {
    const { stdout } = await runCommand(words, { host, argv: ["node", `/usr/bin/${name}`] });
    assert.match(stdout, new RegExp(`^Generated with:\n${[name, ...words].join(" ")}$`, "m"));
  }
});
