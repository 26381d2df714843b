/** Where everything of a record lies. All figures in bits; offsets count from the record's first bit. */

import type { WideInteger } from "./type.ts";

export interface Layout {
  readonly size: WideInteger;
  readonly align: number;
  /** In order of declaration, one for each of the record's `fields`. */
  readonly fields: readonly FieldLayout[];
}

/**
 * On little-endian targets a bit-field's bit `i` has the value 2^(i - offset); on big-endian ones offsets count from the
 * most significant bit of each byte.
 */
export interface FieldLayout {
  readonly offset: WideInteger;
  /** Bits that the field covers: its type's size, or a bit-field's width; 0 for a flexible array member. */
  readonly width: WideInteger;
}
