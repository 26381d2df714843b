/**
 * Function-like macros as Python functions that compute what C computes: integer division truncates, `&&` gives 0 or 1,
 * `?:` evaluates one branch, casts and unsigned operands wrap. A macro that has no such function is left out with the
 * reason; no text of the header becomes Python.
 */

import type { MacroFunctionDeclaration } from "../../ir/declaration.ts";
import type { PythonCondition, PythonExpression, PythonType } from "../../ir/python.ts";
import type { Expression, FunctionType, Operand, Type } from "../../ir/type.ts";
import type { InitializerConverter } from "./assignments.ts";
import { measureBrackets, mostBrackets } from "./bracket-depth.ts";
import { isTyped, kindOfType, otherKind, unknownKind, type ValueKind } from "./c-arithmetic.ts";
import { makeObject, makeTuple } from "./compound-literals.ts";
import { castTarget, castTo, literal, planValue } from "./constants.ts";
import type { DeclarationIndex } from "./declarations.ts";
import {
  callCtypes,
  callHelper,
  choose,
  compare,
  computeBinary,
  computeUnary,
  integer,
  isComparison,
  nothing,
  Refusal,
  stripParentheses,
  type Typed,
  text,
  truth,
} from "./macro-arithmetic.ts";
import { fieldName, isKeyword } from "./names.ts";
import { ctypes, integerNames, type TypeConverter } from "./types.ts";

export interface MacroContext {
  readonly index: DeclarationIndex;
  readonly converter: TypeConverter;
  /** The Python name of what a name in the macro's body refers to; undefined when the module has no such thing. */
  findName(id: string | undefined, name: string): BoundName | undefined;
  /** What is called may not be there yet: macros are taken for what they make. */
  readonly expandsCalls?: true;
  /** The macro that a call names, if it takes a fixed number of arguments. */
  findFunctionMacro(name: string): MacroFunctionDeclaration | undefined;
}

export interface BoundName {
  readonly name: string;
  /** The type of a variable, the result of a function. */
  readonly type?: Type;
  /** Of a function: what it takes. */
  readonly function?: FunctionType;
  /** Of a macro: what is known of its result. */
  readonly kind?: ValueKind;
}

export interface MacroBody {
  readonly expression: PythonExpression;
  readonly kind: ValueKind;
  /** Names of module level that the body uses. */
  readonly uses: ReadonlySet<string>;
}

/** The body of the function, or why there can be none. `parameters` maps C's names to Python's. */
export function planMacroBody(
  { body }: Pick<MacroFunctionDeclaration, "body">,
  parameters: ReadonlyMap<string, string>,
  rest: string | undefined,
  context: MacroContext,
): MacroBody | string {
  const given = new Map<string, Typed | PythonType>();
  for (const [name, pythonName] of parameters) {
    given.set(name, { expression: { kind: "name", name: pythonName }, kind: unknownKind });
  }
  const work: Work = { uses: new Set(), depth: 0, nodes: 0 };
  const converter = new BodyConverter(given, rest, context, work);
  try {
    const { expression, kind } = converter.convert(body);
    if (measureBrackets(expression) > mostBrackets) return tooDeep;
    return { expression, kind, uses: work.uses };
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.reason;
    throw refusal;
  }
}

/** Nodes within each other; how many brackets they print is measured in the end. */
const deepestExpression = 400;
const tooDeep = "it is nested too deeply for Python";

/** Nodes of one function, those of macros that are expanded in it included. */
const mostNodes = 5_000;

/** What is counted over a whole body. */
interface Work {
  readonly uses: Set<string>;
  depth: number;
  nodes: number;
}

class BodyConverter {
  /** What the parameters stand for: a name of the function's, or in a macro within it an expression or a type. */
  readonly #given: ReadonlyMap<string, Typed | PythonType>;
  readonly #rest: string | undefined;
  readonly #context: MacroContext;
  readonly #work: Work;

  constructor(
    given: ReadonlyMap<string, Typed | PythonType>,
    rest: string | undefined,
    context: MacroContext,
    work: Work,
  ) {
    this.#given = given;
    this.#rest = rest;
    this.#context = context;
    this.#work = work;
  }

  convert(expression: Expression): Typed {
    return this.#within(() => this.#convert(stripParentheses(expression)));
  }

