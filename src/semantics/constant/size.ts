/** `sizeof`, `_Alignof` (C11 6.5.3.4), `offsetof` (7.19): all of type size_t, all without evaluating anything. */

import { integerType } from "../../abi/scalar.ts";
import type { Type } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type { Expression, OffsetofExpression, SizeofExpression, TypeName } from "../../parser/ast.ts";
import { alignedTypeOf } from "./aligned-type.ts";
import { withoutParentheses } from "./brace-elision.ts";
import { isReserved } from "./compiler-functions.ts";
import { convertedType, memberOf, pointedType } from "./decay.ts";
import type { Evaluator } from "./evaluator.ts";
import { selectAssociation } from "./generic.ts";
import { type Failure, fail, failUndecided, type IntegerConstant, type Outcome } from "./outcome.ts";

export function evaluateSizeof(expression: SizeofExpression, evaluator: Evaluator): Outcome {
  const { operator, operand, token } = expression;
  const type = typeOfOperand(operand, evaluator);
  if (type === undefined) return whyWithoutType(operand, token, evaluator);
  const unwrapped = evaluator.environment.unwrap(type);
  // GNU: 1 for both.
  if (unwrapped.kind === "void" || unwrapped.kind === "function") return sizeValue(1n, evaluator);
  if (isBitField(operand, evaluator)) return fail(`\`${token.text}\` does not go with a bit-field`, token);
  if (operator === "sizeof") {
    const size = evaluator.environment.sizeOf(type);
    return size === undefined
      ? fail("it is the size of an incomplete type", token)
      : sizeValue(size / 8n, evaluator);
  }
  // GNU's own spellings ask for the alignment of an object, C11's for that of a member.
  const preferred = token.text.startsWith("__");
  if (operand.kind === "type-name") return alignmentValue(type, preferred, undefined, token, evaluator);
  const own = alignmentOfObject(operand, evaluator);
  const aligned = own === undefined ? alignedTypeOf(operand, evaluator) : undefined;
  return alignmentValue(aligned ?? type, preferred, own, token, evaluator);
}

/** 6.5.3.4p1 */
function isBitField(operand: Expression | TypeName, evaluator: Evaluator): boolean {
  if (operand.kind === "type-name") return false;
  const inner = withoutParentheses(operand);
  return inner.kind === "member" && memberOf(inner, evaluator)?.bitWidth !== undefined;
}

/** What is not declared has no type, but for functions before C99, which gcc and clang go on with (C89 6.3.2.2). */
function whyWithoutType(operand: Expression | TypeName, token: Token, evaluator: Evaluator): Failure {
  const reason = `\`${token.text}\` has an operand whose type cannot be told`;
  if (operand.kind === "type-name") return fail(reason, token);
  const { environment } = evaluator;
  const inner = withoutParentheses(operand);
  if (inner.kind === "member" && evaluator.typeOf(inner.base) !== undefined) return fail(reason, token);
  const named = inner.kind === "call" && environment.c23 ? inner.callee : inner;
  const isUnknown = named.kind === "identifier" && environment.lookupName(named.name) === undefined;
  return isUnknown && !isReserved(named.name)
    ? fail(`\`${named.name}\` is not declared`, named.token)
    : failUndecided(reason, token);
}

function alignmentValue(
  type: Type,
  preferred: boolean,
  own: OwnAlignment | undefined,
  token: Token,
  evaluator: Evaluator,
): Outcome {
  const align = own?.exact ?? evaluator.environment.alignOf(type, preferred);
  if (align !== undefined && own !== undefined)
    return sizeValue(BigInt(Math.max(align, own.least) / 8), evaluator);
  return align === undefined
    ? fail("it is the alignment of an incomplete type", token)
    : sizeValue(BigInt(align / 8), evaluator);
}

/** GNU "Alignment": an object or a member may be aligned otherwise than its type is. Both in bits. */
interface OwnAlignment {
  readonly exact: number | undefined;
  readonly least: number;
}

