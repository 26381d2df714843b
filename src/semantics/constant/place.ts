/** Objects at known addresses: members and elements of what a number was converted to point at (C11 6.5.2.1, 6.5.2.3). */

import { pointerType } from "../../abi/scalar.ts";
import type { Type } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type { Expression, MemberExpression, SubscriptExpression } from "../../parser/ast.ts";
import { advance } from "./binary.ts";
import { convertConstant } from "./convert.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Failure, fail, failUndecided, type Outcome, type Place } from "./outcome.ts";

export function locateExpression(expression: Expression, evaluator: Evaluator): Place | Failure {
  switch (expression.kind) {
    case "parenthesized":
      return evaluator.locate(expression.expression);
    case "unary":
      if (expression.operator === "__extension__") return evaluator.locate(expression.operand);
      if (expression.operator === "*")
        return pointedPlace(evaluator.evaluate(expression.operand), expression.token, evaluator);
      return fail("it takes the address of a value", expression.token);
    case "member":
      return locateMember(expression, evaluator);
    case "subscript":
      return locateElement(expression, evaluator);
    case "identifier":
      return failUndecided(`\`${expression.name}\` has no address before the program runs`, expression.token);
    case "string":
      return failUndecided("it is the address of a string", expression.token);
    case "compound-literal":
      return failUndecided("it is the address of a compound literal", expression.token);
    default:
      return fail("it takes the address of a value", expression.token);
  }
}

function pointedPlace(pointer: Outcome, token: Token, evaluator: Evaluator): Place | Failure {
  if (pointer.kind === "failure") return pointer;
  if (pointer.kind === "string") return failUndecided("it is the address of a string", token);
  const type = evaluator.environment.unwrap(pointer.type);
  if (pointer.kind !== "address" || type.kind !== "pointer")
    return fail("it reads through what is no pointer", token);
  return { kind: "place", address: pointer.value, type: type.target };
}

function locateMember(expression: MemberExpression, evaluator: Evaluator): Place | Failure {
  const { token, member } = expression;
  const base = expression.arrow
    ? pointedPlace(evaluator.evaluate(expression.base), token, evaluator)
    : evaluator.locate(expression.base);
  if (base.kind === "failure") return base;
  const place = evaluator.environment.member(base.type, member.text);
  if (place === undefined) return fail(`there is no member \`${member.text}\``, member);
  if (place.bitWidth !== undefined)
    return fail(`\`${member.text}\` is a bit-field, which has no address`, member);
  return { kind: "place", address: base.address + place.offset / 8n, type: place.type };
}

/** 6.5.2.1p2: `a[i]` and `i[a]` are `*(a + i)`. */
function locateElement(expression: SubscriptExpression, evaluator: Evaluator): Place | Failure {
  const { token } = expression;
  const left = evaluator.evaluate(expression.base);
  if (left.kind === "failure") return left;
  const right = evaluator.evaluate(expression.index);
  if (right.kind === "failure") return right;
  const [pointer, index] = left.kind === "integer" ? [right, left] : [left, right];
  if (pointer.kind === "string") return failUndecided("it is the address of a string", token);
  if (pointer.kind !== "address" || index.kind !== "integer")
    return fail("it subscripts what is no pointer", token);
  return pointedPlace(advance(pointer, index.value, token, evaluator), token, evaluator);
}

/** 6.3.2.1p3: an array becomes a pointer to its first element; anything else would have to be read from memory. */
export function decayPlace(place: Place | Failure, token: Token, evaluator: Evaluator): Outcome {
  if (place.kind === "failure") return place;
  const type: Type = evaluator.environment.unwrap(place.type);
  if (type.kind === "array") {
    return {
      kind: "address",
      value: place.address,
      type: pointerType(type.element, evaluator.environment.target),
    };
  }
  return fail("it reads an object, which has a value only when the program runs", token);
}

/** Where the object is known to the linker only, its value is read when the program runs all the same. */
export function readObject(outcome: Outcome, expression: Expression, evaluator: Evaluator): Outcome {
  if (outcome.kind !== "failure" || outcome.undecided === undefined) return outcome;
  const type = evaluator.typeOf(expression);
  if (type === undefined || evaluator.environment.unwrap(type).kind === "array") return outcome;
  return fail("it reads an object, which has a value only when the program runs", expression.token);
}

/** `"abc"[1]` is known; every other element is read from memory. */
export function evaluateSubscript(expression: SubscriptExpression, evaluator: Evaluator): Outcome {
  const base = evaluator.evaluate(expression.base);
  if (base.kind !== "string") return decayPlace(evaluator.locate(expression), expression.token, evaluator);
  const index = evaluator.evaluate(expression.index);
  if (index.kind === "failure") return index;
  const inside = index.kind === "integer" && index.value >= 0n && index.value <= BigInt(base.units.length);
  if (!inside) return fail("it reads beyond the end of a string", expression.token);
  const unit = base.units[Number(index.value)] ?? 0;
  const constant = { kind: "integer", value: BigInt(unit), type: base.element } as const;
  return convertConstant(constant, base.element, evaluator.environment, expression.token);
}
