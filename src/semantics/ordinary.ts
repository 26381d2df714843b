/** Functions, variables and typedefs: one declaration out of all of a name's occurrences (C11 6.2.2, 6.2.7, 6.7.4). */

import type {
  AttributeNote,
  FunctionDeclaration,
  Location,
  TypedefDeclaration,
  VariableDeclaration,
} from "../ir/declaration.ts";
import type { FunctionType, Type } from "../ir/type.ts";
import type { Token } from "../lexer/token.ts";
import type { Attribute, FunctionDerivation } from "../parser/ast.ts";
import { decodeUtf8 } from "../source/text.ts";
import {
  type AttributeLists,
  findAttribute,
  noteAttributes,
  objectAttributes,
  requestedAlignment,
} from "./attributes.ts";
import { documentationOf, runDocumentationOf } from "./comments.ts";
import { isTooLarge } from "./extents.ts";
import { fileOf } from "./places.ts";
import { type Agreement, agreeOnType, reportConflicts } from "./redeclarations.ts";
import type { Resolution, ResolvedTypedef } from "./resolution.ts";
import { constantValueOf } from "./static-values.ts";
import type { Occurrence, OrdinarySymbol } from "./symbol.ts";
import { readString } from "./text-literals.ts";
import { typeOfDeclaration } from "./types.ts";

/** What every declaration has but an id of its own. */
type Common = Pick<
  FunctionDeclaration,
  "id" | "name" | "location" | "documentation" | "sequence" | "selection" | "attributes"
>;

export function resolveFunction(
  symbol: OrdinarySymbol,
  selection: "requested" | "needed",
  resolution: Resolution,
): FunctionDeclaration {
  const shown = shownOccurrence(symbol, resolution);
  const assembler = assemblerName(symbol, resolution);
  const lists = attributesOf(symbol);
  const agreement = agreeOnFunction(symbol, resolution);
  reportConflicts(symbol, agreement, resolution);
  const isNoreturn =
    symbol.occurrences.some(({ specifiers }) => specifiers.functionSpecifiers.includes("_Noreturn")) ||
    findAttribute(lists, "noreturn") !== undefined;
  return {
    kind: "function",
    ...common(symbol, shown, lists, selection, resolution),
    type: functionTypeOf(agreement, resolution),
    ...(assembler === undefined ? {} : { symbol: assembler }),
    ...(isNoreturn ? { noreturn: true } : {}),
    external: isExternalFunction(symbol, lists, resolution),
  };
}

export function resolveVariable(
  symbol: OrdinarySymbol,
  selection: "requested" | "needed",
  resolution: Resolution,
): VariableDeclaration {
  const shown = shownOccurrence(symbol, resolution);
  const assembler = assemblerName(symbol, resolution);
  const has = (storage: "static" | "constexpr" | "_Thread_local"): boolean =>
    symbol.occurrences.some(({ specifiers }) => specifiers.storage.includes(storage));
  const agreement = agreeOnVariable(symbol, resolution);
  const attributes = attributesOf(symbol);
  reportConflicts(symbol, agreement, resolution);
  reportLargeArray(shown.name, agreement.type, resolution);
  const external = !has("static") && !has("constexpr");
  const value = external ? undefined : constantValueOf(symbol, agreement.type, resolution);
  return {
    kind: "variable",
    ...common(symbol, shown, attributes, selection, resolution),
    type: agreement.type,
    ...(assembler === undefined ? {} : { symbol: assembler }),
    external,
    ...(value === undefined ? {} : { value }),
    ...(has("_Thread_local") || isMicrosoftThread(attributes) ? { threadLocal: true } : {}),
  };
}

/** Only where the array's own length makes it too large: of arrays of it nothing more is to be said. */
function reportLargeArray(name: Token, type: Type | undefined, resolution: Resolution): void {
  if (!resolution.reporting || type?.kind !== "array") return;
  const whole = resolution.extentOf(type);
  const element = resolution.extentOf(type.element);
  if (whole === undefined || element === undefined) return;
  if (!isTooLarge(whole.size, resolution) || isTooLarge(element.size, resolution)) return;
  resolution.context.diagnostics.report("array-too-large", {
    values: { name: decodeUtf8(name.text) },
    span: name.span,
  });
}

/** `__declspec(thread)` */
function isMicrosoftThread(lists: AttributeLists): boolean {
  return findAttribute(lists, "thread")?.form === "declspec";
}

export function resolveTypedef(
  symbol: OrdinarySymbol,
  selection: "requested" | "needed",
  resolution: Resolution,
): TypedefDeclaration {
  const shown = shownOccurrence(symbol, resolution);
  const named = resolution.typedefOf(symbol.id);
  reportTypedefConflicts(symbol, resolution);
  reportLargeArray(shown.name, named?.type, resolution);
  return {
    kind: "typedef",
    ...common(symbol, shown, attributesOf(symbol), selection, resolution),
    type: named?.type ?? { kind: "opaque", name: symbol.name, reason: "it is defined by itself" },
    ...(named?.align === undefined ? {} : { align: named.align }),
  };
}

