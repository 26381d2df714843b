/** The names that a library exports, with those of the files that stand behind it. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { LibraryExports, LinkerScript } from "./library.ts";
import { readLibrary } from "./read-library.ts";
import type { LibrarySearch } from "./search.ts";

/** Linker scripts and re-exports may lead in circles, or very far. */
const mostFiles = 256;

export class ExportReader {
  readonly #search: LibrarySearch;
  readonly #diagnostics: DiagnosticBag;

  constructor(search: LibrarySearch, diagnostics: DiagnosticBag) {
    this.#search = search;
    this.#diagnostics = diagnostics;
  }

  /** As one-byte text; undefined when there is no such library here. A file that is none is told, and passed over. */
  exportsOf(name: string): ReadonlySet<string> | undefined {
    const names = new Set<string>();
    return this.#readFirst(this.#search.find(name), names, new Set(), true) ? names : undefined;
  }

  /** Reads the first of the paths that is a library of the target's; the linker passes over others, too. */
  #readFirst(paths: Iterable<string>, names: Set<string>, visited: Set<string>, isAsked: boolean): boolean {
    for (const path of paths) {
      if (visited.has(path)) return true;
      if (visited.size >= mostFiles) return false;
      const content = this.#read(path, isAsked);
      if (content === undefined) continue;
      visited.add(path);
      this.#addNames(content, path, names, visited);
      return true;
    }
    return false;
  }

  #addNames(
    content: LibraryExports | LinkerScript,
    path: string,
    names: Set<string>,
    visited: Set<string>,
  ): void {
    if (content.format === "linker-script") {
      for (const input of content.inputs) {
        this.#readFirst(this.#search.findInput(input, path), names, visited, false);
      }
      return;
    }
    for (const { name } of content.symbols) names.add(name);
    for (const library of content.reexported) {
      // The stub of an SDK has another ending than the library that it stands for.
      const stub = `${library.replace(/\.dylib$/, "")}.tbd`;
      this.#readFirst(this.#search.findInput(library, path), names, visited, false) ||
        this.#readFirst(this.#search.findInput(stub, path), names, visited, false);
    }
  }

  #read(path: string, isAsked: boolean): LibraryExports | LinkerScript | undefined {
    const { host, target } = this.#search;
    const file = host.readFile(path);
    const reject = (reason: string): undefined => {
      if (isAsked) this.#diagnostics.report("library-not-read", { values: { path, reason } });
      return undefined;
    };
    if (file.kind === "missing") return undefined;
    if (file.kind !== "file") return reject(file.kind === "unreadable" ? file.reason : `it is ${file.kind}`);
    const content = readLibrary(file.bytes, target.architecture);
    if (content.format === "none") return reject(content.reason);
    if (content.format === "linker-script") return content;
    const { architecture } = content;
    if (architecture === "any" || architecture === target.architecture) return content;
    return reject(`it is for ${architecture === "other" ? "another machine" : architecture}`);
  }
}
