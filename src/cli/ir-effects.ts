/** `from-ir`: what a module that is read has no use for, since it is about how headers are read and what of them is taken. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import { defaultOptions, type Options } from "../options.ts";
import type { Request } from "./request.ts";

/** The flags that say so, each once. */
export function reportIdleOfIr(request: Request, bag: DiagnosticBag): void {
  if ((request.compatibility ?? "none") !== "none") return;
  const { options, flagSources, showInclusions, undefinesGnuC } = request;
  const isSourced = flagSources.length > 0;
  const flags = [
    // Of pkg-config's flags the libraries are of use.
    ...(isSourced ? [] : preprocessorFlags(options)),
    ...(flagSources.some(({ kind }) => kind === "compile-commands") ? ["--from-compile-commands"] : []),
    ...(undefinesGnuC === true ? ["--no-gnu-c"] : []),
    ...(showInclusions ? ["-H"] : []),
    ...(isSourced ? [] : languageFlags(options)),
    ...selectionFlags(options),
  ];
  const form = "a module that is read (`from-ir`)";
  for (const flag of new Set(flags)) bag.report("flag-without-effect", { values: { flag, form } });
}

const directoryFlags = { angle: "-I", quote: "-iquote", system: "-isystem", after: "-idirafter" } as const;

function preprocessorFlags(options: Options): readonly string[] {
  const { macros, searchDirectories, forcedIncludes, precedingIncludes } = options;
  // A C file that stands beside the module begins with these.
  const isInC = madeOf(options).some((language) => language === "wrappers" || language === "proof-c");
  const inC = [
    ...macros.map(({ kind }) => (kind === "define" ? "-D" : "-U")),
    ...forcedIncludes.map(({ kind }) => (kind === "include" ? "-include" : "-imacros")),
    ...precedingIncludes.map(() => "--include"),
  ];
  return [
    ...searchDirectories.map(({ kind }) => directoryFlags[kind]),
    ...(options.standardIncludes ? [] : ["-nostdinc"]),
    ...(options.predefinedMacros ? [] : ["-undef"]),
    ...(isInC ? [] : inC),
  ];
}

function languageFlags({ compiler, compilerFlags, language }: Options): readonly string[] {
  const { language: usual } = defaultOptions;
  const { standard, trigraphs, charSigned, msExtensions, packStruct } = language;
  return [
    ...(compiler === undefined ? [] : ["--compiler"]),
    // What vectors are passed in is decided by these.
    ...compilerFlags.filter((flag) => !/^-m(?:avx|arch=)/.test(flag)),
    ...(standard === usual.standard ? [] : ["-std="]),
    ...(trigraphs === usual.trigraphs ? [] : ["-trigraphs"]),
    ...(charSigned === undefined ? [] : [charSigned ? "-fsigned-char" : "-funsigned-char"]),
    ...(msExtensions === usual.msExtensions ? [] : ["-fms-extensions"]),
    ...(packStruct === usual.packStruct ? [] : ["-fpack-struct"]),
  ];
}

function selectionFlags(options: Options): readonly string[] {
  // ctypesgen's JSON leaves some of what it shows to these.
  const isJson = madeOf(options).includes("json");
  const ofJson = [
    ...(options.includeMacros ? [] : ["--no-macros"]),
    ...(options.includeUndefs ? [] : ["--no-undefs"]),
    ...(options.builtinSymbols ? ["--builtin-symbols"] : []),
    ...(options.stddefTypes ? [] : ["--no-stddef-types"]),
    ...(options.gnuTypes ? [] : ["--no-gnu-types"]),
    ...(options.pythonTypes ? [] : ["--no-python-types"]),
  ];
  const rules = options.symbolRules.map(({ rule, isWhole }) =>
    isWhole === true ? "--symbol-rules" : rule === "yes" ? "-i" : "-x",
  );
  return [...(options.allHeaders ? ["--all-headers"] : []), ...rules, ...(isJson ? [] : ofJson)];
}

function madeOf({ outputLanguage, furtherOutputs }: Options): readonly string[] {
  return [outputLanguage, ...furtherOutputs.map(({ language }) => language)];
}

/** Why what is asked for cannot be had of a module, without final full stop; undefined where it can. */
export function findIrFault(request: Request): string | undefined {
  const { dump, dependencies, preprocessor, preprocessedPath } = request;
  const [flag] = [
    ...(dump === undefined ? [] : [dump === "pp" ? "-E" : `--dump ${dump}`]),
    ...(dependencies.isOnly ? [dependencies.isWithoutSystem ? "-MM" : "-M"] : []),
    ...(preprocessor === undefined ? [] : ["--cpp"]),
    ...(preprocessedPath === undefined ? [] : ["--save-preprocessed-headers"]),
  ];
  return flag === undefined ? undefined : `${flag} is for headers, and from-ir reads a module`;
}
