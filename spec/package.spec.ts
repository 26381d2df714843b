/** What is published, as a user gets it: built, packed, installed into an empty folder, and run there. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { findImports } from "./support/source-scan.ts";
import { assert, suite } from "./support/test.ts";

const compiled = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(compiled);
const folder = mkdtempSync(join(tmpdir(), "bindwright-package-"));
const staged = join(folder, "staged");
const user = join(folder, "user");
const installed = join(user, "node_modules", "bindwright");
const entry = join(installed, "dist", "bin", "bindwright.js");

interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
}
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  program: string,
  words: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Finished {
  // What a run keeps for the next one stays in this spec's folder.
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, "shared-cache") };
  const result = spawnSync(program, words, { encoding: "utf8", cwd: user, env, ...options });
  if (result.error !== undefined) throw result.error;
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** npm beside the Node that runs, or by its name; run as npm runs for a user, without what an outer `npm test` tells it. */
function runNpm(words: readonly string[], cwd: string): Finished {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  return run("npm", words, { cwd, env });
}

const published = suite("the package");
let installation: Finished;

published.before(() => {
  mkdirSync(user, { recursive: true });
  mkdirSync(staged);
  const built = run(process.execPath, [
    join(compiled, "scripts", "build.js"),
    "--into",
    join(staged, "dist"),
  ]);
  if (built.code !== 0) throw new Error(built.stderr);
  for (const name of ["package.json", ...manifest.files]) {
    if (name !== "dist") cpSync(join(root, name), join(staged, name), { recursive: true });
  }
  const packed = runNpm(["pack", "--ignore-scripts", "--pack-destination", folder], staged);
  if (packed.code !== 0) throw new Error(packed.stderr);
  writeFileSync(
    join(user, "package.json"),
    '{ "name": "user", "version": "1.0.0", "type": "module", "private": true }\n',
  );
  const archive = join(folder, `bindwright-${manifest.version}.tgz`);
  installation = runNpm(["install", "--offline", "--no-audit", "--no-fund", archive], user);
  writeFileSync(
    join(user, "point.h"),
    "/** A place. */\nstruct point { int x, y; };\nint distance(struct point a, struct point b);\n#define ORIGIN 0\n",
  );
});

published.after(() => rmSync(folder, { recursive: true, force: true }));

published("installs without another package and without a warning about Node's version", () => {
  assert.is(installation.code, 0, installation.stderr);
  assert.not.match(installation.stderr + installation.stdout, /EBADENGINE|deprecated|install-scripts/);
  const packages = readdirSync(join(user, "node_modules")).filter((name) => !name.startsWith("."));
  assert.equal(packages, ["bindwright"]);
});

published("holds what users run and read, and none of the sources", () => {
  const names = readdirSync(installed, { recursive: true, encoding: "utf8" }).sort();
  for (const name of [
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
    "docs/man/bindwright.1",
    "schema/ir.schema.json",
    "dist/index.js",
    "dist/types/index.d.ts",
    "dist/bin/bindwright.js",
    "dist/THIRD-PARTY-LICENSES.txt",
  ]) {
    assert.ok(names.includes(name), `${name} is missing`);
  }
  const allowed =
    /^(?:LICENSE|[A-Z]+\.md|package\.json|docs(?:\/.*)?|schema(?:\/.*)?|dist|dist\/(?:bin|types)(?:\/.*)?|dist\/index\.js(?:\.map)?|dist\/THIRD-PARTY-LICENSES\.txt)$/;
  assert.equal(
    names.filter((name) => !allowed.test(name) || /(?<!\.d)\.ts$|\.spec\./.test(name)),
    [],
  );
});

