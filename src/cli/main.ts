/**
 * A run of the command line on one page: words, request, and then an answer, or the work of `run.ts`.
 *
 * Standard output carries the product alone, standard error everything else. Exit status 0: all was translated; 1: the
 * input has errors (what is right is written all the same) or a file could not be written; 2: the words are wrong, and
 * nothing was done. What a run does not need is not loaded.
 */

import type { Compatibility } from "../options.ts";
import { explainCommand, fromIrCommand } from "./commands.ts";
import { findMode, modeOfName } from "./compatibility-mode.ts";
import type { HelpFace } from "./help.ts";
import { type CommandLineIo, writeText } from "./io.ts";
import type { ParsedCommandLine, UsageError } from "./parse.ts";
import { processIo } from "./process-io.ts";
import type { Request } from "./request.ts";
import { findPackage, ownFolder } from "./version.ts";

const success = 0;
const failure = 1;
const wrongUsage = 2;

/** Runs `bindwright` with its words (without the program's own name) and returns the exit status. Never throws. */
export async function main(argv: readonly string[], io: CommandLineIo = processIo): Promise<number> {
  try {
    return await obey(argv, io);
  } catch (error) {
    return await tellFault(error, argv, io);
  }
}

async function obey(argv: readonly string[], io: CommandLineIo): Promise<number> {
  // The usual questions need no flag table to be understood.
  if (argv.length === 1 && argv[0] === "--version") return await tellVersion(io);
  if (argv.length === 1 && argv[0] === "--help") return await tellHelp(io, modeOfName(io.argv?.[1]));
  const given = argv.some((word) => word.startsWith("@")) ? await readResponseFiles(argv, io) : argv;
  if ("message" in given) return await tellUsage(given, io);
  const [{ parseCommandLine }, { emptyRequest, irRequest }] = await Promise.all([
    import("./parse.ts"),
    import("./request.ts"),
  ]);
  const isIr = given[0] === fromIrCommand.name;
  const isExplained =
    given[0] === explainCommand.name && !isQuestion(given[1]) && !(await isFile(explainCommand.name, io));
  if (isExplained && (given[1] ?? "-").startsWith("-"))
    return await tellUsage(given.length > 1 ? lateSubject : noSubject, io);
  if (isExplained && given.length === 2) {
    const { explainCode } = await import("./explain.ts");
    const text = explainCode(given[1] as string);
    if (text === undefined) return await tellUsage(unknownCode(given[1] as string), io);
    return await tell(text, io);
  }
  const mode = findMode(given, io.argv?.[1]);
  const words = isIr ? given.slice(1) : isExplained ? given.slice(2) : given;
  const usual = isExplained ? { ...emptyRequest, explained: given[1] } : isIr ? irRequest : emptyRequest;
  const defaults = mode === "none" ? usual : { ...usual, compatibility: mode };
  const outcome = await parseCommandLine(words, defaults, argv);
  if (outcome.kind === "wrong") return await tellUsage(outcome.error, io, mode);
  const sourced = await addSourcedFlags(outcome.commandLine, defaults, words, argv, io);
  if ("message" in sourced) return await tellUsage(sourced, io, mode);
  const { showHelp, showVersion, completions } = sourced.request;
  if (showHelp) return await tellHelp(io, mode);
  if (showVersion) return await tellVersion(io);
  if (completions !== undefined) return await tellCompletions(completions, io);
  const request = await withCompatibility(sourced.request, io);
  if ("message" in request) return await tellUsage(request, io, mode);
  const { run } = await import("./run.ts");
  const result = await run({ ...sourced, request }, io);
  return { done: success, failed: failure, refused: wrongUsage }[result];
}

function isQuestion(word: string | undefined): boolean {
  return word === "--help" || word === "-h" || word === "--version";
}

/** A word is a subcommand's only where there is no header of that name. */
async function isFile(path: string, io: CommandLineIo): Promise<boolean> {
  if (io.host !== undefined) return io.host.exists(path) === "file";
  const { existsSync } = await import("node:fs");
  return existsSync(path);
}

const noSubject: UsageError = {
  message: "explain needs a NAME and its headers, or the CODE of a message",
  help: "such as `bindwright explain gzgetc zlib.h` or `bindwright explain unknown-type-name`",
};

const lateSubject: UsageError = {
  ...noSubject,
  help: "NAME comes first, flags behind it, such as `bindwright explain gzgetc --quiet zlib.h`",
};

function unknownCode(word: string): UsageError {
  return {
    message: `there is no diagnostic with the code ${word}`,
    help: "to have a name of a header explained, say the header too: `bindwright explain NAME HEADER`",
  };
}

/** `--compat`, or what the program's name says. */
async function withCompatibility(request: Request, io: CommandLineIo): Promise<Request | UsageError> {
  if (request.compatibility === undefined || request.compatibility === "none") return request;
  const [{ applyCompatibility }, { withOptions }] = await Promise.all([
    import("./compatibility.ts"),
    import("./request.ts"),
  ]);
  // Under another name, the same words mean something else.
  const commandLine = [programOf(io), ...request.options.commandLine.slice(1)];
  return applyCompatibility(withOptions(request, { commandLine }), io.cwd());
}

