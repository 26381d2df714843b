/**
 * The one door through which C names become Python names: an allow-list of characters, Python's keywords, the names that
 * the module itself lives on, and one name for one thing. Renaming is deterministic, as ctypesgen does it: `_` after a
 * tag, `_` before everything else, until the name is free.
 */

import type { Declaration } from "../../ir/declaration.ts";
import type { Naming } from "../../options.ts";
import { toSnakeCase } from "./pep8.ts";

export interface NameChange {
  /** Of the item, where only what is printed is worth a word. */
  readonly id?: string;
  readonly name: string;
  readonly pythonName: string;
  readonly reason: "keyword" | "reserved" | "taken" | "characters";
}

export interface ChosenNames {
  /** By declaration id; enumerators by `enumeratorKey`. */
  readonly names: ReadonlyMap<string, string>;
  readonly changes: readonly NameChange[];
  /** Typedefs that are what they name, under the same name: by their ids, with the ids of that. */
  readonly merged: ReadonlyMap<string, string>;
}

export function enumeratorKey(enumId: string, name: string): string {
  return `${enumId}/${name}`;
}

/** The name of the class of an enum, which has a ctypes type besides. */
export function enumClassKey(enumId: string): string {
  return `class:${enumId}`;
}

/** Of every Python from 3.7 to 3.15. Soft keywords (`match`, `type`, `_`) are names like any other. */
const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if " +
    "import in is lambda nonlocal not or pass raise return try while with yield __debug__"
  ).split(" "),
);

/** What a Python module or its import machinery gives a meaning to. */
const moduleNames: ReadonlySet<string> = new Set(
  (
    "__all__ __annotate__ __annotations__ __build_class__ __builtins__ __cached__ __class__ __conditional_annotations__ " +
    "__dict__ __dir__ __doc__ __docformat__ __file__ __getattr__ __import__ __lazy_modules__ __loader__ __name__ " +
    "__package__ __path__ __spec__ _libs _libdirs _lib"
  ).split(" "),
);

/** What ctypes reads from a record's class; a field of such a name would take its place. */
const recordNames: ReadonlySet<string> = new Set(
  (
    "_align_ _anonymous_ _b_base_ _b_needsfree_ _fields_ _layout_ _length_ _objects _pack_ _swappedbytes_ _type_ " +
    "from_address from_buffer from_buffer_copy from_param in_dll"
  ).split(" "),
);

const privatePrefix = "_bindwright";

export function isKeyword(name: string): boolean {
  return keywords.has(name);
}

export function isReserved(name: string): boolean {
  return moduleNames.has(name) || name.startsWith(privatePrefix);
}

/**
 * A name in characters that every supported Python takes in identifiers. Python compares names after NFKC (PEP 3131), so
 * they are normalised here; what is not on the list becomes its code point: `$` is `_u24_`.
 */
export function toIdentifier(name: string): string {
  if (isPlainIdentifier(name)) return name;
  let result = "";
  for (const character of name.normalize("NFKC")) {
    const isAllowed = isNameCharacter(character) && (result !== "" || !isDigit(character));
    result += isAllowed ? character : `_u${(character.codePointAt(0) as number).toString(16)}_`;
  }
  return result === "" ? "_" : result;
}

function isPlainIdentifier(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!isLetter && code !== 95 && !(at > 0 && code >= 48 && code <= 57)) return false;
  }
  return name !== "";
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

/** ASCII, and letters that Unicode has had since long before 3.7's tables: Latin to Cyrillic, kana, ideographs, Hangul. */
function isNameCharacter(character: string): boolean {
  if (/^[A-Za-z0-9_]$/.test(character)) return true;
  const code = character.codePointAt(0) as number;
  const isOld =
    (code >= 0xc0 && code < 0x530) ||
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x4e00 && code <= 0x9fa5) ||
    (code >= 0xac00 && code <= 0xd7a3);
  return isOld && /^\p{L}$/u.test(character);
}

export interface NameRules {
  /** `_` goes after every name that has to change, not only after tags. */
  readonly appends: boolean;
  /** What the module's texts call bare, besides what every module lives on. */
  readonly kept: ReadonlySet<string>;
}

const usualRules: NameRules = { appends: false, kept: new Set() };

