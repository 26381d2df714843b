/**
 * The published command's entry: V8's settings, then the chunks of the command, out of the code cache where there is
 * one. `npm run build` makes dist/bin/bindwright.js of this file and dist/bin/command.js of bin/bindwright.ts; nothing
 * imports it.
 *
 * The chunks are CommonJS and load each other by `require("./NAME.js")`, which is answered here. Those that a usual run
 * needs stand in one file besides, usual.js: forty files cost a small run more than their text.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import { CodeCache, findCacheFolder, makePrivateFolder, nameCacheFile } from "./code-cache.ts";
import { chooseEngineFlags } from "./engine-flags.ts";

interface ChunkModule {
  exports: unknown;
}

type ChunkFunction = (
  exports: unknown,
  require: (name: string) => unknown,
  module: ChunkModule,
  filename: string,
  folder: string,
) => void;

/** What a usual run loads, in one script: an object of the chunks' functions by the names that they require. */
const packName = "./usual.js";

const head = "(function (exports, require, module, __filename, __dirname) {";
const tail = "\n})";

/** @param requireFile the launcher's own `require`, as a value: a bundler follows direct calls. */
function launch(folder: string, requireFile: (name: string) => unknown): void {
  const words = process.argv.slice(2);
  // The usual questions are answered by so little code that neither setting pays.
  const isQuestion = words.length === 1 && (words[0] === "--version" || words[0] === "--help");
  const flags = isQuestion ? [] : chooseEngineFlags(process.versions.node, words);
  const cache = isQuestion ? undefined : openCache(folder, words, flags);
  for (const flag of flags) setFlagsFromString(flag);
  if (cache === undefined) requireFile("./command.js");
  else loadCached(folder, cache, requireFile);
}

function openCache(
  folder: string,
  words: readonly string[],
  flags: readonly string[],
): CodeCache | undefined {
  const { env, platform, execArgv, versions, arch } = process;
  // Somebody looks at how the program runs: source maps, coverage and profiles are Node's own loader's affair.
  const isWatched = env.NODE_V8_COVERAGE !== undefined || execArgv.length > 0;
  if (isWatched || isRefused(words) || (env.BINDWRIGHT_NO_COMPILE_CACHE ?? "") !== "") return undefined;
  const place = findCacheFolder({ platform, env });
  if (place === undefined || !makePrivateFolder(place, process.geteuid?.())) return undefined;
  const settings = [...flags, env.NODE_OPTIONS ?? ""].join(" ");
  return new CodeCache(join(place, nameCacheFile(folder, `${versions.node}-${arch}`, settings)));
}

/** `--no-compile-cache`, or as much of it as means nothing else. */
function isRefused(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  const flagWords = end < 0 ? words : words.slice(0, end);
  return flagWords.some((word) => word.startsWith("--no-c") && "--no-compile-cache".startsWith(word));
}

function loadCached(folder: string, cache: CodeCache, requireFile: (name: string) => unknown): void {
  const modules = new Map<string, ChunkModule>();
  const pack = compileScript(packName, folder, cache) as Readonly<Record<string, ChunkFunction>>;
  const load = (name: string): unknown => {
    if (!name.startsWith("./")) return requireFile(name);
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: ChunkModule = { exports: {} };
    modules.set(name, module);
    const chunk = pack[name] ?? (compileScript(name, folder, cache, head, tail) as ChunkFunction);
    chunk(module.exports, load, module, join(folder, name), folder);
    return module.exports;
  };
  process.once("exit", (code) => {
    const { user, system } = process.cpuUsage();
    if (code === 0) cache.save((user + system) / 1000);
  });
  load("./command.js");
}

/** The value of a script, which is a file of the folder between `before` and `after`. */
function compileScript(name: string, folder: string, cache: CodeCache, before = "", after = ""): unknown {
  const filename = join(folder, name);
  const bytes = readFileSync(filename);
  const source = crc32(bytes);
  const cachedData = cache.find(name, source);
  const script = new Script(before + bytes.toString("latin1") + after, {
    filename,
    columnOffset: -before.length,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  cache.note(name, { source, script }, cachedData !== undefined && script.cachedDataRejected === false);
  return script.runInThisContext();
}

launch(__dirname, require);
