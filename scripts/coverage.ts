/**
 * `npm run coverage`: the test run, watched by c8, whose figures and limits stand in .c8rc.json. A file that no test
 * loads counts as uncovered; a file that only declares types has nothing to cover and is left out.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { maskSource } from "../spec/support/source-scan.ts";

const build = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(build);

function findTypeOnlySources(): string[] {
  return readdirSync(join(build, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .filter((name) => maskSource(readFileSync(join(build, "src", name), "utf8")).trim() === "export {};")
    .map((name) => `src/${name.replace(/\.js$/, ".ts")}`);
}

const watcher = join(root, "node_modules", "c8", "bin", "c8.js");
const excluded = findTypeOnlySources().flatMap((path) => ["--exclude", path]);
const words = [
  watcher,
  ...excluded,
  process.execPath,
  join(build, "scripts", "test.js"),
  ...process.argv.slice(2),
];
process.exitCode = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" }).status ?? 1;
