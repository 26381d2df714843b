/** The library inside one process, and the modules that it makes. */

import { join } from "node:path";
import { bindwright, mainPython } from "../spec/support/outside.ts";
import { createDiskHost } from "../src/cli/disk.ts";
import { defaultLimits } from "../src/options.ts";
import { measureInterleaved, median } from "./measure.ts";

/** The second `translate` of a process over the first: what a watcher or another compiler pays. */
export async function measureLibrary(): Promise<string> {
  const { translate } = await import("../src/index.ts");
  const host = createDiskHost({ fileSizeLimit: defaultLimits.fileSize });
  const times: number[] = [];
  for (let round = 0; round < 8; round++) {
    const start = performance.now();
    await translate({ headers: ["sqlite3.h"], libraries: ["sqlite3"] }, host);
    times.push(performance.now() - start);
  }
  const [first = Number.NaN, ...later] = times;
  const ratio = (later[0] ?? Number.NaN) / first;
  return `library: sqlite3.h first ${first.toFixed(0)} ms, second ${ratio.toFixed(2)} x, later median ${median(later).toFixed(0)} ms`;
}

/** Importing a generated module over `import ctypes`. */
export function measureModuleImport(folder: string, rounds: number): string {
  const python = mainPython()?.program ?? "python3";
  const made = bindwright(["-lz", "zlib.h", "-o", join(folder, "zlib_bindings.py")]);
  if (made.status !== 0) return `module import: zlib.h was not translated: ${made.stderr}`;
  const importing = `import sys; sys.path.insert(0, ${JSON.stringify(folder)}); import zlib_bindings`;
  const [ctypes, module] = measureInterleaved(
    [
      { name: "ctypes", words: [python, "-c", "import ctypes"] },
      { name: "module", words: [python, "-c", importing] },
    ],
    rounds,
  );
  return `module import: zlib_bindings ${((module?.cpu ?? Number.NaN) / (ctypes?.cpu ?? 1)).toFixed(2)} x import ctypes`;
}
