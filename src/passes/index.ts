/**
 * The passes between a resolved module and its emitter, in order. Each takes a module and gives another one; what only one
 * output language needs is loaded for that language alone.
 */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Module } from "../ir/module.ts";
import type { Options } from "../options.ts";

export type Pass = (module: Module, options: Options, diagnostics: DiagnosticBag) => Module;

type PassList = () => Promise<readonly Pass[]>;

const passesByLanguage: ReadonlyMap<string, PassList> = new Map([
  ["py", async () => [(await import("./python/plan.ts")).planPython]],
]);

/** Decides what the emitter of the output language prints. A language without passes gets the module as it is. */
export async function runPasses(
  module: Module,
  options: Options,
  diagnostics: DiagnosticBag,
): Promise<Module> {
  const passes = (await passesByLanguage.get(options.outputLanguage)?.()) ?? [];
  return passes.reduce((decided, pass) => pass(decided, options, diagnostics), module);
}
