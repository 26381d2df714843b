/** The work of a request: prepare, produce, deliver, report. */

import { DiagnosticBag } from "../diagnostics/bag.ts";
import { optionsCatalog } from "../diagnostics/catalog/options.ts";
import { preprocessorCatalog } from "../diagnostics/catalog/preprocessor.ts";
import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import { type Diagnostic, InternalError } from "../diagnostics/diagnostic.ts";
import type { OutputFile } from "../emit/emitter.ts";
import type { Module } from "../ir/module.ts";
import { type Options, showsDocumentation } from "../options.ts";
import type { Inclusion } from "../preprocessor/dependencies.ts";
import type { FileContent, Host } from "../source/host.ts";
import { targetTriples } from "../target/targets.ts";
import type { PhaseTiming } from "../timing.ts";
import { translate } from "../translate.ts";
import { codeOf, createDiskHost, describeError, readStandardInput, standardInputName } from "./disk.ts";
import { reportIdleForm } from "./effects.ts";
import { hostTriple, siblingTriple } from "./host-target.ts";
import { type CommandLineIo, type TextEncoding, writeText } from "./io.ts";
import { reportModuleName } from "./module-names.ts";
import type { ParsedCommandLine } from "./parse.ts";
import { presetMacros } from "./preset-macros.ts";
import { renderReport, wantsColor } from "./report.ts";
import { type Request, type Verbosity, withOptions } from "./request.ts";
import { searchEnvironment } from "./search-environment.ts";
import { findPackage, ownFolder } from "./version.ts";
import { type PlacedFile, writeOutputs } from "./write.ts";

/** Refused: the options themselves are wrong, and nothing was tried. */
export type RunResult = "done" | "failed" | "refused";

export async function run(
  { request: given, ignored }: ParsedCommandLine,
  io: CommandLineIo,
): Promise<RunResult> {
  const request = await withPackage(given, io);
  const bag = new DiagnosticBag();
  if (ignored.length > 0) bag.report("ignored-flags", { values: { flags: ignored.join(" ") } });
  if (request.idleFlags.length > 0)
    bag.report("idle-flags", { values: { flags: request.idleFlags.join(" ") } });
  reportModuleName(request, bag);
  reportIdleForm(request, bag, given.output);
  if (request.options.inputLanguage === "ir") (await import("./ir-effects.ts")).reportIdleOfIr(request, bag);
  if (request.severityRules.length > 0)
    (await import("./severities.ts")).checkSeverityRules(request.severityRules, bag);
  if (bag.hasErrors) {
    await report(bag.diagnostics, request, io);
    return "refused";
  }
  const prepared = prepare(request, bag, io);
  if (prepared === undefined) {
    await report(bag.diagnostics, request, io);
    return "failed";
  }
  const { host, paths } = recordReads(prepared.host);
  const asked = request.preprocessor === undefined ? prepared.request : await preprocess(prepared, bag, io);
  if (asked === undefined) {
    await report(bag.diagnostics, request, io);
    return "failed";
  }
  const product = await produce(asked, host);
  await reportForeign(asked, prepared.host, paths, bag, io);
  const last = new DiagnosticBag();
  await reportWithoutLibrary(asked, product, last);
  const isWrapped = asked.options.furtherOutputs.some(({ language }) => language === "wrappers");
  if (isWrapped && asked.explained === undefined)
    (await import("./wrapper-library.ts")).reportWrapperLibrary(asked.options, product.module, last);
  const isRefused = product.diagnostics.some(isOfOptions);
  const isStopped =
    isRefused ||
    (request.checksPreprocessing === true &&
      [...bag.diagnostics, ...product.diagnostics].some(isOfPreprocessing));
  if (request.showInclusions) await tellInclusions(product.inclusions, io);
  const outputs = isStopped || request.dependencies.isOnly ? [] : product.outputs;
  const sides = isRefused ? noSides : await produceSides(request, asked, product, host);
  await deliver({ ...product, outputs }, sides, paths, request, bag, io);
  if (request.showTimes && product.timings.length > 0)
    await writeText(io.stderr, renderTimes(product.timings));
  const diagnostics = await judge(
    [...bag.diagnostics, ...product.diagnostics, ...last.diagnostics],
    asked,
    io,
  );
  await report(diagnostics, request, io);
  if (isRefused) return "refused";
  return hasErrors(diagnostics) && !isTolerated(diagnostics, request) ? "failed" : "done";
}

