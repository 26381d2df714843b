/** Which symbols are taken: rows of the flag table. */

import type { SymbolRule } from "../options.ts";
import type { Flag } from "./flag.ts";
import { type Request, withOptions } from "./request.ts";

export const selectionFlags: readonly Flag[] = [
  {
    spellings: ["-a", "--all-headers"],
    group: "Selection",
    help: "take the symbols of all headers, not of the given ones alone",
    apply: (request) => withOptions(request, { allHeaders: true }),
  },
  {
    spellings: ["-i", "--include-symbols"],
    argument: "REGEXPR",
    group: "Selection",
    help: "take symbols whose names start with a match of REGEXPR",
    apply: (request, value) => addRule(request, "yes", value),
  },
  {
    spellings: ["-x", "--exclude-symbols"],
    argument: "REGEXPR",
    group: "Selection",
    help: "leave out such symbols, and what needs them; beats -i",
    apply: (request, value) => addRule(request, "never", value),
  },
  {
    spellings: ["--no-macros"],
    group: "Selection",
    help: "take no macros",
    apply: (request) => withOptions(request, { includeMacros: false }),
  },
  {
    spellings: ["--no-undefs"],
    group: "Selection",
    help: "ignore #undef, so that a macro outlives it",
    apply: (request) => withOptions(request, { includeUndefs: false }),
  },
  {
    spellings: ["--builtin-symbols"],
    group: "Selection",
    help: "take predefined macros, too",
    apply: (request) => withOptions(request, { builtinSymbols: true }),
  },
  {
    spellings: ["--no-stddef-types"],
    group: "Selection",
    help: "do not take wchar_t, ptrdiff_t and size_t as known",
    apply: (request) => withOptions(request, { stddefTypes: false }),
  },
  {
    spellings: ["--no-gnu-types"],
    group: "Selection",
    help: "do not take __builtin_va_list as known",
    apply: (request) => withOptions(request, { gnuTypes: false }),
  },
  {
    spellings: ["--no-python-types"],
    group: "Selection",
    help: "do not take the types that Python has names for as known",
    apply: (request) => withOptions(request, { pythonTypes: false }),
  },
];

function addRule(request: Request, rule: SymbolRule["rule"], pattern: string): Request {
  return withOptions(request, { symbolRules: [...request.options.symbolRules, { rule, pattern }] });
}
