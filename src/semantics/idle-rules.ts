/** Patterns of `-i`, `-x` and `--symbol-rules` that nothing in the headers is called like: most are slips. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import { suggestNearest } from "../diagnostics/distance.ts";
import { compileRule, type SymbolRule } from "../options.ts";
import { decodeUtf8 } from "../source/text.ts";
import type { SymbolTable } from "./symbol.ts";

const letters = { yes: "-i", never: "-x", if_needed: "-i" } as const;

export function reportIdleRules(
  rules: readonly SymbolRule[],
  table: SymbolTable,
  diagnostics: DiagnosticBag,
): void {
  const names = [...new Set(listNames(table))];
  for (const rule of rules) {
    const expression = compileRule(rule);
    if (names.some((name) => expression.test(name))) continue;
    const { pattern } = rule;
    const flag =
      rule.isWhole === true ? `--symbol-rules ${rule.rule}=${pattern}` : `${letters[rule.rule]} ${pattern}`;
    const nearest = suggestNearest(pattern, names);
    diagnostics.report("pattern-without-match", {
      values: { flag, what: "nothing that the headers declare" },
      ...(nearest === undefined ? {} : { help: `did you mean \`${nearest}\`?` }),
    });
  }
}

/** All that a rule may be about, whether by itself or as a part of something: tags with and without their kind. */
function* listNames(table: SymbolTable): Generator<string> {
  for (const symbol of table.symbols) {
    yield symbol.name;
    if (symbol.kind === "record") yield `${symbol.variety}_${symbol.name}`;
    if (symbol.kind !== "enum") continue;
    yield `enum_${symbol.name}`;
    for (const { name } of symbol.definition?.enumerators ?? []) yield decodeUtf8(name.text);
  }
  for (const event of table.macros.history) {
    const name = decodeUtf8(event.kind === "define" ? event.macro.name : event.name);
    yield event.kind === "define" ? name : `#undef:${name}`;
  }
}
