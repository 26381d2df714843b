/** The types of expressions (C11 6.5), as `sizeof`, `typeof`, `_Generic` and the branches of `?:` ask for them. */

import { integerType, pointerType, type StandardIntegerName } from "../../abi/scalar.ts";
import type { Type, VectorType } from "../../ir/type.ts";
import type {
  BinaryExpression,
  CallExpression,
  CastExpression,
  ConditionalExpression,
  Expression,
  UnaryExpression,
} from "../../parser/ast.ts";
import type { Target } from "../../target/target.ts";
import { integerOf, promoteInteger, usualArithmeticType } from "../conversions.ts";
import { typeOfBuiltin } from "./builtins.ts";
import { combineBranches, convertedType, memberOf, pointedType } from "./decay.ts";
import type { Evaluator } from "./evaluator.ts";
import { selectAssociation } from "./generic.ts";
import { completeArray } from "./initializer.ts";
import { typeOfLiteral } from "./literal.ts";

/** Before array, function and lvalue conversion; undefined where the type cannot be told. */
export function typeOfExpression(expression: Expression, evaluator: Evaluator): Type | undefined {
  const { environment } = evaluator;
  const { target } = environment;
  switch (expression.kind) {
    case "number":
    case "character":
    case "string":
    case "keyword-constant":
    case "stringize":
      return typeOfLiteral(expression, evaluator);
    case "identifier": {
      const meaning = environment.lookupName(expression.name);
      return meaning?.kind === "enumerator" ? meaning.value?.type : meaning?.type;
    }
    case "parenthesized":
      return evaluator.typeOf(expression.expression);
    case "unary":
      return typeOfUnary(expression, evaluator);
    case "postfix":
      return convertedType(expression.operand, evaluator);
    case "binary":
      return typeOfBinary(expression, evaluator);
    case "assignment":
      return convertedType(expression.left, evaluator);
    case "conditional":
      return typeOfConditional(expression, evaluator);
    case "call":
      return typeOfCall(expression, evaluator);
    case "subscript":
      return (
        elementType(convertedType(expression.base, evaluator), evaluator) ??
        elementType(convertedType(expression.index, evaluator), evaluator)
      );
    case "member":
      return memberOf(expression, evaluator)?.type;
    case "cast":
      return typeOfCast(expression, evaluator);
    case "compound-literal": {
      const type = environment.typeOfTypeName(expression.typeName);
      return type && completeArray(type, expression.initializer, evaluator);
    }
    case "sizeof":
    case "offsetof":
      return integerType(target.sizeType, target);
    case "generic": {
      const selected = selectAssociation(expression, evaluator);
      return selected.kind === "failure" ? undefined : evaluator.typeOf(selected.expression);
    }
    case "builtin":
      return typeOfBuiltin(expression.name, expression.arguments, evaluator);
    case "initializer-list":
    case "statement-expression":
      return undefined;
  }
}

function typeOfUnary(expression: UnaryExpression, evaluator: Evaluator): Type | undefined {
  const { operator, operand } = expression;
  const { environment } = evaluator;
  switch (operator) {
    case "&": {
      const type = evaluator.typeOf(operand);
      return type && pointerType(type, environment.target);
    }
    case "*":
      return pointedType(convertedType(operand, evaluator), evaluator);
    case "!":
      return integerType("int", environment.target);
    case "&&":
      return pointerType({ kind: "void" }, environment.target);
    case "__extension__":
      return evaluator.typeOf(operand);
    case "++":
    case "--":
      return convertedType(operand, evaluator);
    default: {
      const type = convertedType(operand, evaluator);
      if (type?.kind === "complex" && (operator === "__real__" || operator === "__imag__"))
        return type.element;
      const integer = type && integerOf(type, environment);
      return integer === undefined ? type : promoteInteger(integer, environment);
    }
  }
}

/** To gcc a value has the type behind a typedef that is aligned otherwise: only what is stored is aligned. */
function typeOfCast({ typeName }: CastExpression, { environment }: Evaluator): Type | undefined {
  const type = environment.typeOfTypeName(typeName);
  if (type?.kind !== "typedef" || environment.target.defaultCompiler !== "gcc") return type;
  const behind = environment.unwrap(type);
  return environment.alignOf(type, false) === environment.alignOf(behind, false) ? type : behind;
}

/** Walks a chain of operators that leans to the left instead of calling down. */
function typeOfBinary(expression: BinaryExpression, evaluator: Evaluator): Type | undefined {
  const chain: BinaryExpression[] = [expression];
  let first: Expression = expression.left;
  // Only arithmetic needs the type of the left operand.
  while (first.kind === "binary" && leftMatters(chain[chain.length - 1] as BinaryExpression)) {
    chain.push(first);
    first = first.left;
  }
  const innermost = chain[chain.length - 1] as BinaryExpression;
  let type = leftMatters(innermost) ? convertedType(first, evaluator) : undefined;
  for (let index = chain.length - 1; index >= 0; index--) {
    type = combineTypes(type, chain[index] as BinaryExpression, evaluator);
  }
  return type;
}

