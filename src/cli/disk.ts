/** The one place that reads files: the Host over the disk. Regular files alone, whatever a path turns out to be. */

import { Buffer } from "node:buffer";
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { sep } from "node:path";
import type { FileContent, Host } from "../source/host.ts";

/** The name of what came in on standard input, as gcc calls it. */
export const standardInputName: string = "<stdin>";

export interface DiskHostOptions {
  /** Bytes; larger files are not read. */
  readonly fileSizeLimit: number;
  /** What `standardInputName` stands for, when it was asked for. */
  readonly standardInput?: Uint8Array | undefined;
}

export function createDiskHost({ fileSizeLimit, standardInput }: DiskHostOptions): Host {
  return {
    pathStyle: sep === "/" ? "posix" : "windows",
    readFile(path: string): FileContent {
      if (path === standardInputName && standardInput !== undefined) {
        return { kind: "file", bytes: standardInput };
      }
      return readRegularFile(path, fileSizeLimit);
    },
    exists(path: string): "file" | "directory" | "other" | "none" {
      if (path === standardInputName && standardInput !== undefined) return "file";
      const stats = statPath(path);
      if (stats === undefined || typeof stats === "string") return stats === undefined ? "none" : "other";
      if (stats.isFile()) return "file";
      return stats.isDirectory() ? "directory" : "other";
    },
    list(path: string): readonly string[] {
      try {
        return readdirSync(path).sort();
      } catch {
        return [];
      }
    },
  };
}

/** All of standard input. Throws what the system throws. */
export function readStandardInput(): Uint8Array {
  return readFileSync(0);
}

/** The error's code when the path cannot be asked; undefined when nothing stands there. */
function statPath(path: string): Stats | string | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const code = codeOf(error);
    // A path with NUL in it, too long, or with a link that leads in circles names nothing.
    return ["ENOTDIR", "ERR_INVALID_ARG_VALUE", "ENAMETOOLONG", "ELOOP"].includes(code) ? undefined : code;
  }
}

function readRegularFile(path: string, sizeLimit: number): FileContent {
  const stats = statPath(path);
  if (stats === undefined) return { kind: "missing" };
  if (typeof stats === "string") return { kind: "unreadable", reason: describeError(stats) };
  const refusal = refuse(stats, sizeLimit);
  if (refusal !== undefined) return refusal;
  let descriptor: number | undefined;
  try {
    // Opening without blocking, and asking once more: the path may be a FIFO by now.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const opened = fstatSync(descriptor);
    const secondRefusal = refuse(opened, sizeLimit);
    if (secondRefusal !== undefined) return secondRefusal;
    if (opened.size > 0) return { kind: "file", bytes: readFileSync(descriptor) };
    return readUnsized(descriptor, sizeLimit);
  } catch (error) {
    return { kind: "unreadable", reason: describeError(codeOf(error)) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function refuse(stats: Stats, sizeLimit: number): FileContent | undefined {
  if (stats.isDirectory()) return { kind: "directory" };
  if (!stats.isFile()) return { kind: "special" };
  return stats.size > sizeLimit ? { kind: "too-large", size: stats.size } : undefined;
}

/** Files of /proc and the like say that they have no size, and may have any. */
function readUnsized(descriptor: number, sizeLimit: number): FileContent {
  const chunks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const chunk = Buffer.allocUnsafe(65536);
    const count = readSync(descriptor, chunk);
    if (count === 0) return { kind: "file", bytes: Buffer.concat(chunks) };
    size += count;
    if (size > sizeLimit) return { kind: "too-large", size };
    chunks.push(chunk.subarray(0, count));
  }
}

export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : String(error);
}

/** A code of ours beside the system's: the output is a file that was read. */
export const isInputCode: string = "BINDWRIGHT_OUTPUT_IS_INPUT";

/** Another one: two outputs of a run have one place. */
export const isTwiceCode: string = "BINDWRIGHT_OUTPUT_IS_TWICE";

const errorWords: ReadonlyMap<string, string> = new Map([
  [isInputCode, "it is one of the files that were read: a header, or a module of `-m`"],
  [isTwiceCode, "another output of this run goes to the same place"],
  ["EACCES", "permission denied"],
  ["EPERM", "operation not permitted"],
  ["ENOENT", "no such file or directory"],
  ["ENOTDIR", "a part of the path is no directory"],
  ["EISDIR", "it is a directory"],
  ["ENOSPC", "no space is left on the device"],
  ["EFBIG", "the file would be larger than is allowed (`ulimit -f`)"],
  ["EDQUOT", "the disk quota is used up"],
  ["EROFS", "the file system is read-only"],
  ["EMFILE", "too many files are open"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ELOOP", "its links lead in circles"],
  ["EBUSY", "it is in use"],
  ["EIO", "the device failed"],
  ["ERR_INVALID_ARG_VALUE", "no path has such characters"],
]);

/** What the system's error code means, in words. */
export function describeError(code: string): string {
  return errorWords.get(code) ?? code;
}
