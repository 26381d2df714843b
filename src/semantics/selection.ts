/**
 * What to translate (ctypesgen's rules): what the given headers declare themselves, as `-i`, `-x`, `--all-headers`,
 * `--builtin-symbols` and `--no-macros` change it, with what that needs.
 */

import type { Token } from "../lexer/token.ts";
import type { Options } from "../options.ts";
import { type SelectionRule, selectNodes } from "../passes/select.ts";
import type { MacroOrigin } from "../preprocessor/macro.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { SemanticContext } from "./context.ts";
import {
  extendGivenHeaders,
  findContinuations,
  findGivenHeaders,
  findTwins,
  type GivenHeaders,
  headersUnder,
  isMainHeader,
} from "./given-headers.ts";
import { listMacroNodes, type MacroDefinitionNode, type MacroNode } from "./macro-nodes.ts";
import { findMentions } from "./mentions.ts";
import { fileOf } from "./places.ts";
import type { DeclaredSymbol, SymbolTable } from "./symbol.ts";

export interface Selection {
  readonly given: GivenHeaders;
  readonly requested: ReadonlySet<string>;
  readonly needed: ReadonlySet<string>;
  /** The macro history's part of the unit, selected or not. */
  readonly macros: readonly MacroNode[];
  /** The rule that each symbol or macro has by itself, by id. */
  ruleOf(id: string): SelectionRule;
}

export function selectSymbols(table: SymbolTable, context: SemanticContext): Selection {
  const macros = listMacroNodes(table.macros);
  const named = findGivenHeaders(table.files, context.options);
  const followed = followUmbrellas(named, table, macros, context);
  const given = extendGivenHeaders(followed, findContinuations(followed, table.files));
  const rules = new RuleBook(given, context.options);
  const nodes = new Map<string, MacroNode>();
  for (const node of macros) nodes.set(node.id, node);
  const ruleOf = (id: string): SelectionRule => {
    const symbol = table.byId.get(id);
    if (symbol !== undefined) return rules.ofSymbol(symbol);
    const node = nodes.get(id);
    return node === undefined ? "if_needed" : rules.ofMacro(node);
  };
  const isWhole = context.options.allHeaders && context.options.symbolRules.length === 0;
  const roots: string[] = [];
  for (const symbol of table.symbols) if (rules.ofSymbol(symbol) === "yes") roots.push(symbol.id);
  for (const node of macros) if (rules.ofMacro(node) === "yes") roots.push(node.id);
  const selected = selectNodes({
    roots,
    ruleOf,
    needsOf: (id) => {
      // Where everything is asked for, nothing more can be needed.
      if (isWhole) return [];
      const symbol = table.byId.get(id);
      return symbol === undefined ? [] : findMentions(symbol, table);
    },
    wishesOf: (id) => {
      const node = nodes.get(id);
      return node === undefined ? [] : macroMentions(node, table, context.options);
    },
  });
  reportDropped(selected.dropped, table, context);
  if (selected.requested.size === 0) reportNothing(table, macros, given, context);
  return { given, requested: selected.requested, needed: selected.needed, macros, ruleOf };
}

/**
 * What a macro's replacement list names. It would like these beside it; its value, which C computes, does not need them.
 */
function macroMentions(node: MacroNode, table: SymbolTable, options: Options): readonly string[] {
  if (node.kind === "undef") return [];
  const found = new Set<string>();
  const { replacementList, parameters } = node.macro;
  for (const token of replacementList) {
    const name = token.text;
    if (parameters?.includes(name) === true) continue;
    const macro = name === node.name ? undefined : table.macros.lookup(name);
    if (macro !== undefined) {
      if (options.includeMacros && macro.replacementList.length > 0) found.add(`macro:${name}`);
      continue;
    }
    const symbol = table.ordinary.get(name);
    // Types that only a cast or a sizeof names are not wished for: what refers to them brings them in.
    if (symbol?.kind === "enumerator") found.add(symbol.owner.id);
    else if (symbol?.kind === "function" || symbol?.kind === "variable") found.add(symbol.id);
  }
  return [...found];
}

// ---- rules ------------------------------------------------------------------------------------------------------

class RuleBook {
  readonly #given: GivenHeaders;
  readonly #options: Options;
  readonly #patterns: readonly { readonly rule: SelectionRule; readonly expression: RegExp }[];

