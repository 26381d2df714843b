/** The docstring of everything that a module binds: its comment, its C prototype, and its place. */

import type { Declaration, Enumerator, Field } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import { type DeclarationIndex, declareText, indexDeclarations } from "../dump/c-text.ts";
import { renderDocumentation } from "./documentation.ts";

export class Docstrings {
  readonly #module: Module;
  readonly #index: DeclarationIndex;
  /** What C calls items and members that have other names, by id, and by id and name. */
  readonly #namesInC = new Map<string, string>();

  constructor(module: Module) {
    this.#module = module;
    this.#index = indexDeclarations(module);
    for (const item of module.python?.items ?? []) {
      if (item.nameInC !== undefined) this.#namesInC.set(item.id, item.nameInC);
      if (item.kind !== "record-body") continue;
      for (const { name, field } of item.aliases) this.#namesInC.set(`${item.id} ${field}`, name);
    }
  }

  /** Lines of the docstring of what a declaration binds; undefined where there is nothing to say. */
  ofDeclaration(id: string): readonly string[] | undefined {
    const slash = id.indexOf("/");
    if (slash >= 0) return this.#ofEnumerator(id, id.slice(0, slash), id.slice(slash + 1));
    const declaration = this.#index.get(id);
    if (declaration === undefined) return undefined;
    const text = declaration.documentation?.text;
    const prototype = this.#prototypeOf(declaration) ?? this.#namesInC.get(id);
    // Of constants, names and records the module itself says what they are.
    if (text === undefined && prototype === undefined) return undefined;
    if (text === undefined && declaration.kind === "variable" && !this.#namesInC.has(id)) return undefined;
    return this.#compose(text, parametersOf(declaration), prototype, this.#placeOf(declaration));
  }

  /** Lines about a member of a record, by the name that it has in C. */
  ofMember(recordId: string, name: string): readonly string[] | undefined {
    const record = this.#index.get(recordId);
    const fields = record?.kind === "record" ? (record.fields ?? []) : [];
    const nameInC = this.#namesInC.get(`${recordId} ${name}`);
    return this.#ofPart(fields.find((field) => field.name === name || field.name === nameInC));
  }

  #ofEnumerator(id: string, enumId: string, name: string): readonly string[] | undefined {
    const declaration = this.#index.get(enumId);
    const enumerators = declaration?.kind === "enum" ? (declaration.enumerators ?? []) : [];
    return this.#ofPart(
      enumerators.find((enumerator) => enumerator.name === name),
      this.#namesInC.get(id),
    );
  }

  #ofPart(part: Field | Enumerator | undefined, nameInC?: string): readonly string[] | undefined {
    const text = part?.documentation?.text;
    if (text === undefined && nameInC === undefined) return undefined;
    return this.#compose(text, [], nameInC, undefined);
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
