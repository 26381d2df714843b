/** Primary expressions that are constants (C11 6.4.4, 6.4.5, C23's keywords) and names (6.5.1). */

import { boolType, integerType, pointerType } from "../../abi/scalar.ts";
import type { Type, Value } from "../../ir/type.ts";
import { TokenKind } from "../../lexer/token.ts";
import type {
  BooleanLiteral,
  CharacterLiteral,
  Identifier,
  NumberLiteral,
  StringizeExpression,
  StringLiteral,
} from "../../parser/ast.ts";
import { integerOf } from "../conversions.ts";
import { readNumber } from "../literals.ts";
import { readCharacter, readString } from "../text-literals.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Failure, fail, failUndecided, type Outcome, type StringConstant } from "./outcome.ts";

type Literal = NumberLiteral | CharacterLiteral | StringLiteral | BooleanLiteral | StringizeExpression;

export function evaluateLiteral(expression: Literal, evaluator: Evaluator): Outcome {
  const { environment } = evaluator;
  const { token } = expression;
  switch (expression.kind) {
    case "number": {
      const number = readNumber(token.text, environment.target);
      if (number.kind !== "failure") return number;
      // An imaginary number is one that only its type is known of.
      return number.type === undefined ? fail(number.reason, token) : failUndecided(number.reason, token);
    }
    case "character": {
      const character = readCharacter(token.text, environment);
      return character.kind === "failure" ? fail(character.reason, token) : character;
    }
    case "string":
      return evaluateString(expression, evaluator);
    case "keyword-constant":
      return evaluateKeyword(expression, evaluator);
    case "stringize":
      return fail(`\`#${expression.name}\` has a value only when the macro is expanded`, token);
  }
}

function evaluateString(expression: StringLiteral, evaluator: Evaluator): StringConstant | Failure {
  const texts: string[] = [];
  for (const part of expression.parts) {
    if (part.kind !== TokenKind.String) return fail(`\`${part.text}\` is no string literal`, part);
    texts.push(part.text);
  }
  const string = readString(texts, evaluator.environment);
  if (string.kind === "failure") return fail(string.reason, expression.token);
  const { units, encoding, element } = string;
  return { kind: "string", units, encoding, element, type: arrayOf(element, units.length + 1) };
}

function arrayOf(element: Type, count: number): Type {
  return { kind: "array", element, count };
}

/** C23 6.4.4.6; before it the words come from elsewhere and mean the same. `nullptr` is a null pointer. */
function evaluateKeyword(expression: BooleanLiteral, evaluator: Evaluator): Outcome {
  const { target } = evaluator.environment;
  if (expression.name === "nullptr")
    return { kind: "address", value: 0n, type: pointerType({ kind: "void" }, target) };
  return { kind: "integer", value: expression.name === "true" ? 1n : 0n, type: boolType(target) };
}

export function typeOfLiteral(expression: Literal, evaluator: Evaluator): Type | undefined {
  if (expression.kind === "number")
    return readNumber(expression.token.text, evaluator.environment.target).type;
  const outcome = evaluateLiteral(expression, evaluator);
  return outcome.kind === "failure" ? undefined : outcome.type;
}

export function evaluateName(expression: Identifier, evaluator: Evaluator): Outcome {
  const { name, token } = expression;
  const meaning = evaluator.environment.lookupName(name);
  switch (meaning?.kind) {
    case "enumerator":
      return meaning.value === undefined
        ? failUndecided(`the value of \`${name}\` is not known`, token)
        : (constantOf(meaning.value, evaluator) ?? fail(`\`${name}\` has no value`, token));
    case "variable":
      return meaning.value?.() ?? evaluateVariable(expression, meaning.type, evaluator);
    case "function":
      return fail(`\`${name}\` is a function`, token);
    case undefined:
      return fail(`\`${name}\` is not declared`, token);
  }
}

/** 6.3.2.1p3: an array's name is an address. */
function evaluateVariable({ name, token }: Identifier, type: Type, { environment }: Evaluator): Outcome {
  const reason = `\`${name}\` is a variable`;
  return environment.unwrap(type).kind === "array" ? failUndecided(reason, token) : fail(reason, token);
}

/** An enumerator's value; undefined for what is no integer. */
function constantOf(value: Value, evaluator: Evaluator): Outcome | undefined {
  if (value.kind !== "integer") return undefined;
  const { environment } = evaluator;
  const type =
    integerOf(value.type, environment) === undefined ? integerType("int", environment.target) : value.type;
  return { kind: "integer", value: BigInt(value.value), type };
}
