/**
 * What makes a module an installable package (PEP 517, 561, 621): its description for setuptools, the mark that it is typed,
 * a README, and a test that holds the layout of every record against the running interpreter.
 */

import { InternalError } from "../../diagnostics/diagnostic.ts";
import type { RecordDeclaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { RecordBodyItem } from "../../ir/python.ts";
import type { WideInteger } from "../../ir/type.ts";
import type { Options } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { quoteComment, quoteText } from "./quote.ts";

export const packageEmitter: Emitter = {
  name: "package",
  emit(module: Module, options: Options): readonly OutputFile[] {
    // Who asks for the frame alone has said no name.
    const name = options.packageName || "bindings";
    return [
      { path: "", text: describeProject(name) },
      { path: "README.md", text: describePackage(name, module) },
      { path: `${name}/py.typed`, text: "" },
      { path: `tests/test_${name}.py`, text: printTest(name, module) },
    ];
  },
};

function describeProject(name: string): string {
  return `[build-system]
requires = ["setuptools>=61"]
build-backend = "setuptools.build_meta"

[project]
name = "${name.replaceAll("_", "-")}"
version = "0.1.0"
description = "ctypes bindings"
readme = "README.md"
requires-python = ">=3.7"

[tool.setuptools]
packages = ["${name}"]

[tool.setuptools.package-data]
${name} = ["py.typed", "*.pyi"]
`;
}

function describePackage(name: string, module: Module): string {
  const headers = module.headers.map((path) => `    ${quoteComment(path.slice(path.lastIndexOf("/") + 1))}`);
  const libraries = module.libraries.map((library) => `    ${quoteComment(library)}`);
  return `# ${name}

Bindings for Python, made by bindwright from the headers

${headers.join("\n")}
${libraries.length === 0 ? "" : `\nThey load, when they are imported, the libraries\n\n${libraries.join("\n")}\n`}
\`\`\`python
import ${name}
\`\`\`

\`python -m unittest discover tests\` holds the layout of every record against the interpreter that runs it.
`;
}

/** unittest is there wherever Python is. */
function printTest(name: string, module: Module): string {
  const { python } = module;
  if (python === undefined) throw new InternalError("the module has no plan for Python");
  const records = new Map<string, RecordDeclaration>();
  for (const declaration of module.declarations)
    if (declaration.kind === "record") records.set(declaration.id, declaration);
  const rows = python.items.flatMap((item) => {
    const record = item.kind === "record-body" ? records.get(item.id) : undefined;
    return item.kind === "record-body" && record !== undefined ? printRecord(item, record) : [];
  });
  const table = rows.length === 0 ? ["LAYOUTS = {}"] : ["LAYOUTS = {", ...rows, "}"];
  return `"""Holds the records of ${name} against C's layout, in bytes."""

import ctypes
import unittest

import ${name}

# The name of each record: its size, and the offsets of members that are no bit-fields.
${table.join("\n")}


class LayoutTest(unittest.TestCase):
    def test_sizes(self):
        for name, (size, _) in LAYOUTS.items():
            with self.subTest(name):
                self.assertEqual(ctypes.sizeof(getattr(${name}, name)), size)

    def test_offsets(self):
        for name, (_, offsets) in LAYOUTS.items():
            for member, offset in offsets.items():
                with self.subTest(name, member=member):
                    field = getattr(getattr(${name}, name), member)
                    self.assertEqual(field.offset, offset)


if __name__ == "__main__":
    unittest.main()
`;
}

function printRecord(item: RecordBodyItem, record: RecordDeclaration): readonly string[] {
  const { layout, fields = [] } = record;
  if (layout === undefined) return [];
  const plain = new Set(item.fields.filter(({ bitWidth }) => bitWidth === undefined).map(({ name }) => name));
  const rows = fields.flatMap(({ name, bitWidth }, at) => {
    const offset = layout.fields[at]?.offset;
    if (name === undefined || bitWidth !== undefined || offset === undefined || !plain.has(name)) return [];
    return [`            ${quoteText(name)}: ${toBytes(offset)},`];
  });
  const members = rows.length === 0 ? ["        {},"] : ["        {", ...rows, "        },"];
  return [`    ${quoteText(item.name)}: (`, `        ${toBytes(layout.size)},`, ...members, "    ),"];
}

function toBytes(bits: WideInteger): bigint {
  return BigInt(bits) / 8n;
}
