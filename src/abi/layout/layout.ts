/** Where the members of a record lie: the one door to the rule sets, one file each. */

import type { Target } from "../../target/target.ts";
import { layoutAapcs } from "./aapcs.ts";
import { layoutApple } from "./apple.ts";
import { layoutAppleMsStruct } from "./apple-ms-struct.ts";
import { layoutMicrosoft } from "./microsoft.ts";
import { layoutMsStruct } from "./ms-struct.ts";
import type { RecordLayoutResult, RecordShape } from "./record-shape.ts";
import { layoutSystemV } from "./system-v.ts";

const systemV = { unnamedBitFieldsAlign: false } as const;

/** Lays out a complete record; the shape's extents have to be those of the same target. */
export function layoutRecord(shape: RecordShape, target: Target): RecordLayoutResult {
  const isMicrosoft = shape.msStruct ?? target.bitFieldRule === "microsoft";
  switch (target.environment) {
    case "msvc":
      return layoutMicrosoft(shape, target);
    case "mingw":
      return isMicrosoft ? layoutMsStruct(shape, target) : layoutSystemV(shape, target, systemV);
    case "apple":
    case "emscripten":
      return shape.msStruct === true ? layoutAppleMsStruct(shape, target) : layoutApple(shape, target);
    case "gnu":
    case "musl":
      if (target.bitFieldRule === "aapcs") return layoutAapcs(shape, target);
      return isMicrosoft && knowsMsStruct(target)
        ? layoutMsStruct(shape, target)
        : layoutSystemV(shape, target, systemV);
  }
}

/** gcc has the attribute on x86 only and ignores it elsewhere. */
function knowsMsStruct(target: Target): boolean {
  return target.architecture === "x86_64" || target.architecture === "i386";
}
