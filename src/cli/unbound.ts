/** Functions of a module that names no library: each is looked for in all libraries that are loaded, which are none. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Module } from "../ir/module.ts";
import type { Request } from "./request.ts";

/** Warns of a module in the default form whose functions and variables no library is named for. */
export function reportUnbound(
  { options, compatibility }: Request,
  module: Module | undefined,
  bag: DiagnosticBag,
): void {
  if (module === undefined || (compatibility ?? "none") !== "none") return;
  // A loader is chosen when a typed module is imported; `-m` and `--no-load-library` tell of who loads by himself.
  const isMeant = options.style !== "ctypesgen" || options.modules.length > 0 || !options.lookForLibraries;
  if (isMeant || module.libraries.length > 0) return;
  const items = module.python?.items ?? [];
  const what = [
    count(items.filter((item) => item.kind === "function").length, "function"),
    count(items.filter((item) => item.kind === "variable").length, "variable"),
  ].filter((part) => part !== undefined);
  if (what.length > 0) bag.report("no-library-named", { values: { what: what.join(" and ") } });
}

function count(number: number, noun: string): string | undefined {
  if (number === 0) return undefined;
  return number === 1 ? `one ${noun}` : `${number} ${noun}s`;
}
