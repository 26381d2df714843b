/**
 * The pipeline on one page.
 *
 *     SourceFile -> tokens -> preprocessed tokens -> ExternalDeclaration -> SymbolTable (+ MacroTable)
 *     SymbolTable -> selection -> Module -> passes -> OutputFile[]
 *
 * Each phase reports to the bag and goes on; none throws for bad input. What is right is translated whatever is wrong
 * beside it.
 */

import { DiagnosticBag } from "./diagnostics/bag.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { guardHost } from "./diagnostics/guarded-host.ts";
import type { OutputFile } from "./emit/emitter.ts";
import { emitterNames, loadEmitter } from "./emit/index.ts";
import type { Module } from "./ir/module.ts";
import type { LinkedModule } from "./modules/find-module.ts";
import { completeOptions, findOptionFaults, type GivenOptions, type Options, surfaceOf } from "./options.ts";
import { createParser } from "./parser/parser.ts";
import { type PassMemory, runPasses } from "./passes/index.ts";
import type { Inclusion } from "./preprocessor/dependencies.ts";
import {
  createPreprocessor,
  type PreprocessContext,
  type Preprocessor,
} from "./preprocessor/preprocessor.ts";
import { declareUnit } from "./semantics/declare.ts";
import { resolveModule } from "./semantics/resolve.ts";
import { selectSymbols } from "./semantics/selection.ts";
import type { SymbolTable } from "./semantics/symbol.ts";
import { createMemoryHost, type Host } from "./source/host.ts";
import type { Target } from "./target/target.ts";
import { findTarget, targetTriples } from "./target/targets.ts";
import { PhaseTimer, type PhaseTiming } from "./timing.ts";

export interface TranslateResult {
  /** What was made, nothing of it written anywhere. Empty when nothing could be translated. */
  readonly outputs: readonly OutputFile[];
  /** The module as the emitter saw it; undefined when the options themselves are wrong. */
  readonly module: Module | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Every header that was read, as often as it was: for build systems, and for who watches files. */
  readonly inclusions: readonly Inclusion[];
  /** One row a phase when the caller gave a clock. */
  readonly timings: readonly PhaseTiming[];
}

/** A clock in milliseconds, given by callers who want timings: the library itself reads none. */
export type Clock = () => number;

/** Translates headers. Never throws for bad input: see the result's diagnostics. */
export async function translate(
  given: GivenOptions,
  givenHost: Host,
  clock?: Clock,
): Promise<TranslateResult> {
  const diagnostics = new DiagnosticBag();
  const host = guardHost(givenHost, diagnostics);
  const timer = new PhaseTimer(clock);
  for (const fault of findOptionFaults(given)) diagnostics.report("invalid-option", { values: { ...fault } });
  const options = completeOptions(diagnostics.hasErrors ? {} : given);
  const inclusions: Inclusion[] = [];
  const result = (outputs: readonly OutputFile[], module?: Module): TranslateResult => ({
    outputs,
    module,
    diagnostics: diagnostics.diagnostics,
    inclusions,
    timings: timer.timings,
  });

  const target = diagnostics.hasErrors ? undefined : await checkOptions(options, diagnostics);
  if (target === undefined) return result([]);
  const linked = options.modules.length === 0 ? [] : await linkModules(options, host, diagnostics);
  if (diagnostics.hasErrors) return result([]);
  const read =
    options.inputLanguage === "ir"
      ? await readIr(options, host, diagnostics)
      : await analyseHeaders({ options, target, host, diagnostics, inclusions }, timer);
  // Nothing could be read, or nothing was meant: an empty output would only take the place of a good one. ctypesgen writes it.
  const isMeant = options.compatibility === "ctypesgen" || !diagnostics.hasErrors;
  if (read === undefined || (read.declarations.length === 0 && !isMeant)) return result([], read);
  const placed = options.inputLanguage === "ir" ? addDirectories(options, read) : options;
  const found = await addHomes(nameLibraries(read, options), placed, target, host, diagnostics, timer);
  const shared = await shareWithModules(found, linked, diagnostics);
  const module = await addPatterns(shared, options, host, diagnostics);
  if (module === undefined) return result([], shared);
  const { outputs, decided } = await produceOutputs(module, placed, diagnostics, timer);
  return result(outputs, decided);
}

