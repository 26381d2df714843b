/** Words to a request: normalised, read by commander, and folded into the defaults by the table's rows in their order. */

import { suggestNearest } from "../diagnostics/distance.ts";
import { findDependencyFault } from "./dependency-flags.ts";
import { canonicalName, type Flag, showFlag } from "./flag.ts";
import { flags as usualFlags } from "./flags.ts";
import { type NormalisedWords, normaliseWords } from "./normalise.ts";
import { findOutputFault } from "./output-flags.ts";
import { quoteForShell } from "./quoting.ts";
import { emptyRequest, type Request, withOptions } from "./request.ts";

export interface ParsedCommandLine {
  readonly request: Request;
  /** Compiler flags that have no effect here, as given. */
  readonly ignored: readonly string[];
}

/** What is wrong with the words: one message without final full stop, and what to do. */
export interface UsageError {
  readonly message: string;
  readonly help: string | undefined;
}

export type ParseOutcome =
  | { readonly kind: "parsed"; readonly commandLine: ParsedCommandLine }
  | { readonly kind: "wrong"; readonly error: UsageError };

/** `given` are the words as the user wrote them, where `argv` has what they stand for. */
export async function parseCommandLine(
  argv: readonly string[],
  defaults: Request = emptyRequest,
  given: readonly string[] = argv,
): Promise<ParseOutcome> {
  const flags = await tableOf(defaults);
  const normalised = normaliseWords(argv, flags);
  const asked = findQuestion(normalised.words);
  if (asked !== undefined) return parsed({ ...defaults, ...asked }, normalised);
  const error = findWordError(normalised, flags);
  if (error !== undefined) return { kind: "wrong", error };
  const read = await readWords(normalised.words, flags);
  if ("message" in read) return { kind: "wrong", error: read };
  const wrong = findWrongValue(read);
  if (wrong !== undefined) return { kind: "wrong", error: wrong };
  const misplaced = defaults.compatibility === "ctypesgen-fork" ? read.headers : [];
  if (misplaced.length > 0) {
    const message = `unrecognized arguments: ${misplaced.join(" ")}`;
    return { kind: "wrong", error: { message, help: "the fork's headers follow `-i`" } };
  }
  // ctypesgen joins the words as they are; ours can be given to a shell again.
  const shown = (defaults.compatibility ?? "none") === "none" ? given.map(quoteForShell) : given;
  const start = withOptions(defaults, { headers: read.headers, commandLine: ["bindwright", ...shown] });
  const request = read.settings.reduce((before, { flag, value }) => flag.apply(before, value), start);
  const fault = findDependencyFault(request) ?? findOutputFault(request) ?? (await findFaultOfIr(request));
  if (fault !== undefined) return { kind: "wrong", error: { message: fault, help: undefined } };
  const needsHeader = request.completions === undefined;
  if (request.options.headers.length > 0 || !needsHeader) return parsed(request, normalised);
  const lacking = request.options.inputLanguage === "ir" ? "from-ir's FILE.json" : "header";
  const message = `the following arguments are required: ${lacking}`;
  return { kind: "wrong", error: { message, help: "`bindwright --help` shows examples" } };
}

/** Loaded for who reads a module. */
async function findFaultOfIr(request: Request): Promise<string | undefined> {
  if (request.options.inputLanguage !== "ir") return undefined;
  return (await import("./ir-effects.ts")).findIrFault(request);
}

/** Loaded for who asks for it. */
async function tableOf({ compatibility }: Request): Promise<readonly Flag[]> {
  return compatibility === "ctypesgen-fork" ? (await import("./fork-flags.ts")).forkFlags : usualFlags;
}

function parsed(request: Request, { ignored }: NormalisedWords): ParseOutcome {
  return { kind: "parsed", commandLine: { request, ignored } };
}

