/**
 * C's operators on what is known of their operands (C11 6.3.1.8, 6.5): Python's own where they compute the same, with a
 * conversion of the result where that is enough, and the support code's where types are only known in the running module.
 */

import type { PythonCondition, PythonExpression, PythonHelper, PythonOperator } from "../../ir/python.ts";
import type { Expression } from "../../ir/type.ts";
import {
  commonKind,
  type IntegerKind,
  intKind,
  isDouble,
  leastCommonKind,
  maySingle,
  singleKind,
  unsignedTypeName,
  type ValueKind,
} from "./c-arithmetic.ts";
import { literal } from "./constants.ts";
import { ctypes } from "./types.ts";

export interface Typed {
  readonly expression: PythonExpression;
  readonly kind: ValueKind;
}

/** Thrown and caught by those who plan a macro's function: why there can be none. */
export class Refusal {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

const comparisons: ReadonlySet<string> = new Set(["<", ">", "<=", ">=", "==", "!="]);

export function isComparison(operator: string): boolean {
  return comparisons.has(operator);
}

/** `+ - * / % & | ^ << >>`. */
export function computeBinary(operator: string, left: Typed, right: Typed): Typed {
  if (operator === "<<" || operator === ">>") return shift(operator, left, right);
  const single = computeSingle(operator, left, right);
  if (single !== undefined) return single;
  const deciding = decidingKind(left, right);
  const isMasked = operator === "&" && (isNaturalLiteral(left) || isNaturalLiteral(right));
  if (deciding !== undefined && !isMasked) return mix(operator, left, right, deciding);
  const kind = commonKind(left.kind, right.kind);
  if (operator === "/" || operator === "%") {
    const helper = operator === "/" ? "divide" : "remainder";
    return { expression: callHelper(helper, convert(left, kind), convert(right, kind)), kind };
  }
  if (!isPythonOperator(operator)) throw new Refusal(`it uses the operator \`${operator}\``);
  return wrap({ expression: binary(operator, left, right), kind });
}

/** The result has the type of the left operand (C11 6.5.7p3). */
function shift(operator: "<<" | ">>", left: Typed, right: Typed): Typed {
  const { kind } = left;
  if (kind.kind === "unknown" && kind.least?.signed === false) return mix(operator, left, right, kind.least);
  return wrap({ expression: binary(operator, left, right), kind });
}

export function computeUnary(operator: "-" | "~", operand: Typed): Typed {
  const { kind, expression } = operand;
  if (kind.kind === "unknown") {
    // The support code has operators of two operands: the first one does not count.
    const name = operator === "-" ? "minus" : operator;
    if (kind.least?.signed === false) return mix(name, zero, operand, kind.least);
    if (kind.single === true) return singleOperation(name, zero, operand);
  }
  return wrap({ expression: { kind: "unary", operator, operand: expression }, kind });
}

export function compare(operator: string, left: Typed, right: Typed): PythonCondition {
  const single = computeSingle(operator, left, right);
  if (single !== undefined) return { kind: "value", value: single.expression };
  const deciding = decidingKind(left, right);
  if (deciding !== undefined) {
    return { kind: "value", value: mix(operator, left, right, deciding).expression };
  }
  const kind = commonKind(left.kind, right.kind);
  return {
    kind: "comparison",
    operator: operator as "<" | ">" | "<=" | ">=" | "==" | "!=",
    left: convert(left, kind).expression,
    right: convert(right, kind).expression,
  };
}

/** C11 6.5.15p5: what is chosen has the type that both operands have in common. `build` makes the choice. */
export function choose(
  first: Typed,
  second: Typed,
  build: (first: PythonExpression, second: PythonExpression) => PythonExpression,
): Typed {
  const kind = commonKind(first.kind, second.kind);
  const plain = (): PythonExpression => build(first.expression, second.expression);
  if (first.kind.kind === "other" || second.kind.kind === "other") return { expression: plain(), kind };
  if (isDouble(kind)) {
    const isSame = isDouble(first.kind) && isDouble(second.kind);
    return { expression: isSame ? plain() : toFloat(plain(), "c_double"), kind };
  }
  if (maySingle(first.kind) || maySingle(second.kind)) {
    if (kind.kind === "float") return { expression: toFloat(plain(), "c_float"), kind };
    const chosen = build(carry(first).expression, carry(second).expression);
    return singleOperation("=", zero, { expression: chosen, kind });
  }
  const deciding = decidingKind(first, second);
  if (deciding !== undefined) return mix("=", zero, { expression: plain(), kind }, deciding);
  const areSame = isSigned(first.kind) === isSigned(second.kind);
  const chosen: Typed = { expression: plain(), kind };
  return areSame ? chosen : wrap(chosen);
}

/** Unsigned arithmetic is modulo 2^N (C11 6.2.5p9); overflow of signed types is undefined, and is left as it is. */
export function wrap(value: Typed): Typed {
  if (value.kind.kind !== "integer" || value.kind.signed) return value;
  return { expression: callHelper("to_integer", value, wrappingType(value.kind)), kind: value.kind };
}

/** An operand in the type that it has in common with the other one, where its sign tells the difference. */
function convert(operand: Typed, kind: ValueKind): Typed {
  if (kind.kind !== "integer" || kind.signed || !isSigned(operand.kind) || isNaturalLiteral(operand)) {
    return operand;
  }
  return wrap({ ...operand, kind });
}

function isSigned(kind: ValueKind): boolean {
  return kind.kind === "integer" && kind.signed;
}

// ---- float ------------------------------------------------------------------------------------------------------

/** Undefined where no operand is a `float`, or the other one makes it none. */
function computeSingle(operator: string, left: Typed, right: Typed): Typed | undefined {
  if (!maySingle(left.kind) && !maySingle(right.kind)) return undefined;
  for (const { kind } of [left, right]) if (kind.kind === "other" || isDouble(kind)) return undefined;
  if (left.kind.kind === "unknown" || right.kind.kind === "unknown") {
    return singleOperation(operator, carry(left), carry(right));
  }
  const [first, second] = [roundOperand(left), roundOperand(right)];
  if (isComparison(operator)) {
    const comparison: PythonCondition = {
      kind: "comparison",
      operator: operator as "<" | ">" | "<=" | ">=" | "==" | "!=",
      left: first.expression,
      right: second.expression,
    };
    return truth(comparison);
  }
  const isDivision = operator === "/";
  if (!isDivision && operator !== "+" && operator !== "-" && operator !== "*")
    throw new Refusal(`it uses the operator \`${operator}\` on a float`);
  const exact = isDivision ? callHelper("divide", first, second) : binary(operator, first, second);
  return { expression: toFloat(exact, "c_float"), kind: singleKind };
}

/** An integer is rounded when it becomes a `float`; one of seven digits is one. */
function roundOperand(operand: Typed): Typed {
  const { kind, expression } = operand;
  if (kind.kind !== "integer") return operand;
  const isExact =
    expression.kind === "literal" &&
    expression.literal.kind === "integer" &&
    Math.abs(Number(expression.literal.value)) < 1 << 24;
  return isExact ? operand : { expression: toFloat(expression, "c_float"), kind: singleKind };
}

/** A `float` that knows in the running module that it is one. */
function carry(operand: Typed): Typed {
  if (operand.kind.kind !== "float" || !operand.kind.single) return operand;
  const { expression } = operand;
  const isCarried =
    expression.kind === "call" &&
    expression.callee.kind === "helper" &&
    expression.callee.name === "to_float";
  return isCarried ? operand : { ...operand, expression: toFloat(expression, "c_float") };
}

function toFloat(expression: PythonExpression, name: "c_float" | "c_double"): PythonExpression {
  return callHelper("to_float", { expression }, typeOperand(name));
}

function singleOperation(operator: string, left: Typed, right: Typed): Typed {
  return {
    expression: callHelper("single", text(operator), left, right),
    kind: { kind: "unknown", single: true },
  };
}

// ---- unsigned ---------------------------------------------------------------------------------------------------

/** The unsigned type that an operand of unknown type has in common with the other one, unless it is wider. */
function decidingKind(left: Typed, right: Typed): IntegerKind | undefined {
  const least = leastCommonKind(left.kind, right.kind);
  return least?.signed === false ? least : undefined;
}

function mix(operator: string, left: Typed, right: Typed, deciding: IntegerKind): Typed {
  return {
    expression: callHelper("unsigned", text(operator), left, right, wrappingType(deciding)),
    kind: { kind: "unknown", least: deciding },
  };
}

function wrappingType({ bits }: IntegerKind): { readonly expression: PythonExpression } {
  const name = unsignedTypeName(bits);
  if (name === undefined) throw new Refusal("it computes with a type that ctypes has not");
  return typeOperand(name);
}

/** What `&` with it gives is the same in Python's integers as in any unsigned type that holds it. */
function isNaturalLiteral({ expression }: Typed): boolean {
  return (
    expression.kind === "literal" &&
    expression.literal.kind === "integer" &&
    BigInt(expression.literal.value) >= 0n
  );
}

// ---- expressions ------------------------------------------------------------------------------------------------

export function truth(condition: PythonCondition): Typed {
  return { expression: { kind: "truth", condition }, kind: intKind };
}

export function integer(value: number): PythonExpression {
  return literal({ kind: "integer", value });
}

const zero: Typed = { expression: integer(0), kind: intKind };

export const nothing: PythonExpression = literal({ kind: "none" });

export function text(value: string): { readonly expression: PythonExpression } {
  const codes = Array.from(value, (sign) => sign.charCodeAt(0));
  return { expression: literal({ kind: "text", codes }) };
}

function typeOperand(name: string): { readonly expression: PythonExpression } {
  return { expression: { kind: "type", type: ctypes(name) } };
}

function binary(operator: PythonOperator, left: Typed, right: Typed): PythonExpression {
  return { kind: "binary", operator, left: left.expression, right: right.expression };
}

export function callHelper(
  name: PythonHelper,
  ...given: readonly { readonly expression: PythonExpression }[]
): PythonExpression {
  return {
    kind: "call",
    callee: { kind: "helper", name },
    arguments: given.map(({ expression }) => expression),
  };
}

export function callCtypes(name: string, ...given: readonly PythonExpression[]): PythonExpression {
  return { kind: "call", callee: { kind: "ctypes-name", name }, arguments: given };
}

function isPythonOperator(operator: string): operator is PythonOperator {
  return ["+", "-", "*", "&", "|", "^"].includes(operator);
}

export function stripParentheses(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === "parenthesized") inner = inner.expression;
  return inner;
}