/** A module that came as one knows where its writer's libraries are; what is given now comes first. */
function addDirectories(options: Options, module: Module): Options {
  const { libraryDirectories = [], runtimeLibraryDirectories = [] } = module;
  const unite = (own: readonly string[], added: readonly string[]): readonly string[] => [
    ...new Set([...own, ...added]),
  ];
  return {
    ...options,
    libraryDirectories: unite(options.libraryDirectories, libraryDirectories),
    runtimeLibraryDirectories: unite(options.runtimeLibraryDirectories, runtimeLibraryDirectories),
  };
}

/** A module that came as one has the libraries of its writer, unless others are asked for. */
function nameLibraries(module: Module, { libraries }: Options): Module {
  return libraries.length === 0 ? module : { ...module, libraries };
}

/** The same from a module on, a builder's or another compiler's: what `options` say of headers and targets is not asked. */
export async function emitModule(
  module: Module,
  given: GivenOptions = {},
  host: Host = createMemoryHost({}),
  clock?: Clock,
): Promise<TranslateResult> {
  const diagnostics = new DiagnosticBag();
  const timer = new PhaseTimer(clock);
  const result = (outputs: readonly OutputFile[], decided?: Module): TranslateResult => ({
    outputs,
    module: decided,
    diagnostics: diagnostics.diagnostics,
    inclusions: [],
    timings: timer.timings,
  });
  const headers = given.headers ?? module.headers;
  for (const fault of findOptionFaults(given)) diagnostics.report("invalid-option", { values: { ...fault } });
  const options = completeOptions(
    diagnostics.hasErrors ? {} : { ...given, headers, target: module.target.triple },
  );
  if (diagnostics.hasErrors || (await checkOptions(options, diagnostics)) === undefined) return result([]);
  const meant = await addPatterns(nameLibraries(module, options), options, host, diagnostics);
  if (meant === undefined) return result([], module);
  const placed = addDirectories(options, module);
  const { outputs, decided } = await produceOutputs(meant, placed, diagnostics, timer);
  return result(outputs, decided);
}

/** Loaded when asked for: most runs read C. */
async function readIr(options: Options, host: Host, diagnostics: DiagnosticBag): Promise<Module | undefined> {
  const { readModuleFile } = await import("./modules/read-ir.ts");
  return readModuleFile(options.headers, host, diagnostics);
}

/**
 * What declarations mean: looked for when somebody wants to know. Undefined where a file that says so cannot be read: as
 * with a template that is missing, what is made without it would take the place of what was made with it.
 */
export async function addPatterns(
  module: Module,
  options: Options,
  host: Host,
  diagnostics: DiagnosticBag,
): Promise<Module | undefined> {
  const languages = [options.outputLanguage, ...options.furtherOutputs.map(({ language }) => language)];
  const isTold = languages.some((language) => language === "markdown" || language === "html");
  if (options.style !== "interoptopus" && options.patternFiles.length === 0 && !isTold) return module;
  const { readPatternFiles } = await import("./passes/patterns/pattern-files.ts");
  const { findPatterns } = await import("./passes/patterns/find-patterns.ts");
  const files = readPatternFiles(options.patternFiles, host, diagnostics);
  if (files.length < options.patternFiles.length) return undefined;
  return findPatterns(module, files, diagnostics).module;
}

/** The main output, then the further ones; passes that several languages have in common run once. */
async function produceOutputs(
  module: Module,
  options: Options,
  diagnostics: DiagnosticBag,
  timer: PhaseTimer,
): Promise<{ outputs: readonly OutputFile[]; decided: Module }> {
  const memory: PassMemory = new Map();
  const outputs: OutputFile[] = [];
  let main = module;
  for (const further of [undefined, ...options.furtherOutputs]) {
    const asked =
      further === undefined
        ? options
        : { ...options, outputLanguage: further.language, outputName: further.path };
    const decided = await timer.measure("passes", () => runPasses(module, asked, diagnostics, memory));
    const emitter = await loadEmitter(surfaceOf(asked));
    const files = timer.measure("emit", () => emitter?.emit(decided, asked, diagnostics) ?? []);
    if (further === undefined) main = decided;
    outputs.push(...(further === undefined ? files : files.map((file) => placeOutput(file, further.path))));
  }
  if (options.enums.length > 0 || options.strippedPrefixes.length > 0) {
    const { reportIdlePatterns } = await import("./passes/python/idle-patterns.ts");
    reportIdlePatterns(main, options, diagnostics);
  }
  return { outputs, decided: main };
}

