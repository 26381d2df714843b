/**
 * Records as Microsoft's compiler lays them out ("Storage and alignment of structures", "C bit fields", `/Zp`,
 * `__declspec(align)` in the Visual C++ language reference; details as clang's Microsoft mode has measured them).
 *
 * A bit-field takes a unit of its declared type; the next one shares the unit only when its type has the same size and
 * it fits. Packing lowers natural alignment but never what `__declspec(align)` requires, which travels from member types
 * to the records that contain them. An empty record has 4 bytes.
 */

import type { Target } from "../../target/target.ts";
import { alignUp, maximum } from "./arithmetic.ts";
import type { FieldPlace, MemberShape, RecordLayoutResult, RecordShape } from "./record-shape.ts";

const EMPTY_RECORD_SIZE = 32;

export function layoutMicrosoft(shape: RecordShape, target: Target): RecordLayoutResult {
  const layout = new MicrosoftLayout(shape, target);
  for (const member of shape.members) layout.place(member);
  return layout.finish();
}

class MicrosoftLayout {
  readonly #shape: RecordShape;
  /** Natural alignment is lowered to this; 0: it is not. */
  readonly #packing: number;
  readonly #fields: FieldPlace[] = [];
  #size = 0n;
  #align = 8;
  /** What attributes require, beyond packing. On 32-bit targets 0 means that the size is not rounded once more. */
  #required: number;
  /** Size of the open unit's type; 0 when the last member was no bit-field with a width. */
  #unitSize = 0n;
  #unitLeft = 0n;

  constructor(shape: RecordShape, target: Target) {
    this.#shape = shape;
    const pointerSize = target.scalars.pointer?.size ?? 64;
    this.#required = pointerSize === 64 ? 8 : 0;
    // A `#pragma pack` beyond the pointer's size has no effect.
    const pragmaPack = shape.pragmaPack <= pointerSize ? shape.pragmaPack : 0;
    this.#packing = shape.packed ? 8 : pragmaPack;
  }

  place(member: MemberShape): void {
    if (member.bitWidth === undefined) this.#placeMember(member);
    else if (member.bitWidth === 0) this.#endUnit(member);
    else this.#placeBitField(member, BigInt(member.bitWidth));
  }

  #placeMember(member: MemberShape): void {
    this.#unitSize = 0n;
    const required = Math.max(member.requestedAlign, member.extent.requiredAlign);
    this.#required = Math.max(this.#required, required);
    const align = Math.max(this.#lowered(member, member.extent.naturalAlign), required);
    this.#align = Math.max(this.#align, align);
    const offset = this.#isUnion ? 0n : alignUp(this.#size, align);
    this.#fields.push({ offset, width: member.extent.size });
    this.#size = maximum(this.#size, offset + member.extent.size);
  }

  #placeBitField(member: MemberShape, width: bigint): void {
    const unit = member.extent.size;
    const align = this.#bitFieldAlign(member);
    if (this.#isUnion) {
      this.#unitSize = unit;
      this.#fields.push({ offset: 0n, width });
      this.#size = maximum(this.#size, unit);
      return;
    }
    if (this.#unitSize === unit && width <= this.#unitLeft) {
      this.#fields.push({ offset: this.#size - this.#unitLeft, width });
      this.#unitLeft -= width;
      return;
    }
    const offset = alignUp(this.#size, align);
    this.#fields.push({ offset, width });
    this.#size = offset + unit;
    this.#align = Math.max(this.#align, align);
    this.#unitSize = unit;
    this.#unitLeft = unit - width;
  }

  /** A zero-width bit-field: nothing, unless it follows a bit-field with a width. */
  #endUnit(member: MemberShape): void {
    if (this.#unitSize === 0n) {
      this.#fields.push({ offset: this.#isUnion ? 0n : this.#size, width: 0n });
      return;
    }
    this.#unitSize = 0n;
    const align = this.#bitFieldAlign(member);
    if (this.#isUnion) {
      this.#fields.push({ offset: 0n, width: 0n });
      this.#size = maximum(this.#size, member.extent.size);
      return;
    }
    this.#size = alignUp(this.#size, align);
    this.#align = Math.max(this.#align, align);
    this.#fields.push({ offset: this.#size, width: 0n });
  }

  /** On a bit-field an attribute raises the natural alignment, which packing then lowers, and requires nothing. */
  #bitFieldAlign(member: MemberShape): number {
    const attributes = Math.max(member.requestedAlign, member.extent.requiredAlign);
    const lowered = this.#lowered(member, Math.max(member.extent.naturalAlign, attributes));
    return Math.max(lowered, attributes);
  }

  #lowered(member: MemberShape, natural: number): number {
    if (member.packed) return 8;
    return this.#packing > 0 ? Math.min(natural, this.#packing) : natural;
  }

  get #isUnion(): boolean {
    return this.#shape.variety === "union";
  }

  finish(): RecordLayoutResult {
    let size = alignUp(this.#size, this.#align);
    let align = this.#align;
    const required = Math.max(this.#required, this.#shape.requestedAlign);
    if (required > 0) {
      align = Math.max(align, required);
      const rounding = this.#packing > 0 ? Math.min(align, this.#packing) : align;
      size = alignUp(size, Math.max(rounding, required));
    }
    if (size === 0n) size = BigInt(required >= EMPTY_RECORD_SIZE ? align : EMPTY_RECORD_SIZE);
    const extent = {
      size,
      align,
      memberAlign: align,
      userAligned: required > 8,
      naturalAlign: align,
      // A record with an attribute of its own requires the whole of its alignment, its members' included.
      requiredAlign: this.#shape.requestedAlign > 0 ? align : required,
      scalarSize: 0,
    };
    return { size, align, fields: this.#fields, extent };
  }
}
