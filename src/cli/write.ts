/**
 * The one place that writes files: all of a run's outputs or none, and each either as it was or as it shall be.
 *
 * Every output is written to `.NAME.PID.tmp` beside its place and flushed to the disk; when all are, they are renamed, the
 * last one first, so that a package whose first file is imported never has a part that is missing. A file whose content
 * stays the same is not written again; its time is renewed, by which make knows that it was made. Interrupted at any
 * moment, the old file is whole.
 */

import { Buffer } from "node:buffer";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { InternalError } from "../diagnostics/diagnostic.ts";
import type { OutputFile } from "../emit/emitter.ts";
import { codeOf, describeError, isInputCode, isTwiceCode } from "./disk.ts";
import type { TextEncoding } from "./io.ts";

/** Each in its own encoding, or in that of the run. */
export interface PlacedFile extends OutputFile {
  readonly encoding?: TextEncoding;
}

export interface WriteFailure {
  readonly path: string;
  /** In words. */
  readonly reason: string;
}

export interface WriteReport {
  readonly written: readonly string[];
  /** Already had the content that they shall have, and have the time of this run. */
  readonly unchanged: readonly string[];
  readonly failure: WriteFailure | undefined;
}

/** Characters of an output's name in its temporary file's: a name has at most 255 bytes, a character at most four. */
const longestStem = 50;

interface StagedFile {
  /** Undefined where the file at the path has its content already. */
  readonly temporary: string | undefined;
  readonly path: string;
  readonly content: Buffer;
}

/**
 * Writes the outputs of a run whose main one goes to `mainPath`; the others' paths are relative to its folder. After a
 * failure no file has changed, save those that were renamed before a rename failed. A file among `inputs`, by whatever
 * path or link, is never written.
 */
export async function writeOutputs(
  outputs: readonly PlacedFile[],
  mainPath: string,
  encoding: TextEncoding = "utf8",
  inputs: readonly string[] = [],
): Promise<WriteReport> {
  const staged: StagedFile[] = [];
  const written: string[] = [];
  const unchanged: string[] = [];
  const places = new Set<string>();
  let current = mainPath;
  try {
    for (const { path, text, isGivenPath, encoding: own } of outputs) {
      const isBeside = path !== "" && isGivenPath !== true;
      current = isBeside ? await makePlace(dirname(mainPath), path) : path || mainPath;
      const place = followLinks(resolve(current));
      if (places.has(place)) throw Object.assign(new Error(current), { code: isTwiceCode });
      places.add(place);
      const file = stageFile(current, Buffer.from(text, own ?? encoding), inputs);
      if (file === undefined) written.push(current);
      else staged.push(file);
    }
    for (let file = staged.at(-1); file !== undefined; file = staged.at(-1)) {
      current = file.path;
      if (file.temporary === undefined) renewTime(file);
      else renameSync(file.temporary, file.path);
      (file.temporary === undefined ? unchanged : written).push(current);
      staged.pop();
    }
    return { written, unchanged, failure: undefined };
  } catch (error) {
    if (error instanceof InternalError) throw error;
    return { written, unchanged, failure: { path: current, reason: describeError(codeOf(error)) } };
  } finally {
    for (const { temporary } of staged) if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

/** The path of a further output, with the folders that it needs. */
async function makePlace(folder: string, path: string): Promise<string> {
  if (isAbsolute(path) || path.split("/").includes(".."))
    throw new InternalError(`an output leaves its folder: ${path}`);
  const place = join(folder, path);
  const { ensureDir } = await import("fs-extra/esm");
  await ensureDir(dirname(place));
  return place;
}

/** Writes the temporary file, where there is need of one; undefined where nothing is left to do. */
function stageFile(givenPath: string, content: Buffer, inputs: readonly string[]): StagedFile | undefined {
  const stats = statSync(givenPath, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
    // A terminal, a pipe, /dev/null: nothing that could be replaced. Opened as given: /dev/stdout's link names no path.
    writeFileSync(givenPath, content);
    return undefined;
  }
  const path = followLinks(givenPath);
  if (stats?.isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR" });
  if (stats !== undefined && inputs.some((input) => isSameFile(input, stats)))
    throw Object.assign(new Error(path), { code: isInputCode });
  if (stats?.size === content.length && readFileSync(path).equals(content))
    return { temporary: undefined, path, content };
  const temporary = temporaryOf(path);
  writeTemporary(temporary, content, stats);
  return { temporary, path, content };
}

function temporaryOf(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, longestStem)}.${process.pid}.tmp`);
}

/** A file of somebody else's has its time from its owner alone: that one is replaced. */
function renewTime({ path, content }: StagedFile): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch (error) {
    if (codeOf(error) !== "EPERM" && codeOf(error) !== "EACCES") throw error;
    const temporary = temporaryOf(path);
    writeTemporary(temporary, content, statSync(path));
    try {
      renameSync(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}

function isSameFile(path: string, { dev, ino }: Stats): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stats.dev === dev && stats.ino === ino;
}

/** A link is written through, as programs that open their output do; also one that leads to nothing yet. */
function followLinks(path: string): string {
  let at = path;
  for (let steps = 0; steps < 40; steps++) {
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return at;
    at = resolve(dirname(at), readlinkSync(at));
  }
  throw Object.assign(new Error(path), { code: "ELOOP" });
}

/** A new file has the mode that the umask leaves; one that replaces another keeps that one's. */
function writeTemporary(temporary: string, content: Buffer, replaced: Stats | undefined): void {
  // A leftover of a process that had our number and was killed.
  rmSync(temporary, { force: true });
  const descriptor = openSync(temporary, "wx", 0o666);
  try {
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (replaced !== undefined) chmodSync(temporary, replaced.mode & 0o777);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
