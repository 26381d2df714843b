/** One definition of a macro: what it declares, or why it declares nothing. */

import type {
  ConstantDeclaration,
  Location,
  MacroFunctionDeclaration,
  TypedefDeclaration,
} from "../ir/declaration.ts";
import type { Expression, Type, Value } from "../ir/type.ts";
import type { Token } from "../lexer/token.ts";
import type * as ast from "../parser/ast.ts";
import { decodeUtf8, encodeUtf8 } from "../source/text.ts";
import { macroDocumentation } from "./comments.ts";
import { evaluate } from "./constant.ts";
import { isNullByItself } from "./environment.ts";
import { convertExpression, isSelfNamed, withValue } from "./expression.ts";
import { type Body, isStatement, type MacroBodies } from "./macro-body.ts";
import type { MacroDefinitionNode, MacroNode } from "./macro-nodes.ts";
import { collectNames } from "./names.ts";
import type { Resolution } from "./resolution.ts";
import { typeOfTypeName } from "./types.ts";

export type Chosen = "requested" | "needed";

export type MacroDeclaration = ConstantDeclaration | MacroFunctionDeclaration | TypedefDeclaration;

/** What a definition gives: a declaration, nothing worth a word, or a reason. */
export type MacroResult = MacroDeclaration | "nothing" | { readonly reason: string };

type Tree = { readonly expression: Expression } | { readonly reason: string };

export class MacroDraft {
  readonly #node: MacroDefinitionNode;
  readonly #chosen: Chosen;
  readonly #first: number;
  readonly #bodies: MacroBodies;
  readonly #resolution: Resolution;

  constructor(
    node: MacroDefinitionNode,
    chosen: Chosen,
    first: number,
    bodies: MacroBodies,
    resolution: Resolution,
  ) {
    this.#node = node;
    this.#chosen = chosen;
    this.#first = first;
    this.#bodies = bodies;
    this.#resolution = resolution;
  }

  resolve(): MacroResult {
    const { macro } = this.#node;
    if (macro.isEmpty || isSelfNamed(macro)) return "nothing";
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
    // An object is made when the module is, where the macros that it names may be yet to come.
    const first = written !== undefined && isObject(written) ? whole : written;
    const tree = this.#bestTree(first, () => whole);
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
      isName: macro.replacementList.length === 1,
    });
    if ("failure" in converted) return { reason: converted.failure.reason };
    const unknown = collectNames(converted.expression, "unknown").find(
      (other) => !isNullByItself(other, this.#resolution),
    );
    return unknown === undefined ? converted : { reason: `\`${unknown}\` is not declared` };
  }

  /** A tree that names a macro which stands for a type, a statement or a part of something is none. */
  #namesTypeMacro(expression: Expression): boolean {
    const { macros } = this.#resolution.table;
    return collectNames(expression, "macro").some((id) => {
      const macro = macros.lookup(encodeUtf8(id.slice("macro:".length)));
      if (macro === undefined || macro.isEmpty) return true;
      if (macro.parameters !== undefined) return false;
      const tokens = this.#bodies.expand(macro);
      return typeof tokens === "string" || this.#bodies.parseExpression(tokens) === undefined;
    });
  }

  #common(): Common {
    return commonOf(this.#node, this.#chosen, this.#first, this.#resolution);
  }
}

/** A compound literal, its address, or an initializer list. */
function isObject(body: Body): boolean {
  let inner = body;
  while (inner.kind === "parenthesized" || (inner.kind === "unary" && inner.operator === "&"))
    inner = inner.kind === "unary" ? inner.operand : inner.expression;
  return inner.kind === "compound-literal" || inner.kind === "initializer-list";
}

function constantValue(whole: ast.Expression, resolution: Resolution): Value | undefined {
  const result = evaluate(whole, resolution.valueEnvironment);
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
  if (isStatement(list) || list.some(({ text }) => text === "{")) {
    return "its replacement list is a statement or a declaration";
  }
  return "its replacement list is no expression and no type";
}

type Common = Pick<
  ConstantDeclaration,
  "id" | "name" | "location" | "documentation" | "sequence" | "selection"
>;

/** `first` is the place of the first event of the macros' history. */
export function commonOf(node: MacroNode, chosen: Chosen, first: number, resolution: Resolution): Common {
  const isWritten = node.origin === "header";
  const location: Location | undefined = isWritten ? resolution.files.locate(node.token) : undefined;
  const documentation = isWritten && node.kind === "define" ? macroDocumentation(node.token) : undefined;
  return {
    id: node.id,
    name: decodeUtf8(node.name),
    ...(location === undefined ? {} : { location }),
    ...(documentation === undefined ? {} : { documentation }),
    sequence: first + node.order,
    selection: chosen,
  };
}
