/** `--from-compile-commands`: a compilation database, https://clang.llvm.org/docs/JSONCompilationDatabase.html. */

import { dirname, join, resolve } from "node:path";
import type { Host } from "../source/host.ts";
import { bytesToText, decodeUtf8 } from "../source/text.ts";
import { mergeSettings, readBuildWords, type Setting } from "./build-words.ts";
import type { UsageError } from "./parse.ts";
import { splitShellWords } from "./words.ts";

/** One command of the database. */
interface CompileCommand {
  /** Absolute, and so is `file`. */
  readonly directory: string;
  readonly file: string;
  readonly words: readonly string[];
}

export interface CompileSettings {
  readonly settings: readonly Setting[];
  readonly refused: readonly string[];
}

const defaultName = "compile_commands.json";
/** Names of sources that a message lists. */
const mostNamed = 5;

/** What a database's commands ask for: that of one source, or all of them together. `given` is `FILE[:SOURCE]`. */
export function readCompileCommands(given: string, host: Host, folder: string): CompileSettings | UsageError {
  const { path, source } = splitGiven(given, host);
  const commands = readDatabase(path, host, folder);
  if (!Array.isArray(commands)) return commands as UsageError;
  const chosen = source === undefined ? commands : chooseCommands(commands, source, path, folder);
  if (!Array.isArray(chosen)) return chosen as UsageError;
  const read = chosen.map(({ words, directory }: CompileCommand) =>
    readBuildWords(words.slice(1), directory),
  );
  return {
    settings: mergeSettings(read.flatMap(({ settings }) => settings)),
    refused: [...new Set(read.flatMap(({ refused }) => refused))],
  };
}

/** The whole is a path where there is one: names may have colons, and drives do. A folder has its database in it. */
function splitGiven(given: string, host: Host): { path: string; source: string | undefined } {
  const colon = given.lastIndexOf(":");
  const isWhole = colon < 0 || host.exists(given) !== "none";
  const name = isWhole ? given : given.slice(0, colon);
  return {
    path: host.exists(name) === "directory" ? join(name, defaultName) : name,
    source: isWhole ? undefined : given.slice(colon + 1),
  };
}

function readDatabase(path: string, host: Host, folder: string): readonly CompileCommand[] | UsageError {
  const content = host.readFile(path);
  if (content.kind !== "file") {
    const missing = content.kind === "missing" || content.kind === "directory";
    const unreadable = content.kind === "unreadable" ? content.reason : "it is no file that can be read";
    const reason = missing ? "there is no such file" : unreadable;
    return wrong(
      `cannot read the compilation database \`${path}\`: ${reason}`,
      missing ? howToMakeOne : undefined,
    );
  }
  let database: unknown;
  try {
    database = JSON.parse(decodeUtf8(bytesToText(content.bytes)));
  } catch (error) {
    return wrong(`\`${path}\` is no compilation database: ${error instanceof Error ? error.message : error}`);
  }
  if (!Array.isArray(database)) return wrong(`\`${path}\` is no compilation database: it is no list`);
  const commands: CompileCommand[] = [];
  for (const [index, entry] of database.entries()) {
    const command = readCommand(entry, resolve(folder, dirname(path)));
    if (typeof command === "string") return wrong(`\`${path}\`: entry ${index + 1} ${command}`);
    commands.push(command);
  }
  return commands.length > 0 ? commands : wrong(`\`${path}\` has no commands`);
}

const howToMakeOne =
  "CMake makes one with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, Meson always, and `bear -- make` of any build";

/** An entry as it is defined, or what is wrong with it. */
function readCommand(entry: unknown, folder: string): CompileCommand | string {
  if (typeof entry !== "object" || entry === null) return "is no object";
  const { directory, file, command, arguments: words } = entry as Record<string, unknown>;
  if (typeof directory !== "string" || typeof file !== "string") return "lacks `directory` or `file`";
  const place = resolve(folder, directory);
  const common = { directory: place, file: resolve(place, file) };
  if (Array.isArray(words) && words.every((word) => typeof word === "string"))
    return { ...common, words: words as string[] };
  if (typeof command === "string") return { ...common, words: splitShellWords(command) };
  return "lacks `arguments` and `command`";
}

/** Those of one source, named by its path or by the end of it. */
function chooseCommands(
  commands: readonly CompileCommand[],
  source: string,
  path: string,
  folder: string,
): readonly CompileCommand[] | UsageError {
  const exact = commands.filter(({ file }) => file === resolve(folder, source));
  if (exact.length > 0) return exact.slice(0, 1);
  const ending = commands.filter(({ file }) => file === source || file.endsWith(`/${source}`));
  const files = [...new Set(ending.map(({ file }) => file))];
  if (files.length === 1) return ending.slice(0, 1);
  if (files.length > 1)
    return wrong(`several sources of \`${path}\` end with \`${source}\``, `they are ${list(files)}`);
  const known = [...new Set(commands.map(({ file }) => file))];
  return wrong(`\`${path}\` has no command for \`${source}\``, `it has commands for ${list(known)}`);
}

function list(files: readonly string[]): string {
  const named = files.slice(0, mostNamed).map((file) => `\`${file}\``);
  const rest = files.length - named.length;
  return `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function wrong(message: string, help?: string): UsageError {
  return { message, help };
}
