/**
 * Links the chunks of the command before they become CommonJS. esbuild's own conversion keeps a name of another chunk
 * alive through two getters, the second of which is the same function for all names: the engine can neither remember
 * nor inline it, and a tenth of a short run goes there. Our chunks import in one direction only and never assign an
 * exported name again (both are checked or follow from the house's rules), so a name is taken once.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

const importStatement =
  /(?<=^|[;}\n])import(?: ([\w$]+),?)?(?:\*as ([\w$]+)|\{([^}]*)\})?(?: ?from)?"([^"]+)";/g;
const exportStatement = /export\{([^}]*)\};/g;

/** What esbuild says that a chunk has. */
export interface ChunkFace {
  /** How many `import` statements. */
  readonly imports: number;
  /** Its exported names. */
  readonly exports: readonly string[];
}

/** Rewrites each chunk under `root` in place, and its source map with it. */
export function linkDirectly(metafile: Metafile, root: string): void {
  refuseCircles(metafile);
  for (const [path, { imports, exports }] of Object.entries(metafile.outputs)) {
    if (!path.endsWith(".js")) continue;
    const file = join(root, path);
    const statements = imports.filter(({ kind }) => kind === "import-statement");
    const linked = linkChunk(readFileSync(file, "utf8"), { imports: statements.length, exports });
    if (linked === undefined)
      throw new Error(`${path} has an import or export of a form that is not known here`);
    writeFileSync(file, linked);
    shiftMap(`${file}.map`);
  }
}

/**
 * What is required stands in a line of its own, and blanks where it stood: all else keeps its column. Undefined where
 * the text has other imports and exports than it should have: what looks like one may stand in a literal.
 */
export function linkChunk(text: string, face: ChunkFace): string | undefined {
  const required: string[] = [];
  const exported: string[] = [];
  const hashbang = /^#!.*\n/.exec(text)?.[0] ?? "";
  const body = text
    .slice(hashbang.length)
    .replace(importStatement, (statement, whole, star, names, from) => {
      required.push(requireNames(whole, star, names, from));
      return " ".repeat(statement.length);
    })
    .replace(exportStatement, (_, names: string) => {
      const pairs = pairsOf(names);
      exported.push(...pairs.map(([, outside]) => outside));
      return `module.exports={${pairs.map(([inside, outside]) => `${outside}:${inside}`).join(",")}};`;
    });
  const isWhole =
    required.length === face.imports && exported.sort().join() === [...face.exports].sort().join();
  return isWhole ? `${hashbang}"use strict";${required.join("")}\n${body}` : undefined;
}

/** The `1` is there where a package.json above calls its files modules. */
const copiedRequire = /[\w$]+\((require\("\.\/[^"]+"\))(?:,1)?\)/g;

/**
 * esbuild's `import()` in CommonJS copies what is required, name by name with a getter for each, to look like a module.
 * Names of ours are read once, so that what is required will do. All else keeps its column.
 */
export function dropCopies(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const direct = text.replace(copiedRequire, (whole: string, required: string) => {
    count++;
    return required.padEnd(whole.length);
  });
  return { text: direct, count };
}

function requireNames(
  whole: string | undefined,
  star: string | undefined,
  names: string | undefined,
  from: string,
): string {
  const required = `require(${JSON.stringify(from)})`;
  let text = "";
  if (whole !== undefined) text += `const ${whole}=${required}${from.startsWith(".") ? ".default" : ""};`;
  if (star !== undefined) text += `const ${star}=${required};`;
  if (names !== undefined) {
    const pairs = pairsOf(names).map(([outside, inside]) => `${outside}:${inside}`);
    text += `const{${pairs.join(",")}}=${required};`;
  }
  return text === "" ? `${required};` : text;
}

/** `a as x,b` as pairs of the name before and the name behind `as`. */
function pairsOf(names: string): (readonly [string, string])[] {
  const clauses = names.split(",").filter((clause) => clause !== "");
  return clauses.map((clause) => {
    const [before = "", behind = before] = clause.split(" as ");
    return [before, behind];
  });
}

/** One line more at the top. A chunk with a hashbang has it behind its first line already. */
function shiftMap(path: string): void {
  const map = JSON.parse(readFileSync(path, "utf8")) as { mappings: string };
  map.mappings = `;${map.mappings}`;
  writeFileSync(path, JSON.stringify(map));
}

/** A chunk that is required by what it requires would be read before its names are there. */
function refuseCircles({ outputs }: Metafile): void {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (path: string): void => {
    if (done.has(path)) return;
    if (open.has(path)) throw new Error(`the chunk ${path} imports itself in a circle`);
    open.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === "import-statement") visit(next);
    open.delete(path);
    done.add(path);
  };
  for (const path of Object.keys(outputs)) visit(path);
}
