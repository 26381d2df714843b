/** Why an expression that C accepts has no value before the program runs. */

import type { Declaration } from "../../ir/declaration.ts";
import type { Expression, Operand, Type } from "../../ir/type.ts";

export interface ConstantContext {
  findDeclaration(id: string): Declaration | undefined;
  /** The expression that a macro of that name stands for, with parameters or without. */
  findMacro(name: string): Expression | undefined;
}

/** Macros that lead to others. */
const deepestMacro = 20;

/** The first reason in the order of reading; undefined where nothing in it tells. */
export function whyNoConstant(expression: Operand, context: ConstantContext, depth = 0): string | undefined {
  if (expression.kind === "type" || depth > deepestMacro) return undefined;
  const any = (...parts: readonly (Operand | undefined)[]): string | undefined => {
    for (const part of parts) {
      const reason = part === undefined ? undefined : whyNoConstant(part, context, depth);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
  switch (expression.kind) {
    case "parenthesized":
      return any(expression.expression);
    case "unary":
      if (expression.operator === "&") return "it is an address, which is known only when the program runs";
      if (expression.operator === "++" || expression.operator === "--") return changes;
      return any(expression.operand);
    case "postfix":
    case "assignment":
      return changes;
    case "binary":
      return (
        any(expression.left, expression.right) ??
        whyNotDivided(expression.operator, expression.right, context)
      );
    case "conditional":
      return any(expression.condition, expression.whenTrue, expression.whenFalse);
    case "cast":
      return any(expression.operand);
    case "sizeof": {
      const { operand } = expression;
      const unsized = operand.kind === "type" ? findUnsized(operand.type, context) : undefined;
      return unsized === undefined ? undefined : `the size of \`${unsized}\` is not known`;
    }
    case "name":
      return whyNoName(expression, context, depth);
    case "call":
      return whyNoCall(expression, context, depth);
    default:
      return undefined;
  }
}

const changes = "it changes what it is about";

function whyNotDivided(operator: string, right: Expression, context: ConstantContext): string | undefined {
  if (operator !== "/" && operator !== "%") return undefined;
  return isZero(right, context, 0) ? "it divides by zero" : undefined;
}

/** Literals have no values beside them where the whole has none. */
function isZero(expression: Expression, context: ConstantContext, depth: number): boolean {
  const { kind, value } = expression;
  if (value !== undefined) return value.kind === "integer" && BigInt(value.value) === 0n;
  if (kind === "parenthesized") return isZero(expression.expression, context, depth);
  if (kind === "number") return /^(?:0[xX])?0+[uUlLzZ]*$/.test(expression.spelling);
  const body = kind === "name" && depth < deepestMacro ? context.findMacro(expression.name) : undefined;
  return body !== undefined && isZero(body, context, depth + 1);
}

function whyNoName(
  { name, refersTo }: Extract<Expression, { kind: "name" }>,
  context: ConstantContext,
  depth: number,
): string | undefined {
  if (refersTo === "variable") return `\`${name}\` is a variable`;
  const body = refersTo === "macro" ? context.findMacro(name) : undefined;
  return body === undefined ? undefined : whyNoConstant(body, context, depth + 1);
}

function whyNoCall(
  { callee, arguments: given }: Extract<Expression, { kind: "call" }>,
  context: ConstantContext,
  depth: number,
): string | undefined {
  if (callee.kind !== "name") return "it calls a function";
  const body = callee.refersTo === "macro" ? context.findMacro(callee.name) : undefined;
  if (body === undefined) return `it calls \`${callee.name}\``;
  for (const argument of given) {
    const unsized = argument.kind === "type" ? findUnsized(argument.type, context) : undefined;
    if (unsized !== undefined) return `the size of \`${unsized}\` is not known`;
    const reason = whyNoConstant(argument, context, depth);
    if (reason !== undefined) return reason;
  }
  return whyNoConstant(body, context, depth + 1);
}

/** The name of what is incomplete in a type. */
function findUnsized(type: Type, context: ConstantContext): string | undefined {
  if (type.kind === "opaque") return type.size === undefined ? type.name : undefined;
  if (type.kind === "array") return findUnsized(type.element, context);
  const declaration =
    type.kind === "record" || type.kind === "typedef" ? context.findDeclaration(type.id) : undefined;
  if (declaration?.kind === "typedef") return findUnsized(declaration.type, context);
  if (declaration?.kind !== "record" || declaration.fields !== undefined) return undefined;
  return `${declaration.variety} ${declaration.name}`;
}
