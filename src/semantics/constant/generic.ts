/** Choosing among expressions by type: `_Generic` (C11 6.5.1.1), `?:` (6.5.15), `__builtin_choose_expr` (GNU). */

import type { ConditionalExpression, Expression, GenericSelection } from "../../parser/ast.ts";
import { areCompatible } from "./compatible.ts";
import { convertConstant, isTrue } from "./convert.ts";
import { decayType } from "./decay.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Failure, fail, failUndecided, type Outcome } from "./outcome.ts";

export type Selection = { readonly kind: "selected"; readonly expression: Expression } | Failure;

/** The association whose type is compatible with the controlling one, else the default. */
export function selectAssociation(expression: GenericSelection, evaluator: Evaluator): Selection {
  const { environment } = evaluator;
  const { control, token } = expression;
  const isType = control.kind === "type-name";
  const declared = isType ? environment.typeOfTypeName(control) : evaluator.typeOf(control);
  if (declared === undefined)
    return failUndecided("the type that `_Generic` chooses by cannot be told", token);
  // C2Y and clang: a type name is taken as it is; an expression undergoes lvalue conversion (DR 481).
  const type = isType ? declared : decayType(declared, evaluator);
  let fallback: Expression | undefined;
  for (const association of expression.associations) {
    if (association.typeName === undefined) {
      fallback = association.expression;
      continue;
    }
    const candidate = environment.typeOfTypeName(association.typeName);
    if (candidate !== undefined && areCompatible(type, candidate, environment)) {
      return { kind: "selected", expression: association.expression };
    }
  }
  if (fallback === undefined) return fail("`_Generic` has no association for the type", token);
  return { kind: "selected", expression: fallback };
}

/** GNU's `a ?: b` has no middle operand and gives `a` itself. */
export function evaluateConditional(expression: ConditionalExpression, evaluator: Evaluator): Outcome {
  const condition = evaluator.evaluate(expression.condition);
  if (condition.kind === "failure") return condition;
  const chosen = isTrue(condition)
    ? expression.whenTrue === undefined
      ? condition
      : evaluator.evaluate(expression.whenTrue)
    : evaluator.evaluate(expression.whenFalse);
  if (chosen.kind === "failure" || chosen.kind === "string") return chosen;
  // The branch that is not taken has a say in the type (6.5.15p5), but nobody needs its value.
  const type = evaluator.typeOf(expression);
  return type === undefined ? chosen : convertConstant(chosen, type, evaluator.environment, expression.token);
}
