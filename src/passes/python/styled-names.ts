/**
 * `--naming pep8`: Python names in Python's own style. What has its name in C already keeps it; of others that come to one
 * name the first in C's order gets it. A typedef that comes to the name of what it names is that very thing.
 */

import type { ConstantDeclaration, Declaration, TypedefDeclaration } from "../../ir/declaration.ts";
import {
  type ChosenNames,
  chooseImported,
  enumeratorKey,
  isKeyword,
  isReserved,
  type NameChange,
  toIdentifier,
} from "./names.ts";
import { toCapWords, toSnakeCase, toUpperCase } from "./pep8.ts";
import type { Stripper } from "./prefixes.ts";

type Style = "function" | "type" | "constant";

/** How many macros may stand for each other before the last says what all of them are. */
const longestChain = 100;

/** `isUnprinted`: ctypes has the typedef's type, and the module no name for it. */
export function chooseStyledNames(
  declarations: readonly Declaration[],
  strip: Stripper,
  isUnprinted: (declaration: TypedefDeclaration) => boolean,
): ChosenNames {
  return new StyledNamer(declarations, strip, isUnprinted).choose();
}

class StyledNamer {
  readonly #declarations: readonly Declaration[];
  readonly #strip: Stripper;
  readonly #isUnprinted: (declaration: TypedefDeclaration) => boolean;
  readonly #byId = new Map<string, Declaration>();
  readonly #byName = new Map<string, Declaration>();
  /** The first typedef of each record and enum that is called as its tag is. */
  readonly #typedefs = new Map<string, TypedefDeclaration>();
  readonly #names = new Map<string, string>();
  readonly #merged = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** Who has a name in C already, by name. */
  readonly #owners = new Map<string, string>();
  /** Names of enumerators: a macro of such a name stands for it in C, too. */
  readonly #enumerators = new Map<string, string>();
  readonly #changes: NameChange[] = [];

