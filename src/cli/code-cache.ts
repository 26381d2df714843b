/**
 * V8's compiled form of the command's chunks, kept between runs in one file of the user's cache folder. A run of a small
 * header spends most of its time in compiling our own code; with the file it is read instead (docs/adr/0009).
 *
 * The file is an aid and never a condition: one that is missing, foreign, cut or damaged is as good as none, and so is a
 * folder that cannot be written. Since V8 trusts what it is given, each part carries a checksum, and belongs to a chunk
 * with a checksum of its own; V8 itself refuses what another version or other flags made.
 *
 *     4 bytes   length of the index, little endian
 *     index     JSON, a `CacheIndex`
 *     parts     V8's data, one after the other
 */

import { Buffer } from "node:buffer";
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** Where one chunk's data stands behind the index, in bytes, and the checksums (CRC-32) of data and source. */
interface CachedPart {
  readonly source: number;
  readonly at: number;
  readonly length: number;
  readonly checksum: number;
}

interface CacheIndex {
  /** Processor time of the longest run that wrote this file with its help, in milliseconds; 0 where none did. */
  readonly work: number;
  /** How often it was written. */
  readonly writes: number;
  readonly parts: Readonly<Record<string, CachedPart>>;
}

interface LoadedChunk {
  readonly source: number;
  readonly script: Script;
}

const emptyIndex: CacheIndex = { work: 0, writes: 0, parts: {} };
/** So often, each run that did more than all before it writes the file. */
const earlyWrites = 6;
/** Later, only one that did so much more. */
const worthWriting = 1.25;
/** Files of installations that have gone are removed after this time, in milliseconds. */
const oldAge = 60 * 24 * 3600 * 1000;

export class CodeCache {
  readonly #path: string;
  readonly #bytes: Buffer;
  readonly #index: CacheIndex;
  readonly #loaded: Map<string, LoadedChunk> = new Map();
  #lacks = false;

  /** @param path of the file, in a folder that `makePrivateFolder` has approved. */
  constructor(path: string) {
    this.#path = path;
    this.#bytes = readCache(path);
    this.#index = readIndex(this.#bytes);
  }

