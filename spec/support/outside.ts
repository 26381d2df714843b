/** The world outside: programs on PATH, the Pythons of this machine, scratch folders, and runs of our own command line. */

import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Replaces the whole environment. */
  readonly onlyEnvironment?: Readonly<Record<string, string>>;
  readonly seconds?: number;
}

/** Runs a program without a shell and waits for it; a program that cannot start, or is killed, has status 127. */
export function run(program: string, words: readonly string[], options: RunOptions = {}): Run {
  const done = spawnSync(program, words, {
    cwd: options.cwd,
    input: options.input,
    env: options.onlyEnvironment ?? { ...process.env, ...options.environment },
    encoding: "utf8",
    timeout: (options.seconds ?? 60) * 1000,
    maxBuffer: 512 * 1024 * 1024,
  });
  const stderr = done.error === undefined ? done.stderr : `${done.stderr ?? ""}${done.error.message}`;
  return { status: done.status ?? 127, stdout: done.stdout ?? "", stderr };
}

/** The path of a program on PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Why a judge that needs these programs cannot run here; undefined where it can. */
export function missingPrograms(...names: readonly string[]): string | undefined {
  const missing = names.filter((name) => findProgram(name) === undefined);
  return missing.length === 0 ? undefined : `not on PATH: ${missing.join(", ")}`;
}

export interface Python {
  /** "3.11". */
  readonly version: string;
  readonly program: string;
}

let foundPythons: readonly Python[] | undefined;

/** Oldest first. Versions that pyenv installed, and `python3` on PATH, one program for each minor version. */
export function findPythons(): readonly Python[] {
  foundPythons ??= lookForPythons();
  return foundPythons;
}

function lookForPythons(): readonly Python[] {
  const root = process.env.PYENV_ROOT ?? join(homedir(), ".pyenv");
  const candidates = readFolder(join(root, "versions")).map((name) =>
    join(root, "versions", name, "bin", "python3"),
  );
  const onPath = findProgram("python3");
  if (onPath !== undefined) candidates.unshift(onPath);
  const found = new Map<string, Python>();
  for (const program of candidates.filter(isExecutable)) {
    const asked = run(program, ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"]);
    const version = asked.stdout.trim();
    if (asked.status === 0 && minorOf(version) >= 7 && !found.has(version))
      found.set(version, { version, program });
  }
  return [...found.values()].sort((a, b) => minorOf(a.version) - minorOf(b.version));
}

/** The Python to call libraries from: the one on PATH, else the newest. */
export function mainPython(): Python | undefined {
  const pythons = findPythons();
  const asked = findProgram("python3");
  return pythons.find(({ program }) => program === asked) ?? pythons.at(-1);
}

function minorOf(version: string): number {
  return version.startsWith("3.") ? Number(version.slice(2)) : -1;
}

function readFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** One listener for all folders: Node warns of a leak where an event has more than ten. */
const scratchFolders: string[] = [];

/** A folder that is gone when the process ends. */
export function makeScratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bindwright-spec-"));
  if (scratchFolders.push(folder) === 1) process.once("exit", removeScratchFolders);
  return folder;
}

function removeScratchFolders(): void {
  for (const folder of scratchFolders) rmSync(folder, { recursive: true, force: true });
}

/** The root of the repository, from the compiled specs as from their sources. */
export const repositoryRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  return readFolder(folder).includes("package.json") ? folder : findRoot(dirname(folder));
}

/** Our command line's entry as compiled, not bundled. */
export const builtCommand: string = join(repositoryRoot, "build", "bin", "bindwright.js");

/** Runs our command line as a process of its own. */
export function bindwright(words: readonly string[], options: RunOptions = {}): Run {
  return run(process.execPath, [builtCommand, ...words], options);
}
