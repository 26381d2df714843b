/** The module in ctypesgen's form: preamble, loader, libraries, symbols, and what was left out. */

import type { DiagnosticBag } from "../../diagnostics/bag.ts";
import { InternalError } from "../../diagnostics/diagnostic.ts";
import type { Module } from "../../ir/module.ts";
import type { PythonItem, PythonPlan } from "../../ir/python.ts";
import { printTypeIndex } from "../../modules/type-index.ts";
import { type Options, surfaceOf } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { writeConstant } from "./constants.ts";
import { listShortNames, writeInsertedFiles, writePrefixStripping } from "./ending.ts";
import { enumImport, readsMembers, writeEnumClass, writeEnumSupport } from "./enums.ts";
import { writeFunction, writeVariable } from "./functions.ts";
import { fillTemplate } from "./header-template.ts";
import { beginsLater, printLaterPreamble } from "./later-preamble.ts";
import { printLeanPreamble, type SupportUse } from "./lean-preamble.ts";
import { writeMacroFunction } from "./macros.ts";
import { writeDocstrings } from "./module-docstrings.ts";
import { supportNames } from "./preamble.ts";
import { quoteDocstring, quoteText } from "./quote.ts";
import { writeNameAlias, writeRecordBody, writeRecordClass, writeTypeAlias } from "./records.ts";
import { servesNames } from "./served-names.ts";
import { loaderOf, preambleOf, runtimeDirectories, sharesLibraries, supportFiles } from "./support-files.ts";
import { Writer } from "./writer.ts";

export const pythonEmitter: Emitter = {
  name: "py",
  emit: (module, options, diagnostics) =>
    emitPython(module, options, diagnostics, (plan, writer) => {
      for (const item of plan.items) writeItem(item, writer);
    }),
};

/** A module whose symbols somebody writes. */
export function emitPython(
  module: Module,
  options: Options,
  diagnostics: DiagnosticBag,
  writeSymbols: (plan: PythonPlan, writer: Writer) => void,
): readonly OutputFile[] {
  const plan = module.python;
  if (plan === undefined) throw new InternalError("the module has no plan for Python");
  const writer = new Writer(shownFiles(module, options), boundNames(module, plan, options), {
    showsPlaces: options.form.showsPlaces,
    isFormatted: options.compatibility === "none",
    bigEndian: module.target.bigEndian,
  });
  writeHeader(module, options, diagnostics, writer);
  const body = writer.createPart();
  const hasEnums = plan.items.some(({ kind }) => kind === "enum-class");
  if (readsMembers(plan.items)) writeEnumSupport(body);
  writeSymbols(plan, body);
  if (options.documentation) writeDocstrings(module, plan.items, options, body);
  writeEnd(module, plan, options, body);
  const frame = writer.createPart();
  if (beginsLater(module.libraries, options)) {
    const imports = hasEnums ? [enumImport] : [];
    writeDocumentForm(writer);
    const directories = runtimeDirectories(options);
    writer.line(printLaterPreamble({ ...findUse([body]), imports }, module.libraries, directories));
    writer.list("_libdirs = ", options.libraryDirectories.map(quoteText));
    writer.line();
  } else writeLibraries(module.libraries, options, frame);
  writeModules(module, options, frame);
  if (!beginsLater(module.libraries, options)) writePreamble(options, hasEnums, [frame, body], writer);
  writer.append(frame);
  writer.append(body);
  return [{ path: "", text: writer.toString() }, ...supportFiles(options)];
}

/** What has a name that ctypes or Python have, too. */
function boundNames(module: Module, plan: PythonPlan, options: Options): ReadonlySet<string> {
  const names = new Set(plan.items.map((item) => item.name));
  for (const imported of module.imports ?? []) for (const name of imported.names) names.add(name);
  for (const name of listShortNames(names, plan, options)) names.add(name);
  return names;
}

function writePreamble(options: Options, hasEnums: boolean, parts: readonly Writer[], writer: Writer): void {
  writeDocumentForm(writer);
  const imports = hasEnums ? [enumImport] : [];
  if (servesNames(options)) writer.line(printLeanPreamble({ ...findUse(parts), imports }));
  else {
    for (const line of [...imports, ...imports.map(() => "")]) writer.line(line);
    writer.line(preambleOf(options));
  }
  if (!sharesLibraries(options)) writer.line("_libs = {}");
  writer.list("_libdirs = ", options.libraryDirectories.map(quoteText));
  writer.line();
  writer.line(loaderOf(options, writer.bound));
  writer.list("add_library_search_dirs(", runtimeDirectories(options).map(quoteText), ")");
  writer.line();
}

