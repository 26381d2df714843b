/**
 * What resolving a module keeps at hand: each thing is made on demand and once. The functions that types, records,
 * enums and constants need of each other meet here, so that their files do not import each other.
 */

import type { Extent } from "../abi/layout/record-shape.ts";
import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import type { Field } from "../ir/declaration.ts";
import type { Layout } from "../ir/layout.ts";
import type { Type, Value } from "../ir/type.ts";
import type { Token } from "../lexer/token.ts";
import type { EnumSpecifier, RecordSpecifier, TypeName } from "../parser/ast.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { ConstantEnvironment, MemberPlace } from "./constant/environment.ts";
import type { Outcome } from "./constant/outcome.ts";
import type { PartValues } from "./constant/part-values.ts";
import type { SemanticContext } from "./context.ts";
import type { FileIndex } from "./places.ts";
import type { EnumSymbol, OrdinarySymbol, SymbolTable, TagSymbol } from "./symbol.ts";

/** A complete record: its members with their places. */
export interface ResolvedRecord {
  readonly fields: readonly Field[];
  readonly layout: Layout;
  /** The record as a member of another one. */
  readonly extent: Extent;
  /** Members by name, those of anonymous members included (C11 6.7.2.1p13). */
  readonly members: ReadonlyMap<string, MemberPlace>;
  readonly packed: boolean;
  /** In bits; 0: none. */
  readonly requestedAlign: number;
  readonly pragmaPack: number;
  /** Set where the source asks for a byte order. */
  readonly bigEndian: boolean | undefined;
  readonly transparent: boolean;
}

export interface ResolvedEnum {
  /** The compatible integer type (C11 6.7.2.2p4). */
  readonly type: Type;
  /** Undefined for enumerators whose values cannot be told. */
  readonly values: readonly (Value | undefined)[];
}

/** A record that no header declares: what `__builtin_va_list` is made of. */
export interface BuiltinRecord {
  readonly id: string;
  readonly name: string;
  readonly variety: "struct" | "union";
  readonly resolved: ResolvedRecord;
}

export interface Resolution {
  readonly table: SymbolTable;
  readonly context: SemanticContext;
  readonly files: FileIndex;
  readonly environment: ConstantEnvironment;
  /** For what need be no constant expression, where static constants have values: initializers and macros. */
  readonly valueEnvironment: ConstantEnvironment;
  /** Ids that resolved declarations refer to: what the module must contain. */
  readonly referenced: Set<string>;
  /** Of names whose declarations are being compared: what those before the one at hand say; undefined before the first. */
  readonly typesSoFar: Map<OrdinarySymbol, Type | undefined>;
  /** Types of the names that expressions use; undefined while one is being made. */
  readonly typesOfNames: Map<OrdinarySymbol, Type | undefined>;
  /** Values of `constexpr` objects that expressions use; undefined while one is being computed. */
  readonly valuesOfNames: Map<OrdinarySymbol, Outcome | undefined>;
  /** Values of static constants, likewise. */
  readonly valuesOfConstants: Map<OrdinarySymbol, Outcome | undefined>;
  /** The same of the parts of `constexpr` arrays and records. */
  readonly valuesOfParts: PartValues;
  /** Symbols that `#pragma redefine_extname` gives to names. */
  readonly externalNames: ReadonlyMap<string, string>;
  readonly builtinRecords: Map<string, BuiltinRecord>;
  /** Type names that mean nothing and have been reported. */
  readonly unknownTypes: Set<string>;
  /** What has been reported of declarations, by the token that it is about. */
  readonly reported: Map<Token, Set<DiagnosticCode>>;
  /** What is being resolved was asked for: its faults are worth a message. */
  reporting: boolean;
  /** The parameters in front of the one at hand, which its `typeof` may name (C11 6.2.1p4), by their names in the source. */
  parametersSoFar: ReadonlyMap<string, Type>;

  /** The file is a given header, or counts as one. */
  isGiven(file: SourceFile): boolean;

  typeOfTypeName(typeName: TypeName): Type;
  /** The symbol that a specifier means; one that no declaration contains is declared now. */
  tagSymbolOf(specifier: RecordSpecifier | EnumSpecifier): TagSymbol | undefined;
  /** By declaration id; undefined for an incomplete one. */
  recordOf(id: string): ResolvedRecord | undefined;
  enumOf(symbol: EnumSymbol): ResolvedEnum;
  /** Type and alignment of a typedef by declaration id. */
  typedefOf(id: string): ResolvedTypedef | undefined;
  extentOf(type: Type): Extent | undefined;
}

export interface ResolvedTypedef {
  readonly type: Type;
  /** In bits, where an attribute gives one. */
  readonly align: number | undefined;
}
