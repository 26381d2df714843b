/**
 * Syntax trees of expressions to the module's: spellings stay, names say what they refer to, literals and enumerators
 * carry their values. The value of the whole is the caller's to add. Nothing here reports: a failure carries its reason.
 */

import type { Expression, InitializerItem, Operand, PartInitializer, PartStep, Value } from "../ir/type.ts";
import type { Token } from "../lexer/token.ts";
import type * as ast from "../parser/ast.ts";
import type { Macro } from "../preprocessor/macro.ts";
import { decodeUtf8 } from "../source/text.ts";
import { takeApart } from "./compound-literals.ts";
import { evaluate } from "./constant.ts";
import type { Resolution } from "./resolution.ts";

/** A failure's reason ends a sentence: "`x` is not declared". */
export type Conversion =
  | { readonly expression: Expression }
  | { readonly failure: { readonly reason: string; readonly token: Token } };

/** Where the names of an expression come from. */
export interface ExpressionScope {
  readonly parameters: readonly string[];
  /** The macro whose body the expression is: names of other macros stay names. Undefined: macros are expanded already. */
  readonly macro: string | undefined;
  /** A macro that is another's name calls it with what stands behind it (C11 6.10.3p10). */
  readonly isName?: boolean;
}

const fileScope: ExpressionScope = { parameters: [], macro: undefined };

export function convertExpression(
  expression: ast.Expression,
  resolution: Resolution,
  scope: ExpressionScope = fileScope,
): Conversion {
  const failure: FailureSlot = { reason: undefined, token: undefined };
  const converted = convert(expression, { resolution, scope, failure }, scope.isName === true);
  if (converted !== undefined) return { expression: converted };
  return {
    failure: { reason: failure.reason ?? "it is no expression", token: failure.token ?? expression.token },
  };
}

/** A whole expression whose value is known: a literal, which most are, is not evaluated again. */
export function convertKnown(
  expression: ast.Expression,
  value: Value | undefined,
  resolution: Resolution,
  scope: ExpressionScope = fileScope,
): Conversion {
  if (expression.kind === "number" || expression.kind === "character") {
    return { expression: withValue(spellLiteral(expression), value) };
  }
  const converted = convertExpression(expression, resolution, scope);
  return "failure" in converted ? converted : { expression: withValue(converted.expression, value) };
}

function spellLiteral(node: ast.NumberLiteral | ast.CharacterLiteral): Expression {
  return { kind: node.kind, spelling: decodeUtf8(node.token.text) };
}

/** An expression with the value of the whole, where it has one. */
export function withValue(expression: Expression, value: Value | undefined): Expression {
  return value === undefined ? expression : { ...expression, value };
}

interface FailureSlot {
  reason: string | undefined;
  token: Token | undefined;
}

interface Conversing {
  readonly resolution: Resolution;
  readonly scope: ExpressionScope;
  readonly failure: FailureSlot;
}

function fail(state: Conversing, token: Token, reason: string): undefined {
  state.failure.reason ??= reason;
  state.failure.token ??= token;
  return undefined;
}

function convert(node: ast.Expression, state: Conversing, isCallee: boolean): Expression | undefined {
  switch (node.kind) {
    case "number":
    case "character":
      return withValue(spellLiteral(node), leafValue(node, state));
    case "string":
      return convertString(node, state);
    case "keyword-constant":
      return withValue({ kind: "folded", spelling: node.name }, leafValue(node, state));
    case "identifier":
      return convertName(node, state, isCallee);
    case "parenthesized": {
      const expression = convert(node.expression, state, isCallee);
      return expression && { kind: "parenthesized", expression };
    }
    case "unary": {
      const operand = convert(node.operand, state, false);
      if (node.operator === "&&") return fail(state, node.token, "it takes the address of a label");
      if (node.operator === "__extension__") return operand;
      return operand && { kind: "unary", operator: node.operator, operand };
    }
    case "postfix": {
      const operand = convert(node.operand, state, false);
      return operand && { kind: "postfix", operator: node.operator, operand };
    }
    case "binary":
      return convertBinary(node, state);
    case "assignment": {
      const left = convert(node.left, state, false);
      const right = convert(node.right, state, false);
      return left && right && { kind: "assignment", operator: node.operator, left, right };
    }
    case "conditional":
      return convertConditional(node, state);
    case "call":
      return convertCall(node, state);
    case "subscript": {
      const base = convert(node.base, state, false);
      const index = convert(node.index, state, false);
      return base && index && { kind: "subscript", base, index };
    }
    case "member": {
      const base = convert(node.base, state, false);
      return base && { kind: "member", base, arrow: node.arrow, member: decodeUtf8(node.member.text) };
    }
    case "cast": {
      const operand = convert(node.operand, state, false);
      return operand && { kind: "cast", type: state.resolution.typeOfTypeName(node.typeName), operand };
    }
    case "sizeof": {
      const operand = convertOperand(node.operand, state);
      return (
        operand && withValue({ kind: "sizeof", operator: node.operator, operand }, leafValue(node, state))
      );
    }
    case "stringize":
      return { kind: "stringize", name: decodeUtf8(node.name) };
    case "compound-literal":
      return convertCompoundLiteral(node, state);
    case "initializer-list":
      return convertInitializerList(node, state);
    default:
      return convertFolded(node, state);
  }
}

