/** Types as C writes them, for people who look at dumps. */

import type { Declaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { Expression, FunctionType, Operand, PartStep, Type } from "../../ir/type.ts";

/** What references lead to, by id. */
export type DeclarationIndex = ReadonlyMap<string, Declaration>;

export function indexDeclarations(module: Module): DeclarationIndex {
  return new Map(module.declarations.map((declaration) => [declaration.id, declaration]));
}

/** `type` as a declaration of `name`, or as a type name where that is empty (C11 6.7.6, 6.7.7). */
export function declareText(type: Type, name: string, index: DeclarationIndex): string {
  switch (type.kind) {
    case "pointer": {
      const qualifiers = type.qualifiers?.map((qualifier) => `${qualifier} `).join("") ?? "";
      const pointer = `*${qualifiers}${name}`.trimEnd();
      const isInside = type.target.kind === "array" || type.target.kind === "function";
      return declareText(type.target, isInside ? `(${pointer})` : pointer, index);
    }
    case "array": {
      let text = `${name}[${type.count ?? ""}]`;
      let { element } = type;
      // 6.7.6.2p1,4: an element is complete; without a known length it is a parameter's that varies.
      for (; element.kind === "array"; element = element.element) text += `[${element.count ?? "*"}]`;
      return declareText(element, text, index);
    }
    case "function":
      return declareText(type.result, `${name}(${parametersText(type, index)})`, index);
    default: {
      const base = qualify(type, baseText(type, index));
      return name === "" ? base : `${base} ${name}`;
    }
  }
}

function parametersText(type: FunctionType, index: DeclarationIndex): string {
  const parameters = type.parameters.map((parameter) =>
    declareText(parameter.declaredType ?? parameter.type, parameter.name ?? "", index),
  );
  if (type.variadic) parameters.push("...");
  if (parameters.length > 0) return parameters.join(", ");
  return type.prototyped ? "void" : "";
}

function qualify(type: Type, text: string): string {
  return type.qualifiers === undefined ? text : `${type.qualifiers.join(" ")} ${text}`;
}

type BaseType = Exclude<Type, { kind: "pointer" | "array" | "function" }>;

function baseText(type: BaseType, index: DeclarationIndex): string {
  switch (type.kind) {
    case "void":
      return "void";
    case "bool":
      return "_Bool";
    case "integer":
      return type.width === undefined ? type.name : `${type.name}(${type.width})`;
    case "float":
      return type.name;
    case "complex":
      return `_Complex ${type.element.name}`;
    case "vector":
      return `${declareText(type.element, "", index)} __attribute__((vector_size(${type.size / 8})))`;
    case "record":
    case "enum":
      return taggedText(type.id, index);
    case "typedef":
      return index.get(type.id)?.name ?? type.id.slice(type.id.indexOf(":") + 1);
    case "opaque":
      return type.name;
  }
}

/** `struct point`; what has no tag of its own goes by its number. */
export function taggedText(id: string, index: DeclarationIndex): string {
  const [kind = "", name = ""] = id.split(":");
  const declaration = index.get(id);
  return `${kind} ${declaration?.name ?? name}`;
}

/** An expression as the source writes it, blanks made even. */
export function expressionText(expression: Expression, index: DeclarationIndex): string {
  const text = (operand: Expression): string => expressionText(operand, index);
  switch (expression.kind) {
    case "number":
    case "character":
    case "folded":
      return expression.spelling;
    case "string":
      return expression.spellings.join(" ");
    case "name":
      return expression.name;
    case "stringize":
      return `#${expression.name}`;
    case "parenthesized":
      return `(${text(expression.expression)})`;
    case "unary":
      return `${expression.operator}${/[a-z]$/.test(expression.operator) ? " " : ""}${text(expression.operand)}`;
    case "postfix":
      return `${text(expression.operand)}${expression.operator}`;
    case "binary":
    case "assignment":
      return `${text(expression.left)} ${expression.operator} ${text(expression.right)}`;
    case "conditional": {
      const middle = expression.whenTrue === undefined ? "" : ` ${text(expression.whenTrue)} `;
      return `${text(expression.condition)} ?${middle}: ${text(expression.whenFalse)}`;
    }
    case "call":
      return `${text(expression.callee)}(${expression.arguments.map((given) => operandText(given, index)).join(", ")})`;
    case "subscript":
      return `${text(expression.base)}[${text(expression.index)}]`;
    case "member":
      return `${text(expression.base)}${expression.arrow ? "->" : "."}${expression.member}`;
    case "cast":
      return `(${declareText(expression.type, "", index)})${text(expression.operand)}`;
    case "sizeof":
      return expression.operand.kind === "type"
        ? `${expression.operator}(${operandText(expression.operand, index)})`
        : `${expression.operator} ${operandText(expression.operand, index)}`;
    case "initializer-list":
      return listText(
        expression.items.map(({ designators, initializer }) => itemText(designators, text(initializer))),
      );
    case "compound-literal": {
      const parts = expression.parts.map(({ path, initializer }) => itemText(path, text(initializer)));
      return `(${declareText(expression.type, "", index)})${listText(parts)}`;
    }
  }
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
}

function itemText(designators: readonly PartStep[], initializer: string): string {
  return designators.length === 0
    ? initializer
    : `${designators.map(designatorText).join("")} = ${initializer}`;
}

/** C11 6.7.9 `designator`. */
function designatorText(step: PartStep): string {
  return step.kind === "member" ? `.${step.name}` : `[${step.index}]`;
}

function operandText(operand: Operand, index: DeclarationIndex): string {
  return operand.kind === "type" ? declareText(operand.type, "", index) : expressionText(operand, index);
}
