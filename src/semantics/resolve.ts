/** The selected part of a symbol table to a module: types, layouts, values and documentation, on demand and once. */

import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import type {
  Declaration,
  Documentation,
  EnumDeclaration,
  Enumerator,
  Omission,
  RecordDeclaration,
} from "../ir/declaration.ts";
import { IR_VERSION, type Module } from "../ir/module.ts";
import type { Type } from "../ir/type.ts";
import type { Token } from "../lexer/token.ts";
import type { Options } from "../options.ts";
import { decodeUtf8 } from "../source/text.ts";
import { noteAttributes } from "./attributes.ts";
import { documentationOf, runDocumentationOf } from "./comments.ts";
import type { Outcome } from "./constant/outcome.ts";
import { PartValues } from "./constant/part-values.ts";
import { checkAssertion } from "./constraints/assertions.ts";
import { checkConstraints } from "./constraints/declarations.ts";
import type { SemanticContext } from "./context.ts";
import { declareTypeName } from "./declare.ts";
import { EnumResolver } from "./enums.ts";
import { createEnvironment, createValueEnvironment } from "./environment.ts";
import { convertKnown } from "./expression.ts";
import { extentOfType, TypedefExtents } from "./extents.ts";
import { resolveMacros } from "./macros.ts";
import { documentInnerRecords, documentMembers } from "./member-comments.ts";
import { findParts, OnDemand } from "./on-demand.ts";
import { resolveFunction, resolveTypedef, resolveVariable, typedefTypeOf } from "./ordinary.ts";
import { FileIndex, fileOf } from "./places.ts";
import { resolveRecord } from "./records.ts";
import type { BuiltinRecord, Resolution, ResolvedRecord, ResolvedTypedef } from "./resolution.ts";
import type { Selection } from "./selection.ts";
import type { DeclaredSymbol, EnumSymbol, OrdinarySymbol, RecordSymbol, SymbolTable } from "./symbol.ts";
import { typeOfTypeName } from "./types.ts";

type Chosen = "requested" | "needed";

export function resolveModule(table: SymbolTable, selection: Selection, context: SemanticContext): Module {
  const resolution = createResolution(table, selection, context);
  for (const name of selection.given.names) resolution.files.numberOf(name);
  checkAssertions(resolution);
  const declarations = resolveSelected(resolution, selection);
  const omissions: Omission[] = [];
  declarations.push(...resolveMacros(selection, resolution, omissions));
  // Macros may have brought in what nothing else refers to.
  declarations.push(...resolveReferenced(resolution, new Set(declarations.map(({ id }) => id))));
  declarations.sort((left, right) => left.sequence - right.sequence);
  documentInnerRecords(declarations);
  const { target, options } = context;
  return {
    format: "bindwright-ir",
    version: IR_VERSION,
    target: {
      triple: target.triple,
      bigEndian: target.bigEndian,
      pointerSize: target.scalars.pointer?.size ?? 64,
      operatingSystem: target.operatingSystem,
      architecture: target.architecture,
    },
    files: resolution.files.names,
    headers: selection.given.names,
    libraries: options.libraries,
    ...givenDirectories(options),
    declarations,
    omissions,
  };
}

/** Those of the command line alone: where this machine has its libraries is no module's affair. */
function givenDirectories({
  libraryDirectories,
  runtimeLibraryDirectories,
}: Options): Pick<Module, "libraryDirectories" | "runtimeLibraryDirectories"> {
  return {
    ...(libraryDirectories.length === 0 ? {} : { libraryDirectories }),
    ...(runtimeLibraryDirectories.length === 0 ? {} : { runtimeLibraryDirectories }),
  };
}

/** Everything that was selected, then what that turned out to refer to. */
function resolveSelected(resolution: Resolution, selection: Selection): Declaration[] {
  const declarations: Declaration[] = [];
  const done = new Set<string>();
  for (const symbol of resolution.table.symbols) {
    const chosen: Chosen | undefined = selection.requested.has(symbol.id)
      ? "requested"
      : selection.needed.has(symbol.id)
        ? "needed"
        : undefined;
    if (chosen === undefined) continue;
    done.add(symbol.id);
    declarations.push(resolveSymbol(symbol, chosen, resolution));
  }
  declarations.push(...resolveReferenced(resolution, done));
  return declarations;
}

