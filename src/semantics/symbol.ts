/**
 * What a translation unit declares, before anything is resolved: names in their name spaces (C11 6.2.3) with their
 * syntax trees. Cheap to make for a whole unit; types, layouts and values are made later, of the selected ones only.
 */

import type { Token } from "../lexer/token.ts";
import type {
  Attribute,
  Declaration,
  Declarator,
  Enumerator,
  EnumSpecifier,
  Expression,
  RecordSpecifier,
  Specifiers,
  StaticAssertion,
} from "../parser/ast.ts";
import type { MacroTable } from "../preprocessor/macro.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { DeclarationParser, UnitFiles } from "./context.ts";

/** One declarator of one declaration (or a function definition's). */
export interface Occurrence {
  readonly specifiers: Specifiers;
  readonly declarator: Declarator;
  /** The declarator's name. */
  readonly name: Token;
  /** First and last token of the whole declaration. */
  readonly firstToken: Token;
  readonly lastToken: Token;
  /** It has a body or an initializer. */
  readonly definition: boolean;
  readonly initializer: Expression | "skipped" | undefined;
  /** Parameter declarations of an old-style definition (C11 6.9.1p6). */
  readonly parameterDeclarations: readonly Declaration[];
}

export type OrdinaryKind = "function" | "variable" | "typedef";

/** A name of the ordinary name space that a declarator declares; redeclarations are further occurrences. */
export interface OrdinarySymbol {
  readonly kind: OrdinaryKind;
  /** Unicode text, as `name` is; the table's keys are as the source has them. */
  readonly id: string;
  readonly name: string;
  readonly sequence: number;
  /** How many derivations its type has, those of the typedefs in it included. */
  readonly depth: number;
  readonly occurrences: Occurrence[];
}

interface TagBase {
  /** Final once the unit has been read. */
  id: string;
  /** The tag as the source has it; empty for one that has none. */
  readonly tag: string;
  /** The tag, in Unicode; `anon_N` for one that has none. */
  name: string;
  readonly anonymous: boolean;
  /** The tag's scope is a prototype (C11 6.2.1p4). */
  readonly scoped: boolean;
  readonly sequence: number;
  /** First token of the specifier that mentions it first. */
  readonly mention: Token;
  /** Where it was completed, in the count of `sequence`. */
  completedAt: number | undefined;
}

export interface RecordSymbol extends TagBase {
  readonly kind: "record";
  readonly variety: "struct" | "union";
  definition: RecordSpecifier | undefined;
  /** The declaration that the definition stands in starts here. */
  definitionToken: Token | undefined;
  /** Of declarations of the tag before its definition, where the compiler counts them. */
  readonly earlierAttributes: Attribute[];
  /** A typedef of the union says `transparent_union`, which gcc takes as said of the union. */
  transparent: boolean;
}

export interface EnumSymbol extends TagBase {
  readonly kind: "enum";
  /** Its underlying type is given (C23 6.7.2.2), so that it is complete without a body. */
  fixed: boolean;
  definition: EnumSpecifier | undefined;
  definitionToken: Token | undefined;
}

export type TagSymbol = RecordSymbol | EnumSymbol;

export interface EnumeratorSymbol {
  readonly kind: "enumerator";
  readonly name: string;
  readonly owner: EnumSymbol;
  /** Its scope is a prototype (C11 6.2.1p4). */
  readonly scoped: boolean;
  readonly index: number;
  readonly node: Enumerator;
}

export type DeclaredSymbol = OrdinarySymbol | TagSymbol;

/** All that a unit declares at file scope, and the tags of its prototypes. */
export class SymbolTable {
  /** Functions, variables, typedefs and enumerators by name. */
  readonly ordinary: Map<string, OrdinarySymbol | EnumeratorSymbol> = new Map();
  /** Tags of file scope by name. */
  readonly tags: Map<string, TagSymbol> = new Map();
  /** Everything but enumerators, in order of first mention. */
  readonly symbols: DeclaredSymbol[] = [];
  readonly byId: Map<string, DeclaredSymbol> = new Map();
  readonly staticAssertions: StaticAssertion[] = [];
  /** Specifiers whose symbol a look-up by tag at file scope does not find: unnamed ones, prototype scope, clashes. */
  readonly #specifiers: Map<RecordSpecifier | EnumSpecifier, TagSymbol> = new Map();
  readonly parser: DeclarationParser;
  readonly macros: MacroTable;
  readonly files: readonly SourceFile[];
  /** The next number in the order of first mention. */
  nextSequence: number = 0;
  /** How many unnamed tags have a name by now. */
  anonymousCount: number = 0;

  constructor(parser: DeclarationParser, unit: UnitFiles) {
    this.parser = parser;
    this.macros = unit.macros;
    this.files = unit.files;
  }

  bindSpecifier(specifier: RecordSpecifier | EnumSpecifier, symbol: TagSymbol): void {
    this.#specifiers.set(specifier, symbol);
  }

  /** The symbol that a specifier means. */
  symbolOf(specifier: RecordSpecifier | EnumSpecifier): TagSymbol | undefined {
    const bound = this.#specifiers.get(specifier);
    if (bound !== undefined) return bound;
    return specifier.tag === undefined ? undefined : this.tags.get(specifier.tag.text);
  }

  typedefNamed(name: string): OrdinarySymbol | undefined {
    const symbol = this.ordinary.get(name);
    return symbol?.kind === "typedef" ? symbol : undefined;
  }
}