/** Loaded where the target is named. */
async function reportForeign(
  { target, wordSize, options }: Request,
  host: Host,
  paths: readonly string[],
  bag: DiagnosticBag,
  io: CommandLineIo,
): Promise<void> {
  if (target === undefined && wordSize === undefined) return;
  const { reportForeignHeaders } = await import("./foreign-headers.ts");
  const own = hostTriple(io.platform, io.arch, targetTriples, options.target);
  reportForeignHeaders(options, own, host, paths, bag);
}

/** Loaded where no library is named. */
async function reportWithoutLibrary(
  request: Request,
  { module, outputs }: Product,
  bag: DiagnosticBag,
): Promise<void> {
  const { outputLanguage, libraries } = request.options;
  if (libraries.length > 0 || request.explained !== undefined || outputs.length === 0) return;
  if (outputLanguage === "py" || outputLanguage === "package")
    (await import("./unbound.ts")).reportUnbound(request, module, bag);
}

/** `--cpp`: loaded for who has a preprocessor of their own. */
async function preprocess(
  { request, host }: { readonly request: Request; readonly host: Host },
  bag: DiagnosticBag,
  io: CommandLineIo,
): Promise<Request | undefined> {
  const { preprocessOutside } = await import("./outside-preprocessor.ts");
  return preprocessOutside(request, host, bag, io);
}

