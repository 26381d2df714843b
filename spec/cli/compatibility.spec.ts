/** The table of `--compat` and its modes; `compatibility-rows.spec.ts` has what each row says in each mode. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { compatibilityRows } from "../../src/cli/compatibility.ts";
import { main } from "../../src/cli/main.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { builtCommand, makeScratchFolder, run as runProgram } from "../support/outside.ts";
import { assert, test } from "../support/test.ts";

interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  words: readonly string[],
  files: Record<string, string>,
  name = "bindwright",
): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const stream = (to: "stdout" | "stderr") => ({
    write(text: string | Uint8Array, callback?: (error?: Error | null) => void): boolean {
      written[to] += String(text);
      callback?.();
      return true;
    },
  });
  const status = await main(words, {
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    env: {},
    platform: "linux",
    arch: "x64",
    cwd: () => "/home/user",
    argv: ["node", `/usr/bin/${name}`],
    host: createMemoryHost(files),
  });
  return { status, ...written };
}

const files = { "a.h": "#ifdef __GNUC__\n#define GNU 1\n#else\n#define GNU 0\n#endif\nint f(void);\n" };

test("there are rows, each with both ways", () => {
  assert.is(compatibilityRows.length, 11);
  for (const { subject, usual, compatible, fork } of compatibilityRows)
    assert.ok(subject && usual && compatible && fork);
});

test("__GNUC__ is undefined, unless it is allowed", async () => {
  assert.match((await run(["a.h"], files)).stdout, /^GNU = 1$/m);
  assert.match((await run(["--compat", "ctypesgen", "a.h"], files)).stdout, /^ {4}GNU = 0$/m);
  assert.match((await run(["--compat=ctypesgen", "--allow-gnu-c", "a.h"], files)).stdout, /^ {4}GNU = 1$/m);
  assert.match((await run(["--no-gnu-c", "a.h"], files)).stdout, /^GNU = 0$/m);
});

test("the exit status is 0 whatever the headers have wrong, and 2 for wrong words", async () => {
  const wrong = { "a.h": '#error no\n#include "missing.h"\nint f(void);\n' };
  assert.is((await run(["a.h"], wrong)).status, 1);
  assert.is((await run(["--compat", "ctypesgen", "a.h"], wrong)).status, 0);
  assert.is((await run(["--compat", "ctypesgen", "--nothing", "a.h"], wrong)).status, 2);
  assert.is((await run(["--compat", "ctypesgen", "-o", "/nowhere/x/y.py", "a.h"], files)).status, 1);
});

test("places in headers are absolute", async () => {
  assert.match((await run(["a.h"], files)).stdout, /^# a\.h: 6$/m);
  assert.match((await run(["--compat", "ctypesgen", "a.h"], files)).stdout, /^# \/home\/user\/a\.h: 6$/m);
});

test("a missing module is a warning, and its import is written", async () => {
  const usual = await run(["-m", "nowhere", "a.h"], files);
  assert.equal([usual.status, usual.stdout], [1, ""]);
  const compatible = await run(["--compat", "ctypesgen", "-m", "nowhere", "a.h"], files);
  assert.match(compatible.stderr, /warning: there is no Python module/);
  assert.match(compatible.stdout, /^from nowhere import \*$/m);
});

test("the mode is the default under the name ctypesgen, and usage is told by that name", async () => {
  const { stdout } = await run(["a.h"], files, "ctypesgen");
  assert.match(stdout, /^ {4}GNU = 0$/m);
  assert.match((await run(["--compat", "none", "a.h"], files, "ctypesgen")).stdout, /^GNU = 1$/m);
  const { status, stderr } = await run(["--oh-what", "a.h"], files, "ctypesgen");
  assert.is(status, 2);
  assert.match(stderr, /^usage: ctypesgen .*\nctypesgen: error: unrecognized arguments: --oh-what/);
});

test("a link of that name is enough", () => {
  const link = join(makeScratchFolder(), "ctypesgen");
  symlinkSync(builtCommand, link);
  const { status, stderr } = runProgram(process.execPath, [link, "--oh-what", "a.h"]);
  assert.is(status, 2);
  assert.match(stderr, /^usage: ctypesgen /);
});
