/**
 * Random records on every Python: sizes, offsets, and each member written and read by Python and by C. Python 3.14, where no
 * library can be loaded, is npm's `pyodide`, found on the module path or in the folder that BINDWRIGHT_PYODIDE names.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  findPythons,
  mainPython,
  makeScratchFolder,
  missingPrograms,
  repositoryRoot,
  run,
} from "../../spec/support/outside.ts";
import { createDiskHost } from "../../src/cli/disk.ts";
import { translate } from "../../src/index.ts";
import { type Check, judgesFolder, type Outcome, whyNoJudge } from "./check.ts";

const seeds = [1, 2, 3];
/** Of each seed; the records within them come on top. */
const count = 3340;
const sampleCount = 60;

const programs = join(repositoryRoot, "scripts", "verify", "random-records");

interface Verdict {
  readonly records: number;
  readonly members: number;
  readonly wrong: readonly string[];
}

export function randomRecordChecks(sample: boolean): readonly Check[] {
  const isX86 = process.arch === "x64" && process.platform === "linux";
  const missing =
    whyNoJudge("frontend/layout_gen.py") ??
    (isX86 ? missingPrograms("gcc", "clang", "python3") : "the library is one of x86-64 Linux");
  const cases = new Cases(sample ? [seeds[0] as number] : seeds, sample ? sampleCount : count);
  const native = findPythons().map(
    ({ version, program }): Check => ({
      name: `random records on ${version}`,
      missing,
      optional: true,
      judge: () => cases.judge("x86_64-linux-gnu", (folder) => judgeNatively(folder, program, "gcc")),
    }),
  );
  const main = mainPython()?.program ?? "python3";
  return [
    ...native,
    {
      name: "random records with clang's library",
      missing,
      optional: true,
      judge: () => cases.judge("x86_64-linux-gnu", (folder) => judgeNatively(folder, main, "clang")),
    },
    {
      name: "random records on 3.14 (pyodide)",
      missing: missing ?? (findPyodide() === undefined ? "pyodide is not installed" : undefined),
      optional: true,
      judge: () => cases.judge("wasm32-unknown-emscripten", judgeInPyodide),
    },
  ];
}

/** What is made of each seed for each target, once. */
class Cases {
  readonly #seeds: readonly number[];
  readonly #count: number;
  readonly #folders = new Map<string, Promise<string>>();
  readonly #scratch = makeScratchFolder();

  constructor(seedList: readonly number[], size: number) {
    this.#seeds = seedList;
    this.#count = size;
  }

  async judge(target: string, ask: (folder: string) => Promise<Verdict>): Promise<Outcome> {
    try {
      const verdicts: Verdict[] = [];
      for (const seed of this.#seeds) verdicts.push(await ask(await this.#prepare(target, seed)));
      return outcomeOf(verdicts);
    } catch (error) {
      return { kind: "failed", words: error instanceof Error ? error.message : String(error) };
    }
  }

  #prepare(target: string, seed: number): Promise<string> {
    const key = `${target}-${seed}`;
    const made = this.#folders.get(key) ?? prepare(join(this.#scratch, key), target, seed, this.#count);
    this.#folders.set(key, made);
    return made;
  }
}

async function prepare(folder: string, target: string, seed: number, size: number): Promise<string> {
  mkdirSync(folder);
  const words = [join(programs, "prepare.py"), judgesFolder ?? "", String(seed), String(size), target];
  mustRun("python3", words, folder);
  const host = createDiskHost({ fileSizeLimit: 1 << 28 });
  const { outputs } = await translate({ headers: [join(folder, "cases.h")], target }, host);
  writeFileSync(join(folder, "cases.py"), outputs[0]?.text ?? "");
  return folder;
}

async function judgeNatively(folder: string, python: string, compiler: string): Promise<Verdict> {
  const library = `./lib${compiler}.so`;
  if (!existsSync(join(folder, library))) {
    const words = ["-std=gnu17", "-w", "-O0", "-fPIC", "-shared", "-o", library, "cases.c", "-latomic"];
    mustRun(compiler, words, folder);
  }
  const program = join(programs, "judge.py");
  return JSON.parse(mustRun(python, ["-W", "error", program, library], folder)) as Verdict;
}

function mustRun(program: string, words: readonly string[], folder: string): string {
  const done = run(program, words, { cwd: folder, seconds: 1800 });
  if (done.status !== 0) throw new Error(`${program}: ${done.status}: ${done.stderr.slice(-2000)}`);
  return done.stdout;
}

interface Pyodide {
  readonly FS: { writeFile(path: string, text: string): void };
  runPython(code: string): unknown;
}

type PyodideModule = { loadPyodide(): Promise<Pyodide> };

function findPyodide(): PyodideModule | undefined {
  const folder = process.env.BINDWRIGHT_PYODIDE;
  const near = folder === undefined ? import.meta.url : join(folder, "package.json");
  try {
    return createRequire(near)("pyodide") as PyodideModule;
  } catch {
    return undefined;
  }
}

async function judgeInPyodide(folder: string): Promise<Verdict> {
  const python = await (findPyodide() as PyodideModule).loadPyodide();
  for (const name of ["cases.py", "plan.json"])
    python.FS.writeFile(name, readFileSync(join(folder, name), "utf8"));
  python.FS.writeFile("judge.py", readFileSync(join(programs, "judge.py"), "utf8"));
  const code = `import contextlib, io, sys
sys.path.insert(0, ".")
import judge
said = io.StringIO()
with contextlib.redirect_stdout(said):
    judge.main()
said.getvalue()`;
  return JSON.parse(String(python.runPython(code))) as Verdict;
}

function outcomeOf(verdicts: readonly Verdict[]): Outcome {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const records = sum(verdicts.map((verdict) => verdict.records));
  const members = sum(verdicts.map((verdict) => verdict.members));
  const wrong = verdicts.flatMap((verdict) => verdict.wrong);
  const words = `${records} records, ${members} members: ${wrong.length} wrong`;
  return wrong.length === 0 && records > 0
    ? { kind: "passed", words }
    : { kind: "failed", words: [words, ...wrong.slice(0, 30)].join("\n") };
}