/** `--from-pkg-config` and its like: what they ask for joins the defaults of the same words. */
async function addSourcedFlags(
  own: ParsedCommandLine,
  usual: Request,
  words: readonly string[],
  argv: readonly string[],
  io: CommandLineIo,
): Promise<ParsedCommandLine | UsageError> {
  const { flagSources, showHelp, showVersion } = own.request;
  if (flagSources.length === 0 || showHelp || showVersion) return own;
  const [{ askFlagSources, putOwnFirst }, { parseCommandLine }] = await Promise.all([
    import("./flag-sources.ts"),
    import("./parse.ts"),
  ]);
  const sourced = askFlagSources(flagSources, io, usual);
  if ("message" in sourced) return sourced;
  const defaults = { ...sourced.request, compatibility: own.request.compatibility };
  const whole = await parseCommandLine(words, defaults, argv);
  if (whole.kind === "wrong") return whole.error;
  return {
    request: putOwnFirst(whole.commandLine.request, own.request, sourced.request),
    ignored: [...new Set([...own.ignored, ...sourced.ignored])],
  };
}

async function readResponseFiles(
  argv: readonly string[],
  io: CommandLineIo,
): Promise<readonly string[] | UsageError> {
  const [{ expandResponseFiles }, { createDiskHost }] = await Promise.all([
    import("./response-files.ts"),
    import("./disk.ts"),
  ]);
  const expanded = expandResponseFiles(argv, io.host ?? createDiskHost({ fileSizeLimit: 1 << 26 }));
  return expanded.kind === "words" ? expanded.words : { message: expanded.message, help: undefined };
}

async function tellHelp(io: CommandLineIo, mode: Compatibility = "none"): Promise<number> {
  const { renderHelp } = await import("./help.ts");
  const face = await findFace(mode);
  const program = programOf(io);
  const introduction = face.introduction.map((line) => nameProgram(line, program, mode));
  return await tell(renderHelp({ ...face, introduction }), io);
}

/** What the program was started as. */
function programOf({ argv }: CommandLineIo): string {
  return modeOfName(argv?.[1]) ?? "bindwright";
}

/** Started under the name of the mode, the program is in it without a word. */
function nameProgram(usage: string, program: string, mode: Compatibility): string {
  const words = program === mode ? usage.replace(` --compat ${mode}`, "") : usage;
  return /^(?:usage:| +)/.test(words) ? words.replace(/\bbindwright\b/, program) : words;
}

async function findFace(mode: Compatibility): Promise<HelpFace> {
  if (mode === "ctypesgen-fork") return (await import("./fork-help.ts")).forkFace;
  return (await import("./help.ts")).usualFace;
}

async function tellVersion(io: CommandLineIo): Promise<number> {
  const { describeVersion } = await import("./describe.ts");
  return await tell(`${describeVersion(findPackage(ownFolder()))}\n`, io);
}

async function tellCompletions(shell: string, io: CommandLineIo): Promise<number> {
  const { renderCompletions } = await import("./completions/render.ts");
  return await tell((await renderCompletions(shell)) ?? "", io);
}

/** An answer to standard output. A reader that went away (`| head`) has what it wanted; a full disk has not. */
async function tell(text: string, io: CommandLineIo): Promise<number> {
  const error = await writeText(io.stdout, text);
  if (error === undefined) return success;
  const { codeOf, describeError } = await import("./disk.ts");
  const code = codeOf(error);
  if (code === "EPIPE") return success;
  await writeText(
    io.stderr,
    `${programOf(io)}: error: cannot write to standard output: ${describeError(code)}\n`,
  );
  return failure;
}

async function tellUsage(
  { message, help }: UsageError,
  io: CommandLineIo,
  mode: Compatibility = "none",
): Promise<number> {
  const [{ usage }, { showText }] = await Promise.all([findFace(mode), import("../diagnostics/cells.ts")]);
  const name = programOf(io);
  const lines = [nameProgram(usage, name, mode), `${name}: error: ${showText(message)}`];
  // The mode's own help has the mode's own flags.
  const asking = name === mode || mode === "none" ? name : `${name} --compat ${mode}`;
  if (help !== undefined)
    lines.push(`help: ${showText(help.replace("`bindwright --help`", `\`${asking} --help\``))}`);
  await writeText(io.stderr, `${lines.join("\n")}\n`);
  return wrongUsage;
}

/** A fault of our own: what a report of it needs, and nothing of the header's content. */
async function tellFault(error: unknown, argv: readonly string[], io: CommandLineIo): Promise<number> {
  const { showText } = await import("../diagnostics/cells.ts");
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const { version } = findPackage(ownFolder());
  const lines = [
    `bindwright: internal error: ${showText(message, 500)}`,
    "This is a fault of bindwright, not of your headers. Please report it with these lines:",
    `  bindwright ${version}, Node ${process.version}, ${io.platform} ${io.arch}`,
    `  bindwright ${argv.map((word) => showText(word)).join(" ")}`,
  ];
  await writeText(io.stderr, `${lines.join("\n")}\n`);
  return failure;
}
