/** What one command line asks for: the library's options, and what only a command line has. Plain data. */

import { type Compatibility, defaultOptions, type Options } from "../options.ts";
import type { RuleTarget } from "../preprocessor/print-dependencies.ts";
import type { WordSize } from "./host-target.ts";

export interface Request {
  readonly options: Options;
  /** `-o`; undefined writes to standard output. */
  readonly output: string | undefined;
  /** `explain NAME`: what is told about instead of written. */
  readonly explained: string | undefined;
  /** `--package`: the folder that the package goes to. */
  readonly packageFolder: string | undefined;
  /** `--stubs`. */
  readonly writesStubs: boolean;
  /** `--proof`: the checks beside the module. */
  readonly writesProof: boolean;
  /** `--target`; undefined for this machine's. */
  readonly target: string | undefined;
  /** `-m32`, `-m64`, `-mx32`: the size of a word, where another one is wanted than the target's own. */
  readonly wordSize: WordSize | undefined;
  /** `--save-preprocessed-headers`. */
  readonly preprocessedPath: string | undefined;
  /** `--header-template` and `--insert-file`: paths. */
  readonly headerTemplate: string | undefined;
  readonly insertedFiles: readonly string[];
  /** `--no-gnu-c`: `__GNUC__` is undefined before all that `-D` and `-U` say. */
  readonly undefinesGnuC: boolean | undefined;
  /** `--cpp`: a preprocessor and its words, to be run in place of ours. */
  readonly preprocessor: readonly string[] | undefined;
  /** `--compat`: see `compatibility.ts`. */
  readonly compatibility: Compatibility | undefined;
  /** `-X` of the fork: the names of default macros that are none; without a name, all of them. */
  readonly removedDefaults: readonly string[] | undefined;
  /** `--preproc-errcheck` of the fork: nothing is written where preprocessing fails. */
  readonly checksPreprocessing: boolean | undefined;
  /** `--linkage-anchor` and `--string-template` of the fork: paths. */
  readonly linkageAnchor: string | undefined;
  readonly stringTemplate: string | undefined;
  /** Errors of the input do not show in the exit status. */
  readonly toleratesErrors: boolean;
  /** Flags of ctypesgen's that have no effect, as given. */
  readonly idleFlags: readonly string[];
  /** What to print instead of a translation. */
  readonly dump: string | undefined;
  readonly showHelp: boolean;
  readonly showVersion: boolean;
  /** `--completions`: the shell to print a script for. */
  readonly completions: string | undefined;
  /** `--time`: a row per phase on standard error. */
  readonly showTimes: boolean;
  readonly dependencies: DependencyRequest;
  /** `-H`: the tree of inclusions on standard error. */
  readonly showInclusions: boolean;
  /** `--from-...`: where further flags come from, in their order. */
  readonly flagSources: readonly FlagSource[];
  /** `--error` and `--no-warn`, in their order. */
  readonly severityRules: readonly SeverityRule[];
  /** How much is told on standard error: errors alone; errors and warnings; notes and progress, too. */
  readonly verbosity: Verbosity;
}

/** `-M` and its kin. */
export interface DependencyRequest {
  /** `-M`, `-MM`: the rule is all that is made. */
  readonly isOnly: boolean;
  /** `-MD`, `-MMD`: the rule goes to a file beside the output. */
  readonly isBeside: boolean;
  readonly isWithoutSystem: boolean;
  /** `-MF`. */
  readonly path: string | undefined;
  readonly targets: readonly RuleTarget[];
  readonly hasPhonyTargets: boolean;
  readonly acceptsMissing: boolean;
}

export interface FlagSource {
  readonly kind: "pkg-config" | "compile-commands";
  readonly value: string;
}

/** What becomes of the warnings of a code. */
export interface SeverityRule {
  readonly code: string;
  readonly severity: "error" | "none";
}

export type Verbosity = "quiet" | "normal" | "verbose";

export const emptyRequest: Request = {
  options: defaultOptions,
  output: undefined,
  explained: undefined,
  packageFolder: undefined,
  writesStubs: false,
  writesProof: false,
  target: undefined,
  wordSize: undefined,
  preprocessedPath: undefined,
  headerTemplate: undefined,
  insertedFiles: [],
  undefinesGnuC: undefined,
  preprocessor: undefined,
  compatibility: undefined,
  removedDefaults: undefined,
  checksPreprocessing: undefined,
  linkageAnchor: undefined,
  stringTemplate: undefined,
  toleratesErrors: false,
  idleFlags: [],
  dump: undefined,
  showHelp: false,
  showVersion: false,
  completions: undefined,
  showTimes: false,
  dependencies: {
    isOnly: false,
    isBeside: false,
    isWithoutSystem: false,
    path: undefined,
    targets: [],
    hasPhonyTargets: false,
    acceptsMissing: false,
  },
  showInclusions: false,
  flagSources: [],
  severityRules: [],
  verbosity: "normal",
};

/** A request with some of its options replaced. */
export function withOptions(request: Request, changed: Partial<Options>): Request {
  return { ...request, options: { ...request.options, ...changed } };
}

/** `bindwright from-ir FILE`: the file is a module. */
export const irRequest: Request = withOptions(emptyRequest, { inputLanguage: "ir" });
