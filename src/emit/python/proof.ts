/** `NAME_check.py`: a program that holds the module's records against C's layout, on the interpreter that runs it. */

import { InternalError } from "../../diagnostics/diagnostic.ts";
import type { Module } from "../../ir/module.ts";
import type { ProofPlan } from "../../ir/python-proof.ts";
import type { Options } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { judgeText, printProofTable } from "./proof-text.ts";
import { quoteText } from "./quote.ts";

export const proofEmitter: Emitter = {
  name: "proof",
  emit(module: Module, options: Options): readonly OutputFile[] {
    const name = moduleName(module, options);
    return [{ path: "", text: `${printProof(proofOf(module), name)}${endText}` }];
  },
};

export function proofOf({ proof }: Module): ProofPlan {
  if (proof === undefined) throw new InternalError("the module has no plan for a proof");
  return proof;
}

/** The table and the function `find_faults`, with what they import. */
export function printProof({ records }: ProofPlan, name: string, imports: readonly string[] = []): string {
  const modules = ["ctypes", "importlib", "sys", ...imports].map((module) => `import ${module}`);
  return `"""Holds the records of a module against the layout that C gives them."""

${modules.join("\n")}

MODULE = ${quoteText(name)}

# Of each record: size, alignment, whether that takes "_align_"; offset and size of each
# member in bytes; place and width of each bit-field in bits, its kind and byte order.
${printProofTable("RECORDS = ", records).join("\n")}


def judge(names, records):
${judgeText}

def find_faults():
    return judge(vars(importlib.import_module(MODULE)), RECORDS)
`;
}

const endText = `

def main():
    faults = find_faults()
    for fault in faults:
        print(fault)
    print("%s: %d records, %d faults" % (MODULE, len(RECORDS), len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
`;

/** The module that stands beside the program: it is called as the program, without the end. */
function moduleName({ headers }: Module, { outputName }: Options): string {
  const path = outputName ?? headers[0] ?? "module";
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return file.replace(/\.[^.]*$/, "").replace(/_check$/, "");
}
