/** Decides what a C compiler is asked about the records: whatever of them C has a name for. */

import type { RecordDeclaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { LayoutAssertion, ProofPlan } from "../../ir/python-proof.ts";
import type { Type, WideInteger } from "../../ir/type.ts";
import type { DeclarationIndex } from "./declarations.ts";

export function planAssertions(
  module: Module,
  index: DeclarationIndex,
): Pick<ProofPlan, "assertions" | "namesInC"> {
  const asker = new Asker(index, findTypedefs(module));
  for (const declaration of module.declarations) if (declaration.kind === "record") asker.ask(declaration);
  return { assertions: asker.assertions, namesInC: [...asker.names].sort() };
}

interface TypedefName {
  readonly name: string;
  /** An attribute of the typedef's own gives it another alignment than the record's. */
  readonly isAligned: boolean;
}

/** A name for each record without a tag that has one; the first is as good as any, save that its alignment be the record's. */
function findTypedefs({ declarations }: Module): ReadonlyMap<string, TypedefName> {
  const found = new Map<string, TypedefName>();
  for (const declaration of declarations) {
    if (declaration.kind !== "typedef" || declaration.fromMacro === true) continue;
    const { name, type, align } = declaration;
    if (type.kind !== "record" || found.get(type.id)?.isAligned === false) continue;
    found.set(type.id, { name, isAligned: align !== undefined });
  }
  return found;
}

class Asker {
  readonly assertions: LayoutAssertion[] = [];
  readonly names = new Set<string>();
  readonly #index: DeclarationIndex;
  readonly #typedefs: ReadonlyMap<string, TypedefName>;

  constructor(index: DeclarationIndex, typedefs: ReadonlyMap<string, TypedefName>) {
    this.#index = index;
    this.#typedefs = typedefs;
  }

  ask(record: RecordDeclaration): void {
    const type = this.#nameOf(record);
    if (type === undefined || record.layout === undefined) return;
    const { size, align } = record.layout;
    this.assertions.push({ kind: "size", type, bytes: toBytes(size) });
    if (!(record.anonymous && this.#typedefs.get(record.id)?.isAligned === true))
      this.assertions.push({ kind: "align", type, bytes: align / 8 });
    this.#askMembers(record, { type, prefix: "", base: 0n, outer: new Set() });
  }

  /** What the compiler declares itself has no name that a program may use. */
  #nameOf(record: RecordDeclaration): string | undefined {
    if (record.sequence < 0) return undefined;
    if (record.anonymous) return this.#typedefs.get(record.id)?.name;
    this.names.add(record.name);
    return `${record.variety} ${record.name}`;
  }

  #askMembers(record: RecordDeclaration, { type, prefix, base, outer }: Place): void {
    if (outer.has(record.id)) return;
    for (const [at, field] of (record.fields ?? []).entries()) {
      const place = record.layout?.fields[at];
      // C has no way to ask where a bit-field lies.
      if (place === undefined || field.bitWidth !== undefined) continue;
      const { name } = field;
      const offset = base + BigInt(place.offset);
      const { inner, subscripts } = this.#recordIn(field.type);
      const path = `${prefix}${name ?? ""}`;
      if (name !== undefined) {
        this.names.add(name);
        this.assertions.push({ kind: "offset", type, path, bytes: toBytes(offset) });
        if (this.#hasSize(field.type))
          this.assertions.push({ kind: "member-size", type, path, bytes: toBytes(place.width) });
      }
      // Records that have a name of their own are asked about under it.
      if (inner === undefined || (name !== undefined && this.#isNamed(inner))) continue;
      const within = name === undefined ? prefix : `${path}${subscripts}.`;
      this.#askMembers(inner, { type, prefix: within, base: offset, outer: new Set([...outer, record.id]) });
    }
  }

  #isNamed(record: RecordDeclaration): boolean {
    return !record.anonymous || this.#typedefs.has(record.id);
  }

  /** The record that a member is, or that an array of it is made of. */
  #recordIn(type: Type): { inner: RecordDeclaration | undefined; subscripts: string } {
    let plain = this.#index.unwrap(type);
    let subscripts = "";
    while (plain.kind === "array") {
      subscripts += "[0]";
      plain = this.#index.unwrap(plain.element);
    }
    return { inner: plain.kind === "record" ? this.#index.record(plain.id) : undefined, subscripts };
  }

  /** A flexible array member has none (C11 6.7.2.1p18). */
  #hasSize(type: Type): boolean {
    const plain = this.#index.unwrap(type);
    return plain.kind !== "array" || plain.count !== undefined;
  }
}

interface Place {
  readonly type: string;
  /** What stands before the members' names in designators. */
  readonly prefix: string;
  /** In bits. */
  readonly base: bigint;
  readonly outer: ReadonlySet<string>;
}

function toBytes(bits: WideInteger | bigint): WideInteger {
  const bytes = BigInt(bits) / 8n;
  return bytes <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(bytes) : String(bytes);
}
