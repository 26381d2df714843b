/** The scalars that a record is made of, as calling conventions see it: arrays and inner records taken apart. */

import type { ScalarLeaf } from "../../abi/passing.ts";
import type { Field, RecordDeclaration } from "../../ir/declaration.ts";
import type { Type, VectorType } from "../../ir/type.ts";
import { type DeclarationIndex, toNumber } from "./declarations.ts";

/** Leaves that no record of a few eightbytes comes to. */
const mostLeaves = 4096;

export interface RecordLeaves {
  readonly leaves: readonly ScalarLeaf[];
  /** Bit-fields that compilers class differently: unnamed ones, and those of unions. */
  readonly doubts: readonly ScalarLeaf[];
}

interface Part {
  readonly type: Type;
  /** In bits from the start of the whole. */
  readonly offset: number;
}

/** The leaves of a type, or a part of it that has none that a convention could go by. */
export function findLeaves(type: Type, index: DeclarationIndex): RecordLeaves | string {
  const leaves: ScalarLeaf[] = [];
  const doubts: ScalarLeaf[] = [];
  const pending: Part[] = [{ type, offset: 0 }];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (leaves.length + pending.length > mostLeaves) return "too many members";
    const plain = index.unwrap(part.type);
    if (plain.kind === "record") {
      const record = index.record(plain.id);
      if (record?.layout === undefined) return "an incomplete record";
      addFields(record, part.offset, { index, pending, leaves, doubts });
    } else if (plain.kind === "array") {
      addElements(plain.element, toNumber(plain.count ?? 0), part.offset, { index, pending });
    } else {
      const found = scalarLeaves(plain, BigInt(part.offset), index);
      if (typeof found === "string") return found;
      leaves.push(...found);
    }
  }
  return { leaves, doubts };
}

interface Sink {
  readonly index: DeclarationIndex;
  readonly pending: Part[];
  readonly leaves: ScalarLeaf[];
  readonly doubts: ScalarLeaf[];
}

function addFields(record: RecordDeclaration, start: number, sink: Sink): void {
  for (const [at, field] of (record.fields ?? []).entries()) {
    const offset = start + toNumber(record.layout?.fields[at]?.offset ?? 0);
    if (field.bitWidth === undefined) sink.pending.push({ type: field.type, offset });
    else if (field.bitWidth > 0) addBits(field, field.bitWidth, offset, record.variety === "union", sink);
  }
}

/**
 * A bit-field's type has no say: the bits are of class INTEGER wherever they lie. But gcc classes those of unions as the
 * smallest integer that holds them, which may be misaligned.
 */
function addBits(field: Field, size: number, offset: number, isInUnion: boolean, sink: Sink): void {
  const leaf: ScalarLeaf = { kind: "integer", offset: BigInt(offset), size, align: 1 };
  if (field.name === undefined) sink.doubts.push(leaf);
  else sink.leaves.push(leaf);
  const whole = [8, 16, 32, 64].find((bits) => bits >= size) ?? 128;
  if (isInUnion) sink.doubts.push({ ...leaf, size: whole, align: whole });
}

function addElements(
  element: Type,
  count: number,
  start: number,
  { index, pending }: Pick<Sink, "index" | "pending">,
): void {
  const size = (index.sizeOf(element) ?? 0) * 8;
  if (size === 0) return;
  for (let at = 0; at < Math.min(count, mostLeaves); at++)
    pending.push({ type: element, offset: start + at * size });
}

/** The leaves of a scalar; for a type that has no class here, its name. */
function scalarLeaves(plain: Type, offset: bigint, index: DeclarationIndex): readonly ScalarLeaf[] | string {
  switch (plain.kind) {
    case "bool":
    case "pointer":
      return [{ kind: "integer", offset, size: plain.size, align: plain.size }];
    case "integer":
      if (plain.name.endsWith("_BitInt")) return `a ${plain.name}`;
      return [{ kind: "integer", offset, size: plain.size, align: plain.size }];
    case "enum": {
      const base = index.enumeration(plain.id)?.type;
      return base?.kind === "integer" || base?.kind === "bool"
        ? [{ kind: "integer", offset, size: base.size, align: base.size }]
        : "an incomplete enum";
    }
    case "float":
      return floatLeaves(plain.format, plain.name, plain.size, offset);
    case "complex": {
      const { element } = plain;
      if (element.kind === "float" && element.format === "x87") {
        return [{ kind: "complex-x87", offset, size: 2 * element.size, align: element.size }];
      }
      const first = scalarLeaves(element, offset, index);
      const second = scalarLeaves(element, offset + BigInt(element.size), index);
      return typeof first === "string" || typeof second === "string"
        ? `a complex ${element.name}`
        : [...first, ...second];
    }
    case "vector":
      return vectorLeaves(plain, offset);
    case "opaque":
      return `a member of unknown type ${plain.name}`;
    default:
      return "a member without a size";
  }
}

/** Compilers pass vectors of other sizes, and of one element, as each likes. */
function vectorLeaves({ size, count }: VectorType, offset: bigint): readonly ScalarLeaf[] | string {
  return count > 1 && (size === 64 || size === 128)
    ? [{ kind: "vector", offset, size, align: size }]
    : "a vector";
}

function floatLeaves(
  format: string,
  name: string,
  size: number,
  offset: bigint,
): readonly ScalarLeaf[] | string {
  if (format === "binary32" || format === "binary64" || format === "binary16")
    return [{ kind: "float", offset, size, align: size }];
  if (format === "x87") return [{ kind: "x87", offset, size, align: size }];
  if (format === "binary128") return [{ kind: "vector", offset, size, align: size }];
  return `a member of type ${name}`;
}
