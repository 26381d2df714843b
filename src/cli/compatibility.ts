/**
 * What `--compat` changes: the one table. `ctypesgen` restores what scripts that were written for ctypesgen rely on where
 * C, or reason, says otherwise; `ctypesgen-fork` the same for pypdfium2's fork of it, whose command line is in
 * `fork-flags.ts`. Started under the name `ctypesgen` or `ctypesgen-fork`, the program has the mode by default.
 */

import { anchorFork } from "./linkage-anchor.ts";
import type { UsageError } from "./parse.ts";
import { type Request, withOptions } from "./request.ts";

export interface CompatibilityRow {
  /** What it is about. */
  readonly subject: string;
  readonly usual: string;
  /** With `--compat ctypesgen`, and with `--compat ctypesgen-fork`. */
  readonly compatible: string;
  readonly fork: string;
  /** What the row changes in the request; absent where its place asks for the mode itself. */
  readonly apply?: (request: Request) => Request;
}

export const compatibilityRows: readonly CompatibilityRow[] = [
  {
    subject: "the symbols' form",
    usual: "values by C's rules; ours",
    compatible:
      "ctypesgen's: macros as Python expressions (`a / b` divides truly, `'c'` is text, `#x` is the argument, `a and b or c`)",
    fork: "the same, with calls as `f(x)`; `_fields_` are tuples",
    apply: (request) => withOptions(request, { compatibility: request.compatibility ?? "none" }),
  },
  {
    subject: "`__GNUC__`, `CTYPESGEN`",
    usual: "predefined, as when the library was compiled; undefined",
    compatible: "undefined, unless `--allow-gnu-c` is given; 1",
    fork: "undefined and 1, unless `-X` takes that away",
    apply: (request) => ({ ...request, undefinesGnuC: request.undefinesGnuC ?? true }),
  },
  {
    subject: "exit status",
    usual: "1 when the input has errors",
    compatible:
      "0 when the input has errors, with an empty module when nothing is left; 1 when a file cannot be written; 2 when the words are wrong",
    fork: "the same, but 1, and no file, when preprocessing fails or nothing is left",
    apply: (request) => ({
      ...request,
      toleratesErrors: true,
      checksPreprocessing: request.checksPreprocessing ?? request.compatibility === "ctypesgen-fork",
    }),
  },
  {
    subject: "places in headers",
    usual: "paths as given or found",
    compatible: "absolute paths",
    fork: "paths as given or found; none with `--no-srcinfo`",
  },
  {
    subject: "a missing `-m` module",
    usual: "an error",
    compatible: "a warning; its import is written all the same",
    fork: "an error",
  },
  {
    subject: "names that had to be changed",
    usual: "what depends on them uses the new name",
    compatible: "what depends on them is left out",
    fork: "`_` is put behind them; what depends on them uses the new name",
  },
  {
    subject: "the name in usage messages",
    usual: "`bindwright`",
    compatible: "the name that the program was started under",
    fork: "the name that the program was started under",
  },
  {
    subject: "text",
    usual: "`String`",
    compatible: "`String`",
    fork: "`POINTER(c_char)`, or what `--string-template` calls `String` and `WideString`",
  },
  {
    subject: "a result of type `void *`",
    usual: "an object with a `value`",
    compatible: "an object with a `value`",
    fork: "a number or None, as ctypes has it",
  },
  {
    subject: "functions without a library",
    usual: "a module without them, and a warning",
    compatible: "a module without them",
    fork: "an error",
  },
  {
    subject: "shared support code",
    usual: "`ctypes_preamble.py`, `ctypes_loader.py` beside the module",
    compatible: "`ctypes_preamble.py`, `ctypes_loader.py` beside the module",
    fork: "`_ctg_preamble.py`, `_ctg_loader.py` at the linkage anchor; the open libraries are shared, too",
  },
];

/** The request as the mode has it, after all other flags have been read. */
export function applyCompatibility(request: Request, workingDirectory: string): Request | UsageError {
  const isFork = request.compatibility === "ctypesgen-fork";
  const anchored = isFork ? anchorFork(request, workingDirectory) : request;
  if ("message" in anchored) return anchored;
  return compatibilityRows.reduce((changed, { apply }) => apply?.(changed) ?? changed, anchored);
}
