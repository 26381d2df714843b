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
import type { SymbolTable } from "./symbol.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");

const attributeWords: readonly string[] = ["__attribute__", "__attribute"];

/** Those that change where members are. */
const layoutAttributes: ReadonlySet<string> = new Set([
  "packed",
  "aligned",
  "gcc_struct",
  "ms_struct",
  "scalar_storage_order",
]);

/** Macros that stand for each other, one behind the other, as many as are followed. */
const deepestMacros = 8;

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
  const found = declarations.flatMap(({ id }) => {
    const symbol = symbols.byId.get(id);
    if (symbol?.kind !== "record" || symbol.definition === undefined) return [];
    const lost = findLost(symbol.definition, symbols.macros);
    return lost.length === 0 ? [] : [{ symbol, lost, token: symbol.definition.token }];
  });
  const [first] = found;
  if (first === undefined) return;
  const { symbol, lost, token } = first;
  const others = found.length - 1;
  const { origin, nameToken } = emptying;
  diagnostics.report("emptied-attribute", {
    span: token.span,
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

/** Attributes of layouts that stand in the record's text, and that the parser has not seen. */
function findLost(definition: RecordSpecifier, macros: MacroTable): readonly string[] {
  const { token, lastToken } = definition;
  // What a macro wrote has no text of its own.
  const isPlain =
    token.origin === undefined && lastToken.origin === undefined && token.file === lastToken.file;
  if (!isPlain || definition.members === undefined) return [];
  const written = new Set<string>();
  collectWritten(readRecord(token.file, token.offset, lastToken.end, macros), macros, written, deepestMacros);
  for (const { name } of seenAttributes(definition)) written.delete(plainName(name));
  return [...written].sort();
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

/** From `struct` to what stands behind `}` and may be attributes. */
function readRecord(file: SourceFile, start: number, end: number, macros: MacroTable): readonly Token[] {
  const diagnostics = new DiagnosticBag();
  diagnostics.isQuiet = true;
  const features = lexicalFeatures("gnu17", false);
  const text = new SourceFile(file.name, file.text.slice(start));
  const lexer = new Lexer(text, { names: new NameTable(), features, diagnostics });
  const tokens: Token[] = [];
  let depth = 0;
  for (let token = lexer.next(); token.kind !== TokenKind.EndOfFile; token = lexer.next()) {
    if (token.offset >= end - start && depth === 0) {
      const isAttribute = attributeWords.includes(token.text) || macros.lookup(token.text) !== undefined;
      if (token.kind !== OPEN && !isAttribute) break;
    }
    if (token.kind === OPEN) depth++;
    if (token.kind === CLOSE) depth--;
    tokens.push(token);
  }
  return tokens;
}

/** The names within `__attribute__((...))`, and within those that macros stand for. */
function collectWritten(
  tokens: readonly Token[],
  macros: MacroTable,
  found: Set<string>,
  depth: number,
): void {
  let closing = 0;
  let open = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === OPEN) open++;
    else if (token.kind === CLOSE && --open < closing) closing = 0;
    if (token.kind !== TokenKind.Identifier) continue;
    const isWord = attributeWords.includes(token.text);
    if (isWord && tokens[index + 1]?.kind === OPEN && tokens[index + 2]?.kind === OPEN) closing = open + 2;
    else if (closing > 0 && open === closing) {
      const name = plainName(token.text);
      if (layoutAttributes.has(name)) found.add(name);
    }
    const macro = isWord || depth === 0 ? undefined : macros.lookup(token.text);
    if (macro !== undefined) collectWritten(macro.replacementList, macros, found, depth - 1);
  }
}

/** `packed` of `__packed__`. */
function plainName(name: string): string {
  return name.length > 4 && name.startsWith("__") && name.endsWith("__") ? name.slice(2, -2) : name;
}
