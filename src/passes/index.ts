/**
 * The passes between a resolved module and its emitter, in order. Each takes a module and gives another one; what only one
 * output language needs is loaded for that language alone.
 */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Module } from "../ir/module.ts";
import { isTyped, namingOf, type Options, surfaceOf } from "../options.ts";

export type Pass = (module: Module, options: Options, diagnostics: DiagnosticBag) => Module;

type PassList = (options: Options) => Promise<readonly Pass[]>;

const planTyped: PassList = async () => [(await import("./python/typed/plan.ts")).planTyped];

/** Documentation tells the names of Python where they are others than those of C. */
const planNames: PassList = async (options) =>
  namingOf(options) === "pep8" ? [(await import("./python/plan.ts")).planPython] : [];

/** What the module itself has, whichever its style. */
const planClasses: PassList = async (options) =>
  isTyped(options) ? planTyped(options) : [(await import("./python/plan.ts")).planPython];

/** A proof is of the classes that the module has. */
const planProven: PassList = async (options) => [
  ...(await planClasses(options)),
  (await import("./python/proof-plan.ts")).planProof,
];

const passesByLanguage: ReadonlyMap<string, PassList> = new Map([
  ["py", async () => [(await import("./python/plan.ts")).planPython]],
  ["lazy", async () => [(await import("./python/plan.ts")).planPython]],
  ["ctypesgen", async () => [(await import("./python/plan.ts")).planPython]],
  ["typed", planTyped],
  ["markdown", planNames],
  ["html", planNames],
  ["package", planProven],
  ["proven", planProven],
  ["wrappers", planClasses],
  ["proof", planProven],
  ["proof-c", planProven],
  [
    "pyi",
    async () => [
      (await import("./python/plan.ts")).planPython,
      (await import("./python/stub-plan.ts")).planStub,
    ],
  ],
]);

/** What passes have made of a module: several output languages of one run share what they have in common. */
export type PassMemory = Map<Pass, Module>;

/** Decides what the emitter of the output language prints. A language without passes gets the module as it is. */
export async function runPasses(
  module: Module,
  options: Options,
  diagnostics: DiagnosticBag,
  memory: PassMemory = new Map(),
): Promise<Module> {
  let decided = module;
  for (const pass of (await passesByLanguage.get(surfaceOf(options))?.(options)) ?? []) {
    decided = memory.get(pass) ?? pass(decided, options, diagnostics);
    memory.set(pass, decided);
  }
  return decided;
}