/** A further output's files stand where the caller wants it, or in the same folder. */
function placeOutput({ path, text }: OutputFile, given: string): OutputFile {
  const folder = given.slice(0, given.lastIndexOf("/") + 1);
  return { path: path === "" ? given : `${folder}${path}`, text, isGivenPath: true };
}

/** Loaded when asked for: most runs link to no module. */
async function linkModules(
  options: Options,
  host: Host,
  diagnostics: DiagnosticBag,
): Promise<readonly LinkedModule[]> {
  const { readLinkedModules } = await import("./modules/find-module.ts");
  return readLinkedModules(options, host, diagnostics);
}

async function shareWithModules(
  module: Module,
  linked: readonly LinkedModule[],
  diagnostics: DiagnosticBag,
): Promise<Module> {
  if (linked.length === 0) return module;
  const { shareDeclarations } = await import("./passes/share.ts");
  return shareDeclarations(module, linked, diagnostics);
}

/** Which library has what: nothing is loaded for a module without libraries. */
async function addHomes(
  module: Module,
  options: Options,
  target: Target,
  host: Host,
  diagnostics: DiagnosticBag,
  timer: PhaseTimer,
): Promise<Module> {
  if (options.libraries.length === 0 || !options.lookForLibraries) return module;
  const { findHomes } = await import("./binary/homes.ts");
  return timer.measure("libraries", () => findHomes(module, options, target, host, diagnostics));
}

/** What the front end makes of the headers, phase by phase: for dumps, which stop on the way. */
export interface Analysis {
  readonly preprocessor: Preprocessor;
  readonly symbols: SymbolTable;
  readonly module: Module;
}

/** Front end and semantics: headers to a module that no pass has seen. */
export function analyse(input: PreprocessContext, timer: PhaseTimer): Analysis {
  const { options, target, diagnostics } = input;
  // Preprocess, parse and declare: one pull through the whole unit, one external declaration at a time.
  const preprocessor = createPreprocessor(input);
  const { language, limits } = options;
  const parser = createParser(preprocessor, { diagnostics, target, language, limits });
  const context = { target, options, diagnostics };
  const symbols = timer.measure("declare", () => declareUnit(parser, preprocessor, context));

  // What the user asked for, and what that needs.
  const selection = timer.measure("select", () => selectSymbols(symbols, context));

  // Types, layouts, values and documentation of the selected, once.
  const module = timer.measure("resolve", () => resolveModule(symbols, selection, context));
  return { preprocessor, symbols, module };
}

/** The module of the headers, and what is known only when all of it is there. */
async function analyseHeaders(input: PreprocessContext, timer: PhaseTimer): Promise<Module> {
  const { module, symbols } = analyse(input, timer);
  if (attributeWords.some((word) => symbols.macros.lookup(word) !== undefined)) {
    const { findEmptyingMacro, reportEmptiedAttributes } = await import("./semantics/emptied-attributes.ts");
    const emptying = findEmptyingMacro(symbols.macros);
    if (emptying !== undefined) reportEmptiedAttributes(emptying, module, symbols, input.diagnostics);
  }
  const { symbolRules, compatibility } = input.options;
  // What could not be read may have declared it.
  if (symbolRules.length > 0 && compatibility === "none" && !input.diagnostics.hasErrors) {
    const { reportIdleRules } = await import("./semantics/idle-rules.ts");
    reportIdleRules(symbolRules, symbols, input.diagnostics);
  }
  return module;
}

/** Words of the language: where they are macros, something is looked at that is not otherwise. */
const attributeWords: readonly string[] = ["__attribute__", "__attribute"];

