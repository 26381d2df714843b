/**
 * A run of the command line on one page: words, request, translation, output, report, exit status.
 *
 * Standard output carries the product alone, standard error everything else. Exit status 0: all was translated; 1: the
 * input has errors (what is right is written all the same) or a file could not be written; 2: the words are wrong, and
 * nothing was done. What a run does not need is not loaded.
 */

import { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OutputFile } from "../emit/emitter.ts";
import type { Host } from "../source/host.ts";
import type { PhaseTiming } from "../timing.ts";
import { type CommandLineIo, type TextEncoding, writeText } from "./io.ts";
import { parseCommandLine, type UsageError } from "./parse.ts";
import { type Request, withOptions } from "./request.ts";
import { findPackage, ownFolder } from "./version.ts";

const success = 0;
const failure = 1;
const wrongUsage = 2;

/** Runs `bindwright` with its words (without the program's own name) and returns the exit status. Never throws. */
export async function main(argv: readonly string[], io: CommandLineIo): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    return await tellFault(error, argv, io);
  }
}

async function run(argv: readonly string[], io: CommandLineIo): Promise<number> {
  const outcome = await parseCommandLine(argv);
  if (outcome.kind === "wrong") return await tellUsage(outcome.error, io);
  const { request, ignored } = outcome.commandLine;
  if (request.showHelp || request.showVersion) return await answer(request, io);

  const bag = new DiagnosticBag();
  if (ignored.length > 0) bag.report("ignored-flags", { values: { flags: ignored.join(" ") } });
  const prepared = await prepare(request, bag, io);
  if (prepared === undefined) return await finish(failure, bag.diagnostics, request, io);

  const product = await produce(prepared.request, prepared.host);
  if (product.isRefused) {
    return await finish(wrongUsage, [...bag.diagnostics, ...product.diagnostics], request, io);
  }
  await deliver(product, request, bag, io);
  if (request.showTimes) await writeText(io.stderr, renderTimes(product.timings));
  const diagnostics = [...bag.diagnostics, ...product.diagnostics];
  const isWrong = diagnostics.some(({ severity }) => severity === "error");
  return await finish(isWrong ? failure : success, diagnostics, request, io);
}

async function answer(request: Request, io: CommandLineIo): Promise<number> {
  if (request.showHelp) {
    const { renderHelp } = await import("./help.ts");
    await writeText(io.stdout, renderHelp());
  } else {
    const { describeVersion } = await import("./describe.ts");
    await writeText(io.stdout, `${describeVersion(findPackage(ownFolder()))}\n`);
  }
  return success;
}

/** Completes a request with what this machine and this process say: the target, standard input, the working directory. */
async function prepare(
  request: Request,
  bag: DiagnosticBag,
  io: CommandLineIo,
): Promise<{ request: Request; host: Host } | undefined> {
  const [{ createDiskHost, readStandardInput, standardInputName, codeOf, describeError }, { hostTriple }] =
    await Promise.all([import("./disk.ts"), import("./host-target.ts")]);
  const { targetTriples } = await import("../target/targets.ts");
  const { headers, limits, target } = request.options;
  let standardInput: Uint8Array | undefined;
  if (headers.includes("-")) {
    try {
      standardInput = (io.readStandardInput ?? readStandardInput)();
    } catch (error) {
      bag.report("cannot-read-standard-input", { values: { reason: describeError(codeOf(error)) } });
      return undefined;
    }
  }
  return {
    host: io.host ?? createDiskHost({ fileSizeLimit: limits.fileSize, standardInput }),
    request: withOptions(request, {
      headers: headers.map((header) => (header === "-" ? standardInputName : header)),
      target: request.target ?? hostTriple(io.platform, io.arch, targetTriples, target),
      workingDirectory: io.cwd(),
      version: findPackage(ownFolder()).version,
    }),
  };
}