  /** The data for a chunk whose source has this checksum, or undefined. */
  find(name: string, source: number): Buffer | undefined {
    const part = Object.hasOwn(this.#index.parts, name) ? this.#index.parts[name] : undefined;
    if (part === undefined || part.source !== source) return undefined;
    const data = this.#dataOf(part);
    return data.length === part.length && crc32(data) === part.checksum ? data : undefined;
  }

  /** Takes down what a run has loaded, and whether the cache had it. */
  note(name: string, chunk: LoadedChunk, wasCached: boolean): void {
    this.#loaded.set(name, chunk);
    if (!wasCached) this.#lacks = true;
  }

  /**
   * Writes the file when it lacks a chunk that was loaded, or when this run did more than those before, so that it has
   * compiled functions that they did not need. How much a run did is measured in a time that varies: the first ones count
   * whatever the difference, so that the functions of usual headers are in it soon, and later ones are few.
   *
   * @param work processor time of this run in milliseconds.
   */
  save(work: number): void {
    const { work: most, writes } = this.#index;
    if (!this.#lacks && work < most * (writes < earlyWrites ? 1 : worthWriting)) return;
    try {
      this.#write(work);
      removeOldFiles(dirname(this.#path));
    } catch {
      // A full disk, a folder that has gone: the next run compiles, as this one did.
    }
  }

  #dataOf({ at, length }: CachedPart): Buffer {
    return this.#bytes.subarray(at, at + length);
  }

  #write(work: number): void {
    const datas: Buffer[] = [];
    const parts: Record<string, CachedPart> = {};
    let at = 0;
    const add = (name: string, source: number, data: Buffer): void => {
      parts[name] = { source, at, length: data.length, checksum: crc32(data) };
      datas.push(data);
      at += data.length;
    };
    for (const [name, { source, script }] of this.#loaded) add(name, source, script.createCachedData());
    for (const [name, { source }] of Object.entries(this.#index.parts)) {
      if (this.#loaded.has(name)) continue;
      // What is damaged must not get a checksum that says it is whole.
      const data = this.find(name, source);
      if (data !== undefined) add(name, source, data);
    }
    // A run that compiled all by itself says nothing of how much those with the file do.
    const index: CacheIndex = {
      work: this.#lacks ? this.#index.work : Math.max(work, this.#index.work),
      writes: this.#index.writes + 1,
      parts,
    };
    writeWhole(this.#path, [encodeIndex(index), ...datas]);
  }
}

function readCache(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The index with its offsets counted from the file's start. */
function readIndex(bytes: Buffer): CacheIndex {
  if (bytes.length < 4) return emptyIndex;
  const start = 4 + bytes.readUInt32LE(0);
  try {
    const { work, writes, parts } = JSON.parse(bytes.toString("latin1", 4, start)) as CacheIndex;
    const placed = Object.entries(parts).map(([name, part]) => [name, { ...part, at: part.at + start }]);
    return { work: Number(work), writes: Number(writes), parts: Object.fromEntries(placed) };
  } catch {
    return emptyIndex;
  }
}

function encodeIndex(index: CacheIndex): Buffer {
  const text = Buffer.from(JSON.stringify(index), "latin1");
  const head = Buffer.alloc(4);
  head.writeUInt32LE(text.length, 0);
  return Buffer.concat([head, text]);
}

/** A run beside this one reads the old file or the new one, whole. */
function writeWhole(path: string, parts: readonly Buffer[]): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const descriptor = openSync(temporary, "wx", 0o600);
  try {
    for (const part of parts) writeAll(descriptor, part);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function removeOldFiles(folder: string): void {
  const limit = Date.now() - oldAge;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/\.(?:bin|tmp)$/.test(name) && statSync(path).mtimeMs < limit) rmSync(path, { force: true });
  }
}

/** What decides on the place of the user's caches. */
export interface CachePlace {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The folder for the user's caches by the custom of the platform; undefined when nobody says whose it would be. */
export function findCacheFolder({ platform, env }: CachePlace): string | undefined {
  const inside = (variable: string, ...rest: string[]): string | undefined => {
    const folder = env[variable];
    // The XDG base directory specification: a relative path in such a variable is invalid and ignored.
    return folder?.startsWith("/") || (platform === "win32" && folder) ? join(folder, ...rest) : undefined;
  };
  if (platform === "win32") return inside("LOCALAPPDATA", "bindwright", "Cache");
  if (platform === "darwin") return inside("HOME", "Library", "Caches", "bindwright");
  return inside("XDG_CACHE_HOME", "bindwright") ?? inside("HOME", ".cache", "bindwright");
}

/**
 * Makes the folder where it is missing, and its parent, for the user alone. False when it is not this user's own, or
 * others could write in it: what stands there is run as a program.
 *
 * @param user the process's user id, undefined where the system has none.
 */
export function makePrivateFolder(folder: string, user: number | undefined): boolean {
  try {
    let stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) {
      makeFolder(dirname(folder));
      mkdirSync(folder, { mode: 0o700 });
      stats = lstatSync(folder);
    }
    if (!stats.isDirectory()) return false;
    return user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0);
  } catch {
    return false;
  }
}

/**
 * One level, where it is missing. Node's own `recursive` never ends under /proc (HOME may be anything): there making a
 * folder fails as if its parent were missing.
 */
function makeFolder(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, { mode: 0o700 });
}

/** One file for each installation (its folder), Node and set of flags: what one of them made, another would refuse. */
export function nameCacheFile(installation: string, node: string, flags: string): string {
  const key = crc32(flags, crc32(installation)).toString(16).padStart(8, "0");
  return `code-${node}-${key}.bin`;
}