function alignmentOfObject(operand: Expression, evaluator: Evaluator): OwnAlignment | undefined {
  const { environment } = evaluator;
  const expression = withoutParentheses(operand);
  switch (expression.kind) {
    case "identifier": {
      const meaning = environment.lookupName(expression.name);
      const least = meaning?.kind === "variable" ? (meaning.requestedAlign?.() ?? 0) : 0;
      return { exact: undefined, least };
    }
    case "member":
      return { exact: memberOf(expression, evaluator)?.align, least: 0 };
    case "generic": {
      const selected = selectAssociation(expression, evaluator);
      return selected.kind === "failure" ? undefined : alignmentOfObject(selected.expression, evaluator);
    }
    case "builtin": {
      if (expression.name !== "__builtin_choose_expr") return undefined;
      const [condition, whenTrue, whenFalse] = expression.arguments;
      if (condition === undefined || condition.kind === "type-name") return undefined;
      const value = evaluator.evaluate(condition);
      const chosen = value.kind === "integer" && value.value !== 0n ? whenTrue : whenFalse;
      if (value.kind !== "integer" || chosen === undefined || chosen.kind === "type-name") return undefined;
      return alignmentOfObject(chosen, evaluator);
    }
    case "unary":
      if (expression.operator === "__extension__") return alignmentOfObject(expression.operand, evaluator);
      if (expression.operator !== "*" || environment.target.defaultCompiler !== "gcc") return undefined;
      return alignmentBehind(expression.operand, evaluator);
    default:
      return undefined;
  }
}

/** gcc takes `*&x` for x, and of the pointers that were converted to this one that to the strictest type. */
function alignmentBehind(operand: Expression, evaluator: Evaluator): OwnAlignment | undefined {
  let pointer = withoutParentheses(operand);
  let least = 0;
  while (pointer.kind === "cast") {
    pointer = withoutParentheses(pointer.operand);
    const pointed = pointedType(convertedType(pointer, evaluator), evaluator);
    if (pointed === undefined) break;
    least = Math.max(least, evaluator.environment.alignOf(pointed, true) ?? 0);
  }
  if (least > 0) return { exact: undefined, least };
  return pointer.kind === "unary" && pointer.operator === "&"
    ? alignmentOfObject(pointer.operand, evaluator)
    : undefined;
}

export function typeOfOperand(operand: Expression | TypeName, evaluator: Evaluator): Type | undefined {
  return operand.kind === "type-name"
    ? evaluator.environment.typeOfTypeName(operand)
    : evaluator.typeOf(operand);
}

export function evaluateOffsetof(expression: OffsetofExpression, evaluator: Evaluator): Outcome {
  const { environment } = evaluator;
  let type = environment.typeOfTypeName(expression.typeName);
  if (type === undefined) return fail("it is an offset in a type that is not declared", expression.token);
  let offset = 0n;
  for (const step of expression.path) {
    if ("kind" in step && typeof step.kind === "string") {
      const element = locateInArray(type, step, evaluator);
      if ("reason" in element) return element;
      type = element.type;
      offset += element.offset;
      continue;
    }
    const name = step as Token;
    const member = environment.member(type, name.text);
    if (member === undefined) return fail(`there is no member \`${name.text}\``, name);
    if (member.bitWidth !== undefined)
      return fail(`\`${name.text}\` is a bit-field, which has no offset in bytes`, name);
    type = member.type;
    offset += member.offset;
  }
  return sizeValue(offset / 8n, evaluator);
}

function locateInArray(type: Type, index: Expression, evaluator: Evaluator) {
  const array = evaluator.environment.unwrap(type);
  const size = array.kind === "array" ? evaluator.environment.sizeOf(array.element) : undefined;
  if (array.kind !== "array" || size === undefined)
    return fail("it subscripts what is no array", index.token);
  const value = evaluator.evaluate(index);
  if (value.kind === "failure") return value;
  if (value.kind !== "integer") return fail("its subscript is no integer", index.token);
  return { type: array.element, offset: value.value * size };
}

/** `bytes` as a size_t. */
export function sizeValue(bytes: bigint, evaluator: Evaluator): IntegerConstant {
  const { target } = evaluator.environment;
  return { kind: "integer", value: bytes, type: integerType(target.sizeType, target) };
}
