/**
 * Reads a translation unit once and enters every name that it declares into the symbol table (C11 6.2.1 to 6.2.3, 6.7,
 * 6.9). Nothing is resolved. The order of first mention is that of a walk which sees the types of a declaration before
 * the declaration, and the members of a record before the record.
 */

import type { Token } from "../lexer/token.ts";
import type {
  Attribute,
  Declaration,
  Declarator,
  Derivation,
  EmbeddedTags,
  Enumerator,
  EnumSpecifier,
  ExternalDeclaration,
  FunctionDefinition,
  ParameterDeclaration,
  RecordSpecifier,
  Specifiers,
  TypeName,
} from "../parser/ast.ts";
import { decodeUtf8 } from "../source/text.ts";
import type { DeclarationParser, SemanticContext, UnitFiles } from "./context.ts";
import { deepestType, derivationDepth } from "./derivation-depth.ts";
import {
  type EnumSymbol,
  type Occurrence,
  type OrdinaryKind,
  type OrdinarySymbol,
  SymbolTable,
  type TagSymbol,
} from "./symbol.ts";
import {
  complete,
  type Declaring,
  defineTag,
  isPrototypeScope,
  mentionTag,
  nameTags,
  reportRedefinition,
} from "./tags.ts";

/** Pulls every declaration out of the parser. The table is complete when this returns. */
export function declareUnit(
  parser: DeclarationParser,
  unit: UnitFiles,
  context: SemanticContext,
): SymbolTable {
  const state = createState(new SymbolTable(parser, unit), context);
  for (;;) {
    const external = parser.next();
    if (external === undefined) break;
    declareExternal(state, external);
  }
  nameTags(state.table, 0);
  return state.table;
}

/** The tags of a type name that no declaration contains (in a macro's body, in an expression). */
export function declareTypeName(
  table: SymbolTable,
  context: SemanticContext,
  specifier: RecordSpecifier | EnumSpecifier,
): void {
  const start = table.symbols.length;
  const state = createState(table, context);
  state.declarationToken = specifier.token;
  if (specifier.kind === "record") visitRecord(state, specifier);
  else visitEnum(state, specifier);
  nameTags(table, start);
}

function createState(table: SymbolTable, context: SemanticContext): Declaring {
  return { table, context, prototypes: [], declarationToken: undefined };
}

function declareExternal(state: Declaring, external: ExternalDeclaration): void {
  state.declarationToken = external.token;
  switch (external.kind) {
    case "declaration":
      declareDeclaration(state, external);
      return;
    case "function-definition":
      declareFunctionDefinition(state, external);
      return;
    case "static-assertion":
      visitEmbedded(state, external.embedded);
      state.table.staticAssertions.push(external);
      return;
    case "assembler":
      return;
  }
}

function declareDeclaration(state: Declaring, declaration: Declaration): void {
  const { specifiers } = declaration;
  visitSpecifiers(state, specifiers);
  noteForwardDeclaration(state, declaration);
  const isTypedef = specifiers.storage.includes("typedef");
  for (const { declarator, initializer, embedded } of declaration.declarators) {
    visitDerivations(state, declarator);
    visitEmbedded(state, embedded);
    const { name } = declarator;
    if (name === undefined) continue;
    if (isTypedef) noteTransparentUnion(state.table, specifiers, declarator);
    const kind = isTypedef
      ? "typedef"
      : declaresFunction(state.table, specifiers, declarator)
        ? "function"
        : "variable";
    enterOrdinary(state, kind, {
      specifiers,
      declarator,
      name,
      firstToken: declaration.token,
      lastToken: declaration.lastToken,
      definition: initializer !== undefined,
      initializer,
      parameterDeclarations: [],
    });
  }
}

function noteTransparentUnion(table: SymbolTable, specifiers: Specifiers, declarator: Declarator): void {
  if (specifiers.type?.kind !== "record" || declarator.derivations.length > 0) return;
  const says = (attribute: Attribute): boolean => attribute.name === "transparent_union";
  if (!declarator.attributes.some(says) && !specifiers.attributes.some(says)) return;
  const symbol = table.symbolOf(specifiers.type);
  if (symbol?.kind === "record") symbol.transparent = true;
}

function declareFunctionDefinition(state: Declaring, definition: FunctionDefinition): void {
  visitSpecifiers(state, definition.specifiers);
  visitDerivations(state, definition.declarator);
  if (definition.parameterDeclarations.length > 0) {
    state.prototypes.push(new Map());
    for (const parameter of definition.parameterDeclarations) {
      visitSpecifiers(state, parameter.specifiers);
      for (const { declarator } of parameter.declarators) visitDerivations(state, declarator);
    }
    state.prototypes.pop();
  }
  const { name } = definition.declarator;
  if (name === undefined) return;
  enterOrdinary(state, "function", {
    specifiers: definition.specifiers,
    declarator: definition.declarator,
    name,
    firstToken: definition.token,
    lastToken: definition.lastToken,
    definition: true,
    initializer: undefined,
    parameterDeclarations: definition.parameterDeclarations,
  });
}

