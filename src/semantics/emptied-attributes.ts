/**
 * Layouts that a macro spoils: headers that define `__attribute__` as nothing, as glibc's do for who is not `__GNUC__`, and
 * command lines (`-D'__attribute__(x)='`) take `packed` and `aligned` away from all records behind. The compiler that made the
 * library had no such macro. Looked for in the text, since nothing of it is left in the unit; only where there is that macro.
 */

import { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Module } from "../ir/module.ts";
import { lexicalFeatures } from "../lexer/features.ts";
import { Lexer } from "../lexer/lexer.ts";
import { NameTable } from "../lexer/name-table.ts";
import { punctuatorKind, type Token, TokenKind } from "../lexer/token.ts";
import type { Attribute, RecordSpecifier } from "../parser/ast.ts";
import type { Macro, MacroTable } from "../preprocessor/macro.ts";
import { SourceFile } from "../source/source-file.ts";
import { takenTokens } from "./conditional-text.ts";
import { expansionSpan } from "./places.ts";
import type { RecordSymbol, SymbolTable } from "./symbol.ts";
import { attributeWords, plainName, WrittenAttributes } from "./written-attributes.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");

/** Those that change where members are. */
const layoutAttributes: ReadonlySet<string> = new Set([
  "packed",
  "aligned",
  "gcc_struct",
  "ms_struct",
  "scalar_storage_order",
]);

/** The macro that empties attributes, at the end of the unit. */
export function findEmptyingMacro(macros: MacroTable): Macro | undefined {
  return attributeWords
    .map((word) => macros.lookup(word))
    .find((macro) => macro?.isEmpty === true && macro.parameters !== undefined);
}

/** Tells once of the module's records whose layout lacks an attribute: of the first one, and how many there are. */
export function reportEmptiedAttributes(
  emptying: Macro,
  { declarations }: Module,
  symbols: SymbolTable,
  diagnostics: DiagnosticBag,
): void {
  const found = findLosers(
    declarations.flatMap(({ id }) => {
      const symbol = symbols.byId.get(id);
      return symbol?.kind === "record" ? [symbol] : [];
    }),
    symbols.macros,
  );
  const [first] = found;
  if (first === undefined) return;
  const { symbol, lost, definition } = first;
  const others = found.length - 1;
  const { origin, nameToken } = emptying;
  diagnostics.report("emptied-attribute", {
    span: definition.token.span,
    values: {
      record: `${symbol.variety} ${symbol.name}`,
      attributes: lost.map((name) => `\`${name}\``).join(" and "),
      macro: emptying.name,
      others: others === 0 ? "" : `; so do ${others} other record${others === 1 ? "" : "s"} theirs`,
    },
    notes:
      origin === "header"
        ? [{ message: `\`${emptying.name}\` is defined here`, span: nameToken.span }]
        : [{ message: `\`${emptying.name}\` is defined on the command line` }],
  });
}

interface Loser {
  readonly symbol: RecordSymbol;
  readonly definition: RecordSpecifier;
  readonly lost: readonly string[];
}

/** Records in whose text attributes of layouts stand that the parser has not seen. */
function findLosers(records: readonly RecordSymbol[], macros: MacroTable): readonly Loser[] {
  const attributes = new WrittenAttributes(macros, layoutAttributes);
  const texts = records.flatMap((symbol) => {
    const { definition } = symbol;
    const tokens = definition === undefined ? undefined : readRecord(definition, macros);
    if (definition === undefined || tokens === undefined) return [];
    const seen = seenPlaces(definition);
    const { offset } = definition.token;
    const taken = takenTokens(tokens, (token) => seen.has(token.offset + offset), macros);
    return [{ symbol, definition, written: attributes.read(taken) }];
  });
  attributes.spread();
  return texts.flatMap(({ symbol, definition, written }) => {
    const lost = attributes.namesOf(written);
    for (const { name } of seenAttributes(definition)) lost.delete(plainName(name));
    return lost.size === 0 ? [] : [{ symbol, definition, lost: [...lost].sort() }];
  });
}

function seenAttributes(definition: RecordSpecifier): readonly Attribute[] {
  return [
    ...definition.attributes,
    ...(definition.members ?? []).flatMap((member) =>
      member.kind === "member"
        ? [
            ...member.specifiers.attributes,
            ...member.declarators.flatMap(({ attributes, declarator }) => [
              ...attributes,
              ...(declarator?.attributes ?? []),
            ]),
          ]
        : [],
    ),
  ];
}

/** Where the record's members and their names begin, and those of records in it. */
function seenPlaces(definition: RecordSpecifier): ReadonlySet<number> {
  const { file } = definition.token;
  const places = new Set<number>();
  const see = (token: Token | undefined): void => {
    if (token === undefined) return;
    const place = expansionSpan(token);
    if (place.file === file) places.add(place.start);
  };
  const pending = [definition];
  for (let record = pending.pop(); record !== undefined; record = pending.pop()) {
    see(record.token);
    see(record.tag);
    see(record.lastToken);
    for (const member of record.members ?? []) {
      see(member.token);
      if (member.kind !== "member") continue;
      for (const { declarator } of member.declarators) see(declarator?.name);
      if (member.specifiers.type?.kind === "record") pending.push(member.specifiers.type);
    }
  }
  return places;
}

/** From `struct` to what stands behind `}` and may be attributes; what a macro wrote has no text of its own. */
function readRecord(
  { token: first, lastToken, members }: RecordSpecifier,
  macros: MacroTable,
): readonly Token[] | undefined {
  const { file, offset } = first;
  const isPlain = first.origin === undefined && lastToken.origin === undefined && file === lastToken.file;
  if (!isPlain || members === undefined) return undefined;
  const diagnostics = new DiagnosticBag();
  diagnostics.isQuiet = true;
  const features = lexicalFeatures("gnu17", false);
  const text = new SourceFile(file.name, file.text.slice(offset));
  const lexer = new Lexer(text, { names: new NameTable(), features, diagnostics });
  const tokens: Token[] = [];
  let depth = 0;
  for (let token = lexer.next(); token.kind !== TokenKind.EndOfFile; token = lexer.next()) {
    if (token.offset >= lastToken.end - offset && depth === 0) {
      const isAttribute = attributeWords.includes(token.text) || macros.lookup(token.text) !== undefined;
      if (token.kind !== OPEN && !isAttribute) break;
    }
    if (token.kind === OPEN) depth++;
    if (token.kind === CLOSE) depth--;
    tokens.push(token);
  }
  return tokens;
}
