/**
 * Macros as declarations: constants with their C values, names of types, functions. A value is what the fully expanded
 * replacement list gives at the end of the unit; the tree beside it is of the list as written, so that other macros stay
 * names. Whatever is none of these is left out with the reason.
 */

import type {
  ConstantDeclaration,
  Declaration,
  Location,
  MacroFunctionDeclaration,
  TypedefDeclaration,
  UndefDeclaration,
} from "../ir/declaration.ts";
import type { Expression, Value } from "../ir/expression.ts";
import type { Omission } from "../ir/module.ts";
import type { Type } from "../ir/type.ts";
import type { Token } from "../lexer/token.ts";
import { decodeUtf8 } from "../source/text.ts";
import type * as ast from "../parser/ast.ts";
import { macroDocumentation } from "./comments.ts";
import { evaluate } from "./constant.ts";
import { convertExpression, isSelfNamed, withValue } from "./expression.ts";
import type { MacroDefinitionNode, MacroNode, MacroUndefNode } from "./macro-nodes.ts";
import { collectNames } from "./names.ts";
import type { Resolution } from "./resolution.ts";
import type { Selection } from "./selection.ts";
import { typeOfTypeName } from "./types.ts";

type MacroDeclaration = ConstantDeclaration | MacroFunctionDeclaration | TypedefDeclaration;

/** What a definition gives: a declaration, nothing worth a word, or a reason. */
type MacroResult = MacroDeclaration | "nothing" | { readonly reason: string };

interface Drafted {
  readonly node: MacroDefinitionNode;
  readonly declaration: MacroDeclaration;
}

export function resolveMacros(selection: Selection, resolution: Resolution, omissions: Omission[]): Declaration[] {
  resolution.reporting = false;
  const drafts = new Map<string, Drafted>();
  const omit = (node: MacroDefinitionNode, reason: string): void => {
    const { file, line } = resolution.files.locate(node.token);
    const kind = node.macro.parameters === undefined ? "macro" : "macro-function";
    if (node.origin === "header") omissions.push({ name: decodeUtf8(node.name), kind, reason, file, line });
    else omissions.push({ name: decodeUtf8(node.name), kind, reason });
  };
  for (const node of selection.macros) {
    const chosen = chosenAs(node, selection);
    if (node.kind !== "define" || chosen === undefined) continue;
    const result = resolveDefinition(node, chosen, resolution);
    if (result === "nothing") continue;
    if ("reason" in result) omit(node, result.reason);
    else drafts.set(node.id, { node, declaration: result });
  }
  dropDependents(drafts, omit);
  const declarations: Declaration[] = [];
  for (const node of selection.macros) {
    const chosen = chosenAs(node, selection);
    if (chosen === undefined) continue;
    if (node.kind === "define") {
      const draft = drafts.get(node.id);
      if (draft !== undefined) declarations.push(draft.declaration);
    } else if (node.ends !== undefined && drafts.has(node.ends)) {
      declarations.push(declareUndef(node, chosen, resolution));
    }
  }
  return declarations;
}

function chosenAs(node: MacroNode, selection: Selection): "requested" | "needed" | undefined {
  if (selection.requested.has(node.id)) return "requested";
  return selection.needed.has(node.id) ? "needed" : undefined;
}

/** Macros that name other macros which are left out have no meaning either, unless C gives them a value. */
function dropDependents(drafts: Map<string, Drafted>, omit: (node: MacroDefinitionNode, reason: string) => void): void {
  const dependents = new Map<string, string[]>();
  const waiting: { readonly id: string; readonly missing: string }[] = [];
  for (const [id, { declaration }] of drafts) {
    for (const needed of macrosNeeded(declaration)) {
      if (!drafts.has(needed)) {
        waiting.push({ id, missing: needed });
        continue;
      }
      const list = dependents.get(needed);
      if (list === undefined) dependents.set(needed, [id]);
      else list.push(id);
    }
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const draft = drafts.get(next.id);
    if (draft === undefined) continue;
    drafts.delete(next.id);
    omit(draft.node, `it needs \`${next.missing.slice("macro:".length)}\`, which has no value here`);
    for (const dependent of dependents.get(next.id) ?? []) waiting.push({ id: dependent, missing: next.id });
  }
}

