/**
 * A typed module as a package: `_bindings.py` has everything, and each namespace is a module that gives its names away, as
 * the package itself does with what has no namespace.
 */

import type { TypedNamespace, TypedPlan } from "../../../ir/typed.ts";
import type { OutputFile } from "../../emitter.ts";
import { Lines } from "./lines.ts";

const bindings = "_bindings";

/** @param text the whole module. */
export function splitModule(plan: TypedPlan, text: string): readonly OutputFile[] {
  return [
    { path: "", text: printPackage(plan) },
    { path: `${bindings}.py`, text },
    ...plan.namespaces.map((namespace) => ({
      path: `${namespace.module}.py`,
      text: printNamespace(plan, namespace),
    })),
  ];
}

function printPackage(plan: TypedPlan): string {
  const lines = new Lines();
  lines.docstring(
    `Bindings of ${plan.library}, made by bindwright. Load the library with ${plan.initName}(path).`,
  );
  lines.text("\nfrom __future__ import annotations\n\nimport typing\n\n");
  const modules = [bindings, ...plan.namespaces.map(({ module }) => module)];
  lines.text(modules.map((module) => `from . import ${module} as ${module}\n`).join(""));
  const elsewhere = new Set(plan.namespaces.flatMap(({ names }) => names));
  writeImports(
    publicNames(plan).filter((name) => !elsewhere.has(name)),
    lines,
  );
  lines.text(`
if typing.TYPE_CHECKING:
    c_lib: typing.Any
else:

    def __getattr__(name: str) -> object:
        # Loading the library replaces it.
        if name == "c_lib":
            return ${bindings}.c_lib
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
`);
  return `${lines.toString().trim()}\n`;
}

function printNamespace({ library }: TypedPlan, { title, names }: TypedNamespace): string {
  const lines = new Lines();
  lines.docstring(`The namespace ${title} of ${library}.`);
  lines.line();
  writeImports(names, lines);
  return `${lines.toString().trim()}\n`;
}

/** `as` tells type checkers that the name is meant for others. */
function writeImports(names: readonly string[], lines: Lines): void {
  lines.line(`from .${bindings} import (`);
  for (const name of [...names].sort()) lines.line(`    ${name} as ${name},`);
  lines.line(")");
}

function publicNames(plan: TypedPlan): readonly string[] {
  const types = plan.types.flatMap((type) =>
    type.kind === "record-body" || type.kind === "callback" ? [] : [type.name],
  );
  const enums = plan.enums.flatMap(({ name, exception }) =>
    exception === undefined ? [name] : [name, exception],
  );
  const named = [plan.constants, plan.functions, plan.services].flatMap((list) =>
    list.map(({ name }: { readonly name: string }) => name),
  );
  const own = ["CallbackVars", "FALSE", "TRUE", plan.callbacksName, plan.initName];
  return [...new Set([...own, ...types, ...enums, ...named])];
}
