/** `NAME_check.c`: asks the C compiler itself, which says nothing where the layouts are its own. */

import type { Module } from "../../ir/module.ts";
import type { LayoutAssertion } from "../../ir/python-proof.ts";
import type { Options } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { headLines, printName } from "./c-source.ts";
import { proofOf } from "./proof.ts";

export const proofInCEmitter: Emitter = {
  name: "proof-c",
  emit(module: Module, options: Options): readonly OutputFile[] {
    const { assertions, namesInC } = proofOf(module);
    const names = namesInC.filter((name) => name !== "defined" && name !== "offsetof");
    const lines = [
      "/*",
      " * Holds a C compiler's layouts against those of the bindings. There is nothing to run:",
      " * `cc -fsyntax-only` with the flags of the headers says nothing where they are the same.",
      " */",
      "",
      ...headLines(module, options),
      "#include <stddef.h>",
      "",
      ...(names.length === 0 ? [] : ["/* Macros with the names of tags and members. */"]),
      ...names.map((name) => `#undef ${printName(name)}`),
      ...(names.length === 0 ? [] : [""]),
      ...assertions.map(printAssertion),
      ...(assertions.length === 0 ? ["/* No records. */"] : []),
    ];
    return [{ path: "", text: `${lines.join("\n")}\n` }];
  },
};

function printAssertion(assertion: LayoutAssertion): string {
  const condition = `${printSubject(assertion)} == ${assertion.bytes}`;
  return `_Static_assert(${condition}, "${condition}");`;
}

function printSubject(assertion: LayoutAssertion): string {
  const type = printName(assertion.type);
  switch (assertion.kind) {
    case "size":
      return `sizeof(${type})`;
    case "align":
      return `_Alignof(${type})`;
    case "offset":
      return `offsetof(${type}, ${printName(assertion.path)})`;
    case "member-size":
      return `sizeof(((${type} *)0)->${printName(assertion.path)})`;
  }
}
