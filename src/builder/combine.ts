/** Parts of modules, and several as one. */

import type { Declaration } from "../ir/declaration.ts";
import type { Module } from "../ir/module.ts";
import { type ModulePatterns, noPatterns } from "../ir/pattern.ts";
import type { Type } from "../ir/type.ts";
import { walkDeclaration } from "../ir/visit.ts";

/** The declarations that a predicate takes, with what they need; of patterns, what is about them alone. */
export function filterModule(module: Module, takes: (declaration: Declaration) => boolean): Module {
  const byId = new Map(module.declarations.map((declaration) => [declaration.id, declaration]));
  const requested = new Set(module.declarations.filter(takes).map(({ id }) => id));
  const kept = new Set<string>();
  const pending = [...requested];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const declaration = byId.get(id);
    if (kept.has(id) || declaration === undefined) continue;
    kept.add(id);
    walkDeclaration(declaration, {
      visitType(type: Type): undefined {
        if (type.kind === "record" || type.kind === "enum" || type.kind === "typedef") pending.push(type.id);
      },
    });
  }
  const declarations = module.declarations
    .filter(({ id }) => kept.has(id))
    .map((declaration) =>
      requested.has(declaration.id) ? declaration : ({ ...declaration, selection: "needed" } as const),
    );
  const { patterns, ...rest } = module;
  return { ...rest, declarations, ...(patterns === undefined ? {} : { patterns: prune(patterns, kept) }) };
}

/** A service without its destructor is none; without some of its methods it is a smaller one. */
function prune(patterns: ModulePatterns, kept: ReadonlySet<string>): ModulePatterns {
  const isKept = ({ id }: { readonly id: string }): boolean => kept.has(id);
  const isThere = (part: { readonly function: string }): boolean => kept.has(part.function);
  return {
    ...patterns,
    records: patterns.records.filter(isKept),
    enums: patterns.enums.filter(isKept),
    values: patterns.values.filter(isKept),
    notes: patterns.notes.filter(isKept),
    services: patterns.services
      .filter((service) => isKept(service) && isThere(service.destructor))
      .map((service) => ({
        ...service,
        constructors: service.constructors.filter(isThere),
        methods: service.methods.filter(isThere),
      })),
  };
}

/** Two modules say different things under one id, or are for different targets. */
export class MergeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MergeError";
  }
}

/** Modules of one target as one; what several have is there once, and has to be the same. Throws a MergeError. */
export function mergeModules(modules: readonly [Module, ...Module[]]): Module {
  const [first, ...others] = modules;
  const other = others.find(({ target }) => target.triple !== first.target.triple);
  if (other !== undefined)
    throw new MergeError(`modules are for ${first.target.triple} and for ${other.target.triple}`);
  const byId = new Map<string, Declaration>();
  const files: string[] = [];
  for (const module of modules) {
    const offset = files.length;
    files.push(...module.files);
    for (const declaration of module.declarations) addDeclaration(moveLocation(declaration, offset), byId);
  }
  const unite = (read: (module: Module) => readonly string[]): string[] => [
    ...new Set(modules.flatMap(read)),
  ];
  const { patterns: _, python: __, typed: ___, ...rest } = first;
  return {
    ...rest,
    files,
    headers: unite(({ headers }) => headers),
    libraries: unite(({ libraries }) => libraries),
    ...uniteDirectories(modules),
    declarations: [...byId.values()].map((declaration, sequence) => ({ ...declaration, sequence })),
    omissions: modules.flatMap(({ omissions }) => omissions),
    ...(modules.every(({ patterns }) => patterns === undefined) ? {} : { patterns: mergePatterns(modules) }),
  };
}

/** Absent where no module has any. */
function uniteDirectories(
  modules: readonly Module[],
): Pick<Module, "libraryDirectories" | "runtimeLibraryDirectories"> {
  const libraryDirectories = [...new Set(modules.flatMap((module) => module.libraryDirectories ?? []))];
  const runtimeLibraryDirectories = [
    ...new Set(modules.flatMap((module) => module.runtimeLibraryDirectories ?? [])),
  ];
  return {
    ...(libraryDirectories.length === 0 ? {} : { libraryDirectories }),
    ...(runtimeLibraryDirectories.length === 0 ? {} : { runtimeLibraryDirectories }),
  };
}

function addDeclaration(declaration: Declaration, byId: Map<string, Declaration>): void {
  const known = byId.get(declaration.id);
  if (known === undefined) byId.set(declaration.id, declaration);
  else if (describe(known) !== describe(declaration))
    throw new MergeError(`\`${declaration.id}\` is declared twice, and differently`);
  else if (known.selection === "needed") byId.set(declaration.id, declaration);
}

/** What a declaration says, wherever it stands. */
function describe(declaration: Declaration): string {
  const { sequence: _, selection: __, location: ___, ...said } = declaration;
  return JSON.stringify({ ...said, completedAt: undefined, firstMention: undefined }, (key, value) =>
    key === "location" || key === "mention" ? undefined : value,
  );
}

/** Only the declaration's own place moves: the places within are for dumps of one unit. */
function moveLocation(declaration: Declaration, offset: number): Declaration {
  const { location } = declaration;
  if (location === undefined || offset === 0) return declaration;
  return { ...declaration, location: { ...location, file: location.file + offset } };
}

function mergePatterns(modules: readonly Module[]): ModulePatterns {
  const all = modules.map(({ patterns = noPatterns }) => patterns);
  const unite = <Entry>(read: (patterns: ModulePatterns) => readonly Entry[]): readonly Entry[] => {
    const entries = new Map<string, Entry>();
    for (const entry of all.flatMap(read)) entries.set(JSON.stringify(entry), entry);
    return [...entries.values()];
  };
  const library = all.find((patterns) => patterns.library !== undefined)?.library;
  return {
    ...(library === undefined ? {} : { library }),
    records: unite(({ records }) => records),
    enums: unite(({ enums }) => enums),
    values: unite(({ values }) => values),
    services: unite(({ services }) => services),
    notes: unite(({ notes }) => notes),
  };
}
