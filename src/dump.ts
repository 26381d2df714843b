/**
 * Every arrow of the pipeline can be looked at: what the tokens, the preprocessed text, the syntax trees, the symbols, the
 * module and its layouts are. Also `-E`, which is the second of them in the form that compilers print.
 */

import { DiagnosticBag } from "./diagnostics/bag.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { guardHost } from "./diagnostics/guarded-host.ts";
import type { Module } from "./ir/module.ts";
import { TokenKind } from "./lexer/token.ts";
import { completeOptions, type GivenOptions, type Options } from "./options.ts";
import { runPasses } from "./passes/index.ts";
import type { Inclusion } from "./preprocessor/dependencies.ts";
import type { PreprocessContext } from "./preprocessor/preprocessor.ts";
import { createPreprocessor } from "./preprocessor/preprocessor.ts";
import type { Host } from "./source/host.ts";
import type { Target } from "./target/target.ts";
import { PhaseTimer } from "./timing.ts";
import { analyse, checkOptions } from "./translate.ts";

export interface DumpResult {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly inclusions: readonly Inclusion[];
}

type DumpPrinter = (
  context: PreprocessContext & { readonly options: Options; readonly target: Target },
) => Promise<string>;

/** What `--dump` takes, in the order of the pipeline. Printers are loaded when asked for. */
const printers: Readonly<Record<string, DumpPrinter>> = {
  tokens: async (context) => (await import("./lexer/dump.ts")).dumpTokens(createPreprocessor(context)),
  pp: async (context) =>
    (await import("./preprocessor/print.ts")).printPreprocessed(createPreprocessor(context), context.options),
  dependencies: async (context) => {
    const preprocessor = createPreprocessor(context);
    while (preprocessor.next().kind !== TokenKind.EndOfFile);
    const { listDependencies } = await import("./preprocessor/dependencies.ts");
    return listDependencies(preprocessor.inclusions, { system: true })
      .map((path) => `${path}\n`)
      .join("");
  },
  ast: async (context) => {
    const { createParser } = await import("./parser/parser.ts");
    const { language, limits } = context.options;
    const parser = createParser(createPreprocessor(context), { ...context, language, limits });
    return (await import("./parser/dump.ts")).dumpUnit(parser);
  },
  selection: async (context) => {
    const { symbols } = analyseFor(context);
    return (await import("./semantics/dump.ts")).dumpSelection(symbols, context);
  },
  symbols: async (context) => {
    const { symbols } = analyseFor(context);
    return (await import("./semantics/dump.ts")).dumpSymbols(symbols, context);
  },
  ir: ofModule(async (module) => (await import("./ir/json.ts")).moduleToJson(module)),
  types: ofModule(async (module) => (await import("./emit/dump/types.ts")).dumpTypes(module)),
  macros: ofModule(async (module) => (await import("./emit/dump/macros.ts")).dumpMacros(module)),
  layout: ofModule(async (module) => (await import("./emit/dump/layout.ts")).dumpLayout(module)),
  "layout-json": ofModule(async (module) =>
    (await import("./emit/dump/layout-json.ts")).dumpLayoutJson(module),
  ),
  "constants-json": ofModule(async (module) =>
    (await import("./emit/dump/constants-json.ts")).dumpConstantsJson(module),
  ),
  patterns: ofModule(async (module, { options, host, diagnostics }) => {
    const { readPatternFiles } = await import("./passes/patterns/pattern-files.ts");
    const { findPatterns } = await import("./passes/patterns/find-patterns.ts");
    const { explainPatterns } = await import("./passes/patterns/explain.ts");
    const files = readPatternFiles(options.patternFiles, host, diagnostics);
    return explainPatterns(findPatterns(module, files, diagnostics).decisions);
  }),
  names: ofModule(async (module, context) => {
    const decided = await runPasses(
      module,
      { ...context.options, outputLanguage: "py" },
      context.diagnostics,
    );
    return (await import("./emit/dump/names.ts")).dumpNames(decided);
  }),
};

export const dumpNames: readonly string[] = Object.keys(printers);

/** Runs the pipeline up to a phase and prints what it made; undefined when there is no such dump. */
export async function dump(
  name: string,
  given: GivenOptions,
  givenHost: Host,
): Promise<DumpResult | undefined> {
  const printer = printers[name];
  if (printer === undefined) return undefined;
  const diagnostics = new DiagnosticBag();
  const host = guardHost(givenHost, diagnostics);
  const options = completeOptions(given);
  const target = await checkOptions(options, diagnostics);
  const inclusions: Inclusion[] = [];
  const text = target === undefined ? "" : await printer({ host, target, options, diagnostics, inclusions });
  return { text, diagnostics: diagnostics.diagnostics, inclusions };
}

function analyseFor(context: PreprocessContext): ReturnType<typeof analyse> {
  return analyse(context, new PhaseTimer(undefined));
}

function ofModule(print: (module: Module, context: PreprocessContext) => Promise<string>): DumpPrinter {
  return async (context) => print(analyseFor(context).module, context);
}