/** Names for a set of declarations, given to them in ctypesgen's order of precedence. */
export function chooseNames(
  declarations: readonly Declaration[],
  { appends, kept }: NameRules = usualRules,
): ChosenNames {
  const names = new Map<string, string>();
  const changes: NameChange[] = [];
  const taken = new Set<string>();
  const enumerators = new Map<string, string>();
  chooseImported(declarations, names, taken);
  const choose = (id: string, name: string, isTag: boolean): void => {
    const chosen = chooseName(name, taken, isTag || appends, kept);
    taken.add(chosen.pythonName);
    names.set(id, chosen.pythonName);
    if (chosen.reason !== undefined)
      changes.push({ name, pythonName: chosen.pythonName, reason: chosen.reason });
  };
  for (const kind of precedence) {
    for (const declaration of declarations) {
      if (declaration.kind !== kind || names.has(declaration.id)) continue;
      if (declaration.imported !== undefined) continue;
      const replaced = declaration.kind === "constant" ? enumerators.get(declaration.name) : undefined;
      if (replaced !== undefined) {
        // After such a macro, the enumerator's name means the macro in C too.
        names.set(declaration.id, replaced);
      } else {
        choose(declaration.id, defaultName(declaration), kind === "record" || kind === "enum");
      }
      if (declaration.kind !== "enum") continue;
      for (const { name } of declaration.enumerators ?? []) {
        const key = enumeratorKey(declaration.id, name);
        choose(key, name, false);
        enumerators.set(name, names.get(key) as string);
      }
    }
  }
  return { names, changes, merged: new Map() };
}

/**
 * What a linked module has keeps the name that it has there. What only imported declarations need is never printed, and
 * has its usual name so that the types that contain it can be told apart.
 */
export function chooseImported(
  declarations: readonly Declaration[],
  names: Map<string, string>,
  taken: Set<string>,
): void {
  for (const declaration of declarations) {
    const { id, imported } = declaration;
    if (imported === undefined) continue;
    if (imported.name !== undefined) taken.add(imported.name);
    names.set(id, imported.name ?? defaultName(declaration));
    if (declaration.kind !== "enum") continue;
    for (const { name } of declaration.enumerators ?? []) {
      taken.add(name);
      names.set(enumeratorKey(id, name), name);
    }
  }
}

const precedence = [
  "function",
  "variable",
  "record",
  "typedef",
  "enum",
  "constant",
  "macro-function",
] as const;

function defaultName(declaration: Declaration): string {
  if (declaration.kind === "record") return `${declaration.variety}_${declaration.name}`;
  if (declaration.kind === "enum") return `enum_${declaration.name}`;
  return declaration.name;
}

interface Choice {
  readonly pythonName: string;
  readonly reason?: NameChange["reason"];
}

function chooseName(
  name: string,
  taken: ReadonlySet<string>,
  isTag: boolean,
  kept: ReadonlySet<string> = usualRules.kept,
): Choice {
  const identifier = toIdentifier(name);
  const isFree = (candidate: string): boolean =>
    !taken.has(candidate) && !isKeyword(candidate) && !isReserved(candidate) && !kept.has(candidate);
  let pythonName = identifier;
  if (isTag && pythonName.startsWith(privatePrefix)) pythonName = `_${pythonName}`;
  while (!isFree(pythonName)) pythonName = isTag ? `${pythonName}_` : `_${pythonName}`;
  if (pythonName === name) return { pythonName };
  if (isKeyword(identifier)) return { pythonName, reason: "keyword" };
  if (isReserved(identifier) || kept.has(identifier)) return { pythonName, reason: "reserved" };
  return { pythonName, reason: taken.has(identifier) ? "taken" : "characters" };
}

/** Parameters of a Python function: identifiers, none twice. */
export function chooseParameterNames(parameters: readonly string[], naming: Naming = "c"): readonly string[] {
  const taken = new Set<string>();
  return parameters.map((given) => {
    const name = naming === "c" ? given : toSnakeCase(given);
    const { pythonName } = chooseName(name, taken, true);
    taken.add(pythonName);
    return pythonName;
  });
}

/**
 * A field's name in `_fields_`. Keywords stay, as `getattr` reaches them; what ctypes or Python give a meaning to gets
 * `_` after it.
 */
export function fieldName(name: string, taken: ReadonlySet<string>): string {
  let chosen = toIdentifier(name);
  if (chosen.startsWith(privatePrefix)) chosen = `_${chosen}`;
  while (taken.has(chosen) || isRecordName(chosen)) chosen = `${chosen}_`;
  return chosen;
}

/** `__init__` and the like; with a third underscore at the end, a name is none of Python's. */
export function isRecordName(name: string): boolean {
  return recordNames.has(name) || (name.startsWith("__") && name.endsWith("__") && !name.endsWith("___"));
}
