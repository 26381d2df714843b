/**
 * Python modules that others link to (`-m`): found where Python would find them from the output, and read, not imported.
 * A module's star imports are followed, since its users get those names too.
 */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { IndexedName } from "../ir/python.ts";
import type { Options } from "../options.ts";
import type { Host } from "../source/host.ts";
import { findModuleNames } from "./python-names.ts";
import { readTypeIndex } from "./type-index.ts";

export interface LinkedModule {
  /** As given and as the output imports it: `apr`, `.apr`, `package.apr`. */
  readonly name: string;
  /** Undefined when it was not found and the run goes on all the same. */
  readonly path: string | undefined;
  /** Everything that `from NAME import x` can take. */
  readonly names: ReadonlySet<string>;
  /** What `from NAME import *` brings. */
  readonly starNames: ReadonlySet<string>;
  /** By the id of the declaration; empty for modules that carry no index. */
  readonly types: ReadonlyMap<string, IndexedName>;
  /** Carries an index: made by us. */
  readonly hasIndex: boolean;
  /** The target that its index is for. */
  readonly target: string | undefined;
}

type ModuleContent = Omit<LinkedModule, "name" | "path">;

const modulePattern = /^\.*[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;
const deepestImports = 20;
const fileEnding = /\.pyi?$/;

/** The modules that the options name. A missing one is an error, a warning with `--compat ctypesgen`. */
export function readLinkedModules(
  options: Options,
  host: Host,
  diagnostics: DiagnosticBag,
): readonly LinkedModule[] {
  const reader = new ModuleReader(options, host);
  return [...new Set(options.modules)].flatMap((name): readonly LinkedModule[] => {
    if (!modulePattern.test(name)) {
      diagnostics.report("invalid-module-name", { values: { name, advice: adviseName(name) } });
      return [];
    }
    const outer = directoryOf(options.outputName ?? "");
    const candidates = reader.candidates(name, outer);
    const path = candidates.find((candidate) => host.exists(candidate) === "file");
    const content = path === undefined ? undefined : reader.read(path, 0);
    if (path === undefined || content === undefined) {
      const isTolerated = options.compatibility === "ctypesgen";
      const changed = isTolerated ? ({ severity: "warning" } as const) : {};
      // A name of that form may be a package's module `py`; where there is none, the file was meant.
      if (fileEnding.test(name))
        diagnostics.report("invalid-module-name", { values: { name, advice: adviseName(name) }, ...changed });
      else
        diagnostics.report("module-not-found", {
          values: { name, places: candidates.join(", ") },
          ...changed,
        });
      return [];
    }
    if (content.target !== undefined && content.target !== options.target) {
      diagnostics.report("module-for-other-target", {
        values: { name, other: content.target, target: options.target },
      });
    }
    return [{ name, path, ...content }];
  });
}

/** What to write instead of a name that is none: mostly it is the path of the module's file. */
function adviseName(name: string): string {
  const path = name.replace(fileEnding, "").replace(/[\\/]+(?:__init__)?$/, "");
  const stem = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const folder = directoryOf(path);
  if (!modulePattern.test(stem))
    return "Python can import none that is called so: its file's name has to be letters, digits and `_`";
  if (folder === ".") return `it is \`-m ${stem}\``;
  return `it is \`-m ${stem} --module-path ${folder}\``;
}

class ModuleReader {
  readonly #host: Host;
  readonly #roots: readonly string[];
  readonly #read = new Map<string, ModuleContent | undefined>();

  constructor(options: Options, host: Host) {
    this.#host = host;
    const beside = directoryOf(options.outputName ?? "");
    this.#roots = [...new Set([beside, ".", ...options.moduleDirectories])];
  }

  /** The files that a module's name may mean, in the order in which they are tried. `folder` is that of a relative name. */
  candidates(name: string, folder: string): readonly string[] {
    const dots = name.length - name.replace(/^\.+/, "").length;
    const path = name.slice(dots).replaceAll(".", "/");
    const roots = dots === 0 ? this.#roots : [climb(folder, dots - 1)];
    return roots.flatMap((root) => [join(root, `${path}.py`), join(root, `${path}/__init__.py`)]);
  }

  /** Undefined for a file that cannot be read. */
  read(path: string, depth: number): ModuleContent | undefined {
    if (this.#read.has(path)) return this.#read.get(path);
    // Modules that import each other in a circle have no more names than these.
    this.#read.set(path, undefined);
    const file = this.#host.readFile(path);
    const content =
      file.kind === "file" ? this.#scan(path, new TextDecoder().decode(file.bytes), depth) : undefined;
    this.#read.set(path, content);
    return content;
  }

  #scan(path: string, source: string, depth: number): ModuleContent {
    const index = readTypeIndex(source);
    const found = findModuleNames(index === undefined ? source : withoutSupport(source));
    const names = new Set(found.names);
    const types = new Map<string, IndexedName>();
    let target = index?.target;
    for (const imported of depth < deepestImports ? found.starImports : []) {
      const inner = this.#readStar(imported, directoryOf(path), depth + 1);
      for (const name of inner?.starNames ?? []) names.add(name);
      for (const [id, type] of inner?.types ?? []) if (names.has(type.pythonName)) types.set(id, type);
      target ??= inner?.target;
    }
    for (const type of index?.types ?? []) types.set(type.id, type);
    const isExported = (name: string): boolean => found.exported?.has(name) ?? !name.startsWith("_");
    const starNames = new Set([...names].filter(isExported));
    return { names, starNames, types, hasIndex: index !== undefined, target };
  }

  #readStar(name: string, folder: string, depth: number): ModuleContent | undefined {
    const path = this.candidates(name, folder).find((candidate) => this.#host.exists(candidate) === "file");
    return path === undefined ? undefined : this.read(path, depth);
  }
}

/** A generated module without the preamble and loader that all of them begin with: their names are no header's. */
function withoutSupport(source: string): string {
  const mark = "\n# End loader\n";
  const end = source.indexOf(mark);
  return end < 0 ? source : source.slice(end + mark.length);
}

function directoryOf(path: string): string {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return cut < 0 ? "." : cut === 0 ? "/" : path.slice(0, cut);
}

/** The folder above, so many times; where the text of a path tells none, `..` does. */
function climb(folder: string, times: number): string {
  let at = folder;
  for (let count = 0; count < times; count++) {
    const isNamed = at !== "." && at !== "/" && !at.endsWith("..");
    at = isNamed ? directoryOf(at) : at === "." ? ".." : `${at}/..`;
  }
  return at;
}

function join(folder: string, name: string): string {
  if (folder === ".") return name;
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}
