/**
 * Patterns while they are found: what is known of each declaration, and why. Layers write one after the other, and the
 * later one wins.
 */

import type { Declaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type {
  DeclarationNote,
  EnumPattern,
  ModulePatterns,
  RecordPattern,
  ServicePattern,
  ValuePattern,
} from "../../ir/pattern.ts";

export type PatternLayer = "given" | "structure" | "annotation" | "file";

/** One decision, for `--explain-patterns`. */
export interface PatternDecision {
  readonly layer: PatternLayer;
  /** As C calls it: `struct x`, `f(data)`, `f()` for the result. */
  readonly subject: string;
  readonly decision: string;
  readonly reason: string;
}

export type ValuePlace = Pick<ValuePattern, "id" | "part" | "index">;

export class PatternDraft {
  readonly records: Map<string, RecordPattern> = new Map();
  readonly enums: Map<string, EnumPattern> = new Map();
  readonly services: Map<string, ServicePattern> = new Map();
  readonly notes: Map<string, DeclarationNote> = new Map();
  readonly decisions: PatternDecision[] = [];
  readonly #values = new Map<string, ValuePattern>();
  library: string | undefined;

  constructor(given: ModulePatterns | undefined) {
    if (given === undefined) return;
    this.library = given.library;
    for (const record of given.records) this.records.set(record.id, record);
    for (const enumeration of given.enums) this.enums.set(enumeration.id, enumeration);
    for (const service of given.services) this.services.set(service.id, service);
    for (const note of given.notes) this.notes.set(note.id, note);
    for (const value of given.values) this.#values.set(keyOf(value), value);
  }

  valueOf(place: ValuePlace): ValuePattern | undefined {
    return this.#values.get(keyOf(place));
  }

  setValue(place: ValuePlace, change: Pick<ValuePattern, "role" | "nullable">): void {
    this.#values.set(keyOf(place), { ...this.valueOf(place), ...place, ...change });
  }

  clearValue(place: ValuePlace): void {
    this.#values.delete(keyOf(place));
  }

  setNote(id: string, change: Omit<DeclarationNote, "id">): void {
    this.notes.set(id, { ...this.notes.get(id), id, ...change });
  }

  decide(layer: PatternLayer, subject: string, decision: string, reason: string): void {
    this.decisions.push({ layer, subject, decision, reason });
  }

  /** In the order of the declarations, so that it does not matter who found what first. */
  toPatterns(module: Module): ModulePatterns {
    const order = new Map(module.declarations.map(({ id }, at) => [id, at]));
    const sort = <Entry extends { readonly id: string }>(entries: Iterable<Entry>): Entry[] =>
      [...entries].sort((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0));
    const values = [...this.#values.values()]
      .filter(({ role, nullable }) => (role !== undefined && role.kind !== "plain") || nullable !== undefined)
      .map(({ role, ...rest }) => (role === undefined || role.kind === "plain" ? rest : { ...rest, role }));
    return {
      ...(this.library === undefined ? {} : { library: this.library }),
      records: sort(this.records.values()),
      enums: sort(this.enums.values()),
      values: sort(values.sort((left, right) => placeOf(left) - placeOf(right))),
      services: sort(this.services.values()),
      notes: sort(this.notes.values()),
    };
  }
}

function keyOf({ id, part, index }: ValuePlace): string {
  return `${id}/${part}/${index ?? ""}`;
}

/** The result before the parameters. */
function placeOf({ part, index }: ValuePattern): number {
  return part === "result" ? -1 : (index ?? 0);
}

/** `struct point`, `enum color`, and the name alone for everything else. */
export function describeDeclaration(declaration: Declaration): string {
  if (declaration.kind === "record") return `${declaration.variety} ${declaration.name}`;
  return declaration.kind === "enum" ? `enum ${declaration.name}` : declaration.name;
}