  #within<Result>(convert: () => Result): Result {
    if (this.#work.depth >= deepestExpression) throw new Refusal(tooDeep);
    if (++this.#work.nodes > mostNodes) throw new Refusal("it becomes too long with all macros in it");
    this.#work.depth++;
    const result = convert();
    this.#work.depth--;
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
      case "compound-literal":
        return { expression: makeObject(expression, this.#initializers()), kind: otherKind };
      case "initializer-list":
        return { expression: makeTuple(expression.items, this.#initializers()), kind: otherKind };
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
    const parameter = refersTo === "parameter" ? this.#given.get(name) : undefined;
    if (parameter !== undefined) {
      return "expression" in parameter
        ? parameter
        : { expression: { kind: "type", type: parameter }, kind: otherKind };
    }
    if (name === "__VA_ARGS__" || refersTo === "parameter")
      throw new Refusal("it uses its variable arguments as one");
    const bound = this.#context.findName(id, name);
    if (bound === undefined) throw new Refusal(`it needs \`${name}\`, which the module does not have`);
    this.#work.uses.add(bound.name);
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
    const value: PythonExpression = { kind: "attribute", base: expression, name: "value" };
    return { expression: this.#numberOf(value, plain), kind: kindOfType(type, index) };
  }

  /** What ctypes gives for a character is text. */
  #numberOf(value: PythonExpression, plain: Type): PythonExpression {
    const name = plain.kind === "integer" ? integerNames.get(plain.name) : undefined;
    if (name !== "c_char") return value;
    const target: PythonExpression = { kind: "type", type: numberType(plain, this.#context.index) };
    return callHelper("to_integer", { expression: value }, { expression: target });
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
        return computeUnary(operator, value);
      default:
        throw new Refusal(`it uses the operator \`${operator}\``);
    }
  }

  #addressOf(operand: Expression): Typed {
    const target = stripParentheses(operand);
    if (target.kind === "unary" && target.operator === "*") return this.convert(target.operand);
    if (target.kind === "member") {
      const record = this.#record(target.base, target.arrow);
      const field = text(fieldName(target.member, new Set()));
      return { expression: callHelper("address_of", { expression: record }, field), kind: otherKind };
    }
    if (target.kind === "subscript") {
      const [base, at] = [this.convert(target.base), this.convert(target.index)];
      return { expression: callHelper("address_of", base, at), kind: otherKind };
    }
    if (target.kind === "compound-literal")
      return { expression: callCtypes("pointer", this.convert(target).expression), kind: otherKind };
    if (target.kind !== "name") throw new Refusal("it takes the address of a part of something");
    const parameter = target.refersTo === "parameter" ? this.#given.get(target.name) : undefined;
    if (parameter !== undefined) {
      if (!("expression" in parameter)) throw new Refusal("it takes the address of a type");
      return { expression: callCtypes("pointer", parameter.expression), kind: otherKind };
    }
    const bound = this.#context.findName(target.id, target.name);
    if (bound?.type === undefined || target.refersTo !== "variable") {
      throw new Refusal(`it takes the address of \`${target.name}\``);
    }
    this.#work.uses.add(bound.name);
    return { expression: callCtypes("pointer", { kind: "name", name: bound.name }), kind: otherKind };
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
    return computeBinary(operator, this.convert(leftOperand), this.convert(rightOperand));
  }

  /** The expression where C asks whether it is 0. */
  condition(expression: Expression): PythonCondition {
    return this.#within(() => this.#convertCondition(expression));
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
    if ((operator === "==" || operator === "!=") && (isNull(first) || isNull(second))) {
      const pointer = isNull(first) ? second : first;
      const condition: PythonCondition = { kind: "value", value: callHelper("is_null", pointer) };
      return operator === "==" ? condition : { kind: "not", operand: condition };
    }
    return compare(operator, first, second);
  }

  #conditional({ condition, whenTrue, whenFalse }: Extract<Expression, { kind: "conditional" }>): Typed {
    const last = this.convert(whenFalse);
    if (whenTrue === undefined) {
      // GNU C: the condition is the value, and is evaluated once.
      return choose(this.convert(condition), last, (first, second) => ({
        kind: "alternative",
        first,
        second,
      }));
    }
    const asked = this.condition(condition);
    return choose(this.convert(whenTrue), last, (first, second) => ({
      kind: "conditional",
      condition: asked,
      whenTrue: first,
      whenFalse: second,
    }));
  }

  #call(callee: Expression, given: readonly Operand[]): Typed {
    const target = stripParentheses(callee);
    if (target.kind !== "name" || target.refersTo === "parameter") return this.#callOrCast(callee, given);
    const macro = this.#context.findFunctionMacro(target.name);
    if (macro !== undefined && macro.parameters.length === given.length) {
      const operands = given.map((operand) => this.#operand(operand));
      const isTypedCall = operands.some((operand) => "expression" in operand && isTyped(operand.kind));
      if (isTypedCall || this.#context.expandsCalls === true) {
        return this.#expand(macro, operands);
      }
    }
    const bound = this.#context.findName(target.id, target.name);
    if (bound === undefined) throw new Refusal(`it calls \`${target.name}\`, which the module does not have`);
    this.#work.uses.add(bound.name);
    const parameters = bound.function?.parameters ?? [];
    const call: PythonExpression = {
      kind: "call",
      callee: { kind: "name", name: bound.name },
      arguments: given.map((operand, at) => this.#argument(operand, parameters[at]?.type)),
    };
    if (target.refersTo !== "function" || bound.type === undefined)
      return { expression: call, kind: bound.kind ?? unknownKind };
    const { index } = this.#context;
    return {
      expression: this.#numberOf(call, index.unwrap(bound.type)),
      kind: kindOfType(bound.type, index),
    };
  }

  /** `(t)(e)` with a parameter `t` is a cast where `t` is a type, which only the caller knows. */
  #callOrCast(callee: Expression, given: readonly Operand[]): Typed {
    const target = stripParentheses(callee);
    const parameter =
      target.kind === "name" && target.refersTo === "parameter" ? this.#given.get(target.name) : undefined;
    const [only] = given;
    const isCast = callee.kind === "parenthesized" && parameter !== undefined && given.length === 1;
    if (isCast && only !== undefined && only.kind !== "type") {
      const called = this.convert(target);
      return { expression: callHelper("apply", called, this.convert(only)), kind: unknownKind };
    }
    const call: PythonExpression = {
      kind: "call",
      callee: this.convert(target).expression,
      arguments: given.map((operand) => this.#argument(operand)),
    };
    return { expression: call, kind: unknownKind };
  }

  /** A macro within this one computes with the types of its arguments, which no call of a Python function tells. */
  #expand(macro: MacroFunctionDeclaration, operands: readonly (Typed | PythonType)[]): Typed {
    const inner = new Map(macro.parameters.map((name, at) => [name, operands[at] as Typed | PythonType]));
    const converter = new BodyConverter(inner, undefined, this.#context, this.#work);
    return this.#within(() => converter.convert(macro.body));
  }

  #operand(operand: Operand): Typed | PythonType {
    return operand.kind === "type" ? this.#type(operand.type) : this.convert(operand);
  }

  /** `type`: of the function's parameter, if it is known. */
  #argument(operand: Operand, type?: Type): PythonExpression {
    if (operand.kind === "type") return { kind: "type", type: this.#type(operand.type) };
    const plain = stripParentheses(operand);
    const parameter = plain.kind === "name" ? this.#given.get(plain.name) : undefined;
    const isRest =
      plain.kind === "name" &&
      this.#rest !== undefined &&
      (plain.name === "__VA_ARGS__" ||
        (parameter !== undefined &&
          "expression" in parameter &&
          parameter.expression.kind === "name" &&
          parameter.expression.name === this.#rest));
    if (isRest) return { kind: "name", name: this.#rest as string, starred: true };
    const { expression } = this.convert(operand);
    // 6.3.2.3p3: a 0 for a pointer is the null pointer.
    const isPointer = type !== undefined && this.#context.index.unwrap(type).kind === "pointer";
    return isPointer && isZero(expression) ? nothing : expression;
  }

  #type(type: Type): PythonType {
    const known = this.#context.converter.inMemory(type);
    if (known === undefined) throw new Refusal("it names a type that ctypes has not");
    collectDeclared(known, this.#work.uses);
    return known;
  }

  #member(base: Expression, arrow: boolean, member: string): Typed {
    const record = this.#record(base, arrow);
    const field = fieldName(member, new Set());
    const name = field;
    // Which other name the record has for a keyword depends on its members, and the record is the caller's.
    if (isKeyword(name)) {
      return {
        expression: callHelper("getattr", { expression: record }, text(name)),
        kind: unknownKind,
      };
    }
    return { expression: { kind: "attribute", base: record, name }, kind: unknownKind };
  }

  #record(base: Expression, arrow: boolean): PythonExpression {
    const object = this.convert(base).expression;
    return arrow ? { kind: "attribute", base: object, name: "contents" } : object;
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
        const value = this.convert(operand);
        if (isZero(value.expression)) return { expression: nothing, kind };
        collectDeclared(target, this.#work.uses);
        return { expression: castTo(value.expression, target), kind };
      }
      case "void": {
        const items = [this.convert(operand).expression, literal({ kind: "none" })];
        return { expression: { kind: "sequence", items }, kind };
      }
      default:
        throw new Refusal("it casts to what is no number and no pointer");
    }
  }

  #initializers(): InitializerConverter {
    return {
      index: this.#context.index,
      typeOf: (type) => this.#type(type),
      valueOf: (initializer) => this.convert(initializer).expression,
      cast: (type, initializer) => this.#cast(type, initializer).expression,
    };
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

function isNull({ expression }: Typed): boolean {
  return expression.kind === "literal" && expression.literal.kind === "none";
}

function isZero(expression: PythonExpression): boolean {
  return (
    expression.kind === "literal" &&
    expression.literal.kind === "integer" &&
    BigInt(expression.literal.value) === 0n
  );
}

function collectDeclared(type: PythonType, names: Set<string>): void {
  if (type.kind === "declared") names.add(type.name);
  else if (type.kind === "pointer") collectDeclared(type.target, names);
  else if (type.kind === "array") collectDeclared(type.element, names);
  else if (type.kind === "function")
    for (const part of [type.result, ...type.parameters]) collectDeclared(part, names);
}
