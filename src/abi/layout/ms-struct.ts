/**
 * Records with `ms_struct`, which is how MinGW lays out all of its records (`-mms-bitfields`; GCC manual, "x86 Type
 * Attributes": `ms_struct`, and "x86 Options"). It follows Microsoft's rules for bit-fields; for the rest, packing and
 * `aligned` are gcc's.
 */

import type { Target } from "../../target/target.ts";
import { alignUp, finishRecord, maximum, startOfBlock } from "./arithmetic.ts";
import { demandOf } from "./gcc-demand.ts";
import type { FieldPlace, MemberShape, RecordLayoutResult, RecordShape } from "./record-shape.ts";

export function layoutMsStruct(shape: RecordShape, target: Target): RecordLayoutResult {
  const layout = new MsStructLayout(shape, target);
  for (const member of shape.members) layout.place(member);
  layout.closeLastUnit();
  return layout.finish();
}

class MsStructLayout {
  readonly #shape: RecordShape;
  readonly #target: Target;
  readonly #fields: FieldPlace[] = [];
  #position = 0n;
  #unionSize = 0n;
  #align: number;
  #userAligned: boolean;
  /** The last member when it was a bit-field (with or without a width) that a next one may join. */
  #previous: MemberShape | undefined;
  readonly #blockAlign: number;
  #block = 0n;
  /** Bits left in the unit of the run of bit-fields. */
  #left = 0n;

  constructor(shape: RecordShape, target: Target) {
    this.#target = target;
    this.#shape = shape;
    this.#align = Math.max(8, shape.requestedAlign);
    this.#userAligned = shape.requestedAlign > 0;
    this.#blockAlign = Math.max(this.#align, target.biggestAlign);
  }

  place(member: MemberShape): void {
    if (this.#shape.variety === "union") this.#position = 0n;
    const { align: desired, userAligned } = demandOf(
      member,
      this.#shape,
      this.#position,
      false,
      this.#target,
    );
    this.#userAligned ||= userAligned;
    this.#raiseAlign(member, desired);
    const width = member.bitWidth === undefined ? member.extent.size : BigInt(member.bitWidth);
    if (this.#shape.variety === "union") {
      this.#fields.push({ offset: 0n, width });
      this.#unionSize = maximum(this.#unionSize, alignUp(width, 8));
      return;
    }
    this.#block = startOfBlock(this.#position, this.#blockAlign);
    if (this.#previous === undefined) {
      this.#position = alignUp(this.#position, desired);
      if (desired >= this.#blockAlign) this.#block = this.#position;
    }
    this.#continueOrStartRun(member, width, desired);
    this.#fields.push({ offset: this.#position, width });
    if (this.#previous === undefined && member.bitWidth !== undefined) this.#previous = member;
    this.#position += width;
  }

  /** A unit takes its declared type's whole size, at the end of the record too. */
  closeLastUnit(): void {
    const last = this.#shape.members.at(-1);
    if (last?.bitWidth !== undefined && last.bitWidth > 0) this.#position += this.#left;
  }

  #continueOrStartRun(member: MemberShape, width: bigint, desired: number): void {
    const isUnit = member.bitWidth !== undefined && member.bitWidth > 0;
    const previous = this.#previous;
    const wasAligned = previous !== undefined && this.#isAligned(desired);
    let before = previous;
    const sameSize = previous !== undefined && previous.extent.size === member.extent.size;
    if (previous !== undefined) {
      if (isUnit && previous.bitWidth !== 0 && sameSize) {
        if (this.#left < width) {
          this.#nextUnit(desired);
          this.#previous = member;
          this.#left = member.extent.size - width;
        } else {
          this.#left -= width;
        }
      } else {
        if (previous.bitWidth !== 0) this.#position += this.#left;
        else before = undefined;
        this.#block = startOfBlock(this.#position, this.#blockAlign);
        if (!isUnit) this.#previous = undefined;
      }
    }
    const startsRun = member.bitWidth === undefined || (before !== undefined ? !sameSize : isUnit);
    if (!startsRun) return;
    this.#left = member.extent.size > width ? member.extent.size - width : 0n;
    const align = this.#runAlign(member, wasAligned && member.bitWidth === undefined ? 8 : desired);
    if (member.bitWidth === undefined) this.#position = alignUp(this.#position, align);
    else this.#alignInBlock(align);
    this.#previous = undefined;
  }

  /** Goes on in a new unit when the run's last one is full. */
  #nextUnit(desired: number): void {
    const wasAligned = this.#isAligned(desired);
    this.#position += this.#left;
    if (!wasAligned) this.#alignInBlock(desired);
  }

  /**
   * gcc asks whether a member's alignment is met where the bit-field before it ended, not where that one's unit ends:
   * only where it was not is the member put on its boundary.
   */
  #isAligned(desired: number): boolean {
    return alignUp(this.#position, desired) === this.#position;
  }

  /** For bit-fields gcc counts from the last multiple of the target's biggest alignment, which shows for larger alignments. */
  #alignInBlock(align: number): void {
    this.#position = this.#block + alignUp(this.#position - this.#block, align);
  }

  #runAlign(member: MemberShape, desired: number): number {
    const packed = member.packed || this.#shape.packed;
    const align = Math.max(8, desired, packed ? 8 : member.extent.align);
    return this.#shape.pragmaPack > 0 ? Math.min(align, this.#shape.pragmaPack) : align;
  }

  #raiseAlign(member: MemberShape, desired: number): void {
    const { extent, bitWidth } = member;
    const packed = member.packed || this.#shape.packed;
    const previous = this.#previous;
    if (bitWidth !== undefined && extent.size > 0n) {
      if (bitWidth > 0 ? packed : previous === undefined || previous.bitWidth === 0) return;
    }
    let align = bitWidth === undefined && packed ? desired : Math.max(extent.align, desired);
    if (this.#shape.pragmaPack > 0) align = Math.min(align, this.#shape.pragmaPack);
    this.#align = Math.max(this.#align, align);
  }

  finish(): RecordLayoutResult {
    const end = this.#shape.variety === "union" ? this.#unionSize : this.#position;
    return finishRecord(this.#fields, end, this.#align, this.#userAligned, this.#shape, this.#target);
  }
}