function writeDocumentForm(writer: Writer): void {
  writer.line('__docformat__ = "restructuredtext"');
  writer.line();
}

/** Names of the support code stand by themselves, or behind `_bindwright.`. */
function findUse(parts: readonly Writer[]): Omit<SupportUse, "imports"> {
  const { used, bound } = parts[0] as Writer;
  const helpers = new Set(used.support);
  const text = parts.join("\n");
  const mark = "_bindwright.";
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at)) {
    at += mark.length;
    let end = at;
    while (isNameCode(text.charCodeAt(end))) end++;
    const name = text.slice(at, end);
    if (supportNames.has(name)) helpers.add(name);
  }
  return { helpers, ctypes: used.ctypes, bound };
}

function isNameCode(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || code === 95 || (code >= 48 && code <= 57);
}

/** Paths as comments tell them. */
function shownFiles(module: Module, options: Options): readonly string[] {
  const { strippedBuildPath, compatibility, workingDirectory } = options;
  const files =
    compatibility !== "ctypesgen"
      ? module.files
      : module.files.map((path) => makeAbsolute(path, workingDirectory));
  if (strippedBuildPath === undefined || strippedBuildPath === "") return files;
  const prefix = strippedBuildPath.endsWith("/") ? strippedBuildPath : `${strippedBuildPath}/`;
  return files.map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path));
}

/** `<built-in>` and its like are no paths. */
function makeAbsolute(path: string, directory: string | undefined): string {
  if (directory === undefined || /^(?:[A-Za-z]:)?[\\/]|^</u.test(path)) return path;
  return `${directory}${directory.endsWith("/") ? "" : "/"}${path.replace(/^(?:\.\/+)+/u, "")}`;
}

function writeHeader(module: Module, options: Options, diagnostics: DiagnosticBag, writer: Writer): void {
  const { headerTemplate, commandLine, date, version } = options;
  if (headerTemplate === undefined) {
    if (writer.isFormatted) writeAdvice(module, options, writer);
    writer.line(quoteDocstring(describe(module, options)));
    writer.line();
    return;
  }
  const values = { name: nameOf(module), argv: commandLine.join(" "), date, version };
  const { text, unknown } = fillTemplate(headerTemplate, new Map(Object.entries(values)));
  for (const key of unknown) diagnostics.report("unknown-template-key", { values: { key } });
  writer.line(text);
}

/** What pyright asks, beside types that are not said, of modules that ctypes makes as they run. */
const unaskedRules: readonly string[] = [
  "reportArgumentType",
  "reportAttributeAccessIssue",
  "reportCallIssue",
  "reportGeneralTypeIssues",
  "reportIndexIssue",
  "reportOperatorIssue",
  "reportSelfClsParameterName",
  "reportUnboundVariable",
];

/** For type checkers: the stub has the types, since ctypes makes most of a module as it runs. For linters: the users' wish. */
function writeAdvice({ python }: Module, options: Options, writer: Writer): void {
  const hasMacros = python?.items.some(({ kind }) => kind === "macro-function") === true;
  const isOpen = options.modules.length > 0 || !servesNames(options);
  const findings = [
    // Python 3.7 knows no strict ones.
    "B905",
    ...(isOpen ? ["E402"] : []),
    // What stands in comments and docstrings, and C's names, are as long as they are in C.
    "E501",
    ...(hasMacros ? ["E741"] : []),
    // What is made later has names of its own.
    ...(surfaceOf(options) === "lazy" ? ["F401", "F811"] : []),
    ...(isOpen ? ["F403", "F405", "I001"] : []),
    // A macro says it as its header does.
    ...(hasMacros ? ["FURB136", "PLR1716"] : []),
    "RUF100",
    ...(hasMacros ? ["SIM208"] : []),
  ];
  // `type: ignore` would hide the names of the module, too, from programs that import it (mypy).
  writer.line("# mypy: ignore-errors");
  writer.line("# pyright: basic");
  writer.line(`# pyright: ${unaskedRules.map((rule) => `${rule}=false`).join(", ")}`);
  writer.line(`# ruff: noqa: ${findings.join(", ")}`);
}

