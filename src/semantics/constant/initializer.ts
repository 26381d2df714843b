/** What an initializer tells of the object that it initializes: its length, its type, its value. */

import { boolType } from "../../abi/scalar.ts";
import type { Type } from "../../ir/type.ts";
import { toWide } from "../../ir/wide.ts";
import type { Expression } from "../../parser/ast.ts";
import { withoutQualifiers } from "../conversions.ts";
import { countElements, initializesArray, withoutParentheses } from "./brace-elision.ts";
import { convertConstant } from "./convert.ts";
import { decayType } from "./decay.ts";
import type { Evaluator } from "./evaluator.ts";
import { fail, type IntegerConstant, type Outcome } from "./outcome.ts";

/** 6.7.9p22: an array without a length is as long as its initializer needs. Any other type stays what it is. */
export function completeArray(type: Type, initializer: Expression, evaluator: Evaluator): Type {
  const array = evaluator.environment.unwrap(type);
  if (array.kind !== "array" || array.count !== undefined) return type;
  const count = countOf(array.element, initializer, evaluator);
  return count === undefined ? type : { ...array, count: toWide(count) };
}

function countOf(element: Type, initializer: Expression, evaluator: Evaluator): bigint | undefined {
  const value = withoutParentheses(initializer);
  if (value.kind !== "initializer-list") {
    if (!initializesArray(value, element, evaluator)) return undefined;
    const type = evaluator.typeOf(value);
    const given = type && evaluator.environment.unwrap(type);
    return given?.kind === "array" && given.count !== undefined ? BigInt(given.count) : undefined;
  }
  // 6.7.9p14: the string of an array of characters may stand in braces.
  const [only] = value.items;
  const isString =
    value.items.length === 1 &&
    only !== undefined &&
    only.designators.length === 0 &&
    withoutParentheses(only.value).kind === "string" &&
    initializesArray(only.value, element, evaluator);
  return isString ? countOf(element, only.value, evaluator) : countElements(element, value, evaluator);
}

/** C23 6.7.10 `auto`, GNU "Typeof" `__auto_type`: the initializer's type after conversion, by the name that it has. */
export function deduceType(initializer: Expression, evaluator: Evaluator): Type | undefined {
  const type = evaluator.typeOf(initializer);
  if (type === undefined) return undefined;
  const behind = evaluator.environment.unwrap(type);
  if (behind.kind === "array" || behind.kind === "function") return decayType(behind, evaluator);
  return behind.qualifiers === undefined ? type : withoutQualifiers(behind);
}

/** C23 6.7.1p5: the value of a scalar `constexpr` object, which is its initializer's, converted as by assignment. */
export function evaluateObject(initializer: Expression, type: Type, evaluator: Evaluator): Outcome {
  let value = initializer;
  if (value.kind === "initializer-list") {
    const [only] = value.items;
    if (only === undefined) return convertConstant(zero(evaluator), type, evaluator.environment, value.token);
    if (value.items.length > 1 || only.designators.length > 0)
      return fail("it is an initializer list", value.token);
    value = only.value;
  }
  const outcome = evaluator.evaluate(value);
  if (outcome.kind === "failure") return outcome;
  return convertConstant(outcome, type, evaluator.environment, value.token);
}

/** C23 6.7.10p11: what `{}` initializes is zero. */
function zero({ environment }: Evaluator): IntegerConstant {
  return { kind: "integer", value: 0n, type: boolType(environment.target) };
}
