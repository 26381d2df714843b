/**
 * Records with `ms_struct` where clang is the target's own compiler (Clang attribute reference, "ms_struct"; only x86
 * headers for Apple's systems use it). Microsoft's units of one size, with clang's view of packing and `aligned`.
 */

import type { Target } from "../../target/target.ts";
import { alignUp, finishRecord, maximum } from "./arithmetic.ts";
import type { FieldPlace, MemberShape, RecordLayoutResult, RecordShape } from "./record-shape.ts";

export function layoutAppleMsStruct(shape: RecordShape, target: Target): RecordLayoutResult {
  const layout = new AppleMsStructLayout(shape);
  for (const member of shape.members) layout.place(member);
  return layout.finish(target);
}

class AppleMsStructLayout {
  readonly #shape: RecordShape;
  readonly #isUnion: boolean;
  readonly #fields: FieldPlace[] = [];
  #end = 0n;
  #align: number;
  /** Size of the open unit; 0 after what is no bit-field with a width. */
  #unitSize = 0n;
  #unitLeft = 0n;

  constructor(shape: RecordShape) {
    this.#shape = shape;
    this.#isUnion = shape.variety === "union";
    this.#align = Math.max(8, shape.requestedAlign);
  }

  place(member: MemberShape): void {
    if (member.bitWidth === undefined) this.#placeMember(member);
    else this.#placeBitField(member, BigInt(member.bitWidth));
  }

  #placeMember(member: MemberShape): void {
    this.#unitSize = 0n;
    this.#unitLeft = 0n;
    const { extent } = member;
    const packed = member.packed || this.#shape.packed;
    // An arithmetic type is aligned to its size, even where a typedef says less.
    const isPowerOfTwo = (extent.scalarSize & (extent.scalarSize - 1)) === 0;
    const natural = isPowerOfTwo ? Math.max(extent.memberAlign, extent.scalarSize) : extent.memberAlign;
    const align = this.#limited(Math.max(packed ? 8 : natural, member.requestedAlign));
    const offset = this.#isUnion ? 0n : alignUp(this.#end, align);
    this.#fields.push({ offset, width: extent.size });
    this.#end = maximum(this.#end, offset + extent.size);
    this.#align = Math.max(this.#align, align);
  }

  #placeBitField(member: MemberShape, width: bigint): void {
    const unit = member.extent.size;
    let align = Number(unit);
    if (this.#unitSize !== unit || this.#unitLeft < width) {
      // A zero-width bit-field counts only behind another bit-field.
      if (this.#unitSize === 0n && width === 0n) align = 1;
      this.#unitSize = 0n;
      this.#unitLeft = 0n;
    }
    align = Math.max(align, member.requestedAlign);
    if (width > 0n) align = this.#limited(align);
    if (this.#isUnion) {
      this.#fields.push({ offset: 0n, width });
      this.#end = maximum(this.#end, width > 0n ? unit : 8n);
      return;
    }
    this.#align = Math.max(this.#align, align);
    if (width > 0n && width <= this.#unitLeft) {
      this.#fields.push({ offset: this.#end - this.#unitLeft, width });
      this.#unitLeft -= width;
      return;
    }
    const offset = alignUp(this.#end - this.#unitLeft, align);
    this.#fields.push({ offset, width });
    this.#unitSize = width > 0n ? unit : 0n;
    this.#unitLeft = width > 0n ? unit - width : 0n;
    this.#end = width > 0n ? offset + unit : offset;
  }

  #limited(align: number): number {
    return this.#shape.pragmaPack > 0 ? Math.min(align, this.#shape.pragmaPack) : align;
  }

  finish(target: Target): RecordLayoutResult {
    return finishRecord(
      this.#fields,
      this.#end,
      this.#align,
      this.#shape.requestedAlign > 0,
      this.#shape,
      target,
    );
  }
}
