/** Flags that what is asked for has no use for: taken, and told, since somebody expects something of them. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import { defaultOptions } from "../options.ts";
import type { Request } from "./request.ts";

interface Row {
  readonly flag: string;
  readonly isGiven: boolean;
  /** The forms of a Python module that it is for; all of them where it is not said. */
  readonly style?: "typed" | "usual";
  /** The output languages that heed it. */
  readonly languages: readonly string[];
  /** It is about the main output, and not about further ones. */
  readonly isOfMain?: true;
}

const keptMacroFlags = { definitions: "-dD", names: "-dN", used: "-dU", only: "-dM" } as const;

/** `output` is what `-o` says, where the request may have the place of a package's module. */
export function reportIdleForm(request: Request, bag: DiagnosticBag, output?: string): void {
  const tell = (flag: string, form: string): void => {
    bag.report("flag-without-effect", { values: { flag, form } });
  };
  tellPreprocessing(request, tell);
  if (request.explained !== undefined) return;
  if (request.dump === undefined && !request.dependencies.isOnly) {
    if (request.packageFolder !== undefined && output !== undefined) tell("-o", "packages (`--package`)");
    tellForm(request, tell);
  } else tellFiles(request, tell);
}

type Tell = (flag: string, form: string) => void;

/** What says how preprocessed text looks is for who asks for that. */
function tellPreprocessing({ options, dump, dependencies, preprocessedPath }: Request, tell: Tell): void {
  // gcc's own flags go with -M in silence.
  if (dump === "pp" || dependencies.isOnly) return;
  const form = "anything but preprocessed text (`-E`)";
  const { keptComments, keptMacros, keepsIncludes } = options;
  if (keptMacros !== "none") tell(keptMacroFlags[keptMacros], form);
  if (preprocessedPath !== undefined) return;
  if (keptComments !== "none") tell(keptComments === "all" ? "-CC" : "-C", form);
  if (keepsIncludes) tell("-dI", form);
}

/** Where a phase is printed, or a rule for make, no files are made beside a module. */
function tellFiles(request: Request, tell: Tell): void {
  const { options, dump, dependencies, packageFolder, writesStubs, writesProof } = request;
  const form = dependencies.isOnly
    ? dependencies.isWithoutSystem
      ? "`-MM`"
      : "`-M`"
    : dump === "pp"
      ? "`-E`"
      : `\`--dump ${dump}\``;
  const isWrapped = options.furtherOutputs.some(({ language }) => language === "wrappers");
  const isFurther = options.furtherOutputs.some(({ language }) => language !== "wrappers");
  if (packageFolder !== undefined) tell("--package", form);
  else if (writesStubs) tell("--stubs", form);
  if (writesProof) tell("--proof", form);
  if (isWrapped) tell("--wrap-static-inline", form);
  if (isFurther && packageFolder === undefined) tell("--also", form);
}

function tellForm(request: Request, tell: Tell): void {
  const { options, compatibility } = request;
  const isCompatible = (compatibility ?? "none") !== "none";
  const isTyped = options.style === "interoptopus" && !isCompatible;
  const made = [options.outputLanguage, ...options.furtherOutputs.map(({ language }) => language)];
  const isModule = made.includes("py") || made.includes("package");
  for (const { flag, isGiven, style, languages, isOfMain } of rowsOf(request, isCompatible)) {
    if (!isGiven) continue;
    const heeding = isOfMain === true ? [options.outputLanguage] : made;
    if (!heeding.some((language) => languages.includes(language)))
      tell(flag, `\`--output-language ${options.outputLanguage}\``);
    else if (isModule && style !== undefined && (isCompatible || (style === "typed") !== isTyped))
      tell(flag, isCompatible ? ownForm : isTyped ? typedForm : usualForm);
  }
}

const ownForm = "modules in ctypesgen's own form (`--compat`)";
const typedForm = "typed modules (`--style interoptopus`)";
const usualForm = "modules of `--style ctypesgen`, the default";

const modules: readonly string[] = ["py", "package"];
const stubbed: readonly string[] = [...modules, "pyi"];
const documented: readonly string[] = ["markdown", "html"];

function rowsOf(request: Request, isCompatible: boolean): readonly Row[] {
  const { options, writesStubs, writesProof, headerTemplate, insertedFiles } = request;
  const { initName, callbacksName, namespaces, style, naming, jsonDialect, documentationHeader } =
    defaultOptions;
  const typed = { style: "typed", languages: modules } as const;
  const named: readonly string[] = [...stubbed, ...documented, "proof"];
  return [
    { flag: "--init-name", isGiven: options.initName !== initName, ...typed },
    { flag: "--callbacks-name", isGiven: options.callbacksName !== callbacksName, ...typed },
    { flag: "--namespaces", isGiven: options.namespaces !== namespaces, ...typed },
    {
      flag: "--style",
      isGiven: options.style !== style,
      style: "typed",
      languages: [...stubbed, "proof", "ir"],
    },
    { flag: "--compare-records", isGiven: options.comparesRecords, style: "usual", languages: modules },
    { flag: "--enums", isGiven: options.enums.length > 0, style: "usual", languages: stubbed },
    { flag: "--naming", isGiven: options.naming !== naming, style: "usual", languages: named },
    {
      flag: "--strip-prefix",
      isGiven: options.strippedPrefixes.length > 0,
      // ctypesgen's own form strips by itself.
      ...(isCompatible ? {} : { style: "usual" }),
      languages: options.naming === "pep8" ? named : stubbed,
    },
    { flag: "--stubs", isGiven: writesStubs, languages: modules, isOfMain: true },
    { flag: "--proof", isGiven: writesProof, languages: modules, isOfMain: true },
    { flag: "--proof import", isGiven: options.provesItself, languages: modules },
    { flag: "--lazy", isGiven: options.lazy, languages: modules },
    { flag: "--docs", isGiven: options.documentation, languages: modules },
    { flag: "--no-embed-preamble", isGiven: !options.embedPreamble, languages: stubbed },
    { flag: "--header-template", isGiven: headerTemplate !== undefined, languages: modules },
    { flag: "--insert-file", isGiven: insertedFiles.length > 0, languages: stubbed },
    { flag: "--json-dialect", isGiven: options.jsonDialect !== jsonDialect, languages: ["json"] },
    {
      flag: "--docs-header",
      isGiven: options.documentationHeader !== documentationHeader,
      languages: documented,
    },
  ];
}
