/**
 * How a stub spells names: as short as what the header declares allows. Within a class, its members hide names of the
 * module (as Python's scopes have it).
 */

import type { Hint, StubHelper } from "../../ir/python-stub.ts";
import type { Piece } from "./stub-layout.ts";
import type { StubPart } from "./stub-support.ts";

const prefix = "_bindwright_";

export class StubSpelling {
  /** Names that the stub's items bind. */
  readonly #bound: ReadonlySet<string>;
  /** Those, and the names of all members. */
  readonly #known: ReadonlySet<string>;
  readonly #parts = new Set<StubPart>();
  readonly #secondNames = new Map<string, string>();
  #needsBuiltins = false;

  constructor(bound: ReadonlySet<string>, members: ReadonlySet<string>) {
    this.#bound = bound;
    this.#known = new Set([...bound, ...members]);
  }

  /** What has been spelled so far of the stub's private parts. */
  get parts(): ReadonlySet<StubPart> {
    return this.#parts;
  }

  get needsBuiltins(): boolean {
    return this.#needsBuiltins;
  }

  /** Further names of types that a member of the same name hides. */
  get secondNames(): ReadonlyMap<string, string> {
    return this.#secondNames;
  }

  isBound(name: string): boolean {
    return this.#bound.has(name);
  }

  /** A module, under a name of ours where the header has its name. */
  moduleName(name: "builtins" | "ctypes"): string {
    return this.#known.has(name) ? `${prefix}${name}` : name;
  }

  typing(name: StubPart): string {
    this.#parts.add(name);
    return this.privateName(name);
  }

  helper(name: StubHelper): string {
    return this.part(name, `_${name}`);
  }

  /** A name that one of the private parts binds. */
  part(part: StubPart, name: string): string {
    this.#parts.add(part);
    return this.privateName(name);
  }

  privateName(name: string): string {
    if (!this.#known.has(name)) return name;
    return name.startsWith("_") ? `${prefix}${name.slice(1)}` : `${prefix}${name}`;
  }

  ctypes(name: string, members?: ReadonlySet<string>): string {
    if (name.startsWith("_") || this.#isCaptured(name, members))
      return `${this.moduleName("ctypes")}.${name}`;
    return name;
  }

  builtin(name: string, members?: ReadonlySet<string>): string {
    if (name === "None" || name === "..." || !this.#isCaptured(name, members)) return name;
    this.#needsBuiltins = true;
    return `${this.moduleName("builtins")}.${name}`;
  }

  /** What the module binds itself. */
  declared(name: string, members?: ReadonlySet<string>): string {
    if (members?.has(name) !== true) return name;
    // Not what the stub calls a name of `typing` that the header has.
    const second = `${prefix}${name}_`;
    this.#secondNames.set(second, name);
    return second;
  }

  /** A class of the module's own support code; a name of the header's hides it. */
  support(name: string): string {
    return this.#bound.has(name) ? this.privateName(`_${name}`) : name;
  }

  pieces(hint: Hint, members?: ReadonlySet<string>): readonly Piece[] {
    switch (hint.kind) {
      case "builtin":
        return [this.builtin(hint.name, members)];
      case "ctypes":
        return [this.ctypes(hint.name, members)];
      case "typing":
        return [this.typing(hint.name)];
      case "helper":
        return [this.helper(hint.name)];
      case "support":
        return [this.declared(this.support(hint.name), members)];
      case "declared":
        return [this.declared(hint.name, members)];
      case "generic": {
        const items = hint.parameters.map((parameter) => this.pieces(parameter, members));
        return [...this.pieces(hint.base, members), { open: "[", items, close: "]" }];
      }
      case "union":
        return [{ members: hint.members.map((member) => this.pieces(member, members)) }];
      case "list":
        return [{ open: "[", items: hint.items.map((item) => this.pieces(item, members)), close: "]" }];
    }
  }

  #isCaptured(name: string, members: ReadonlySet<string> | undefined): boolean {
    return this.#bound.has(name) || (members?.has(name) ?? false);
  }
}
