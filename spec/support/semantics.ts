/** Front end and semantics on text, for specs: no pass and no emitter runs. */

import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { placeOf } from "../../src/diagnostics/frame.ts";
import type { Declaration } from "../../src/ir/declaration.ts";
import type { Module } from "../../src/ir/module.ts";
import { completeOptions, type GivenOptions } from "../../src/options.ts";
import { createParser } from "../../src/parser/parser.ts";
import { createPreprocessor } from "../../src/preprocessor/preprocessor.ts";
import type { SemanticContext } from "../../src/semantics/context.ts";
import { declareUnit } from "../../src/semantics/declare.ts";
import { resolveModule } from "../../src/semantics/resolve.ts";
import { type Selection, selectSymbols } from "../../src/semantics/selection.ts";
import type { SymbolTable } from "../../src/semantics/symbol.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { findTarget } from "../../src/target/targets.ts";

export interface Meaning {
  readonly table: SymbolTable;
  readonly selection: Selection;
  readonly module: Module;
  readonly diagnostics: readonly Diagnostic[];
  readonly context: SemanticContext;
}

/** Understands one header, or several files of which `options.headers` are given. */
export function understand(
  source: string | Readonly<Record<string, string>>,
  given: GivenOptions = {},
): Meaning {
  const files = typeof source === "string" ? { "case.h": source } : source;
  const options = completeOptions({
    headers: [Object.keys(files)[0] ?? "case.h"],
    standardIncludes: false,
    ...given,
  });
  const target = findTarget(options.target);
  if (target === undefined) throw new Error(`no target ${options.target}`);
  const diagnostics = new DiagnosticBag();
  const preprocessor = createPreprocessor({ host: createMemoryHost(files), target, options, diagnostics });
  const { language, limits } = options;
  const parser = createParser(preprocessor, { diagnostics, language, limits, target });
  const context = { target, options, diagnostics };
  const table = declareUnit(parser, preprocessor, context);
  const selection = selectSymbols(table, context);
  const module = resolveModule(table, selection, context);
  return { table, selection, module, diagnostics: diagnostics.diagnostics, context };
}

/** The one declaration with an id; throws where there is none, so that a spec cannot pass on nothing. */
export function declarationOf<K extends Declaration["kind"]>(
  meaning: Meaning | Module,
  id: string,
  kind: K,
): Extract<Declaration, { kind: K }> {
  const { declarations } = "module" in meaning ? meaning.module : meaning;
  const found = declarations.find((declaration) => declaration.id === id);
  if (found?.kind !== kind)
    throw new Error(`${id} is no ${kind}: ${declarations.map((each) => each.id).join(" ")}`);
  return found as Extract<Declaration, { kind: K }>;
}

/** Ids of a module's declarations in order. */
export function idsOf(meaning: Meaning): readonly string[] {
  return meaning.module.declarations.map(({ id }) => id);
}

export function codesOf(meaning: Meaning): readonly string[] {
  return meaning.diagnostics.map(({ code }) => code);
}

/** `code line:column` of each message, as the command line shows places; notes are none. */
export function faultsOf(
  source: string | Readonly<Record<string, string>>,
  given: GivenOptions = {},
): readonly string[] {
  return understand(source, given)
    .diagnostics.filter(({ severity, code }) => severity !== "note" && code !== "nothing-selected")
    .map(({ code, span }) => {
      if (span === undefined) return code;
      const { line, column } = placeOf(span);
      return `${code} ${line}:${column}`;
    });
}
