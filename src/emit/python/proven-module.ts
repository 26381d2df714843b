/** `--proof import`: the module with a judge of its own, which holds its records against C's layout when it is imported. */

import type { RecordProof } from "../../ir/python-proof.ts";
import { ctypesgenEmitter } from "../ctypesgen/module.ts";
import type { Emitter } from "../emitter.ts";
import { pythonEmitter } from "./module.ts";
import { proofOf } from "./proof.ts";
import { judgeBuiltins, judgeText, printProofTable } from "./proof-text.ts";

export const provenEmitter: Emitter = {
  name: "py",
  emit(module, options, diagnostics) {
    const emitter = options.compatibility === "ctypesgen" ? ctypesgenEmitter : pythonEmitter;
    const [main, ...others] = emitter.emit(module, options, diagnostics);
    if (main === undefined) return [];
    return [{ ...main, text: `${main.text}\n${printJudge(proofOf(module).records)}` }, ...others];
  },
};

/** The names of Python's that the judge uses are its own: those of the module may be the header's. */
function printJudge(records: readonly RecordProof[]): string {
  return `
# Begin proof
def _bindwright_judge(names, records):
    import ctypes
    import sys
    from builtins import ${judgeBuiltins}

${judgeText}

def _bindwright_prove(records):
    from builtins import ImportError, globals

    faults = _bindwright_judge(globals(), records)
    if faults:
        raise ImportError("records are not laid out as in C: " + "; ".join(faults))


# Of each record: size, alignment, whether that takes "_align_"; offset and size of each
# member in bytes; place and width of each bit-field in bits, its kind and byte order.
${printProofTable("_bindwright_layouts = ", records).join("\n")}
_bindwright_prove(_bindwright_layouts)
# End proof
`;
}
