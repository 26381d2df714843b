/** Binary operators (C11 6.5.5 to 6.5.14, 6.5.17). */

import {
  addFloats,
  compareFloats,
  divideFloats,
  type Float,
  type FloatFormat,
  multiplyFloats,
  negateFloat,
} from "../../abi/float.ts";
import {
  type ComparisonOperator,
  compareIntegers,
  computeInteger,
  type IntegerOperator,
} from "../../abi/integer.ts";
import { integerType } from "../../abi/scalar.ts";
import type { FloatType, IntegerType, Type } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type { BinaryExpression, BinaryOperator, Expression } from "../../parser/ast.ts";
import { formatOf, integerOf, promoteInteger, usualArithmeticType } from "../conversions.ts";
import { convertConstant, isArithmetic, isTrue, truthValue } from "./convert.ts";
import type { Evaluator } from "./evaluator.ts";
import {
  type AddressConstant,
  type Constant,
  type FloatConstant,
  fail,
  failUndecided,
  type IntegerConstant,
  type Outcome,
} from "./outcome.ts";

/** A chain of operators leans to the left and may have thousands of links, so it is walked, not called down. */
export function evaluateBinary(expression: BinaryExpression, evaluator: Evaluator): Outcome {
  const chain: BinaryExpression[] = [expression];
  let first: Expression = expression.left;
  while (first.kind === "binary") {
    chain.push(first);
    first = first.left;
  }
  let outcome = evaluator.evaluate(first);
  for (let index = chain.length - 1; index >= 0; index--) {
    if (outcome.kind === "failure") return outcome;
    outcome = applyOperator(outcome, chain[index] as BinaryExpression, evaluator);
  }
  return outcome;
}

function applyOperator(left: Constant, expression: BinaryExpression, evaluator: Evaluator): Outcome {
  const { operator, token } = expression;
  const { environment } = evaluator;
  // 6.5.13p4, 6.5.14p4: the right operand may be anything when the left one decides.
  if (operator === "&&" && !isTrue(left)) return truthValue(false, environment);
  if (operator === "||" && isTrue(left)) return truthValue(true, environment);
  const right = evaluator.evaluate(expression.right);
  if (right.kind === "failure") return right;
  if (operator === ",") return right;
  if (operator === "&&" || operator === "||") return truthValue(isTrue(right), environment);
  if (isArithmetic(left) && isArithmetic(right))
    return computeArithmetic(operator, left, right, token, evaluator);
  return computePointers(operator, left, right, token, evaluator);
}

type ArithmeticOperator = Exclude<BinaryOperator, "&&" | "||" | ",">;

function computeArithmetic(
  operator: ArithmeticOperator,
  left: IntegerConstant | FloatConstant,
  right: IntegerConstant | FloatConstant,
  token: Token,
  evaluator: Evaluator,
): Outcome {
  const { environment } = evaluator;
  if (operator === "<<" || operator === ">>") return computeShift(operator, left, right, token, evaluator);
  const type = usualArithmeticType(left.type, right.type, environment);
  if (type === undefined) return fail("its operands have no common type", token);
  const leftValue = convertConstant(left, type, environment, token);
  const rightValue = convertConstant(right, type, environment, token);
  if (leftValue.kind === "failure") return leftValue;
  if (rightValue.kind === "failure") return rightValue;
  if (leftValue.kind === "integer" && rightValue.kind === "integer" && type.kind === "integer") {
    if (isComparison(operator)) {
      return truthValue(compareIntegers(operator, leftValue.value, rightValue.value), environment);
    }
    return computeIntegers(operator, leftValue.value, rightValue.value, type, token);
  }
  if (leftValue.kind === "float" && rightValue.kind === "float" && type.kind === "float") {
    if (isComparison(operator)) {
      return truthValue(holds(operator, compareFloats(leftValue.value, rightValue.value)), environment);
    }
    return computeFloats(operator, leftValue.value, rightValue.value, type, token);
  }
  return fail("its operands have no common type", token);
}

function computeIntegers(
  operator: IntegerOperator,
  left: bigint,
  right: bigint,
  type: IntegerType,
  token: Token,
): Outcome {
  const result = computeInteger(operator, left, right, formatOf(type));
  if (!("failure" in result)) return { kind: "integer", value: result.value, type };
  if (result.failure === "division-by-zero") return fail("it divides by zero", token);
  return fail("it shifts by a count that is negative or not less than the width of its type", token);
}

