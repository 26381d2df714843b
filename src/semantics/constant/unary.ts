/** Unary operators (C11 6.5.3.2, 6.5.3.3) and casts (6.5.4). */

import { negateFloat } from "../../abi/float.ts";
import { complementInteger, negateInteger } from "../../abi/integer.ts";
import { pointerType } from "../../abi/scalar.ts";
import type { CastExpression, UnaryExpression } from "../../parser/ast.ts";
import { formatOf, integerOf, promoteInteger } from "../conversions.ts";
import { convertConstant, isTrue, truthValue } from "./convert.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Constant, fail, type Outcome } from "./outcome.ts";
import { decayPlace, readObject } from "./place.ts";

export function evaluateUnary(expression: UnaryExpression, evaluator: Evaluator): Outcome {
  const { operator, token } = expression;
  switch (operator) {
    case "&":
      return takeAddress(expression, evaluator);
    case "*":
      return evaluateIndirection(expression, evaluator);
    case "++":
    case "--":
      return fail("it changes what it computes with", token);
    case "&&":
      return fail("it is the address of a label", token);
  }
  const operand = evaluator.evaluate(expression.operand);
  if (operand.kind === "failure") return operand;
  switch (operator) {
    case "__extension__":
    case "__real__":
      return operand;
    case "__imag__":
      return imaginaryPart(operand, expression);
    case "!":
      return truthValue(!isTrue(operand), evaluator.environment);
    default:
      return computeUnary(operator, operand, expression, evaluator);
  }
}

function computeUnary(
  operator: "+" | "-" | "~",
  operand: Constant,
  { token }: UnaryExpression,
  evaluator: Evaluator,
): Outcome {
  if (operand.kind === "float") {
    if (operator === "~") return fail("`~` has a floating operand", token);
    if (operator === "+") return operand;
    return {
      ...operand,
      value: negateFloat(operand.value),
      text: operand.text === undefined ? undefined : negateText(operand.text),
    };
  }
  const integer = operand.kind === "integer" ? integerOf(operand.type, evaluator.environment) : undefined;
  if (operand.kind !== "integer" || integer === undefined)
    return fail(`\`${operator}\` has an operand that is no number`, token);
  const type = promoteInteger(integer, evaluator.environment);
  const format = formatOf(type);
  if (operator === "~") return { kind: "integer", value: complementInteger(operand.value, format), type };
  if (operator === "+") return { kind: "integer", value: operand.value, type };
  const result = negateInteger(operand.value, format);
  return "failure" in result
    ? fail("it has no value", token)
    : { kind: "integer", value: result.value, type };
}

function negateText(text: string): string {
  return text.startsWith("-") ? text.slice(1) : `-${text}`;
}

function imaginaryPart(operand: Constant, { token }: UnaryExpression): Outcome {
  if (operand.kind === "integer") return { ...operand, value: 0n };
  if (operand.kind === "float") {
    return {
      ...operand,
      value: { kind: "finite", negative: false, mantissa: 0n, exponent: 0 },
      text: undefined,
    };
  }
  return fail("it has no imaginary part", token);
}

/** 6.5.3.2p3: `&*p` is p; `&p->m` an address where p is one. */
function takeAddress(expression: UnaryExpression, evaluator: Evaluator): Outcome {
  const place = evaluator.locate(expression.operand);
  if (place.kind === "failure") return place;
  const type = pointerType(place.type, evaluator.environment.target);
  return { kind: "address", value: place.address, type };
}

/** `*"abc"` is a value; `*(T *)0` is a place, and a value only where the place is an array. */
function evaluateIndirection(expression: UnaryExpression, evaluator: Evaluator): Outcome {
  const operand = evaluator.evaluate(expression.operand);
  if (operand.kind === "string") {
    const unit = operand.units[0] ?? 0;
    return convertConstant(
      { kind: "integer", value: BigInt(unit), type: operand.element },
      operand.element,
      evaluator.environment,
      expression.token,
    );
  }
  if (operand.kind === "failure") return readObject(operand, expression, evaluator);
  return decayPlace(evaluator.locate(expression), expression.token, evaluator);
}

export function evaluateCast(expression: CastExpression, evaluator: Evaluator): Outcome {
  const type = evaluator.environment.typeOfTypeName(expression.typeName);
  if (type === undefined) return fail("it is converted to a type that is not declared", expression.token);
  const operand = evaluator.evaluate(expression.operand);
  if (operand.kind === "failure") return operand;
  return convertConstant(operand, type, evaluator.environment, expression.token);
}