/** `--help` and `--version` are answered whatever else is said, and without loading the parser. */
function findQuestion(words: readonly string[]): Partial<Request> | undefined {
  const end = words.indexOf("--");
  const flagWords = end < 0 ? words : words.slice(0, end);
  const asked = flagWords.find((word) => word === "--help" || word === "--version");
  if (asked === undefined) return undefined;
  return asked === "--help" ? { showHelp: true } : { showVersion: true };
}

function findWordError(
  { unrecognized, ambiguous, refused }: NormalisedWords,
  flags: readonly Flag[],
): UsageError | undefined {
  const [first] = ambiguous;
  if (first !== undefined) {
    return {
      message: `ambiguous option: ${first.word} could match ${first.fits.join(", ")}`,
      help: undefined,
    };
  }
  if (unrecognized.length > 0) {
    const message = `unrecognized arguments: ${unrecognized.join(" ")}`;
    return { message, help: suggestFlags(unrecognized, flags) };
  }
  if (refused.length === 0) return undefined;
  return {
    message: `unsupported compiler flags: ${refused.join(" ")}`,
    help: "they change how types are laid out or called, so that bindings made without them would be wrong",
  };
}

function suggestFlags(unrecognized: readonly string[], flags: readonly Flag[]): string | undefined {
  const spellings = flags.flatMap((flag) => flag.spellings);
  const suggestions = unrecognized.flatMap((word) => {
    const name = word.split("=", 1)[0] as string;
    // Every letter is near every other: `-Q` says nothing about what was meant.
    if (name.length <= 2) return [];
    const nearest = suggestNearest(name, spellings);
    return nearest === undefined ? [] : [`\`${nearest}\``];
  });
  if (suggestions.length === 0) return undefined;
  return `did you mean ${[...new Set(suggestions)].join(" and ")}?`;
}

interface ReadWords {
  readonly settings: readonly { readonly flag: Flag; readonly value: string }[];
  readonly headers: readonly string[];
}

/** commander compares each option that it is told of with all others: it is told of those that are used. */
function givenFlags(words: readonly string[], flags: readonly Flag[]): readonly Flag[] {
  const names = new Set(words.map((word) => word.split("=", 1)[0]));
  return flags.filter((flag) => names.has(`--${canonicalName(flag)}`));
}

async function readWords(words: readonly string[], flags: readonly Flag[]): Promise<ReadWords | UsageError> {
  const { Command, CommanderError, Option } = await import("commander");
  const settings: { flag: Flag; value: string }[] = [];
  const shownFlags = new Map<string, string>();
  const program = new Command("bindwright");
  program.helpOption(false).exitOverride().argument("[headers...]");
  program.configureOutput({ outputError: () => {} });
  for (const flag of givenFlags(words, flags)) {
    const option = new Option(`--${canonicalName(flag)}${flag.argument === undefined ? "" : " <value>"}`);
    if (flag.choices !== undefined) option.choices(flag.choices);
    shownFlags.set(option.flags, showFlag(flag));
    program.addOption(option);
    // commander's own listener comes first and has checked the value.
    program.on(`option:${option.name()}`, (value: string | null) =>
      settings.push({ flag, value: value ?? "" }),
    );
  }
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { message: rephrase(error.message, shownFlags), help: undefined };
  }
  return { settings, headers: program.args };
}

function findWrongValue({ settings, headers }: ReadWords): UsageError | undefined {
  for (const { flag, value } of settings) {
    if (flag.values === undefined || flag.values.pattern.test(value)) continue;
    const message = `argument ${showFlag(flag)}: invalid value: '${value}'`;
    return { message, help: `it takes ${flag.values.expected}` };
  }
  if (!headers.includes("")) return undefined;
  return { message: "a header's name is empty", help: "name a header, such as `zlib.h`" };
}

/** commander names a flag by its canonical name; people know its spellings. */
function rephrase(message: string, shownFlags: ReadonlyMap<string, string>): string {
  const plain = message.replace(/^error: /, "").replace(/\.$/, "");
  for (const [canonical, shown] of shownFlags) {
    if (plain.includes(`'${canonical}'`)) return plain.replace(`'${canonical}'`, `'${shown}'`);
  }
  return plain;
}
