/**
 * The flag table: the one place where a flag is made. The parser, `--help` and the README's section come from it.
 * To add a flag, add a row; a flag whose behaviour does not exist has none.
 */

import type { ForcedInclude, LanguageOptions, MacroOption, SearchDirectory } from "../options.ts";
import { formFlags, gnuFlags, idleFlags, ruleFlags } from "./ctypesgen-flags.ts";
import { dependencyFlags } from "./dependency-flags.ts";
import type { Flag } from "./flag.ts";
import type { WordSize } from "./host-target.ts";
import { limitFlags } from "./limit-flags.ts";
import { messageFlags } from "./message-flags.ts";
import { type FlagSource, type Request, withOptions } from "./request.ts";
import { selectionFlags } from "./selection-flags.ts";
import { typedFlags } from "./typed-flags.ts";
import { wrapperFlags } from "./wrapper-flags.ts";

const isoStandards = ["1990", "199409", "1999", "199x", "2011", "2017", "2018", "2024"];
const years = ["89", "90", "99", "9x", "11", "1x", "17", "18", "2x", "23"];

/** What gcc's `-std=` takes for C. */
const standards: readonly string[] = [
  ...["c", "gnu"].flatMap((prefix) => years.map((year) => `${prefix}${year}`)),
  ...isoStandards.map((year) => `iso9899:${year}`),
];

const compilers: readonly string[] = ["gcc", "clang", "msvc"];

const outputLanguages: readonly string[] =
  "py pyi proof proof-c wrappers json markdown html luajit package ir".split(" ");

const output: readonly Flag[] = [
  {
    spellings: ["-o", "--output"],
    argument: "FILE",
    group: "Output",
    help: "write to FILE instead of standard output, all of it or nothing",
    apply: (request, value) =>
      withOptions({ ...request, output: value === "-" ? undefined : value }, { outputName: value }),
  },
  {
    spellings: ["--output-language"],
    argument: "LANGUAGE",
    choices: outputLanguages,
    group: "Output",
    help: "py (the default), pyi, json (ctypesgen's), markdown, html, luajit or ir",
    apply: (request, value) => withOptions(request, { outputLanguage: value }),
  },
  {
    spellings: ["--style"],
    argument: "NAME",
    choices: ["ctypesgen", "interoptopus"],
    group: "Output",
    help: "the module's surface: ctypesgen's (the default), or interoptopus', with types",
    apply: (request, value) =>
      withOptions(request, { style: value === "interoptopus" ? "interoptopus" : "ctypesgen" }),
  },
  {
    spellings: ["--patterns"],
    argument: "FILE",
    group: "Output",
    help: "read from FILE what declarations mean: services, slices, strings, errors",
    apply: (request, value) =>
      withOptions(request, { patternFiles: [...request.options.patternFiles, value] }),
  },
  {
    spellings: ["--explain-patterns"],
    group: "Output",
    help: "print what each declaration is taken for, and why, instead",
    apply: (request) => ({ ...request, dump: "patterns" }),
  },
  {
    spellings: ["--also"],
    argument: "LANGUAGE:FILE",
    values: {
      pattern: /^[a-z]+(?:-[a-z]+)?:./,
      expected: "LANGUAGE:FILE, such as json:zlib.json",
      offered: outputLanguages.filter((name) => name !== "package").map((name) => `${name}:`),
    },
    group: "Output",
    help: "write this of the same translation, too",
    apply: addOutput,
  },
  {
    spellings: ["--stubs"],
    group: "Output",
    help: "write a stub for type checkers and editors beside FILE, too: NAME.pyi",
    apply: (request) => ({ ...request, writesStubs: true }),
  },
  {
    spellings: ["--proof"],
    argument: "WAY",
    choices: ["files", "import"],
    impliedChoice: "files",
    group: "Output",
    help: "check layouts: by NAME_check.py and .c (files, the default), or at each import",
    apply: (request, value) =>
      value === "files" ? { ...request, writesProof: true } : withOptions(request, { provesItself: true }),
  },
  {
    spellings: ["--package"],
    argument: "DIR",
    group: "Output",
    help: "make an installable, typed package in DIR, with a test; it is called as DIR is",
    apply: (request, value) => ({ ...request, packageFolder: value }),
  },
  {
    spellings: ["--lazy"],
    group: "Output",
    help: "bind functions, records and constants at first use, so that imports are fast",
    apply: (request) => withOptions(request, { lazy: true }),
  },
  {
    spellings: ["--docs"],
    group: "Output",
    help: "put the header's comments into the module as docstrings (a stub always has them)",
    apply: (request) => withOptions(request, { documentation: true }),
  },
  {
    spellings: ["--no-embed-preamble"],
    group: "Output",
    help: "put the support code beside FILE, in files that modules share",
    apply: (request) => withOptions(request, { embedPreamble: false }),
  },
  {
    spellings: ["-E"],
    group: "Output",
    help: "print the preprocessed text instead",
    apply: (request) => ({ ...request, dump: "pp" }),
  },
  {
    spellings: ["-P"],
    group: "Output",
    help: "print no line markers",
    onlyWithPreprocessing: true,
    apply: (request) => withOptions(request, { lineMarkers: false }),
  },
  {
    spellings: ["-C"],
    group: "Output",
    help: "with -E: keep comments, save those of directives",
    apply: (request) => withOptions(request, { keptComments: "outside" }),
  },
  {
    spellings: ["-CC"],
    group: "Output",
    help: "with -E: keep comments, those in macros, too",
    apply: (request) => withOptions(request, { keptComments: "all" }),
  },
  {
    spellings: ["-dD"],
    group: "Output",
    help: "with -E: keep #define and #undef",
    apply: (request) => withOptions(request, { keptMacros: "definitions" }),
  },
  {
    spellings: ["-dN"],
    group: "Output",
    help: "with -E: keep #define with its name alone, and #undef",
    apply: (request) => withOptions(request, { keptMacros: "names" }),
  },
  {
    spellings: ["-dU"],
    group: "Output",
    help: "with -E: print the macros that are used or asked for, behind the line",
    apply: (request) => withOptions(request, { keptMacros: "used" }),
  },
  {
    spellings: ["-dM"],
    group: "Output",
    help: "with -E: print the macros that are defined at the end instead",
    apply: (request) => withOptions(request, { keptMacros: "only" }),
  },
  {
    spellings: ["-dI"],
    group: "Output",
    help: "with -E: keep #include",
    apply: (request) => withOptions(request, { keepsIncludes: true }),
  },
  {
    spellings: ["-x"],
    argument: "LANGUAGE",
    choices: ["c", "c-header"],
    group: "Output",
    help: "the input is C, whatever its name",
    onlyWithPreprocessing: true,
    apply: (request) => request,
  },
  {
    spellings: ["--dump"],
    argument: "PHASE",
    choices: [
      "tokens",
      "pp",
      "dependencies",
      "ast",
      "symbols",
      "selection",
      "ir",
      "types",
      "macros",
      "layout",
      "layout-json",
      "constants-json",
      "names",
      "patterns",
    ],
    group: "Output",
    help: "print what a phase made: ast, symbols (to be edited, as @FILE), ir and others",
    apply: (request, value) => ({ ...request, dump: value }),
  },
];

