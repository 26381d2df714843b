/** Asks C compilers: whether assertions hold, and what a program prints. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeScratchFolder, type Run, run } from "./outside.ts";

const folder: string = makeScratchFolder();
let count = 0;

function writeSource(text: string | Uint8Array): string {
  const path = join(folder, `truth${count++}.c`);
  writeFileSync(path, text);
  return path;
}

/** Compiles without output: status 0 when every `_Static_assert` holds; else the compiler's words are in stderr. */
export function checkSyntax(
  compiler: string,
  source: string | Uint8Array,
  flags: readonly string[] = [],
): Run {
  return run(compiler, ["-fsyntax-only", "-w", ...flags, writeSource(source)]);
}

/** As `checkSyntax`, with the warnings that are asked for. */
export function compileOnly(compiler: string, source: string, flags: readonly string[]): Run {
  return run(compiler, ["-fsyntax-only", ...flags, writeSource(source)]);
}

/** Compiles and runs a program; its output. Throws with the compiler's words when it does not compile. */
export function runProgram(compiler: string, source: string, flags: readonly string[] = []): string {
  const path = writeSource(source);
  const program = path.replace(/\.c$/, "");
  const compiled = run(compiler, ["-w", ...flags, path, "-o", program]);
  if (compiled.status !== 0) throw new Error(compiled.stderr.slice(0, 3000));
  return run(program, []).stdout;
}

/** The failed assertions' messages in a compiler's words; all of the words when none is one. */
export function failedAssertions(words: string): readonly string[] {
  const failed = words.split("\n").filter((line) => /static.assert/i.test(line));
  return failed.length > 0 ? failed : words.split("\n").slice(0, 10);
}
