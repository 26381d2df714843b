/**
 * What `--compat ctypesgen` changes: the one table. It restores what scripts that were written for ctypesgen rely on where
 * C, or reason, says otherwise. Started under the name `ctypesgen`, the program has it by default.
 */

import { type Request, withOptions } from "./request.ts";

export interface CompatibilityRow {
  /** What it is about. */
  readonly subject: string;
  readonly usual: string;
  readonly compatible: string;
  /** What the row changes in the request; absent where its place asks for the mode itself. */
  readonly apply?: (request: Request) => Request;
}

export const compatibilityRows: readonly CompatibilityRow[] = [
  {
    subject: "the symbols' form",
    usual: "values by C's rules; ours",
    compatible:
      "ctypesgen's: macros as Python expressions (`a / b` divides truly, `'c'` is text, `#x` is the argument, `a and b or c`)",
    apply: (request) => withOptions(request, { compatibility: "ctypesgen" }),
  },
  {
    subject: "`__GNUC__`",
    usual: "predefined, as when the library was compiled",
    compatible: "undefined, unless `--allow-gnu-c` is given",
    apply: (request) => ({ ...request, undefinesGnuC: request.undefinesGnuC ?? true }),
  },
  {
    subject: "exit status",
    usual: "1 when the input has errors",
    compatible: "0 when the input has errors; 1 when a file cannot be written; 2 when the words are wrong",
    apply: (request) => ({ ...request, toleratesErrors: true }),
  },
  {
    subject: "places in headers",
    usual: "paths as given or found",
    compatible: "absolute paths",
  },
  {
    subject: "a missing `-m` module",
    usual: "an error",
    compatible: "a warning; its import is written all the same",
  },
  {
    subject: "names that had to be changed",
    usual: "what depends on them uses the new name",
    compatible: "what depends on them is left out",
  },
  {
    subject: "the name in usage messages",
    usual: "`bindwright`",
    compatible: "the name that the program was started under",
  },
];

/** The request as the mode has it, after all other flags have been read. */
export function applyCompatibility(request: Request): Request {
  if (request.compatibility !== "ctypesgen") return request;
  return compatibilityRows.reduce((changed, { apply }) => apply?.(changed) ?? changed, request);
}
