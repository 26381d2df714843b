/**
 * What `__alignof__` makes of expressions (GNU C "Alignment"). An operator whose result has the type of an operand keeps
 * that type as it is written, so that the alignment of a typedef goes through `+x` and `(0, x)`, and to gcc through
 * `1 + x` and `?:` as well; what is said of an object alone does not.
 */

import type { Type } from "../../ir/type.ts";
import type {
  BinaryExpression,
  ConditionalExpression,
  Expression,
  UnaryExpression,
} from "../../parser/ast.ts";
import { integerOf, promoteInteger } from "../conversions.ts";
import { decayType } from "./decay.ts";
import type { Evaluator } from "./evaluator.ts";

/** The type with the typedefs that gcc keeps; undefined where none can be told. */
export function alignedTypeOf(expression: Expression, evaluator: Evaluator): Type | undefined {
  switch (expression.kind) {
    case "parenthesized":
      return alignedTypeOf(expression.expression, evaluator);
    case "unary":
      return ofUnary(expression, evaluator);
    case "postfix":
      return alignedTypeOf(expression.operand, evaluator);
    case "assignment":
      return alignedTypeOf(expression.left, evaluator);
    case "binary":
      return ofBinary(expression, evaluator);
    case "conditional":
      return ofConditional(expression, evaluator);
    default:
      return evaluator.typeOf(expression);
  }
}

function ofUnary(expression: UnaryExpression, evaluator: Evaluator): Type | undefined {
  switch (expression.operator) {
    case "++":
    case "--":
    case "__extension__":
      return alignedTypeOf(expression.operand, evaluator);
    case "+":
    case "-":
    case "~":
    case "__real__":
      return keepOperand(expression, evaluator);
    default:
      return evaluator.typeOf(expression);
  }
}

/** Rows of operators lean to the left: they are walked, not descended. */
function ofBinary(expression: BinaryExpression, evaluator: Evaluator): Type | undefined {
  const row: BinaryExpression[] = [];
  let first: Expression = expression;
  while (first.kind === "binary") {
    row.push(first);
    const operands = keptOperands(first, evaluator);
    if (operands === "none" || operands === "right") break;
    first = first.left;
  }
  let type = first.kind === "binary" ? undefined : alignedTypeOf(first, evaluator);
  for (let at = row.length - 1; at >= 0; at--) {
    const node = row[at] as BinaryExpression;
    type = ofOperands(node, type, evaluator);
  }
  return type;
}

/** `left` is of the left operand, where the result may have its type. */
function ofOperands(node: BinaryExpression, left: Type | undefined, evaluator: Evaluator): Type | undefined {
  const plain = evaluator.typeOf(node);
  const operands = keptOperands(node, evaluator);
  if (operands === "none") return plain;
  if (operands === "left") return isSame(left, plain, evaluator) ? left : plain;
  const right = alignedTypeOf(node.right, evaluator);
  if (right === undefined) return plain;
  const { kind } = evaluator.environment.unwrap(right);
  if (operands === "right") return kind === "array" || kind === "function" ? plain : right;
  if (isSame(right, plain, evaluator)) return right;
  return isSame(left, plain, evaluator) && !isSame(promoted(right, evaluator), plain, evaluator)
    ? left
    : plain;
}

function promoted(type: Type, evaluator: Evaluator): Type {
  const integer = integerOf(decayType(type, evaluator), evaluator.environment);
  return integer === undefined ? type : promoteInteger(integer, evaluator.environment);
}

/** Of which operands a result may have the type; where both do, the right one's counts. */
function keptOperands(
  { operator }: BinaryExpression,
  { environment }: Evaluator,
): "both" | "left" | "right" | "none" {
  switch (operator) {
    case ",":
      return "right";
    case "<<":
    case ">>":
      return "left";
    case "<":
    case ">":
    case "<=":
    case ">=":
    case "==":
    case "!=":
    case "&&":
    case "||":
      return "none";
    default:
      return environment.target.defaultCompiler === "gcc" ? "both" : "none";
  }
}

/** Two branches of one type that are written differently have the type that is behind both. */
function ofConditional(expression: ConditionalExpression, evaluator: Evaluator): Type | undefined {
  const plain = evaluator.typeOf(expression);
  if (evaluator.environment.target.defaultCompiler !== "gcc") return plain;
  const left = alignedTypeOf(expression.whenTrue ?? expression.condition, evaluator);
  const right = alignedTypeOf(expression.whenFalse, evaluator);
  if (left === undefined || right === undefined) return plain;
  const isOne = isSame(left, right, evaluator);
  if (!isOne) return [right, left].find((kept) => isSame(kept, plain, evaluator)) ?? plain;
  return left.kind === "typedef" && right.kind === "typedef" && left.id === right.id ? left : plain;
}

function keepOperand(expression: UnaryExpression, evaluator: Evaluator): Type | undefined {
  const plain = evaluator.typeOf(expression);
  const kept = alignedTypeOf(expression.operand, evaluator);
  return isSame(kept, plain, evaluator) ? kept : plain;
}

/** Of numbers: pointers and records are not aligned by operators. */
function isSame(kept: Type | undefined, plain: Type | undefined, evaluator: Evaluator): boolean {
  if (kept === undefined || plain === undefined) return false;
  const left = decayType(kept, evaluator);
  const right = decayType(plain, evaluator);
  if (left.kind === "integer") return right.kind === "integer" && left.name === right.name;
  return left.kind === "float" && right.kind === "float" && left.name === right.name;
}
