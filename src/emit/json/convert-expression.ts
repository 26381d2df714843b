/** From the IR's expressions to the trees that the format shows. */

import type { Expression, Operand, Type, Value } from "../../ir/type.ts";
import { decodeUtf8 } from "../../source/text.ts";
import type { Conversion } from "./conversion.ts";
import {
  assignmentOperators,
  binaryOperators,
  type CtypesExpression,
  type CtypesOperand,
  type CtypesType,
  concatenation,
  decrement,
  increment,
  subscript,
  unaryOperators,
} from "./ctypes-tree.ts";
import { memberName, readCharacter, readNumber, readString, reprString } from "./literals.ts";

/** What expressions ask the rest of the module. */
export interface Surroundings {
  convertType(type: Type): CtypesType | undefined;
  /** Something of this name can be named in an expression. */
  hasName(name: string): boolean;
  /** Spelled as ctypesgen's fork does it. */
  readonly isFork: boolean;
}

export class ExpressionConverter {
  readonly #conversion: Conversion;
  readonly #types: Surroundings;

  constructor(conversion: Conversion, types: Surroundings) {
    this.#conversion = conversion;
    this.#types = types;
  }

  /** An expression as written; where that cannot be said, its value. */
  convert(expression: Expression): CtypesExpression | undefined {
    const { value } = expression;
    return this.#conversion.attempt(
      () => this.#conversion.descend(() => this.#convertWritten(expression)),
      () => (value === undefined ? undefined : valueExpression(value)),
    );
  }

  /** An expression as written, if there is one and it can be said, else `value`. */
  convertOr(expression: Expression | undefined, value: bigint): CtypesExpression {
    const constant: CtypesExpression = { kind: "constant", value };
    if (expression === undefined) return constant;
    return this.#conversion.attempt(
      () => this.convert(expression),
      () => constant,
    ) as CtypesExpression;
  }

  #convertWritten(expression: Expression): CtypesExpression | undefined {
    switch (expression.kind) {
      case "number":
        return (
          readNumber(expression.spelling) ??
          this.#conversion.refuse(`Python has no number like \`${expression.spelling}\``)
        );
      case "character":
        return readCharacter(expression.spelling) ?? this.#conversion.refuse("Python has no such character");
      case "string":
        return this.#convertStrings(expression.spellings);
      case "name":
        return this.#convertName(expression.name, expression.refersTo === "parameter");
      case "parenthesized":
        return this.convert(expression.expression);
      case "unary":
        return this.#convertUnary(expression.operator, expression.operand);
      case "postfix": {
        const child = this.convert(expression.operand);
        return (
          child && { kind: "unary", operator: expression.operator === "++" ? increment : decrement, child }
        );
      }
      case "assignment":
        if (expression.operator === "=") return this.convert(expression.right);
        return this.#convertBinary(assignmentOperators, expression);
      case "binary":
        // ctypesgen keeps the first operand of a comma.
        if (expression.operator === ",") return this.convert(expression.left);
        return this.#convertBinary(binaryOperators, expression);
      case "conditional":
        return this.#convertConditional(expression);
      case "call":
        return this.#convertCall(expression.callee, expression.arguments);
      case "subscript": {
        const left = this.convert(expression.base);
        const right = this.convert(expression.index);
        return left && right && { kind: "binary", operator: subscript, left, right };
      }
      case "member": {
        const base = this.convert(expression.base);
        const name = this.#types.isFork ? memberName(expression.member, true) : expression.member;
        return base && { kind: "attribute", base, arrow: expression.arrow, name };
      }
      case "cast":
        return this.#convertCast(expression.type, expression.operand);
      case "sizeof": {
        if (expression.operator !== "sizeof") return this.#conversion.refuse("Python has no alignof");
        const child = this.#convertOperand(expression.operand);
        return child && { kind: "sizeof", child };
      }
      case "stringize":
        return { kind: "parameter", name: expression.name };
      case "initializer-list":
      case "compound-literal":
        return this.#conversion.refuse("ctypesgen has no initializers");
      case "folded":
        return this.#conversion.refuse(`Python has no \`${expression.spelling}\``);
    }
  }

  #convertName(name: string, isParameter: boolean): CtypesExpression | undefined {
    if (isParameter) return { kind: "parameter", name };
    if (!this.#types.hasName(name)) return this.#conversion.refuse(`\`${name}\` is not in the output`);
    this.#conversion.needs.push(`name:${name}`);
    return { kind: "identifier", name };
  }

  #convertStrings(spellings: readonly string[]): CtypesExpression | undefined {
    let joined: CtypesExpression | undefined;
    for (const [at, spelling] of spellings.entries()) {
      // `"a" #x`: the operator and its parameter stand among the literals; the format takes the argument itself.
      if (spelling === "#") continue;
      const right: CtypesExpression | undefined =
        spellings[at - 1] === "#" ? { kind: "parameter", name: spelling } : readString(spelling);
      if (right === undefined) return this.#conversion.refuse("the format has no prefixed strings");
      joined =
        joined === undefined ? right : { kind: "binary", operator: concatenation, left: joined, right };
    }
    return joined;
  }

  #convertUnary(operator: string, operand: Expression): CtypesExpression | undefined {
    if (operator === "__extension__") return this.convert(operand);
    const known = unaryOperators.get(operator);
    if (known === undefined) return this.#conversion.refuse(`Python has no \`${operator}\``);
    const child = this.convert(operand);
    return child && { kind: "unary", operator: known, child };
  }

  #convertBinary(
    operators: typeof binaryOperators,
    expression: Extract<Expression, { kind: "binary" | "assignment" }>,
  ): CtypesExpression | undefined {
    const operator = operators.get(expression.operator);
    if (operator === undefined) return this.#conversion.refuse(`Python has no \`${expression.operator}\``);
    const left = this.convert(expression.left);
    const right = this.convert(expression.right);
    return left && right && { kind: "binary", operator, left, right };
  }

  #convertConditional(
    expression: Extract<Expression, { kind: "conditional" }>,
  ): CtypesExpression | undefined {
    if (expression.whenTrue === undefined)
      return this.#conversion.refuse("the format has no `?:` without a middle");
    const condition = this.convert(expression.condition);
    const whenTrue = this.convert(expression.whenTrue);
    const whenFalse = this.convert(expression.whenFalse);
    return condition && whenTrue && whenFalse && { kind: "conditional", condition, whenTrue, whenFalse };
  }

  #convertCall(called: Expression, given: readonly Operand[]): CtypesExpression | undefined {
    const callee = this.convert(called);
    const operands = given.map((argument) => this.#convertOperand(argument));
    if (callee === undefined || !operands.every((operand) => operand !== undefined)) return undefined;
    return { kind: "call", callee, arguments: operands, isPlain: this.#types.isFork };
  }

  #convertCast(written: Type, operand: Expression): CtypesExpression | undefined {
    const type = this.#types.convertType(written);
    if (type?.kind === "record") return this.#conversion.refuse("the format has no cast to a record");
    const base = this.convert(operand);
    return type && base && { kind: "cast", type, base };
  }

  #convertOperand(operand: Operand): CtypesOperand | undefined {
    if (operand.kind !== "type") return this.convert(operand);
    const type = this.#types.convertType(operand.type);
    return type && { kind: "type", type };
  }
}

