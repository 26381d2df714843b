/** Declarations in, their trees as text out: what the parser's specs compare. */
import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Token } from "../../src/lexer/token.ts";
import { completeOptions, defaultLanguage, defaultLimits, type LanguageOptions } from "../../src/options.ts";
import type { ExternalDeclaration } from "../../src/parser/ast.ts";
import { dumpAst } from "../../src/parser/dump.ts";
import { createParser, type Parser } from "../../src/parser/parser.ts";
import { createPreprocessor, type Preprocessor } from "../../src/preprocessor/preprocessor.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { findTarget } from "../../src/target/targets.ts";
import { assert, test } from "../support/test.ts";

export interface ParseOptions {
  readonly standard?: string;
  readonly target?: string;
  readonly language?: Partial<LanguageOptions>;
  readonly nesting?: number;
  /** Other files that the text includes. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface OpenedParser {
  readonly parser: Parser;
  readonly preprocessor: Preprocessor;
  readonly diagnostics: readonly Diagnostic[];
}

/** A parser on a text that the preprocessor has read. */
export function openParser(text: string, options: ParseOptions = {}): OpenedParser {
  const bag = new DiagnosticBag();
  const target = findTarget(options.target ?? "x86_64-linux-gnu");
  if (target === undefined) throw new Error(`no target ${options.target}`);
  const language = {
    ...defaultLanguage,
    ...options.language,
    standard: options.standard ?? defaultLanguage.standard,
  };
  const limits = { ...defaultLimits, nesting: options.nesting ?? defaultLimits.nesting };
  const host = createMemoryHost({ "x.h": text, ...options.files });
  const preprocessor = createPreprocessor({
    host,
    target,
    options: completeOptions({ headers: ["x.h"], language, target: target.triple, standardIncludes: false }),
    diagnostics: bag,
  });
  const parser = createParser(preprocessor, { diagnostics: bag, target, language, limits });
  return { parser, preprocessor, diagnostics: bag.diagnostics };
}

export interface ParsedText {
  /** One text a declaration. */
  readonly trees: readonly string[];
  readonly nodes: readonly ExternalDeclaration[];
  /** Code and line of each diagnostic. */
  readonly faults: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly parser: Parser;
}

export function parseText(text: string, options: ParseOptions = {}): ParsedText {
  const { parser, diagnostics } = openParser(text, options);
  const nodes: ExternalDeclaration[] = [];
  for (let node = parser.next(); node !== undefined; node = parser.next()) nodes.push(node);
  const faults = diagnostics.map(({ code, span }) => `${code}:${span?.file.lineAt(span.start)}`);
  return { trees: nodes.map((node) => dumpAst(node)), nodes, faults, diagnostics, parser };
}

/** The text has no fault, and these are its trees. */
export function assertTrees(text: string, trees: readonly string[], options: ParseOptions = {}): void {
  const parsed = parseText(text, options);
  assert.equal(
    parsed.diagnostics.map(({ message }) => message),
    [],
  );
  assert.equal(parsed.trees, trees);
}

/** The declared names in order, for specs of what survives an error. */
export function namesOf(nodes: readonly ExternalDeclaration[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "function-definition") return [`${node.declarator.name?.text}{}`];
    if (node.kind !== "declaration") return [node.kind];
    const { type } = node.specifiers;
    const tag = type?.kind === "record" || type?.kind === "enum" ? type.tag?.text : undefined;
    const names = node.declarators.map(({ declarator }) => declarator.name?.text ?? "");
    return names.length === 0 && tag !== undefined ? [`tag ${tag}`] : names;
  });
}

/** The replacement list of a macro of the text, once all of it has been parsed. */
export function readMacroBody(text: string, name: string, options: ParseOptions = {}): string | undefined {
  const { parser, preprocessor, diagnostics } = openParser(text, options);
  while (parser.next() !== undefined);
  const macro = preprocessor.macros.lookup(name);
  if (macro === undefined) throw new Error(`no macro ${name}`);
  const body = parser.parseMacroBody(macro.replacementList as readonly Token[], macro.parameters ?? []);
  assert.equal(diagnostics, [], "a macro body is read silently");
  return body === undefined ? undefined : dumpAst(body);
}

/** A test whose whole story is one text and its trees. */
export function shows(
  idea: string,
  text: string,
  trees: string | readonly string[],
  options?: ParseOptions,
): void {
  test(idea, () => assertTrees(text, typeof trees === "string" ? [trees] : trees, options));
}

export const c23: ParseOptions = { standard: "c23" };
