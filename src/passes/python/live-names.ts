/**
 * What of a module gets a Python name: of each macro what stands at the end of the unit, and of several things with one
 * name those that Python can have.
 */

import type {
  ConstantDeclaration,
  Declaration,
  MacroFunctionDeclaration,
  TypedefDeclaration,
} from "../../ir/declaration.ts";
import type { Omission } from "../../ir/module.ts";
import type { DeclarationIndex } from "./declarations.ts";
import type { TypeConverter } from "./types.ts";

export type MacroDeclaration = ConstantDeclaration | MacroFunctionDeclaration;

export interface LiveNames {
  readonly declarations: readonly Declaration[];
  /** By the name of the macro. */
  readonly macros: ReadonlyMap<string, MacroDeclaration>;
  readonly omissions: readonly Omission[];
}

export function findLiveNames(declarations: readonly Declaration[]): LiveNames {
  const macros = findLastDefinitions(declarations);
  const objects = findObjects(declarations);
  const omissions: Omission[] = [];
  const live = declarations.filter((declaration) => {
    const reason = reasonToOmit(declaration, macros, objects);
    if (reason === undefined) return true;
    if (reason !== "") omissions.push(omit(declaration, reason));
    if (isMacro(declaration) && macros.get(declaration.name) === declaration) macros.delete(declaration.name);
    return false;
  });
  return { declarations: live, macros, omissions };
}

export function omit(declaration: Declaration, reason: string): Omission {
  return {
    name: declaration.name,
    kind: declaration.kind,
    reason,
    ...(declaration.location === undefined
      ? {}
      : { file: declaration.location.file, line: declaration.location.line }),
  };
}

export function isMacro(declaration: Declaration): declaration is MacroDeclaration {
  return declaration.kind === "constant" || declaration.kind === "macro-function";
}

/** An `#undef` ends a macro; the module shows the macros as they are when the unit ends. */
function findLastDefinitions(declarations: readonly Declaration[]): Map<string, MacroDeclaration> {
  const macros = new Map<string, MacroDeclaration>();
  for (const declaration of declarations) {
    if (isMacro(declaration)) macros.set(declaration.name, declaration);
    else if (declaration.kind === "undef") macros.delete(declaration.name);
  }
  return macros;
}

/** Functions and variables of a library, by name. */
function findObjects(declarations: readonly Declaration[]): ReadonlyMap<string, "function" | "variable"> {
  const objects = new Map<string, "function" | "variable">();
  for (const declaration of declarations) {
    if ((declaration.kind === "function" || declaration.kind === "variable") && declaration.external) {
      objects.set(declaration.name, declaration.kind);
    }
  }
  return objects;
}

/** Undefined for what stays; empty where there is nothing to say. */
function reasonToOmit(
  declaration: Declaration,
  macros: ReadonlyMap<string, MacroDeclaration>,
  objects: ReadonlyMap<string, string>,
): string | undefined {
  switch (declaration.kind) {
    case "undef":
      return "";
    case "function":
    case "variable":
      return declaration.external ? undefined : "no library exports it: it is static or inline";
    case "constant":
    case "macro-function": {
      if (macros.get(declaration.name) !== declaration) return "";
      const object = objects.get(declaration.name);
      if (object === undefined) return undefined;
      return isNameItself(declaration) ? "" : `the name is that of a ${object}, which a macro never replaces`;
    }
    case "typedef":
      return declaration.fromMacro === true && objects.has(declaration.name) ? "" : undefined;
    default:
      return undefined;
  }
}

/** `#define stdin stdin`. */
function isNameItself(declaration: MacroDeclaration): boolean {
  if (declaration.kind !== "constant") return false;
  const { expression } = declaration;
  return expression?.kind === "name" && expression.name === declaration.name;
}

/** `size_t` and its like are ctypes' own types; only who asks for the header of the typedef gets the name. */
export function isUnprintedTypedef(declaration: TypedefDeclaration, converter: TypeConverter): boolean {
  return declaration.selection === "needed" && converter.standardType(declaration.id) !== undefined;
}

/** Enumerators by name, for macros that repeat one. */
export function findEnumerators(
  index: DeclarationIndex,
  declarations: readonly Declaration[],
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const declaration of declarations) {
    const enumerators = index.enumeration(declaration.id)?.enumerators ?? [];
    for (const { name, value } of enumerators) values.set(name, String(value));
  }
  return values;
}