/** Reports what makes a run impossible, and finds its target. */
export async function checkOptions(
  options: Options,
  diagnostics: DiagnosticBag,
): Promise<Target | undefined> {
  if (options.headers.length === 0) diagnostics.report("no-headers");
  for (const name of [options.outputLanguage, ...options.furtherOutputs.map(({ language }) => language)]) {
    if (emitterNames.includes(name)) continue;
    diagnostics.report("unknown-output-language", { values: { name, known: emitterNames.join(", ") } });
  }
  for (const { pattern } of [...options.symbolRules, ...options.enums]) {
    const reason = pattern === undefined ? undefined : whyInvalid(pattern);
    if (pattern !== undefined && reason !== undefined)
      diagnostics.report("invalid-symbol-rule", { values: { pattern, reason } });
  }
  // ctypesgen's modules strip by themselves, with Python's expressions.
  for (const pattern of options.compatibility === "none" ? options.strippedPrefixes : []) {
    const reason = whyInvalid(pattern);
    if (reason !== undefined) diagnostics.report("invalid-symbol-rule", { values: { pattern, reason } });
  }
  const target = findTarget(options.target);
  if (target === undefined) {
    diagnostics.report("unknown-target", {
      values: { name: options.target, known: targetTriples.join(", ") },
    });
  }
  const prepared = target === undefined ? undefined : await selectCompiler(options, target, diagnostics);
  return diagnostics.hasErrors ? undefined : prepared;
}

/** The target with the compiler and the flags that the options ask for. */
async function selectCompiler(
  { compiler, compilerFlags }: Options,
  target: Target,
  diagnostics: DiagnosticBag,
): Promise<Target | undefined> {
  if (compiler === undefined && compilerFlags.length === 0 && target.defaultCompiler === "gcc") return target;
  const { parseCompiler, compilersOf } = await import("./target/compiler.ts");
  const choice = compiler === undefined ? undefined : parseCompiler(compiler);
  if (compiler !== undefined && choice === undefined) {
    diagnostics.report("unknown-compiler", { values: { name: compiler } });
    return undefined;
  }
  const { findOtherAbi, findWrongRegisterCount } = await import("./target/abi-flags.ts");
  const other = findOtherAbi(compilerFlags, target);
  if (other !== undefined) {
    diagnostics.report("flag-of-other-abi", {
      values: { flag: other.flag, target: target.triple },
      ...(other.own === undefined ? {} : { notes: [{ message: `its own is \`${other.own}\`` }] }),
    });
    return undefined;
  }
  const { prepareTarget } = await import("./target/prepare.ts");
  const prepared = await prepareTarget(target, choice, compilerFlags);
  if (prepared === undefined) {
    const known = compilersOf(target).join(" and ");
    diagnostics.report("compiler-not-of-target", {
      values: { name: compiler ?? "", target: target.triple, known },
    });
  }
  if (prepared === undefined || compilerFlags.length === 0) return prepared;
  const wrong = findWrongRegisterCount(compilerFlags, prepared);
  if (wrong !== undefined) {
    diagnostics.report("wrong-register-count", {
      values: { flag: wrong.flag, greatest: String(wrong.greatest) },
    });
    return undefined;
  }
  await warnOfUnknownFlags(compilerFlags, prepared, diagnostics);
  return prepared;
}

async function warnOfUnknownFlags(
  flags: readonly string[],
  target: Target,
  diagnostics: DiagnosticBag,
): Promise<void> {
  const { findUnknownValues } = await import("./target/flags/unknown-values.ts");
  const { suggestNearest } = await import("./diagnostics/distance.ts");
  for (const { flag, isNative, known } of await findUnknownValues(target, flags)) {
    const nearest = isNative ? undefined : suggestNearest(flag, known);
    diagnostics.report(isNative ? "native-processor" : "flag-not-of-target", {
      values: { flag, target: target.triple },
      ...(nearest === undefined ? {} : { help: `did you mean \`${nearest}\`?` }),
    });
  }
}

function whyInvalid(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    // The engine's message repeats the pattern before its last colon.
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(message.lastIndexOf(": ") + 2);
  }
}