/** A set grows while it is walked: what is referred to by what is referred to comes too. */
function resolveReferenced(resolution: Resolution, done: Set<string>): Declaration[] {
  const declarations: Declaration[] = [];
  for (const id of resolution.referenced) {
    if (done.has(id)) continue;
    done.add(id);
    const symbol = resolution.table.byId.get(id);
    const builtin = symbol === undefined ? resolution.builtinRecords.get(id) : undefined;
    if (symbol !== undefined) declarations.push(resolveSymbol(symbol, "needed", resolution));
    else if (builtin !== undefined) declarations.push(declareBuiltin(builtin));
  }
  return declarations;
}

function resolveSymbol(symbol: DeclaredSymbol, chosen: Chosen, resolution: Resolution): Declaration {
  resolution.reporting = chosen === "requested";
  const declaration = declareSymbol(symbol, chosen, resolution);
  if (resolution.reporting) checkConstraints(symbol, resolution);
  return declaration;
}

function declareSymbol(symbol: DeclaredSymbol, chosen: Chosen, resolution: Resolution): Declaration {
  switch (symbol.kind) {
    case "function":
      return resolveFunction(symbol, chosen, resolution);
    case "variable":
      return resolveVariable(symbol, chosen, resolution);
    case "typedef":
      return resolveTypedef(symbol, chosen, resolution);
    case "record":
      return declareRecord(symbol, chosen, resolution);
    case "enum":
      return declareEnum(symbol, chosen, resolution);
  }
}

// ---- records and enums ------------------------------------------------------------------------------------------

function declareRecord(symbol: RecordSymbol, chosen: Chosen, resolution: Resolution): RecordDeclaration {
  const { definition } = symbol;
  const resolved = resolution.recordOf(symbol.id);
  const attributes = definition === undefined ? [] : noteAttributes([definition.attributes], resolution);
  const common = tagCommon(symbol, chosen, resolution);
  return {
    kind: "record",
    variety: symbol.variety,
    ...common,
    ...(attributes.length === 0 ? {} : { attributes }),
    ...(resolved === undefined ? {} : completeRecord(resolved, common.documentation)),
    ...(resolved === undefined || symbol.completedAt === undefined
      ? {}
      : { completedAt: symbol.completedAt }),
  };
}

function completeRecord(
  resolved: ResolvedRecord,
  documentation: Documentation | undefined,
): Partial<RecordDeclaration> {
  const { fields, layout, packed, requestedAlign, pragmaPack, bigEndian, transparent } = resolved;
  return {
    fields: documentMembers(fields, documentation),
    layout,
    ...(packed ? { packed } : {}),
    ...(requestedAlign === 0 ? {} : { requestedAlign }),
    ...(pragmaPack === 0 ? {} : { pragmaPack }),
    ...(bigEndian === undefined ? {} : { bigEndian }),
    ...(transparent ? { transparentUnion: true } : {}),
  };
}

function declareEnum(symbol: EnumSymbol, chosen: Chosen, resolution: Resolution): EnumDeclaration {
  const { definition } = symbol;
  const resolved = resolution.enumOf(symbol);
  const attributes = definition === undefined ? [] : noteAttributes([definition.attributes], resolution);
  const enumerators = definition?.enumerators?.flatMap((node, at): readonly Enumerator[] => {
    const value = resolved.values[at];
    if (value === undefined) return [];
    const converted = node.value === undefined ? undefined : convertKnown(node.value, value, resolution);
    const documentation = documentationOf(node.name, node.name, ",");
    const enumerator = {
      name: decodeUtf8(node.name.text),
      value: value.kind === "integer" ? value.value : 0,
      ...(converted === undefined || "failure" in converted ? {} : converted),
      location: resolution.files.locate(node.name),
      ...(documentation === undefined ? {} : { documentation }),
    };
    return [enumerator];
  });
  const common = tagCommon(symbol, chosen, resolution);
  return {
    kind: "enum",
    ...common,
    ...(attributes.length === 0 ? {} : { attributes }),
    type: resolved.type,
    ...(enumerators === undefined ? {} : { enumerators: documentMembers(enumerators, common.documentation) }),
  };
}

type TagCommon = Pick<
  RecordDeclaration,
  "id" | "name" | "location" | "documentation" | "sequence" | "selection" | "anonymous" | "firstMention"
>;

