/**
 * Function-like macros as Python functions that compute what C computes: integer division truncates, `&&` gives 0 or 1,
 * `?:` evaluates one branch, casts and unsigned operands wrap. A macro that has no such function is left out with the
 * reason; no text of the header becomes Python.
 */

import type { MacroFunctionDeclaration } from "../../ir/declaration.ts";
import type {
  PythonCondition,
  PythonExpression,
  PythonHelper,
  PythonOperator,
  PythonType,
} from "../../ir/python.ts";
import type { Expression, Operand, Type } from "../../ir/type.ts";
import { measureBrackets, mostBrackets } from "./bracket-depth.ts";
import {
  commonKind,
  decidingKind,
  type IntegerKind,
  intKind,
  kindOfType,
  otherKind,
  unknownKind,
  unsignedTypeName,
  type ValueKind,
} from "./c-arithmetic.ts";
import { castTarget, castTo, literal, planValue } from "./constants.ts";
import type { DeclarationIndex } from "./declarations.ts";
import { fieldName, isKeyword } from "./names.ts";
import { ctypes, integerNames, type TypeConverter } from "./types.ts";

export interface MacroContext {
  readonly index: DeclarationIndex;
  readonly converter: TypeConverter;
  /** The Python name of what a name in the macro's body refers to; undefined when the module has no such thing. */
  findName(id: string | undefined, name: string): BoundName | undefined;
}

export interface BoundName {
  readonly name: string;
  /** The type of a variable, the result of a function. */
  readonly type?: Type;
}

export interface MacroBody {
  readonly expression: PythonExpression;
  /** Names of module level that the body uses. */
  readonly uses: ReadonlySet<string>;
}

/** Thrown and caught within this file: why there can be no Python function. */
class Refusal {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

interface Typed {
  readonly expression: PythonExpression;
  readonly kind: ValueKind;
}

/** The body of the function, or why there can be none. `parameters` maps C's names to Python's. */
export function planMacroBody(
  declaration: MacroFunctionDeclaration,
  parameters: ReadonlyMap<string, string>,
  rest: string | undefined,
  context: MacroContext,
): MacroBody | string {
  const converter = new BodyConverter(parameters, rest, context);
  try {
    const { expression } = converter.convert(declaration.body);
    if (measureBrackets(expression) > mostBrackets) return "it is nested too deeply for Python";
    return { expression, uses: converter.uses };
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.reason;
    throw refusal;
  }
}

/** Nodes within each other; how many brackets they print is measured in the end. */
const deepestExpression = 400;

class BodyConverter {
  readonly uses = new Set<string>();
  readonly #parameters: ReadonlyMap<string, string>;
  readonly #rest: string | undefined;
  readonly #context: MacroContext;
  #depth = 0;

  constructor(parameters: ReadonlyMap<string, string>, rest: string | undefined, context: MacroContext) {
    this.#parameters = parameters;
    this.#rest = rest;
    this.#context = context;
  }

  convert(expression: Expression): Typed {
    if (this.#depth >= deepestExpression) throw new Refusal("it is nested too deeply for Python");
    this.#depth++;
    const result = this.#convert(stripParentheses(expression));
    this.#depth--;
    return result;
  }

  #convert(expression: Expression): Typed {
    const constant = this.#constant(expression);
    if (constant !== undefined) return constant;
    switch (expression.kind) {
      case "name":
        return this.#name(expression.name, expression.refersTo, expression.id);
      case "unary":
        return this.#unary(expression.operator, expression.operand);
      case "binary":
        return this.#binary(expression.operator, expression.left, expression.right);
      case "conditional":
        return this.#conditional(expression);
      case "call":
        return this.#call(expression.callee, expression.arguments);
      case "subscript":
        return {
          expression: {
            kind: "subscript",
            base: this.convert(expression.base).expression,
            index: this.convert(expression.index).expression,
          },
          kind: unknownKind,
        };
      case "member":
        return this.#member(expression.base, expression.arrow, expression.member);
      case "cast":
        return this.#cast(expression.type, expression.operand);
      case "sizeof":
        return this.#sizeof(expression.operator, expression.operand);
      case "assignment":
      case "postfix":
        throw new Refusal("it assigns to its operand");
      case "stringize":
        throw new Refusal("it makes a string of an argument's spelling");
      default:
        throw new Refusal("a part of it has no value that is known");
    }
  }

  /** A subexpression with a value needs no names of the module. */
  #constant(expression: Expression): Typed | undefined {
    const { value } = expression;
    if (value === undefined) return undefined;
    const { index, converter } = this.#context;
    const planned = planValue(value, index, converter);
    return planned === undefined ? undefined : { expression: planned, kind: kindOfType(value.type, index) };
  }

