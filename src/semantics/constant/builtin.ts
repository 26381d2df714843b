/** What builtin functions are made of: a prototype's result and how to fold a call. */

import { floatType, integerType, type StandardIntegerName } from "../../abi/scalar.ts";
import type { FloatType, IntegerType, Type } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type { Expression, TypeName } from "../../parser/ast.ts";
import type { Evaluator } from "./evaluator.ts";
import { fail, type Outcome } from "./outcome.ts";

export type BuiltinArguments = readonly (Expression | TypeName)[];

export type BuiltinTypeName =
  | StandardIntegerName
  | "size_t"
  | "float"
  | "double"
  | "long double"
  | "_Float32"
  | "_Float64"
  | "_Float128";

export interface BuiltinCall {
  readonly name: string;
  readonly arguments: BuiltinArguments;
  readonly token: Token;
  readonly evaluator: Evaluator;
}

export interface Builtin {
  readonly result:
    | BuiltinTypeName
    | ((parameters: BuiltinArguments, evaluator: Evaluator) => Type | undefined);
  evaluate(call: BuiltinCall): Outcome;
}

/** A type by its name in a builtin's prototype; undefined for a floating type that the target has not. */
export function typeNamed(
  name: BuiltinTypeName,
  { environment }: Evaluator,
): IntegerType | FloatType | undefined {
  const { target } = environment;
  switch (name) {
    case "float":
    case "double":
    case "long double":
    case "_Float32":
    case "_Float64":
    case "_Float128":
      return floatType(name, target);
    case "size_t":
      return integerType(target.sizeType, target);
    default:
      return integerType(name, target);
  }
}

/** An argument's value. */
export function argumentOf(call: BuiltinCall, index: number): Outcome {
  const expression = call.arguments[index];
  if (expression === undefined || expression.kind === "type-name") {
    return fail(`\`${call.name}\` lacks an argument`, call.token);
  }
  return call.evaluator.evaluate(expression);
}
