/** Which of ctypes' types a floating type is. */

import type { FloatType } from "../../ir/type.ts";

/**
 * `_Float32` and the like are ctypes' types where the format is the same; `c_longdouble` is whatever the platform's
 * `long double` is, and nothing that a flag made of it. Undefined for a format that ctypes has not.
 */
export function ctypesFloat({
  name,
  format,
  foreign,
}: FloatType): "c_float" | "c_double" | "c_longdouble" | undefined {
  if (foreign !== true && (name === "long double" || format === "x87")) return "c_longdouble";
  if (format === "binary32") return "c_float";
  return format === "binary64" ? "c_double" : undefined;
}