  #name(name: string, refersTo: string, id: string | undefined): Typed {
    const parameter = this.#parameters.get(name);
    if (refersTo === "parameter" && parameter !== undefined) {
      return { expression: { kind: "name", name: parameter }, kind: unknownKind };
    }
    if (name === "__VA_ARGS__" || refersTo === "parameter")
      throw new Refusal("it uses its variable arguments as one");
    const bound = this.#context.findName(id, name);
    if (bound === undefined) throw new Refusal(`it needs \`${name}\`, which the module does not have`);
    this.uses.add(bound.name);
    const expression: PythonExpression = { kind: "name", name: bound.name };
    if (refersTo !== "variable" || bound.type === undefined) return { expression, kind: otherKind };
    return this.#variable(expression, bound.type);
  }

  /** A variable is a ctypes object; of a number, its value is meant. */
  #variable(expression: PythonExpression, type: Type): Typed {
    const { index } = this.#context;
    const plain = index.unwrap(type);
    const isNumber =
      plain.kind === "integer" || plain.kind === "enum" || plain.kind === "bool" || plain.kind === "float";
    if (!isNumber) return { expression, kind: otherKind };
    return {
      expression: { kind: "attribute", base: expression, name: "value" },
      kind: kindOfType(type, index),
    };
  }

  #unary(operator: string, operand: Expression): Typed {
    if (operator === "&") return this.#addressOf(operand);
    if (operator === "!") return truth({ kind: "not", operand: this.condition(operand) });
    const value = this.convert(operand);
    switch (operator) {
      case "__extension__":
        return value;
      case "*":
        return {
          expression: { kind: "subscript", base: value.expression, index: integer(0) },
          kind: unknownKind,
        };
      case "+":
        return value;
      case "-":
      case "~":
        return wrap({ expression: { kind: "unary", operator, operand: value.expression }, kind: value.kind });
      default:
        throw new Refusal(`it uses the operator \`${operator}\``);
    }
  }

  #addressOf(operand: Expression): Typed {
    const target = stripParentheses(operand);
    if (target.kind !== "name") throw new Refusal("it takes the address of a part of something");
    const isParameter = target.refersTo === "parameter" && this.#parameters.has(target.name);
    const bound = isParameter ? undefined : this.#context.findName(target.id, target.name);
    if (!isParameter && (bound === undefined || target.refersTo !== "variable")) {
      throw new Refusal(`it takes the address of \`${target.name}\``);
    }
    const name = bound?.name ?? this.#parameters.get(target.name) ?? target.name;
    if (bound !== undefined) this.uses.add(name);
    return { expression: callCtypes("pointer", { kind: "name", name }), kind: otherKind };
  }

  #binary(operator: string, leftOperand: Expression, rightOperand: Expression): Typed {
    if (operator === ",") {
      const items = [this.convert(leftOperand), this.convert(rightOperand)] as const;
      return {
        expression: { kind: "sequence", items: items.map(({ expression }) => expression) },
        kind: items[1].kind,
      };
    }
    if (operator === "&&" || operator === "||" || isComparison(operator)) {
      return truth(this.#logical(operator, leftOperand, rightOperand));
    }
    return this.#arithmetic(operator, this.convert(leftOperand), this.convert(rightOperand));
  }

  #arithmetic(operator: string, left: Typed, right: Typed): Typed {
    if (operator === "<<" || operator === ">>") {
      // The result has the type of the left operand (C11 6.5.7p3).
      return wrap({ expression: binary(operator, left, right), kind: left.kind });
    }
    const deciding = decidingKind(left.kind, right.kind);
    const maskedRight = operator === "&" && (isNaturalLiteral(left) || isNaturalLiteral(right));
    if (deciding !== undefined && !maskedRight) return mixedOperation(operator, left, right, deciding);
    const kind = commonKind(left.kind, right.kind);
    if (operator === "/") return { expression: callHelper("divide", left, right), kind };
    if (operator === "%") return { expression: callHelper("remainder", left, right), kind };
    if (!isPythonOperator(operator)) throw new Refusal(`it uses the operator \`${operator}\``);
    return wrap({ expression: binary(operator, left, right), kind });
  }

  /** The expression where C asks whether it is 0. */
  condition(expression: Expression): PythonCondition {
    if (this.#depth >= deepestExpression) throw new Refusal("it is nested too deeply for Python");
    this.#depth++;
    const result = this.#convertCondition(expression);
    this.#depth--;
    return result;
  }

  #convertCondition(expression: Expression): PythonCondition {
    const plain = stripParentheses(expression);
    if (plain.value === undefined) {
      if (plain.kind === "unary" && plain.operator === "!")
        return { kind: "not", operand: this.condition(plain.operand) };
      if (
        plain.kind === "binary" &&
        (plain.operator === "&&" || plain.operator === "||" || isComparison(plain.operator))
      ) {
        return this.#logical(plain.operator, plain.left, plain.right);
      }
    }
    return { kind: "value", value: this.convert(plain).expression };
  }

  #logical(operator: string, left: Expression, right: Expression): PythonCondition {
    if (operator === "&&") return { kind: "and", left: this.condition(left), right: this.condition(right) };
    if (operator === "||") return { kind: "or", left: this.condition(left), right: this.condition(right) };
    const [first, second] = [this.convert(left), this.convert(right)];
    const deciding = decidingKind(first.kind, second.kind);
    if (deciding !== undefined) {
      return { kind: "value", value: mixedOperation(operator, first, second, deciding).expression };
    }
    return {
      kind: "comparison",
      operator: operator as "<" | ">" | "<=" | ">=" | "==" | "!=",
      left: first.expression,
      right: second.expression,
    };
  }

  #conditional(expression: Extract<Expression, { kind: "conditional" }>): Typed {
    if (expression.whenTrue === undefined) throw new Refusal("it uses `?:` without a middle operand");
    const [whenTrue, whenFalse] = [this.convert(expression.whenTrue), this.convert(expression.whenFalse)];
    return {
      expression: {
        kind: "conditional",
        condition: this.condition(expression.condition),
        whenTrue: whenTrue.expression,
        whenFalse: whenFalse.expression,
      },
      kind: commonKind(whenTrue.kind, whenFalse.kind),
    };
  }

  #call(callee: Expression, given: readonly Operand[]): Typed {
    const target = stripParentheses(callee);
    const called = this.#callee(target);
    const callArguments = given.map((operand) => this.#argument(operand));
    return {
      expression: { kind: "call", callee: called.expression, arguments: callArguments },
      kind: called.kind,
    };
  }

  /** `kind` is that of the result. */
  #callee(target: Expression): Typed {
    if (target.kind !== "name" || target.refersTo === "parameter")
      return { ...this.convert(target), kind: unknownKind };
    const bound = this.#context.findName(target.id, target.name);
    if (bound === undefined) throw new Refusal(`it calls \`${target.name}\`, which the module does not have`);
    this.uses.add(bound.name);
    const isFunction = target.refersTo === "function" && bound.type !== undefined;
    const kind = isFunction ? kindOfType(bound.type, this.#context.index) : unknownKind;
    return { expression: { kind: "name", name: bound.name }, kind };
  }

  #argument(operand: Operand): PythonExpression {
    if (operand.kind === "type") return { kind: "type", type: this.#type(operand.type) };
    const plain = stripParentheses(operand);
    const isRest =
      plain.kind === "name" &&
      this.#rest !== undefined &&
      (plain.name === "__VA_ARGS__" || this.#parameters.get(plain.name) === this.#rest);
    if (isRest) return { kind: "name", name: this.#rest as string, starred: true };
    return this.convert(operand).expression;
  }

  #type(type: Type): PythonType {
    const known = this.#context.converter.inMemory(type);
    if (known === undefined) throw new Refusal("it names a type that ctypes has not");
    collectDeclared(known, this.uses);
    return known;
  }

  #member(base: Expression, arrow: boolean, member: string): Typed {
    const object = this.convert(base).expression;
    const record: PythonExpression = arrow ? { kind: "attribute", base: object, name: "contents" } : object;
    const field = fieldName(member, new Set());
    const name = field;
    // Which other name the record has for a keyword depends on its members, and the record is the caller's.
    if (isKeyword(name)) {
      const text = literal({ kind: "text", codes: Array.from(name, (sign) => sign.charCodeAt(0)) });
      return {
        expression: callHelper("getattr", { expression: record }, { expression: text }),
        kind: unknownKind,
      };
    }
    return { expression: { kind: "attribute", base: record, name }, kind: unknownKind };
  }

  #cast(type: Type, operand: Expression): Typed {
    const { index, converter } = this.#context;
    const plain = index.unwrap(type);
    const kind = kindOfType(type, index);
    switch (plain.kind) {
      case "bool":
        return truth(this.condition(operand));
      case "integer":
      case "enum": {
        const target: PythonExpression = { kind: "type", type: numberType(plain, index) };
        return { expression: callHelper("to_integer", this.convert(operand), { expression: target }), kind };
      }
      case "float":
        return {
          expression: callHelper("to_float", this.convert(operand), {
            expression: { kind: "type", type: this.#type(type) },
          }),
          kind,
        };
      case "pointer": {
        const target = castTarget(type, index, converter);
        if (target === undefined) throw new Refusal("it names a type that ctypes has not");
        collectDeclared(target, this.uses);
        return { expression: castTo(this.convert(operand).expression, target), kind };
      }
      case "void": {
        const items = [this.convert(operand).expression, literal({ kind: "none" })];
        return { expression: { kind: "sequence", items }, kind };
      }
      default:
        throw new Refusal("it casts to what is no number and no pointer");
    }
  }

  #sizeof(operator: string, operand: Operand): Typed {
    const name = operator === "sizeof" ? "sizeof" : "alignment";
    // ctypes takes a type or an object; a number has no size that C would know.
    const measured = operand.kind === "type" ? this.#type(operand.type) : undefined;
    const value: PythonExpression =
      measured === undefined
        ? this.convert(operand as Expression).expression
        : { kind: "type", type: measured };
    const bits = this.#context.index.target.pointerSize;
    return { expression: callCtypes(name, value), kind: { kind: "integer", bits, signed: false } };
  }
}

