/** The docstring of everything that a module binds: its comment, its C prototype, and its place. */

import type { Declaration, Enumerator, Field } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { PythonItem, PythonType } from "../../ir/python.ts";
import { reasonsOf, typesOf, unmakeablesOf } from "../../ir/python-types.ts";
import { type DeclarationIndex, declareText, indexDeclarations } from "../dump/c-text.ts";
import { renderDocumentation } from "./documentation.ts";

export class Docstrings {
  readonly #module: Module;
  readonly #index: DeclarationIndex;
  /** What C calls items and members that have other names, by id, and by id and name. */
  readonly #namesInC = new Map<string, string>();
  /** Why ctypes cannot call what they are, or what they point to, by the same keys. */
  readonly #hazards = new Map<string, readonly string[]>();

  constructor(module: Module) {
    this.#module = module;
    this.#index = indexDeclarations(module);
    for (const item of module.python?.items ?? []) {
      if (item.nameInC !== undefined) this.#namesInC.set(item.id, item.nameInC);
      this.#addHazards(item);
      if (item.kind !== "record-body") continue;
      for (const { name, field } of item.aliases) this.#namesInC.set(`${item.id} ${field}`, name);
    }
  }

  #addHazards(item: PythonItem): void {
    if (item.kind === "function" && item.declined !== undefined)
      this.#hazards.set(item.id, [`Cannot be called through ctypes: ${item.declined}`]);
    else if (item.kind === "record-body")
      for (const { name, type } of item.fields) this.#addPointers(`${item.id} ${name}`, [type]);
    else this.#addPointers(item.id, typesOf(item));
  }

  #addPointers(key: string, types: readonly PythonType[]): void {
    const lines = [
      ...reasonsOf(types).map(
        (reason) => `Points to functions that ctypes can neither call nor make: ${reason}`,
      ),
      ...unmakeablesOf(types).map(
        (reason) => `Points to functions that ctypes can call, but not make of Python's: ${reason}`,
      ),
    ];
    if (lines.length > 0) this.#hazards.set(key, lines);
  }

  /** Lines of the docstring of what a declaration binds; undefined where there is nothing to say. */
  ofDeclaration(id: string): readonly string[] | undefined {
    const slash = id.indexOf("/");
    if (slash >= 0) return this.#ofEnumerator(id, id.slice(0, slash), id.slice(slash + 1));
    const declaration = this.#index.get(id);
    if (declaration === undefined) return undefined;
    const text = declaration.documentation?.text;
    const prototype = this.#prototypeOf(declaration) ?? this.#namesInC.get(id);
    const hazards = this.#hazards.get(id) ?? [];
    // Of constants, names and records the module itself says what they are.
    if (text === undefined && prototype === undefined && hazards.length === 0) return undefined;
    const isVariable = declaration.kind === "variable" && !this.#namesInC.has(id);
    if (text === undefined && isVariable && hazards.length === 0) return undefined;
    const origin = [prototypeLine(prototype), hazards, this.#placeOf(declaration) ?? []].flat();
    return compose(text, parametersOf(declaration), origin);
  }

  /** Lines about a member of a record, by the name that it has in C. */
  ofMember(recordId: string, name: string): readonly string[] | undefined {
    const record = this.#index.get(recordId);
    const fields = record?.kind === "record" ? (record.fields ?? []) : [];
    const nameInC = this.#namesInC.get(`${recordId} ${name}`);
    const hazards = this.#hazards.get(`${recordId} ${name}`);
    return this.#ofPart(
      fields.find((field) => field.name === name || field.name === nameInC),
      undefined,
      hazards,
    );
  }

  #ofEnumerator(id: string, enumId: string, name: string): readonly string[] | undefined {
    const declaration = this.#index.get(enumId);
    const enumerators = declaration?.kind === "enum" ? (declaration.enumerators ?? []) : [];
    return this.#ofPart(
      enumerators.find((enumerator) => enumerator.name === name),
      this.#namesInC.get(id),
    );
  }

  #ofPart(
    part: Field | Enumerator | undefined,
    nameInC?: string,
    hazards: readonly string[] = [],
  ): readonly string[] | undefined {
    const text = part?.documentation?.text;
    if (text === undefined && nameInC === undefined && hazards.length === 0) return undefined;
    return compose(text, [], [...prototypeLine(nameInC), ...hazards]);
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

function prototypeLine(prototype: string | undefined): readonly string[] {
  return prototype === undefined ? [] : [`C: ${prototype}`];
}

/** @param origin lines at the end. */
function compose(
  text: string | undefined,
  parameters: readonly string[],
  origin: readonly string[],
): readonly string[] | undefined {
  const { body, fields } = renderDocumentation(text ?? "", parameters);
  const blocks = [body, fields, origin].filter((block) => block.length > 0);
  const lines = blocks.flatMap((block, at) => (at === 0 ? block : ["", ...block]));
  return lines.length === 0 ? undefined : lines;
}

function parametersOf(declaration: Declaration): readonly string[] {
  if (declaration.kind === "macro-function") return declaration.parameters;
  if (declaration.kind !== "function") return [];
  return declaration.type.parameters.flatMap(({ name }) => name ?? []);
}