/** The type behind a typedef's name, and the alignment that its attributes give. */
export function typedefTypeOf(symbol: OrdinarySymbol, resolution: Resolution): ResolvedTypedef | undefined {
  const occurrence = symbol.occurrences[0];
  if (occurrence === undefined) return undefined;
  const type = typeOfDeclaration(occurrence.specifiers, occurrence.declarator, resolution);
  const align = alignmentOf(occurrence, resolution);
  return { type, align: align === 0 ? undefined : align };
}

function alignmentOf({ specifiers, declarator }: Occurrence, resolution: Resolution): number {
  const { own, ofType } = objectAttributes(specifiers, declarator, resolution.context);
  return requestedAlignment([...own, ...ofType], [specifiers], resolution);
}

/** In bits, what the declarations of an object ask for beyond its type (6.7.5p6); 0 for nothing. */
export function objectAlignment(symbol: OrdinarySymbol, resolution: Resolution): number {
  return symbol.occurrences.reduce((most, each) => Math.max(most, alignmentOf(each, resolution)), 0);
}

function common(
  symbol: OrdinarySymbol,
  shown: Occurrence,
  lists: AttributeLists,
  selection: "requested" | "needed",
  resolution: Resolution,
): Common {
  const location: Location = resolution.files.locate(shown.name);
  const documentation = documentOccurrences(symbol, shown);
  const attributes: readonly AttributeNote[] = noteAttributes(lists, resolution);
  return {
    id: symbol.id,
    name: symbol.name,
    location,
    ...(documentation === undefined ? {} : { documentation }),
    sequence: symbol.sequence,
    selection,
    ...(attributes.length === 0 ? {} : { attributes }),
  };
}

function documentOccurrences(symbol: OrdinarySymbol, shown: Occurrence): Common["documentation"] {
  const own = documentOccurrence(shown);
  if (own !== undefined) return own;
  for (const occurrence of symbol.occurrences) {
    const other = occurrence === shown ? undefined : documentOccurrence(occurrence);
    if (other !== undefined) return other;
  }
  return undefined;
}

function documentOccurrence(occurrence: Occurrence): Common["documentation"] {
  const { firstToken, lastToken } = occurrence;
  return documentationOf(firstToken, lastToken, ";") ?? runDocumentationOf(firstToken);
}

/** Where a redeclared name is shown: in a given header, else where it stands first. */
function shownOccurrence(symbol: OrdinarySymbol, resolution: Resolution): Occurrence {
  const { occurrences } = symbol;
  const given = occurrences.find(({ name }) => resolution.isGiven(fileOf(name)));
  return given ?? (occurrences[0] as Occurrence);
}

/** Attributes of a function or variable, of its result and of pointers on the way there; no empty list. */
function attributeLists(occurrence: Occurrence): AttributeLists {
  const { specifiers, declarator } = occurrence;
  const lists: (readonly Attribute[])[] = [];
  if (specifiers.attributes.length > 0) lists.push(specifiers.attributes);
  if (declarator.attributes.length > 0) lists.push(declarator.attributes);
  for (const derivation of declarator.derivations) {
    if (derivation.kind !== "array" && derivation.attributes.length > 0) lists.push(derivation.attributes);
    if (derivation.kind === "function") break;
  }
  return lists;
}

function attributesOf(symbol: OrdinarySymbol): AttributeLists {
  const [first] = symbol.occurrences;
  return symbol.occurrences.length === 1 && first !== undefined
    ? attributeLists(first)
    : symbol.occurrences.flatMap(attributeLists);
}

// ---- types of redeclared names (6.2.7: composite types) ----------------------------------------------------------

function agreeOnFunction(symbol: OrdinarySymbol, resolution: Resolution): Agreement {
  const best = symbol.occurrences.reduce((chosen, other) =>
    knowledge(other) > knowledge(chosen) ? other : chosen,
  );
  return agreeOnType(symbol, best, resolution);
}

function functionTypeOf(agreement: Agreement, resolution: Resolution): FunctionType {
  const declared = agreement.type;
  const type = declared.kind === "function" ? declared : resolution.environment.unwrap(declared);
  if (type.kind !== "function") {
    return {
      kind: "function",
      result: declared,
      parameters: [],
      variadic: false,
      prototyped: false,
      convention: "cdecl",
    };
  }
  const named = nameParameters(type, agreement.occurrences);
  return named.convention === "cdecl" ? withConvention(named, agreement.occurrences, resolution) : named;
}

function agreeOnVariable(symbol: OrdinarySymbol, resolution: Resolution): Agreement {
  return agreeOnType(symbol, symbol.occurrences[0] as Occurrence, resolution);
}

/** A typedef may be said again with the same type (6.7p3). */
function reportTypedefConflicts(symbol: OrdinarySymbol, resolution: Resolution): void {
  if (symbol.occurrences.length === 1) return;
  reportConflicts(symbol, agreeOnType(symbol, symbol.occurrences[0] as Occurrence, resolution), resolution);
}

