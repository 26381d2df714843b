/** How long the front end says that an array is. */

import { declarationOf, understand } from "./semantics.ts";
import { assert } from "./test.ts";

/** Headers, and the length of the array `a` in each. */
export function assertLengths(
  cases: readonly (readonly [header: string, length: number | undefined])[],
): void {
  for (const [header, length] of cases) {
    const { type } = declarationOf(understand(header), "variable:a", "variable");
    assert.is(type.kind === "array" ? type.count : type.kind, length, header);
  }
}
