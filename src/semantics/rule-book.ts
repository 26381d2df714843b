/** The rule that each symbol and each macro has by itself: by its origin, then by `-i` and `-x`. */

import { compileRule, type Options } from "../options.ts";
import type { SelectionRule } from "../passes/select.ts";
import type { MacroOrigin } from "../preprocessor/macro.ts";
import type { SourceFile } from "../source/source-file.ts";
import { decodeUtf8 } from "../source/text.ts";
import type { GivenHeaders } from "./given-headers.ts";
import type { MacroNode } from "./macro-nodes.ts";
import { fileOf } from "./places.ts";
import type { DeclaredSymbol } from "./symbol.ts";

export class RuleBook {
  readonly #given: GivenHeaders;
  readonly #options: Options;
  readonly #patterns: readonly Pattern[];
  readonly #hasWholePatterns: boolean;

  constructor(given: GivenHeaders, options: Options) {
    this.#given = given;
    this.#options = options;
    this.#patterns = options.symbolRules.map((rule) => ({
      rule: rule.rule,
      isWhole: rule.isWhole ?? false,
      expression: compileRule(rule),
    }));
    this.#hasWholePatterns = this.#patterns.some(({ isWhole }) => isWhole);
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
      for (const { name } of symbol.definition?.enumerators ?? []) included.push(decodeUtf8(name.text));
    }
    return this.#applyPatterns(names, origin, included);
  }

  ofMacro(node: MacroNode): SelectionRule {
    if (!this.#options.includeMacros && !this.#hasWholePatterns) return "never";
    if (node.kind === "undef" && !this.#options.includeUndefs) return "never";
    // The output has a NULL of its own.
    if (node.name === "NULL" && node.origin === "header") return "never";
    const origin = this.#options.includeMacros ? this.#ofFile(node.origin, node.token.file) : "never";
    const name = decodeUtf8(node.name);
    return this.#applyPatterns([node.kind === "undef" ? `#undef:${name}` : name], origin);
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
    for (const { rule, expression, isWhole } of this.#patterns) {
      const candidates = rule === "yes" ? included : names;
      if (isWhole) continue;
      if (result !== "never" && candidates.some((name) => expression.test(name))) result = rule;
    }
    for (const { rule, expression, isWhole } of this.#hasWholePatterns ? this.#patterns : []) {
      const candidates = rule === "yes" ? included : names;
      if (isWhole && candidates.some((name) => expression.test(name))) result = rule;
    }
    return result;
  }
}

interface Pattern {
  readonly rule: SelectionRule;
  readonly isWhole: boolean;
  readonly expression: RegExp;
}