const preprocessor: readonly Flag[] = [
  {
    spellings: ["-I", "--includedir"],
    argument: "DIR",
    group: "Preprocessor",
    help: "search DIR for headers",
    apply: (request, value) => addDirectory(request, "angle", value),
  },
  {
    spellings: ["-iquote"],
    argument: "DIR",
    group: "Preprocessor",
    help: 'search DIR for headers in quotes (#include "...") alone',
    apply: (request, value) => addDirectory(request, "quote", value),
  },
  {
    spellings: ["-isystem"],
    argument: "DIR",
    group: "Preprocessor",
    help: "search DIR after those of -I; its headers are system headers",
    apply: (request, value) => addDirectory(request, "system", value),
  },
  {
    spellings: ["-idirafter"],
    argument: "DIR",
    group: "Preprocessor",
    help: "search DIR after all others",
    apply: (request, value) => addDirectory(request, "after", value),
  },
  {
    spellings: ["-nostdinc"],
    group: "Preprocessor",
    help: "search none of the target's own directories",
    apply: (request) => withOptions(request, { standardIncludes: false }),
  },
  {
    spellings: ["-undef"],
    group: "Preprocessor",
    help: "predefine only the macros that the C standard has",
    apply: (request) => withOptions(request, { predefinedMacros: false }),
  },
  {
    spellings: ["--sysroot", "-isysroot"],
    argument: "DIR",
    group: "Preprocessor",
    help: "look for the target's own directories below DIR",
    apply: (request, value) => withOptions(request, { sysroot: value }),
  },
  {
    spellings: ["--include"],
    argument: "HEADER",
    group: "Preprocessor",
    help: "include <HEADER> first; its symbols only come where needed",
    apply: (request, value) =>
      withOptions(request, { precedingIncludes: [...request.options.precedingIncludes, value] }),
  },
  {
    spellings: ["-include"],
    argument: "FILE",
    group: "Preprocessor",
    help: 'read FILE first, as by #include "FILE"',
    apply: (request, value) => forceInclude(request, "include", value),
  },
  {
    spellings: ["-imacros"],
    argument: "FILE",
    group: "Preprocessor",
    help: "read FILE before that, and keep its macros alone",
    apply: (request, value) => forceInclude(request, "macros", value),
  },
  {
    spellings: ["-D", "--define"],
    argument: "MACRO",
    group: "Preprocessor",
    values: {
      pattern: /^[^\W\d][\w$]*(?:$|[=(\s])|^[^\0-\x7f]/u,
      expected: "NAME, NAME=VALUE or F(x)=VALUE",
    },
    help: "define MACRO: NAME (which is 1), NAME=VALUE or F(x)=VALUE",
    apply: (request, value) => addMacro(request, "define", value),
  },
  {
    spellings: ["-U", "--undefine"],
    argument: "NAME",
    group: "Preprocessor",
    values: { pattern: /^[^\W\d][\w$]*$|^[^\0-\x7f]/u, expected: "the name of a macro" },
    help: "undefine the macro NAME; -D and -U count in their order",
    apply: (request, value) => addMacro(request, "undefine", value),
  },
  {
    spellings: ["-pthread"],
    group: "Preprocessor",
    help: "define what compilers define for threads",
    apply: (request) => addCompilerFlag(request, "-pthread"),
  },
  {
    spellings: ["--from-pkg-config"],
    argument: "PACKAGE",
    group: "Preprocessor",
    help: "take the flags and libraries that pkg-config has for PACKAGE",
    apply: (request, value) => addFlagSource(request, "pkg-config", value),
  },
  {
    spellings: ["--from-compile-commands"],
    argument: "FILE[:SOURCE]",
    group: "Preprocessor",
    help: "take the flags of a compilation database: of all its sources, or of one",
    apply: (request, value) => addFlagSource(request, "compile-commands", value),
  },
];

const language: readonly Flag[] = [
  {
    spellings: ["--target"],
    argument: "TRIPLE",
    group: "Target and language",
    help: "translate for TRIPLE instead of this machine",
    apply: (request, value) => ({ ...request, target: value }),
  },
  {
    spellings: ["-m32"],
    group: "Target and language",
    help: "translate for the target's 32-bit sibling",
    apply: (request) => withWordSize(request, 32),
  },
  {
    spellings: ["-m16"],
    group: "Target and language",
    help: "translate for the 32-bit sibling's 16-bit mode",
    apply: (request) => addCompilerFlag(withWordSize(request, 32), "-m16"),
  },
  {
    spellings: ["-m64"],
    group: "Target and language",
    help: "translate for the target's 64-bit sibling",
    apply: (request) => withWordSize(request, 64),
  },
  {
    spellings: ["-mx32"],
    group: "Target and language",
    help: "translate for the x32 sibling of an x86-64 target",
    apply: (request) => withWordSize(request, "x32"),
  },
  {
    spellings: ["--compiler"],
    argument: "NAME",
    values: {
      pattern: new RegExp(`^(?:${compilers.join("|")})(?:=\\d{1,5}(?:\\.\\d{1,5}){0,3})?$`),
      offered: compilers,
      expected: "gcc, clang or msvc, or NAME=VERSION",
    },
    group: "Target and language",
    help: "be gcc, clang or msvc to headers that ask; also NAME=VERSION",
    apply: (request, value) => withOptions(request, { compiler: value }),
  },
  {
    spellings: ["--compiler-flag"],
    argument: "FLAG",
    group: "Target and language",
    help: "have the macros that a compiler has with FLAG (-O2, -mavx2, ...)",
    apply: addCompilerFlag,
  },
  {
    spellings: ["--std", "-std="],
    argument: "NAME",
    choices: standards,
    group: "Target and language",
    help: "the language's version: c89 c99 c11 c17 c23, or gnu89 ... gnu23",
    apply: (request, value) => withLanguage(request, { standard: value }),
  },
  {
    spellings: ["-ansi"],
    group: "Target and language",
    help: "the same as -std=c89",
    apply: (request) => withLanguage(request, { standard: "c89" }),
  },
  {
    spellings: ["-trigraphs"],
    group: "Target and language",
    help: "read trigraphs",
    apply: (request) => withLanguage(request, { trigraphs: true }),
  },
  {
    spellings: ["-fsigned-char", "-fno-unsigned-char"],
    group: "Target and language",
    help: "plain char is signed",
    apply: (request) => withLanguage(request, { charSigned: true }),
  },
  {
    spellings: ["-funsigned-char", "-fno-signed-char"],
    group: "Target and language",
    help: "plain char is unsigned",
    apply: (request) => withLanguage(request, { charSigned: false }),
  },
  {
    spellings: ["-fshort-enums"],
    group: "Target and language",
    help: "an enum takes as few bytes as its values need",
    apply: (request) => addCompilerFlag(withLanguage(request, { shortEnums: true }), "-fshort-enums"),
  },
  {
    spellings: ["-fpack-struct"],
    group: "Target and language",
    help: "lay out all records without padding",
    apply: (request) => withLanguage(request, { packStruct: 1 }),
  },
  {
    spellings: ["-fpack-struct="],
    argument: "BYTES",
    choices: ["1", "2", "4", "8", "16"],
    group: "Target and language",
    help: "align no member to more than BYTES",
    apply: (request, value) => withLanguage(request, { packStruct: Number(value) }),
  },
  {
    spellings: ["-fms-extensions", "-fplan9-extensions"],
    group: "Target and language",
    help: "members without a name may be of a named record",
    apply: (request) => withLanguage(request, { msExtensions: true }),
  },
];

const libraries: readonly Flag[] = [
  {
    spellings: ["-l", "--library"],
    argument: "LIBRARY",
    group: "Libraries and modules",
    help: "bind to LIBRARY: a name (z), a file name (libz.so.1) or a path",
    apply: (request, value) => withOptions(request, { libraries: [...request.options.libraries, value] }),
  },
  {
    spellings: ["-L", "-R", "--rpath", "--libdir"],
    argument: "DIR",
    group: "Libraries and modules",
    help: "look for libraries in DIR, now and when the module is imported",
    apply: (request, value) => addLibraryDirectory(addRuntimeDirectory(request, value), value),
  },
  {
    spellings: ["--compile-libdir"],
    argument: "DIR",
    group: "Libraries and modules",
    help: "look for libraries in DIR while translating",
    apply: addLibraryDirectory,
  },
  {
    spellings: ["--runtime-libdir"],
    argument: "DIR",
    group: "Libraries and modules",
    help: "look for libraries in DIR when the module is imported",
    apply: addRuntimeDirectory,
  },
  {
    spellings: ["-m", "--module", "--link-module"],
    argument: "MODULE",
    group: "Libraries and modules",
    help: "import the Python module MODULE, and share its types",
    apply: (request, value) => withOptions(request, { modules: [...request.options.modules, value] }),
  },
  {
    spellings: ["--module-path"],
    argument: "DIR",
    group: "Libraries and modules",
    help: "look for such modules in DIR, too",
    apply: (request, value) =>
      withOptions(request, { moduleDirectories: [...request.options.moduleDirectories, value] }),
  },
  {
    spellings: ["--no-load-library"],
    group: "Libraries and modules",
    help: "do not look for the libraries while translating",
    apply: (request) => withOptions(request, { lookForLibraries: false }),
  },
];

/** All flags, in the order in which the help shows them. */
export const flags: readonly Flag[] = [
  ...output,
  ...typedFlags,
  ...wrapperFlags,
  ...formFlags,
  ...preprocessor,
  ...gnuFlags,
  ...dependencyFlags,
  ...language,
  ...libraries,
  ...selectionFlags,
  ...ruleFlags,
  ...limitFlags,
  ...messageFlags,
  ...idleFlags,
];

function addOutput(request: Request, value: string): Request {
  const colon = value.indexOf(":");
  const further = { language: value.slice(0, colon), path: value.slice(colon + 1) };
  return withOptions(request, { furtherOutputs: [...request.options.furtherOutputs, further] });
}

function withLanguage(request: Request, changed: Partial<LanguageOptions>): Request {
  return withOptions(request, { language: { ...request.options.language, ...changed } });
}

function forceInclude(request: Request, kind: ForcedInclude["kind"], path: string): Request {
  return withOptions(request, { forcedIncludes: [...request.options.forcedIncludes, { kind, path }] });
}

function addDirectory(request: Request, kind: SearchDirectory["kind"], path: string): Request {
  const { searchDirectories } = request.options;
  return withOptions(request, { searchDirectories: [...searchDirectories, { path, kind }] });
}

function addFlagSource(request: Request, kind: FlagSource["kind"], value: string): Request {
  return { ...request, flagSources: [...request.flagSources, { kind, value }] };
}

function addMacro(request: Request, kind: MacroOption["kind"], text: string): Request {
  return withOptions(request, { macros: [...request.options.macros, { kind, text }] });
}

/** The last one of several counts: a mode of 16 bits before it is none. */
function withWordSize(request: Request, wordSize: WordSize): Request {
  const compilerFlags = request.options.compilerFlags.filter((flag) => flag !== "-m16");
  return { ...withOptions(request, { compilerFlags }), wordSize };
}

function addCompilerFlag(request: Request, flag: string): Request {
  return withOptions(request, { compilerFlags: [...request.options.compilerFlags, flag] });
}

function addLibraryDirectory(request: Request, path: string): Request {
  const { libraryDirectories } = request.options;
  return withOptions(request, { libraryDirectories: [...libraryDirectories, path] });
}

function addRuntimeDirectory(request: Request, path: string): Request {
  const { runtimeLibraryDirectories } = request.options;
  return withOptions(request, { runtimeLibraryDirectories: [...runtimeLibraryDirectories, path] });
}
