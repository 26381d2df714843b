/**
 * The items of ctypesgen's JSON: which declarations become items, in which order, and what is left out because the format
 * cannot say it or because nothing that is asked for needs it.
 */

import type {
  Declaration,
  EnumDeclaration,
  MacroFunctionDeclaration,
  RecordDeclaration,
} from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import { createExclusion, type Options } from "../../options.ts";
import { type ConvertContext, Converter } from "./convert.ts";
import { valueExpression } from "./convert-expression.ts";
import type { CtypesExpression } from "./ctypes-tree.ts";
import { dropUnsupported, type Item, type ItemList, keepNeeded, type LeftOut } from "./item-graph.ts";
import type { JsonObject } from "./json-text.ts";
import { attributesNode, enumeratorNode, parameterNode, typeNode } from "./nodes.ts";
import { expressionText } from "./python-text.ts";

const nullKey = "name:NULL";

/** All items of a module, in the format's order: declarations, then macros, then the tags' aliases. */
export function listItems(module: Module, options: Options): ItemList {
  const context = createContext(module, options);
  const leftOut: LeftOut[] = [];
  // What a linked module has counts as there, and is not printed.
  const imported: Item[] = [];
  const isExcluded = createExclusion(options.symbolRules);
  const groups: { readonly [group in Group]: Item[] } = { declarations: [], macros: [], aliases: [] };
  for (const declaration of module.declarations) {
    const converter = new Converter(context);
    const made = makeItems(declaration, converter, options);
    const isRequested = declaration.selection === "requested";
    if (made.length === 0 && isRequested && converter.conversion.reason !== undefined) {
      leftOut.push({ name: declaration.name, reason: converter.conversion.reason });
    }
    for (const { group, item: bare } of made) {
      // An enumerator and a tag's alias have names of their own for `-x`.
      const isPart = group === "aliases" || (declaration.kind === "enum" && bare.json.type === "constant");
      if (isPart && isExcluded(String(bare.json.name))) continue;
      const item: Item = { ...bare, declaration, group };
      if (declaration.imported === undefined) groups[group].push(item);
      else imported.push({ ...item, needs: [], isRequested: false });
    }
  }
  const nullItem: Item = {
    json: { type: "constant", name: "NULL", value: "None" },
    keys: [nullKey],
    needs: [],
    isRequested: options.builtinSymbols,
  };
  const all = [nullItem, ...groups.declarations, ...groups.macros, ...groups.aliases, ...imported];
  const kept = keepNeeded(dropUnsupported(all, leftOut), leftOut);
  if (imported.length === 0) return { ...kept, imported };
  const foreign = new Set(imported);
  return { ...kept, items: kept.items.filter((item) => !foreign.has(item)), imported };
}

/** What conversions ask of the module. */
export function createContext(module: Module, options: Options): ConvertContext {
  const declarations = new Map(module.declarations.map((declaration) => [declaration.id, declaration]));
  const paths = module.files.map((path) => absolutePath(path, options.workingDirectory));
  const names = new Set(module.declarations.flatMap(namesOf)).add("NULL");
  return {
    declarations,
    options,
    sourcePath: (file) => paths[file] ?? "",
    hasName: (name) => names.has(name),
  };
}

/** What an expression can say to mean the declaration, or a part of it. */
function namesOf(declaration: Declaration): readonly string[] {
  switch (declaration.kind) {
    case "function":
    case "variable":
      return declaration.external ? [declaration.name] : [];
    case "constant":
    case "macro-function":
      return [declaration.name];
    case "enum":
      return declaration.enumerators?.map((enumerator) => enumerator.name) ?? [];
    default:
      return [];
  }
}

/** `<built-in>` and its like are no paths. */
function absolutePath(path: string, directory: string | undefined): string {
  const isRelative = !/^(?:[A-Za-z]:)?[\\/]|^</.test(path);
  if (!isRelative || directory === undefined) return path;
  const separator = directory.endsWith("/") ? "" : "/";
  return `${directory}${separator}${path.replace(/^(?:\.\/+)+/, "")}`;
}

type Group = "declarations" | "macros" | "aliases";

interface Placed {
  readonly group: Group;
  readonly item: Item;
}

function makeItems(declaration: Declaration, converter: Converter, options: Options): Placed[] {
  const place = (
    json: JsonObject | undefined,
    group: Group = "declarations",
    extraKeys: readonly string[] = [],
  ): Placed[] => {
    if (json === undefined) return [];
    const { id, selection } = declaration;
    const keys = group === "aliases" ? [] : [id, ...extraKeys];
    const item = {
      json,
      keys,
      needs: [...new Set(converter.conversion.needs)],
      isRequested: selection === "requested",
    };
    return [{ group, item }];
  };
  const named = [`name:${declaration.name}`];
  switch (declaration.kind) {
    case "function":
      if (!declaration.external) return [];
      return place(makeFunction(declaration, converter), "declarations", named);
    case "variable": {
      if (!declaration.external) return [];
      const type = converter.convertType(declaration.type);
      const { name, library } = declaration;
      return place(
        type && { type: "variable", name, ctype: typeNode(type), ...source(library) },
        "declarations",
        named,
      );
    }
    case "record":
      return makeRecord(declaration, converter, place);
    case "enum":
      return makeEnum(declaration, converter);
    case "typedef":
      if (!declaration.fromMacro) return place(makeTypedef(declaration, converter, options));
      return showsMacros(options) ? place(makeTypedef(declaration, converter, options), "macros") : [];
    case "constant":
      // A header's own NULL gives way to the one that means Python's None.
      if (declaration.name === "NULL" || !showsMacros(options)) return [];
      return place(makeMacro(declaration, converter), "macros", named);
    case "macro-function":
      return showsMacros(options) ? place(makeMacroFunction(declaration, converter), "macros", named) : [];
    case "undef":
      if (!options.includeUndefs || !showsMacros(options)) return [];
      converter.conversion.needs.push(...named);
      return place({ type: "undef", value: declaration.name }, "macros");
  }
}

