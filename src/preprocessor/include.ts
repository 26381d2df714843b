/** Finds and reads files: the search path (C11 6.10.2 leaves it to us; gcc's is taken), and a memory of what was read. */

import type { Options } from "../options.ts";
import type { Host } from "../source/host.ts";
import { bytesToText } from "../source/text.ts";
import { builtinDirectory, builtinHeader, builtinHeaderNames } from "../target/headers.ts";
import type { Target } from "../target/target.ts";

/** A file that was read once; each inclusion of it makes a SourceFile of its own. */
export interface FileRecord {
  readonly path: string;
  readonly text: string;
  /** Comes with us, not from the host. */
  readonly isBuiltin: boolean;
  /** The macro whose definition makes the whole file empty (`#ifndef X` ... `#endif` around it). */
  guard: string | undefined;
  /** `#pragma once` or `#import`. */
  once: boolean;
}

export type ReadProblem =
  | { readonly problem: "missing" | "directory" | "special" }
  | { readonly problem: "too-large"; readonly size: number }
  | { readonly problem: "unreadable"; readonly reason: string };

export type ReadResult = FileRecord | ReadProblem;

/** Where a directory of the search path comes from; `system` warnings are dropped, `standard` are the compiler's own. */
export type DirectoryLevel = "user" | "system" | "standard";

export interface SearchedDirectory {
  readonly path: string;
  readonly level: DirectoryLevel;
}

export interface FoundFile {
  readonly path: string;
  /** Index in the search path; -1 for a file beside the one that includes it, or an absolute path. */
  readonly searchIndex: number;
  readonly level: DirectoryLevel;
}

export class IncludeSearch {
  /** Directories in the order of search, those that do not exist left out. */
  readonly directories: readonly SearchedDirectory[];
  /** Those that the options name and that are not there. */
  readonly missing: readonly string[];
  /** Index of the first directory for `<...>`. */
  readonly angleStart: number;
  readonly #host: Host;
  readonly #target: Target;
  readonly #maximumSize: number;
  readonly #records = new Map<string, ReadResult>();
  readonly #found = new Map<string, FoundFile | undefined>();
  readonly #entries = new Map<string, { asked: number; names: ReadonlySet<string> | undefined }>();
  readonly #onceByLength = new Map<number, FileRecord[]>();