  constructor(
    declarations: readonly Declaration[],
    strip: Stripper,
    isUnprinted: (declaration: TypedefDeclaration) => boolean,
  ) {
    this.#isUnprinted = isUnprinted;
    this.#declarations = [...declarations].sort((left, right) => left.sequence - right.sequence);
    this.#strip = strip;
    for (const declaration of this.#declarations) {
      this.#byId.set(declaration.id, declaration);
      if (declaration.kind !== "record" && declaration.kind !== "enum")
        this.#byName.set(declaration.name, declaration);
    }
    for (const declaration of this.#declarations) this.#addTypedef(declaration);
  }

  choose(): ChosenNames {
    chooseImported(this.#declarations, this.#names, this.#taken);
    const own = this.#declarations.filter(({ imported }) => imported === undefined);
    for (const declaration of own) this.#addOwner(declaration);
    const [usual, last] = [
      own.filter((one) => !this.#isUnknown(one)),
      own.filter((one) => this.#isUnknown(one)),
    ];
    for (const declaration of [...usual, ...last]) this.#chooseFor(declaration);
    return { names: this.#names, changes: this.#changes, merged: this.#merged };
  }

  #addTypedef(declaration: Declaration): void {
    if (declaration.kind !== "typedef" || declaration.fromMacro === true) return;
    const target = this.#targetOf(declaration);
    if (target === undefined || target.kind === "typedef" || this.#typedefs.has(target.id)) return;
    if (isAnonymous(target) || coreOf(target.name) === coreOf(declaration.name))
      this.#typedefs.set(target.id, declaration);
  }

  /** What a typedef names without more ado: a record, an enum, another typedef. */
  #targetOf({ type }: TypedefDeclaration): Declaration | undefined {
    const isNamed = type.kind === "record" || type.kind === "enum" || type.kind === "typedef";
    const target = isNamed ? this.#byId.get(type.id) : undefined;
    return target?.kind === "typedef" && this.#isUnprinted(target) ? undefined : target;
  }

  #addOwner(declaration: Declaration): void {
    const add = (id: string, name: string, preferred: string | undefined): void => {
      if (preferred === name && !this.#owners.has(name)) this.#owners.set(name, id);
    };
    if (declaration.kind === "enum") {
      for (const { name } of declaration.enumerators ?? [])
        add(enumeratorKey(declaration.id, name), name, this.#styled(name, "constant"));
    }
    if (declaration.kind === "record" || declaration.kind === "enum") return;
    const [preferred] = this.#preferencesOf(declaration);
    add(this.#rootOf(declaration, preferred).id, declaration.name, preferred);
  }

  /** What a typedef is merged with, which has the name in its place. */
  #rootOf(declaration: Declaration, preferred: string | undefined): Declaration {
    let root = declaration;
    for (let step = 0; step < longestChain && root.kind === "typedef"; step++) {
      const target = this.#targetOf(root);
      if (target === undefined || this.#preferencesOf(target)[0] !== preferred) break;
      root = target;
    }
    return root;
  }

  #chooseFor(declaration: Declaration): void {
    const { id, name } = declaration;
    if (this.#names.has(id)) return;
    if (declaration.kind === "typedef" && this.#isUnprinted(declaration)) {
      this.#names.set(id, toIdentifier(name));
      return;
    }
    if (declaration.kind === "typedef" && this.#merge(declaration)) return;
    const replaced = declaration.kind === "constant" ? this.#enumerators.get(name) : undefined;
    this.#names.set(id, replaced ?? this.#take(id, name, this.#preferencesOf(declaration)));
    if (declaration.kind !== "enum") return;
    for (const { name: enumerator } of declaration.enumerators ?? []) {
      const key = enumeratorKey(id, enumerator);
      const chosen = this.#take(key, enumerator, [this.#styled(enumerator, "constant")]);
      this.#names.set(key, chosen);
      this.#enumerators.set(enumerator, chosen);
    }
  }

  #merge(declaration: TypedefDeclaration): boolean {
    const target = this.#targetOf(declaration);
    if (target === undefined) return false;
    const [preferred] = this.#preferencesOf(declaration);
    if (target.imported !== undefined) {
      if (this.#names.get(target.id) !== preferred) return false;
    } else {
      if (preferred !== this.#preferencesOf(target)[0]) return false;
      if (target.kind !== "typedef") this.#chooseFor(target);
    }
    const chosen = this.#names.get(target.id);
    if (chosen === undefined) return false;
    this.#names.set(declaration.id, chosen);
    this.#merged.set(declaration.id, this.#merged.get(target.id) ?? target.id);
    return true;
  }

  /** The best name first. */
  #preferencesOf(declaration: Declaration): readonly string[] {
    const { name } = declaration;
    switch (declaration.kind) {
      case "record":
      case "enum": {
        const typedef = this.#typedefs.get(declaration.id);
        if (typedef !== undefined) return this.#preferencesOf(typedef);
        return this.#typePreferences(name);
      }
      case "typedef":
        return this.#typePreferences(name);
      case "constant":
        return [this.#styled(name, this.#styleOfMacro(declaration) ?? "constant")];
      default:
        return [this.#styled(name, "function")];
    }
  }

  /** `foo_t` is Foo, or FooT where that is something else. */
  #typePreferences(name: string): readonly string[] {
    const whole = this.#styled(name, "type");
    const short = name.endsWith("_t") ? this.#styled(name.slice(0, -2), "type") : whole;
    return short === whole || !isLetter(short.charCodeAt(short.startsWith("_") ? 1 : 0))
      ? [whole]
      : [short, whole];
  }

  #styled(name: string, style: Style): string {
    const shown = this.#strip(name);
    const isStripped = shown !== name;
    // The underscore between prefix and name is no part of either.
    const rest = isStripped ? trimUnderscores(shown) : name;
    const chosen = rest === "" || isDigit(rest.charCodeAt(0)) ? name : rest;
    const styled =
      style === "type"
        ? toCapWords(chosen)
        : style === "constant"
          ? toUpperCase(chosen)
          : toSnakeCase(chosen);
    return toIdentifier(styled);
  }

  /** A macro that is neither constant nor name is hardly in the module: it is in nobody's way. */
  #isUnknown(declaration: Declaration): boolean {
    return declaration.kind === "constant" && this.#styleOfMacro(declaration) === undefined;
  }

  /** A macro that is another name of something is called as that is. */
  #styleOfMacro(declaration: ConstantDeclaration): Style | undefined {
    let current: Declaration | undefined = declaration;
    for (let step = 0; step < longestChain && current?.kind === "constant"; step++) {
      if (current.value !== undefined || current.expression?.value !== undefined) return "constant";
      let target: ConstantDeclaration["expression"] = current.expression;
      while (target?.kind === "parenthesized") target = target.expression;
      current = target?.kind === "name" ? this.#byName.get(target.name) : undefined;
    }
    if (current === undefined || current.kind === "constant") return undefined;
    return current.kind === "typedef" ? "type" : "function";
  }

  #take(id: string, name: string, preferences: readonly string[]): string {
    const isFree = (candidate: string): boolean =>
      !this.#taken.has(candidate) &&
      !isKeyword(candidate) &&
      !isReserved(candidate) &&
      (this.#owners.get(candidate) ?? id) === id;
    const [preferred = name] = preferences;
    const isPythons = isKeyword(preferred) || isReserved(preferred);
    const base = isPythons ? `${preferred.startsWith("_") ? "_" : ""}${preferred}_` : preferred;
    let chosen = isPythons ? base : (preferences.find(isFree) ?? base);
    for (let count = 2; !isFree(chosen); count++) chosen = `${base}_${count}`;
    this.#taken.add(chosen);
    if (chosen !== preferred) this.#changes.push({ id, name, pythonName: chosen, reason: whyNot(preferred) });
    return chosen;
  }
}

function whyNot(name: string): NameChange["reason"] {
  if (isKeyword(name)) return "keyword";
  return isReserved(name) ? "reserved" : "taken";
}

function isAnonymous(declaration: Declaration): boolean {
  return (declaration.kind === "record" || declaration.kind === "enum") && declaration.anonymous;
}

const tagEndings = ["_s", "_t", "_st", "_tag", "_struct", "_u", "_union", "_e", "_enum"] as const;

/** What a tag and its typedef have in common: `_gz_header_s` and `gz_header`, `tagPOINT` and `POINT`. */
function coreOf(name: string): string {
  let core = trimUnderscores(name);
  if (core.startsWith("tag") && core.length > 3) core = trimUnderscores(core.slice(3));
  for (let end = core.length; core.charCodeAt(end - 1) === 95; end--) core = core.slice(0, end - 1);
  const ending = tagEndings.find((one) => core.length > one.length && core.endsWith(one));
  const short = ending === undefined ? core : core.slice(0, -ending.length);
  return toSnakeCase(short);
}

function trimUnderscores(name: string): string {
  let start = 0;
  while (name.charCodeAt(start) === 95) start++;
  return name.slice(start);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}
