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
  Omission,
  TypedefDeclaration,
  UndefDeclaration,
} from "../ir/declaration.ts";
import type { Expression, Type, Value } from "../ir/type.ts";
import type { Token } from "../lexer/token.ts";
import type * as ast from "../parser/ast.ts";
import { decodeUtf8 } from "../source/text.ts";
import { macroDocumentation } from "./comments.ts";
import { evaluate } from "./constant.ts";
import { convertExpression, isSelfNamed, withValue } from "./expression.ts";
import { type Body, isStatement, MacroBodies } from "./macro-body.ts";
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
  /** The same with every macro expanded: what is left where a macro that it names is none. */
  expanded(): MacroResult;
}

type Chosen = "requested" | "needed";

export function resolveMacros(
  selection: Selection,
  resolution: Resolution,
  omissions: Omission[],
): Declaration[] {
  resolution.reporting = false;
  const drafts = new Map<string, Drafted>();
  const bodies = new MacroBodies(resolution.table.macros, resolution.table.parser);
  const omit = (node: MacroDefinitionNode, reason: string): void => {
    const kind = node.macro.parameters === undefined ? "macro" : "macro-function";
    const place = node.origin === "header" ? resolution.files.locate(node.token) : undefined;
    omissions.push({
      name: decodeUtf8(node.name),
      kind,
      reason,
      ...(place === undefined ? {} : { file: place.file, line: place.line }),
    });
  };
  for (const node of selection.macros) {
    const chosen = chosenAs(node, selection);
    if (node.kind !== "define" || chosen === undefined) continue;
    const draft = new MacroDraft(node, chosen, bodies, resolution);
    const result = draft.resolve();
    if (result === "nothing") continue;
    if ("reason" in result) omit(node, result.reason);
    else drafts.set(node.id, { node, declaration: result, expanded: () => draft.resolveExpanded() });
  }
  dropDependents(drafts, omit);
  return listDeclarations(selection, drafts, resolution);
}

