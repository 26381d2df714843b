/**
 * `--cpp COMMAND`: the headers are preprocessed by a program of the user's, which is started with words and without a shell,
 * as ctypesgen's command line has it: `-dD`, macros, directories, and a file that includes the headers.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Host } from "../source/host.ts";
import { encodeUtf8, textToBytes } from "../source/text.ts";
import { codeOf, describeError, standardInputName } from "./disk.ts";
import type { CommandLineIo } from "./io.ts";
import { runProgram } from "./pkg-config.ts";
import { type Request, withOptions } from "./request.ts";

/** Lines of the program's own that are told; a header that is missing brings hundreds. */
const mostLines = 20;

/** The request with the program's text; undefined, and reported, where there is none. */
export function preprocessOutside(
  request: Request,
  host: Host,
  bag: DiagnosticBag,
  io: CommandLineIo,
): Request | undefined {
  const [program = "", ...own] = request.preprocessor ?? [];
  if (request.options.headers.includes(standardInputName)) {
    bag.report("cannot-run-preprocessor", { values: { program, reason: "it cannot have standard input" } });
    return undefined;
  }
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), "bindwright-"));
    const unit = join(folder, "unit.h");
    writeFileSync(unit, textToBytes(encodeUtf8(unitText(request, host, io.cwd()))));
    const words = [...own, ...preprocessorWords(request), unit];
    const { status, stdout, stderr, failure } = (io.runProgram ?? runProgram)(program, words, "latin1");
    if (failure !== undefined) {
      bag.report("cannot-run-preprocessor", { values: { program, reason: describeError(failure) } });
      return undefined;
    }
    if (status !== 0) bag.report("preprocessor-failed", { values: { program, status } });
    for (const line of stderr.split("\n").slice(0, mostLines))
      if (line.trim() !== "") bag.report("preprocessor-says", { values: { program, line } });
    return withOptions(request, { preprocessedText: stdout });
  } catch (error) {
    bag.report("cannot-run-preprocessor", { values: { program, reason: describeError(codeOf(error)) } });
    return undefined;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands before the headers, and these: by their paths where they are files. */
function unitText({ options }: Request, host: Host, directory: string): string {
  const lines = options.precedingIncludes.map((name) => `#include <${name}>`);
  for (const header of options.headers) {
    const isFile = host.exists(header) === "file";
    lines.push(isFile ? `#include "${resolve(directory, header)}"` : `#include <${header}>`);
  }
  return `${lines.join("\n")}\n`;
}

/** What the command line says besides COMMAND; macros in their order. */
function preprocessorWords({ options }: Request): readonly string[] {
  const words = ["-dD"];
  for (const { kind, text } of options.macros) words.push(`-${kind === "define" ? "D" : "U"}${text}`);
  const flags = { quote: "-iquote", angle: "-I", system: "-isystem", after: "-idirafter" } as const;
  for (const { kind, path } of options.searchDirectories) words.push(flags[kind], path);
  if (!options.standardIncludes) words.push("-nostdinc");
  for (const { kind, path } of options.forcedIncludes)
    words.push(kind === "include" ? "-include" : "-imacros", path);
  return words;
}
