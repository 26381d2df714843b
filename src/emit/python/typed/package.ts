/**
 * A typed module as a package: `_bindings.py` has everything, and each namespace is a module that gives its names away, as
 * the package itself does with what has no namespace.
 */

import type { TypedNamespace, TypedPlan } from "../../../ir/typed.ts";
import type { OutputFile } from "../../emitter.ts";
import { quoteText } from "../quote.ts";
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
  lines.text("\nfrom __future__ import annotations\n\nimport typing\n");
  const modules = [bindings, ...plan.namespaces.map(({ module }) => module)];
  const elsewhere = new Set(plan.namespaces.flatMap(({ names }) => names));
  const own = publicNames(plan).filter((name) => !elsewhere.has(name));
  writeImports(".", modules, lines);
  writeImports(`.${bindings}`, own, lines);
  lines.line();
  writeExports([...modules.slice(1), ...own, "c_lib"], lines);
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
  writeImports(`.${bindings}`, names, lines);
  lines.line();
  writeExports(names, lines);
  return `${lines.toString().trim()}\n`;
}

function writeImports(module: string, names: readonly string[], lines: Lines): void {
  lines.line(`from ${module} import (`);
  for (const name of sortNames(names)) lines.line(`    ${name},`);
  lines.line(")");
}

/** What the module gives away, for type checkers, too. */
function writeExports(names: readonly string[], lines: Lines): void {
  lines.line("__all__ = [");
  for (const name of sortNames(names)) lines.line(`    ${quoteText(name)},`);
  lines.line("]");
}

/** As import sorters have it: names in capitals, then those of classes, then others; numbers in them by their values. */
function sortNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(
    (left, right) =>
      kindOf(left) - kindOf(right) ||
      compareNaturally(left.toLowerCase(), right.toLowerCase()) ||
      compareNaturally(left, right),
  );
}

function kindOf(name: string): number {
  if (name.length > 1 && /[A-Z]/.test(name) && !/[a-z]/.test(name)) return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}

function compareNaturally(left: string, right: string): number {
  const rights = splitNumbers(right);
  const lefts = splitNumbers(left);
  for (const [at, part] of lefts.entries()) {
    const other = rights[at];
    if (other === undefined) return 1;
    const areNumbers = /^[1-9]\d*$/.test(part) && /^[1-9]\d*$/.test(other);
    const longer = areNumbers ? part.length - other.length : 0;
    if (longer !== 0) return longer;
    if (part !== other) return part < other ? -1 : 1;
  }
  return lefts.length - rights.length;
}

function splitNumbers(name: string): readonly string[] {
  return name.match(/\d+|\D/g) ?? [];
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
