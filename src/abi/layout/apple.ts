/**
 * Records on Apple's systems ("ARM64 Function Calling Conventions" and "OS X ABI Function Call Guide": the System V
 * rules, unnamed bit-fields without effect on the record's alignment) and on WebAssembly (tool-conventions,
 * BasicCABI.md: as the System V i386 psABI). What those documents leave open is as clang, their own compiler, has it;
 * it differs from gcc where `aligned` meets bit-fields and in which offsets a packed bit-field may have.
 */

import type { Target } from "../../target/target.ts";
import { alignUp, finishRecord, maximum } from "./arithmetic.ts";
import type { FieldPlace, MemberShape, RecordLayoutResult, RecordShape } from "./record-shape.ts";

export function layoutApple(shape: RecordShape, target: Target): RecordLayoutResult {
  const isUnion = shape.variety === "union";
  const fields: FieldPlace[] = [];
  let recordAlign = Math.max(8, shape.requestedAlign);
  let position = 0n;
  let unionSize = 0n;

  for (const member of shape.members) {
    const { extent, bitWidth } = member;
    const start = isUnion ? 0n : position;
    let offset: bigint;
    let width: bigint;
    if (bitWidth === undefined) {
      const align = memberAlign(member, shape);
      offset = alignUp(start, align);
      width = extent.size;
      recordAlign = Math.max(recordAlign, align);
    } else {
      const align = bitFieldAlign(member, shape);
      offset = placeBitField(start, member, shape, align);
      width = BigInt(bitWidth);
      if (member.named) recordAlign = Math.max(recordAlign, align);
    }
    fields.push({ offset, width });
    if (isUnion) unionSize = maximum(unionSize, alignUp(width, 8));
    else position = offset + width;
  }
  return finishRecord(
    fields,
    isUnion ? unionSize : position,
    recordAlign,
    shape.requestedAlign > 0,
    shape,
    target,
  );
}

/** `aligned` on the member beats `packed`; `#pragma pack` beats both. */
function memberAlign(member: MemberShape, shape: RecordShape): number {
  const packed = member.packed || shape.packed;
  const align = Math.max(packed ? 8 : member.extent.memberAlign, member.requestedAlign);
  return shape.pragmaPack > 0 ? Math.min(align, shape.pragmaPack) : align;
}

/** The alignment of the unit that is to contain the bit-field; 1 when it may begin anywhere. */
function bitFieldAlign(member: MemberShape, shape: RecordShape): number {
  const isZeroWidth = member.bitWidth === 0;
  const packed = (member.packed || shape.packed) && !isZeroWidth;
  const align = Math.max(packed ? 1 : member.extent.memberAlign, member.requestedAlign);
  if (shape.pragmaPack === 0 || isZeroWidth) return align;
  if (packed) return Math.min(Math.max(member.extent.memberAlign, member.requestedAlign), shape.pragmaPack);
  return Math.min(align, shape.pragmaPack);
}

/** The next free bit, or the next unit where the bit-field would not fit into this one; any packing allows no gap. */
function placeBitField(start: bigint, member: MemberShape, shape: RecordShape, align: number): bigint {
  const width = BigInt(member.bitWidth ?? 0);
  if (width === 0n) return alignUp(start, align);
  const unitOffset = start & (BigInt(align) - 1n);
  if (shape.pragmaPack === 0 && unitOffset + width > member.extent.size) return alignUp(start, align);
  const requested = member.requestedAlign;
  if (requested > 0 && (shape.pragmaPack === 0 || requested <= shape.pragmaPack))
    return alignUp(start, requested);
  return start;
}
