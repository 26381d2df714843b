/** What the finders of patterns share: the module's declarations by id, and the public names of its types. */

import type {
  Declaration,
  EnumDeclaration,
  FunctionDeclaration,
  RecordDeclaration,
} from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { Type } from "../../ir/type.ts";
import { DeclarationIndex } from "../python/declarations.ts";
import type { PatternDraft } from "./draft.ts";

export interface PatternContext {
  readonly module: Module;
  readonly index: DeclarationIndex;
  readonly draft: PatternDraft;
  /** Names by which C programs know records and enums, by id. */
  readonly typeNames: ReadonlyMap<string, string>;
  readonly functions: readonly FunctionDeclaration[];
  readonly records: readonly RecordDeclaration[];
  readonly enums: readonly EnumDeclaration[];
}

export function createContext(module: Module, draft: PatternDraft): PatternContext {
  const { declarations } = module;
  return {
    module,
    index: new DeclarationIndex(module),
    draft,
    typeNames: findTypeNames(declarations),
    functions: declarations.filter(isFunction),
    records: declarations.filter(({ kind }) => kind === "record") as RecordDeclaration[],
    enums: declarations.filter(({ kind }) => kind === "enum") as EnumDeclaration[],
  };
}

function isFunction(declaration: Declaration): declaration is FunctionDeclaration {
  return declaration.kind === "function" && declaration.external;
}

/** The typedef of the same name, else the first typedef, else the tag. */
export function findTypeNames(declarations: readonly Declaration[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const tags = new Map<string, string>();
  for (const declaration of declarations) {
    if (declaration.kind === "record" || declaration.kind === "enum") {
      tags.set(declaration.id, declaration.anonymous ? "" : declaration.name);
    }
  }
  for (const declaration of declarations) {
    if (declaration.kind !== "typedef") continue;
    const { type, name } = declaration;
    if (type.kind !== "record" && type.kind !== "enum") continue;
    if (!names.has(type.id) || tags.get(type.id) === name) names.set(type.id, name);
  }
  for (const [id, tag] of tags) {
    const last = id.slice(id.indexOf(":") + 1);
    if (!names.has(id)) names.set(id, tag === "" ? last : tag);
  }
  return names;
}

/** The record behind typedefs, by id. */
export function recordOf(type: Type, index: DeclarationIndex): string | undefined {
  const plain = index.unwrap(type);
  return plain.kind === "record" ? plain.id : undefined;
}

/** What a pointer points to, behind typedefs; undefined for what is no pointer. */
export function targetOf(type: Type, index: DeclarationIndex): Type | undefined {
  const plain = index.unwrap(type);
  return plain.kind === "pointer" ? plain.target : undefined;
}

export function isConstant(type: Type, index: DeclarationIndex): boolean {
  return [type, index.unwrap(type)].some(({ qualifiers }) => qualifiers?.includes("const") === true);
}
