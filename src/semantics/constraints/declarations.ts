/**
 * Constraints on what was asked for: one walk through the tree of each declaration, after it has been resolved. Nothing
 * is changed: the declaration is translated as far as it stands.
 */

import type { Declarator, Specifiers } from "../../parser/ast.ts";
import { reportOnce } from "../report.ts";
import type { Resolution } from "../resolution.ts";
import type { DeclaredSymbol, EnumSymbol, Occurrence, OrdinarySymbol } from "../symbol.ts";
import { typeOfDeclaration } from "../types.ts";
import { checkAligned, checkModeOfEnum } from "./alignments.ts";
import { behindTypedef, incompleteTag } from "./completeness.ts";
import { checkDeclarator } from "./declarators.ts";
import { placeOfDeclared } from "./declared.ts";
import { checkRecord } from "./members.ts";
import { checkRedeclarations } from "./repetitions.ts";
import { checkSpecifiers } from "./specifiers.ts";

export function checkConstraints(symbol: DeclaredSymbol, resolution: Resolution): void {
  switch (symbol.kind) {
    case "record":
      checkRecord(symbol, resolution);
      return;
    case "enum":
      checkEnum(symbol, resolution);
      return;
    default:
      checkOrdinary(symbol, resolution);
  }
}

function checkOrdinary(symbol: OrdinarySymbol, resolution: Resolution): void {
  const { kind, occurrences } = symbol;
  for (let at = 0; at < occurrences.length; at++) {
    const occurrence = occurrences[at] as Occurrence;
    const { specifiers, declarator } = occurrence;
    // What a redeclaration sees complete nobody has counted.
    const before = at === 0 ? symbol.sequence : Number.POSITIVE_INFINITY;
    checkSpecifiers(specifiers, declarator, kind, resolution);
    if (declarator.derivations.length > 0) checkDeclarator(specifiers, declarator, kind, before, resolution);
    for (const parameter of occurrence.parameterDeclarations) {
      for (const each of parameter.declarators)
        checkSpecifiers(parameter.specifiers, each.declarator, "parameter", resolution);
    }
    if (kind === "function" && occurrence.definition) checkDefinition(occurrence, resolution);
    if (occurrence.initializer !== undefined && kind !== "variable") {
      const what = kind === "typedef" ? "a typedef" : "a function";
      reportOnce("misplaced-initializer", occurrence.firstToken, { name: symbol.name, what }, resolution);
    }
  }
  if (kind === "variable") checkCompleteObject(symbol, resolution);
  if (occurrences.length > 1) checkRedeclarations(symbol, resolution);
}

/** 6.9.1p3 and p7: what a function that is defined takes and gives is complete. */
function checkDefinition({ specifiers, declarator }: Occurrence, resolution: Resolution): void {
  const [outermost, next] = declarator.derivations;
  if (outermost?.kind !== "function") return;
  if (next === undefined) checkPassed(specifiers, declarator, resolution);
  for (const parameter of outermost.parameters) {
    const derivations = parameter.declarator?.derivations ?? [];
    if (derivations.length === 0) checkPassed(parameter.specifiers, parameter.declarator, resolution);
  }
}

function checkPassed(
  specifiers: Specifiers,
  declarator: Declarator | undefined,
  resolution: Resolution,
): void {
  const { type } = specifiers;
  const behind = type?.kind === "typedef-name" ? behindTypedef(type, resolution.table) : type;
  if (behind?.kind !== "record" && behind?.kind !== "enum") return;
  if (incompleteTag(resolution.tagSymbolOf(behind), Number.POSITIVE_INFINITY) === undefined) return;
  const place = placeOfDeclared(specifiers, declarator);
  reportOnce("incomplete-object", place, { name: place.text }, resolution);
}

/** 6.9.2p3: what is not declared elsewhere has a size in the end. gcc takes `void` as one of size 1. */
function checkCompleteObject({ name, occurrences }: OrdinarySymbol, resolution: Resolution): void {
  const definition = occurrences.find(
    ({ specifiers, initializer }) => initializer !== undefined || !specifiers.storage.includes("extern"),
  );
  if (definition === undefined) return;
  const { specifiers, declarator } = definition;
  const type = resolution.environment.unwrap(typeOfDeclaration(specifiers, declarator, resolution));
  if (type.kind !== "record" && type.kind !== "enum") return;
  const symbol = resolution.table.byId.get(type.id);
  if (symbol?.kind === "record" ? symbol.definition !== undefined : symbol?.kind !== "enum") return;
  if (symbol?.kind === "enum" && (symbol.definition !== undefined || symbol.fixed)) return;
  reportOnce("incomplete-object", definition.name, { name }, resolution);
}

/** 6.7.2.2: at least one enumerator. */
function checkEnum(symbol: EnumSymbol, resolution: Resolution): void {
  const { definition } = symbol;
  if (definition === undefined) return;
  if (definition.attributes.length > 0) checkModeOfEnum(definition, resolution.enumOf(symbol), resolution);
  for (const attribute of definition.attributes) {
    if (attribute.name === "aligned") checkAligned(attribute, definition.tag ?? definition.token, resolution);
  }
  if (definition.enumerators?.length === 0) reportOnce("empty-enum", definition.lastToken, {}, resolution);
}
