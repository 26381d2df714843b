/** Given headers that stand for others: umbrellas, main headers, links, and what continues a header for one architecture. */

import type { Token } from "../lexer/token.ts";
import type { SemanticContext } from "./context.ts";
import {
  extendGivenHeaders,
  findContinuations,
  findTwins,
  type GivenHeaders,
  headersUnder,
  isMainHeader,
} from "./given-headers.ts";
import type { MacroDefinitionNode, MacroNode } from "./macro-nodes.ts";
import { fileOf } from "./places.ts";
import type { SymbolTable } from "./symbol.ts";

/** The given headers with all that they stand for. */
export function followHeaders(
  given: GivenHeaders,
  table: SymbolTable,
  macros: readonly MacroNode[],
  context: SemanticContext,
): GivenHeaders {
  const followed = followUmbrellas(given, table, macros, context);
  return extendGivenHeaders(followed, findContinuations(followed, table.files));
}

function followUmbrellas(
  given: GivenHeaders,
  table: SymbolTable,
  macros: readonly MacroNode[],
  context: SemanticContext,
): GivenHeaders {
  const { options, diagnostics, target } = context;
  if (options.allHeaders) return given;
  const silent = findSilentHeaders(given, table, macros);
  const doors = given.names.filter((name) => silent.has(name) || isMainHeader(name));
  if (doors.length === 0) return given;
  const system = [
    ...target.includeDirectories,
    ...options.searchDirectories
      .filter(({ kind }) => kind === "system" || kind === "after")
      .map(({ path }) => path),
  ];
  let result = given;
  for (const name of doors) {
    const umbrella = table.files.find((file) => file.name === name && file.kind === "header");
    if (umbrella === undefined) continue;
    const twins = silent.has(name) ? findTwins(umbrella, table.files) : [];
    if (twins.length > 0) {
      result = extendGivenHeaders(result, twins);
      continue;
    }
    const more = headersUnder(umbrella, table.files, system).filter((file) => !given.isGiven(file));
    if (more.length === 0) continue;
    diagnostics.report(silent.has(name) ? "umbrella-header" : "main-header", {
      values: { header: name, count: more.length },
    });
    result = extendGivenHeaders(result, more);
  }
  return result;
}

/** Given headers that declare nothing themselves: no name, and no macro that is more than a guard. */
function findSilentHeaders(
  given: GivenHeaders,
  table: SymbolTable,
  macros: readonly MacroNode[],
): ReadonlySet<string> {
  const silent = new Set(given.names);
  const hear = (token: Token): boolean => silent.delete(fileOf(token).name) && silent.size === 0;
  for (const symbol of table.symbols) {
    if ("occurrences" in symbol) {
      if (symbol.occurrences.some(({ name }) => hear(name))) return silent;
    } else if (hear(symbol.definition?.token ?? symbol.mention)) {
      return silent;
    }
  }
  const ended = new Set<MacroNode>();
  for (const node of macros) if (node.kind === "undef") ended.add(node.ends);
  for (const node of macros) {
    // A macro that the header undefines again only steers what it includes.
    if (node.kind !== "define" || ended.has(node) || isGuard(node)) continue;
    if (hear(node.token)) return silent;
  }
  return silent;
}

/** `#define LIB_H_ 1`: named after its file, and no more than on. */
function isGuard(node: MacroDefinitionNode): boolean {
  const { parameters, replacementList } = node.macro;
  if (parameters !== undefined || replacementList.length !== 1 || replacementList[0]?.text !== "1")
    return false;
  const { name } = node.token.file;
  return lettersOf(node.name).includes(lettersOf(name.slice(name.lastIndexOf("/") + 1)));
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, "").toUpperCase();
}
