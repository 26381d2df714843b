/** What the unit declares, one line a name, with the rule that it has: `--dump symbols` and `--dump selection`. */

import { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Token } from "../lexer/token.ts";
import { decodeUtf8 } from "../source/text.ts";
import type { SemanticContext } from "./context.ts";
import { expansionSpan } from "./places.ts";
import { selectSymbols } from "./selection.ts";
import type { DeclaredSymbol, SymbolTable } from "./symbol.ts";

/** `--dump selection`: whether each is selected, and where it is declared. */
export function dumpSelection(table: SymbolTable, context: SemanticContext): string {
  // What selecting has to say has been said when the module was made.
  const selection = selectSymbols(table, { ...context, diagnostics: new DiagnosticBag() });
  const lines: string[] = [];
  const print = (id: string, token: Token | undefined): void => {
    const state = selection.requested.has(id) ? "requested" : selection.needed.has(id) ? "needed" : "-";
    lines.push(`${state.padEnd(9)} ${selection.ruleOf(id).padEnd(9)} ${id} ${placeOf(token)}`.trimEnd());
  };
  for (const symbol of table.symbols) print(symbol.id, tokenOf(symbol));
  for (const node of selection.macros) print(node.id, node.token);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/**
 * `--dump symbols`: the rule of each symbol as a word of the command line, one a line, to be edited and given back as
 * `@FILE`.
 */
export function dumpSymbols(table: SymbolTable, context: SemanticContext): string {
  const selection = selectSymbols(table, { ...context, diagnostics: new DiagnosticBag() });
  const words = new Set<string>();
  const add = (id: string, name: string): unknown =>
    words.add(`--symbol-rules=${selection.ruleOf(id)}=${escapePattern(name)}`);
  for (const symbol of table.symbols) {
    const prefix = symbol.kind === "record" ? `${symbol.variety}_` : symbol.kind === "enum" ? "enum_" : "";
    add(symbol.id, `${prefix}${symbol.name}`);
  }
  for (const node of selection.macros) {
    if (node.kind === "define" && node.origin === "header") add(node.id, decodeUtf8(node.name));
  }
  return [...words].map((word) => `${word}\n`).join("");
}

/** Two backslashes: reading `@FILE` takes one away. */
function escapePattern(name: string): string {
  return name.replace(/[$\\^.*+?()[\]{}|]/g, "\\\\$&");
}

function tokenOf(symbol: DeclaredSymbol): Token | undefined {
  return "occurrences" in symbol ? symbol.occurrences[0]?.name : (symbol.definition?.token ?? symbol.mention);
}

function placeOf(token: Token | undefined): string {
  if (token === undefined) return "";
  const { file, start } = expansionSpan(token);
  const { name, line, column } = file.presumedPosition(start);
  return `${decodeUtf8(name)}:${line}:${column}`;
}