function tagCommon(symbol: RecordSymbol | EnumSymbol, chosen: Chosen, resolution: Resolution): TagCommon {
  const { definition, definitionToken, mention } = symbol;
  const token = definition?.token ?? mention;
  const documentation =
    definition === undefined
      ? undefined
      : (documentationOf(token, definition.lastToken, ";") ??
        (definitionToken === undefined
          ? undefined
          : documentationOf(definitionToken, definition.lastToken, ";")) ??
        runDocumentationOf(definitionToken ?? token));
  return {
    id: symbol.id,
    name: symbol.name,
    location: resolution.files.locate(token),
    ...(documentation === undefined ? {} : { documentation }),
    sequence: symbol.sequence,
    selection: chosen,
    anonymous: symbol.anonymous,
    ...(token === mention ? {} : { firstMention: resolution.files.locate(mention) }),
  };
}

/** Comes before everything that a header declares. */
function declareBuiltin(builtin: BuiltinRecord): RecordDeclaration {
  return {
    kind: "record",
    id: builtin.id,
    name: builtin.name,
    variety: builtin.variety,
    sequence: -1,
    completedAt: -1,
    selection: "needed",
    anonymous: false,
    ...completeRecord(builtin.resolved, undefined),
  };
}

/** Static assertions of the given headers (6.7.10). */
function checkAssertions(resolution: Resolution): void {
  resolution.reporting = true;
  for (const assertion of resolution.table.staticAssertions) {
    if (resolution.isGiven(fileOf(assertion.token))) checkAssertion(assertion, resolution);
  }
  resolution.reporting = false;
}

// ---- the resolution ---------------------------------------------------------------------------------------------

export function createResolution(
  table: SymbolTable,
  selection: Pick<Selection, "given">,
  context: SemanticContext,
): Resolution {
  const records = new OnDemand<ResolvedRecord>((id) => {
    for (const part of findParts(id, table, (known) => records.isMade(known))) resolution.recordOf(part);
  });
  const typedefs = new OnDemand<ResolvedTypedef>();
  const extents = new TypedefExtents(() => resolution);
  const resolution = {
    table,
    context,
    files: new FileIndex(),
    referenced: new Set<string>(),
    typesSoFar: new Map<OrdinarySymbol, Type | undefined>(),
    typesOfNames: new Map<OrdinarySymbol, Type | undefined>(),
    valuesOfNames: new Map<OrdinarySymbol, Outcome | undefined>(),
    valuesOfConstants: new Map<OrdinarySymbol, Outcome | undefined>(),
    valuesOfParts: new PartValues(),
    externalNames: readExternalNames(table),
    builtinRecords: new Map<string, BuiltinRecord>(),
    unknownTypes: new Set<string>(),
    reported: new Map<Token, Set<DiagnosticCode>>(),
    reporting: false,
    parametersSoFar: new Map(),
    isGiven: (file) => selection.given.isGiven(file),
    typeOfTypeName: (typeName) => typeOfTypeName(typeName, resolution),
    tagSymbolOf: (specifier) => {
      const known = table.symbolOf(specifier);
      if (known !== undefined) return known;
      declareTypeName(table, context, specifier);
      return table.symbolOf(specifier);
    },
    recordOf: (id) =>
      records.get(id, () => {
        const symbol = table.byId.get(id);
        if (symbol === undefined) return resolution.builtinRecords.get(id)?.resolved;
        return symbol.kind === "record" ? resolveRecord(symbol, resolution) : undefined;
      }),
    enumOf: (symbol) => enums.resolve(symbol),
    typedefOf: (id) =>
      typedefs.get(id, () => {
        const symbol = table.byId.get(id);
        return symbol?.kind === "typedef" ? typedefTypeOf(symbol, resolution) : undefined;
      }),
    extentOf: (type: Type) =>
      type.kind === "typedef" ? extents.extentOf(type) : extentOfType(type, resolution),
  } as Omit<Resolution, "environment" | "valueEnvironment"> as Resolution;
  const enums = new EnumResolver(resolution);
  const environment = createEnvironment(resolution, enums);
  const valueEnvironment = createValueEnvironment(environment, resolution, enums);
  return Object.assign(resolution, { environment, valueEnvironment });
}

/** The first pragma of a name counts, as gcc has it. */
function readExternalNames(table: SymbolTable): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { kind, name, target } of table.parser.pragmas) {
    if (kind === "redefine-extname" && target !== undefined && !names.has(decodeUtf8(name)))
      names.set(decodeUtf8(name), decodeUtf8(target));
  }
  return names;
}