interface Product {
  readonly outputs: readonly OutputFile[];
  readonly encoding: TextEncoding;
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: readonly PhaseTiming[];
  /** The options themselves are wrong: nothing was tried. */
  readonly isRefused: boolean;
}

async function produce({ options, dump: phase }: Request, host: Host): Promise<Product> {
  if (phase === undefined) {
    const { translate } = await import("../translate.ts");
    const { outputs, diagnostics, timings } = await translate(options, host, () => performance.now());
    const isRefused = await hasOptionErrors(diagnostics);
    return { outputs, encoding: "utf8", diagnostics, timings, isRefused };
  }
  const { dump } = await import("../dump.ts");
  const dumped = await dump(phase, options, host);
  if (dumped === undefined)
    throw new Error(`the flag table knows a dump that the pipeline does not: ${phase}`);
  const { text, diagnostics } = dumped;
  const isRefused = await hasOptionErrors(diagnostics);
  // Tokens and preprocessed text are the header's own bytes, whatever they are.
  const encoding = phase === "pp" || phase === "tokens" ? "latin1" : "utf8";
  return { outputs: [{ path: "", text }], encoding, diagnostics, timings: [], isRefused };
}

async function hasOptionErrors(diagnostics: readonly Diagnostic[]): Promise<boolean> {
  const { optionsCatalog } = await import("../diagnostics/catalog/options.ts");
  return diagnostics.some(({ code }) => Object.hasOwn(optionsCatalog, code));
}

/** Writes the product to its place, and reports to the bag what of it could not be written. */
async function deliver(
  { outputs, encoding }: Product,
  { output, verbosity }: Request,
  bag: DiagnosticBag,
  io: CommandLineIo,
): Promise<void> {
  if (output === undefined) {
    for (const { text } of outputs) {
      const error = await writeText(io.stdout, text, encoding);
      if (error !== undefined) await reportStreamError(error, bag);
    }
    return;
  }
  const { writeOutputs } = await import("./write.ts");
  const { written, unchanged, failure: failed } = await writeOutputs(outputs, output, encoding);
  if (failed !== undefined) bag.report("cannot-write-output", { values: { ...failed } });
  if (verbosity !== "verbose") return;
  const lines = [
    ...written.map((path) => `wrote ${path}\n`),
    ...unchanged.map((path) => `${path} is unchanged\n`),
  ];
  await writeText(io.stderr, lines.join(""));
}

/** A reader that went away (`| head`) has what it wanted. */
async function reportStreamError(error: Error, bag: DiagnosticBag): Promise<void> {
  const { codeOf, describeError } = await import("./disk.ts");
  const code = codeOf(error);
  if (code === "EPIPE") return;
  bag.report("cannot-write-output", { values: { path: "standard output", reason: describeError(code) } });
}

async function finish(
  status: number,
  diagnostics: readonly Diagnostic[],
  { verbosity }: Request,
  io: CommandLineIo,
): Promise<number> {
  if (diagnostics.length === 0) return status;
  const { renderReport, wantsColor } = await import("./report.ts");
  const color = wantsColor({ isTerminal: io.stderr.isTTY === true, environment: io.env });
  const text = renderReport(diagnostics, { verbosity, color });
  if (text !== "") await writeText(io.stderr, text);
  return status;
}

function renderTimes(timings: readonly PhaseTiming[]): string {
  const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const rows = [...timings, { phase: "total", milliseconds: total }];
  return rows
    .map(({ phase, milliseconds }) => `${phase.padEnd(12)} ${milliseconds.toFixed(1).padStart(9)} ms\n`)
    .join("");
}

async function tellUsage({ message, help }: UsageError, io: CommandLineIo): Promise<number> {
  const [{ usageLine }, { showText }] = await Promise.all([
    import("./help.ts"),
    import("../diagnostics/cells.ts"),
  ]);
  const lines = [usageLine, `bindwright: error: ${showText(message)}`];
  if (help !== undefined) lines.push(`help: ${showText(help)}`);
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
