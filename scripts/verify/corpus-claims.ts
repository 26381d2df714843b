/**
 * What we say of a header's records and enums, put so that a C compiler can deny it: sizes, alignments, offsets and
 * enumerators as assertions, bit-fields as objects with one member set, whose bytes are looked at.
 */

import type { EnumDeclaration, RecordDeclaration } from "../../src/ir/declaration.ts";
import type { Module } from "../../src/ir/module.ts";
import type { Type } from "../../src/ir/type.ts";
import { DeclarationIndex } from "../../src/passes/python/declarations.ts";

export interface BitClaim {
  /** C's spelling of the record. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** A member designator without the first full stop. */
  readonly path: string;
  readonly initializer: "-1" | "1";
  /** Bits, from the record's first. */
  readonly offset: number;
  readonly width: number;
}

/** All that is said of one record or enum. */
export interface Claims {
  readonly subject: string;
  readonly assertions: readonly string[];
  readonly bits: readonly BitClaim[];
  /** What must not be a macro for the assertions to mean what they say. */
  readonly names: readonly string[];
}

interface Collected {
  readonly assertions: string[];
  readonly bits: BitClaim[];
  readonly names: string[];
}

export interface ModuleClaims {
  readonly claims: readonly Claims[];
  /** Records without a tag, a typedef or a member that leads to them. */
  readonly unreachable: number;
}

const deepest = 32;

export function claimsOfModule(module: Module): ModuleClaims {
  const index = new DeclarationIndex(module);
  const claims: Claims[] = [];
  const reached = new Set<string>();
  const complete: RecordDeclaration[] = [];
  const says = (subject: string, record: RecordDeclaration): void => {
    const found: Collected = { assertions: [], bits: [], names: subject.split(" ").slice(-1) };
    claimRecord(subject, record, found);
    claimFields({ subject, whole: sizeInBytes(record), index, reached, found }, record, "", 0, 0);
    claims.push({ subject, ...found });
  };
  for (const declaration of module.declarations) {
    // Without a place it is the compiler's own (va_list's).
    if (declaration.location === undefined) continue;
    if (declaration.kind === "record" && declaration.layout !== undefined) {
      complete.push(declaration);
      if (!declaration.anonymous) says(`${declaration.variety} ${declaration.name}`, declaration);
    } else if (declaration.kind === "enum" && declaration.enumerators !== undefined) {
      claims.push(claimEnum(declaration));
    } else if (declaration.kind === "typedef" && declaration.fromMacro !== true) {
      const record = index.record(declaration.type.kind === "record" ? declaration.type.id : "");
      if (record?.anonymous !== true || record.layout === undefined) continue;
      reached.add(record.id);
      says(declaration.name, declaration.align === undefined ? record : { ...record, requestedAlign: -1 });
    }
  }
  const unreachable = complete.filter(({ anonymous, id }) => anonymous && !reached.has(id)).length;
  return { claims, unreachable };
}

function sizeInBytes({ layout }: RecordDeclaration): number {
  return Number(layout?.size ?? 0) / 8;
}

function claimRecord(type: string, record: RecordDeclaration, { assertions }: Collected): void {
  assertions.push(claim(`sizeof(${type}) == ${sizeInBytes(record)}`));
  // A typedef may be aligned otherwise than what it stands for.
  if (record.requestedAlign !== -1)
    assertions.push(claim(`_Alignof(${type}) == ${(record.layout?.align ?? 0) / 8}`));
}

interface Walk {
  readonly subject: string;
  readonly whole: number;
  readonly index: DeclarationIndex;
  readonly reached: Set<string>;
  readonly found: Collected;
}

