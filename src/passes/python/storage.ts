/**
 * Records that CPython's own rule gets wrong: every plain member at its offset, bytes between them, accessors over the
 * bytes of bit-fields. The result is exact in every era by construction: no step depends on an alignment that CPython
 * would have to know.
 */

import type { RecordDeclaration } from "../../ir/declaration.ts";
import type { ModuleTarget } from "../../ir/module.ts";
import type { PythonAccessor, PythonField, PythonType } from "../../ir/python.ts";
import type { CtypesField, CtypesRecord } from "./ctypes-layout.ts";
import { toNumber } from "./declarations.ts";
import type { Member } from "./members.ts";
import type { StoragePlan } from "./record-form.ts";
import { byteArray, ctypes } from "./types.ts";

interface Piece {
  readonly field: PythonField;
  readonly size: number;
  readonly aligns: readonly number[];
}

export function planStorage(
  record: RecordDeclaration,
  members: readonly Member[],
  target: ModuleTarget,
): StoragePlan {
  const size = toNumber(record.layout?.size ?? 0) / 8;
  const align = (record.layout?.align ?? 8) / 8;
  const solid = members.filter((member) => !member.isBitField && !member.isAccessed);
  const pieces = record.variety === "union" ? coverUnion(solid, size) : coverStruct(solid, size);
  const pack = findPack(solid, record.variety === "union", size, align);
  const natural = Math.max(1, ...solid.map((member) => Math.min(...member.aligns)));
  const aligner = pack === undefined && natural < align ? findAligner(align, target) : undefined;
  if (aligner !== undefined) pieces.unshift(aligner);
  const isAligned =
    aligner !== undefined || (pack === undefined ? natural : Math.min(pack, natural)) >= align;
  const requested = isAligned ? undefined : align;
  return {
    pack,
    align: requested,
    fields: pieces.map((piece) => piece.field),
    accessors: members
      .filter((member) => member.isNamed && !solid.includes(member))
      .map((member) => accessorOf(member, record, target)),
    recordOf: (era): CtypesRecord => ({
      isUnion: record.variety === "union",
      pack,
      align: requested,
      fields: pieces.map((piece): CtypesField => ({ size: piece.size, align: piece.aligns[era] ?? 1 })),
    }),
  };
}

function coverStruct(solid: readonly Member[], size: number): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const fill = (until: number): void => {
    if (until > end) pieces.push(bytesPiece(`_bindwright_${pieces.length}`, until - end));
    end = Math.max(end, until);
  };
  for (const member of solid) {
    fill(member.offset / 8);
    pieces.push(memberPiece(member));
    end += member.size;
  }
  fill(size);
  return pieces;
}

function coverUnion(solid: readonly Member[], size: number): Piece[] {
  const pieces = solid.map(memberPiece);
  if (size > 0) pieces.push(bytesPiece("_bindwright_bytes", size));
  return pieces;
}

function memberPiece(member: Member): Piece {
  return { field: { name: member.name, type: member.type }, size: member.size, aligns: member.aligns };
}

function bytesPiece(name: string, size: number): Piece {
  return { field: { name, type: byteArray(size) }, size, aligns: [1, 1, 1] };
}

/**
 * The `_pack_` for members that their alignment would move, or that would give the record a larger alignment than it has:
 * the record's own alignment, or the largest that moves nothing.
 */
function findPack(
  solid: readonly Member[],
  isUnion: boolean,
  size: number,
  align: number,
): number | undefined {
  const fits = (pack: number): boolean => {
    const aligns = solid.map((member) => Math.min(pack, Math.max(...member.aligns)));
    const areOffsetsRight = solid.every(
      (member, at) => isUnion || (member.offset / 8) % (aligns[at] ?? 1) === 0,
    );
    return areOffsetsRight && size % Math.max(1, ...aligns) === 0;
  };
  const isTooAligned = solid.some((member) => Math.max(...member.aligns) > align);
  if (!isTooAligned && fits(Number.POSITIVE_INFINITY)) return undefined;
  return [align, 8, 4, 2, 1].find((pack) => pack <= align && fits(pack)) ?? 1;
}

/** An array of no elements has the alignment of its type and takes no room. */
function findAligner(align: number, target: ModuleTarget): Piece | undefined {
  const element = alignerType(align, target);
  if (element === undefined) return undefined;
  const type: PythonType = { kind: "array", element: ctypes(element), count: 0 };
  return { field: { name: "_bindwright_align", type }, size: 0, aligns: [align, align, align] };
}

function alignerType(align: number, target: ModuleTarget): string | undefined {
  if (align === 2) return "c_short";
  if (align === 4) return "c_int";
  if (align === 8) return target.pointerSize === 64 ? "c_longlong" : undefined;
  const has16 =
    ["x86_64", "aarch64", "riscv64"].includes(target.architecture) && target.operatingSystem === "linux";
  return align === 16 && has16 ? "c_longdouble" : undefined;
}

function accessorOf(member: Member, record: RecordDeclaration, target: ModuleTarget): PythonAccessor {
  const first = Math.floor(member.offset / 8);
  const last = Math.floor((member.offset + member.width - 1) / 8);
  const size = last - first + 1;
  const before = member.offset - first * 8;
  const bigEndian = record.bigEndian ?? target.bigEndian;
  return {
    name: member.name,
    offset: first,
    size,
    shift: bigEndian ? size * 8 - before - member.width : before,
    width: member.width,
    kind: member.valueKind,
    bigEndian,
  };
}
