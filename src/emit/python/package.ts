/**
 * What makes a module an installable package (PEP 517, 561, 621): its description for setuptools, the mark that it is typed,
 * a README, and a test that holds the layout of every record against the running interpreter.
 */

import type { Module } from "../../ir/module.ts";
import type { Options } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { printProof, proofOf } from "./proof.ts";
import { quoteComment } from "./quote.ts";

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
  return `# Made by bindwright, which replaces it when it writes the package again.
[build-system]
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

/** The proof as a test; unittest is there wherever Python is. */
function printTest(name: string, module: Module): string {
  const isSplit = (module.typed?.namespaces.length ?? 0) > 0;
  return `${printProof(proofOf(module), isSplit ? `${name}._bindings` : name, ["unittest"])}

class LayoutTest(unittest.TestCase):
    def test_layouts(self):
        self.assertEqual(find_faults(), [])


if __name__ == "__main__":
    unittest.main()
`;
}