function macrosNeeded(declaration: MacroDeclaration): readonly string[] {
  if (declaration.kind === "typedef") return [];
  if (declaration.kind === "constant") {
    if (declaration.value !== undefined || declaration.expression === undefined) return [];
    return collectNames(declaration.expression, "macro");
  }
  return collectNames(declaration.body, "macro");
}

// ---- one definition ---------------------------------------------------------------------------------------------

function resolveDefinition(node: MacroDefinitionNode, chosen: "requested" | "needed", resolution: Resolution): MacroResult {
  const { macro } = node;
  if (macro.parameters !== undefined) return resolveFunctionLike(node, macro.parameters, chosen, resolution);
  if (isSelfNamed(macro)) return "nothing";
  return resolveObjectLike(node, chosen, resolution);
}

function resolveObjectLike(node: MacroDefinitionNode, chosen: "requested" | "needed", resolution: Resolution): MacroResult {
  const { table } = resolution;
  const { replacementList } = node.macro;
  const expanded = table.macros.expand(replacementList);
  // A name that leads to itself (`#define stdin stdin` by another name) says no more than the name.
  const only = expanded.length === 1 ? expanded[0]?.text : undefined;
  if (only === node.name || expanded.length === 0) return "nothing";
  const whole = table.parser.parseExpression(expanded);
  const written = table.parser.parseMacroBody(replacementList, []);
  const value = whole === undefined ? undefined : valueOf(whole, resolution);
  const expression = bodyExpression(written, whole, node, [], resolution);
  if (value !== undefined || "expression" in expression) {
    return {
      kind: "constant",
      ...common(node, chosen, resolution),
      ...(value === undefined ? {} : { value }),
      ...("expression" in expression ? { expression: withValue(expression.expression, value) } : {}),
    };
  }
  const body = whole ?? table.parser.parseMacroBody(expanded, []);
  const typeName = written?.kind === "type-name" ? written : body?.kind === "type-name" ? body : undefined;
  if (typeName !== undefined) return typeMacro(typeName, node, chosen, resolution);
  return { reason: expression.reason };
}

/** A value that Python can hold: a string, a number, an address that is no object's. */
function valueOf(whole: ast.Expression, resolution: Resolution): Value | undefined {
  const result = evaluate(whole, resolution.environment);
  return "value" in result ? result.value : undefined;
}

/** `#define T unsigned long` names a type; `#define K const` does not, nor does a type that nothing declares. */
function typeMacro(
  typeName: ast.TypeName,
  node: MacroDefinitionNode,
  chosen: "requested" | "needed",
  resolution: Resolution,
): MacroResult {
  if (typeName.specifiers.type === undefined) return { reason: "its replacement list is only part of a declaration" };
  if (isKeyword(node.name)) return { reason: "it redefines a keyword" };
  const type: Type = typeOfTypeName(typeName, resolution);
  if (type.kind === "opaque") return { reason: `\`${type.name}\` is no type here: ${type.reason}` };
  return { kind: "typedef", ...common(node, chosen, resolution), type, fromMacro: true };
}

const keywords: ReadonlySet<string> = new Set(
  ("auto break case char const continue default do double else enum extern float for goto if inline int long register " +
    "restrict return short signed sizeof static struct switch typedef union unsigned void volatile while").split(" "),
);

function isKeyword(name: string): boolean {
  return keywords.has(name);
}

// ---- function-like macros ---------------------------------------------------------------------------------------

function resolveFunctionLike(
  node: MacroDefinitionNode,
  parameters: readonly string[],
  chosen: "requested" | "needed",
  resolution: Resolution,
): MacroResult {
  const { table } = resolution;
  const { macro } = node;
  if (macro.replacementList.length === 0) return "nothing";
  if (macro.variadic) return { reason: "it takes any number of arguments" };
  const written = table.parser.parseMacroBody(macro.replacementList, parameters);
  const expanded = parameters.some((name) => table.macros.lookup(name) !== undefined)
    ? undefined
    : () => {
        const body = table.parser.parseMacroBody(table.macros.expand(macro.replacementList), parameters);
        return body?.kind === "type-name" ? undefined : body;
      };
  const body = bodyExpression(written, expanded, node, parameters, resolution);
  if ("reason" in body) return body;
  return {
    kind: "macro-function",
    ...common(node, chosen, resolution),
    parameters: parameters.map(decodeUtf8),
    variadic: macro.variadic,
    body: body.expression,
  };
}