/** 6.5.7p3: each operand is promoted by itself; the result is of the left one's type. */
function computeShift(
  operator: "<<" | ">>",
  left: Constant,
  right: Constant,
  token: Token,
  evaluator: Evaluator,
): Outcome {
  if (left.kind !== "integer" || right.kind !== "integer") return fail("it shifts what is no integer", token);
  const integer = integerOf(left.type, evaluator.environment);
  if (integer === undefined) return fail("it shifts what is no integer", token);
  return computeIntegers(
    operator,
    left.value,
    right.value,
    promoteInteger(integer, evaluator.environment),
    token,
  );
}

function computeFloats(
  operator: IntegerOperator,
  left: Float,
  right: Float,
  type: FloatType,
  token: Token,
): Outcome {
  if (type.format === "decimal") return failUndecided("it is a decimal floating number", token);
  const value = computeFloat(operator, left, right, type.format);
  if (value === undefined) return fail(`\`${operator}\` has no floating operands`, token);
  return { kind: "float", value, type };
}

function computeFloat(
  operator: IntegerOperator,
  left: Float,
  right: Float,
  format: FloatFormat,
): Float | undefined {
  switch (operator) {
    case "+":
      return addFloats(left, right, format);
    case "-":
      return addFloats(left, negateFloat(right), format);
    case "*":
      return multiplyFloats(left, right, format);
    case "/":
      return divideFloats(left, right, format);
    default:
      return undefined;
  }
}

function isComparison(operator: BinaryOperator): operator is ComparisonOperator {
  return (
    operator === "<" ||
    operator === ">" ||
    operator === "<=" ||
    operator === ">=" ||
    operator === "==" ||
    operator === "!="
  );
}

/** `comparison` is undefined where a NaN makes the operands unordered: then only `!=` holds. */
function holds(operator: ComparisonOperator, comparison: number | undefined): boolean {
  if (comparison === undefined) return operator === "!=";
  return compareIntegers(operator, BigInt(comparison), 0n);
}

/** 6.5.6, 6.5.8, 6.5.9 with numbers for addresses: `(char *)0 + 4`, `p - q`, `p == 0`. */
function computePointers(
  operator: ArithmeticOperator,
  left: Constant,
  right: Constant,
  token: Token,
  evaluator: Evaluator,
): Outcome {
  const { environment } = evaluator;
  if (left.kind === "string" || right.kind === "string") {
    const other = left.kind === "string" ? right : left;
    // A string's address is not null; that is all that is known of it.
    if (other.kind !== "string" && !isTrue(other) && (operator === "==" || operator === "!=")) {
      return truthValue(operator === "!=", environment);
    }
    return failUndecided("it computes with the address of a string", token);
  }
  if (left.kind === "float" || right.kind === "float")
    return fail("it adds a floating number to a pointer", token);
  if (isComparison(operator))
    return truthValue(compareIntegers(operator, left.value, right.value), environment);
  if (operator === "+") {
    if (left.kind === "address" && right.kind === "integer")
      return advance(left, right.value, token, evaluator);
    if (left.kind === "integer" && right.kind === "address")
      return advance(right, left.value, token, evaluator);
  }
  if (operator === "-" && left.kind === "address") {
    if (right.kind === "integer") return advance(left, -right.value, token, evaluator);
    return subtractAddresses(left, right.value, token, evaluator);
  }
  return fail(`\`${operator}\` has no pointer operands`, token);
}

/** `count` elements further. */
export function advance(
  address: AddressConstant,
  count: bigint,
  token: Token,
  evaluator: Evaluator,
): Outcome {
  const pointer = evaluator.environment.unwrap(address.type);
  const step = pointer.kind === "pointer" ? elementBytes(pointer.target, evaluator) : undefined;
  if (step === undefined || pointer.kind !== "pointer") return fail("it points to an incomplete type", token);
  return { ...address, value: BigInt.asUintN(pointer.size, address.value + count * step) };
}

function subtractAddresses(
  left: AddressConstant,
  right: bigint,
  token: Token,
  evaluator: Evaluator,
): Outcome {
  const pointer = evaluator.environment.unwrap(left.type);
  const step = pointer.kind === "pointer" ? elementBytes(pointer.target, evaluator) : undefined;
  if (step === undefined || step === 0n) return fail("it subtracts pointers to a type without size", token);
  const { target } = evaluator.environment;
  const type = integerType(target.pointerDifferenceType, target);
  return { kind: "integer", value: BigInt.asIntN(type.size, left.value - right) / step, type };
}

/** GNU: void and functions count as one byte. */
function elementBytes(type: Type, evaluator: Evaluator): bigint | undefined {
  const unwrapped = evaluator.environment.unwrap(type);
  if (unwrapped.kind === "void" || unwrapped.kind === "function") return 1n;
  const size = evaluator.environment.sizeOf(type);
  return size === undefined ? undefined : size / 8n;
}
