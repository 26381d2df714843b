/**
 * The form that each record takes. Plain `_fields_` where CPython's own rule gives C's layout in every era; else storage
 * at explicit offsets, padding, and accessors for bit-fields.
 */

import type { RecordDeclaration } from "../../ir/declaration.ts";
import type { FieldAlias, PythonAccessor, PythonField } from "../../ir/python.ts";
import type { Naming } from "../../options.ts";
import { findLongFormats } from "./buffer-formats.ts";
import { type CtypesRecord, ctypesEras, placeRecord } from "./ctypes-layout.ts";
import { type DeclarationIndex, toNumber } from "./declarations.ts";
import { findMembers, type Member } from "./members.ts";
import { isKeyword, isRecordName } from "./names.ts";
import type { EnumMember, RecordBody, RecordForm, RecordForms, StoragePlan } from "./record-form.ts";
import { planStorage } from "./storage.ts";
import type { TypeConverter } from "./types.ts";

/** So many records within each other are planned by recursion; of deeper ones the innermost are planned first. */
const deepestRecursion = 30;

export class RecordPlanner implements RecordForms {
  readonly #index: DeclarationIndex;
  readonly #converter: TypeConverter;
  readonly #forms = new Map<string, RecordForm>();
  /** Records that must have a `_pack_`, whatever else they need. */
  readonly #longFormats: ReadonlySet<string>;
  /** Records that are anonymous members of others: of such, ctypes makes use of its own descriptors alone. */
  readonly #nameless: ReadonlySet<string>;
  readonly #naming: Naming;
  #depth = 0;

  constructor(index: DeclarationIndex, converter: TypeConverter, naming: Naming = "c") {
    this.#index = index;
    this.#naming = naming;
    this.#converter = converter;
    this.#longFormats = findLongFormats(index);
    this.#nameless = findNameless(index);
  }

