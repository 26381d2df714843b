/** A record's members with what ctypes makes of them. */

import type { Field, RecordDeclaration } from "../../ir/declaration.ts";
import type { PythonType } from "../../ir/python.ts";
import type { Type } from "../../ir/type.ts";
import type { Naming } from "../../options.ts";
import { ctypesFloat } from "./ctypes-float.ts";
import { ctypesEras } from "./ctypes-layout.ts";
import { type DeclarationIndex, toNumber } from "./declarations.ts";
import { fieldName, toIdentifier } from "./names.ts";
import { toSnakeCase } from "./pep8.ts";
import type { RecordForms } from "./record-form.ts";
import { byteArray, type TypeConverter } from "./types.ts";

export interface Member {
  readonly name: string;
  /** What C calls it, where the style of names gave it another name, and no other member is called so. */
  readonly nameInC: string | undefined;
  /** It has a name in C, or is an anonymous record; an unnamed bit-field only takes room. */
  readonly isNamed: boolean;
  readonly isAnonymous: boolean;
  readonly isBitField: boolean;
  /** ctypes has no field for it: it is read and written through an accessor. */
  readonly isAccessed: boolean;
  readonly type: PythonType;
  /** Of its type, in bytes; alignments as ctypes knows them, one for each of `ctypesEras`. */
  readonly size: number;
  readonly aligns: readonly number[];
  /** Where C has it, in bits. */
  readonly offset: number;
  readonly width: number;
  readonly valueKind: "signed" | "unsigned" | "bool";
  /** The record or the enum that it is, if it is one. */
  readonly recordId: string | undefined;
  readonly enumId: string | undefined;
  /** The enum is that of an array's elements. */
  readonly isEnumArray: boolean;
}

export function findMembers(
  record: RecordDeclaration,
  index: DeclarationIndex,
  converter: TypeConverter,
  records: RecordForms,
  naming: Naming = "c",
): readonly Member[] {
  const fields = record.fields ?? [];
  const named = new Set(fields.flatMap(({ name }) => name ?? []));
  const context: Context = { record, index, converter, records, naming, named, taken: new Set(), unnamed: 0 };
  for (const field of fields) {
    const inner = field.name === undefined ? index.unwrap(field.type) : undefined;
    if (inner?.kind !== "record") continue;
    // ctypes makes the fields of anonymous members attributes of the outer record.
    for (const name of records.formOf(inner.id).names) context.taken.add(name);
  }
  return fields.map((field, at) => toMember(field, at, context));
}

interface Context {
  readonly record: RecordDeclaration;
  readonly index: DeclarationIndex;
  readonly converter: TypeConverter;
  readonly records: RecordForms;
  readonly naming: Naming;
  /** The names that C has for members. */
  readonly named: ReadonlySet<string>;
  readonly taken: Set<string>;
  unnamed: number;
}

function toMember(field: Field, at: number, context: Context): Member {
  const { index, converter, record } = context;
  const place = record.layout?.fields[at];
  const offset = toNumber(place?.offset ?? 0);
  const width = toNumber(place?.width ?? 0);
  const plain = index.unwrap(field.type);
  const isBitField = field.bitWidth !== undefined;
  const isSwapped = record.bigEndian === true && !index.target.bigEndian;
  const isAnonymous = field.name === undefined && !isBitField && plain.kind === "record";
  const known = isSwapped ? undefined : converter.inMemory(field.type);
  const type = known ?? byteArray(Math.ceil(width / 8));
  const isInteger = plain.kind === "integer" || plain.kind === "enum" || plain.kind === "bool";
  const name = nameOf(field, context);
  return {
    name,
    nameInC: nameInC(field, name, context),
    isNamed: field.name !== undefined || isAnonymous,
    isAnonymous,
    isBitField,
    isAccessed: isBitField ? isSwapped || !isNativeBitField(type, plain, context) : isSwapped && isInteger,
    type,
    size: known === undefined ? Math.ceil(width / 8) : (index.sizeOf(field.type) ?? Math.ceil(width / 8)),
    aligns: known === undefined ? inEveryEra(1) : ctypesAligns(field.type, context),
    offset,
    width: isBitField ? (field.bitWidth ?? width) : width,
    valueKind: plain.kind === "bool" ? "bool" : isSigned(plain, index) ? "signed" : "unsigned",
    recordId: plain.kind === "record" ? plain.id : undefined,
    ...enumOf(plain, index),
  };
}

