/** Declarations of one name that agree in type, but not in linkage, storage or number of definitions (C11 6.2.2, 6.7, 6.9). */

import { declareText } from "../../emit/dump/c-text.ts";
import type { Type } from "../../ir/type.ts";
import { findAttribute } from "../attributes.ts";
import { isPromoted } from "../old-style.ts";
import type { Resolution } from "../resolution.ts";
import type { Occurrence, OrdinarySymbol } from "../symbol.ts";
import { typeOfDeclaration } from "../types.ts";

export function checkRedeclarations(symbol: OrdinarySymbol, resolution: Resolution): void {
  if (symbol.kind === "typedef") return;
  const { occurrences } = symbol;
  if (symbol.kind === "function") checkUnprototyped(symbol, resolution);
  let defined: Occurrence | undefined;
  for (let at = 0; at < occurrences.length; at++) {
    const occurrence = occurrences[at] as Occurrence;
    const earlier = occurrences[at - 1];
    if (earlier !== undefined) {
      const difference = differenceIn(symbol, earlier, occurrence);
      if (difference !== undefined)
        report("linkage-differs", symbol, occurrence, earlier, difference, resolution);
    }
    if (!occurrence.definition || isReplaceable(occurrence)) continue;
    if (defined !== undefined) report("defined-twice", symbol, occurrence, defined, "", resolution);
    defined ??= occurrence;
  }
}

/** 6.7.6.3p15: `f()` agrees only with parameters that the default argument promotions leave as they are. */
function checkUnprototyped(symbol: OrdinarySymbol, resolution: Resolution): void {
  let without: Occurrence | undefined;
  let promoted: Occurrence | undefined;
  for (const occurrence of symbol.occurrences) {
    const [outermost] = occurrence.declarator.derivations;
    if (outermost?.kind !== "function") continue;
    if (!outermost.prototyped && !occurrence.definition && !resolution.environment.c23)
      without ??= occurrence;
    else if (outermost.prototyped && promoted === undefined) {
      const type = typeOfDeclaration(occurrence.specifiers, occurrence.declarator, resolution);
      const isAltered = (parameter: Type): boolean => isPromoted(parameter, resolution.environment);
      if (type.kind === "function" && (type.variadic || type.parameters.some((each) => isAltered(each.type))))
        promoted = occurrence;
    }
  }
  if (without === undefined || promoted === undefined || !resolution.reporting) return;
  const isLater = symbol.occurrences.indexOf(without) > symbol.occurrences.indexOf(promoted);
  const [earlier, later] = isLater ? [promoted, without] : [without, promoted];
  const textOf = ({ specifiers, declarator }: Occurrence): string =>
    declareText(typeOfDeclaration(specifiers, declarator, resolution), "", new Map());
  resolution.context.diagnostics.report("conflicting-types", {
    values: { name: symbol.name, type: textOf(later) },
    span: later.name.span,
    notes: [{ message: `declared here as \`${textOf(earlier)}\``, span: earlier.name.span }],
  });
}

/** 6.2.2p4-7: `extern` and a function's declaration have the linkage of the one before. */
function differenceIn(symbol: OrdinarySymbol, earlier: Occurrence, later: Occurrence): string | undefined {
  const has = ({ specifiers }: Occurrence, word: "static" | "extern" | "_Thread_local"): boolean =>
    specifiers.storage.includes(word);
  const wasStatic = has(earlier, "static");
  const isStatic = has(later, "static");
  if (isStatic && !wasStatic && !symbol.occurrences.some((each) => has(each, "static") && each !== later))
    return "`static`";
  if (symbol.kind === "function") return undefined;
  if (wasStatic && !isStatic && !has(later, "extern")) return "not `static`";
  const wasThread = has(earlier, "_Thread_local");
  if (wasThread === has(later, "_Thread_local")) return undefined;
  return wasThread ? "not `_Thread_local`" : "`_Thread_local`";
}

/** GNU C: an `extern inline` body in the old sense gives way to a definition. */
function isReplaceable({ specifiers, declarator }: Occurrence): boolean {
  const { storage, functionSpecifiers, attributes } = specifiers;
  if (!functionSpecifiers.includes("inline") || !storage.includes("extern")) return false;
  return findAttribute([attributes, declarator.attributes], "gnu_inline") !== undefined;
}

function report(
  code: "linkage-differs" | "defined-twice",
  symbol: OrdinarySymbol,
  again: Occurrence,
  first: Occurrence,
  difference: string,
  { reporting, context }: Resolution,
): void {
  if (!reporting) return;
  context.diagnostics.report(code, {
    values: { name: symbol.name, difference },
    span: again.name.span,
    notes: [{ message: "first declared here", span: first.name.span }],
  });
}
