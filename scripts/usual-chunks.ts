/**
 * The chunks that a usual run loads (headers to a module of the default style), in one script for the launcher
 * (src/cli/launch.ts). The files stay beside it, for who watches the program in Node's own loader.
 */

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Metafile } from "esbuild";

/** What a usual run enters, as the sources name it. */
const usualEntries: readonly RegExp[] = [
  /^bin\/bindwright\.ts$/,
  /^src\/cli\/parse\.ts$/,
  /^src\/cli\/request\.ts$/,
  /^src\/cli\/run\.ts$/,
  /^src\/passes\/python\/plan\.ts$/,
  /^src\/emit\/python\/module\.ts$/,
  /\/commander\/esm\.mjs$/,
];

/** File names of the chunks, each once. Throws where an entry is no longer one, since nobody would miss it. */
export function findUsualChunks({ outputs }: Pick<Metafile, "outputs">): readonly string[] {
  const paths = Object.keys(outputs);
  const entered = usualEntries.map((entry) => {
    const path = paths.find((candidate) => entry.test(outputs[candidate]?.entryPoint ?? ""));
    if (path === undefined) throw new Error(`no chunk begins with ${entry.source}`);
    return path;
  });
  const found = new Set<string>(entered);
  for (const path of found) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && outputs[imported] !== undefined) found.add(imported);
    }
  }
  return [...found].map((path) => basename(path));
}

/** An expression: an object of the chunks' functions by the names with which they are required. */
export function packChunks(folder: string, names: readonly string[]): string {
  const parts = names.map((name) => {
    const text = readFileSync(join(folder, name), "latin1").replace(/^\/\/# sourceMappingURL=.*$/m, "");
    return `"./${name}":function(exports,require,module,__filename,__dirname){${text}\n}`;
  });
  return `({${parts.join(",\n")}})`;
}