function enumOf(plain: Type, index: DeclarationIndex): Pick<Member, "enumId" | "isEnumArray"> {
  let element = plain;
  while (element.kind === "array") element = index.unwrap(element.element);
  return {
    enumId: element.kind === "enum" ? element.id : undefined,
    isEnumArray: element.kind === "enum" && plain.kind === "array",
  };
}

/** Bit-fields that ctypes may be left to: on Windows and big-endian systems it has other rules, which are not modelled. */
function isNativeBitField(type: PythonType, plain: Type, { index }: Context): boolean {
  const { bigEndian, operatingSystem } = index.target;
  if (bigEndian || operatingSystem === "windows") return false;
  const base = plain.kind === "enum" ? index.enumeration(plain.id)?.type : plain;
  const isPossible = base?.kind === "integer" && base.name !== "char" && base.size <= 64;
  return isPossible && (type.kind === "ctypes" || type.kind === "declared");
}

function isSigned(plain: Type, index: DeclarationIndex): boolean {
  const base = plain.kind === "enum" ? index.enumeration(plain.id)?.type : plain;
  return base?.kind === "integer" && base.signed;
}

/** ctypesgen's names for what has none; numbers go on after those of anonymous members within. */
function nameOf(field: Field, context: Context): string {
  const { taken, named } = context;
  let name: string;
  if (field.name !== undefined) name = nameMember(field.name, context);
  else {
    do name = `unnamed_${++context.unnamed}`;
    while (taken.has(name) || named.has(name));
  }
  taken.add(name);
  return name;
}

function nameInC({ name: own }: Field, name: string, { naming }: Context): string | undefined {
  if (naming !== "pep8" || own === undefined || own === name) return undefined;
  const identifier = toIdentifier(own);
  return identifier === name ? undefined : identifier;
}

/** A name that C has for a member means that member in Python, too, whatever others would be called. */
function nameMember(name: string, { naming, named, taken }: Context): string {
  if (naming === "c") return fieldName(name, taken);
  const styled = toSnakeCase(name);
  const isFree = (candidate: string): boolean =>
    candidate === name || (!named.has(candidate) && !taken.has(candidate));
  let chosen = styled;
  for (let count = 2; !isFree(chosen); count++) chosen = `${styled}_${count}`;
  return fieldName(chosen, taken);
}

/** `ctypes.alignment` of the type in each era, in bytes. */
function ctypesAligns(type: Type, context: Context): readonly number[] {
  const plain = context.index.unwrap(type);
  switch (plain.kind) {
    case "bool":
    case "pointer":
      return inEveryEra(plain.align / 8);
    case "integer":
      return inEveryEra(plain.size > 64 || plain.name.endsWith("_BitInt") ? 1 : plain.align / 8);
    case "float":
      return inEveryEra(ctypesFloat(plain) === undefined ? 1 : plain.align / 8);
    case "complex":
    case "array":
      return ctypesAligns(plain.element, context);
    case "enum": {
      const enumeration = context.index.enumeration(plain.id);
      return enumeration === undefined ? inEveryEra(1) : ctypesAligns(enumeration.type, context);
    }
    case "record":
      return context.records.formOf(plain.id).aligns;
    default:
      return inEveryEra(1);
  }
}

/** The alignments of scalars, by their logarithms: thousands of members share these. */
const scalarAligns: readonly (readonly number[])[] = [1, 2, 4, 8, 16].map((align) =>
  ctypesEras.map(() => align),
);

function inEveryEra(align: number): readonly number[] {
  return scalarAligns[Math.log2(align)] ?? ctypesEras.map(() => align);
}
