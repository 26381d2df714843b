/** `--compat ctypesgen`: the usual frame with the symbols in ctypesgen's form. */

import type { Emitter } from "../emitter.ts";
import { emitPython } from "../python/module.ts";
import { writeCtypesgenSymbols } from "./symbols.ts";

export const ctypesgenEmitter: Emitter = {
  name: "py",
  emit: (module, options, diagnostics) =>
    emitPython(module, options, diagnostics, (plan, writer) =>
      writeCtypesgenSymbols(module, plan, options, writer),
    ),
};
