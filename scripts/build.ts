/**
 * `npm run build [-- --into FOLDER]`: makes dist/, the folder that is published, or another one for a test.
 *
 *     dist/bin/bindwright.js      the launcher, and beside it the command's entry and the chunks that it loads on need
 *     dist/index.js               the library, one ES module without any import, for Node and browsers
 *     dist/types/                 the library's declarations
 *     dist/THIRD-PARTY-LICENSES   of the packages that are carried inside
 *
 * The command line is split by esbuild as ES modules, and each chunk is then turned into CommonJS: a process starts
 * faster so (docs/adr tells the figures), and an `import()` in the sources still decides what a run loads.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { findImports } from "../spec/support/source-scan.ts";
import { dropCopies, linkDirectly } from "./direct-links.ts";
import { inlineConstantTables } from "./inline-constants.ts";
import { findUsualChunks, packChunks } from "./usual-chunks.ts";

const compiled = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(compiled);
const { values } = parseArgs({ options: { into: { type: "string", default: join(root, "dist") } } });
const dist = values.into;

/** package.json says that no file has effects of its own, which is true for users; inside, the shim is the exception. */
const keepShim: Plugin = {
  name: "keep-shim",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/object-group-by\.ts$/ }, ({ resolveDir, path }) => ({
      path: join(resolveDir, path),
      sideEffects: true,
    })),
};

/**
 * commander loads `child_process` for subcommands that are programs of their own, of which there are none here; with it
 * Node would load its streams and sockets. It gets the module when it asks for a function of it.
 */
const deferChildProcess: Plugin = {
  name: "defer-child-process",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /\bcommander\b/.test(importer) ? { path, namespace: "deferred" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "deferred" }, ({ path }) => ({
      contents: `exports.spawn = (...words) => require(${JSON.stringify(path)}).spawn(...words);`,
      loader: "js",
    }));
  },
};

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  target: "node20.19",
  sourcemap: "linked",
  sourcesContent: false,
  legalComments: "none",
  metafile: true,
  plugins: [keepShim, deferChildProcess, inlineConstantTables],
  logLevel: "warning",
};

/** The library may not even name a module of Node: with no platform to resolve them, esbuild fails on `node:`. */
async function buildLibrary(): Promise<Metafile> {
  const result = await build({
    ...shared,
    entryPoints: ["src/index.ts"],
    outfile: join(dist, "index.js"),
    platform: "neutral",
    mainFields: ["module", "main"],
  });
  return result.metafile as Metafile;
}

async function buildCommand(): Promise<Metafile> {
  const result = await build({
    ...shared,
    entryPoints: { command: "bin/bindwright.ts" },
    outdir: join(dist, "bin"),
    chunkNames: "[name]-[hash]",
    platform: "node",
    splitting: true,
  });
  const metafile = result.metafile as Metafile;
  const chunks = Object.keys(metafile.outputs).filter((path) => path.endsWith(".js"));
  linkDirectly(metafile, root);
  await convertToCommonJs(chunks.map((path) => join(root, path)));
  for (const path of chunks) requireDirectly(join(root, path), metafile.outputs[path]?.imports ?? []);
  writeFileSync(join(dist, "bin", "package.json"), '{ "type": "commonjs" }\n');
  dropHashbang(join(dist, "bin", "command.js"));
  writeFileSync(join(dist, "bin", "usual.js"), packChunks(join(dist, "bin"), findUsualChunks(metafile)));
  await buildLauncher();
  return metafile;
}

/** An `import()` of a chunk takes what is required as it is. */
function requireDirectly(path: string, imports: Metafile["outputs"][string]["imports"]): void {
  const expected = imports.filter(({ kind, external }) => kind === "dynamic-import" && external !== true);
  const { text, count } = dropCopies(readFileSync(path, "utf8"));
  if (count !== expected.length)
    throw new Error(
      `${path} has ${expected.length} import()s of chunks, ${count} of a form that is known here`,
    );
  writeFileSync(path, text);
}

/** The launcher compiles a chunk as the body of a function, where no hashbang may stand; the lines stay where they are. */
function dropHashbang(path: string): void {
  writeFileSync(path, readFileSync(path, "utf8").replace(/^#!/, "//"));
}

async function buildLauncher(): Promise<void> {
  const { metafile, ...rest } = shared;
  const outfile = join(dist, "bin", "bindwright.js");
  await build({
    ...rest,
    entryPoints: ["src/cli/launch.ts"],
    outfile,
    format: "cjs",
    platform: "node",
    banner: { js: "#!/usr/bin/env node" },
  });
  chmodSync(outfile, 0o755);
}

/** `import()` becomes `require()` behind a promise, so that Node's loader of ES modules is never started. */
async function convertToCommonJs(paths: string[]): Promise<void> {
  const { bundle, metafile, plugins, ...rest } = shared;
  await build({
    ...rest,
    entryPoints: paths,
    outdir: join(dist, "bin"),
    allowOverwrite: true,
    format: "cjs",
    platform: "node",
    supported: { "dynamic-import": false },
    // src/cli/version.ts asks for `import.meta` only where there is no `__dirname`.
    logOverride: { "empty-import-meta": "silent", "commonjs-variable-in-esm": "silent" },
  });
}

/** Copies the declarations that can be reached from the library's face; a reader of JavaScript wants them to say `.js`. */
function copyDeclarations(): number {
  const from = join(compiled, "types", "src");
  const waiting = [join(from, "index.d.ts")];
  const copied = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (copied.has(path)) continue;
    copied.add(path);
    const text = readFileSync(path, "utf8");
    for (const { specifier } of findImports(text)) {
      if (specifier?.startsWith(".")) waiting.push(join(dirname(path), specifier.replace(/\.ts$/, ".d.ts")));
    }
    const target = join(dist, "types", relative(from, path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text.replace(/(\b(?:from|import)\s*\(?\s*"\.[^"\n]*)\.ts"/g, '$1.js"'));
  }
  return copied.size;
}

/** The packages of which at least one file is inside a bundle. */
function packagesOf(metafile: Metafile): Set<string> {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const names = inputs.map((input) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

function readLicence(name: string): string {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate));
  if (file === undefined)
    throw new Error(`${name} is carried inside, but has no licence text to carry with it`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

function writeLicences(metafiles: readonly Metafile[]): void {
  const names = [...new Set(metafiles.flatMap((metafile) => [...packagesOf(metafile)]))].sort();
  const intro = "The files of this folder carry parts of these packages inside.\n";
  writeFileSync(
    join(dist, "THIRD-PARTY-LICENSES.txt"),
    [intro, ...names.map(readLicence)].join(`\n${"-".repeat(80)}\n\n`),
  );
}

function describeSizes(): string {
  const names = readdirSync(join(dist, "bin")).filter((name) => name.endsWith(".js"));
  const kilobytes = (path: string): string => `${Math.ceil(statSync(path).size / 1024)} kB`;
  const all = names.reduce((sum, name) => sum + statSync(join(dist, "bin", name)).size, 0);
  return `dist/: command ${kilobytes(join(dist, "bin", "bindwright.js"))} + ${names.length - 1} chunks (${Math.ceil(all / 1024)} kB), library ${kilobytes(join(dist, "index.js"))}`;
}

rmSync(dist, { recursive: true, force: true });
if (!existsSync(join(compiled, "types", "src", "index.d.ts")))
  throw new Error("src/index.ts is not compiled");
const metafiles = await Promise.all([buildLibrary(), buildCommand()]);
writeLicences(metafiles);
copyDeclarations();
console.log(describeSizes());
