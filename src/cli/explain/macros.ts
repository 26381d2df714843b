/** The macro trail: which macros wrote a declaration, what a macro went through, and which others it leads to. */

import type { Omission } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { Token } from "../../lexer/token.ts";
import type { Macro } from "../../preprocessor/macro.ts";
import type { MacroNode } from "../../semantics/macro-nodes.ts";
import type { DeclaredSymbol } from "../../semantics/symbol.ts";
import type { Origin, Span } from "../../source/span.ts";
import { decodeUtf8 } from "../../source/text.ts";
import { showDefinition, showLine, showOrigin, showPlace, showTokens } from "./places.ts";
import type { Unit } from "./unit.ts";

/** Macros that one leads to, as many as are told. */
const mostMacros = 10;

/** Lines about a declaration or a macro of the module, by its id. */
export function tellTrail(id: string, unit: Unit): readonly string[] {
  const symbol = unit.symbols.byId.get(id);
  if (symbol !== undefined) return tellWriters(symbol);
  const node = unit.selection.macros.find((candidate) => candidate.id === id);
  return node === undefined ? [] : tellMacro(node, unit);
}

/** The same about a macro that was left out, by its place. */
export function tellOmittedMacro(
  { name, file, line }: Omission,
  module: Module,
  unit: Unit,
): readonly string[] {
  const node = unit.selection.macros.find(
    ({ kind, name: candidate, token }) =>
      kind === "define" &&
      decodeUtf8(candidate) === name &&
      token.file.name === module.files[file ?? -1] &&
      token.file.presumedPosition(token.offset).line === line,
  );
  return node === undefined ? [] : tellMacro(node, unit);
}

function tellWriters(symbol: DeclaredSymbol): readonly string[] {
  const { name, first, last } = tokensOf(symbol);
  if (name.origin !== undefined) return tellOrigins("  written by", name.origin);
  // The name was an argument, or made by `##`.
  if (first.origin !== undefined && first.origin === last.origin)
    return tellOrigins("  written by", first.origin);
  return [
    ...(first.origin === undefined ? [] : tellOrigins("  begins with", first.origin)),
    ...(last.origin === undefined ? [] : tellOrigins("  ends with", last.origin)),
  ];
}

function tokensOf(symbol: DeclaredSymbol): { name: Token; first: Token; last: Token } {
  if ("occurrences" in symbol) {
    const occurrence = symbol.occurrences.find(({ definition }) => definition) ?? symbol.occurrences[0];
    if (occurrence !== undefined) {
      const { name, firstToken, lastToken } = occurrence;
      return { name, first: firstToken, last: lastToken };
    }
  }
  const tag = "mention" in symbol ? symbol : undefined;
  const name = (tag?.definition?.tag ?? tag?.definition?.token ?? tag?.mention) as Token;
  const first = tag?.definition?.token ?? name;
  return { name, first, last: tag?.definition?.lastToken ?? name };
}

/** From the macro whose replacement list has the token to the one that stands in the file. */
function tellOrigins(begin: string, origin: Origin): readonly string[] {
  const lines: string[] = [];
  let words = begin;
  for (let at: Origin | undefined = origin; at !== undefined; at = at.expansion.origin) {
    const { macro, definition, expansion } = at;
    const where = definition === undefined ? "predefined" : `defined at ${showSpan(definition)}`;
    lines.push(`${words} the macro ${showLine(macro)} (${where}), expanded at ${showSpan(expansion)}`);
    words = "    which stands in";
  }
  return lines;
}

function showSpan({ file, start }: Span): string {
  return showPlace(file, start);
}

function tellMacro(node: MacroNode, unit: Unit): readonly string[] {
  if (node.kind === "undef") return [];
  const lines = [`  ${showDefinition(node.macro)}`, ...tellExpansion(node.macro, unit)];
  const end = endOf(node, unit);
  return end === undefined ? lines : [...lines, end];
}

/** What the replacement list comes to at the end of the unit, and the macros on the way there. */
export function tellExpansion(macro: Macro, unit: Unit): readonly string[] {
  const { macros } = unit.preprocessor;
  const through = new Map<string, Macro>();
  const stack = [macro];
  for (let at = stack.pop(); at !== undefined && through.size < mostMacros; at = stack.pop()) {
    for (const { text } of at.replacementList) {
      const next = text === macro.name || through.has(text) ? undefined : macros.lookup(text);
      if (next === undefined || macro.parameters?.includes(text) === true) continue;
      through.set(text, next);
      stack.push(next);
    }
  }
  if (through.size === 0) return [];
  const lines = [...through.values()].map(
    (other) => `  by way of ${showDefinition(other)} (${showOrigin(other)})`,
  );
  if (macro.parameters === undefined) {
    const list = macros.lookup(macro.name) === macro ? [macro.nameToken] : macro.replacementList;
    lines.push(`  which comes to ${showTokens(macros.expand(list))}`);
  }
  return lines;
}

/** What happened to a definition afterwards. */
function endOf(node: MacroNode, { preprocessor }: Unit): string | undefined {
  const next = preprocessor.macros.history
    .slice(node.order + 1)
    .find((event) => (event.kind === "define" ? event.macro.name : event.name) === node.name);
  if (next === undefined) return undefined;
  const token = next.kind === "define" ? next.macro.nameToken : next.token;
  const what = next.kind === "define" ? "defined again" : "undefined";
  return `  ${what} at ${showPlace(token.file, token.offset)}: what counts is how things are at the end`;
}
