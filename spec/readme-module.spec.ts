/** What the README says about using a module, run by Python's doctest as it stands. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryHost } from "../src/source/host.ts";
import { translate } from "../src/translate.ts";
import { pythons, whyNoLibrary } from "./support/modules.ts";
import { makeScratchFolder, type Python, repositoryRoot, run } from "./support/outside.ts";
import { assert, judge } from "./support/test.ts";
import { readRepositoryFile } from "./support/translation.ts";

const blocks: readonly string[] = [
  ...readRepositoryFile("README.md").matchAll(/^```pycon\n(.*?)^```$/gms),
].map((match) => match[1] as string);

const checker = `
import doctest, sys
with open("README.txt", encoding="utf-8") as file:
    text = file.read()
test = doctest.DocTestParser().get_doctest(text, {}, "README", None, 0)
runner = doctest.DocTestRunner(verbose=False)
runner.run(test)
print(runner.tries, runner.failures)
`;

const folder: string = makeScratchFolder();
let isReady = false;

async function prepare(): Promise<void> {
  if (isReady) return;
  const examples = join(repositoryRoot, "examples");
  const library = join(folder, "libstock.so");
  const words = ["-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", join(examples, "stock.c"), "-o", library];
  const compiled = run("gcc", words);
  assert.is(compiled.status, 0, compiled.stderr);
  const host = createMemoryHost({ "stock.h": readFileSync(join(examples, "stock.h")) });
  const { outputs } = await translate({ headers: ["stock.h"], libraries: ["stock"] }, host);
  writeFileSync(join(folder, "stock.py"), outputs[0]?.text ?? "");
  writeFileSync(join(folder, "README.txt"), blocks.join("\n"));
  isReady = true;
}

function assertTold({ program }: Python): void {
  const { stdout, stderr } = run(program, ["-W", "error", "-B", "-c", checker], { cwd: folder });
  const examples = blocks.join("").match(/^>>> /gm)?.length;
  assert.is(stdout.trim(), `${examples} 0`, stderr);
}

for (const python of pythons) {
  judge(
    `a misspelt member is the error that the README names on ${python.version}`,
    whyNoLibrary,
    async () => {
      await prepare();
      const words = "import stock; stock.struct_item().price = 3";
      const { status, stderr } = run(python.program, ["-B", "-c", words], { cwd: folder });
      assert.is(status, 1);
      assert.match(stderr, /^AttributeError: .*'price'/m);
    },
  );

  judge(`every line of the README's section is true on ${python.version}`, whyNoLibrary, async () => {
    await prepare();
    assertTold(python);
  });
}
