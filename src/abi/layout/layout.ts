/** Where the members of a record lie: the one door to the rule sets, one file each. */

import type { Target } from "../../target/target.ts";
import type { RecordLayoutResult, RecordShape } from "./record-shape.ts";
import { layoutSystemV } from "./system-v.ts";

export function layoutRecord(shape: RecordShape, target: Target): RecordLayoutResult {
  return layoutSystemV(shape, { unnamedBitFieldsAlign: target.bitFieldRule === "aapcs" });
}