published("holds what its README links to", () => {
  const links = readFileSync(join(installed, "README.md"), "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g);
  const targets = [...links].map(([, target = ""]) => target);
  assert.ok(targets.length > 5);
  assert.equal(
    targets.filter((target) => !existsSync(join(installed, target))),
    [],
  );
});

published("carries the licence of every package that it carries", () => {
  const text = readFileSync(join(installed, "dist", "THIRD-PARTY-LICENSES.txt"), "utf8");
  for (const title of [/^commander 14\.\S+ \(MIT\)$/m, /^fs-extra 11\.\S+ \(MIT\)$/m]) {
    assert.match(text, title);
  }
});

published("the command prints its version, and a bare number", () => {
  const { code, stdout, stderr } = run(process.execPath, [entry, "--version"]);
  assert.is(code, 0, stderr);
  assert.is(stdout.trim(), manifest.version);
});

/** Prints what a run of the command loaded, in bytes, whatever the run itself prints. */
const probe = `process.on("exit", () => {
  const { statSync } = require("node:fs");
  const bytes = Object.keys(require.cache).filter((path) => path !== __filename).reduce((sum, path) => sum + statSync(path).size, 0);
  process.stderr.write("loaded " + bytes + "\\n");
});
`;

function loadedBytes(words: readonly string[]): number {
  const path = join(folder, "probe.cjs");
  writeFileSync(path, probe);
  const { stderr } = run(process.execPath, ["--require", path, entry, ...words]);
  return Number(/^loaded (\d+)$/m.exec(stderr)?.[1]);
}

published("a run loads what it uses: --version neither a parser nor a command line library", () => {
  const version = loadedBytes(["--version"]);
  const translation = loadedBytes(["point.h"]);
  assert.ok(version < 24_000, `${version} bytes for --version`);
  assert.ok(translation > 4 * version, "the probe sees what is loaded");
});

published("the command translates with nothing on the path but Node", () => {
  const path = join(folder, "path");
  mkdirSync(path);
  symlinkSync(process.execPath, join(path, "node"));
  const command = join(user, "node_modules", ".bin", "bindwright");
  const { code, stderr } = run(command, ["-lm", "point.h", "-o", "point.py"], { env: { PATH: path } });
  assert.is(code, 0, stderr);
  assert.match(readFileSync(join(user, "point.py"), "utf8"), /^class struct_point\(/m);
});

published("the command works where Object.groupBy is missing, as on Node 20", () => {
  const path = join(folder, "without-group-by.cjs");
  writeFileSync(path, "delete Object.groupBy;\n");
  const { code, stdout, stderr } = run(process.execPath, ["--require", path, entry, "point.h"]);
  assert.is(code, 0, stderr);
  assert.match(stdout, /struct_point/);
});

/** A run of the installed command with a cache folder of its own, and what stands there afterwards. */
function runWithCache(words: readonly string[], cache: string): Finished & { readonly files: string[] } {
  // No code is kept while coverage is measured. Absent is not enough: Node hands its own value on, so it is said.
  const env = {
    ...process.env,
    NODE_V8_COVERAGE: undefined,
    XDG_CACHE_HOME: cache,
    HOME: cache,
    LOCALAPPDATA: cache,
  };
  const finished = run(process.execPath, [entry, ...words], { env });
  const names = existsSync(cache) ? readdirSync(cache, { recursive: true, encoding: "utf8" }) : [];
  return { ...finished, files: names.filter((name) => name.endsWith(".bin")) };
}

published(
  "the second run says what the first said, out of the code cache, and so does one with a bad cache",
  () => {
    const cache = join(folder, "cache");
    const first = runWithCache(["point.h"], cache);
    assert.is(first.code, 0, first.stderr);
    assert.is(first.files.length, 1);
    const path = join(cache, first.files[0] as string);
    const written = readFileSync(path);
    const second = runWithCache(["point.h"], cache);
    assert.equal([second.stdout, second.stderr, second.code], [first.stdout, first.stderr, 0]);
    writeFileSync(path, written.fill(7, written.length >> 1));
    const third = runWithCache(["point.h"], cache);
    assert.equal([third.stdout, third.stderr, third.code], [first.stdout, first.stderr, 0]);
    assert.not.equal(readFileSync(path), written, "a bad cache is replaced");
  },
);

published("no cache is written for a question, on request, or where there is no place for one", () => {
  const cache = join(folder, "no-cache");
  for (const words of [["--version"], ["--help"], ["--no-compile-cache", "point.h"]]) {
    const { code, stderr, files } = runWithCache(words, cache);
    assert.is(code, 0, stderr);
    assert.equal(files, []);
  }
  const occupied = join(folder, "occupied");
  writeFileSync(occupied, "");
  const env = { ...process.env, XDG_CACHE_HOME: occupied, HOME: "", LOCALAPPDATA: "" };
  const { code, stderr } = run(process.execPath, [entry, "point.h", "-lc"], { env });
  assert.equal([code, stderr], [0, ""]);
});

const consumer = `import { createMemoryHost, translate } from "bindwright";

const host = createMemoryHost({ "a.h": "int answer(void);\\n" });
const { outputs, diagnostics } = await translate({ headers: ["a.h"], libraries: ["a"] }, host);
const text: string = outputs[0]?.text ?? "";
console.log(diagnostics.length, text.includes("answer"));
`;

published("the library runs where it is installed", () => {
  writeFileSync(join(user, "consumer.mjs"), consumer.replace(": string", ""));
  const { stdout, stderr } = run(process.execPath, ["consumer.mjs"]);
  assert.is(stdout, "0 true\n", stderr);
});

published("the library's types serve a strict user without Node's types", () => {
  writeFileSync(join(user, "consumer.ts"), `${consumer.replace(/console.*/, "text;")}export {};\n`);
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const words = [
    "--strict",
    "--exactOptionalPropertyTypes",
    "--noEmit",
    "--module",
    "nodenext",
    "--target",
    "es2022",
  ];
  const { code, stdout } = run(process.execPath, [
    compiler,
    ...words,
    "--lib",
    "es2022",
    "--types",
    "",
    "consumer.ts",
  ]);
  assert.is(code, 0, stdout);
});

published("the library is one module that imports nothing", () => {
  assert.equal(findImports(readFileSync(join(installed, "dist", "index.js"), "utf8")), []);
});

async function bundleForBrowser(path: string): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}

published(
  "the library's sources bundle for a browser, and the same check fails on a module of Node",
  async () => {
    assert.ok((await bundleForBrowser("src/index.ts")).length > 0);
    try {
      await bundleForBrowser("src/cli/main.ts");
    } catch (error) {
      assert.match(String(error), /Could not resolve "node:/);
      return;
    }
    assert.unreachable("a module of Node was bundled for a browser");
  },
);
