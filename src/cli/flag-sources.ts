/**
 * Flags that come from elsewhere: `--from-pkg-config` and `--from-compile-commands`. What the command line says itself
 * counts more: its directories are searched first, and its macros and languages come after theirs.
 */

import type { Host } from "../source/host.ts";
import { applySettings, readBuildWords, type Setting } from "./build-words.ts";
import { readCompileCommands } from "./compile-commands.ts";
import { createDiskHost } from "./disk.ts";
import type { CommandLineIo } from "./io.ts";
import type { UsageError } from "./parse.ts";
import { askPkgConfig, runProgram } from "./pkg-config.ts";
import { emptyRequest, type FlagSource, type Request, withOptions } from "./request.ts";

export interface SourcedFlags {
  /** The usual request with what the sources ask for: defaults for the words of the command line. */
  readonly request: Request;
  readonly ignored: readonly string[];
}

interface Found {
  readonly settings: readonly Setting[];
  readonly ignored: readonly string[];
  readonly refused: readonly string[];
}

/** A database of a large project has tens of megabytes. */
const largestDatabase = 1 << 29;

/** `usual` are the defaults of a command line without sources, which a subcommand has its own of. */
export function askFlagSources(
  sources: readonly FlagSource[],
  io: CommandLineIo,
  usual: Request = emptyRequest,
): SourcedFlags | UsageError {
  const settings: Setting[] = [];
  const ignored: string[] = [];
  for (const source of sources) {
    const found = ask(source, io);
    if ("message" in found) return found;
    if (found.refused.length > 0) {
      const message = `${source.value} needs unsupported compiler flags: ${found.refused.join(" ")}`;
      return { message, help: "they change how types are laid out or called" };
    }
    settings.push(...found.settings);
    ignored.push(...found.ignored);
  }
  return { request: applySettings(usual, settings), ignored };
}

function ask({ kind, value }: FlagSource, io: CommandLineIo): Found | UsageError {
  if (kind === "compile-commands") {
    const host: Host = io.host ?? createDiskHost({ fileSizeLimit: largestDatabase });
    const found = readCompileCommands(value, host, io.cwd());
    return "message" in found ? found : { ...found, ignored: [] };
  }
  const words = askPkgConfig(value, io.env, io.runProgram ?? runProgram);
  return "message" in words ? words : readBuildWords(words, io.cwd());
}

/** The directories and libraries of the command line before those of the sources; `whole` has them behind. */
export function putOwnFirst(whole: Request, own: Request, sourced: Request): Request {
  const join = <
    Name extends "searchDirectories" | "libraries" | "libraryDirectories" | "runtimeLibraryDirectories",
  >(
    name: Name,
  ): Pick<Request["options"], Name> =>
    ({ [name]: [...own.options[name], ...sourced.options[name]] }) as unknown as Pick<
      Request["options"],
      Name
    >;
  return withOptions(whole, {
    ...join("searchDirectories"),
    ...join("libraries"),
    ...join("libraryDirectories"),
    ...join("runtimeLibraryDirectories"),
  });
}
