/** Preprocesses texts for specs: tokens as one line, diagnostics as codes with places. */

import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { type Token, TokenFlag, TokenKind } from "../../src/lexer/token.ts";
import { completeOptions, type GivenOptions } from "../../src/options.ts";
import {
  createPreprocessor,
  type PreprocessContext,
  type Preprocessor,
} from "../../src/preprocessor/preprocessor.ts";
import { createMemoryHost, type Host } from "../../src/source/host.ts";
import { findTarget } from "../../src/target/targets.ts";

export interface Preprocessed {
  /** The tokens with one blank where white space stands before them. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly preprocessor: Preprocessor;
  readonly diagnostics: readonly Diagnostic[];
  /** `line:column code`, in order. */
  readonly problems: readonly string[];
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function makeContext(files: Files | Host, given: GivenOptions): PreprocessContext {
  const options = completeOptions({ headers: ["case.h"], standardIncludes: false, ...given });
  const target = findTarget(options.target);
  if (target === undefined) throw new Error(`no target ${options.target}`);
  const host = typeof files.readFile === "function" ? (files as Host) : createMemoryHost(files as Files);
  return { host, target, options, diagnostics: new DiagnosticBag() };
}

/** All tokens of the headers given, by default of `case.h`. */
export function preprocessFiles(files: Files | Host, given: GivenOptions = {}): Preprocessed {
  const context = makeContext(files, given);
  const preprocessor = createPreprocessor(context);
  const tokens: Token[] = [];
  for (let token = preprocessor.next(); token.kind !== TokenKind.EndOfFile; token = preprocessor.next()) {
    tokens.push(token);
  }
  const { diagnostics } = context.diagnostics;
  return {
    text: spellTokens(tokens),
    tokens,
    preprocessor,
    diagnostics,
    problems: diagnostics.map(describe),
  };
}

/** The tokens of one text. */
export function preprocess(text: string | Uint8Array, given: GivenOptions = {}): Preprocessed {
  return preprocessFiles({ "case.h": text }, given);
}

/** What a text comes to, with nothing to be said about it. */
export function expand(text: string, given: GivenOptions = {}): string {
  const result = preprocess(text, given);
  if (result.problems.length > 0) throw new Error(result.problems.join("\n"));
  return result.text;
}

export function spellTokens(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    const isApart = (token.flags & (TokenFlag.LeadingSpace | TokenFlag.StartOfLine)) !== 0;
    text += `${isApart && text !== "" ? " " : ""}${token.text}`;
  }
  return text;
}

function describe({ code, span }: Diagnostic): string {
  if (span === undefined) return code;
  const { line, column } = span.file.presumedPosition(span.start);
  return `${line}:${column} ${code}`;
}
