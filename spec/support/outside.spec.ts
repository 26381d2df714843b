import { existsSync } from "node:fs";
import { makeScratchFolder, run } from "./outside.ts";
import { assert, test } from "./test.ts";

test("scratch folders share one listener", () => {
  makeScratchFolder();
  const before = process.listenerCount("exit");
  for (let count = 0; count < 12; count++) makeScratchFolder();
  assert.is(process.listenerCount("exit"), before);
});

test("scratch folders are gone when their process is", () => {
  const entry = new URL(import.meta.url.endsWith(".ts") ? "./outside.ts" : "./outside.js", import.meta.url);
  const program = `import { makeScratchFolder } from ${JSON.stringify(entry.href)};
console.log(makeScratchFolder());
console.log(makeScratchFolder());`;
  const done = run(process.execPath, ["--input-type=module", "-e", program]);
  assert.is(done.status, 0, done.stderr);
  const folders = done.stdout.trim().split("\n");
  assert.is(new Set(folders).size, 2);
  for (const folder of folders) assert.not.ok(existsSync(folder));
});