// ---- ordinary names ---------------------------------------------------------------------------------------------

function enterOrdinary(state: Declaring, kind: OrdinaryKind, occurrence: Occurrence): void {
  const { table } = state;
  const name = occurrence.name.text;
  const existing = table.ordinary.get(name);
  if (existing === undefined) {
    const depth = derivationDepth(occurrence.specifiers, occurrence.declarator, table);
    if (depth > Math.min(state.context.options.limits.nesting, deepestType)) {
      state.context.diagnostics.report("type-too-deep", {
        values: { name: decodeUtf8(name) },
        span: occurrence.name.span,
      });
      return;
    }
    const readable = decodeUtf8(name);
    const symbol: OrdinarySymbol = {
      kind,
      id: `${kind}:${readable}`,
      name: readable,
      sequence: state.table.nextSequence++,
      depth,
      occurrences: [occurrence],
    };
    table.ordinary.set(name, symbol);
    table.symbols.push(symbol);
    return;
  }
  if (existing.kind === kind) existing.occurrences.push(occurrence);
  else {
    const first = existing.kind === "enumerator" ? existing.node.name : nameOf(existing);
    reportAgain(state, "redeclared-differently", occurrence.name, first);
  }
}

function nameOf(symbol: OrdinarySymbol): Token | undefined {
  return symbol.occurrences[0]?.name;
}

/** C11 6.7p3-4: all declarations of one name in one scope must agree in kind; the first one counts here. */
function reportAgain(
  state: Declaring,
  code: "redeclared-differently" | "enumerator-redefined",
  again: Token,
  first: Token | undefined,
): void {
  state.context.diagnostics.report(code, {
    values: { name: again.text },
    span: again.span,
    notes: first === undefined ? [] : [{ message: "first declared here", span: first.span }],
  });
}

/** Whether a declarator without `typedef` declares a function: by its own derivation or by a typedef's (6.7.6.3). */
function declaresFunction(table: SymbolTable, specifiers: Specifiers, declarator: Declarator): boolean {
  const outermost = declarator.derivations[0];
  if (outermost !== undefined) return outermost.kind === "function";
  return namesFunctionType(table, specifiers, 0);
}

const LONGEST_TYPEDEF_CHAIN = 1000;

function namesFunctionType(table: SymbolTable, specifiers: Specifiers, depth: number): boolean {
  const { type } = specifiers;
  if (type === undefined || depth > LONGEST_TYPEDEF_CHAIN) return false;
  if (type.kind === "typedef-name") {
    const occurrence = table.typedefNamed(type.name)?.occurrences[0];
    if (occurrence === undefined) return false;
    const outermost = occurrence.declarator.derivations[0];
    if (outermost !== undefined) return outermost.kind === "function";
    return namesFunctionType(table, occurrence.specifiers, depth + 1);
  }
  if (type.kind !== "typeof") return false;
  const { operand } = type;
  if (operand.kind === "type-name") {
    const outermost = operand.declarator?.derivations[0];
    if (outermost !== undefined) return outermost.kind === "function";
    return namesFunctionType(table, operand.specifiers, depth + 1);
  }
  let inner = operand;
  while (inner.kind === "parenthesized") inner = inner.expression;
  return inner.kind === "identifier" && table.ordinary.get(inner.name)?.kind === "function";
}

// ---- the walk through types -------------------------------------------------------------------------------------

function visitSpecifiers(state: Declaring, { type, embedded }: Specifiers): void {
  visitEmbedded(state, embedded);
  if (type === undefined) return;
  switch (type.kind) {
    case "record":
      visitRecord(state, type);
      return;
    case "enum":
      visitEnum(state, type);
      return;
    case "atomic":
      visitTypeName(state, type.typeName);
      return;
    case "typeof":
      if (type.operand.kind === "type-name") visitTypeName(state, type.operand);
      return;
    default:
      return;
  }
}

function visitEmbedded(state: Declaring, embedded: EmbeddedTags | undefined): void {
  if (embedded === undefined) return;
  for (const typeName of embedded) visitTypeName(state, typeName);
}

function visitTypeName(state: Declaring, typeName: TypeName): void {
  visitSpecifiers(state, typeName.specifiers);
  if (typeName.declarator !== undefined) visitDerivations(state, typeName.declarator);
}