function leafValue(node: ast.Expression, state: Conversing): Value | undefined {
  const result = evaluate(node, state.resolution.environment);
  return "value" in result ? result.value : undefined;
}

function convertString(node: ast.StringLiteral, state: Conversing): Expression | undefined {
  const spellings = node.parts.map((part) => decodeUtf8(part.text));
  return withValue({ kind: "string", spellings }, leafValue(node, state));
}

/** Chains such as `a | b | c | ...` may be as long as a line: their left spine is walked, not recursed into. */
function convertBinary(node: ast.BinaryExpression, state: Conversing): Expression | undefined {
  const spine: ast.BinaryExpression[] = [];
  let leftmost: ast.Expression = node;
  while (leftmost.kind === "binary") {
    spine.push(leftmost);
    leftmost = leftmost.left;
  }
  let result = convert(leftmost, state, false);
  for (let at = spine.length - 1; at >= 0 && result !== undefined; at--) {
    const { operator, right } = spine[at] as ast.BinaryExpression;
    const converted = convert(right, state, false);
    result = converted && { kind: "binary", operator, left: result, right: converted };
  }
  return result;
}

function convertConditional(node: ast.ConditionalExpression, state: Conversing): Expression | undefined {
  const condition = convert(node.condition, state, false);
  const whenFalse = convert(node.whenFalse, state, false);
  if (condition === undefined || whenFalse === undefined) return undefined;
  if (node.whenTrue === undefined) return { kind: "conditional", condition, whenFalse };
  const whenTrue = convert(node.whenTrue, state, false);
  return whenTrue && { kind: "conditional", condition, whenTrue, whenFalse };
}

/** Calls that only tell the compiler something about their first argument (GNU C, "Other Builtins"). */
const hints: ReadonlySet<string> = new Set([
  "__builtin_expect",
  "__builtin_expect_with_probability",
  "__builtin_assume_aligned",
  "__builtin_launder",
]);

function convertCall(node: ast.CallExpression, state: Conversing): Expression | undefined {
  const [first] = node.arguments;
  if (
    node.callee.kind === "identifier" &&
    hints.has(node.callee.name) &&
    first !== undefined &&
    first.kind !== "type-name"
  ) {
    return convert(first, state, false);
  }
  const folded =
    node.callee.kind === "identifier" && node.callee.name.startsWith("__builtin_")
      ? leafValue(node, state)
      : undefined;
  if (folded !== undefined)
    return { kind: "folded", spelling: `${decodeUtf8(node.token.text)}(...)`, value: folded };
  const callee = convert(node.callee, state, true);
  if (callee === undefined) return undefined;
  if (callee.kind === "name" && callee.refersTo === "macro") {
    const count = calledMacro(node.callee, state)?.parameters?.length;
    if (count !== undefined && count !== node.arguments.length)
      return fail(state, node.token, `\`${callee.name}\` takes another number of arguments`);
  }
  const operands: Operand[] = [];
  for (const argument of node.arguments) {
    const operand = convertOperand(argument, state);
    if (operand === undefined) return undefined;
    operands.push(operand);
  }
  return { kind: "call", callee, arguments: operands };
}

function convertOperand(node: ast.Expression | ast.TypeName, state: Conversing): Operand | undefined {
  if (node.kind === "type-name") return { kind: "type", type: state.resolution.typeOfTypeName(node) };
  return convert(node, state, false);
}

