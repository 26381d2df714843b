/** What all rule sets count with. Positions and sizes are in bits. */

import type { Target } from "../../target/target.ts";
import type { Extent, FieldPlace, MemberShape, RecordLayoutResult, RecordShape } from "./record-shape.ts";

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

/** The last multiple of a power of two. */
export function startOfBlock(position: bigint, align: number): bigint {
  return position & -BigInt(align);
}

export function maximum(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
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
  shape: RecordShape,
  target: Target,
): RecordLayoutResult {
  const size = alignUp(end, align);
  const memberAlign = userAligned ? align : memberAlignOf(size, align, shape, target);
  return {
    size,
    align: userAligned ? align : reportedAlign(memberAlign, target),
    fields,
    extent: {
      size,
      align,
      memberAlign,
      userAligned,
      naturalAlign: align,
      requiredAlign: 0,
      scalarSize: 0,
      form: formOf(size, shape),
    },
  };
}

/**
 * i386: gcc treats a record of 8 bytes as the integer of that size, which lies at 4 bytes within another record, and one
 * that is nothing but a `_Complex double` as that. An array of two doubles is none.
 */
function memberAlignOf(size: bigint, align: number, shape: RecordShape, target: Target): number {
  const limit = target.scalars["long long"]?.memberAlign;
  if (limit === undefined || align < 64) return align;
  const form = formOf(size, shape);
  if (size === 128n && form === "complex") return limit;
  const isInteger = size === 64n && align === 64 && form === undefined && shape.members.every(fitsRegister);
  return isInteger ? limit : align;
}

/** Where one member is all of a record, gcc holds the record as that. */
function formOf(size: bigint, { members }: RecordShape): Extent["form"] {
  const solid = members.filter(({ extent, bitWidth }) => extent.size > 0n && bitWidth !== 0);
  const [only] = solid;
  if (only === undefined || solid.length > 1 || only.bitWidth !== undefined) return undefined;
  return only.extent.size === size ? only.extent.form : undefined;
}

/** A record is an integer only when each of its members could be one. */
function fitsRegister({ extent, flexible, bitWidth }: MemberShape): boolean {
  if (bitWidth !== undefined) return true;
  return !flexible && extent.size <= 64n && (extent.size & (extent.size - 1n)) === 0n;
}

/** gcc's `_Alignof` never says more than the target's biggest alignment, unless an attribute did. */
export function reportedAlign(align: number, target: Target): number {
  return target.defaultCompiler === "gcc"
    ? Math.min(align, target.reportedAlign ?? target.biggestAlign)
    : align;
}