function listDeclarations(
  selection: Selection,
  drafts: ReadonlyMap<string, Drafted>,
  resolution: Resolution,
): Declaration[] {
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

function chosenAs(node: MacroNode, selection: Selection): Chosen | undefined {
  if (selection.requested.has(node.id)) return "requested";
  return selection.needed.has(node.id) ? "needed" : undefined;
}

/** Macros that name other macros which are left out are taken with everything expanded, or left out as well. */
function dropDependents(
  drafts: Map<string, Drafted>,
  omit: (node: MacroDefinitionNode, reason: string) => void,
): void {
  const dependents = new Map<string, string[]>();
  const waiting: { readonly id: string; readonly missing: string }[] = [];
  for (const [id, { declaration }] of drafts) {
    for (const needed of macrosNeeded(declaration)) {
      if (!drafts.has(needed)) waiting.push({ id, missing: needed });
      const list = dependents.get(needed);
      if (list === undefined) dependents.set(needed, [id]);
      else list.push(id);
    }
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const draft = drafts.get(next.id);
    if (draft === undefined || !macrosNeeded(draft.declaration).includes(next.missing)) continue;
    const expanded = draft.expanded();
    if (expanded !== "nothing" && !("reason" in expanded) && macrosNeeded(expanded).length === 0) {
      drafts.set(next.id, { ...draft, declaration: expanded });
      continue;
    }
    drafts.delete(next.id);
    omit(draft.node, `it needs \`${next.missing.slice("macro:".length)}\`, which is not translated`);
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

type Tree = { readonly expression: Expression } | { readonly reason: string };

class MacroDraft {
  readonly #node: MacroDefinitionNode;
  readonly #chosen: Chosen;
  readonly #bodies: MacroBodies;
  readonly #resolution: Resolution;

  constructor(node: MacroDefinitionNode, chosen: Chosen, bodies: MacroBodies, resolution: Resolution) {
    this.#node = node;
    this.#chosen = chosen;
    this.#bodies = bodies;
    this.#resolution = resolution;
  }

  resolve(): MacroResult {
    const { macro } = this.#node;
    if (macro.replacementList.length === 0 || isSelfNamed(macro)) return "nothing";
    if (pastesTokens(macro.replacementList)) return { reason: "it joins tokens with `##`" };
    return macro.parameters === undefined
      ? this.#resolveObjectLike()
      : this.#resolveFunctionLike(macro.parameters);
  }

  /** With every macro in it expanded. */
  resolveExpanded(): MacroResult {
    const { macro } = this.#node;
    const tokens = this.#bodies.expand(macro);
    if (typeof tokens === "string") return { reason: tokens };
    const body = this.#bodies.parseBody(tokens, macro.parameters ?? []);
    const tree = body === undefined ? { reason: whyNoExpression(tokens) } : this.#treeOf(body);
    if ("reason" in tree) return tree;
    return macro.parameters === undefined
      ? { kind: "constant", ...this.#common(), expression: tree.expression }
      : this.#functionOf(macro.parameters, tree.expression);
  }

  #resolveObjectLike(): MacroResult {
    const bodies = this.#bodies;
    const { macro, name } = this.#node;
    const written = bodies.written(macro);
    const isPlain = bodies.isPlain(macro);
    const tokens = isPlain ? macro.replacementList : bodies.expand(macro);
    if (typeof tokens === "string") return { reason: tokens };
    // A name that leads back to itself says no more than the name.
    if (tokens.length === 0 || (tokens.length === 1 && tokens[0]?.text === name)) return "nothing";
    if (!isPlain && bodies.isCircular(tokens)) return { reason: "it leads back to itself" };
    const body = isPlain ? written : (bodies.parseExpression(tokens) ?? bodies.parseBody(tokens, []));
    const whole = body?.kind === "type-name" ? undefined : body;
    const value = whole === undefined ? undefined : constantValue(whole, this.#resolution);
    const tree = this.#bestTree(written, () => whole);
    if (value !== undefined || "expression" in tree) {
      return {
        kind: "constant",
        ...this.#common(),
        ...(value === undefined ? {} : { value }),
        ...("expression" in tree ? { expression: withValue(tree.expression, value) } : {}),
      };
    }
    const typeName = written?.kind === "type-name" ? written : body?.kind === "type-name" ? body : undefined;
    return typeName === undefined ? tree : this.#typeMacro(typeName);
  }

  /** `#define T unsigned long` names a type; `#define K const` does not, nor does a type that nothing declares. */
  #typeMacro(typeName: ast.TypeName): MacroResult {
    if (typeName.specifiers.type === undefined)
      return { reason: "its replacement list is only part of a declaration" };
    if (keywords.has(this.#node.name)) return { reason: "it redefines a keyword" };
    const type: Type = typeOfTypeName(typeName, this.#resolution);
    if (type.kind === "opaque") return { reason: `\`${type.name}\` is no type here: ${type.reason}` };
    return { kind: "typedef", ...this.#common(), type, fromMacro: true };
  }

  #resolveFunctionLike(parameters: readonly string[]): MacroResult {
    const bodies = this.#bodies;
    const { macro } = this.#node;
    if (macro.variadic) return { reason: "it takes any number of arguments" };
    const tree = this.#bestTree(bodies.written(macro), () => {
      const tokens = bodies.isPlain(macro) ? "plain" : bodies.expand(macro);
      const body = typeof tokens === "string" ? undefined : bodies.parseBody(tokens, parameters);
      return body?.kind === "type-name" ? undefined : body;
    });
    return "reason" in tree ? tree : this.#functionOf(parameters, tree.expression);
  }

  #functionOf(parameters: readonly string[], body: Expression): MacroFunctionDeclaration {
    const { variadic } = this.#node.macro;
    return {
      kind: "macro-function",
      ...this.#common(),
      parameters: parameters.map(decodeUtf8),
      variadic,
      body,
    };
  }

  /** The list as written where every name in it means something, else with all macros expanded. */
  #bestTree(written: Body | undefined, expand: () => ast.Expression | undefined): Tree {
    const first = written === undefined ? undefined : this.#treeOf(written);
    if (first !== undefined && "expression" in first && !this.#namesTypeMacro(first.expression)) return first;
    const expanded = expand();
    const second = expanded === undefined ? undefined : this.#treeOf(expanded);
    if (second !== undefined && "expression" in second) return second;
    return (
      second ??
      (first !== undefined && "reason" in first
        ? first
        : { reason: whyNoExpression(this.#node.macro.replacementList) })
    );
  }

  #treeOf(body: Body): Tree {
    if (body.kind === "type-name") return { reason: "its replacement list is a type" };
    const { macro, name } = this.#node;
    const converted = convertExpression(body, this.#resolution, {
      parameters: macro.parameters ?? [],
      macro: name,
    });
    if ("failure" in converted) return { reason: converted.failure.reason };
    const unknown = collectNames(converted.expression, "unknown")[0];
    return unknown === undefined ? converted : { reason: `\`${unknown}\` is not declared` };
  }

  /** A tree that names a macro which stands for a type, a statement or a part of something is none. */
  #namesTypeMacro(expression: Expression): boolean {
    const { macros } = this.#resolution.table;
    return collectNames(expression, "macro").some((id) => {
      const macro = macros.lookup(id.slice("macro:".length));
      if (macro === undefined || macro.replacementList.length === 0) return true;
      if (macro.parameters !== undefined) return false;
      const tokens = this.#bodies.expand(macro);
      return typeof tokens === "string" || this.#bodies.parseExpression(tokens) === undefined;
    });
  }

  #common(): Common {
    return common(this.#node, this.#chosen, this.#resolution);
  }
}

function constantValue(whole: ast.Expression, resolution: Resolution): Value | undefined {
  const result = evaluate(whole, resolution.environment);
  return "value" in result ? result.value : undefined;
}

const keywords: ReadonlySet<string> = new Set(
  (
    "auto break case char const continue default do double else enum extern float for goto if inline int long register " +
    "restrict return short signed sizeof static struct switch typedef union unsigned void volatile while"
  ).split(" "),
);

function pastesTokens(list: readonly Token[]): boolean {
  return list.some((token) => token.text === "##" || token.text === "%:%:");
}

function whyNoExpression(list: readonly Token[]): string {
  if (list[0]?.text === "{") return "its replacement list is an initializer";
  if (isStatement(list) || list.some(({ text }) => text === "{")) {
    return "its replacement list is a statement or a declaration";
  }
  return "its replacement list is no expression and no type";
}

// ---- declarations -----------------------------------------------------------------------------------------------

type Common = Pick<
  ConstantDeclaration,
  "id" | "name" | "location" | "documentation" | "sequence" | "selection"
>;

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

function declareUndef(
  node: MacroUndefNode,
  chosen: "requested" | "needed",
  resolution: Resolution,
): UndefDeclaration {
  return { kind: "undef", ...common(node, chosen, resolution) };
}
