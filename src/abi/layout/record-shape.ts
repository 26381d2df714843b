/**
 * What the layout rules need to know of a record, and nothing else: no names, no types. Sizes and alignments are in
 * bits; sizes and offsets are BigInt because a member may be larger than 2^53 bits.
 */

/**
 * How much room a complete type takes and what is asked of its place. One is made by the functions of `extent.ts`:
 * from a scalar, an array's element, a record's layout, a typedef with an `aligned` attribute.
 */
export interface Extent {
  readonly size: bigint;
  /** Alignment of an object of the type (gcc's `__alignof__`). */
  readonly align: number;
  /** Alignment as a record's member and for `_Alignof`: differs from `align` where the psABI lowers it (i386). */
  readonly memberAlign: number;
  /** An `aligned` attribute (of the type, a typedef, or something within it) has set `align`. */
  readonly userAligned: boolean;
  /** Alignment without the attributes of typedefs: Microsoft's natural alignment. */
  readonly naturalAlign: number;
  /** What an `aligned` attribute or `__declspec(align)` asks for: Microsoft's rules let no packing lower it. 0: none. */
  readonly requiredAlign: number;
  /** Size of the arithmetic or pointer type at the bottom of typedefs and arrays; 0 for records and other types. */
  readonly scalarSize: number;
  /** i386: what gcc holds in no register of integers, nor a record of nothing else. */
  readonly form?: "complex" | "vector" | undefined;
}

/** A member, or a bit-field with its declared type's extent. */
export interface MemberShape {
  /** Of the declared type; the size of a flexible array member is 0. */
  readonly extent: Extent;
  readonly flexible: boolean;
  /** In bits; undefined for what is no bit-field. */
  readonly bitWidth: number | undefined;
  /** False for unnamed bit-fields. Anonymous records count as named. */
  readonly named: boolean;
  /** `__attribute__((packed))` on the member itself. */
  readonly packed: boolean;
  /** The strictest of the member's own `aligned` attributes, `_Alignas` and `__declspec(align)`; 0: none. */
  readonly requestedAlign: number;
}

export interface RecordShape {
  readonly variety: "struct" | "union";
  readonly members: readonly MemberShape[];
  /** `__attribute__((packed))` on the record. */
  readonly packed: boolean;
  /** The strictest `aligned` of the record; 0: none. */
  readonly requestedAlign: number;
  /** `#pragma pack` or `-fpack-struct` in force; 0: none. */
  readonly pragmaPack: number;
  /** True for `ms_struct`, false for `gcc_struct`, by attribute or pragma; undefined: as the target does by itself. */
  readonly msStruct: boolean | undefined;
}

export interface RecordLayoutResult {
  readonly size: bigint;
  readonly align: number;
  /** One for each of the shape's members, in order; zero-width bit-fields too. */
  readonly fields: readonly FieldPlace[];
  /** The record as the type of a member of another one. */
  readonly extent: Extent;
}

export interface FieldPlace {
  /** From the record's first bit; on big-endian targets from the most significant bit of each byte. */
  readonly offset: bigint;
  /** The type's size, or the bit-field's width. */
  readonly width: bigint;
}
