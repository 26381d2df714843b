/**
 * `--cpp COMMAND`: the headers are preprocessed by a program of the user's, which is started with words and without a shell,
 * as ctypesgen's command line has it: `-dD`, macros, directories, and a file that includes the headers.
 */

import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
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
  const unsaid = findUnsaid(request, host);
  if (unsaid !== undefined) {
    const reason = `no \`#include <...>\` can say ${JSON.stringify(unsaid)}`;
    bag.report("cannot-run-preprocessor", { values: { program, reason } });
    return undefined;
  }
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), "bindwright-"));
    const unit = join(folder, "unit.h");
    const { text, links } = unitOf(request, host, io.cwd(), folder);
    writeFileSync(unit, textToBytes(encodeUtf8(text)));
    for (const { path, link } of links) symlinkSync(path, link);
    const beside = links.flatMap(({ path }) => ["-iquote", dirname(path)]);
    const words = [...own, ...preprocessorWords(request), ...beside, unit];
    const { status, stdout, stderr, failure } = (io.runProgram ?? runProgram)(program, words, "latin1");
    if (failure !== undefined) {
      bag.report("cannot-run-preprocessor", { values: { program, reason: describeError(failure) } });
      return undefined;
    }
    if (status !== 0) bag.report("preprocessor-failed", { values: { program, status } });
    for (const line of stderr.split("\n").slice(0, mostLines))
      if (line.trim() !== "") bag.report("preprocessor-says", { values: { program, line } });
    return withOptions(request, { preprocessedText: withoutLinks(stdout, links) });
  } catch (error) {
    bag.report("cannot-run-preprocessor", { values: { program, reason: describeError(codeOf(error)) } });
    return undefined;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** A header whose path no directive can say, and a link to it. */
interface Link {
  readonly path: string;
  readonly link: string;
}

/** What stands before the headers, and these: by their paths where they are files. */
function unitOf(
  { options }: Request,
  host: Host,
  directory: string,
  folder: string,
): { text: string; links: readonly Link[] } {
  const lines = options.precedingIncludes.map((name) => `#include <${name}>`);
  const links: Link[] = [];
  for (const header of options.headers) {
    if (host.exists(header) !== "file") {
      lines.push(`#include <${header}>`);
      continue;
    }
    const path = resolve(directory, header);
    const link = join(folder, `${links.length}.h`);
    if (/["\n\r]/.test(path)) links.push({ path, link });
    lines.push(`#include "${links.at(-1)?.path === path ? link : path}"`);
  }
  return { text: `${lines.join("\n")}\n`, links };
}

/** A name between `<` and `>` that would end there, or end its line (C11 6.4.7). */
function findUnsaid({ options }: Request, host: Host): string | undefined {
  const names = options.headers.filter((header) => host.exists(header) !== "file");
  return [...options.precedingIncludes, ...names].find((name) => /[>\n\r]/.test(name));
}

/** The program's text with the headers' own paths in its line markers, escaped as gcc does it. */
function withoutLinks(text: string, links: readonly Link[]): string {
  return links.reduce((changed, { path, link }) => {
    const escaped = path
      .replaceAll(/["\\]/g, (character) => `\\${character}`)
      .replaceAll("\n", "\\012")
      .replaceAll("\r", "\\015");
    return changed.replaceAll(`"${link}"`, () => `"${encodeUtf8(escaped)}"`);
  }, text);
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
