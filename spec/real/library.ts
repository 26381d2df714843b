/** Translates a real library's header with our command line and calls the library from Python through the result. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { bindwright, mainPython, makeScratchFolder, type Python, run } from "../support/outside.ts";
import { assert, judge } from "../support/test.ts";

export interface RealLibrary {
  readonly header: string;
  /** Flags for our command line. */
  readonly flags: readonly string[];
  /** Name of the module that is made. */
  readonly module: string;
  /** The library whose module this one's links to. */
  readonly base?: RealLibrary;
}

const python: Python | undefined = mainPython();
const folder: string = makeScratchFolder();
const made = new Map<string, string>();

/** Why a library cannot be called here; undefined where it can. */
export function whyNotCallable(header: string): string | undefined {
  if (python === undefined) return "no Python";
  const multiarch = `${process.arch === "x64" ? "x86_64" : "aarch64"}-linux-gnu`;
  const folders = ["/usr/local/include", `/usr/include/${multiarch}`, "/usr/include"];
  return folders.some((root) => existsSync(join(root, header))) ? undefined : `${header} is not installed`;
}

/** A test that runs a Python program with the module imported as `m`; the program asserts. */
export function callLibrary(library: RealLibrary, name: string, program: string): void {
  judge(`${library.module}: ${name}`, whyNotCallable(library.header), () => {
    makeModule(library);
    const source = `import ctypes\nimport ${library.module} as m\n${program}\nprint("called")\n`;
    const done = run((python as Python).program, ["-W", "error", "-c", source], { cwd: folder });
    assert.is(done.stdout.trim().split("\n").at(-1), "called", done.stderr.slice(-3000));
    assert.is(done.status, 0, done.stderr.slice(-3000));
  });
}

function makeModule(library: RealLibrary): void {
  if (made.has(library.module)) return;
  if (library.base !== undefined) makeModule(library.base);
  const output = join(folder, `${library.module}.py`);
  const done = bindwright([...library.flags, library.header, "-o", output]);
  assert.is(done.status, 0, done.stderr.slice(-3000));
  made.set(library.module, output);
}
