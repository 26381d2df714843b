/** Decides what the proof asserts of each class of the module, from the module's layouts alone. */

import { InternalError } from "../../diagnostics/diagnostic.ts";
import type { Field, RecordDeclaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { PythonField } from "../../ir/python.ts";
import type { BitsProof, MemberProof, RecordProof } from "../../ir/python-proof.ts";
import type { Type, WideInteger } from "../../ir/type.ts";
import { toWide } from "../../ir/wide.ts";
import { DeclarationIndex } from "./declarations.ts";
import { planAssertions } from "./proof-assertions.ts";

/** What a class has, whichever surface it belongs to. */
interface ClassBody {
  readonly id: string;
  readonly name: string;
  readonly align?: number;
  readonly fields: readonly Pick<PythonField, "name" | "bitWidth">[];
  readonly members?: readonly string[];
}

/** Fills in `proof`, from what the passes before have decided. */
export function planProof(module: Module): Module {
  const bodies = new Map(findBodies(module).map((body) => [body.id, body]));
  const index = new DeclarationIndex(module);
  const prover = new RecordProver(index, bodies);
  const records = [...bodies.values()].flatMap((body) => prover.prove(body) ?? []);
  return { ...module, proof: { records, ...planAssertions(module, index) } };
}

function findBodies({ python, typed }: Module): readonly ClassBody[] {
  if (python !== undefined) return python.items.filter((item) => item.kind === "record-body");
  if (typed === undefined) throw new InternalError("the module has no plan for Python");
  return typed.types.flatMap((type): readonly ClassBody[] => {
    if (type.kind === "record-body") return [type];
    // Their fields are as private as their classes want them: sizes tell.
    return type.kind === "slice" || type.kind === "option" ? [{ ...type, fields: [] }] : [];
  });
}

/** Everything that a class offers under a name: its own members, and those of its anonymous members. */
interface Offer {
  readonly members: Map<string, MemberProof>;
  readonly bits: Map<string, BitsProof>;
}

class RecordProver {
  readonly #index: DeclarationIndex;
  readonly #bodies: ReadonlyMap<string, ClassBody>;

  constructor(index: DeclarationIndex, bodies: ReadonlyMap<string, ClassBody>) {
    this.#index = index;
    this.#bodies = bodies;
  }

  prove(body: ClassBody): RecordProof | undefined {
    const layout = this.#index.record(body.id)?.layout;
    if (layout === undefined) return undefined;
    const offer: Offer = { members: new Map(), bits: new Map() };
    this.#collect(body, 0n, offer, new Set());
    return {
      name: body.name,
      size: toBytes(layout.size),
      align: layout.align / 8,
      isRaised: body.align !== undefined,
      members: [...offer.members.values()],
      bits: [...offer.bits.values()],
    };
  }

  /** `base` in bits. A record within itself cannot come from C. */
  #collect(body: ClassBody, base: bigint, offer: Offer, seen: ReadonlySet<string>): void {
    const record = this.#index.record(body.id);
    if (record?.layout === undefined || seen.has(body.id)) return;
    const names = namesOfFields(body, record);
    const plain = new Set(
      body.fields.filter(({ bitWidth }) => bitWidth === undefined).map(({ name }) => name),
    );
    for (const [at, field] of (record.fields ?? []).entries()) {
      const name = names[at];
      const place = record.layout.fields[at];
      if (name === undefined || place === undefined) continue;
      const offset = base + BigInt(place.offset);
      // Of an anonymous member's own anonymous members, ctypes hands on what is in them alone.
      const isHandedOn = field.name !== undefined || seen.size === 0;
      if (plain.has(name) && isHandedOn)
        offer.members.set(name, { name, offset: toBytes(offset), size: toBytes(place.width) });
      else if (!plain.has(name) && field.name !== undefined) {
        const bigEndian = record.bigEndian ?? this.#index.target.bigEndian;
        const width = field.bitWidth ?? Number(place.width);
        offer.bits.set(name, {
          name,
          offset: toWide(offset),
          width,
          kind: this.#kindOf(field.type),
          bigEndian,
        });
      }
      const inner = field.name === undefined ? this.#index.unwrap(field.type) : undefined;
      const innerBody = inner?.kind === "record" ? this.#bodies.get(inner.id) : undefined;
      if (innerBody !== undefined) this.#collect(innerBody, offset, offer, new Set([...seen, body.id]));
    }
  }

  #kindOf(type: Type): BitsProof["kind"] {
    const plain = this.#index.unwrap(type);
    if (plain.kind === "bool") return "bool";
    const base = plain.kind === "enum" ? this.#index.enumeration(plain.id)?.type : plain;
    return base?.kind === "integer" && base.signed ? "signed" : "unsigned";
  }
}

/** What each field of C is called in Python: the class has them in their order, less those that have nothing to name. */
function namesOfFields(body: ClassBody, record: RecordDeclaration): readonly (string | undefined)[] {
  const { members } = body;
  const names = members ?? body.fields.map(({ name }) => name);
  const isListed = ({ name, bitWidth }: Field): boolean =>
    members === undefined ? bitWidth !== 0 : name !== undefined || bitWidth === undefined;
  let next = 0;
  return (record.fields ?? []).map((field) => (isListed(field) ? names[next++] : undefined));
}

function toBytes(bits: WideInteger | bigint): WideInteger {
  return toWide(BigInt(bits) / 8n);
}
