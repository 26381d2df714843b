/** Walks over the IR's trees, in the order of the source. References to declarations are not followed: they are ids. */

import type { AttributeNote, Declaration, Field } from "./declaration.ts";
import type { Expression, Operand, Type } from "./type.ts";

/** What a walk calls, each node before what is in it. Whoever returns false goes no deeper there. */
export interface Visitor {
  visitType?(type: Type): boolean | undefined;
  visitExpression?(expression: Expression): boolean | undefined;
}

export function walkDeclaration(declaration: Declaration, visitor: Visitor): void {
  for (const note of declaration.attributes ?? []) walkAttribute(note, visitor);
  switch (declaration.kind) {
    case "function":
    case "variable":
    case "typedef":
      walkType(declaration.type, visitor);
      break;
    case "record":
      for (const field of declaration.fields ?? []) walkField(field, visitor);
      break;
    case "enum":
      walkType(declaration.type, visitor);
      for (const { expression } of declaration.enumerators ?? []) walkOptional(expression, visitor);
      break;
    case "constant":
      if (declaration.value !== undefined) walkType(declaration.value.type, visitor);
      walkOptional(declaration.expression, visitor);
      break;
    case "macro-function":
      walkExpression(declaration.body, visitor);
      break;
    case "undef":
      break;
  }
}

function walkAttribute(note: AttributeNote, visitor: Visitor): void {
  for (const argument of note.arguments ?? []) walkExpression(argument, visitor);
}

function walkField(field: Field, visitor: Visitor): void {
  walkType(field.type, visitor);
  walkOptional(field.bitWidthExpression, visitor);
}

export function walkType(type: Type, visitor: Visitor): void {
  if (visitor.visitType?.(type) === false) return;
  switch (type.kind) {
    case "pointer":
      walkType(type.target, visitor);
      break;
    case "array":
      walkType(type.element, visitor);
      walkOptional(type.countExpression, visitor);
      break;
    case "complex":
    case "vector":
      walkType(type.element, visitor);
      break;
    case "function":
      walkType(type.result, visitor);
      for (const parameter of type.parameters) {
        walkType(parameter.type, visitor);
        if (parameter.declaredType !== undefined) walkType(parameter.declaredType, visitor);
      }
      break;
    default:
      break;
  }
}

function walkOptional(expression: Expression | undefined, visitor: Visitor): void {
  if (expression !== undefined) walkExpression(expression, visitor);
}

function walkOperand(operand: Operand, visitor: Visitor): void {
  if (operand.kind === "type") walkType(operand.type, visitor);
  else walkExpression(operand, visitor);
}

export function walkExpression(expression: Expression, visitor: Visitor): void {
  if (visitor.visitExpression?.(expression) === false) return;
  if (expression.value !== undefined) walkType(expression.value.type, visitor);
  switch (expression.kind) {
    case "parenthesized":
      walkExpression(expression.expression, visitor);
      break;
    case "unary":
    case "postfix":
      walkExpression(expression.operand, visitor);
      break;
    case "binary":
    case "assignment":
      walkExpression(expression.left, visitor);
      walkExpression(expression.right, visitor);
      break;
    case "conditional":
      walkExpression(expression.condition, visitor);
      walkOptional(expression.whenTrue, visitor);
      walkExpression(expression.whenFalse, visitor);
      break;
    case "call":
      walkExpression(expression.callee, visitor);
      for (const argument of expression.arguments) walkOperand(argument, visitor);
      break;
    case "subscript":
      walkExpression(expression.base, visitor);
      walkExpression(expression.index, visitor);
      break;
    case "member":
      walkExpression(expression.base, visitor);
      break;
    case "cast":
      walkType(expression.type, visitor);
      walkExpression(expression.operand, visitor);
      break;
    case "sizeof":
      walkOperand(expression.operand, visitor);
      break;
    case "initializer-list":
      for (const { initializer } of expression.items) walkExpression(initializer, visitor);
      break;
    case "compound-literal":
      walkType(expression.type, visitor);
      for (const part of expression.parts) {
        walkType(part.type, visitor);
        walkExpression(part.initializer, visitor);
      }
      break;
    default:
      break;
  }
}
