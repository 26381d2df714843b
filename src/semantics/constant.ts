/**
 * Constant expressions (C11 6.6) and the types of expressions. Nothing here reports: a failure carries a phrase and the
 * token that it is about, and the caller knows whether that is an error, a reason to leave a macro out, or nothing.
 */

import type { Type } from "../ir/type.ts";
import type { Token } from "../lexer/token.ts";
import type { CallExpression, CompoundLiteral, Expression, InitializerList } from "../parser/ast.ts";
import { evaluateBinary } from "./constant/binary.ts";
import { type InitializedParts, initializedParts } from "./constant/brace-elision.ts";
import { evaluateBuiltin } from "./constant/builtins.ts";
import { isFolded, isReserved } from "./constant/compiler-functions.ts";
import type { ConstantEnvironment, Evaluation, PartSteps } from "./constant/environment.ts";
import type { Evaluator } from "./constant/evaluator.ts";
import { typeOfExpression as typeOf } from "./constant/expression-type.ts";
import { evaluateConditional, selectAssociation } from "./constant/generic.ts";
import { completeArray, deduceType, evaluateObject } from "./constant/initializer.ts";
import { evaluateLiteral, evaluateName } from "./constant/literal.ts";
import { type Failure, fail, failUndecided, type Outcome, type Place, toValue } from "./constant/outcome.ts";
import { evaluatePart, type ListParts, partOfObject } from "./constant/part.ts";
import { decayPlace, evaluateSubscript, locateExpression, readObject } from "./constant/place.ts";
import { evaluateOffsetof, evaluateSizeof } from "./constant/size.ts";
import { evaluateCast, evaluateUnary } from "./constant/unary.ts";

/** The value that C gives to an expression in the translation environment, with its type after its own conversions. */
export function evaluate(expression: Expression, environment: ConstantEnvironment): Evaluation {
  const outcome = new ExpressionEvaluator(environment).evaluate(expression);
  return outcome.kind === "failure" ? { failure: outcome } : { value: toValue(outcome) };
}

/** The type of an expression (C11 6.5) without evaluating it; undefined where it cannot be told. */
export function typeOfExpression(expression: Expression, environment: ConstantEnvironment): Type | undefined {
  return new ExpressionEvaluator(environment).typeOf(expression);
}

/** The type of an object whose declaration gives it `type` and an initializer (C11 6.7.9p22). */
export function typeOfInitialized(
  type: Type,
  initializer: Expression,
  environment: ConstantEnvironment,
): Type {
  return completeArray(type, initializer, new ExpressionEvaluator(environment));
}

/** The type of an object whose declaration leaves it to the initializer (C23 6.7.10); undefined where it cannot be told. */
export function typeOfInitializer(
  initializer: Expression,
  environment: ConstantEnvironment,
): Type | undefined {
  return deduceType(initializer, new ExpressionEvaluator(environment));
}

/** The value of a `constexpr` object of a type. */
export function valueOfObject(
  type: Type,
  initializer: Expression,
  environment: ConstantEnvironment,
): Outcome {
  return evaluateObject(initializer, type, new ExpressionEvaluator(environment));
}

/** The value of a part of a `constexpr` array or record, whose own type is `type`. */
export function valueOfPart(
  object: Type,
  initializer: Expression,
  steps: PartSteps,
  type: Type,
  environment: ConstantEnvironment,
  lists: ListParts,
): Outcome {
  return partOfObject(object, initializer, steps, type, {
    evaluator: new ExpressionEvaluator(environment),
    lists,
  });
}

/** Where the items of an initializer list go in an object of a type; undefined where one leads nowhere. */
export function partsOfList(
  type: Type,
  list: InitializerList,
  environment: ConstantEnvironment,
): InitializedParts | undefined {
  return initializedParts(type, list, new ExpressionEvaluator(environment));
}

class ExpressionEvaluator implements Evaluator {
  readonly environment: ConstantEnvironment;

  constructor(environment: ConstantEnvironment) {
    this.environment = environment;
  }

  evaluate(expression: Expression): Outcome {
    const { token } = expression;
    switch (expression.kind) {
      case "number":
      case "character":
      case "string":
      case "keyword-constant":
      case "stringize":
        return evaluateLiteral(expression, this);
      case "identifier":
        return evaluateName(expression, this);
      case "parenthesized":
        return this.evaluate(expression.expression);
      case "unary":
        return evaluateUnary(expression, this);
      case "binary":
        return evaluateBinary(expression, this);
      case "conditional":
        return evaluateConditional(expression, this);
      case "cast":
        return evaluateCast(expression, this);
      case "sizeof":
        return evaluateSizeof(expression, this);
      case "offsetof":
        return evaluateOffsetof(expression, this);
      case "generic": {
        const selected = selectAssociation(expression, this);
        return selected.kind === "failure" ? selected : this.evaluate(selected.expression);
      }
      case "subscript":
        return (
          evaluatePart(expression, this) ?? readObject(evaluateSubscript(expression, this), expression, this)
        );
      case "member":
        return (
          evaluatePart(expression, this) ??
          readObject(decayPlace(this.locate(expression), token, this), expression, this)
        );
      case "call":
        return this.#evaluateCall(expression);
      case "builtin":
        return (
          evaluateBuiltin(expression.name, expression.arguments, token, this) ??
          withoutValue(expression.name, token)
        );
      case "postfix":
      case "assignment":
        return fail("it changes what it computes with", token);
      case "compound-literal":
        return this.#evaluateObject(expression);
      case "initializer-list":
        return fail("it is an initializer list", token);
      case "statement-expression":
        return fail("it is a statement expression", token);
    }
  }

  locate(expression: Expression): Place | Failure {
    return locateExpression(expression, this);
  }

  typeOf(expression: Expression): Type | undefined {
    return typeOf(expression, this);
  }

  #evaluateObject({ initializer, typeName, token }: CompoundLiteral): Outcome {
    const object = fail("it is a compound literal", token);
    const type =
      this.environment.takesObjects === true ? this.environment.typeOfTypeName(typeName) : undefined;
    const kind = type && this.environment.unwrap(type).kind;
    const isAggregate = kind === "array" || kind === "record" || initializer.items.length === 0;
    return type === undefined || isAggregate ? object : evaluateObject(initializer, type, this);
  }

  #evaluateCall(expression: CallExpression): Outcome {
    const { callee, token } = expression;
    if (callee.kind !== "identifier") return fail("it calls a function", token);
    const builtin = evaluateBuiltin(callee.name, expression.arguments, token, this);
    if (builtin !== undefined) return builtin;
    const isOwn = isReserved(callee.name) && this.environment.lookupName(callee.name) === undefined;
    return isOwn || isFolded(callee.name)
      ? failUndecided(`it calls \`${callee.name}\``, token)
      : fail(`it calls \`${callee.name}\``, token);
  }
}

/** Some of the compiler's own operators never have a value before the program runs. */
function withoutValue(name: string, token: Token): Failure {
  const reason = `\`${name}\` has a value only when the program runs`;
  return name === "__builtin_va_arg" ? fail(reason, token) : failUndecided(reason, token);
}
