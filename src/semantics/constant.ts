/**
 * Constant expressions (C11 6.6) and the types of expressions. Nothing here reports: a failure carries a phrase and the
 * token that it is about, and the caller knows whether that is an error, a reason to leave a macro out, or nothing.
 */

import type { Type } from "../ir/type.ts";
import type { Expression } from "../parser/ast.ts";
import type { ConstantEnvironment, Evaluation } from "./constant/environment.ts";

/** The value that C gives to an expression in the translation environment, with its type after its own conversions. */
export function evaluate(expression: Expression, _environment: ConstantEnvironment): Evaluation {
  return { failure: { reason: "it is not evaluated yet", token: expression.token } };
}

/** The type of an expression (C11 6.5) without evaluating it; undefined where it cannot be told. */
export function typeOfExpression(
  _expression: Expression,
  _environment: ConstantEnvironment,
): Type | undefined {
  return undefined;
}