  formOf(id: string): RecordForm {
    const known = this.#forms.get(id);
    if (known !== undefined) return known;
    if (this.#depth === deepestRecursion) for (const inner of findInner(id, this.#index)) this.formOf(inner);
    const opaque: RecordForm = {
      aligns: ctypesEras.map(() => 1),
      isPlain: true,
      body: undefined,
      names: new Set(),
      enumMembers: [],
    };
    // A record within itself cannot come from C; it would be taken for an incomplete one.
    this.#forms.set(id, opaque);
    const record = this.#index.record(id);
    this.#depth++;
    const form = record?.layout === undefined ? opaque : this.#planForm(record);
    this.#depth--;
    this.#forms.set(id, form);
    return form;
  }

  #planForm(record: RecordDeclaration): RecordForm {
    const members = findMembers(record, this.#index, this.#converter, this, this.#naming);
    const plain = this.#planPlain(record, members);
    const plan = plain ?? this.#packLong(record, planStorage(record, members, this.#index.target));
    const aligns = ctypesEras.map((era, at) => placeRecord(plan.recordOf(at), era).align);
    const promoted = members.flatMap((member) => this.#promote(member));
    const taken = new Set(members.map((member) => member.name));
    for (const member of members) for (const name of this.#promotedForm(member)?.names ?? []) taken.add(name);
    const aliases = [
      ...members.flatMap((member) => aliasesOf(member, taken)),
      ...members.flatMap((member) => this.#promotedAliases(member)),
    ];
    const body: RecordBody = {
      ...(plan.pack === undefined ? {} : { pack: plan.pack }),
      ...(plan.align === undefined ? {} : { align: plan.align }),
      anonymous: members.filter((member) => member.isAnonymous).map((member) => member.name),
      fields: plan.fields,
      accessors: [...plan.accessors, ...promoted],
      ...(plan === plain
        ? {}
        : { members: members.filter((member) => member.isNamed).map((member) => member.name) }),
      aliases,
      ...memoryOf(record),
      ...(this.#nameless.has(record.id) ? {} : findFlexible(record, members, plan.fields, this.#index)),
    };
    const names = new Set([...body.fields, ...body.accessors, ...aliases].map(({ name }) => name));
    for (const member of members) for (const name of this.#promotedForm(member)?.names ?? []) names.add(name);
    const isPlain = plan === plain && (plan.pack === undefined || this.#longFormats.has(record.id));
    return { aligns, isPlain, body, names, enumMembers: members.flatMap((member) => this.#enumsOf(member)) };
  }

  /** The members that are read as an enum's: of what is an anonymous member itself, the outer record has them. */
  enumMembersOf(id: string): readonly EnumMember[] {
    return this.#nameless.has(id) ? [] : this.formOf(id).enumMembers;
  }

  #enumsOf(member: Member): readonly EnumMember[] {
    if (member.enumId !== undefined && member.isNamed)
      return [{ name: member.name, enumId: member.enumId, isArray: member.isEnumArray }];
    return this.#promotedForm(member)?.enumMembers ?? [];
  }

  /** A `_pack_` that moves nothing. */
  #packLong(record: RecordDeclaration, plan: StoragePlan): StoragePlan {
    if (plan.pack !== undefined || !this.#longFormats.has(record.id)) return plan;
    const recordOf = (era: number): CtypesRecord => ({ ...plan.recordOf(era), pack });
    const pack = Math.max(
      1,
      ...ctypesEras.flatMap((_, era) => plan.recordOf(era).fields.map(({ align }) => align)),
    );
    return { ...plan, pack, recordOf };
  }

  /** Without `_pack_`, else with one that fits; undefined when CPython's rule never gives this layout. */
  #planPlain(record: RecordDeclaration, members: readonly Member[]): StoragePlan | undefined {
    if (members.some((member) => member.isAccessed)) return undefined;
    const placed = members.filter((member) => member.width !== 0 || !member.isBitField);
    const fields = placed.map(fieldOf);
    const hasBitFields = placed.some((member) => member.isBitField);
    const isLong = this.#longFormats.has(record.id);
    if (isLong && hasBitFields) return undefined;
    const widest = Math.max(1, ...placed.flatMap((member) => member.aligns));
    const first = isLong ? widest : undefined;
    for (const pack of hasBitFields ? [first] : [first, ...packsOf(record)]) {
      const recordOf = (era: number): CtypesRecord => ctypesRecord(record, placed, era, pack);
      if (!isExact(record, placed, recordOf)) continue;
      return { pack, align: undefined, fields, accessors: [], recordOf };
    }
    return undefined;
  }

  /** The accessors of an anonymous member are reachable from the outer record too, as its fields are. */
  #promote(member: Member): readonly PythonAccessor[] {
    const accessors = this.#promotedForm(member)?.body?.accessors ?? [];
    return accessors.map((accessor) => ({
      ...accessor,
      offset: toNumber(accessor.offset) + member.offset / 8,
    }));
  }

  #promotedAliases(member: Member): readonly FieldAlias[] {
    return this.#promotedForm(member)?.body?.aliases ?? [];
  }

  #promotedForm(member: Member): RecordForm | undefined {
    return member.isAnonymous && member.recordId !== undefined ? this.formOf(member.recordId) : undefined;
  }
}

function findNameless(index: DeclarationIndex): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { fields } of index.records()) {
    for (const { name, bitWidth, type } of fields ?? []) {
      const plain = name === undefined && bitWidth === undefined ? index.unwrap(type) : undefined;
      if (plain?.kind === "record") found.add(plain.id);
    }
  }
  return found;
}

/** Python's memory is aligned to 16 bytes, and no more. */
function memoryOf({ layout }: RecordDeclaration): Pick<RecordBody, "memoryAlign"> {
  const align = (layout?.align ?? 8) / 8;
  return align > 16 ? { memoryAlign: align } : {};
}

/** C11 6.7.2.1p18, and GNU's arrays of no elements at the end. */
function findFlexible(
  record: RecordDeclaration,
  members: readonly Member[],
  fields: readonly PythonField[],
  index: DeclarationIndex,
): Pick<RecordBody, "flexible"> {
  const last = record.variety === "struct" ? record.fields?.at(-1) : undefined;
  const plain = last === undefined ? undefined : index.unwrap(last.type);
  if (plain?.kind !== "array" || toNumber(plain.count ?? 0) !== 0) return {};
  if ((index.sizeOf(plain.element) ?? 0) === 0) return {};
  const field = fields.find(({ name }) => last?.name !== undefined && name === members.at(-1)?.name);
  return field?.type.kind === "array" ? { flexible: { name: field.name, element: field.type.element } } : {};
}

function fieldOf(member: Member): PythonField {
  return {
    name: member.name,
    type: member.type,
    ...(member.isBitField ? { bitWidth: member.width } : {}),
  };
}

function ctypesRecord(
  record: RecordDeclaration,
  members: readonly Member[],
  era: number,
  pack: number | undefined,
): CtypesRecord {
  return {
    isUnion: record.variety === "union",
    pack,
    fields: members.map((member) => ({
      size: member.size,
      align: member.aligns[era] ?? 1,
      ...(member.isBitField ? { bitWidth: member.width } : {}),
    })),
  };
}

/** The records within a record, those within them first; without recursion, however deep they lie. */
function findInner(id: string, index: DeclarationIndex): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const stack = [{ id, isDone: false }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.isDone) {
      found.push(next.id);
      continue;
    }
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    stack.push({ id: next.id, isDone: true });
    for (const { type } of index.record(next.id)?.fields ?? []) {
      let plain = index.unwrap(type);
      while (plain.kind === "array") plain = index.unwrap(plain.element);
      if (plain.kind === "record" && !seen.has(plain.id)) stack.push({ id: plain.id, isDone: false });
    }
  }
  return found.filter((inner) => inner !== id);
}

/** The record's own `#pragma pack` first, so that the output says what the header says. */
function packsOf(record: RecordDeclaration): readonly number[] {
  const own = record.pragmaPack === undefined ? [] : [record.pragmaPack / 8];
  return [...own.filter((pack) => pack >= 1), 1, 2, 4, 8];
}

function isExact(
  record: RecordDeclaration,
  members: readonly Member[],
  recordOf: (era: number) => CtypesRecord,
): boolean {
  const size = toNumber(record.layout?.size ?? 0) / 8;
  const align = (record.layout?.align ?? 8) / 8;
  return ctypesEras.every((era, at) => {
    const placement = placeRecord(recordOf(at), era);
    if (placement.size !== size || placement.align !== align) return false;
    return members.every((member, index) => {
      const unit = placement.unitOffsets[index] ?? -1;
      return (
        placement.bitOffsets[index] === member.offset &&
        unit >= 0 &&
        unit + member.size <= Math.max(size, unit)
      );
    });
  });
}

/**
 * A field whose name cannot be written after a dot is reachable as `name_`, and as `_name` as ctypesgen has it, and one
 * with a name of another style by that of C, unless a member is called so.
 */
function aliasesOf(member: Member, taken: Set<string>): readonly FieldAlias[] {
  if (!member.isNamed) return [];
  const keywordNames = isKeyword(member.name) ? [`${member.name}_`, `_${member.name}`] : [];
  const nameInC = member.nameInC === undefined || isRecordName(member.nameInC) ? [] : [member.nameInC];
  const names = [...keywordNames, ...nameInC].filter((name) => !taken.has(name));
  for (const name of names) taken.add(name);
  return names.map((name) => ({ name, field: member.name }));
}
