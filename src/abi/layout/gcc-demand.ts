/**
 * What a member demands of its place in gcc's view (GCC internals, "Storage Layout"): the alignment of its type, what
 * `packed`, `aligned` and `#pragma pack` make of it, and when a bit-field is as good as an integer.
 */

import type { Target } from "../../target/target.ts";
import { largestPowerOfTwoIn } from "./arithmetic.ts";
import type { MemberShape, RecordShape } from "./record-shape.ts";

export interface Demand {
  /** The next multiple of this is where the member may begin; 1 for a bit-field that may begin anywhere. */
  readonly align: number;
  readonly userAligned: boolean;
  /** False for a bit-field that is as good as an ordinary member: it fills an integer type and lies on its boundary. */
  readonly isBitField: boolean;
}

/**
 * `position` is where the member before it ended. With `zeroWidthAligns` (System V) a zero-width bit-field demands its
 * type's alignment, whatever is packed.
 */
export function demandOf(
  member: MemberShape,
  shape: RecordShape,
  position: bigint,
  zeroWidthAligns: boolean,
  target: Target,
): Demand {
  const { extent, bitWidth } = member;
  const endsUnit = zeroWidthAligns && bitWidth === 0;
  const packed = (member.packed || shape.packed) && !endsUnit;
  let align = Math.max(1, member.requestedAlign);
  let userAligned = member.requestedAlign > 0;
  let isBitField = bitWidth !== undefined;

  if (bitWidth === undefined || endsUnit) {
    if (!(packed && userAligned) && extent.align > align) ({ align, userAligned } = extent);
  } else if (fillsInteger(bitWidth, position) && !(bitWidth > 8 && packed)) {
    align = Math.max(align, bitWidth);
    isBitField = false;
  }

  // What `aligned` on the member itself asks for, packing does not lower.
  if (packed && member.requestedAlign === 0) align = Math.min(align, 8);
  // i386: long long and double are aligned to 4 bytes in records, unless an attribute says otherwise.
  if (!packed && !userAligned) {
    if (extent.memberAlign < extent.align) align = Math.min(align, extent.memberAlign);
    if (bitWidth === 64) align = Math.min(align, target.scalars["long long"]?.memberAlign ?? 64);
  }
  if (shape.pragmaPack > 0 && !endsUnit) align = Math.min(align, shape.pragmaPack);
  return { align, userAligned, isBitField };
}

/** Bit-fields of these widths are ordinary integers where they lie on their boundary. */
function fillsInteger(width: number, position: bigint): boolean {
  if (width !== 8 && width !== 16 && width !== 32 && width !== 64 && width !== 128) return false;
  return position === 0n || largestPowerOfTwoIn(position) >= width;
}
