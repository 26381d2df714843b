/** `--compat ctypesgen` and `ctypesgen-fork`: the usual frame with the symbols in ctypesgen's form. */

import type { Emitter } from "../emitter.ts";
import { emitPython } from "../python/module.ts";
import { writeCtypesgenSymbols } from "./symbols.ts";

export const ctypesgenEmitter: Emitter = {
  name: "py",
  emit: (module, options, diagnostics) => {
    const isBound = module.python?.items.some(({ kind }) => kind === "function" || kind === "variable");
    // The fork makes no module that lacks all that it is about.
    if (options.compatibility === "ctypesgen-fork" && isBound === true && module.libraries.length === 0) {
      diagnostics.report("no-library-for-functions");
      return [];
    }
    return emitPython(module, options, diagnostics, (plan, writer) =>
      writeCtypesgenSymbols(module, plan, options, writer),
    );
  },
};
