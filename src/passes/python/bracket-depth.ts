/** How deeply an expression is bracketed when it is printed: Python 3.7 parses about 90 levels, later ones 200. */

import type { PythonCondition, PythonExpression, PythonType } from "../../ir/python.ts";

export const mostBrackets = 80;

/** Mirrors what emit/python prints; never less than that. */
export function measureBrackets(expression: PythonExpression): number {
  switch (expression.kind) {
    case "literal":
      return 1;
    case "name":
    case "ctypes-name":
    case "helper":
      return 0;
    case "type":
      return measureType(expression.type);
    case "unary":
      return 1 + measureBrackets(expression.operand);
    case "binary":
      // The left operand of the same operator is printed without brackets: emit/python/expressions.ts.
      return Math.max(
        isChain(expression.left, expression.operator)
          ? measureBrackets(expression.left)
          : 1 + measureBrackets(expression.left),
        1 + measureBrackets(expression.right),
      );
    case "truth":
      return 1 + measureCondition(expression.condition);
    case "conditional":
      return (
        1 +
        Math.max(
          measureCondition(expression.condition),
          measureBrackets(expression.whenTrue),
          measureBrackets(expression.whenFalse),
        )
      );
    case "alternative":
      return 1 + Math.max(measureBrackets(expression.first), measureBrackets(expression.second));
    case "call":
      return Math.max(
        1 + measureBrackets(expression.callee),
        1 + deepest(expression.arguments),
        // `**{"class": ...}` for a name that is a keyword.
        2 + deepest((expression.keywords ?? []).map(({ value }) => value)),
      );
    case "attribute":
      return measureBrackets(expression.base);
    case "subscript":
      return Math.max(measureBrackets(expression.base), 1 + measureBrackets(expression.index));
    case "tuple":
    case "sequence":
      return 1 + deepest(expression.items);
  }
}

function isChain(left: PythonExpression, operator: string): boolean {
  return left.kind === "binary" && left.operator === operator;
}

function deepest(expressions: readonly PythonExpression[]): number {
  return Math.max(0, ...expressions.map(measureBrackets));
}

function measureCondition(condition: PythonCondition): number {
  switch (condition.kind) {
    case "value":
      return measureBrackets(condition.value);
    case "comparison":
      return 1 + Math.max(measureBrackets(condition.left), measureBrackets(condition.right));
    case "not":
      return 1 + measureCondition(condition.operand);
    case "and":
    case "or": {
      const { kind, left, right } = condition;
      return Math.max((left.kind === kind ? 0 : 1) + measureCondition(left), 1 + measureCondition(right));
    }
  }
}

function measureType(type: PythonType): number {
  switch (type.kind) {
    case "pointer":
    case "callback":
      return 1 + measureType(type.target);
    case "array":
    case "buffer":
      return 1 + measureType(type.element);
    case "function":
      return (
        (type.classes === undefined ? 0 : 1) +
        Math.max(2 + measureType(type.result), ...type.parameters.map((part) => 1 + measureType(part)))
      );
    default:
      return 0;
  }
}