/**
 * The replacement list as a tree: as written where every name in it means something, else with all macros expanded.
 */
function bodyExpression(
  written: ast.Expression | ast.TypeName | undefined,
  whole: ast.Expression | undefined | (() => ast.Expression | undefined),
  node: MacroDefinitionNode,
  parameters: readonly string[],
  resolution: Resolution,
): { readonly expression: Expression } | { readonly reason: string } {
  if (pastesTokens(node.macro.replacementList)) return { reason: "it joins tokens with `##`" };
  const first = written === undefined ? undefined : treeOf(written, node, parameters, resolution);
  if (first !== undefined && "expression" in first && !namesTypeMacro(first.expression, resolution)) return first;
  const expanded = typeof whole === "function" ? whole() : whole;
  const second = expanded === undefined ? undefined : treeOf(expanded, node, parameters, resolution);
  if (second !== undefined && "expression" in second) return second;
  return second ?? first ?? { reason: whyNoExpression(node.macro.replacementList) };
}

function treeOf(
  body: ast.Expression | ast.TypeName,
  node: MacroDefinitionNode,
  parameters: readonly string[],
  resolution: Resolution,
): { readonly expression: Expression } | { readonly reason: string } {
  if (body.kind === "type-name") return { reason: "its replacement list is a type" };
  const converted = convertExpression(body, resolution, { parameters, macro: node.name });
  if ("failure" in converted) return { reason: converted.failure.reason };
  const unknown = collectNames(converted.expression, "unknown")[0];
  if (unknown !== undefined) return { reason: `\`${unknown}\` is not declared` };
  return converted;
}

/** A tree that names a macro which stands for a type, a statement or a part of something is none. */
function namesTypeMacro(expression: Expression, resolution: Resolution): boolean {
  const { table } = resolution;
  return collectNames(expression, "macro").some((id) => {
    const macro = table.macros.lookup(id.slice("macro:".length));
    if (macro === undefined || macro.replacementList.length === 0) return true;
    if (macro.parameters !== undefined) return false;
    return table.parser.parseExpression(table.macros.expand(macro.replacementList)) === undefined;
  });
}

function pastesTokens(list: readonly Token[]): boolean {
  return list.some((token) => token.text === "##" || token.text === "%:%:");
}

const statementWords: ReadonlySet<string> = new Set(["do", "while", "if", "for", "switch", "return", "goto", "break", "continue", ";", "{", "}"]);

function whyNoExpression(list: readonly Token[]): string {
  for (const token of list) {
    if (statementWords.has(token.text)) return "its replacement list is a statement or a declaration";
  }
  return "its replacement list is no expression and no type";
}

// ---- declarations -----------------------------------------------------------------------------------------------

type Common = Pick<ConstantDeclaration, "id" | "name" | "location" | "documentation" | "sequence" | "selection">;

function common(node: MacroNode, chosen: "requested" | "needed", resolution: Resolution): Common {
  const isWritten = node.origin === "header";
  const location: Location | undefined = isWritten ? resolution.files.locate(node.token) : undefined;
  const documentation = isWritten && node.kind === "define" ? macroDocumentation(node.token) : undefined;
  return {
    id: decodeUtf8(node.id),
    name: decodeUtf8(node.name),
    ...(location === undefined ? {} : { location }),
    ...(documentation === undefined ? {} : { documentation }),
    // Macros come after everything that is declared, in the order of their definitions.
    sequence: resolution.table.nextSequence + node.order,
    selection: chosen,
  };
}

function declareUndef(node: MacroUndefNode, chosen: "requested" | "needed", resolution: Resolution): UndefDeclaration {
  return { kind: "undef", ...common(node, chosen, resolution) };
}
