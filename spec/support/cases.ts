/**
 * Goldens by directory: a header below `spec/cases`, and siblings whose ending says what of it is kept.
 *
 *     NAME.h         the input; its first line may end in `// flags: WORDS`
 *     NAME.json NAME.ir.json    what --output-language json, ir prints
 *     NAME.py        what stands between the module's frames in --output-language py
 *     NAME.pp        what -E prints
 *     NAME.layout NAME.types NAME.symbols NAME.ast NAME.names    what --dump prints
 *     NAME.diag      the exit status and standard error
 *
 * A run sees the folder of the header and nothing else of the disk. The working directory goes by the name HERE.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { repositoryRoot } from "./outside.ts";

const casesFolder: string = join(repositoryRoot, "spec", "cases");

/** Of a folder whose expectations another program wrote: they are no output of ours, and never rewritten. */
const foreignMark = "FOREIGN";

interface Product {
  readonly words: readonly string[];
  /** The part of standard output that is kept. */
  readonly keep?: (text: string) => string;
}

const products: ReadonlyMap<string, Product> = new Map<string, Product>([
  ["ir.json", { words: ["--output-language", "ir"] }],
  ["json", { words: ["--output-language", "json"] }],
  ["py", { words: ["--output-language", "py"], keep: withoutFrame }],
  ["pp", { words: ["-E"] }],
  ["diag", { words: ["--output-language", "ir"] }],
  ...["layout", "types", "symbols", "ast", "names"].map((name): [string, Product] => [
    name,
    { words: ["--dump", name] },
  ]),
]);

/** One expectation of a header. */
export interface Expectation {
  /** Of the header, from `spec/cases`. */
  readonly header: string;
  readonly ending: string;
  /** Of the file with what is expected. */
  readonly path: string;
  readonly isForeign: boolean;
}

/** All expectations, in the order of their paths. */
export function findExpectations(folder: string = casesFolder): readonly Expectation[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const names = new Set(files);
  return files
    .filter((path) => path.endsWith(".h"))
    .sort()
    .flatMap((header) => {
      const stem = header.slice(0, -".h".length);
      const isForeign = names.has(join(dirname(header), foreignMark));
      return [...products.keys()]
        .filter((ending) => names.has(`${stem}.${ending}`))
        .map((ending) => ({ header, ending, path: join(folder, `${stem}.${ending}`), isForeign }));
    });
}

/** What our command line prints for an expectation now. */
export async function produceCase(
  { header, ending }: Expectation,
  folder: string = casesFolder,
): Promise<string> {
  const product = products.get(ending);
  if (product === undefined) throw new Error(`nothing is known of the ending ${ending}`);
  const { status, stdout, stderr } = await runCase(header, product.words, folder);
  if (ending === "diag") return `exit ${status}\n${stderr}`;
  return (product.keep ?? ((text) => text))(stdout);
}

/** Our command line on a header of `spec/cases`, with the header's own flags behind the words. */
export function runCase(
  header: string,
  words: readonly string[],
  folder: string = casesFolder,
): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
  const directory = join(folder, dirname(header));
  const name = header.slice(header.lastIndexOf("/") + 1);
  const files = readFolder(directory);
  const flags = readFlags(files[name] ?? new Uint8Array());
  return runInMemory([...words, ...flags, name], files);
}

function readFolder(directory: string): Record<string, Uint8Array> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(directory.length + 1).replaceAll("\\", "/"), readFileSync(path)]),
  );
}

export function readFlags(header: Uint8Array): readonly string[] {
  const [firstLine = ""] = new TextDecoder().decode(header).split("\n", 1);
  const at = firstLine.indexOf("// flags:");
  const words = at < 0 ? "" : firstLine.slice(at + "// flags:".length);
  return words.split(/\s+/).filter((word) => word !== "");
}

async function runInMemory(
  words: readonly string[],
  files: Readonly<Record<string, Uint8Array>>,
): Promise<{ status: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [collectText(), collectText()];
  const host = createMemoryHost(files);
  const cwd = (): string => "HERE";
  const status = await main(words, { stdout, stderr, host, cwd, env: {}, platform: "linux", arch: "x64" });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function collectText(): {
  write(text: string, callback?: (error?: Error | null) => void): boolean;
  text(): string;
} {
  const parts: string[] = [];
  return {
    write(text, callback) {
      parts.push(text);
      callback?.();
      return true;
    },
    text: () => parts.join(""),
  };
}

/** The symbols of a Python module, without its preamble, loader and frame. */
function withoutFrame(text: string): string {
  const body = /^# (?:No modules|End modules)\n(.*?)^# No inserted files/ms.exec(text)?.[1];
  return body === undefined ? text : `${body.replace(/^\n+|\n+$/g, "")}\n`;
}

/** Writes what our command line prints now to every expectation of our own; returns the endings of those that changed. */
export async function rewriteExpectations(words: readonly string[] = []): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const expectation of findExpectations()) {
    if (expectation.isForeign || !words.every((word) => expectation.path.includes(word))) continue;
    const now = await produceCase(expectation);
    if (readFileSync(expectation.path, "utf8") === now) continue;
    writeFileSync(expectation.path, now);
    changed.push(expectation.ending);
  }
  return changed;
}
