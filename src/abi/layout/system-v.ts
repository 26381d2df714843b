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
import { alignUp, finishRecord, maximum, startOfBlock } from "./arithmetic.ts";
import { type Demand, demandOf } from "./gcc-demand.ts";
import type { FieldPlace, MemberShape, RecordLayoutResult, RecordShape } from "./record-shape.ts";

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
    const demand = demandOf(member, shape, position, true, target);
    const contribution = recordAlignFrom(member, shape, demand, rules);
    recordAlign = Math.max(recordAlign, contribution.align);
    userAligned ||= contribution.userAligned;

    if (!isUnion) {
      const aligned = alignUp(position, demand.align);
      const block = startOfBlock(demand.align < blockAlign ? position : aligned, blockAlign);
      position = demand.isBitField ? keepWithinUnits(aligned, member, shape, block) : aligned;
    }
    const width = member.bitWidth === undefined ? member.extent.size : BigInt(member.bitWidth);
    fields.push({ offset: position, width });
    position += width;
    // A union's size is counted in bytes from the start.
    if (isUnion) unionSize = maximum(unionSize, alignUp(width, 8));
  }
  return finishRecord(fields, isUnion ? unionSize : position, recordAlign, userAligned, shape, target);
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
 * begin at every bit. Units that are larger than the target's biggest alignment count from `block`, as gcc has it.
 */
function keepWithinUnits(position: bigint, member: MemberShape, shape: RecordShape, block: bigint): bigint {
  const { extent, bitWidth } = member;
  if (bitWidth === undefined || bitWidth === 0) return position;
  if (shape.pragmaPack > 0 || member.packed || shape.packed) return position;
  const unit = BigInt(extent.userAligned ? extent.align : extent.memberAlign);
  const within = position % unit;
  const spanned = (within + BigInt(bitWidth) + unit - 1n) / unit;
  if (spanned <= extent.size / unit) return position;
  return block + alignUp(position - block, Number(unit));
}