  constructor(given: GivenHeaders, options: Options) {
    this.#given = given;
    this.#options = options;
    this.#patterns = options.symbolRules.map(({ rule, pattern }) => ({
      rule,
      expression: prefixExpression(pattern),
    }));
  }

  ofSymbol(symbol: DeclaredSymbol): SelectionRule {
    const origin = this.#ofOrigin(symbol);
    if (this.#patterns.length === 0) return origin;
    if (symbol.kind !== "record" && symbol.kind !== "enum") return this.#applyPatterns([symbol.name], origin);
    const prefix = symbol.kind === "enum" ? "enum" : symbol.variety;
    const names = [`${prefix}_${symbol.name}`];
    // An included tag or enumerator brings its type; an excluded alias or enumerator does not take it away.
    const included = [...names, symbol.name];
    if (symbol.kind === "enum") {
      for (const { name } of symbol.definition?.enumerators ?? []) included.push(name.text);
    }
    return this.#applyPatterns(names, origin, included);
  }

  ofMacro(node: MacroNode): SelectionRule {
    if (!this.#options.includeMacros) return "never";
    if (node.kind === "undef" && !this.#options.includeUndefs) return "never";
    // The output has a NULL of its own.
    if (node.name === "NULL" && node.origin === "header") return "never";
    const origin = this.#ofFile(node.origin, node.token.file);
    return this.#applyPatterns([node.kind === "undef" ? `#undef:${node.name}` : node.name], origin);
  }

  #ofOrigin(symbol: DeclaredSymbol): SelectionRule {
    if (this.#options.allHeaders) return "yes";
    if (symbol.kind === "record" || symbol.kind === "enum") {
      return this.#given.isGiven(fileOf(symbol.definition?.token ?? symbol.mention)) ? "yes" : "if_needed";
    }
    return symbol.occurrences.some(({ name }) => this.#given.isGiven(fileOf(name))) ? "yes" : "if_needed";
  }

  #ofFile(origin: MacroOrigin, file: SourceFile): SelectionRule {
    if (origin === "command-line") return "if_needed";
    if (origin === "builtin" || origin === "predefined")
      return this.#options.builtinSymbols ? "yes" : "if_needed";
    return this.#options.allHeaders || this.#given.isGiven(file) ? "yes" : "if_needed";
  }

  /** The last rule that matches counts; one that says "never" counts before all others. */
  #applyPatterns(
    names: readonly string[],
    origin: SelectionRule,
    included: readonly string[] = names,
  ): SelectionRule {
    let result = origin;
    for (const { rule, expression } of this.#patterns) {
      const candidates = rule === "yes" ? included : names;
      if (result !== "never" && candidates.some((name) => expression.test(name))) result = rule;
    }
    return result;
  }
}

/** Matches at the start of a name, as Python's `re.match` does. The pattern has been checked with the options. */
function prefixExpression(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})`, "u");
  } catch {
    return new RegExp(`^(?:${pattern})`);
  }
}

// ---- umbrella headers -------------------------------------------------------------------------------------------

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
  const ended = new Set<string>();
  for (const node of macros) if (node.kind === "undef") ended.add(node.ends ?? "");
  for (const node of macros) {
    // A macro that the header undefines again only steers what it includes.
    if (node.kind !== "define" || ended.has(node.id) || isGuard(node)) continue;
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

// ---- messages ---------------------------------------------------------------------------------------------------

function reportDropped(
  dropped: ReadonlyMap<string, string>,
  table: SymbolTable,
  context: SemanticContext,
): void {
  for (const [id, excluded] of dropped) {
    // What is excluded itself is left out because the user said so.
    if (id === excluded) continue;
    const symbol = table.byId.get(id);
    const token =
      symbol === undefined
        ? undefined
        : "occurrences" in symbol
          ? symbol.occurrences[0]?.name
          : symbol.mention;
    context.diagnostics.report("dropped-dependent", {
      values: { name: nameOfId(id), excluded: nameOfId(excluded) },
      span: token?.span,
    });
  }
}

function nameOfId(id: string): string {
  const cut = id.indexOf(":");
  const kind = id.slice(0, cut);
  const name = id.slice(cut + 1);
  return kind === "struct" || kind === "union" || kind === "enum" ? `${kind} ${name}` : name;
}

function reportNothing(
  table: SymbolTable,
  macros: readonly MacroNode[],
  given: GivenHeaders,
  context: SemanticContext,
): void {
  // A header that could not be read has been reported already.
  if (given.names.length === 0) return;
  const { options } = context;
  const total = table.symbols.length + macros.filter((node) => node.origin === "header").length;
  if (total === 0) {
    context.diagnostics.report("nothing-selected", {
      values: { reason: "the headers declare nothing" },
      help: "check that macros with `-D` do not switch everything off",
    });
  } else if (options.symbolRules.some(({ rule }) => rule === "never")) {
    context.diagnostics.report("nothing-selected", {
      values: { reason: "everything that the given headers declare is excluded" },
      help: "exclude less with `-x`",
    });
  } else {
    context.diagnostics.report("nothing-selected", {
      values: { reason: "the given headers only include others" },
    });
  }
}
