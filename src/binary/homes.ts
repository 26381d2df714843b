/**
 * Which library exports a function or a variable: what `dlsym` would say, read from the files. They are read only where
 * the output depends on it; that they are there is looked up always, as it costs next to nothing.
 */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Declaration } from "../ir/declaration.ts";
import type { Module } from "../ir/module.ts";
import type { Options } from "../options.ts";
import type { Host } from "../source/host.ts";
import { encodeUtf8 } from "../source/text.ts";
import type { Target } from "../target/target.ts";
import { LibrarySearch } from "./search.ts";

/** The module with `library` in what a library is known to export. Reports libraries that are not here. */
export async function findHomes(
  module: Module,
  options: Options,
  target: Target,
  host: Host,
  diagnostics: DiagnosticBag,
): Promise<Module> {
  const search = new LibrarySearch(options, target, host);
  const names = [...new Set(options.libraries)];
  if (!needsExports(names, options)) {
    for (const name of names)
      if (search.find(name).next().done === true) reportMissing(name, search, diagnostics);
    return module;
  }
  const { ExportReader } = await import("./export-reader.ts");
  const reader = new ExportReader(search, diagnostics);
  const libraries: { readonly name: string; readonly exports: ReadonlySet<string> }[] = [];
  for (const name of names) {
    const exports = reader.exportsOf(name);
    if (exports === undefined) reportMissing(name, search, diagnostics);
    else libraries.push({ name, exports });
  }
  if (libraries.length === 0) return module;
  const homeOf = (symbol: string): string | undefined => {
    const known = isAscii(symbol) ? symbol : encodeUtf8(symbol);
    return libraries.find(({ exports }) => exports.has(known))?.name;
  };
  return { ...module, declarations: module.declarations.map((one) => withHome(one, homeOf)) };
}

/** These say of each function which library has it. */
const tellingLanguages: ReadonlySet<string> = new Set(["json", "ir"]);

/** A Python module with one library has it for the home of everything, and asks it when it is imported. */
function needsExports(names: readonly string[], { outputLanguage, furtherOutputs, form }: Options): boolean {
  // What is bound without a question has to be there.
  if (names.length > 1 || !form.guardsSymbols) return true;
  return [outputLanguage, ...furtherOutputs.map(({ language }) => language)].some((language) =>
    tellingLanguages.has(language),
  );
}

function withHome(declaration: Declaration, homeOf: (symbol: string) => string | undefined): Declaration {
  if (declaration.kind !== "function" && declaration.kind !== "variable") return declaration;
  const library = declaration.external ? homeOf(declaration.symbol ?? declaration.name) : undefined;
  return library === undefined ? declaration : { ...declaration, library };
}

function reportMissing(name: string, search: LibrarySearch, diagnostics: DiagnosticBag): void {
  if (search.canTell()) diagnostics.report("library-not-found", { values: { name } });
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
