import { createMemoryHost } from "../../src/source/host.ts";
import { assert, suite } from "../support/test.ts";
import { runCommand } from "./support.ts";

const host = createMemoryHost({
  "a.h": "#define A 1\n#define A 2\n#warning hello\ntypedef int a;\n",
  "wrong.h": "#error no\ntypedef int a;\n",
});

async function codesOf(...words: readonly string[]): Promise<string> {
  const { status, stderr } = await runCommand(words, { host });
  return [
    ...[...stderr.matchAll(/(error|warning|note): .*\[([a-z-]+)\]/g)].map((m) => `${m[1]} ${m[2]}`),
    status,
  ].join(", ");
}

const rules = suite("severities");

rules("are the catalog's without rules", async () => {
  assert.is(await codesOf("a.h"), "warning macro-redefined, warning warning-directive, 0");
});

rules("of a code become errors with --error", async () => {
  assert.is(
    await codesOf("--error=macro-redefined", "a.h"),
    "error macro-redefined, warning warning-directive, 1",
  );
});

rules("of all warnings become errors with --error=all", async () => {
  assert.is(await codesOf("--error=all", "a.h"), "error macro-redefined, error warning-directive, 1");
});

rules("of a code are not told with --no-warn", async () => {
  assert.is(await codesOf("--no-warn=macro-redefined", "a.h"), "warning warning-directive, 0");
  assert.is(await codesOf("--no-warn=ignored-flags", "--no-warn", "all", "-Wall", "a.h"), "0");
});

rules("come from the last rule that fits", async () => {
  const words = ["--error=all", "--no-warn=warning-directive", "a.h"];
  assert.is(await codesOf(...words), "error macro-redefined, 1");
});

rules("never make less of an error", async () => {
  assert.is(await codesOf("--no-warn=error-directive", "wrong.h"), "error error-directive, 1");
});

rules("of a code that nothing has end the run", async () => {
  const { status, stdout, stderr } = await runCommand(["--error=macro-redefine", "a.h"], { host });
  assert.equal({ status, stdout }, { status: 2, stdout: "" });
  assert.match(
    stderr,
    /error: no diagnostic has the code `macro-redefine`.*\n.*did you mean `macro-redefined`\?/,
  );
});
