/**
 * Records on Arm: AAPCS32 (8.1.8 "Bit-fields", 8.1.8.2 and 8.1.8.3) and AAPCS64 (10.1.8). As System V, but a bit-field
 * contributes the alignment of its container type to the record whether it has a name or not, and so does a zero-width
 * one. Apple's arm64 takes this back and has rules of its own.
 */

import type { Target } from "../../target/target.ts";
import type { RecordLayoutResult, RecordShape } from "./record-shape.ts";
import { layoutSystemV } from "./system-v.ts";

export function layoutAapcs(shape: RecordShape, target: Target): RecordLayoutResult {
  return layoutSystemV(shape, target, { unnamedBitFieldsAlign: true });
}
