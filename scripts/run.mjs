#!/usr/bin/env node
// Compiles the repository's TypeScript to build/, then runs one of its scripts: Node 20 cannot run TypeScript itself.
// This file is JavaScript for that reason, and does nothing else.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...rest] = process.argv.slice(2);

function run(words, environment = {}) {
  const env = { ...process.env, ...environment };
  return spawnSync(process.execPath, words, { cwd: root, stdio: "inherit", env }).status ?? 1;
}

const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
if (!existsSync(compiler)) {
  console.error("The development dependencies are not installed: run `npm ci` first.");
  process.exit(1);
}

const compiled = run([compiler, "-p", root]);
if (compiled !== 0 && (name === "build" || name === "start")) process.exit(compiled);

const script = join(root, "build", "scripts", `${name}.js`);
const environment = compiled === 0 ? {} : { BINDWRIGHT_COMPILE_FAILED: "1" };
process.exitCode = run(["--enable-source-maps", script, ...rest], environment) || compiled;
