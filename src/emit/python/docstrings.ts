/** The docstring of everything that a module binds: its comment, its C prototype, and its place. */

import type { Declaration, Enumerator, Field } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import { type DeclarationIndex, declareText, indexDeclarations } from "../dump/c-text.ts";
import { renderDocumentation } from "./documentation.ts";

export class Docstrings {
  readonly #module: Module;
  readonly #index: DeclarationIndex;

  constructor(module: Module) {
    this.#module = module;
    this.#index = indexDeclarations(module);
  }

  /** Lines of the docstring of what a declaration binds; undefined where there is nothing to say. */
  ofDeclaration(id: string): readonly string[] | undefined {
    const slash = id.indexOf("/");
    if (slash >= 0) return this.#ofEnumerator(id.slice(0, slash), id.slice(slash + 1));
    const declaration = this.#index.get(id);
    if (declaration === undefined) return undefined;
    const text = declaration.documentation?.text;
    const prototype = this.#prototypeOf(declaration);
    // Of constants, names and records the module itself says what they are.
    if (text === undefined && declaration.kind !== "function") return undefined;
    return this.#compose(text, parametersOf(declaration), prototype, this.#placeOf(declaration));
  }

  /** Lines about a member of a record, by the name that it has in C. */
  ofMember(recordId: string, name: string): readonly string[] | undefined {
    const record = this.#index.get(recordId);
    const fields = record?.kind === "record" ? (record.fields ?? []) : [];
    return this.#ofPart(fields.find((field) => field.name === name));
  }

  #ofEnumerator(enumId: string, name: string): readonly string[] | undefined {
    const declaration = this.#index.get(enumId);
    const enumerators = declaration?.kind === "enum" ? (declaration.enumerators ?? []) : [];
    return this.#ofPart(enumerators.find((enumerator) => enumerator.name === name));
  }

  #ofPart(part: Field | Enumerator | undefined): readonly string[] | undefined {
    const text = part?.documentation?.text;
    return text === undefined ? undefined : this.#compose(text, [], undefined, undefined);
  }

  #compose(
    text: string | undefined,
    parameters: readonly string[],
    prototype: string | undefined,
    place: string | undefined,
  ): readonly string[] | undefined {
    const { body, fields } = renderDocumentation(text ?? "", parameters);
    const origin = [
      ...(prototype === undefined ? [] : [`C: ${prototype}`]),
      ...(place === undefined ? [] : [place]),
    ];
    const blocks = [body, fields, origin].filter((block) => block.length > 0);
    const lines = blocks.flatMap((block, at) => (at === 0 ? block : ["", ...block]));
    return lines.length === 0 ? undefined : lines;
  }

  #prototypeOf(declaration: Declaration): string | undefined {
    if (declaration.kind !== "function" && declaration.kind !== "variable") return undefined;
    return declareText(declaration.type, declaration.name, this.#index);
  }

  #placeOf({ location }: Declaration): string | undefined {
    if (location === undefined) return undefined;
    const path = this.#module.files[location.file] ?? "";
    return `${path.slice(path.lastIndexOf("/") + 1)}:${location.line}`;
  }
}

function parametersOf(declaration: Declaration): readonly string[] {
  if (declaration.kind === "macro-function") return declaration.parameters;
  if (declaration.kind !== "function") return [];
  return declaration.type.parameters.flatMap(({ name }) => name ?? []);
}
