import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expandResponseFiles, splitResponse } from "../../src/cli/response-files.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, suite } from "../support/test.ts";
import { inFolder, runCommand } from "./support.ts";

const host = createMemoryHost({
  "flags.rsp": "-DA=1\n  '-DB=x y' @more.rsp\t-DE=2",
  "more.rsp": '-DC="\\"" @none.rsp',
  "loop.rsp": "a @loop.rsp",
  "folder/x": "",
  "empty.rsp": " \n",
  "a.h": "A B C E\n",
});

function expand(...argv: readonly string[]): unknown {
  const expanded = expandResponseFiles(argv, host);
  return expanded.kind === "words" ? expanded.words : expanded.message;
}

const expanding = suite("@file");

expanding("stands for the words of the file, and of files that it names", () => {
  assert.equal(expand("x", "@flags.rsp", "y"), ["x", "-DA=1", "-DB=x y", '-DC="', "@none.rsp", "-DE=2", "y"]);
});

expanding("is a word like others where there is no such file", () => {
  assert.equal(expand("@none.rsp", "@", "a@flags.rsp"), ["@none.rsp", "@", "a@flags.rsp"]);
});

expanding("may be empty", () => assert.equal(expand("@empty.rsp", "a"), ["a"]));

expanding("may not name itself", () => {
  assert.is(expand("@loop.rsp"), "too many files of words: `@loop.rsp` may name itself");
});

expanding("may not be a directory", () => assert.is(expand("@folder"), "`@folder` names a directory"));

expanding("is no pipe or device, and no file that is too large", () => {
  for (const content of [{ kind: "special" }, { kind: "too-large", size: 9 }] as const) {
    const odd = { ...host, readFile: () => content };
    assert.equal(expandResponseFiles(["@pipe"], odd), {
      kind: "wrong",
      message: "`@pipe` names no file that can be read",
    });
  }
});

expanding("gives the command line's flags and headers", async () => {
  const { status, stdout } = await runCommand(["-E", "-P", "-undef", "@flags.rsp", "--", "a.h"], { host });
  assert.equal({ status, stdout }, { status: 1, stdout: '1 x y " 2\n' });
});

expanding("that is wrong ends the run", async () => {
  const { status, stderr } = await runCommand(["@folder", "a.h"], { host });
  assert.is(status, 2);
  assert.match(stderr, /error: `@folder` names a directory/);
});

const splitting = suite("words of a file");
const quoted = `-DA='x\\y z' -DB="p\\"q 'r'" -DC=a\\ b -DD=\\\\n -DE=""x\n-DF='a"b'"c'd" -DG=1 #`;

splitting("know both quotes, and backslashes everywhere", () => {
  assert.equal(splitResponse(quoted), [
    "-DA=xy z",
    `-DB=p"q 'r'`,
    "-DC=a b",
    "-DD=\\n",
    "-DE=x",
    `-DF=a"bc'd`,
    "-DG=1",
    "#",
  ]);
  assert.equal(splitResponse("'a b"), ["a b"]);
  assert.equal(splitResponse("'' \"\""), ["", ""]);
});

judge("gcc splits the same", missingPrograms("gcc"), () =>
  inFolder((folder) => {
    const path = join(folder, "flags.rsp");
    writeFileSync(path, quoted.replace(" #", ""));
    const input = [..."ABCDEFG"].map((name) => `${name}=${name}`).join("\n");
    const words = splitResponse(quoted).filter((word) => word !== "#");
    const whole = run("gcc", ["-E", "-P", ...words, "-x", "c", "-"], { input });
    const read = run("gcc", ["-E", "-P", `@${path}`, "-x", "c", "-"], { input });
    assert.is(read.stdout, whole.stdout);
    assert.match(read.stdout, /^xy z=xy z\n/);
  }),
);
