/** The support code in files of its own: the same names, for modules alone and in packages, on every Python. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { supportFiles } from "../../../src/emit/python/support-files.ts";
import { completeOptions } from "../../../src/options.ts";
import { buildLibrary, pythons, whyNoLibrary } from "../../support/modules.ts";
import { makeScratchFolder, type Python, run } from "../../support/outside.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

test("the module comes first and its files behind it, only where they are asked for", async () => {
  const { outputs } = await translateText("int f(void);", { embedPreamble: false });
  assert.equal(
    outputs.map(({ path }) => path),
    ["", "ctypes_preamble.py", "ctypes_loader.py"],
  );
  assert.equal(supportFiles(completeOptions({})), []);
});

test("the module without them carries no support code", async () => {
  const { outputs } = await translateText("char *f(void);", { embedPreamble: false, libraries: ["z"] });
  const text = outputs[0]?.text ?? "";
  assert.ok(text.length < 2000 && !text.includes("class String"), text);
});

const header =
  "struct pair { int a, b; };\nint sum(struct pair *p);\nconst char *name(void);\nint say(const char *f, ...);\n";
const source = `${header}int sum(struct pair *p) { return p->a + p->b; } const char *name(void) { return "n"; } int say(const char *f, ...) { return f[0]; }`;

for (const python of pythons) {
  judge(`two modules of a package share them, on ${python.version}`, whyNoLibrary, async () => {
    const folder = makeScratchFolder();
    await writePackage(join(folder, "package"));
    const program = `
from package import one, two
assert one.String is two.String and one._bindwright is two._bindwright
assert one.sum(one.struct_pair(2, 3)) == 5 and two.name() == b"n" and two.say("x", 1) == 120
assert one.load_library is two.load_library
print("shared")`;
    assertSays(python, program, folder, "shared");
  });

  judge(`a module on its own finds them beside it, on ${python.version}`, whyNoLibrary, async () => {
    const folder = makeScratchFolder();
    await writePackage(folder);
    assertSays(python, "import one; print(one.name())", folder, "b'n'");
  });
}

async function writePackage(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "__init__.py"), "");
  const { outputs } = await translateText(header, {
    embedPreamble: false,
    libraries: [buildLibrary(source)],
  });
  for (const { path, text } of outputs) {
    for (const name of path === "" ? ["one.py", "two.py"] : [path]) writeFileSync(join(folder, name), text);
  }
}

function assertSays({ program }: Python, code: string, cwd: string, expected: string): void {
  const done = run(program, ["-W", "error", "-c", code], { cwd });
  assert.is(done.stdout.trim(), expected, done.stderr);
}
