import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";
import { inFolder, runCommand } from "./support.ts";

const host = createMemoryHost({
  "functions.h": "int f(void);\nint g(void);\nextern int v;\n",
  "types.h": "struct s { int a; };\n#define ONE 1\nstatic inline int one(void) { return 1; }\n",
  "one.py": "x = 1\n",
});

async function said(...words: string[]): Promise<string> {
  const { stderr, status } = await runCommand(words, { host });
  assert.is(status, 0, stderr);
  return stderr;
}

test("functions that no library is named for are counted in one warning", async () => {
  const text = await said("functions.h");
  assert.match(
    text,
    /warning: no library is named for what is declared here \(2 functions and one variable\): the module has none of it/,
  );
  assert.is(text.match(/no-library-named/g)?.length, 1);
  assert.not.match(await said("functions.h", "-lc"), /no-library-named/);
  await inFolder(async (folder) => {
    assert.match(await said("functions.h", "-o", `${folder}/n.py`), /no-library-named/);
  });
});

test("without functions there is no library to name", async () => {
  assert.is((await said("types.h")).includes("no-library-named"), false);
});

test("who means it that way is told nothing", async () => {
  for (const words of [
    ["--output-language", "json"],
    ["--output-language", "ir"],
    ["--style", "interoptopus"],
    ["--compat", "ctypesgen"],
    ["--no-load-library"],
    ["-m", "one", "--module-path", "."],
    ["--dump", "names"],
    ["-E"],
    ["-M"],
    ["--no-warn", "no-library-named"],
  ])
    assert.not.match(await said(...words, "functions.h"), /no-library-named/, words.join(" "));
});

test("explain names the library that is missing, and no first one", async () => {
  const tell = async (...words: string[]): Promise<string> =>
    (await runCommand(["explain", ...words], { host })).stdout;
  assert.match(
    await tell("f", "functions.h"),
    /\n {2}bound to no library, .* name the library of f with -l\n/,
  );
  assert.match(await tell("v", "functions.h"), /bound to no library/);
  assert.match(await tell("f", "functions.h", "-la", "-lb"), /bound to f of the first library that has it/);
});
