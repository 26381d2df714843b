/** What all rule sets count with. Positions and sizes are in bits. */

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

/** Rounds the size up to the alignment, so that arrays of the record are aligned (C11 6.7.2.1p17). */
export function finishRecord(
  fields: readonly FieldPlace[],
  end: bigint,
  align: number,
  userAligned: boolean,
): RecordLayoutResult {
  const size = alignUp(end, align);
  return {
    size,
    align,
    fields,
    extent: {
      size,
      align,
      memberAlign: align,
      userAligned,
      naturalAlign: align,
      requiredAlign: 0,
      scalarSize: 0,
    },
  };
}
