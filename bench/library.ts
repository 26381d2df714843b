/** The library inside one process. */

import { createDiskHost } from "../src/cli/disk.ts";
import { defaultLimits } from "../src/options.ts";
import { median } from "./measure.ts";

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
