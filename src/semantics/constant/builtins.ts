/** Builtin functions that gcc folds where their arguments are constants (GCC manual, "Other Builtins"). */

import { integerType } from "../../abi/scalar.ts";
import type { Type } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type { Expression } from "../../parser/ast.ts";
import { argumentOf, type Builtin, type BuiltinArguments, typeNamed } from "./builtin.ts";
import { areUnqualifiedCompatible } from "./compatible.ts";
import { isTrue, truthValue } from "./convert.ts";
import { convertedType } from "./decay.ts";
import type { Evaluator } from "./evaluator.ts";
import { floatBuiltins } from "./float-builtins.ts";
import { integerArgument, integerBuiltins } from "./integer-builtins.ts";
import { fail, failUndecided, type Outcome } from "./outcome.ts";
import { sizeValue, typeOfOperand } from "./size.ts";

/** Undefined for a name that is no builtin of ours. */
export function evaluateBuiltin(
  name: string,
  parameters: BuiltinArguments,
  token: Token,
  evaluator: Evaluator,
): Outcome | undefined {
  const builtin = builtins.get(name);
  return builtin?.evaluate({ name, arguments: parameters, token, evaluator });
}

/** The type of a call to a builtin; undefined for other names. */
export function typeOfBuiltin(
  name: string,
  parameters: BuiltinArguments,
  evaluator: Evaluator,
): Type | undefined {
  const builtin = builtins.get(name);
  if (builtin === undefined) return undefined;
  if (typeof builtin.result === "function") return builtin.result(parameters, evaluator);
  return typeNamed(builtin.result, evaluator);
}

function typeOfArgument(index: number) {
  return (parameters: BuiltinArguments, evaluator: Evaluator): Type | undefined => {
    const expression = parameters[index];
    return expression && expression.kind !== "type-name" ? evaluator.typeOf(expression) : undefined;
  };
}

const passFirst: Builtin = {
  result: typeOfArgument(0),
  evaluate: (call) => argumentOf(call, 0),
};

/** GNU: gives its first argument, as a long. */
const expect: Builtin = {
  result: "long",
  evaluate: (call) => integerArgument(call, 0, "long"),
};

const constantP: Builtin = {
  result: "int",
  evaluate(call) {
    const value = argumentOf(call, 0);
    return truthValue(value.kind !== "failure", call.evaluator.environment);
  },
};

const chooseExpression: Builtin = {
  result(parameters, evaluator) {
    const chosen = choose(parameters, evaluator);
    return chosen && evaluator.typeOf(chosen);
  },
  evaluate(call) {
    const chosen = choose(call.arguments, call.evaluator);
    if (chosen === undefined) {
      const condition = argumentOf(call, 0);
      const reason = `\`${call.name}\` has no constant to choose by`;
      const isUndecided = condition.kind === "failure" && condition.undecided !== undefined;
      return isUndecided ? failUndecided(reason, call.token) : fail(reason, call.token);
    }
    return call.evaluator.evaluate(chosen);
  },
};

function choose(parameters: BuiltinArguments, evaluator: Evaluator): Expression | undefined {
  const [condition, whenTrue, whenFalse] = parameters;
  if (condition === undefined || condition.kind === "type-name") return undefined;
  const value = evaluator.evaluate(condition);
  if (value.kind === "failure") return undefined;
  const chosen = isTrue(value) ? whenTrue : whenFalse;
  return chosen === undefined || chosen.kind === "type-name" ? undefined : chosen;
}

const typesCompatible: Builtin = {
  result: "int",
  evaluate(call) {
    const [left, right] = call.arguments.map((operand) => typeOfOperand(operand, call.evaluator));
    if (left === undefined || right === undefined)
      return fail(`\`${call.name}\` has a type that is not declared`, call.token);
    const { environment } = call.evaluator;
    // Qualifiers at the top are ignored (GCC manual).
    const compatible = areUnqualifiedCompatible(
      environment.unwrap(left),
      environment.unwrap(right),
      environment,
    );
    return truthValue(compatible, environment);
  },
};

/** GCC internals, typeclass.h: gcc promotes the argument first, clang tells more classes apart. */
const typeClasses: Readonly<Partial<Record<Type["kind"], bigint>>> = {
  integer: 1n,
  bool: 1n,
  enum: 1n,
  pointer: 5n,
  float: 8n,
  complex: 9n,
};

const classifyType: Builtin = {
  result: "int",
  evaluate(call) {
    const [argument] = call.arguments;
    const type =
      argument === undefined || argument.kind === "type-name"
        ? undefined
        : convertedType(argument, call.evaluator);
    const { target } = call.evaluator.environment;
    const value = target.defaultCompiler === "gcc" && type ? typeClasses[type.kind] : undefined;
    if (value === undefined) return failUndecided(`it calls \`${call.name}\``, call.token);
    return { kind: "integer", value, type: integerType("int", target) };
  },
};

const stringLength: Builtin = {
  result: "size_t",
  evaluate(call) {
    const value = argumentOf(call, 0);
    if (value.kind === "failure") return value;
    if (value.kind !== "string")
      return failUndecided(`\`${call.name}\` has an argument that is no string literal`, call.token);
    const end = value.units.indexOf(0);
    return sizeValue(BigInt(end < 0 ? value.units.length : end), call.evaluator);
  },
};

function* generalBuiltins(): Generator<[string, Builtin]> {
  yield ["__builtin_expect", expect];
  yield ["__builtin_expect_with_probability", expect];
  yield ["__builtin_constant_p", constantP];
  yield ["__builtin_choose_expr", chooseExpression];
  yield ["__builtin_types_compatible_p", typesCompatible];
  yield ["__builtin_classify_type", classifyType];
  yield ["__builtin_strlen", stringLength];
  yield ["strlen", stringLength];
  yield ["__builtin_assume_aligned", passFirst];
}

const builtins: ReadonlyMap<string, Builtin> = new Map([
  ...generalBuiltins(),
  ...integerBuiltins(),
  ...floatBuiltins(),
]);
