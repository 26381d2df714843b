/** Values that Python writes as they are. */

import type { WideInteger } from "./type.ts";

export type PythonLiteral =
  | { readonly kind: "integer"; readonly value: WideInteger }
  /** Decimal text, `nan`, `inf` or `-inf`. */
  | { readonly kind: "float"; readonly value: string }
  /** Unicode code points; surrogates stand for themselves. */
  | { readonly kind: "text"; readonly codes: readonly number[] }
  | { readonly kind: "bytes"; readonly bytes: readonly number[] }
  | { readonly kind: "none" };
