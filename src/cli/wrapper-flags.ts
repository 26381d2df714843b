/** Flags for what only C itself can call, and for what records can do. */

import type { Flag } from "./flag.ts";
import { withOptions } from "./request.ts";

export const wrapperFlags: readonly Flag[] = [
  {
    spellings: ["--wrap-static-inline"],
    argument: "FILE.c",
    group: "Output",
    help: "write C functions for what ctypes cannot call into FILE.c, and bind those",
    apply: (request, path) => {
      const furtherOutputs = [...request.options.furtherOutputs, { language: "wrappers", path }];
      return withOptions(request, { furtherOutputs });
    },
  },
  {
    spellings: ["--macro-prototype"],
    argument: "PROTOTYPE",
    group: "Output",
    help: 'with it: wrap a macro, too, which has these types: "int MAX(int a, int b)"',
    apply: (request, value) =>
      withOptions(request, { macroPrototypes: [...request.options.macroPrototypes, value] }),
  },
  {
    spellings: ["--compare-records"],
    group: "Output",
    help: "let records be equal when their members are, not only when they are the same one",
    apply: (request) => withOptions(request, { comparesRecords: true }),
  },
];
