/** `--docs`: the docstrings of a module's functions, records and macros, as a table at its end. */

import type { Module } from "../../ir/module.ts";
import type { PythonItem } from "../../ir/python.ts";
import { type Options, surfaceOf } from "../../options.ts";
import { Docstrings } from "./docstrings.ts";
import { quoteDocstringLines, quoteText } from "./quote.ts";
import type { Writer } from "./writer.ts";

const lineWidth = 88;

/** What a library does not have is not there to be documented. */
const assignment = `def _bindwright_document(texts, names):
    for name, text in texts.items():
        if name in names:
            names[name].__doc__ = text`;

export function writeDocstrings(
  module: Module,
  items: readonly PythonItem[],
  options: Options,
  writer: Writer,
): void {
  const docstrings = new Docstrings(module);
  writer.line("# Begin documentation");
  writer.line();
  // A module that binds at first use has a function of that name, which keeps the texts until then.
  if (surfaceOf(options) !== "lazy") {
    writer.line();
    writer.line(assignment);
    writer.line();
    writer.line();
  }
  writer.line("_bindwright_document(");
  writer.line("    {");
  const seen = new Set<string>();
  for (const item of items) {
    const { kind, name } = item;
    const id = kind === "enum-class" ? item.documentedBy : item.id;
    const isDocumented =
      kind === "enum-class" ||
      kind === "function" ||
      kind === "record-class" ||
      kind === "macro-function" ||
      (kind === "type-alias" && item.type.kind === "declined");
    const lines = isDocumented && !seen.has(name) ? docstrings.ofDeclaration(id) : undefined;
    if (lines === undefined) continue;
    seen.add(name);
    // One piece, of which the layout of statements changes no line.
    const literal = quoteDocstringLines(lines, "", lineWidth).join("\n");
    writer.line(`        ${quoteText(name)}: ${literal},`);
  }
  writer.line("    },");
  writer.line(`    ${writer.builtin("globals")}(),`);
  writer.line(")");
  writer.line();
  writer.line("# End documentation");
  writer.line();
}
