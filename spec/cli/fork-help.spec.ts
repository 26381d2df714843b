/** `--help` and usage in the mode of ctypesgen's fork. */
import { forkFlags } from "../../src/cli/fork-flags.ts";
import { forkFace } from "../../src/cli/fork-help.ts";
import { renderHelp } from "../../src/cli/help.ts";
import { parseCommandLine } from "../../src/cli/parse.ts";
import { emptyRequest } from "../../src/cli/request.ts";
import { assert, test } from "../support/test.ts";
import { runCommand } from "./support.ts";

test("the help fits 80 columns and names every flag", () => {
  const text = renderHelp(forkFace);
  assert.equal(
    text.split("\n").filter((line) => line.length > 80),
    [],
  );
  for (const spelling of forkFlags.flatMap((flag) => flag.spellings))
    assert.ok(text.includes(spelling), spelling);
});

test("its examples are right command lines", async () => {
  for (const { words } of forkFace.examples) {
    const { kind } = await parseCommandLine(words.split(" ").slice(1), {
      ...emptyRequest,
      compatibility: "ctypesgen-fork",
    });
    assert.is(kind, "parsed", words);
  }
});

test("wrong words are answered with the mode's own usage", async () => {
  const asked = await runCommand(["--compat=ctypesgen-fork", "a.h"]);
  assert.is(asked.status, 2);
  assert.match(asked.stderr, /^usage: bindwright --compat ctypesgen-fork -i HEADER .*\nbindwright: error: /);
  const started = await runCommand(["a.h"], { argv: ["node", "/bin/ctypesgen-fork"] });
  assert.match(started.stderr, /^usage: ctypesgen-fork -i HEADER .*\nctypesgen-fork: error: /);
  const missing = await runCommand(["--compat=ctypesgen-fork", "-i", "a.h"]);
  assert.match(missing.stderr, /^usage: bindwright --compat ctypesgen-fork -i .*\n.*-o FILE is required/);
});