/** The ctypes type whose value is a number: a value of `c_char` or `c_wchar` is text. */
function numberType(type: Type, index: DeclarationIndex): PythonType {
  const base = type.kind === "enum" ? index.enumeration(type.id)?.type : type;
  if (base?.kind !== "integer" || base.size > 64 || base.name.endsWith("_BitInt")) {
    throw new Refusal("it casts to a type that ctypes has not");
  }
  const name = base.name === "char" ? (base.signed ? "signed char" : "unsigned char") : base.name;
  return ctypes(integerNames.get(name) ?? `c_${base.signed ? "" : "u"}int${base.size}`);
}

/** Unsigned arithmetic is modulo 2^N (C11 6.2.5p9); overflow of signed types is undefined, and is left as it is. */
function wrap(value: Typed): Typed {
  if (value.kind.kind !== "integer" || value.kind.signed) return value;
  const name = unsignedTypeName(value.kind.bits);
  if (name === undefined) throw new Refusal("it computes with a type that ctypes has not");
  const type: PythonExpression = { kind: "type", type: ctypes(name) };
  return { expression: callHelper("to_integer", value, { expression: type }), kind: value.kind };
}

function mixedOperation(operator: string, left: Typed, right: Typed, deciding: IntegerKind): Typed {
  const name = unsignedTypeName(deciding.bits);
  if (name === undefined) throw new Refusal("it computes with a type that ctypes has not");
  const text: PythonExpression = literal({
    kind: "text",
    codes: Array.from(operator, (sign) => sign.charCodeAt(0)),
  });
  const type: PythonExpression = { kind: "type", type: ctypes(name) };
  return {
    expression: callHelper("unsigned", { expression: text }, left, right, { expression: type }),
    kind: { kind: "unknown", unsigned: deciding },
  };
}

