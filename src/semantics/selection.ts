/**
 * What to translate (ctypesgen's rules): what the given headers declare themselves, as `-i`, `-x`, `--all-headers`,
 * `--builtin-symbols` and `--no-macros` change it, with what that needs.
 */

import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import type { Options } from "../options.ts";
import { type SelectionRule, selectNodes } from "../passes/select.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { SemanticContext } from "./context.ts";
import { findGivenHeaders, type GivenHeaders } from "./given-headers.ts";
import { listMacroNodes, type MacroNode } from "./macro-nodes.ts";
import { findMentions } from "./mentions.ts";
import { fileOf } from "./places.ts";
import { RuleBook } from "./rule-book.ts";
import type { SymbolTable } from "./symbol.ts";
import { followHeaders } from "./umbrella.ts";

export interface ChosenMacro {
  readonly node: MacroNode;
  readonly chosen: "requested" | "needed";
}

export interface Selection {
  readonly given: GivenHeaders;
  readonly requested: ReadonlySet<string>;
  readonly needed: ReadonlySet<string>;
  /** What was asked for and is left out, with the excluded thing that it needs, or with itself. */
  readonly dropped: ReadonlyMap<string, string>;
  /** The macro history's part of the unit, selected or not. */
  readonly macros: readonly MacroNode[];
  /** The selected of these, in their order. */
  readonly chosenMacros: readonly ChosenMacro[];
  /** The rule that each symbol or macro has by itself, by id. */
  ruleOf(id: string): SelectionRule;
}

export function selectSymbols(table: SymbolTable, context: SemanticContext): Selection {
  const macros = listMacroNodes(table.macros);
  const named = findGivenHeaders(table.files, context.options);
  const given = followHeaders(named, table, macros, context);
  const rules = new RuleBook(given, context.options);
  /** The definitions that are in force at the end, which is where values are computed. */
  const last = new Map<string, MacroNode>();
  /** What is asked for, or mentioned by it. */
  const reached = new Map<string, MacroNode>();
  const isWhole = context.options.allHeaders && context.options.symbolRules.length === 0;
  const roots: string[] = [];
  for (const symbol of table.symbols) if (rules.ofSymbol(symbol) === "yes") roots.push(symbol.id);
  for (const node of macros) {
    if (node.kind === "define") last.set(node.name, node);
    if (rules.ofMacro(node) !== "yes") continue;
    roots.push(node.id);
    reached.set(node.id, node);
  }
  const ruleOf = (id: string): SelectionRule => {
    const symbol = table.byId.get(id);
    if (symbol !== undefined) return rules.ofSymbol(symbol);
    const node = reached.get(id) ?? macros.find((other) => other.id === id);
    return node === undefined ? "if_needed" : rules.ofMacro(node);
  };
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
      const node = reached.get(id);
      return node === undefined ? [] : macroMentions(node, table, last, reached, context.options);
    },
  });
  reportDropped(selected.dropped, table, context);
  if (selected.requested.size === 0) reportNothing(table, macros, given, context);
  const { requested, needed, dropped } = selected;
  const chosenMacros: ChosenMacro[] = [];
  const reachedNodes = new Set(reached.values());
  for (const node of macros) {
    if (!reachedNodes.has(node)) continue;
    const chosen = requested.has(node.id) ? "requested" : needed.has(node.id) ? "needed" : undefined;
    if (chosen !== undefined) chosenMacros.push({ node, chosen });
  }
  return { given, requested, needed, dropped, macros, chosenMacros, ruleOf };
}

/**
 * What a macro's replacement list names. It would like these beside it; its value, which C computes, does not need them.
 */
function macroMentions(
  node: MacroNode,
  table: SymbolTable,
  last: ReadonlyMap<string, MacroNode>,
  reached: Map<string, MacroNode>,
  options: Options,
): readonly string[] {
  if (node.kind === "undef") return [];
  const found = new Set<string>();
  const { replacementList, parameters } = node.macro;
  for (const token of replacementList) {
    const name = token.text;
    if (parameters?.includes(name) === true) continue;
    const macro = name === node.name ? undefined : table.macros.lookup(name);
    if (macro !== undefined) {
      const named = last.get(name);
      if (!options.includeMacros || macro.isEmpty || named === undefined) continue;
      reached.set(named.id, named);
      found.add(named.id);
      continue;
    }
    const symbol = table.ordinary.get(name);
    // Types that only a cast or a sizeof names are not wished for: what refers to them brings them in.
    if (symbol?.kind === "enumerator") found.add(symbol.owner.id);
    else if (symbol?.kind === "function" || symbol?.kind === "variable") found.add(symbol.id);
  }
  return [...found];
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

/** As C writes it: `struct point`, `f`. */
export function nameOfId(id: string): string {
  const cut = id.indexOf(":");
  const kind = id.slice(0, cut);
  const name = id.slice(cut + 1);
  return kind === "struct" || kind === "union" || kind === "enum" ? `${kind} ${name}` : name;
}

/** A given header, or what one includes; what stands in front of every unit (stdc-predef.h) is neither. */
function comesWith(file: SourceFile, given: GivenHeaders): boolean {
  for (let at: SourceFile | undefined = file; at !== undefined; at = at.includedFrom?.file)
    if (given.isGiven(at)) return true;
  return false;
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
  const ofHeaders = macros.filter(({ origin, token }) => origin === "header" && comesWith(token.file, given));
  const total = table.symbols.length + ofHeaders.length;
  const isLost = context.diagnostics.diagnostics.some(({ code }) => losingCodes.has(code));
  if (isLost && !declaresTypes(table, given)) {
    context.diagnostics.report("nothing-selected", {
      values: { reason: "what the given headers declare is lost to the errors above" },
      help: "mend those first",
    });
  } else if (total === 0) {
    context.diagnostics.report("nothing-selected", {
      values: { reason: "the headers declare nothing" },
      help: "check that macros with `-D` do not switch everything off",
    });
  } else if (!options.includeMacros && !declaresTypes(table, given) && ofHeaders.length > 0) {
    context.diagnostics.report("nothing-selected", {
      values: { reason: "the given headers declare macros alone" },
      help: "do without `--no-macros`",
    });
  } else if (options.symbolRules.length > 0) {
    context.diagnostics.report("nothing-selected", {
      values: { reason: "everything that the given headers declare is excluded" },
      help: "exclude less with `-x` or `--symbol-rules`",
    });
  } else {
    context.diagnostics.report("nothing-selected", {
      values: { reason: "the given headers only include others" },
    });
  }
}

/** What is not read, or not understood, may have declared anything. */
const losingCodes: ReadonlySet<string> = new Set<DiagnosticCode>([
  "syntax-error",
  "include-not-found",
  "include-limit",
  "include-depth-limit",
  "token-limit",
  "nesting-limit",
  "expansion-limit",
  "file-too-large",
  "unreadable-file",
]);

function declaresTypes(table: SymbolTable, given: GivenHeaders): boolean {
  return table.symbols.some((symbol) => {
    const tokens =
      "occurrences" in symbol
        ? symbol.occurrences.map(({ name }) => name)
        : [symbol.definition?.token ?? symbol.mention];
    return tokens.some((token) => given.isGiven(fileOf(token)));
  });
}
