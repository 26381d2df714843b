/** What importing a generated module costs beside `import ctypes`: both as `-X importtime` tells them in one process. */

import { join } from "node:path";
import { bindwright, mainPython, type Run, run } from "../spec/support/outside.ts";

interface Imported {
  readonly name: string;
  readonly words: readonly string[];
}

const extensions = ["GL/gl.h", "GL/glext.h", "-DGL_GLEXT_PROTOTYPES", "-lGL"];

const modules: readonly Imported[] = [
  { name: "zlib", words: ["zlib.h", "-lz"] },
  { name: "zlib_lazy", words: ["zlib.h", "-lz", "--lazy"] },
  { name: "gl_lazy", words: [...extensions, "--lazy"] },
  { name: "gl", words: extensions },
];

/** The least of seven differs by a tenth from that of the next seven, and an import takes a twentieth of a second. */
const leastRounds = 25;

interface ImportTimes {
  /** Microseconds of the module with what it imports. */
  readonly module: number;
  readonly ctypes: number;
}

/**
 * Lines to print: the least time of each over the least of ctypes, since whatever else the machine does only adds to both.
 * Rounds take the modules in turn, at least so many as make the least of them steady; the first one writes the compiled
 * modules and does not count.
 */
export function measureImports(folder: string, rounds: number): readonly string[] {
  const python = mainPython()?.program ?? "python3";
  const failed: string[] = [];
  const made = modules.filter(({ name, words }) => {
    const done = bindwright([...words, "-o", join(folder, `bench_${name}.py`), "--quiet"]);
    if (done.status !== 0) failed.push(`module import: ${name} is not there: ${reasonOf(done)}`);
    return done.status === 0;
  });
  const measured = new Map(made.map(({ name }) => [name, [] as ImportTimes[]]));
  for (let round = 0; round <= Math.max(rounds, leastRounds); round++) {
    for (const { name } of made) {
      const times = measureOnce(python, folder, `bench_${name}`);
      if (round > 0) measured.get(name)?.push(times);
    }
  }
  const ctypes = Math.min(...[...measured.values()].flat().map((times) => times.ctypes));
  const lines = made.map(({ name }) => {
    const least = Math.min(...(measured.get(name) ?? []).map((times) => times.module));
    return `module import: ${name} ${(least / ctypes).toFixed(2)} x import ctypes (${least} of ${ctypes} microseconds)`;
  });
  return [...lines, ...failed];
}

/** A run that takes too long on a busy machine has no words of its own. */
function reasonOf({ status, stderr }: Run): string {
  return `exit ${status}${stderr === "" ? "" : `, ${stderr.trim().split("\n").at(-1)}`}`;
}

function measureOnce(python: string, folder: string, module: string): ImportTimes {
  const environment = { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: "" };
  const done = run(python, ["-X", "importtime", "-c", `import ${module}`], {
    onlyEnvironment: environment as Record<string, string>,
  });
  if (done.status !== 0) throw new Error(`import ${module}: ${reasonOf(done)}`);
  const { stderr } = done;
  const times = new Map<string, number>();
  for (const [, time = "", name = ""] of stderr.matchAll(/^import time:\s*\d+ \|\s*(\d+) \|\s*(\S+)$/gm))
    times.set(name, Number(time));
  return { module: times.get(module) ?? Number.NaN, ctypes: times.get("ctypes") ?? Number.NaN };
}