/** From the base type outwards, so that a function's result is seen before its parameters. */
function visitDerivations(state: Declaring, declarator: Declarator): void {
  const { derivations, embedded } = declarator;
  visitEmbedded(state, embedded);
  for (let at = derivations.length - 1; at >= 0; at--) visitDerivation(state, derivations[at] as Derivation);
}

function visitDerivation(state: Declaring, derivation: Derivation): void {
  if (derivation.kind !== "function" || derivation.parameters.length === 0) return;
  state.prototypes.push(new Map());
  if (derivation.forward !== undefined) visitParameters(state, derivation.forward);
  visitParameters(state, derivation.parameters);
  state.prototypes.pop();
}

function visitParameters(state: Declaring, parameters: readonly ParameterDeclaration[]): void {
  for (const { specifiers, declarator } of parameters) {
    visitSpecifiers(state, specifiers);
    if (declarator !== undefined) visitDerivations(state, declarator);
  }
}

function visitRecord(state: Declaring, specifier: RecordSpecifier): void {
  if (specifier.members === undefined) {
    if (specifier.tag === undefined) return;
    noteEarlierAttributes(state, mentionTag(state, specifier, specifier.tag), specifier.attributes);
    return;
  }
  // A tag that a prototype defines hides file scope's from its own members on.
  const early =
    isPrototypeScope(state) && specifier.tag !== undefined ? defineTag(state, specifier) : undefined;
  const outer = state.declarationToken;
  for (const member of specifier.members) {
    if (member.kind !== "member") {
      visitEmbedded(state, member.embedded);
      continue;
    }
    // A record within has the comment of the member, not that of the record around it.
    state.declarationToken = member.token;
    visitSpecifiers(state, member.specifiers);
    for (const { declarator, embedded } of member.declarators) {
      if (declarator !== undefined) visitDerivations(state, declarator);
      visitEmbedded(state, embedded);
    }
  }
  state.declarationToken = outer;
  const symbol = early ?? defineTag(state, specifier);
  if (symbol.kind !== "record") return;
  if (symbol.definition === undefined) complete(state, symbol, specifier);
  else reportRedefinition(state, specifier, symbol);
}

/** clang merges attributes of all mentions before the definition; to gcc they say nothing. */
function noteEarlierAttributes(
  { context }: Declaring,
  symbol: TagSymbol,
  attributes: readonly Attribute[],
): void {
  if (attributes.length === 0 || context.target.defaultCompiler === "gcc") return;
  if (symbol.kind === "record" && symbol.definition === undefined)
    symbol.earlierAttributes.push(...attributes);
}

/** Microsoft: `__declspec(align(16)) struct s;` speaks of the tag. */
function noteForwardDeclaration(state: Declaring, { specifiers, declarators }: Declaration): void {
  const { type, attributes } = specifiers;
  if (declarators.length > 0 || attributes.length === 0 || type?.kind !== "record") return;
  const symbol = state.table.symbolOf(type);
  if (symbol === undefined) return;
  const said = attributes.filter(({ form }) => form === "declspec");
  noteEarlierAttributes(state, symbol, said);
}

function visitEnum(state: Declaring, specifier: EnumSpecifier): void {
  if (specifier.underlyingType !== undefined) visitTypeName(state, specifier.underlyingType);
  if (specifier.enumerators === undefined) {
    if (specifier.tag === undefined) return;
    const mentioned = mentionTag(state, specifier, specifier.tag);
    if (mentioned.kind === "enum" && specifier.underlyingType !== undefined) mentioned.fixed = true;
    return;
  }
  const symbol = defineTag(state, specifier);
  if (symbol.kind !== "enum") return;
  if (symbol.definition !== undefined) {
    reportRedefinition(state, specifier, symbol);
    return;
  }
  complete(state, symbol, specifier);
  for (let index = 0; index < specifier.enumerators.length; index++) {
    const enumerator = specifier.enumerators[index] as Enumerator;
    visitEmbedded(state, enumerator.embedded);
    enterEnumerator(state, symbol, index, enumerator);
  }
}

function enterEnumerator(state: Declaring, owner: EnumSymbol, index: number, node: Enumerator): void {
  const name = node.name.text;
  const existing = state.table.ordinary.get(name);
  const scoped = isPrototypeScope(state);
  const givesWay = existing?.kind === "enumerator" && existing.scoped;
  if (existing === undefined || (givesWay && !scoped))
    state.table.ordinary.set(name, { kind: "enumerator", name, owner, scoped, index, node });
  else if (scoped || givesWay) return;
  else if (existing.kind === "enumerator")
    reportAgain(state, "enumerator-redefined", node.name, existing.node.name);
  else reportAgain(state, "redeclared-differently", node.name, nameOf(existing));
}