function leftMatters({ operator }: BinaryExpression): boolean {
  return operator !== "," && !isTruthOperator(operator);
}

function isTruthOperator(operator: BinaryExpression["operator"]): boolean {
  switch (operator) {
    case "<":
    case ">":
    case "<=":
    case ">=":
    case "==":
    case "!=":
    case "&&":
    case "||":
      return true;
    default:
      return false;
  }
}

function combineTypes(
  left: Type | undefined,
  expression: BinaryExpression,
  evaluator: Evaluator,
): Type | undefined {
  const { operator } = expression;
  const { environment } = evaluator;
  if (isTruthOperator(operator)) {
    // The left operand does not matter but for vectors, which have both operands of one type.
    const right = convertedType(expression.right, evaluator);
    return right?.kind === "vector"
      ? comparisonOf(right, environment.target)
      : integerType("int", environment.target);
  }
  const right = convertedType(expression.right, evaluator);
  if (operator === ",") return right;
  if (left === undefined || right === undefined) return undefined;
  if (operator === "<<" || operator === ">>") {
    const integer = integerOf(left, environment);
    return integer && promoteInteger(integer, environment);
  }
  if (left.kind === "pointer") {
    const { target } = environment;
    return right.kind === "pointer" ? integerType(target.pointerDifferenceType, target) : left;
  }
  if (right.kind === "pointer") return right;
  if (left.kind === "vector") return left;
  if (right.kind === "vector") return right;
  if (left.kind === "complex" || right.kind === "complex") return complexType(left, right, environment);
  return usualArithmeticType(left, right, environment);
}

/** 6.5.2.1; GNU "Vector Extensions": a vector is subscripted as an array is. */
function elementType(type: Type | undefined, evaluator: Evaluator): Type | undefined {
  return type?.kind === "vector" ? type.element : pointedType(type, evaluator);
}

const integersBySize: readonly StandardIntegerName[] = [
  "signed char",
  "short",
  "int",
  "long",
  "long long",
  "__int128",
];

/** GNU "Vector Extensions": comparing vectors gives a vector of signed integers as wide as the elements. */
function comparisonOf(vector: VectorType, target: Target): Type | undefined {
  const size = vector.element.kind === "integer" || vector.element.kind === "float" ? vector.element.size : 0;
  const name = integersBySize.find((each) => integerType(each, target).size === size);
  return name === undefined ? undefined : { ...vector, element: integerType(name, target) };
}

/** 6.3.1.8p1: the corresponding real type is found as for real operands, the domain stays. */
function complexType(left: Type, right: Type, environment: Evaluator["environment"]): Type | undefined {
  const realOf = (type: Type): Type => (type.kind === "complex" ? type.element : type);
  const element = usualArithmeticType(realOf(left), realOf(right), environment);
  return element && { kind: "complex", element };
}

/** 6.5.15p5-6. */
function typeOfConditional(expression: ConditionalExpression, evaluator: Evaluator): Type | undefined {
  const left = convertedType(expression.whenTrue ?? expression.condition, evaluator);
  const right = convertedType(expression.whenFalse, evaluator);
  if (left === undefined || right === undefined) return left ?? right;
  // 6.5.15p6: a null pointer constant takes the other branch's type, any other pointer to void gives its own.
  if (left.kind === "pointer" && right.kind === "pointer") {
    if (isNullPointerConstant(expression.whenFalse, right, evaluator)) return left;
    if (isNullPointerConstant(expression.whenTrue ?? expression.condition, left, evaluator)) return right;
  }
  return combineBranches(left, right, evaluator);
}

/** 6.3.2.3p3: zero as a pointer to void without qualifiers. */
function isNullPointerConstant(expression: Expression, type: Type, evaluator: Evaluator): boolean {
  if (type.kind !== "pointer") return false;
  const pointed = evaluator.environment.unwrap(type.target);
  if (pointed.kind !== "void" || pointed.qualifiers !== undefined) return false;
  const value = evaluator.evaluate(expression);
  return value.kind === "address" && value.value === 0n;
}

function typeOfCall(expression: CallExpression, evaluator: Evaluator): Type | undefined {
  if (expression.callee.kind === "identifier") {
    const builtin = typeOfBuiltin(expression.callee.name, expression.arguments, evaluator);
    if (builtin !== undefined) return builtin;
  }
  const callee = convertedType(expression.callee, evaluator);
  const called = callee?.kind === "pointer" ? evaluator.environment.unwrap(callee.target) : callee;
  return called?.kind === "function" ? called.result : undefined;
}
