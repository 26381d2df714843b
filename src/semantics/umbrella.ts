/** Given headers that stand for others: umbrellas, main headers, links, and what continues a header for one architecture. */

import type { Token } from "../lexer/token.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { SemanticContext } from "./context.ts";
import { forwardedHeaders } from "./forwarded-headers.ts";
import {
  extendGivenHeaders,
  findContinuations,
  findTwins,
  type GivenHeaders,
  headersUnder,
  isMainHeader,
  normalizePath,
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
  if (!context.options.allHeaders) noteIncludedMajority(followed, table, context);
  return extendGivenHeaders(followed, findContinuations(followed, table.files));
}

function followUmbrellas(
  given: GivenHeaders,
  table: SymbolTable,
  macros: readonly MacroNode[],
  context: SemanticContext,
): GivenHeaders {
  const { options, diagnostics } = context;
  if (options.allHeaders) return given;
  const silent = findSilentHeaders(given, table, macros);
  const doors = given.names.filter((name) => silent.has(name) || isMainHeader(name));
  if (doors.length === 0) return given;
  const system = systemDirectories(context);
  let result = given;
  for (const name of doors) {
    const umbrella = table.files.find((file) => file.name === name && file.kind === "header");
    if (umbrella === undefined) continue;
    const twins = silent.has(name) ? findTwins(umbrella, table.files) : [];
    if (twins.length > 0) {
      result = extendGivenHeaders(result, twins);
      continue;
    }
    let more: readonly SourceFile[] = headersUnder(umbrella, table.files, system).filter(
      (file) => !given.isGiven(file),
    );
    if (more.length === 0 && silent.has(name)) {
      const counts = countDeclarations(table);
      more = forwardedHeaders(umbrella, table.files, system, (file) => counts.has(file));
    }
    if (more.length === 0) continue;
    diagnostics.report(silent.has(name) ? "umbrella-header" : "main-header", {
      values: { header: name, count: more.length },
    });
    result = extendGivenHeaders(result, more);
  }
  return result;
}

function systemDirectories({ options, target }: SemanticContext): readonly string[] {
  return [
    ...target.includeDirectories,
    ...options.searchDirectories
      .filter(({ kind }) => kind === "system" || kind === "after")
      .map(({ path }) => path),
  ];
}

/** Such a part of what a given header brings is little: it declares fewer than a tenth of what those beside it do. */
const littlePart = 10;
/** Fewer declarations beside it are nothing to tell of. */
const leastMajority = 20;

/** A header that declares something stands for itself alone, even where nearly all of its library lies beside it. */
function noteIncludedMajority(given: GivenHeaders, table: SymbolTable, context: SemanticContext): void {
  const { options, diagnostics } = context;
  // Who chooses by rules knows where things are.
  if (options.symbolRules.length > 0) return;
  // What lies in a directory of the system is of many libraries.
  const system = new Set(systemDirectories(context).map(normalizePath));
  const headers = given.names.flatMap((name) => {
    const directory = normalizePath(name.slice(0, Math.max(name.lastIndexOf("/"), 0)) || ".");
    const file = table.files.find((one) => one.name === name && one.kind === "header");
    return file === undefined || system.has(directory) ? [] : [file];
  });
  if (headers.length === 0) return;
  const counts = countDeclarations(table);
  for (const header of headers) {
    const { name } = header;
    let own = 0;
    let beside = 0;
    for (const [file, count] of counts) {
      if (file.name === name) own += count;
      else if (!given.isGiven(file) && liesBeside(file, header)) beside += count;
    }
    if (own === 0 || beside < leastMajority || own * littlePart >= beside) continue;
    diagnostics.report("mostly-included", { values: { header: name, own, count: beside } });
  }
}

/** How many symbols each file declares first. */
function countDeclarations(table: SymbolTable): ReadonlyMap<SourceFile, number> {
  const counts = new Map<SourceFile, number>();
  for (const symbol of table.symbols) {
    const file = fileOf(
      "occurrences" in symbol
        ? (symbol.occurrences[0] as { name: Token }).name
        : (symbol.definition?.token ?? symbol.mention),
    );
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

/** Included by it, however far away, from its own directory or below. */
function liesBeside(file: SourceFile, header: SourceFile): boolean {
  const directory = header.name.slice(0, header.name.lastIndexOf("/") + 1);
  if (file.kind !== "header" || !file.name.startsWith(directory)) return false;
  for (let at = file.includedFrom?.file; at !== undefined; at = at.includedFrom?.file)
    if (at.name === header.name) return true;
  return false;
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