/** The diagnostics as the user wants them taken. */
async function judge(
  diagnostics: readonly Diagnostic[],
  { severityRules, options: { target } }: Request,
  { platform, arch }: CommandLineIo,
): Promise<readonly Diagnostic[]> {
  let advised = diagnostics;
  if (diagnostics.some(({ missingHeader }) => missingHeader !== undefined)) {
    const { adviseMissingHeaders } = await import("./missing-headers.ts");
    const isForeign = target !== hostTriple(platform, arch, targetTriples, target);
    advised = adviseMissingHeaders(diagnostics, { platform, foreign: isForeign ? target : undefined });
  }
  if (severityRules.length === 0) return advised;
  return (await import("./severities.ts")).applySeverityRules(advised, severityRules);
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** After these there is no module, whatever the headers are. */
const unwritten: ReadonlySet<string> = new Set([
  "cannot-write-output",
  "invalid-module-name",
  "module-not-found",
]);

/**
 * ctypesgen's exit status is 0 whatever the headers have wrong; a file that cannot be written is another matter, and for
 * its fork preprocessing that fails and an empty module are.
 */
function isTolerated(
  diagnostics: readonly Diagnostic[],
  { toleratesErrors, checksPreprocessing, compatibility }: Request,
): boolean {
  const isFork = compatibility === "ctypesgen-fork";
  return (
    toleratesErrors &&
    !diagnostics.some(
      (diagnostic) =>
        (diagnostic.severity === "error" && unwritten.has(diagnostic.code)) ||
        (isFork &&
          (diagnostic.code === "nothing-selected" || diagnostic.code === "no-library-for-functions")) ||
        (checksPreprocessing === true && isOfPreprocessing(diagnostic)),
    )
  );
}

/** A warning about the options is told, and the run goes on. */
function isOfOptions({ code, severity }: Diagnostic): boolean {
  return severity === "error" && Object.hasOwn(optionsCatalog, code);
}

function isOfPreprocessing({ code, severity }: Diagnostic): boolean {
  const isOutside = code === "preprocessor-failed";
  return severity === "error" && (isOutside || Object.hasOwn(preprocessorCatalog, code));
}

/** Completes a request with what this machine and this process say: the target, standard input, the working directory. */
function prepare(
  request: Request,
  bag: DiagnosticBag,
  io: CommandLineIo,
): { request: Request; host: Host } | undefined {
  const { headers, limits, moduleDirectories, target } = request.options;
  let standardInput: Uint8Array | undefined;
  if (headers.includes("-")) {
    try {
      standardInput = (io.readStandardInput ?? readStandardInput)();
    } catch (error) {
      bag.report("cannot-read-standard-input", { values: { reason: describeError(codeOf(error)) } });
      return undefined;
    }
  }
  const triple = request.target ?? hostTriple(io.platform, io.arch, targetTriples, target);
  const sibling = request.wordSize === undefined ? triple : siblingTriple(triple, request.wordSize);
  if (sibling === undefined) {
    bag.report("no-sibling-target", { values: { target: triple, size: String(request.wordSize) } });
    return undefined;
  }
  const host = io.host ?? createDiskHost({ fileSizeLimit: limits.fileSize, standardInput });
  const form = readForm(request, host, bag);
  if (bag.hasErrors) return undefined;
  return {
    host,
    request: withOptions(request, {
      ...form,
      date: describeDate(io.env.SOURCE_DATE_EPOCH),
      macros: [...presetMacros(request), ...request.options.macros],
      headers: headers.map((header) => (header === "-" ? standardInputName : header)),
      target: sibling,
      ...searchEnvironment(request.options, sibling, {
        platform: io.platform,
        env: io.env,
        host: hostTriple(io.platform, io.arch, targetTriples, target),
      }),
      moduleDirectories: [...moduleDirectories, ...pythonPath(io)],
      linkerDirectories: linkerPath(io, request),
      acceptedMissing: acceptedMissing(request),
      furtherOutputs: furtherOutputs(request),
      workingDirectory: io.cwd(),
      version: findPackage(ownFolder()).version,
    }),
  };
}

/** A pipe, such as a shell's `<(...)`, and a device have no content that could be read twice. */
const unreadKinds = {
  missing: "no such file or directory",
  directory: "it is a directory",
  special: "it is not a regular file: write the text to one and name that",
  "too-large": "it is too large",
} as const;

/** The texts that the form of a module is made of. */
function readForm(
  { headerTemplate, insertedFiles, stringTemplate, options }: Request,
  host: Host,
  bag: DiagnosticBag,
): Pick<Options, "headerTemplate" | "insertedFiles" | "form"> {
  const read = (path: string): string => {
    const content = host.readFile(path);
    if (content.kind === "file") return new TextDecoder().decode(content.bytes);
    const reason = content.kind === "unreadable" ? content.reason : unreadKinds[content.kind];
    bag.report("cannot-read-text", { values: { path, reason } });
    return "";
  };
  return {
    headerTemplate: headerTemplate === undefined ? undefined : read(headerTemplate),
    insertedFiles: insertedFiles.map((path) => ({ path, text: read(path) })),
    form:
      stringTemplate === undefined ? options.form : { ...options.form, stringTemplate: read(stringTemplate) },
  };
}

/** The day that a build says it is (reproducible-builds.org, SOURCE_DATE_EPOCH), never that of the clock. */
function describeDate(seconds: string | undefined): string {
  if (seconds === undefined || !/^\d{1,11}$/u.test(seconds)) return "";
  return new Date(Number(seconds) * 1000).toISOString().replace("T", " ").slice(0, 19);
}

/** As gcc: who asks for the dependencies that are no system headers alone does not mind a missing one of those. */
function acceptedMissing({ dependencies }: Request): Options["acceptedMissing"] {
  const { isOnly, isWithoutSystem, acceptsMissing } = dependencies;
  if (!isOnly) return "none";
  return acceptsMissing ? "all" : isWithoutSystem ? "system" : "none";
}

/** Those that were asked for, and what stands beside the module: its stub, its proof. */
function furtherOutputs({ options, output, writesStubs, writesProof }: Request): Options["furtherOutputs"] {
  const isModule = options.outputLanguage === "py" || options.outputLanguage === "package";
  if (output === undefined || !isModule || !(writesStubs || writesProof)) return options.furtherOutputs;
  const stem = output.replace(/\.py$/, "");
  const stub = { language: "pyi", path: `${stem}.pyi` };
  const proof = [
    { language: "proof", path: `${stem}_check.py` },
    { language: "proof-c", path: `${stem}_check.c` },
  ];
  return [...options.furtherOutputs, ...(writesStubs ? [stub] : []), ...(writesProof ? proof : [])];
}

/** Loaded for who makes a package. */
async function withPackage(request: Request, io: CommandLineIo): Promise<Request> {
  if (request.packageFolder === undefined) return request;
  const { requestPackage } = await import("./package.ts");
  return requestPackage(request, io.cwd());
}

function pythonPath({ env, platform }: CommandLineIo): readonly string[] {
  const separator = platform === "win32" ? ";" : ":";
  return (env.PYTHONPATH ?? "").split(separator).filter((path) => path !== "");
}

/** What the loader asks, too; of no use for libraries of another machine. */
function linkerPath({ env, platform }: CommandLineIo, { target, options }: Request): readonly string[] {
  if (target !== undefined || options.sysroot !== undefined) return [];
  const variables = linkerVariables[platform] ?? [];
  return variables.flatMap((name) => (env[name] ?? "").split(":")).filter((path) => path !== "");
}

const linkerVariables: Readonly<Record<string, readonly string[]>> = {
  linux: ["LD_LIBRARY_PATH", "SHLIB_PATH", "LIBPATH", "LIBRARY_PATH"],
  darwin: ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LD_RUN_PATH", "DYLD_FALLBACK_LIBRARY_PATH"],
};

/** The same host, and the paths of all files that it has read: none of them may become an output. */
function recordReads(host: Host): { host: Host; paths: readonly string[] } {
  const paths: string[] = [];
  const readFile = (path: string): FileContent => {
    const content = host.readFile(path);
    if (content.kind === "file") paths.push(path);
    return content;
  };
  return {
    host: { readFile, exists: (path) => host.exists(path), list: (path) => host.list(path) },
    paths,
  };
}

interface Product {
  readonly outputs: readonly OutputFile[];
  readonly encoding: TextEncoding;
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: readonly PhaseTiming[];
  readonly inclusions: readonly Inclusion[];
  /** Where headers were translated. */
  readonly module?: Module | undefined;
}

async function produce(request: Request, host: Host): Promise<Product> {
  const { options, showTimes, dependencies } = request;
  const phase = dependencies.isOnly ? "dependencies" : request.dump;
  if (phase === undefined) {
    // Touching `performance` loads nine of Node's own modules: only for who asks for times.
    const clock = showTimes ? (): number => performance.now() : undefined;
    const keepsDocumentation = request.explained !== undefined || showsDocumentation(options);
    const translated = await translate({ ...options, keepsDocumentation }, host, clock);
    if (request.explained === undefined) return { ...translated, encoding: "utf8" };
    const { explainTranslated } = await import("./explain.ts");
    return { ...(await explainTranslated(request.explained, translated, options, host)), encoding: "utf8" };
  }
  const { dump } = await import("../dump.ts");
  const dumped = await dump(phase, options, host);
  if (dumped === undefined)
    throw new InternalError(`the flag table knows a dump that the pipeline does not: ${phase}`);
  // Tokens and preprocessed text are the header's own bytes, whatever they are.
  const encoding = phase === "pp" || phase === "tokens" ? "latin1" : "utf8";
  const { text, diagnostics, inclusions } = dumped;
  return { outputs: [{ path: "", text }], encoding, diagnostics, timings: [], inclusions };
}

/** `-H`: before all diagnostics, which gcc mixes with it. */
async function tellInclusions(inclusions: readonly Inclusion[], io: CommandLineIo): Promise<void> {
  const { nameInclusions } = await import("./dependencies.ts");
  const { printInclusions } = await import("../preprocessor/print-dependencies.ts");
  await writeText(io.stderr, printInclusions(nameInclusions(inclusions)));
}

/** Without this file nobody knows what else would have been read: gcc ends there, and writes no rule. */
function endsReading({ code, severity }: Diagnostic): boolean {
  return severity === "error" && unreadableCodes.has(code);
}

const unreadableCodes: ReadonlySet<string> = new Set<DiagnosticCode>([
  "header-not-found",
  "include-not-found",
  "include-is-directory",
  "include-is-special",
  "file-too-large",
  "unreadable-file",
  "include-depth-limit",
]);

/** What stands beside the product: written together with it, or nothing is. */
interface Sides {
  readonly files: readonly PlacedFile[];
  /** By paths, the flags that choose them. */
  readonly flags: ReadonlyMap<string, string>;
  /** For standard output, behind the product. */
  readonly told: string;
}

const noSides: Sides = { files: [], flags: new Map(), told: "" };

/** `--save-preprocessed-headers`, and `-M` and its kin. */
async function produceSides(
  request: Request,
  asked: Request,
  { inclusions, diagnostics, outputs }: Product,
  host: Host,
): Promise<Sides> {
  const { isOnly, isBeside } = request.dependencies;
  const hasRule = (isOnly || isBeside) && !diagnostics.some(endsReading);
  const { furtherOutputs: further } = request.options;
  if (!hasRule && request.preprocessedPath === undefined && further.length === 0) return noSides;
  const files: PlacedFile[] = [];
  const flags = new Map(further.map(({ path }) => [path, "--also"]));
  let told = "";
  if (request.preprocessedPath !== undefined) {
    files.push(await producePreprocessed(asked, request.preprocessedPath, host));
    flags.set(request.preprocessedPath, "--save-preprocessed-headers");
  }
  if (hasRule) {
    const { makeDependencyRule } = await import("./dependencies.ts");
    const { text, path } = makeDependencyRule(request, inclusions, outputs);
    if (path === undefined) told = text;
    else {
      files.push({ path, text, isGivenPath: true });
      flags.set(path, isOnly && path === request.output ? "-o" : "-MF");
    }
  }
  return { files, flags, told };
}

/** What preprocessing has to say has been said with the translation. */
async function producePreprocessed(request: Request, path: string, host: Host): Promise<PlacedFile> {
  const dumping = withOptions({ ...request, dump: "pp" }, { keptMacros: "definitions" });
  const { outputs, encoding } = await produce(dumping, host);
  return { path, text: outputs.map(({ text }) => text).join(""), isGivenPath: true, encoding };
}

/** Writes the product to its place, and reports to the bag what of it could not be written. */
async function deliver(
  { outputs, encoding }: Pick<Product, "outputs" | "encoding">,
  sides: Sides,
  inputs: readonly string[],
  { output, packageFolder, verbosity }: Request,
  bag: DiagnosticBag,
  io: CommandLineIo,
): Promise<void> {
  const usualFlag = packageFolder === undefined ? "-o" : "--package";
  if (packageFolder !== undefined && output !== undefined && outputs.length > 0) {
    const { makeFolders } = await import("./package.ts");
    const failed = await makeFolders(outputs, output);
    if (failed !== undefined) {
      bag.report("cannot-write-output", { values: { ...failed, flag: usualFlag } });
      return;
    }
  }
  const own = outputs.filter(({ isGivenPath }) => output !== undefined || isGivenPath === true);
  const files = [...own, ...sides.files];
  const { written, unchanged, failure: failed } = await writeOutputs(files, output ?? "", encoding, inputs);
  if (failed !== undefined) {
    const flag = sides.flags.get(failed.path) ?? usualFlag;
    bag.report("cannot-write-output", { values: { ...failed, flag } });
  } else {
    if (output === undefined) await deliverToStandardOutput(outputs, encoding, bag, io);
    if (sides.told !== "") await deliverToStandardOutput([{ path: "", text: sides.told }], "utf8", bag, io);
  }
  if (verbosity !== "verbose") return;
  const lines = [
    ...written.map((path) => `wrote ${path}\n`),
    ...unchanged.map((path) => `${path} is unchanged\n`),
  ];
  await writeText(io.stderr, lines.join(""));
}

/** The main output, after all files have been written. */
async function deliverToStandardOutput(
  outputs: readonly OutputFile[],
  encoding: TextEncoding,
  bag: DiagnosticBag,
  io: CommandLineIo,
): Promise<void> {
  for (const { path, text, isGivenPath } of outputs) {
    if (isGivenPath === true) continue;
    if (path !== "") bag.report("needs-output-file", { values: { path } });
    const error = path === "" ? await writeText(io.stdout, text, encoding) : undefined;
    if (error !== undefined) reportStreamError(error, bag);
  }
}

/** A reader that went away (`| head`) has what it wanted. */
function reportStreamError(error: Error, bag: DiagnosticBag): void {
  const code = codeOf(error);
  if (code === "EPIPE") return;
  const reason = describeError(code);
  bag.report("cannot-write-output", { values: { path: "standard output", reason, flag: "-o" } });
}

async function report(
  diagnostics: readonly Diagnostic[],
  { verbosity: asked, dependencies, compatibility }: Request,
  io: CommandLineIo,
): Promise<void> {
  const render = (told: readonly Diagnostic[], verbosity: Verbosity): string =>
    renderReport(told, {
      verbosity,
      isCompatible: (compatibility ?? "none") !== "none",
      // Asked where there is something to colour: finding out loads a dozen of Node's modules.
      get color() {
        return wantsColor({ isTerminal: io.stderr.isTTY === true, environment: io.env });
      },
    });
  // gcc: -M suppresses warnings, which are about the headers.
  const isSuppressing = dependencies.isOnly && asked === "normal";
  const text = isSuppressing
    ? render(diagnostics.filter(isOfFlags), "normal") + render(diagnostics, "quiet")
    : render(diagnostics, asked);
  if (text !== "") await writeText(io.stderr, text);
}

function isOfFlags({ code, severity }: Diagnostic): boolean {
  return code === "flag-without-effect" && severity === "warning";
}

function renderTimes(timings: readonly PhaseTiming[]): string {
  const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const rows = [...timings, { phase: "total", milliseconds: total }];
  return rows
    .map(({ phase, milliseconds }) => `${phase.padEnd(12)} ${milliseconds.toFixed(1).padStart(9)} ms\n`)
    .join("");
}