function truth(condition: PythonCondition): Typed {
  return { expression: { kind: "truth", condition }, kind: intKind };
}

function integer(value: number): PythonExpression {
  return literal({ kind: "integer", value });
}

function binary(operator: PythonOperator, left: Typed, right: Typed): PythonExpression {
  return { kind: "binary", operator, left: left.expression, right: right.expression };
}

function callHelper(
  name: PythonHelper,
  ...given: readonly { readonly expression: PythonExpression }[]
): PythonExpression {
  return {
    kind: "call",
    callee: { kind: "helper", name },
    arguments: given.map(({ expression }) => expression),
  };
}

function callCtypes(name: string, ...given: readonly PythonExpression[]): PythonExpression {
  return { kind: "call", callee: { kind: "ctypes-name", name }, arguments: given };
}

function stripParentheses(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === "parenthesized") inner = inner.expression;
  return inner;
}

function isComparison(operator: string): boolean {
  return ["<", ">", "<=", ">=", "==", "!="].includes(operator);
}

function isPythonOperator(operator: string): operator is PythonOperator {
  return ["+", "-", "*", "&", "|", "^"].includes(operator);
}

/** What `&` with it gives is the same in Python's integers as in any unsigned type that holds it. */
function isNaturalLiteral({ expression }: Typed): boolean {
  return (
    expression.kind === "literal" &&
    expression.literal.kind === "integer" &&
    BigInt(expression.literal.value) >= 0n
  );
}

function collectDeclared(type: PythonType, names: Set<string>): void {
  if (type.kind === "declared") names.add(type.name);
  else if (type.kind === "pointer") collectDeclared(type.target, names);
  else if (type.kind === "array") collectDeclared(type.element, names);
  else if (type.kind === "function")
    for (const part of [type.result, ...type.parameters]) collectDeclared(part, names);
}
