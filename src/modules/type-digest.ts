/**
 * Digests of types: two declarations with one digest are laid out alike and mean the same, so that the class of one may
 * stand for the other. Made of what a declaration comes to, not of how or where it is written.
 */

import type { Declaration, EnumDeclaration, RecordDeclaration } from "../ir/declaration.ts";
import type { Type } from "../ir/type.ts";

export type TypeDeclaration = Extract<Declaration, { readonly kind: "record" | "enum" | "typedef" }>;

export function isTypeDeclaration(declaration: Declaration): declaration is TypeDeclaration {
  return declaration.kind === "record" || declaration.kind === "enum" || declaration.kind === "typedef";
}

/** Types within each other that are looked at; deeper ones count as equal. */
const deepest = 24;

export class TypeDigester {
  readonly #byId: ReadonlyMap<string, Declaration>;
  readonly #known = new Map<string, string>();

  constructor(declarations: readonly Declaration[]) {
    this.#byId = new Map(declarations.map((declaration) => [declaration.id, declaration]));
  }

  /** Eight hexadecimal digits; undefined for an incomplete type. */
  digest(declaration: TypeDeclaration): string | undefined {
    if (declaration.kind === "record" && declaration.layout === undefined) return undefined;
    if (declaration.kind === "enum" && declaration.enumerators === undefined) return undefined;
    return this.#digestOf(declaration, 0);
  }

  #digestOf(declaration: TypeDeclaration, depth: number): string {
    const known = this.#known.get(declaration.id);
    if (known !== undefined) return known;
    // A record cannot hold itself; a hand-made module may say so.
    this.#known.set(declaration.id, "itself");
    const digest = hash(this.#describe(declaration, depth));
    this.#known.set(declaration.id, digest);
    return digest;
  }

  #describe(declaration: TypeDeclaration, depth: number): string {
    switch (declaration.kind) {
      case "record":
        return this.#describeRecord(declaration, depth);
      case "enum":
        return this.#describeEnum(declaration, depth);
      case "typedef":
        return this.#typeText(declaration.type, depth + 1, false);
    }
  }

  #describeRecord({ variety, layout, fields = [] }: RecordDeclaration, depth: number): string {
    if (layout === undefined) return variety;
    const members = fields.map(({ name, type, bitWidth }, at) => {
      const place = layout.fields[at];
      const text = this.#typeText(type, depth + 1, false);
      return `${name ?? ""}@${place?.offset ?? ""}:${bitWidth ?? ""} ${text}`;
    });
    return `${variety} ${layout.size} ${layout.align} {${members.join(";")}}`;
  }

  #describeEnum({ type, enumerators = [] }: EnumDeclaration, depth: number): string {
    const constants = enumerators.map(({ name, value }) => `${name}=${value}`);
    return `enum ${this.#typeText(type, depth + 1, false)} {${constants.join(",")}}`;
  }

  /** What is only pointed to counts by its name: it may be incomplete in one module and complete in another. */
  #typeText(type: Type, depth: number, isPointed: boolean): string {
    if (depth > deepest) return "...";
    switch (type.kind) {
      case "void":
        return "void";
      case "bool":
        return `bool${type.size}`;
      case "integer":
        return `${type.name}:${type.size}:${type.width ?? ""}`;
      case "float":
        return `${type.format}:${type.size}`;
      case "complex":
        return `complex ${this.#typeText(type.element, depth + 1, false)}`;
      case "vector":
        return `vector ${type.count} ${this.#typeText(type.element, depth + 1, false)}`;
      case "pointer":
        return `*${this.#typeText(type.target, depth + 1, true)}`;
      case "array":
        return `[${type.count ?? ""}]${this.#typeText(type.element, depth + 1, isPointed)}`;
      case "function": {
        const parameters = type.parameters.map((parameter) =>
          this.#typeText(parameter.type, depth + 1, true),
        );
        const rest = type.variadic ? ",..." : "";
        return `(${parameters.join(",")}${rest})${type.convention} ${this.#typeText(type.result, depth + 1, true)}`;
      }
      case "opaque":
        return `opaque ${type.name} ${type.size ?? ""}`;
      default:
        return this.#referenceText(type.id, depth, isPointed);
    }
  }

  #referenceText(id: string, depth: number, isPointed: boolean): string {
    const declaration = this.#byId.get(id);
    if (declaration === undefined || !isTypeDeclaration(declaration)) return id;
    // The numbers of unnamed types are those of one unit.
    const name = declaration.kind !== "typedef" && declaration.anonymous ? declaration.kind : id;
    return isPointed ? name : `${name} ${this.#digestOf(declaration, depth + 1)}`;
  }
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
