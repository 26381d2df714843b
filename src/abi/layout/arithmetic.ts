/** What all rule sets count with. Positions and sizes are in bits. */

import type { Target } from "../../target/target.ts";
import type { FieldPlace, RecordLayoutResult } from "./record-shape.ts";

/** `align` is a power of two. */
export function alignUp(position: bigint, align: number): bigint {
  const mask = BigInt(align) - 1n;
  return (position + mask) & ~mask;
}

/** The largest power of two that divides a position other than 0; at most 2^30, more than any alignment. */
export function largestPowerOfTwoIn(position: bigint): number {
  const lowest = position & -position;
  return lowest > 0x40000000n ? 0x40000000 : Number(lowest);
}

export function maximum(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

/** Bit-fields of these widths are ordinary integers where they lie on their boundary. */
export function fillsInteger(width: number): boolean {
  return width === 8 || width === 16 || width === 32 || width === 64 || width === 128;
}

/**
 * Rounds the size up to the alignment, so that arrays of the record are aligned (C11 6.7.2.1p17), and tells what
 * `_Alignof` has to say of it.
 */
export function finishRecord(
  fields: readonly FieldPlace[],
  end: bigint,
  align: number,
  userAligned: boolean,
  target: Target,
): RecordLayoutResult {
  const size = alignUp(end, align);
  const memberAlign = userAligned ? align : memberAlignOf(size, align, target);
  return {
    size,
    align: userAligned ? align : reportedAlign(memberAlign, target),
    fields,
    extent: { size, align, memberAlign, userAligned, naturalAlign: align, requiredAlign: 0, scalarSize: 0 },
  };
}

/** i386: gcc treats a record of 8 bytes as the integer of that size, which lies at 4 bytes within another record. */
function memberAlignOf(size: bigint, align: number, target: Target): number {
  const limit = target.scalars["long long"]?.memberAlign;
  return limit !== undefined && size === 64n && align === 64 ? limit : align;
}

/** gcc's `_Alignof` never says more than the target's biggest alignment, unless an attribute did. */
function reportedAlign(align: number, target: Target): number {
  return target.environment === "apple" || target.environment === "emscripten"
    ? align
    : Math.min(align, target.biggestAlign);
}
