/** Types after array, function and lvalue conversion (C11 6.3.2.1), and what follows from them. */

import { integerType, pointerType } from "../../abi/scalar.ts";
import type { Type } from "../../ir/type.ts";
import type { Expression, MemberExpression } from "../../parser/ast.ts";
import { usualArithmeticType, withoutQualifiers } from "../conversions.ts";
import { withoutParentheses } from "./brace-elision.ts";
import type { MemberPlace } from "./environment.ts";
import type { Evaluator } from "./evaluator.ts";

/** 6.3.2.1: after array, function and lvalue conversion, unwrapped. */
export function convertedType(expression: Expression, evaluator: Evaluator): Type | undefined {
  const type = evaluator.typeOf(expression);
  if (type === undefined) return undefined;
  const decayed = decayType(type, evaluator);
  return promotedBitField(expression, decayed, evaluator) ?? decayed;
}

/** 6.3.1.1p2: a bit-field whose values are int's becomes an int, though its type alone would not. */
function promotedBitField(expression: Expression, type: Type, evaluator: Evaluator): Type | undefined {
  const inner = withoutParentheses(expression);
  if (inner.kind !== "member" || type.kind !== "integer" || type.signed) return undefined;
  const width = memberOf(inner, evaluator)?.bitWidth;
  const int = integerType("int", evaluator.environment.target);
  return width !== undefined && width < int.size ? int : undefined;
}

export function decayType(type: Type, evaluator: Evaluator): Type {
  const unwrapped = evaluator.environment.unwrap(type);
  const { target } = evaluator.environment;
  if (unwrapped.kind === "array") return pointerType(unwrapped.element, target);
  if (unwrapped.kind === "function") return pointerType(unwrapped, target);
  return withoutQualifiers(unwrapped);
}

/** What a converted type points to. */
export function pointedType(type: Type | undefined, evaluator: Evaluator): Type | undefined {
  const unwrapped = type && evaluator.environment.unwrap(type);
  return unwrapped?.kind === "pointer" ? unwrapped.target : undefined;
}

/** The common type of two branches, both converted. */
export function combineBranches(left: Type, right: Type, evaluator: Evaluator): Type | undefined {
  const arithmetic = usualArithmeticType(left, right, evaluator.environment);
  if (arithmetic !== undefined) return arithmetic;
  if (left.kind !== "pointer" || right.kind !== "pointer") return left.kind === "pointer" ? left : right;
  // A pointer to void, not the other one, is the type of both; telling null pointer constants apart is left to callers.
  return evaluator.environment.unwrap(right.target).kind === "void" ? right : left;
}

/** 6.5.2.3: the member that `.` and `->` name. */
export function memberOf(expression: MemberExpression, evaluator: Evaluator): MemberPlace | undefined {
  const base = expression.arrow
    ? pointedType(convertedType(expression.base, evaluator), evaluator)
    : evaluator.typeOf(expression.base);
  return base && evaluator.environment.member(base, expression.member.text);
}
