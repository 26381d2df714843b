/**
 * What of a module gets a Python name: of each macro what stands at the end of the unit, and of several things with one
 * name those that Python can have.
 */

import type {
  ConstantDeclaration,
  Declaration,
  FunctionDeclaration,
  MacroFunctionDeclaration,
  Omission,
  TypedefDeclaration,
  VariableDeclaration,
} from "../../ir/declaration.ts";
import type { TypeConverter } from "./types.ts";

export type MacroDeclaration = ConstantDeclaration | MacroFunctionDeclaration;

export interface LiveNames {
  readonly declarations: readonly Declaration[];
  /** By the name of the macro. */
  readonly macros: ReadonlyMap<string, MacroDeclaration>;
  readonly omissions: readonly Omission[];
}

/** What becomes of functions that no library exports: they can be called through others, or are. */
export type FunctionWrapping = "impossible" | "possible" | "done";

export function findLiveNames(
  declarations: readonly Declaration[],
  wrapping: FunctionWrapping = "possible",
): LiveNames {
  const wrapsFunctions = wrapping === "done";
  const last = findLastDefinitions(declarations);
  const macros = new Map<string, MacroDeclaration>();
  for (const [name, declaration] of last) if (isMacro(declaration)) macros.set(name, declaration);
  const objects = findObjects(declarations, wrapsFunctions);
  const enumerators = findEnumerators(declarations);
  const omissions: Omission[] = [];
  const live = declarations.filter((declaration) => {
    if (wrapsFunctions && declaration.kind === "function") return true;
    const reason = reasonToOmit(declaration, last, objects, enumerators, wrapping);
    if (reason === undefined) return true;
    if (reason !== "" && declaration.imported === undefined) omissions.push(omit(declaration, reason));
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

function isMacroTypedef(declaration: Declaration): boolean {
  return declaration.kind === "typedef" && declaration.fromMacro === true;
}

/** An `#undef` ends a macro; the module shows the macros as they are when the unit ends. */
function findLastDefinitions(declarations: readonly Declaration[]): ReadonlyMap<string, Declaration> {
  const macros = new Map<string, Declaration>();
  for (const declaration of declarations) {
    if (isMacro(declaration) || isMacroTypedef(declaration)) macros.set(declaration.name, declaration);
    else if (declaration.kind === "undef") macros.delete(declaration.name);
  }
  return macros;
}

type ObjectDeclaration = FunctionDeclaration | VariableDeclaration;

/** Functions and variables of a library, by name. */
function findObjects(
  declarations: readonly Declaration[],
  wrapsFunctions: boolean,
): ReadonlyMap<string, ObjectDeclaration> {
  const objects = new Map<string, ObjectDeclaration>();
  for (const declaration of declarations) {
    const { kind } = declaration;
    if (kind !== "function" && kind !== "variable") continue;
    if (declaration.external || (wrapsFunctions && kind === "function"))
      objects.set(declaration.name, declaration);
  }
  return objects;
}

function whyUnseen({ type }: VariableDeclaration): string {
  const { qualifiers = [] } = type.kind === "array" ? type.element : type;
  return qualifiers.includes("const")
    ? "no library exports it: it is static, and its value is not known"
    : "no library exports it: it is static or inline";
}

/** Undefined for what stays; empty where there is nothing to say. */
function reasonToOmit(
  declaration: Declaration,
  macros: ReadonlyMap<string, Declaration>,
  objects: ReadonlyMap<string, ObjectDeclaration>,
  enumerators: ReadonlyMap<string, string>,
  wrapping: FunctionWrapping,
): string | undefined {
  switch (declaration.kind) {
    case "undef":
      return "";
    case "variable":
      if (!declaration.external && declaration.value !== undefined)
        return macros.has(declaration.name) ? "" : undefined;
      return declaration.external ? undefined : whyUnseen(declaration);
    case "function":
      return declaration.external
        ? undefined
        : `no library exports it: it is static or inline${wayOut(declaration, wrapping)}`;
    case "constant":
    case "macro-function": {
      if (macros.get(declaration.name) !== declaration) return "";
      const object = objects.get(declaration.name);
      if (object === undefined) return repeatsEnumerator(declaration, enumerators) ? "" : undefined;
      // The function that is wrapped under the name is the macro with types, or what it calls.
      if (isNameItself(declaration) || !object.external) return "";
      return `the ${object.kind} of that name is there, and a macro never replaces it`;
    }
    case "typedef":
      if (!isMacroTypedef(declaration)) return undefined;
      return macros.get(declaration.name) === declaration && !objects.has(declaration.name) ? undefined : "";
    default:
      return undefined;
  }
}

/** Such a function can be called all the same. */
function wayOut({ kind }: Declaration, wrapping: FunctionWrapping): string {
  return kind === "function" && wrapping === "possible" ? " (--wrap-static-inline FILE.c binds it)" : "";
}

/** `#define FP_NAN 0` beside an enumerator of that value, or `#define FP_NAN FP_NAN`. */
function repeatsEnumerator(declaration: MacroDeclaration, enumerators: ReadonlyMap<string, string>): boolean {
  if (declaration.kind !== "constant") return false;
  const value = declaration.value ?? declaration.expression?.value;
  return value?.kind === "integer" && enumerators.get(declaration.name) === String(value.value);
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
function findEnumerators(declarations: readonly Declaration[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const declaration of declarations) {
    if (declaration.kind !== "enum") continue;
    for (const { name, value } of declaration.enumerators ?? []) values.set(name, String(value));
  }
  return values;
}
