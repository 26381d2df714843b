/** The README's programs do what it says they do. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMemoryHost } from "../src/source/host.ts";
import { inFolder, runCommand } from "./cli/support.ts";
import { repositoryRoot } from "./support/outside.ts";
import { assert, test } from "./support/test.ts";

const readme = readFileSync(join(repositoryRoot, "README.md"), "utf8");
const ending = extname(fileURLToPath(import.meta.url));
const library = new URL(`../src/index${ending}`, import.meta.url);

/** The fenced blocks of a language, in order. */
function blocksOf(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] as string);
}

test("the library's example prints what stands below it", () =>
  inFolder((folder) => {
    const [program] = blocksOf("js");
    const [expected] = blocksOf("text");
    const path = join(folder, "example.mjs");
    writeFileSync(path, (program ?? "").replace('"bindwright"', JSON.stringify(library.href)));
    const { stdout, stderr } = spawnSync(process.execPath, [path], { encoding: "utf8" });
    assert.is(stderr, "");
    assert.is(stdout, expected);
  }));

test("the message of the example is what comes out", async () => {
  const transcript = blocksOf("console").find((block) => block.includes("broken.h:")) ?? "";
  const [command = "", ...lines] = transcript.split("\n");
  const words = command.replace("$ bindwright ", "").split(" -o ")[0]?.split(" ") ?? [];
  const source = lines.find((line) => /^ +\d+ \| /.test(line))?.replace(/^ +\d+ \| /, "");
  const host = createMemoryHost({ "broken.h": `/* A declaration that cannot be. */\n${source}\n` });
  const { status, stderr } = await runCommand(words, { host });
  assert.is(status, 1);
  assert.ok(stderr.startsWith(lines.join("\n").trimEnd()), stderr);
});

test("the commands of the README are right command lines", async () => {
  const { parseCommandLine } = await import("../src/cli/parse.ts");
  const commands = blocksOf("console").flatMap((block) => block.match(/^\$ bindwright .*$/gm) ?? []);
  assert.ok(commands.length > 0);
  for (const command of commands) {
    const { kind } = await parseCommandLine(command.split(" ").slice(2));
    assert.is(kind, "parsed", command);
  }
});
