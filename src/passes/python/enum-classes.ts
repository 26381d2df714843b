/** Which enums become classes of Python (`--enums`), of which kind, and what their members are called. */

import type { Declaration, EnumDeclaration, TypedefDeclaration } from "../../ir/declaration.ts";
import type { EnumClassMember } from "../../ir/python.ts";
import type { EnumForm, EnumRule, Naming, Options } from "../../options.ts";
import {
  enumClassKey,
  enumeratorKey,
  isKeyword,
  isReserved,
  type NameChange,
  toIdentifier,
} from "./names.ts";
import { integerNames } from "./types.ts";

export interface EnumClass {
  /** In C: the tag, or the first typedef of an enum without one, or with a private one. */
  readonly name: string;
  /** The id of the typedef that is called so. */
  readonly typedef: string | undefined;
  readonly isUntagged: boolean;
  /** By what linked modules know it: the tag where there is one. */
  readonly key: string;
  readonly base: "IntEnum" | "IntFlag";
  /** The declaration whose comment is about it. */
  readonly documentedBy: string;
  /** What it is called in the module that has it. */
  readonly imported?: string;
}

/** By the enum's id. Enums without a name of any kind stay numbers; a linked module has classes of its own choice. */
export function chooseEnumClasses(
  declarations: readonly Declaration[],
  { compatibility, enums, style }: Options,
): ReadonlyMap<string, EnumClass> {
  const classes = new Map<string, EnumClass>();
  if (enums.length === 0 || compatibility !== "none" || style !== "ctypesgen") return classes;
  const rules = enums.map(compileRule);
  const typedefs = findTypedefs(declarations);
  for (const declaration of declarations) {
    if (declaration.kind !== "enum") continue;
    const imported = declaration.imported?.enumClass;
    // A star import does not bring what has an underscore in front.
    if (imported !== undefined && !imported.startsWith("_")) {
      const { id, name, anonymous } = declaration;
      classes.set(id, {
        ...importedClass,
        key: name,
        name,
        imported,
        isUntagged: anonymous,
        documentedBy: id,
      });
    }
    if (!isCounted(declaration)) continue;
    const aliases = typedefs.get(declaration.id) ?? [];
    const names = [...(declaration.anonymous ? [] : [declaration.name]), ...aliases.map(({ name }) => name)];
    // A tag with an underscore in front is for the library itself.
    const [name = names[0]] = names.filter((one) => !one.startsWith("_"));
    if (name === undefined) continue;
    const base = chooseBase(declaration, names, rules);
    if (base === undefined) continue;
    const typedef = aliases.find((alias) => alias.name === name);
    const documented = declaration.documentation === undefined ? typedef?.documentation : undefined;
    classes.set(declaration.id, {
      name,
      typedef: typedef?.id,
      isUntagged: declaration.anonymous,
      key: declaration.anonymous ? name : declaration.name,
      base,
      documentedBy: documented === undefined ? declaration.id : (typedef?.id ?? declaration.id),
    });
  }
  return classes;
}

const importedClass = { typedef: undefined, base: "IntEnum" } as const;

/** It has enumerators, and ctypes reads it as a number. */
function isCounted({ enumerators = [], imported, type }: EnumDeclaration): boolean {
  if (enumerators.length === 0 || imported !== undefined || type.kind !== "integer") return false;
  return type.name !== "char" && integerNames.has(type.name);
}

/** The typedefs that name an enum itself, in their order, by the enum's id. */
function findTypedefs(declarations: readonly Declaration[]): ReadonlyMap<string, TypedefDeclaration[]> {
  const found = new Map<string, TypedefDeclaration[]>();
  for (const declaration of declarations) {
    if (declaration.kind !== "typedef" || declaration.type.kind !== "enum") continue;
    if (declaration.imported !== undefined) continue;
    const list = found.get(declaration.type.id);
    if (list === undefined) found.set(declaration.type.id, [declaration]);
    else list.push(declaration);
  }
  return found;
}

/** What rules with a pattern are about: tags, and typedefs that name an enum itself. */
export function* namesOfEnums(declarations: readonly Declaration[]): Generator<string> {
  for (const declaration of declarations) {
    const isEnum = declaration.kind === "enum" && !declaration.anonymous;
    if (isEnum || (declaration.kind === "typedef" && declaration.type.kind === "enum"))
      yield declaration.name;
  }
}

/** Whether a rule's own pattern is a name's. */
export function selectsByPattern(rule: EnumRule, name: string): boolean {
  return compileRule(rule).pattern?.test(name) === true;
}

interface CompiledRule {
  readonly form: EnumForm;
  readonly pattern: RegExp | undefined;
}

/** The user's pattern has been checked with the options. */
function compileRule({ form, pattern }: EnumRule): CompiledRule {
  if (pattern === undefined) return { form, pattern };
  const anchored = `^(?:${pattern})$`;
  try {
    return { form, pattern: new RegExp(anchored, "u") };
  } catch {
    return { form, pattern: new RegExp(anchored) };
  }
}

