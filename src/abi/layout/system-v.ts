/**
 * Records as the System V psABIs lay them out (AMD64 psABI 1.0, 3.1.2 "Aggregates and Unions" and "Bit-Fields"; the
 * i386, RISC-V and s390x supplements say the same), with what gcc makes of `packed`, `aligned` and `#pragma pack`, on
 * which the psABIs are silent.
 *
 * The rules, for the reader: a member lies at the next multiple of its alignment; the record's alignment is that of its
 * strictest member and its size a multiple of it. A bit-field lies at the next free bit unless it would then span more
 * units of its declared type than its size needs; a named one gives the record its declared type's alignment; a
 * zero-width one ends the unit.
 */

import type { Target } from "../../target/target.ts";
import { alignUp, fillsInteger, finishRecord, largestPowerOfTwoIn, maximum } from "./arithmetic.ts";
import type { Extent, FieldPlace, MemberShape, RecordLayoutResult, RecordShape } from "./record-shape.ts";

/** Where psABIs of the family differ. */
export interface SystemVRules {
  /** AAPCS, AAPCS64: unnamed and zero-width bit-fields, too, give the record their type's alignment. */
  readonly unnamedBitFieldsAlign: boolean;
}

export function layoutSystemV(shape: RecordShape, target: Target, rules: SystemVRules): RecordLayoutResult {
  const isUnion = shape.variety === "union";
  const fields: FieldPlace[] = [];
  let recordAlign = Math.max(8, shape.requestedAlign);
  let userAligned = shape.requestedAlign > 0;
  let position = 0n;
  let unionSize = 0n;
  const blockAlign = Math.max(recordAlign, target.biggestAlign);

  for (const member of shape.members) {
    if (isUnion) position = 0n;
    const demand = demandOf(member, shape, position, target);
    const contribution = recordAlignFrom(member, shape, demand, rules);
    recordAlign = Math.max(recordAlign, contribution.align);
    userAligned ||= contribution.userAligned;

    if (!isUnion) {
      position = alignUp(position, demand.align);
      if (demand.isBitField) position = keepWithinUnits(position, member, shape, blockAlign);
    }
    const width = member.bitWidth === undefined ? member.extent.size : BigInt(member.bitWidth);
    fields.push({ offset: position, width });
    position += width;
    // A union's size is counted in bytes from the start.
    if (isUnion) unionSize = maximum(unionSize, alignUp(width, 8));
  }
  return finishRecord(fields, isUnion ? unionSize : position, recordAlign, userAligned, target);
}

interface Demand {
  /** The next multiple of this is where the member may begin; 1 for a bit-field that may begin anywhere. */
  readonly align: number;
  readonly userAligned: boolean;
  /** False for a bit-field that is as good as an ordinary member: it fills an integer type and lies on its boundary. */
  readonly isBitField: boolean;
}

/** The alignment at which a member has to begin, given where the last one ended. */
function demandOf(member: MemberShape, shape: RecordShape, position: bigint, target: Target): Demand {
  const { extent, bitWidth } = member;
  const isZeroWidth = bitWidth === 0;
  const packed = (member.packed || shape.packed) && !isZeroWidth;
  let align = Math.max(1, member.requestedAlign);
  let userAligned = member.requestedAlign > 0;
  let isBitField = bitWidth !== undefined;

  if (bitWidth !== undefined) {
    if (isZeroWidth) {
      if (extent.align > align) ({ align, userAligned } = extent);
    } else if (fillsInteger(bitWidth)) {
      const known = position === 0n ? 0 : largestPowerOfTwoIn(position);
      if (!(bitWidth > 8 && packed) && (known === 0 || known >= bitWidth)) {
        align = Math.max(align, integerMemberAlign(bitWidth, target));
        isBitField = false;
      }
    }
  } else if (!(packed && userAligned) && extent.align > align) {
    ({ align, userAligned } = extent);
  }

  // What `aligned` on the member itself asks for, packing does not lower.
  if (packed && member.requestedAlign === 0) align = Math.min(align, 8);
  if (!packed && !userAligned) align = Math.min(align, memberLimit(extent));
  if (shape.pragmaPack > 0 && !isZeroWidth) align = Math.min(align, shape.pragmaPack);
  return { align, userAligned, isBitField };
}

/** What the member contributes to the record's alignment. */
function recordAlignFrom(
  member: MemberShape,
  shape: RecordShape,
  demand: Demand,
  rules: SystemVRules,
): { readonly align: number; readonly userAligned: boolean } {
  const { extent, bitWidth } = member;
  const { userAligned } = demand;
  if (bitWidth === undefined || extent.size === 0n) return demand;
  if (!member.named && !rules.unnamedBitFieldsAlign) return { align: 1, userAligned };

  let typeAlign = extent.userAligned ? extent.align : extent.memberAlign;
  if (bitWidth > 0) {
    if (shape.pragmaPack > 0) typeAlign = Math.min(typeAlign, shape.pragmaPack);
    else if (member.packed || shape.packed) typeAlign = Math.min(typeAlign, 8);
  }
  return { align: Math.max(demand.align, typeAlign), userAligned: userAligned || extent.userAligned };
}

/**
 * A bit-field may not span more units of its declared type's alignment than the type itself. Packing of any kind lets it
 * begin at every bit.
 */
function keepWithinUnits(
  position: bigint,
  member: MemberShape,
  shape: RecordShape,
  blockAlign: number,
): bigint {
  const { extent, bitWidth } = member;
  if (bitWidth === undefined || bitWidth === 0) return position;
  if (shape.pragmaPack > 0 || member.packed || shape.packed) return position;
  const unit = BigInt(extent.userAligned ? extent.align : extent.memberAlign);
  const within = position % unit;
  const spanned = (within + BigInt(bitWidth) + unit - 1n) / unit;
  if (spanned <= extent.size / unit) return position;
  // gcc counts from the last multiple of the target's biggest alignment, which shows for units that are larger.
  const block = position - (position % BigInt(blockAlign));
  return block + alignUp(position - block, Number(unit));
}

function integerMemberAlign(size: number, target: Target): number {
  return size === 64 ? (target.scalars["long long"]?.memberAlign ?? 64) : size;
}

/** i386: long long and double are aligned to 4 bytes in records, however much an object of theirs is. */
function memberLimit(extent: Extent): number {
  return extent.memberAlign < extent.align ? extent.memberAlign : Number.POSITIVE_INFINITY;
}
