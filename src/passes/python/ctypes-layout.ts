/**
 * How each CPython lays out a ctypes Structure or Union, so that a record is printed in plain form only where every one
 * of them agrees with C. Three eras:
 *
 * - 3.7 to 3.12: Modules/_ctypes/cfield.c, PyCField_FromDesc, on systems other than Windows. Bit-fields go wrong in many
 *   mixes (CPython issues 59324, 73939, 84039, 86098, 97588), `_align_` is ignored.
 * - 3.13: the same rule, and `_align_` raises the alignment (gh-112433).
 * - 3.14 and later: Lib/ctypes/_layout.py; bit-fields as GCC lays them out on System V; with `_pack_` the rule of
 *   Microsoft, which without bit-fields is the old one.
 *
 * All sizes, offsets and alignments are in bytes, but those whose names say bits.
 */

export interface CtypesEra {
  readonly name: string;
  readonly bitFields: "first" | "gcc";
  readonly honoursAlign: boolean;
}

export const ctypesEras: readonly CtypesEra[] = [
  { name: "3.7 to 3.12", bitFields: "first", honoursAlign: false },
  { name: "3.13", bitFields: "first", honoursAlign: true },
  { name: "3.14 and later", bitFields: "gcc", honoursAlign: true },
];

export interface CtypesField {
  readonly size: number;
  /** What `ctypes.alignment` says of the field's type in this era. */
  readonly align: number;
  /** In bits; absent for a plain field. Between 1 and the bits of the type. */
  readonly bitWidth?: number;
}

export interface CtypesRecord {
  readonly isUnion: boolean;
  readonly fields: readonly CtypesField[];
  readonly pack?: number | undefined;
  readonly align?: number | undefined;
}

export interface CtypesPlacement {
  readonly size: number;
  readonly align: number;
  /** Of each field, from the record's first bit, little-endian. */
  readonly bitOffsets: readonly number[];
  /** Where the bytes start that a read of the field looks at: a bit-field is read through its whole unit. */
  readonly unitOffsets: readonly number[];
}

export function placeRecord(record: CtypesRecord, era: CtypesEra): CtypesPlacement {
  const hasBitFields = record.fields.some((field) => field.bitWidth !== undefined);
  const placed =
    era.bitFields === "gcc" && hasBitFields && record.pack === undefined
      ? placeByGcc(record)
      : placeByFirstRule(record);
  const align = Math.max(placed.align, era.honoursAlign ? (record.align ?? 1) : 1);
  return { ...placed, align, size: roundUp(placed.size, align) };
}

function roundUp(value: number, unit: number): number {
  const rest = value % unit;
  return rest === 0 ? value : value + unit - rest;
}

/** The state of PyCField_FromDesc between two fields. */
interface OpenUnit {
  /** Bits of the open bit-field's unit; 0 when none is open. */
  bits: number;
  used: number;
}

function placeByFirstRule(record: CtypesRecord): CtypesPlacement {
  const unit: OpenUnit = { bits: 0, used: 0 };
  const bitOffsets: number[] = [];
  const unitOffsets: number[] = [];
  let end = 0;
  let unionSize = 0;
  let align = 1;
  for (const field of record.fields) {
    // A union starts each field at 0, but forgets to close the open unit.
    if (record.isUnion) end = 0;
    const bits = field.size * 8;
    const width = field.bitWidth;
    if (width !== undefined && unit.bits > 0 && bits <= unit.bits && unit.used + width <= unit.bits) {
      unitOffsets.push(end - field.size);
      bitOffsets.push((end - field.size) * 8 + unit.used);
      unit.used += width;
    } else if (width !== undefined && unit.bits > 0 && bits >= unit.bits && unit.used + width <= bits) {
      end += field.size - unit.bits / 8;
      unit.bits = bits;
      unitOffsets.push(end - field.size);
      bitOffsets.push((end - field.size) * 8 + unit.used);
      unit.used += width;
    } else {
      unit.bits = width === undefined ? 0 : bits;
      unit.used = width ?? 0;
      const fieldAlign = record.pack === undefined ? field.align : Math.min(record.pack, field.align);
      end = roundUp(end, fieldAlign);
      unitOffsets.push(end);
      bitOffsets.push(end * 8);
      end += field.size;
      align = Math.max(align, fieldAlign);
    }
    unionSize = Math.max(unionSize, end);
  }
  return { size: record.isUnion ? unionSize : end, align, bitOffsets, unitOffsets };
}

/** A bit-field lies within a unit of its type's size and alignment (System V psABI). */
function placeByGcc(record: CtypesRecord): CtypesPlacement {
  const bitOffsets: number[] = [];
  const unitOffsets: number[] = [];
  let next = 0;
  let size = 0;
  let align = 1;
  for (const field of record.fields) {
    if (record.isUnion) next = 0;
    const alignBits = field.align * 8;
    const width = field.bitWidth ?? field.size * 8;
    const start = next - (next % alignBits);
    if (next + width > start + field.size * 8) next = roundUp(next, alignBits);
    bitOffsets.push(next);
    unitOffsets.push((next - (next % alignBits)) / 8);
    next += width;
    size = Math.max(size, Math.ceil(next / 8));
    align = Math.max(align, field.align);
  }
  return { size, align, bitOffsets, unitOffsets };
}