/** A rule with a pattern counts more than one without; of several the last. */
function chooseBase(
  { enumerators = [] }: EnumDeclaration,
  names: readonly string[],
  rules: readonly CompiledRule[],
): EnumClass["base"] | undefined {
  const own = rules.filter(
    ({ pattern }) => pattern !== undefined && names.some((name) => pattern.test(name)),
  );
  const form =
    own.at(-1)?.form ?? rules.filter(({ pattern }) => pattern === undefined).at(-1)?.form ?? "ints";
  if (form === "ints") return undefined;
  const values = enumerators.map(({ value }) => BigInt(value));
  // Complements of flags are wrong from Python 3.11 on where one of them is negative.
  if (form === "intenum" || values.some((value) => value < 0n)) return "IntEnum";
  return form === "intflag" || areFlags(values, names) ? "IntFlag" : "IntEnum";
}

/**
 * Whether every value is 0, one bit, or made of those bits, and this by intention: three bits that are more than a count
 * from 1 on, or a name that says so.
 */
export function areFlags(values: readonly bigint[], names: readonly string[]): boolean {
  const distinct = [...new Set(values)].filter((value) => value !== 0n);
  const bits = distinct.filter((value) => (value & (value - 1n)) === 0n);
  const all = bits.reduce((sum, bit) => sum | bit, 0n);
  const unions = distinct.filter((value) => !bits.includes(value) && !isWidthMark(value));
  if (bits.length === 0 || unions.some((value) => (value & ~all) !== 0n)) return false;
  if (names.some((name) => /flag|mask|bits/iu.test(name))) return true;
  const isCount = unions.length > 0 && distinct.every((value) => value <= BigInt(distinct.length));
  return bits.length >= 3 && unions.length <= bits.length && !isCount;
}

/** 0x7FFFFFFF and its like: it makes the enum as wide as it is, and is no flag. */
function isWidthMark(value: bigint): boolean {
  return value >= 0x7fff_ffffn && (value & (value + 1n)) === 0n;
}

export interface NamedEnumClasses {
  /** The given names with those of the classes, by `enumClassKey`. */
  readonly names: ReadonlyMap<string, string>;
  readonly changes: readonly NameChange[];
}

/**
 * The class has the enum's name in C, or that of the typedef which is called so; the ctypes type is `enum_x` beside it. In
 * Python's own style the class takes the name of the enum, whose type has another one then. All else keeps its name.
 */
export function nameEnumClasses(
  classes: ReadonlyMap<string, EnumClass>,
  given: ReadonlyMap<string, string>,
  naming: Naming,
): NamedEnumClasses {
  if (classes.size === 0) return { names: given, changes: [] };
  const names = new Map(given);
  const changes: NameChange[] = [];
  const taken = new Set(given.values());
  const take = (key: string, name: string, preferred: string): void => {
    let chosen = preferred;
    while (taken.has(chosen) || isKeyword(chosen) || isReserved(chosen)) chosen = `${chosen}_`;
    taken.add(chosen);
    names.set(key, chosen);
    if (chosen === preferred) return;
    const reason = isKeyword(preferred) ? "keyword" : isReserved(preferred) ? "reserved" : "taken";
    changes.push({ name, pythonName: chosen, reason });
  };
  for (const [id, { imported, name, typedef, isUntagged }] of classes) {
    if (imported !== undefined) {
      names.set(enumClassKey(id), imported);
      continue;
    }
    const known = names.get(naming === "pep8" ? id : (typedef ?? ""));
    if (known === undefined) take(enumClassKey(id), name, toIdentifier(name));
    else {
      names.set(enumClassKey(id), known);
      if (naming === "pep8") take(id, name, `${known}Type`);
      else if (isUntagged) take(id, name, `enum_${known}`);
    }
  }
  return { names, changes };
}

/**
 * Names that members of Python's enums cannot have, or would hide something by: those of Enum, Flag and int. Names with
 * underscores at both ends are Enum's own; those with two in front are private to a class.
 */
const memberNames: ReadonlySet<string> = new Set(
  (
    "as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag is_integer mro name names numerator real " +
    "to_bytes value values"
  ).split(" "),
);

/** They are called as the enumerators are in C, or as the module calls these in Python's own style. */
export function nameMembers(
  { id, enumerators = [] }: EnumDeclaration,
  className: string,
  names: ReadonlyMap<string, string>,
  naming: Naming,
): readonly EnumClassMember[] {
  const preferredOf = (name: string): string =>
    naming === "pep8" ? (names.get(enumeratorKey(id, name)) ?? name) : toIdentifier(name);
  const taken = new Set<string>();
  const isFree = (name: string): boolean => isMemberName(name, className) && !taken.has(name);
  const chosen = new Map<string, string>();
  // What can keep its name does, whatever comes before it.
  for (const { name } of enumerators) {
    const preferred = preferredOf(name);
    if (!isFree(preferred)) continue;
    chosen.set(name, preferred);
    taken.add(preferred);
  }
  return enumerators.map(({ name: enumerator, value }) => {
    let name = chosen.get(enumerator);
    if (name === undefined) {
      name = preferredOf(enumerator);
      if (!isKeyword(name) && name.startsWith("_")) name = name.replace(/^_+(?=[^\W\d_])/u, "");
      while (!isFree(name)) name = name.startsWith("__") ? `m${name}` : `${name}_`;
      taken.add(name);
    }
    return { name, enumerator, value };
  });
}

function isMemberName(name: string, className: string): boolean {
  if (isKeyword(name) || memberNames.has(name) || name.startsWith("__")) return false;
  if (name.startsWith("_") && (name.endsWith("_") || name.startsWith(`_${className}__`))) return false;
  return name !== "";
}
