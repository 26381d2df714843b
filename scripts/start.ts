/**
 * `npm start`: builds, translates examples/string_tools.h with the built command, shows the result, and calls libc
 * through it where there is a Python.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const header = "examples/string_tools.h";
const shownHead = 10;
const shownLines = 80;

function run(program: string, words: readonly string[], folder: string): number {
  const result = spawnSync(program, words, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PYTHONPATH: folder },
  });
  return result.error === undefined ? (result.status ?? 1) : 127;
}

/** The first Python 3 on the path, by the names that systems give it. */
function findPython(): string | undefined {
  return ["python3", "python"].find((name) => {
    const result = spawnSync(name, ["-c", "import sys, ctypes; sys.exit(sys.version_info < (3, 7))"], {
      stdio: "ignore",
    });
    return result.status === 0;
  });
}

/** Shows how the generated module begins, and what it says of the header; what serves every module is left out. */
function show(path: string): void {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  const body = lines.findIndex((line) => line.startsWith(`# ${header}:`));
  console.log(lines.slice(0, shownHead).join("\n"));
  console.log(`... (${body - shownHead} lines that serve every module)\n`);
  console.log(lines.slice(body, body + shownLines).join("\n"));
  const rest = lines.length - body - shownLines;
  if (rest > 0) console.log(`... and ${rest} lines more`);
}

function main(folder: string): number {
  const output = join(folder, "string_tools.py");
  console.log(`\n$ bindwright -lc ${header} -o string_tools.py\n`);
  const code = run(
    process.execPath,
    [join(root, "dist/bin/bindwright.js"), "-lc", header, "-o", output],
    folder,
  );
  if (code !== 0) return code;
  show(output);
  const python = findPython();
  if (python === undefined) {
    console.log(
      "\nThere is no Python 3 here, so the module is shown but not run. It needs nothing but Python 3.7 or later.",
    );
    return 0;
  }
  console.log("\n$ python3 examples/try_string_tools.py\n");
  return run(python, ["-B", "examples/try_string_tools.py"], folder);
}

await import("./build.ts");
const folder = mkdtempSync(join(tmpdir(), "bindwright-"));
try {
  process.exitCode = main(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
