import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";
import { inFolder, runCommand } from "./support.ts";

const headers = { "a.h": "enum color { RED };\nint f(int);\n#define M 1\n" };
const { stdout: json } = await runCommand(["a.h", "-lc", "--output-language", "ir"], {
  host: createMemoryHost(headers),
});
const host = createMemoryHost({ ...headers, "z.json": json });

async function told(words: string): Promise<{ status: number; stderr: string; flags: readonly string[] }> {
  const { stderr, status } = await runCommand(["from-ir", ...words.split(" "), "z.json"], { host });
  const flags = [...stderr.matchAll(/`(.*)` has no effect on a module that is read \(`from-ir`\)/g)];
  return { status, stderr, flags: flags.map(([, flag = ""]) => flag) };
}

for (const [words, flags] of [
  ["-DFOO -I/x --all-headers", "-I -D --all-headers"],
  ["-DA -UB -DC -nostdinc -undef -include x.h -imacros y.h", "-nostdinc -undef -D -U -include -imacros"],
  ["-iquote a -isystem b -idirafter c -H --no-gnu-c", "-iquote -isystem -idirafter --no-gnu-c -H"],
  [
    "-std=c99 -funsigned-char -fpack-struct --compiler clang -O2",
    "--compiler -O2 -std= -funsigned-char -fpack-struct",
  ],
  ["-i f -x g --symbol-rules never=h --no-macros", "-i -x --symbol-rules --no-macros"],
] as const)
  test(`${words}: told, and the module is made`, async () => {
    const result = await told(words);
    assert.equal([...result.flags], flags.split(" "));
    assert.is(result.status, 0);
  });

test("what has an effect is not told", async () => {
  for (const words of [
    "-lm -L/x --docs --stubs -o /dev/null",
    "--output-language json --no-macros",
    "--enums auto",
  ])
    assert.equal((await told(words)).flags, [], words);
});

test("what reads headers is refused", async () => {
  for (const words of ["-E", "-M", "-MM", "--dump names", "--cpp cpp", "--save-preprocessed-headers x.i"]) {
    const { status, stderr } = await told(words);
    assert.is(status, 2, words);
    const flag = words.replace(/ (?:cpp|x\.i)$/, "");
    assert.match(stderr, `error: ${flag} is for headers, and from-ir reads a module`);
  }
});

test("the rule of -MD names the module's file", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "z.json"), json);
    const output = join(folder, "z.py");
    const { status } = await runCommand(["from-ir", join(folder, "z.json"), "-MD", "-o", output]);
    assert.is(status, 0);
    const rule = readFileSync(join(folder, "z.d"), "utf8").replace(/ \\\n/g, "");
    assert.is(rule, `${output}: ${join(folder, "z.json")}\n`);
  }));

test("-M tells what has no effect on it", async () => {
  const words = ["-M", "--stubs", "-nostdinc", "--also", "json:x", "-o", "/dev/null", "a.h"];
  const { stderr, status } = await runCommand(words, { host });
  assert.match(stderr, /^warning: `--stubs` has no effect on `-M` \[.*\nwarning: `--also` has no/);
  assert.is(status, 0);
  assert.is((await runCommand([...words, "--quiet"], { host })).stderr, "");
});
