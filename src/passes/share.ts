/**
 * What a linked Python module (`-m`) has already is imported from there: types, so that both modules mean one class by
 * them, and whatever else only other declarations need. What then nothing that is printed needs is not printed either.
 */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Declaration, ImportedName } from "../ir/declaration.ts";
import type { Module } from "../ir/module.ts";
import type { Expression, Type } from "../ir/type.ts";
import { walkDeclaration } from "../ir/visit.ts";
import type { LinkedModule } from "../modules/find-module.ts";
import { isTypeDeclaration, type TypeDeclaration, TypeDigester } from "../modules/type-digest.ts";
import { isSharable, usualTypeName } from "../modules/type-index.ts";

/** Marks the declarations that the linked modules have, and what only those need. */
export function shareDeclarations(
  module: Module,
  linked: readonly LinkedModule[],
  diagnostics: DiagnosticBag,
): Module {
  const finder = new ShareFinder(module, linked, diagnostics);
  const shared = new Map<string, ImportedName>();
  for (const declaration of module.declarations) {
    const imported = finder.find(declaration);
    if (imported !== undefined) shared.set(declaration.id, imported);
  }
  const reached = reachPrinted(module.declarations, shared);
  const declarations = module.declarations.map((declaration): Declaration => {
    const imported = shared.get(declaration.id);
    if (reached.has(declaration.id))
      return imported === undefined ? declaration : { ...declaration, imported };
    if (imported === undefined && declaration.selection === "requested") return declaration;
    return { ...declaration, imported: { module: imported?.module ?? linked[0]?.name ?? "" } };
  });
  const imports = linked.map(({ name, starNames }) => ({ module: name, names: [...starNames] }));
  return { ...module, declarations: nameUnnamed(declarations), imports };
}

class ShareFinder {
  readonly #module: Module;
  /** The last import wins, as in Python. */
  readonly #linked: readonly LinkedModule[];
  readonly #digester: TypeDigester;
  readonly #diagnostics: DiagnosticBag;

  constructor(module: Module, linked: readonly LinkedModule[], diagnostics: DiagnosticBag) {
    this.#module = module;
    this.#linked = [...linked].reverse();
    this.#digester = new TypeDigester(module.declarations);
    this.#diagnostics = diagnostics;
  }

  find(declaration: Declaration): ImportedName | undefined {
    if (declaration.kind === "undef" || declaration.sequence < 0) return undefined;
    if (!isTypeDeclaration(declaration)) {
      return declaration.selection === "needed" ? this.#findName(declaration.name) : undefined;
    }
    if (declaration.kind === "enum" && declaration.anonymous) return this.#findEnumerators(declaration);
    if (!isSharable(declaration)) return undefined;
    return this.#findIndexed(declaration) ?? this.#findUsual(declaration);
  }

  /** Where the user asked for a declaration, another module's name is no reason to leave it out. */
  #findName(name: string): ImportedName | undefined {
    const owner = this.#linked.find(({ names }) => names.has(name));
    return owner === undefined ? undefined : { module: owner.name, name };
  }

  #findIndexed(declaration: TypeDeclaration): ImportedName | undefined {
    for (const { name, types, target } of this.#linked) {
      const type = types.get(declaration.id);
      if (type === undefined || target !== this.#module.target.triple) continue;
      const digest = this.#digester.digest(declaration);
      if (digest === undefined || digest === type.digest) {
        const enumClass = namesEnum(declaration) ? types.get(`class:${declaration.name}`) : undefined;
        const known = enumClass === undefined ? {} : { enumClass: enumClass.pythonName };
        return { module: name, name: type.pythonName, ...known };
      }
      const shown = declaration.id.replace(":", " ").replace(/^typedef /, "");
      this.#diagnostics.report("shared-type-differs", {
        values: { name: shown, module: name },
        // Incomplete there and complete here: both may be right.
        ...(type.digest === undefined ? { severity: "note" } : {}),
      });
      return undefined;
    }
    return undefined;
  }

  /** A module without an index: the usual name has to do, and only for what the given headers do not declare themselves. */
  #findUsual(declaration: TypeDeclaration): ImportedName | undefined {
    if (declaration.selection !== "needed") return undefined;
    const usual = usualTypeName(declaration);
    const owner = this.#linked.find(({ names, hasIndex }) => !hasIndex && names.has(usual));
    return owner === undefined ? undefined : { module: owner.name, name: usual };
  }

  /** An unnamed enum is known by its constants. */
  #findEnumerators(declaration: Extract<Declaration, { kind: "enum" }>): ImportedName | undefined {
    const { enumerators = [], selection } = declaration;
    if (selection !== "needed" || enumerators.length === 0) return undefined;
    const owner = this.#linked.find(({ names }) => enumerators.every(({ name }) => names.has(name)));
    return owner === undefined ? undefined : { module: owner.name };
  }
}

function namesEnum(declaration: TypeDeclaration): boolean {
  return declaration.kind === "enum" || (declaration.kind === "typedef" && declaration.type.kind === "enum");
}

/** Ids of everything that is printed, and of what it mentions of the imported. */
function reachPrinted(
  declarations: readonly Declaration[],
  shared: ReadonlyMap<string, ImportedName>,
): ReadonlySet<string> {
  const byId = new Map(declarations.map((declaration) => [declaration.id, declaration]));
  const reached = new Set<string>();
  const stack: Declaration[] = [];
  const reach = (id: string): void => {
    const declaration = byId.get(id);
    if (declaration === undefined || reached.has(id)) return;
    reached.add(id);
    if (!shared.has(id)) stack.push(declaration);
  };
  for (const { id, selection } of declarations) if (selection === "requested" && !shared.has(id)) reach(id);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    for (const id of mentionsOf(next)) reach(id);
  }
  return reached;
}

function mentionsOf(declaration: Declaration): ReadonlySet<string> {
  const ids = new Set<string>();
  walkDeclaration(declaration, {
    visitType(type: Type): undefined {
      if ("id" in type) ids.add(type.id);
    },
    visitExpression(expression: Expression): undefined {
      if (expression.kind !== "name") return;
      if (expression.id !== undefined) ids.add(expression.id);
      for (const kind of ["macro", "function", "variable", "typedef"]) ids.add(`${kind}:${expression.name}`);
    },
  });
  return ids;
}

/** An unnamed type has the name of the typedef that is imported in its place. */
function nameUnnamed(declarations: readonly Declaration[]): readonly Declaration[] {
  const names = new Map<string, ImportedName>();
  for (const { kind, imported, ...declaration } of declarations) {
    if (kind !== "typedef" || imported?.name === undefined || !("type" in declaration)) continue;
    const { type } = declaration;
    if ((type.kind === "record" || type.kind === "enum") && !names.has(type.id)) names.set(type.id, imported);
  }
  return declarations.map((declaration): Declaration => {
    if (declaration.kind !== "record" && declaration.kind !== "enum") return declaration;
    const named = declaration.imported === undefined ? undefined : names.get(declaration.id);
    return named === undefined || declaration.imported?.name !== undefined
      ? declaration
      : { ...declaration, imported: named };
  });
}
