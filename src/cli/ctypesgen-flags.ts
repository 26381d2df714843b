/** ctypesgen's flags about the form of the output, and those of its flags that have little or no effect here. */

import type { Compatibility, SymbolRule } from "../options.ts";
import { modes } from "./compatibility-mode.ts";
import type { Flag } from "./flag.ts";
import { type Request, withOptions } from "./request.ts";
import { splitShellWords } from "./words.ts";

export const formFlags: readonly Flag[] = [
  {
    spellings: ["--compat"],
    argument: "MODE",
    choices: modes,
    group: "Output",
    help: "ctypesgen, or ctypesgen-fork (pypdfium2's): its way where C says otherwise",
    apply: (request, value) => ({ ...request, compatibility: value as Compatibility }),
  },
  {
    spellings: ["--json-dialect"],
    argument: "DIALECT",
    choices: ["ctypesgen", "mork"],
    group: "Output",
    help: "ctypesgen (the default), or mork: without what Mork cannot read",
    apply: (request, value) => withOptions(request, { jsonDialect: value === "mork" ? "mork" : "ctypesgen" }),
  },
  {
    spellings: ["--header-template"],
    argument: "FILE",
    group: "Output",
    help: "begin the module with FILE, where %(name)s, %(argv)s and %(date)s are replaced",
    apply: (request, value) => ({ ...request, headerTemplate: value }),
  },
  {
    spellings: ["--strip-build-path"],
    argument: "DIR",
    group: "Output",
    help: "tell places in headers relative to DIR",
    apply: (request, value) => withOptions(request, { strippedBuildPath: value }),
  },
  {
    spellings: ["--insert-file"],
    argument: "FILE",
    group: "Output",
    help: "append the text of FILE to the module",
    apply: (request, value) => ({ ...request, insertedFiles: [...request.insertedFiles, value] }),
  },
  {
    spellings: ["--naming"],
    argument: "STYLE",
    choices: ["c", "pep8"],
    group: "Output",
    help: "names as in C (c, the default), or snake_case, CapWords and UPPER_CASE (pep8)",
    apply: (request, value) => withOptions(request, { naming: value === "pep8" ? "pep8" : "c" }),
  },
  {
    spellings: ["-P", "--strip-prefix"],
    argument: "REGEXPR",
    group: "Output",
    help: "bind names that start with a match of REGEXPR without it, too (pep8: instead)",
    apply: (request, value) =>
      withOptions(request, { strippedPrefixes: [...request.options.strippedPrefixes, value] }),
  },
];

export const gnuFlags: readonly Flag[] = [
  {
    spellings: ["--cpp"],
    argument: "COMMAND",
    group: "Preprocessor",
    values: { pattern: /[^\s-]/u, expected: "a program and its words" },
    help: "preprocess with COMMAND (`gcc -E`) instead; it is run without a shell",
    apply: (request, value) => ({ ...request, preprocessor: splitShellWords(value) }),
  },
  {
    spellings: ["--save-preprocessed-headers"],
    argument: "FILE",
    group: "Preprocessor",
    help: "write the preprocessed text with its macros to FILE, too",
    apply: (request, value) => ({ ...request, preprocessedPath: value }),
  },
  {
    spellings: ["--allow-gnu-c"],
    group: "Preprocessor",
    help: "predefine __GNUC__, as compilers do (the default)",
    apply: (request) => ({ ...request, undefinesGnuC: false }),
  },
  {
    spellings: ["--no-gnu-c"],
    group: "Preprocessor",
    help: "do not predefine __GNUC__; layouts may then differ from the library's",
    apply: (request) => ({ ...request, undefinesGnuC: true }),
  },
];

const rules: readonly SymbolRule["rule"][] = ["yes", "if_needed", "never"];

export const ruleFlags: readonly Flag[] = [
  {
    spellings: ["--symbol-rules"],
    argument: "RULE=REGEXPR",
    values: {
      pattern: new RegExp(`^(?:${rules.join("|")})=`, "u"),
      expected: "yes=REGEXPR, if_needed=REGEXPR or never=REGEXPR",
      offered: rules.map((rule) => `${rule}=`),
    },
    group: "Selection",
    help: "the rule of symbols whose whole names match; of several, the last counts",
    apply: addSymbolRule,
  },
];

/** Accepted for command lines that were written for ctypesgen. */
export const idleFlags: readonly Flag[] = [
  {
    spellings: ["--all-errors"],
    group: "Messages",
    help: "tell everything: the same as --verbose",
    apply: (request) => ({ ...request, verbosity: "verbose" }),
  },
  {
    spellings: ["--show-long-errors"],
    group: "Messages",
    help: "tell every repetition: the same as --verbose",
    apply: (request) => ({ ...request, verbosity: "verbose" }),
  },
  {
    spellings: ["--no-macro-warnings"],
    group: "Messages",
    help: "no effect: what a macro lacks is a note, which --verbose shows",
    apply: (request) => withoutEffect(request, "--no-macro-warnings"),
  },
  {
    spellings: ["--optimize-lexer"],
    group: "Messages",
    help: "no effect",
    apply: (request) => withoutEffect(request, "--optimize-lexer"),
  },
  {
    spellings: ["--debug-level"],
    argument: "LEVEL",
    values: { pattern: /^-?\d+$/u, expected: "a number" },
    group: "Messages",
    help: "no effect; --dump shows what each phase made",
    apply: (request) => withoutEffect(request, "--debug-level"),
  },
];

function withoutEffect(request: Request, flag: string): Request {
  return { ...request, idleFlags: [...request.idleFlags, flag] };
}

function addSymbolRule(request: Request, value: string): Request {
  const cut = value.indexOf("=");
  const rule = value.slice(0, cut) as SymbolRule["rule"];
  const added: SymbolRule = { rule, pattern: value.slice(cut + 1), isWhole: true };
  return withOptions(request, { symbolRules: [...request.options.symbolRules, added] });
}
