/**
 * `npm run generate`: writes what is made from tables, so that it cannot differ from them. With `--check` it writes
 * nothing and fails if something would change.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedFiles } from "./generated-files.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const isCheck = process.argv.includes("--check");
for (const { path, generate } of generatedFiles) {
  const before = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";
  const after = generate(before);
  if (before === after) continue;
  console.log(isCheck ? `${path} is out of date: run npm run generate` : `wrote ${path}`);
  if (isCheck) process.exitCode = 1;
  else writeFileSync(join(root, path), after);
}
