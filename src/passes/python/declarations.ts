/** The module's declarations by id, and what types that refer to them come to. */

import type {
  Declaration,
  EnumDeclaration,
  RecordDeclaration,
  TypedefDeclaration,
} from "../../ir/declaration.ts";
import type { Module, ModuleTarget } from "../../ir/module.ts";
import type { Type, WideInteger } from "../../ir/type.ts";

export class DeclarationIndex {
  readonly target: ModuleTarget;
  readonly #byId = new Map<string, Declaration>();
  /** What typedefs that have been unwrapped come to, so that a chain is followed once. */
  readonly #behind = new Map<string, Type>();

  constructor(module: Module) {
    this.target = module.target;
    for (const declaration of module.declarations) this.#byId.set(declaration.id, declaration);
  }

  find(id: string): Declaration | undefined {
    return this.#byId.get(id);
  }

  record(id: string): RecordDeclaration | undefined {
    const declaration = this.#byId.get(id);
    return declaration?.kind === "record" ? declaration : undefined;
  }

  *records(): Iterable<RecordDeclaration> {
    for (const declaration of this.#byId.values()) if (declaration.kind === "record") yield declaration;
  }

  enumeration(id: string): EnumDeclaration | undefined {
    const declaration = this.#byId.get(id);
    return declaration?.kind === "enum" ? declaration : undefined;
  }

  typedef(id: string): TypedefDeclaration | undefined {
    const declaration = this.#byId.get(id);
    return declaration?.kind === "typedef" ? declaration : undefined;
  }

  /** The type behind typedef names; a typedef that is not in the module stays, as does one that is defined by itself. */
  unwrap(type: Type): Type {
    if (type.kind !== "typedef") return type;
    const passed: string[] = [];
    let current: Type = type;
    while (current.kind === "typedef") {
      const known = this.#behind.get(current.id);
      const declaration: TypedefDeclaration | undefined =
        known === undefined ? this.typedef(current.id) : undefined;
      if (declaration === undefined) {
        current = known ?? current;
        break;
      }
      passed.push(current.id);
      // Ends a circle, which no C program has but a hand-made module may.
      this.#behind.set(current.id, current);
      current = declaration.type;
    }
    for (const id of passed) this.#behind.set(id, current);
    return current;
  }

  /** A transparent union is passed as its first member is (GCC, "Common Type Attributes"); other types are themselves. */
  firstOfTransparent(type: Type): Type {
    const plain = this.unwrap(type);
    const record = plain.kind === "record" ? this.record(plain.id) : undefined;
    return (record?.transparentUnion === true ? record.fields?.[0]?.type : undefined) ?? type;
  }

  /** Bytes; undefined for what has no size: void, functions, incomplete types, the unknown. */
  sizeOf(type: Type): number | undefined {
    const plain = this.unwrap(type);
    switch (plain.kind) {
      case "bool":
      case "integer":
      case "float":
      case "vector":
      case "pointer":
        return plain.size / 8;
      case "complex":
        return plain.element.size / 4;
      case "array": {
        const element = this.sizeOf(plain.element);
        return element === undefined ? undefined : element * toNumber(plain.count ?? 0);
      }
      case "record": {
        const layout = this.record(plain.id)?.layout;
        return layout === undefined ? undefined : toNumber(layout.size) / 8;
      }
      case "enum": {
        const enumeration = this.enumeration(plain.id);
        return enumeration === undefined ? undefined : this.sizeOf(enumeration.type);
      }
      case "opaque":
        return plain.size === undefined ? undefined : plain.size / 8;
      default:
        return undefined;
    }
  }
}

/** Beyond 2^53 the result is rounded; such sizes are refused before they matter. */
export function toNumber(value: WideInteger): number {
  return Number(value);
}
