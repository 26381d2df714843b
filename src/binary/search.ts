/**
 * Where libraries are: the directories and file names that the module's loader tries when it is imported, as far as they
 * can be known before, in the linker's order. Only the host is asked, so that any target's libraries are found on any host.
 */

import type { Options } from "../options.ts";
import type { Host } from "../source/host.ts";
import { libraryDirectories } from "../target/library-directories.ts";
import type { OperatingSystem, Target } from "../target/target.ts";
import { readLinkerDirectories } from "./linker-configuration.ts";

/** `%` stands for the name. Windows' import libraries and Apple's stubs stand for libraries that are elsewhere. */
const forms: Readonly<Record<OperatingSystem, readonly string[]>> = {
  linux: ["lib%.so", "%.so", "%"],
  darwin: ["lib%.dylib", "lib%.tbd", "lib%.so", "lib%.bundle", "%.dylib", "%.tbd", "%.so", "%.bundle", "%"],
  windows: ["%.dll", "lib%.dll", "%lib.dll", "lib%.dll.a", "%.dll.a", "%.lib", "lib%.a", "%"],
  emscripten: [],
};

/** What stands before a library's name, and behind it after a dot. */
const parts: Readonly<Record<OperatingSystem, readonly [prefix: string, suffix: string]>> = {
  linux: ["lib", "so"],
  darwin: ["lib", "dylib"],
  windows: ["", "dll"],
  emscripten: ["lib", "so"],
};

export class LibrarySearch {
  readonly host: Host;
  readonly target: Target;
  readonly #options: Options;
  readonly #directories: readonly string[];
  readonly #standard: readonly string[];
  #configured: readonly string[] | undefined;

  constructor(options: Options, target: Target, host: Host) {
    this.host = host;
    this.target = target;
    this.#options = options;
    const given = options.libraryDirectories.map((path) => this.#inSysroot(path, "="));
    const standard = libraryDirectories(target).map((path) => this.#inSysroot(path, ""));
    this.#standard = withoutSlash(standard);
    this.#directories = [...withoutSlash([...given, ...options.linkerDirectories]), ...this.#standard];
  }

  /** Can these directories tell that there is no such library? Not on another system, nor without Apple's SDK. */
  canTell(): boolean {
    const { target, host } = this;
    const isThere = (path: string): boolean => host.exists(path) === "directory";
    const system = target.operatingSystem === "darwin" ? this.#standard.slice(-1) : this.#directories;
    return system.some(isThere);
  }

  /** Existing files that may be the library, the likeliest first. Nothing is looked up before it is asked for. */
  *find(name: string): Generator<string> {
    const names = forms[this.target.operatingSystem].map((form) => form.replace("%", () => name));
    if (name.startsWith("/") || /^[A-Za-z]:[\\/]/.test(name)) {
      if (this.#isFile(name)) yield name;
      return;
    }
    yield* this.#findNamed(name);
    yield* this.#findIn(this.#directories, names);
    const configured = this.#configuredDirectories();
    yield* this.#findIn(configured, names);
    // The current directory comes last, as it does for the loader.
    for (const path of names) if (this.#isFile(path)) yield path;
    if (this.target.operatingSystem !== "linux") return;
    for (const directory of [...this.#directories, ...configured])
      yield* this.#findVersions(directory, names);
  }

  /** The fork's `-L` may name the file itself, or a pattern of it: `lib/{prefix}{name}.{suffix}`. */
  *#findNamed(name: string): Generator<string> {
    if (this.#options.compatibility !== "ctypesgen-fork") return;
    const [prefix, suffix] = parts[this.target.operatingSystem];
    for (const given of this.#options.libraryDirectories) {
      const path = given
        .replaceAll("{prefix}", prefix)
        .replaceAll("{name}", () => name)
        .replaceAll("{suffix}", suffix);
      if (this.#isFile(path)) yield path;
    }
  }

  *#findIn(directories: readonly string[], names: readonly string[]): Generator<string> {
    for (const directory of directories) {
      for (const name of names) if (this.#isFile(`${directory}/${name}`)) yield `${directory}/${name}`;
    }
  }

  /** Those of ld.so.conf, read when the usual ones have not been enough. */
  #configuredDirectories(): readonly string[] {
    if (this.target.operatingSystem !== "linux") return [];
    const known = new Set(this.#directories);
    this.#configured ??= withoutSlash(readLinkerDirectories(this.host, this.#options.sysroot ?? "")).filter(
      (directory) => !known.has(directory),
    );
    return this.#configured;
  }

  /** A path in a linker script: in the script's own directory, in the sysroot, or on the search path. */
  *findInput(input: string, script: string): Generator<string> {
    if (input.startsWith("-l")) yield* this.find(input.slice(2));
    else if (input.startsWith("/")) yield* this.find(this.#inSysroot(input, ""));
    else {
      const beside = `${script.slice(0, script.lastIndexOf("/") + 1)}${input}`;
      if (this.#isFile(beside)) yield beside;
      else yield* this.find(input.replace(/^=/, ""));
    }
  }

  #inSysroot(path: string, mark: string): string {
    if (!path.startsWith(mark)) return path;
    return `${this.#options.sysroot ?? ""}${path.slice(mark.length)}`;
  }

  #isFile(path: string): boolean {
    return this.host.exists(path) === "file";
  }

  /** Without development files there is only `libz.so.1`; the highest version is what the loader takes. */
  #findVersions(directory: string, names: readonly string[]): readonly string[] {
    const heads = names.slice(0, 2).map((name) => `${name}.`);
    const found: { readonly entry: string; readonly version: readonly number[] }[] = [];
    for (const entry of this.host.list(directory)) {
      const head = heads.find((start) => entry.startsWith(start));
      const version = head === undefined ? "" : entry.slice(head.length);
      if (/^\d+(?:\.\d+)*$/.test(version)) found.push({ entry, version: version.split(".").map(Number) });
    }
    found.sort((left, right) => compareVersions(right.version, left.version));
    return found.map(({ entry }) => `${directory}/${entry}`);
  }
}

function withoutSlash(paths: readonly string[]): readonly string[] {
  return paths.map((path) => path.replace(/\/+$/, ""));
}

function compareVersions(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] as number) - (right[at] ?? -1);
}