/** A value alone, for what has no spelling that Python understands. */
export function valueExpression(value: Value): CtypesExpression | undefined {
  switch (value.kind) {
    case "integer":
      return { kind: "constant", value: BigInt(value.value) };
    case "float":
      if (/^-?[0-9]/.test(value.value)) {
        return { kind: "literal", text: /[.eE]/.test(value.value) ? value.value : `${value.value}.0` };
      }
      return { kind: "literal", text: `float(${reprString(value.value)})` };
    case "string":
      return { kind: "constant", value: unitsText(value.units, value.encoding) };
    case "address": {
      const type: CtypesType = {
        kind: "pointer",
        destination: { kind: "simple", name: "void", signed: true, longs: 0 },
        qualifiers: [],
      };
      return { kind: "cast", type, base: { kind: "constant", value: BigInt(value.value) } };
    }
  }
}

function unitsText(units: readonly number[], encoding: string): string {
  if (encoding === "plain" || encoding === "utf-8")
    return decodeUtf8(units.map((unit) => String.fromCharCode(unit)).join(""));
  if (encoding === "utf-16") return units.map((unit) => String.fromCharCode(unit)).join("");
  return units.map((unit) => (unit <= 0x10ffff ? String.fromCodePoint(unit) : "\ufffd")).join("");
}