  constructor(host: Host, target: Target, options: Options) {
    this.#host = host;
    this.#target = target;
    this.#maximumSize = options.limits.fileSize;
    const { quote, angle } = searchPath(target, options);
    const missing: string[] = [];
    const quoteDirectories = this.#keepExisting(quote, missing);
    this.directories = [...quoteDirectories, ...this.#keepExisting(angle, missing)];
    this.missing = missing;
    this.angleStart = quoteDirectories.length;
  }

  /** The file that a name means when the search begins at a directory's index. */
  search(name: string, start: number): FoundFile | undefined {
    const key = `${start}:${name}`;
    const known = this.#found.get(key);
    if (known !== undefined || this.#found.has(key)) return known;
    const found = this.#searchFrom(name, start);
    this.#found.set(key, found);
    return found;
  }

  #searchFrom(name: string, start: number): FoundFile | undefined {
    for (let index = start; index < this.directories.length; index++) {
      const directory = this.directories[index] as SearchedDirectory;
      const path = joinPath(directory.path, name);
      if (this.#mayHold(directory.path, name) && this.isFile(path)) {
        return { path, searchIndex: index, level: directory.level };
      }
    }
    return undefined;
  }

  /**
   * False if a directory surely has no entry by the name's first part. A directory that is asked often is listed once,
   * which costs less than many probes for what is not there. Case and names beyond ASCII are left to the file system.
   */
  #mayHold(directory: string, name: string): boolean {
    let entries = this.#entries.get(directory);
    if (entries === undefined) {
      entries = { asked: 0, names: undefined };
      this.#entries.set(directory, entries);
    }
    if (directory === builtinDirectory || ++entries.asked <= PROBES_BEFORE_LISTING) return true;
    entries.names ??= lowerCaseNames(this.#host.list(directory));
    if (entries.names.size === 0) return true;
    const cut = name.indexOf("/");
    const first = cut < 0 ? name : name.slice(0, cut);
    return (
      first === "" || first.startsWith(".") || isBeyondAscii(first) || entries.names.has(first.toLowerCase())
    );
  }

  /**
   * True if something readable may stand there; directories are passed over, as gcc does. The file is read at once, since
   * who asks mostly wants it, and to ask first would cost the system another look.
   */
  isFile(path: string): boolean {
    const result = this.read(path);
    return !("problem" in result) || (result.problem !== "missing" && result.problem !== "directory");
  }

  /** Reads a file once; later calls give the same record. */
  read(path: string): ReadResult {
    let result = this.#records.get(path);
    if (result === undefined) {
      result = this.#readNow(path);
      this.#records.set(path, result);
    }
    return result;
  }

  #readNow(path: string): ReadResult {
    if (path.startsWith(builtinPrefix)) {
      const text = builtinHeader(path.slice(builtinPrefix.length), this.#target);
      return text === undefined ? { problem: "missing" } : makeRecord(path, text, true);
    }
    const content = this.#host.readFile(path);
    switch (content.kind) {
      case "file":
        if (content.bytes.length > this.#maximumSize)
          return { problem: "too-large", size: content.bytes.length };
        return makeRecord(path, bytesToText(content.bytes), false);
      case "too-large":
        return { problem: "too-large", size: content.size };
      case "unreadable":
        return { problem: "unreadable", reason: content.reason };
      default:
        return { problem: content.kind };
    }
  }

  /** Says that a file is to be read once only. */
  markOnce(record: FileRecord): void {
    if (record.once) return;
    record.once = true;
    const { length } = record.text;
    const same = this.#onceByLength.get(length);
    if (same === undefined) this.#onceByLength.set(length, [record]);
    else same.push(record);
  }

  /** True for a file that was read and is to be read once only, be it under another name. */
  isDone(record: FileRecord): boolean {
    if (record.once) return true;
    return this.#onceByLength.get(record.text.length)?.some((other) => other.text === record.text) ?? false;
  }

  /** Names that could have been meant: files beside where the name was looked for, `beside` (a folder or empty) first. */
  namesBeside(name: string, beside: string | undefined): string[] {
    const cut = name.lastIndexOf("/");
    const folder = cut < 0 ? "" : name.slice(0, cut + 1);
    const searched = this.directories.map(({ path }) => path);
    const ownNames = folder === "" ? builtinHeaderNames() : [];
    const listed = (beside === undefined ? searched : [beside, ...searched]).flatMap((path) =>
      path === builtinDirectory
        ? ownNames
        : this.#host.list(withoutFinalSlash(joinPath(path, folder)) || "."),
    );
    return listed.map((entry) => `${folder}${entry}`);
  }

  /** The same name one directory below those that are searched: `curl/curl.h` for `curl.h`; the nearest of several. */
  findBelow(name: string): string | undefined {
    if (name.includes("/")) return undefined;
    const stem = name.endsWith(".h") ? name.slice(0, -2) : name;
    let first: string | undefined;
    for (const { path } of this.directories) {
      if (path === builtinDirectory) continue;
      for (const entry of this.#host.list(withoutFinalSlash(path) || ".")) {
        // What has an ending is a file: asking each of thousands would take long.
        if (entry.endsWith(".h") || this.#host.exists(joinPath(path, `${entry}/${name}`)) !== "file")
          continue;
        if (entry === stem) return `${entry}/${name}`;
        first ??= `${entry}/${name}`;
      }
    }
    return first;
  }

  #keepExisting(directories: readonly SearchedDirectory[], missing: string[]): SearchedDirectory[] {
    const kept: SearchedDirectory[] = [];
    for (const directory of directories) {
      // gcc: a directory that is a system directory too is searched as that one, where that one stands.
      const isLater =
        directory.level === "user" && directories.some((other) => isSystemTwin(other, directory));
      if (isLater || kept.some((other) => other.path === directory.path)) continue;
      const { path } = directory;
      if (path === builtinDirectory || this.#host.exists(path) === "directory") kept.push(directory);
      else if (directory.level !== "standard" && !missing.includes(path)) missing.push(path);
    }
    return kept;
  }
}

const PROBES_BEFORE_LISTING = 4;

function lowerCaseNames(names: readonly string[]): ReadonlySet<string> {
  const lower = new Set<string>();
  for (const name of names) lower.add(name.toLowerCase());
  return lower;
}

function isBeyondAscii(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) > 0x7f) return true;
  return false;
}

const builtinPrefix = `${builtinDirectory}/`;

function isSystemTwin(other: SearchedDirectory, directory: SearchedDirectory): boolean {
  return other.level !== "user" && other.path === directory.path;
}

function makeRecord(path: string, text: string, isBuiltin: boolean): FileRecord {
  return { path, text, isBuiltin, guard: undefined, once: false };
}

function searchPath(
  target: Target,
  options: Options,
): { quote: SearchedDirectory[]; angle: SearchedDirectory[] } {
  const quote: SearchedDirectory[] = [];
  const user: SearchedDirectory[] = [];
  const system: SearchedDirectory[] = [];
  const after: SearchedDirectory[] = [];
  for (const { path, kind } of options.searchDirectories) {
    const clean = withoutFinalSlash(withSysroot(path, options.sysroot));
    if (kind === "quote") quote.push({ path: clean, level: "user" });
    else if (kind === "angle") user.push({ path: clean, level: "user" });
    else if (kind === "system") system.push({ path: clean, level: "system" });
    else after.push({ path: clean, level: "system" });
  }
  const standard: SearchedDirectory[] = [];
  if (options.standardIncludes) {
    for (const path of target.includeDirectories) {
      if (options.excludedDirectories.includes(path)) continue;
      const isBuiltin = path === builtinDirectory;
      standard.push({ path: isBuiltin ? path : `${options.sysroot ?? ""}${path}`, level: "standard" });
    }
  }
  return { quote, angle: [...user, ...system, ...standard, ...after] };
}

/** gcc: a directory that begins with `=` lies in the sysroot. */
function withSysroot(path: string, sysroot: string | undefined): string {
  return path.startsWith("=") ? `${sysroot ?? ""}${path.slice(1)}` : path;
}

function withoutFinalSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

export function joinPath(directory: string, name: string): string {
  if (directory === "" || isAbsolute(name)) return name;
  return directory.endsWith("/") ? `${directory}${name}` : `${directory}/${name}`;
}

/** The folder that a path of the host lies in, with its slash; empty for a bare name. */
export function folderOf(path: string, { pathStyle }: Pick<Host, "pathStyle">): string {
  const slash = path.lastIndexOf("/");
  const cut = pathStyle === "posix" ? slash : Math.max(slash, path.lastIndexOf("\\"));
  return path.slice(0, cut + 1);
}

export function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
}
