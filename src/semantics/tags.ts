/** Tags in their scopes (C11 6.2.1, 6.2.3, 6.7.2.3): mentioned, defined, named. */

import type { Token } from "../lexer/token.ts";
import type { EnumSpecifier, RecordSpecifier } from "../parser/ast.ts";
import { decodeUtf8 } from "../source/text.ts";
import type { SemanticContext } from "./context.ts";
import { expansionSpan } from "./places.ts";
import type { DeclaredSymbol, EnumSymbol, RecordSymbol, SymbolTable, TagSymbol } from "./symbol.ts";

/** What is at hand while a unit is being declared. */
export interface Declaring {
  readonly table: SymbolTable;
  readonly context: SemanticContext;
  /** Tags of the prototypes around (C11 6.2.1p4), innermost last; empty at file scope. */
  readonly prototypes: Map<string, TagSymbol>[];
  /** First token of the external declaration being read. */
  declarationToken: Token | undefined;
}

type TagSpecifier = RecordSpecifier | EnumSpecifier;

export function isPrototypeScope(state: Declaring): boolean {
  return state.prototypes.length > 0;
}

/**
 * A tag without a body. C gives one that is new in a prototype the prototype's scope, so that no caller can name it;
 * here it means file scope's tag, declared there or later, which is what the header's author wanted.
 */
export function mentionTag(state: Declaring, specifier: TagSpecifier, tag: Token): TagSymbol {
  for (let at = state.prototypes.length - 1; at >= 0; at--) {
    const scoped = state.prototypes[at]?.get(tag.text);
    if (scoped !== undefined && isSameKind(scoped, specifier)) {
      state.table.bindSpecifier(specifier, scoped);
      return scoped;
    }
  }
  const existing = state.table.tags.get(tag.text);
  if (existing !== undefined && isSameKind(existing, specifier)) return existing;
  if (existing !== undefined) {
    reportTagClash(state, tag, existing);
    return bindNew(state, specifier, false);
  }
  const symbol = createTag(state, specifier, false);
  state.table.tags.set(tag.text, symbol);
  return symbol;
}

/** The symbol that a specifier with a body defines. */
export function defineTag(state: Declaring, specifier: TagSpecifier): TagSymbol {
  const { tag } = specifier;
  if (tag === undefined) return bindNew(state, specifier, false);
  const prototype = state.prototypes.at(-1);
  if (prototype === undefined) return mentionTag(state, specifier, tag);
  const existing = prototype.get(tag.text);
  if (existing !== undefined && isSameKind(existing, specifier)) return existing;
  const symbol = bindNew(state, specifier, true);
  prototype.set(tag.text, symbol);
  return symbol;
}

function isSameKind(symbol: TagSymbol, specifier: TagSpecifier): boolean {
  if (symbol.kind === "enum") return specifier.kind === "enum";
  return specifier.kind === "record" && specifier.variety === symbol.variety;
}

function bindNew(state: Declaring, specifier: TagSpecifier, scoped: boolean): TagSymbol {
  const symbol = createTag(state, specifier, scoped);
  state.table.bindSpecifier(specifier, symbol);
  return symbol;
}

function createTag(state: Declaring, specifier: TagSpecifier, scoped: boolean): TagSymbol {
  const base = {
    id: "",
    tag: specifier.tag?.text ?? "",
    name: decodeUtf8(specifier.tag?.text ?? ""),
    anonymous: specifier.tag === undefined,
    scoped,
    sequence: state.table.nextSequence++,
    mention: specifier.token,
    completedAt: undefined,
    definition: undefined,
    definitionToken: undefined,
  };
  const symbol: TagSymbol =
    specifier.kind === "enum"
      ? { kind: "enum", fixed: false, ...base }
      : { kind: "record", variety: specifier.variety, transparent: false, earlierAttributes: [], ...base };
  state.table.symbols.push(symbol);
  return symbol;
}

export function complete(state: Declaring, symbol: RecordSymbol, specifier: RecordSpecifier): void;
export function complete(state: Declaring, symbol: EnumSymbol, specifier: EnumSpecifier): void;
export function complete(state: Declaring, symbol: TagSymbol, specifier: TagSpecifier): void {
  (symbol as { definition: TagSpecifier | undefined }).definition = specifier;
  symbol.definitionToken = state.declarationToken;
  symbol.completedAt = state.table.nextSequence++;
}

export function reportRedefinition(state: Declaring, specifier: TagSpecifier, symbol: TagSymbol): void {
  const first = symbol.definition;
  state.context.diagnostics.report("tag-redefined", {
    values: { tag: symbol.name },
    span: (specifier.tag ?? specifier.token).span,
    notes: first === undefined ? [] : [{ message: "first defined here", span: expansionSpan(first.token) }],
  });
}

function reportTagClash(state: Declaring, tag: Token, symbol: TagSymbol): void {
  state.context.diagnostics.report("tag-kind-differs", {
    values: { tag: tag.text },
    span: tag.span,
    notes: [{ message: "first used here", span: symbol.mention.span }],
  });
}

/**
 * Ids, and numbers for unnamed tags: one count for records and enums, in order of appearance. Last, since a prototype's
 * tag gives way to one of file scope, and a made-up tag to a real one.
 */
export function nameTags(table: SymbolTable, start: number): void {
  const late: TagSymbol[] = [];
  for (let at = start; at < table.symbols.length; at++) {
    const symbol = table.symbols[at] as DeclaredSymbol;
    if (symbol.kind === "record" || symbol.kind === "enum") {
      if (symbol.anonymous) {
        do symbol.name = `anon_${++table.anonymousCount}`;
        while (table.tags.has(symbol.name));
      }
      if (symbol.scoped || (!symbol.anonymous && table.tags.get(symbol.tag) !== symbol)) {
        late.push(symbol);
        continue;
      }
      symbol.id = tagId(symbol);
    }
    table.byId.set(symbol.id, symbol);
  }
  for (const symbol of late) {
    const plain = tagId(symbol);
    let id = plain;
    for (let copy = 2; table.byId.has(id); copy++) id = `${plain}#${copy}`;
    symbol.id = id;
    table.byId.set(id, symbol);
  }
}

function tagId(symbol: TagSymbol): string {
  return `${symbol.kind === "enum" ? "enum" : symbol.variety}:${symbol.name}`;
}