/** The first header's name, without its folder. */
function nameOf({ headers }: Module): string {
  const first = headers[0] ?? "";
  return first.slice(first.lastIndexOf("/") + 1);
}

function describe(module: Module, options: Options): string {
  const name = nameOf(module);
  const words =
    options.commandLine.length === 0 ? [] : ["Generated with:", options.commandLine.join(" "), ""];
  return [`Wrapper for ${name}`, "", ...words, "Do not modify this file.", ""].join("\n");
}

function writeLibraries(libraries: readonly string[], options: Options, writer: Writer): void {
  if (libraries.length === 0) {
    writer.line("# No libraries");
    writer.line();
    return;
  }
  writer.line("# Begin libraries");
  const names = [...new Set(libraries)].map(quoteText);
  if (names.length === 1) writeLibrary(names[0] as string, options, writer);
  else writer.list("_libs.update(loader.load_several(", names, "))");
  writer.line();
  writer.line(`# ${names.length} libraries`);
  writer.line("# End libraries");
  writer.line();
}

function writeLibrary(name: string, options: Options, writer: Writer): void {
  const words = [name, ...openingWords(options.form)].join(", ");
  if (surfaceOf(options) === "lazy") {
    writer.line(`_libs[${name}] = _bindwright.unopened(load_library, ${name})`);
    return;
  }
  const isShared = sharesLibraries(options);
  if (isShared) writer.line(`if ${name} not in _libs:`);
  writer.line(`${isShared ? "    " : ""}_libs[${name}] = load_library(${words})`);
}

function openingWords({ libraryClass, searchesSystem }: Options["form"]): readonly string[] {
  // The interpreter is open already, wherever its library is.
  const pythonApi = "lambda *path, **modes: ctypes.pythonapi";
  const opener = libraryClass === "pythonapi" ? pythonApi : `ctypes.${libraryClass}`;
  return [...(libraryClass === "CDLL" ? [] : [opener]), ...(searchesSystem ? [] : ["search_system=False"])];
}

/** A module's name comes from the command line; only dotted identifiers are printed. */
function writeModules({ python }: Module, { modules }: Options, writer: Writer): void {
  const names = modules.filter((name) => /^\.*[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(name));
  if (names.length === 0) writer.line("# No modules");
  else {
    writer.line("# Begin modules");
    for (const name of names) writer.line(`from ${name} import *`);
    for (const { module, names: list } of python?.imports ?? []) {
      for (const name of list) writer.line(`from ${module} import ${name}`);
    }
    writer.line(`# ${names.length} modules`);
    writer.line("# End modules");
  }
  writer.line();
}

export function writeItem(item: PythonItem, writer: Writer): void {
  if (item.kind === "record-class") writeRecordClass(item, writer);
  else if (item.kind === "record-body") writeRecordBody(item, writer);
  else if (item.kind === "type-alias") writeTypeAlias(item, writer);
  else if (item.kind === "name-alias") writeNameAlias(item, writer);
  else if (item.kind === "enum-class") writeEnumClass(item, writer);
  else if (item.kind === "constant") writeConstant(item, writer);
  else if (item.kind === "function") writeFunction(item, writer);
  else if (item.kind === "variable") writeVariable(item, writer);
  else writeMacroFunction(item, writer);
}

function writeEnd(module: Module, plan: PythonPlan, options: Options, writer: Writer): void {
  writeInsertedFiles(options, writer);
  writePrefixStripping(plan, options, writer);
  writeOmissions(plan, writer);
  for (const line of printTypeIndex({ target: module.target.triple, types: plan.types })) writer.line(line);
}

function writeOmissions(plan: PythonPlan, writer: Writer): void {
  if (plan.omissions.length === 0) return;
  writer.line("# Left out:");
  for (const { name, kind, reason, file, line } of plan.omissions) {
    const place = writer.placeOf(file, line);
    writer.comment(`${place === undefined ? "" : `${place}: `}${kind} ${name}: ${reason}`);
  }
  writer.line();
}
