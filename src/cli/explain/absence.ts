/** Why the module has nothing of a name: what the unit has of it beside what was selected, and where headers name it. */

import { suggestNearest } from "../../diagnostics/distance.ts";
import type { Token } from "../../lexer/token.ts";
import type { Macro } from "../../preprocessor/macro.ts";
import { expansionSpan } from "../../semantics/places.ts";
import { nameOfId } from "../../semantics/selection.ts";
import type { DeclaredSymbol, EnumeratorSymbol, TagSymbol } from "../../semantics/symbol.ts";
import type { SourceFile } from "../../source/source-file.ts";
import { decodeUtf8, encodeUtf8 } from "../../source/text.ts";
import { quoteForShell } from "../quoting.ts";
import { adviseDefinition, tellOrigin } from "./advice.ts";
import { findOccurrences, type Group, type Occurrence, type Skip } from "./groups.ts";
import { tellExpansion } from "./macros.ts";
import { showDefinition, showLine, showOrigin, showPlace, showReplacement } from "./places.ts";
import type { Unit } from "./unit.ts";

/** Places of a name that are told, of those that declare nothing. */
const mostPlaces = 5;
/** Macros that are looked for one behind the other: what one group asks for, another one defines. */
const longestChain = 3;

/** Why a name is not in the module; undefined where the headers do not have it at all. */
export function explainAbsence(name: string, unit: Unit): string | undefined {
  const parts = [...explainSymbols(name, unit), ...explainMacro(name, unit)];
  if (parts.length === 0 && unit.keywords.has(name))
    return `${showLine(encodeUtf8(name))} is a keyword, which declares nothing\n`;
  if (parts.length === 0) parts.push(...explainOccurrences(name, unit));
  return parts.length === 0 ? undefined : parts.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

/** The name that may have been meant: of the unit's own, not of what every compiler predefines. */
export function suggestName(name: string, unit: Unit): string | undefined {
  const known = new Set<string>();
  for (const id of unit.symbols.byId.keys()) {
    const full = nameOfId(id);
    known.add(full.slice(full.indexOf(" ") + 1));
  }
  for (const [key] of unit.symbols.ordinary) known.add(decodeUtf8(key));
  for (const { origin, name: macro } of unit.selection.macros)
    if (origin === "header") known.add(decodeUtf8(macro));
  return suggestNearest(name, known);
}

// ---- declared, but not selected -----------------------------------------------------------------------------------

function explainSymbols(name: string, unit: Unit): readonly (readonly string[])[] {
  const source = encodeUtf8(name);
  const { symbols } = unit;
  const found: (DeclaredSymbol | EnumeratorSymbol | undefined)[] = [
    symbols.ordinary.get(source),
    symbols.tags.get(source),
    taggedAsInPython(source, unit),
  ];
  return found.flatMap((symbol) => (symbol === undefined ? [] : [explainSymbol(symbol, unit)]));
}

/** `struct_point` and `struct point` for the tag. */
function taggedAsInPython(name: string, { symbols }: Unit): TagSymbol | undefined {
  const match = /^(struct|union|enum)[_ ](.+)$/.exec(name);
  const symbol = match === null ? undefined : symbols.tags.get(match[2] as string);
  if (symbol === undefined) return undefined;
  return (symbol.kind === "enum" ? "enum" : symbol.variety) === match?.[1] ? symbol : undefined;
}

function explainSymbol(symbol: DeclaredSymbol | EnumeratorSymbol, unit: Unit): readonly string[] {
  const isEnumerator = symbol.kind === "enumerator";
  const owner = isEnumerator ? symbol.owner : symbol;
  const token = isEnumerator ? symbol.node.name : declaringToken(symbol);
  const { file, start } = expansionSpan(token);
  const of = isEnumerator ? ` of enum ${showLine(owner.name)}` : "";
  const kind = symbol.kind === "record" ? symbol.variety : symbol.kind;
  const heading = `${showPlace(file, start)}: ${kind} ${showLine(decodeUtf8(symbol.name))}${of}`;
  return [heading, ...whyUnselected(owner.id, owner.name, file, unit)];
}

function declaringToken(symbol: DeclaredSymbol): Token {
  if ("occurrences" in symbol) return (symbol.occurrences[0] as { name: Token }).name;
  return symbol.definition?.token ?? symbol.mention;
}

function whyUnselected(id: string, name: string, file: SourceFile, unit: Unit): readonly string[] {
  const { selection, options } = unit;
  const excluded = selection.dropped.get(id);
  if (excluded !== undefined && excluded !== id)
    return [`  not selected: it needs ${showLine(nameOfId(excluded))}, which is excluded`];
  if (selection.ruleOf(id) === "never")
    return [`  not selected: ${whyNever(id, name, options.includeMacros)}`];
  if (selection.requested.has(id) || selection.needed.has(id))
    return ["  selected, but nothing of this output is called so"];
  const lines = [`  not selected: ${showLine(file.name)} was not asked for, and nothing that was needs it`];
  const trail = inclusionTrail(file);
  if (trail !== "") lines.push(`  included by ${trail}`);
  lines.push(`  to have it: name that header, too, or \`-i ${showPattern(name)}\`, or \`--all-headers\``);
  return lines;
}

/** A pattern of this name and what ends like it, as a shell is given it. */
function showPattern(name: string): string {
  return quoteForShell(`${showLine(name).replaceAll("$", "\\$")}$`);
}

function whyNever(id: string, name: string, includesMacros: boolean): string {
  if (id.startsWith("macro:") && !includesMacros) return "`--no-macros` leaves out all macros";
  if (id === "macro:NULL" || name === "NULL") return "the module has a NULL of its own";
  return "`-x` or a rule excludes it";
}

function inclusionTrail(file: SourceFile): string {
  const places: string[] = [];
  for (let at = file.includedFrom; at !== undefined; at = at.file.includedFrom)
    places.push(showPlace(at.file, at.start));
  return places.join(", that by ");
}

// ---- macros -------------------------------------------------------------------------------------------------------

function explainMacro(name: string, unit: Unit): readonly (readonly string[])[] {
  const source = encodeUtf8(name);
  const events = unit.preprocessor.macros.history.filter(
    (event) => (event.kind === "define" ? event.macro.name : event.name) === source,
  );
  return events.flatMap((event) => {
    if (event.kind === "undef")
      return [[`${showPlace(event.token.file, event.token.offset)}: #undef ${showLine(source)}`]];
    const { macro } = event;
    const { file, offset } = macro.nameToken;
    const place = macro.origin === "header" ? `${showPlace(file, offset)}: ` : "";
    const lines = [`${place}macro ${showLine(source)}`, `  ${showDefinition(macro)}`];
    lines.push(...tellExpansion(macro, unit), ...whyMacroIsOut(macro, unit));
    return [lines];
  });
}

function whyMacroIsOut(macro: Macro, unit: Unit): readonly string[] {
  const { origin, replacementList, parameters, nameToken } = macro;
  if (parameters === undefined && replacementList.length === 0)
    return ["  not selected: it stands for nothing, so it is a switch and has no value"];
  const node = unit.selection.macros.find(
    (candidate) => candidate.kind === "define" && candidate.macro === macro,
  );
  const id = node?.id ?? "";
  if (unit.selection.ruleOf(id) === "never" || origin === "header")
    return whyUnselected(id, decodeUtf8(macro.name), nameToken.file, unit);
  const flag = origin === "command-line" ? `-i ${showPattern(macro.name)}` : "--builtin-symbols";
  return [`  not selected: it is ${showOrigin(macro)}`, `  to have it: \`${flag}\``];
}

// ---- named in the text --------------------------------------------------------------------------------------------

function explainOccurrences(name: string, unit: Unit): readonly (readonly string[])[] {
  const occurrences = findOccurrences(encodeUtf8(name), unit.preprocessor.files);
  const skipped = occurrences.filter(
    (occurrence) => occurrence.role !== "condition" && unit.groups.skippedAround(occurrence) !== undefined,
  );
  const told = firstOfEachGroup(chooseTold(skipped, occurrences), unit);
  const parts = told.slice(0, mostPlaces).map((occurrence) => explainOccurrence(name, occurrence, unit));
  if (told.length > mostPlaces) parts.push([`and ${told.length - mostPlaces} places more`]);
  return parts;
}

/** A group matters that would declare the name, and not one where a parameter is called so: others are, outside of groups. */
function chooseTold(skipped: readonly Occurrence[], all: readonly Occurrence[]): readonly Occurrence[] {
  const declaring = skipped.filter(
    ({ role, isInner }) => role === "definition" || (role === "text" && !isInner),
  );
  if (declaring.length > 0) return declaring;
  const unskipped = all.filter((occurrence) => !skipped.includes(occurrence));
  return unskipped.length > 0 ? unskipped : skipped;
}

/** What holds of one place of a group holds of all. */
function firstOfEachGroup(occurrences: readonly Occurrence[], unit: Unit): readonly Occurrence[] {
  const seen = new Set<string>();
  return occurrences.filter((occurrence) => {
    const offset = unit.groups.skippedAround(occurrence)?.group.offset;
    if (offset === undefined) return true;
    const key = `${offset}:${occurrence.file.name}`;
    return !seen.has(key) && seen.add(key);
  });
}

function explainOccurrence(name: string, occurrence: Occurrence, unit: Unit): readonly string[] {
  const { file, offset, role, isInner } = occurrence;
  const place = showPlace(file, offset);
  const shown = showLine(encodeUtf8(name));
  const skip = unit.groups.skippedAround(occurrence);
  if (skip !== undefined) {
    const what =
      role === "definition"
        ? `a definition of the macro ${shown}`
        : isInner
          ? `${shown}, a parameter, a member or a word of a declaration,`
          : shown;
    const lines = [`${place}: ${what} stands in a group that is skipped`];
    return [...lines, ...explainGroup(skip, file, unit, new Set())];
  }
  if (role === "condition")
    return [`${place}: a condition asks whether ${shown} is a macro, which no header defines`];
  const owner = ownerAt(file, offset, unit);
  if (owner === undefined) return [`${place}: ${shown} stands here, and declares nothing at file scope`];
  const ownerName = showLine(nameOfId(owner.id));
  return [
    `${place}: ${shown} stands in the declaration of ${ownerName}, as a member, a parameter or a word of it`,
    `  \`bindwright explain ${quoteForShell(showLine(owner.name))}\` tells of that`,
  ];
}

/** Why a group is skipped: another one of its conditional was taken, or its condition does not hold. */
function explainGroup(
  skip: Skip,
  file: SourceFile,
  unit: Unit,
  told: ReadonlySet<string>,
): readonly string[] {
  const { group, asked } = skip;
  const place = showPlace(file, group.offset);
  const taken = group.earlier.find((earlier) => unit.groups.isTaken(file, earlier));
  if (taken !== undefined) {
    const other = `${showPlace(file, taken.offset)}: ${showLine(taken.text)}`;
    return [`  ${place}: ${showLine(group.text)} is not taken, since an earlier group is`, `  ${other}`];
  }
  const lines = [`  ${place}: ${showLine(group.text)} does not hold`];
  for (const { name, macro } of asked) {
    if (macro === undefined) lines.push(`  ${showLine(name)} is not defined there`);
    else
      lines.push(
        `  ${showLine(name)} is${showReplacement(macro) || " nothing"} there (${tellOrigin(name, macro)})`,
      );
  }
  const switchName = switchOf(group);
  for (const { name, macro } of asked) {
    if (macro !== undefined || told.has(name)) continue;
    const chain = explainUndefined(name, group, unit, new Set([...told, name]));
    lines.push(...chain);
    if (chain.length === 0 && name === switchName) lines.push(`  ${adviseDefinition(name, unit)}`);
  }
  return lines;
}

/** A header would define the macro, were that not skipped, too. */
function explainUndefined(
  name: string,
  asking: Group,
  unit: Unit,
  told: ReadonlySet<string>,
): readonly string[] {
  if (told.size > longestChain) return [];
  for (const occurrence of findOccurrences(name, unit.preprocessor.files)) {
    const { file, offset, role, groups } = occurrence;
    const skip = role === "definition" ? unit.groups.skippedAround(occurrence) : undefined;
    // What a group defines to say that it was there is none of its conditions.
    if (skip === undefined || groups.some((group) => group.text === asking.text)) continue;
    const place = showPlace(file, offset);
    const lines = explainGroup(skip, file, unit, told);
    return [`  ${place}: a definition of ${showLine(name)} stands in a group that is skipped`, ...lines];
  }
  return [];
}

/** The macro that a condition asks for and that alone decides: `#ifdef X`, `#if defined(X)`, `#if X`. */
function switchOf({ words }: Group): string | undefined {
  const [, directive, ...rest] = words.map(({ text }) => text);
  if (directive === "ifdef" || directive === "elifdef") return rest[0];
  if (directive !== "if" && directive !== "elif") return undefined;
  const condition = rest.join(" ");
  return /^(?:defined (?:\( )?)?([A-Za-z_]\w*)(?: \))?$/.exec(condition)?.[1];
}

/** What is declared where a name stands; the innermost, a record within a function's declaration. */
function ownerAt(file: SourceFile, offset: number, { symbols }: Unit): DeclaredSymbol | undefined {
  let found: DeclaredSymbol | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const symbol of symbols.symbols) {
    for (const [first, last] of rangesOf(symbol)) {
      const isAround = first.file.name === file.name && first.offset <= offset && offset < last.end;
      const isPlain = first.origin === undefined && last.origin === undefined && first.file === last.file;
      if (!isAround || !isPlain || last.end - first.offset >= size) continue;
      found = symbol;
      size = last.end - first.offset;
    }
  }
  return found;
}

function rangesOf(symbol: DeclaredSymbol): readonly (readonly [Token, Token])[] {
  if ("occurrences" in symbol)
    return symbol.occurrences.map(({ firstToken, lastToken }) => [firstToken, lastToken] as const);
  return symbol.definition === undefined ? [] : [[symbol.definition.token, symbol.definition.lastToken]];
}
