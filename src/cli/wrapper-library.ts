/** `--wrap-static-inline FILE.c`: what becomes of the file is nothing that the module could do by itself. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Module } from "../ir/module.ts";
import type { Options } from "../options.ts";

/** Tells that the C functions are to be compiled, unless a library of their name is given already. */
export function reportWrapperLibrary(
  { furtherOutputs, libraries }: Options,
  module: Module | undefined,
  bag: DiagnosticBag,
): void {
  const count = (module?.typed?.wrappers ?? module?.python?.wrappers ?? []).length;
  const path = furtherOutputs.find(({ language }) => language === "wrappers")?.path;
  if (count === 0 || path === undefined) return;
  const stem = stemOf(path);
  if (libraries.some((name) => stemOf(name) === stem)) return;
  bag.report("wrappers-to-compile", {
    values: { path },
    help: `\`cc -O2 -fPIC -shared -o lib${stem}.so ${path}\` with the flags and the library of the headers, then \`-l${stem}\` here, too`,
  });
}

/** `z` of `z`, `libz.so.1` and `dir/z.c`. */
function stemOf(path: string): string {
  const base = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return base.replace(/\.(?:c|dll|dylib|so)\b.*$/, "").replace(/^lib/, "");
}