/** How much a declarator tells of the parameters: a prototype more than none, names more than none. */
function knowledge(occurrence: Occurrence): number {
  const outermost = occurrence.declarator.derivations[0];
  if (outermost?.kind !== "function") return 2;
  return (
    (outermost.prototyped ? 2 : 0) +
    (outermost.parameters.some((parameter) => parameter.declarator?.name) ||
    (occurrence.definition && outermost.identifiers.length > 0)
      ? 1
      : 0)
  );
}

function nameParameters(type: FunctionType, occurrences: readonly Occurrence[]): FunctionType {
  if (occurrences.length < 2 || type.parameters.every((parameter) => parameter.name !== undefined))
    return type;
  const sources: FunctionDerivation[] = [];
  for (const { declarator } of occurrences) {
    const outermost = declarator.derivations[0];
    if (outermost?.kind === "function" && outermost.parameters.length === type.parameters.length)
      sources.push(outermost);
  }
  const parameters = type.parameters.map((parameter, at) => {
    if (parameter.name !== undefined) return parameter;
    for (const source of sources) {
      const name = source.parameters[at]?.declarator?.name?.text;
      if (name !== undefined) return { name: decodeUtf8(name), ...parameter };
    }
    return parameter;
  });
  return { ...type, parameters };
}

/** A calling convention said once holds for all declarations of the function. */
function withConvention(
  type: FunctionType,
  occurrences: readonly Occurrence[],
  resolution: Resolution,
): FunctionType {
  if (occurrences.length === 1) return type;
  for (const occurrence of occurrences) {
    if (attributeLists(occurrence).length === 0) continue;
    const other = typeOfDeclaration(occurrence.specifiers, occurrence.declarator, resolution);
    if (other.kind === "function" && other.convention !== "cdecl")
      return { ...type, convention: other.convention };
  }
  return type;
}

/** The type of a function or a variable, for expressions that name it; undefined where it is not declared yet. */
export function ordinaryTypeOf(symbol: OrdinarySymbol, resolution: Resolution): Type | undefined {
  const { typesSoFar, typesOfNames } = resolution;
  if (typesSoFar.has(symbol)) return typesSoFar.get(symbol);
  if (typesOfNames.has(symbol)) return typesOfNames.get(symbol);
  typesOfNames.set(symbol, undefined);
  const type =
    symbol.kind === "function"
      ? functionTypeOf(agreeOnFunction(symbol, resolution), resolution)
      : agreeOnVariable(symbol, resolution).type;
  typesOfNames.set(symbol, type);
  return type;
}

// ---- linkage ----------------------------------------------------------------------------------------------------

/**
 * Whether a library may export the function. Not a static one (6.2.2p3). An inline definition, where every declaration
 * says `inline` and none `extern`, makes no external one (6.7.4p7). Under GNU89's rule, which old standards and
 * `gnu_inline` have, it is `extern inline` that makes none.
 */
function isExternalFunction(symbol: OrdinarySymbol, lists: AttributeLists, resolution: Resolution): boolean {
  const { occurrences } = symbol;
  if (occurrences.some(({ specifiers }) => specifiers.storage.includes("static"))) return false;
  const isInline = ({ specifiers }: Occurrence): boolean => specifiers.functionSpecifiers.includes("inline");
  if (!occurrences.every(isInline)) return true;
  const isExtern = occurrences.some(({ specifiers }) => specifiers.storage.includes("extern"));
  return followsGnu89(lists, resolution) ? !isExtern : isExtern;
}

function followsGnu89(lists: AttributeLists, resolution: Resolution): boolean {
  if (findAttribute(lists, "gnu_inline") !== undefined) return true;
  return ["c89", "c90", "gnu89", "gnu90", "ansi", "iso9899:1990"].includes(
    resolution.context.options.language.standard,
  );
}

/** The symbol that an asm label (GNU C, "Asm Labels") or `redefine_extname` gives; undefined where it is the name itself. */
function assemblerName(symbol: OrdinarySymbol, resolution: Resolution): string | undefined {
  const label = symbol.occurrences.find(({ declarator }) => declarator.assemblerLabel !== undefined)
    ?.declarator.assemblerLabel;
  if (label === undefined) return resolution.externalNames.get(symbol.name);
  const literal = readString(
    label.parts.map((part) => part.text),
    resolution.environment,
  );
  if (literal.kind === "failure" || literal.encoding !== "plain") return undefined;
  let text = decodeUtf8(literal.units.map((unit) => String.fromCharCode(unit)).join(""));
  // Labels are the assembler's names: Apple's and 32-bit Windows' linkers add an underscore that dlsym does not.
  const { operatingSystem, architecture } = resolution.context.target;
  const isPrefixed =
    operatingSystem === "darwin" || (operatingSystem === "windows" && architecture === "i386");
  if (isPrefixed && text.startsWith("_")) text = text.slice(1);
  return text === "" || text === symbol.name ? undefined : text;
}