function convertCompoundLiteral(node: ast.CompoundLiteral, state: Conversing): Expression | undefined {
  const { resolution } = state;
  const literal = takeApart(node, state.scope.parameters, resolution);
  if (literal === undefined)
    return fail(state, node.token, "it is a compound literal whose parts cannot be told");
  if (literal.kind === "scalar") {
    const operand = convert(literal.initializer, state, false);
    return operand && withValue({ kind: "cast", type: literal.type, operand }, literal.value);
  }
  const parts: PartInitializer[] = [];
  for (const { path, type, initializer, value } of literal.parts) {
    const converted = convert(initializer, state, false);
    if (converted === undefined) return undefined;
    parts.push({ path, type, initializer: withValue(converted, value) });
  }
  return { kind: "compound-literal", type: literal.type, parts };
}

/** Without the type of what it initializes, nobody knows which part each item is for. */
function convertInitializerList(node: ast.InitializerList, state: Conversing): Expression | undefined {
  const items: InitializerItem[] = [];
  for (const { designators, value } of node.items) {
    const steps: PartStep[] = [];
    for (const designator of designators) {
      const step = convertDesignator(designator, state);
      if (step === undefined) return fail(state, node.token, "it initializes several elements at once");
      steps.push(step);
    }
    const initializer = convert(value, state, false);
    if (initializer === undefined) return undefined;
    items.push({ designators: steps, initializer });
  }
  return { kind: "initializer-list", items };
}

function convertDesignator(
  designator: ast.InitializerList["items"][number]["designators"][number],
  state: Conversing,
): PartStep | undefined {
  if ("length" in designator) return undefined;
  if ("text" in designator) return { kind: "member", name: decodeUtf8(designator.text) };
  const index = leafValue(designator, state);
  return index?.kind === "integer" ? { kind: "element", index: index.value } : undefined;
}

// ---- names ------------------------------------------------------------------------------------------------------

function convertName(node: ast.Identifier, state: Conversing, isCallee: boolean): Expression {
  // Looked up as the source has it, and given to the module in Unicode.
  const spelling = node.name;
  const name = decodeUtf8(spelling);
  if (state.scope.parameters.includes(spelling)) return { kind: "name", name, refersTo: "parameter" };
  const { table, referenced } = state.resolution;
  if (state.scope.macro !== undefined && state.scope.macro !== spelling) {
    const macro = table.macros.lookup(spelling);
    // A function-like macro's name that no `(` follows stays what it is (C11 6.10.3p10).
    if (macro !== undefined && (macro.parameters === undefined || isCallee) && !isSelfNamed(macro)) {
      return { kind: "name", name, refersTo: "macro", id: `macro:${name}` };
    }
  }
  const symbol = table.ordinary.get(spelling);
  if (symbol?.kind === "enumerator") {
    referenced.add(symbol.owner.id);
    const value = leafValue(node, state);
    return withValue({ kind: "name", name, refersTo: "enumerator", id: symbol.owner.id }, value);
  }
  if (symbol?.kind === "function" || symbol?.kind === "variable") {
    referenced.add(symbol.id);
    return { kind: "name", name, refersTo: symbol.kind, id: symbol.id };
  }
  return { kind: "name", name, refersTo: "unknown" };
}

/** The macro that a callee names, in parentheses or not. */
function calledMacro(callee: ast.Expression, state: Conversing): Macro | undefined {
  let inner = callee;
  while (inner.kind === "parenthesized") inner = inner.expression;
  return inner.kind === "identifier" ? state.resolution.table.macros.lookup(inner.name) : undefined;
}

/** `#define stdin stdin` only says that the name exists. */
export function isSelfNamed(macro: {
  readonly name: string;
  readonly replacementList: readonly Token[];
}): boolean {
  return macro.replacementList.length === 1 && macro.replacementList[0]?.text === macro.name;
}

// ---- what only its value tells ----------------------------------------------------------------------------------

const unspeakable: Readonly<Record<string, string>> = {
  "statement-expression": "it contains statements",
};

function convertFolded(node: ast.Expression, state: Conversing): Expression | undefined {
  const reason = unspeakable[node.kind];
  if (reason !== undefined) return fail(state, node.token, reason);
  const value = leafValue(node, state);
  if (value === undefined) return fail(state, node.token, `\`${node.token.text}\` has no value here`);
  return { kind: "folded", spelling: spellFolded(node), value };
}

function spellFolded(node: ast.Expression): string {
  if (node.kind === "offsetof") {
    const path = node.path.map((step) => ("text" in step ? decodeUtf8(step.text) : "[...]")).join(".");
    return `offsetof(..., ${path})`;
  }
  return `${decodeUtf8(node.token.text)}(...)`;
}