/** Members of anonymous members are the record's own; those of a record without a tag are followed by name. */
function claimFields(
  walk: Walk,
  record: RecordDeclaration,
  prefix: string,
  start: number,
  depth: number,
): void {
  const { subject, whole, index, reached, found } = walk;
  if (depth > deepest) return;
  for (const [at, field] of (record.fields ?? []).entries()) {
    const place = record.layout?.fields[at];
    if (place === undefined) continue;
    const offset = start + Number(place.offset);
    const [element, subscripts] = elementOf(field.type, index);
    const plain = field.bitWidth === undefined ? element : undefined;
    const inner = plain?.kind === "record" ? index.record(plain.id) : undefined;
    if (field.name === undefined) {
      if (inner === undefined) continue;
      reached.add(inner.id);
      claimFields(walk, inner, prefix, offset, depth + 1);
      continue;
    }
    const path = prefix + field.name;
    found.names.push(field.name);
    if (field.bitWidth !== undefined) {
      const width = Number(place.width);
      const kind = index.unwrap(field.type).kind;
      const initializer = kind === "bool" ? "1" : "-1";
      found.bits.push({
        type: subject,
        size: whole,
        path,
        initializer,
        offset,
        width: kind === "bool" ? 1 : width,
      });
      continue;
    }
    found.assertions.push(claim(`__builtin_offsetof(${subject}, ${path}) == ${offset / 8}`));
    if (Number(place.width) > 0)
      found.assertions.push(claim(`sizeof(((${subject} *)0)->${path}) == ${Number(place.width) / 8}`));
    if (inner?.anonymous !== true) continue;
    reached.add(inner.id);
    // An array without elements has none to look into.
    if (Number(place.width) > 0) claimFields(walk, inner, `${path}${subscripts}.`, offset, depth + 1);
  }
}

/** What an array is made of, and what leads to its first element. */
function elementOf(type: Type, index: DeclarationIndex): readonly [Type, string] {
  let [element, subscripts] = [index.unwrap(type), ""];
  while (element.kind === "array") {
    element = index.unwrap(element.element);
    subscripts += "[0]";
  }
  return [element, subscripts];
}

function claimEnum(declaration: EnumDeclaration): Claims {
  const { name, anonymous, type, enumerators = [] } = declaration;
  const assertions = enumerators.map((enumerator) =>
    claim(`${enumerator.name} == ${integerText(enumerator.value)}`),
  );
  if (!anonymous && type.kind === "integer") {
    assertions.push(claim(`sizeof(enum ${name}) == ${type.size / 8}`));
    assertions.push(claim(`((enum ${name})-1 < (enum ${name})1) == ${type.signed ? 1 : 0}`));
  }
  const subject = anonymous ? `enum { ${enumerators[0]?.name ?? ""} }` : `enum ${name}`;
  return { subject, assertions, bits: [], names: [name, ...enumerators.map((each) => each.name)] };
}

function integerText(value: number | string): string {
  const whole = BigInt(value);
  if (whole === -(1n << 63n)) return "(-0x7fffffffffffffffLL - 1)";
  return whole >= 1n << 63n ? `${whole}ULL` : `${whole}LL`;
}

function claim(condition: string): string {
  return `_Static_assert(${condition}, "${condition}");`;
}

/** One object of all records with bit-fields, behind bytes that are found again. */
export const magic: readonly number[] = [
  0xb1, 0x9d, 0x57, 0x1c, 0xf3, 0x0e, 0xa7, 0x64, 0xd2, 0x88, 0x3b, 0xe1, 0x95, 0x4f, 0xc6, 0x7a,
];

export function bitsText(bits: readonly BitClaim[]): string {
  if (bits.length === 0) return "";
  const members = bits.map(
    ({ type, size }, at) => `  union { ${type} record; unsigned char bytes[${size}]; } m${at};`,
  );
  const values = bits.map(
    ({ path, initializer }, at) => `  .m${at} = { .record = { .${path} = ${initializer} } },`,
  );
  return [
    "struct __attribute__((packed)) bindwright_bits {",
    "  unsigned char magic[16];",
    ...members,
    "};",
    "struct bindwright_bits bindwright_bits_object = {",
    `  .magic = { ${magic.join(", ")} },`,
    ...values,
    "};",
    "",
  ].join("\n");
}

/** Those whose bits lie elsewhere in the object file's bytes; all of them where the bytes are not found. */
export function wrongBits(bits: readonly BitClaim[], object: Uint8Array): readonly string[] {
  let at = Buffer.from(object).indexOf(Buffer.from(magic));
  if (at < 0) return ["the object file has no bytes to look at"];
  at += magic.length;
  const wrong: string[] = [];
  for (const bit of bits) {
    const set: number[] = [];
    for (let place = 0; place < bit.size * 8; place++)
      if (((object[at + (place >> 3)] ?? 0) >> (place & 7)) & 1) set.push(place);
    at += bit.size;
    if (set.length === bit.width && set[0] === bit.offset && set.at(-1) === bit.offset + bit.width - 1)
      continue;
    wrong.push(
      `${bit.type}.${bit.path}: expected bits ${set[0]} to ${set.at(-1)}, got ${bit.offset} to ${bit.offset + bit.width - 1}`,
    );
  }
  return wrong;
}
