import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";
import { inFolder, runCommand } from "./support.ts";

const host = createMemoryHost({
  "a.h": "static inline int one(void) { return 1; }\n",
  "plain.h": "struct s { int a; };\n",
});

async function said(header: string, ...words: readonly string[]): Promise<string> {
  let text = "";
  await inFolder(async (folder) => {
    const given = [header, "-o", `${folder}/a.py`, "--wrap-static-inline", `${folder}/libglue.c`, ...words];
    const { status, stderr } = await runCommand(given, { host });
    assert.is(status, 0, stderr);
    text = stderr;
  });
  return text;
}

test("what is wrapped is to be compiled and named, which is told", async () => {
  const text = await said("a.h", "-lc");
  assert.match(text, /note: .*libglue\.c` is to be compiled to a library/);
  assert.match(text, /help: `cc .* -o libglue\.so .*libglue\.c`.*`-lglue`/);
});

test("who names the library, or has nothing to wrap, is told nothing", async () => {
  for (const library of ["-lglue", "-llibglue.so", "-l./libglue.so.1"])
    assert.not.match(await said("a.h", library), /wrappers-to-compile/);
  assert.not.match(await said("plain.h"), /wrappers-to-compile/);
});