/** Rules for whole names count more than `--no-macros`, and selection has gone by them. */
function showsMacros({ includeMacros, symbolRules }: Options): boolean {
  return includeMacros || symbolRules.some(({ isWhole }) => isWhole === true);
}

function source(library: string | undefined): JsonObject {
  return library === undefined ? {} : { source: library };
}

function makeFunction(
  declaration: Extract<Declaration, { kind: "function" }>,
  converter: Converter,
): JsonObject | undefined {
  const type = converter.convertFunction(declaration.type, declaration.attributes);
  if (type === undefined) return undefined;
  return {
    type: "function",
    name: declaration.name,
    args: type.parameters.map(parameterNode),
    return: typeNode(type.result),
    variadic: type.variadic,
    attrib: attributesNode(type.attributes),
    ...source(declaration.library),
  };
}

/** A record, and the typedef of its tag's name that ctypesgen adds at the end. */
function makeRecord(
  declaration: RecordDeclaration,
  converter: Converter,
  place: (json: JsonObject | undefined, group?: Group) => Placed[],
): Placed[] {
  const type = converter.convertRecord(declaration);
  if (type?.kind !== "record") return [];
  const { name, variety } = declaration;
  const fields = type.members?.map((member) => {
    const width =
      member.type.kind === "bit-field" ? { bitfield: expressionText(member.type.width, false) } : {};
    return { name: member.name, ctype: typeNode(member.type), ...width };
  });
  const attrib = attributesNode(converter.recordAttributes(declaration));
  const record = place({ type: variety, name, attrib, ...(fields === undefined ? {} : { fields }) });
  if (declaration.anonymous || declaration.selection !== "requested") return record;
  return [...record, ...place({ type: "typedef", name, ctype: typeNode(type) }, "aliases")];
}

function makeEnum(declaration: EnumDeclaration, converter: Converter): Placed[] {
  const { id, name } = declaration;
  const isRequested = declaration.selection === "requested";
  const enumerators = converter.convertEnumerators(declaration);
  const json = { type: "enum", name, fields: enumerators.map(enumeratorNode) };
  const constants = enumerators.map((enumerator) => ({
    json: { type: "constant", name: enumerator.name, value: expressionText(enumerator.value, false) },
    keys: [`name:${enumerator.name}`],
    needs: namesIn(enumerator.value),
    isRequested,
  }));
  const items: readonly Item[] = [{ json, keys: [id], needs: [], isRequested }, ...constants];
  return items.map((item) => ({ group: "declarations", item }));
}

function makeTypedef(
  declaration: Extract<Declaration, { kind: "typedef" }>,
  converter: Converter,
  options: Options,
): JsonObject | undefined {
  const { name } = declaration;
  // ctypesgen knows these beforehand, so that their typedefs declare nothing.
  if (options.stddefTypes && (name === "size_t" || name === "wchar_t" || name === "ptrdiff_t"))
    return undefined;
  if (name === "__builtin_va_list") return undefined;
  const type = converter.convertCallable(declaration.type);
  return type && { type: "typedef", name, ctype: typeNode(type) };
}

function makeMacro(
  declaration: Extract<Declaration, { kind: "constant" }>,
  converter: Converter,
): JsonObject | undefined {
  const { name, expression, value } = declaration;
  const written = expression === undefined ? undefined : converter.convertExpression(expression);
  const tree = written ?? (value === undefined ? undefined : valueExpression(value));
  return tree && { type: "macro", name, value: expressionText(tree, true) };
}

function makeMacroFunction(
  declaration: MacroFunctionDeclaration,
  converter: Converter,
): JsonObject | undefined {
  const { name, parameters, body } = declaration;
  const tree = declaration.variadic ? undefined : converter.convertExpression(body);
  if (tree === undefined) return undefined;
  const text = expressionText(tree, true);
  if (parameters.length === 0) return { type: "macro", name, value: text };
  return { type: "macro_function", name, args: parameters, body: text };
}

function namesIn(expression: CtypesExpression): string[] {
  const names: string[] = [];
  const walk = (at: CtypesExpression): void => {
    if (at.kind === "identifier") names.push(`name:${at.name}`);
    else if (at.kind === "unary") walk(at.child);
    else if (at.kind === "binary") for (const side of [at.left, at.right]) walk(side);
    else if (at.kind === "conditional")
      for (const part of [at.condition, at.whenTrue, at.whenFalse]) walk(part);
    else if (at.kind === "cast") walk(at.base);
  };
  walk(expression);
  return names;
}
