/** The output languages. Each emitter is loaded when it is asked for, so that a run pays only for its own. */

import type { Emitter } from "./emitter.ts";

const loaders: ReadonlyMap<string, () => Promise<Emitter>> = new Map([
  ["py", async () => (await import("./python/module.ts")).pythonEmitter],
  ["package", async () => (await import("./python/package.ts")).packageEmitter],
  ["wrappers", async () => (await import("./python/wrappers-c.ts")).wrapperEmitter],
  ["proof", async () => (await import("./python/proof.ts")).proofEmitter],
  ["proof-c", async () => (await import("./python/proof-c.ts")).proofInCEmitter],
  ["pyi", async () => (await import("./python/stub.ts")).stubEmitter],
  ["json", async () => (await import("./json/ctypesgen-json.ts")).jsonEmitter],
  ["markdown", async () => (await import("./documentation/markdown.ts")).markdownEmitter],
  ["html", async () => (await import("./documentation/html.ts")).htmlEmitter],
  ["luajit", async () => (await import("./luajit/luajit.ts")).luajitEmitter],
  ["ir", async () => (await import("./json/ir-json.ts")).irEmitter],
]);

/** Surfaces of Python modules besides the usual one. */
const styleLoaders: ReadonlyMap<string, () => Promise<Emitter>> = new Map([
  ["ctypesgen", async () => (await import("./ctypesgen/module.ts")).ctypesgenEmitter],
  ["proven", async () => (await import("./python/proven-module.ts")).provenEmitter],
  ["lazy", async () => (await import("./python/later.ts")).lazyEmitter],
  ["typed", async () => (await import("./python/typed/module.ts")).typedEmitter],
]);

/** What `--output-language` takes. */
export const emitterNames: readonly string[] = [...loaders.keys()];

/** Undefined for a language that there is no emitter for. */
export function loadEmitter(language: string): Promise<Emitter> | undefined {
  return (loaders.get(language) ?? styleLoaders.get(language))?.();
}
