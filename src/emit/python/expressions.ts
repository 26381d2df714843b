/** Expressions and literals. Everything that is not an atom stands in parentheses, so that no precedence is needed. */

import type { PythonCondition, PythonExpression } from "../../ir/python.ts";
import type { PythonLiteral } from "../../ir/python-literal.ts";
import { isKeyword } from "./keywords.ts";
import { quoteBytes, quoteCodes } from "./quote.ts";
import { printType } from "./types.ts";
import type { Writer } from "./writer.ts";

export function printExpression(
  expression: PythonExpression,
  writer: Writer,
  locals?: ReadonlySet<string>,
): string {
  const print = (part: PythonExpression): string => printExpression(part, writer, locals);
  const ask = (part: PythonCondition): string => printCondition(part, writer, locals);
  switch (expression.kind) {
    case "literal":
      return printLiteral(expression.literal, writer, locals);
    case "name":
      return expression.starred === true ? `*${expression.name}` : expression.name;
    case "ctypes-name":
      return writer.ctypes(expression.name, locals);
    case "helper":
      return `_bindwright.${expression.name}`;
    case "type":
      return printType(expression.type, writer, locals);
    case "unary":
      return `(${expression.operator}${print(expression.operand)})`;
    case "binary":
      return `(${printBare(expression, print)})`;
    case "truth":
      return `(1 if ${ask(expression.condition)} else 0)`;
    case "conditional":
      return `(${print(expression.whenTrue)} if ${ask(expression.condition)} else ${print(expression.whenFalse)})`;
    case "alternative":
      return `(${print(expression.first)} or ${print(expression.second)})`;
    case "call":
      return `${printCallee(expression.callee, print)}(${printArguments(expression, print)})`;
    case "attribute":
      return `${print(expression.base)}.${expression.name}`;
    case "subscript":
      return `${print(expression.base)}[${print(expression.index)}]`;
    case "tuple":
      return `(${expression.items.map(print).join(", ")}${expression.items.length === 1 ? "," : ""})`;
    case "sequence":
      return `(${expression.items.map(print).join(", ")})[-1]`;
  }
}

/** `(c_int * 3)(1, 2, 3)`. */
function printCallee(callee: PythonExpression, print: (part: PythonExpression) => string): string {
  const isArray = callee.kind === "type" && callee.type.kind === "array";
  return isArray ? `(${print(callee)})` : print(callee);
}

function printArguments(
  { arguments: given, keywords = [] }: Extract<PythonExpression, { kind: "call" }>,
  print: (part: PythonExpression) => string,
): string {
  const named = keywords.map(({ name, value }) =>
    isKeyword(name) ? `**{"${name}": ${print(value)}}` : `${name}=${print(value)}`,
  );
  return [...given.map(print), ...named].join(", ");
}

function printCondition(condition: PythonCondition, writer: Writer, locals?: ReadonlySet<string>): string {
  const print = (part: PythonExpression): string => printExpression(part, writer, locals);
  const ask = (part: PythonCondition): string => printCondition(part, writer, locals);
  switch (condition.kind) {
    case "value":
      return print(condition.value);
    case "comparison":
      return `(${print(condition.left)} ${condition.operator} ${print(condition.right)})`;
    case "not":
      return `(not ${ask(condition.operand)})`;
    case "and":
    case "or":
      return `(${askBare(condition, ask)})`;
  }
}

type Binary = Extract<PythonExpression, { kind: "binary" }>;
type Connective = Extract<PythonCondition, { kind: "and" | "or" }>;

/** `a + b + c`: operators of Python group to the left, so that a chain needs no brackets within. */
function printBare(chain: Binary, print: (part: PythonExpression) => string): string {
  const parts: string[] = [];
  let rest: PythonExpression = chain;
  for (; rest.kind === "binary" && rest.operator === chain.operator; rest = rest.left)
    parts.push(print(rest.right));
  parts.push(print(rest));
  return parts.reverse().join(` ${chain.operator} `);
}

function askBare(chain: Connective, ask: (part: PythonCondition) => string): string {
  const parts: string[] = [];
  let rest: PythonCondition = chain;
  for (; (rest.kind === "and" || rest.kind === "or") && rest.kind === chain.kind; rest = rest.left)
    parts.push(ask(rest.right));
  parts.push(ask(rest));
  return parts.reverse().join(` ${chain.kind} `);
}

/** As a whole: the outermost parentheses are none that it needs. */
export function printOuter(
  expression: PythonExpression,
  writer: Writer,
  locals?: ReadonlySet<string>,
): string {
  const text = printExpression(expression, writer, locals);
  const { kind } = expression;
  const isEnclosed =
    kind === "unary" ||
    kind === "binary" ||
    kind === "truth" ||
    kind === "conditional" ||
    kind === "alternative" ||
    (kind === "literal" && text.startsWith("("));
  return isEnclosed && writer.isFormatted ? text.slice(1, -1) : text;
}

/** As a whole expression: a negative number needs no parentheses. */
export function printValue(expression: PythonExpression, writer: Writer): string {
  const text = printExpression(expression, writer);
  const isNumber =
    expression.kind === "literal" &&
    (expression.literal.kind === "integer" || expression.literal.kind === "float");
  return isNumber && text.startsWith("(") ? text.slice(1, -1) : text;
}

function printLiteral(literal: PythonLiteral, writer: Writer, locals?: ReadonlySet<string>): string {
  switch (literal.kind) {
    case "integer": {
      const text = BigInt(literal.value).toString();
      return text.startsWith("-") ? `(${text})` : text;
    }
    case "float":
      return printFloat(literal.value, writer, locals);
    case "text":
      return quoteCodes(literal.codes);
    case "bytes":
      return quoteBytes(literal.bytes);
    case "none":
      return "None";
  }
}

function printFloat(text: string, writer: Writer, locals?: ReadonlySet<string>): string {
  if (text === "nan" || text === "inf" || text === "-inf")
    return `${writer.builtin("float", locals)}("${text}")`;
  const isMarked = text.includes(".") || text.includes("e") || text.includes("E");
  const marked = isMarked ? text.replace("e+", "e") : `${text}.0`;
  return marked.startsWith("-") ? `(${marked})` : marked;
}
