/** Builtin functions that gcc folds where their arguments are constants (GCC manual, "Other Builtins"). */

import {
  bitLength,
  countOnes,
  magnitude,
  redundantSignBits,
  swapBytes,
  trailingZeros,
} from "../../abi/bits.ts";
import { absoluteFloat, type Float, infinity, isNegative, isZero, nan } from "../../abi/float.ts";
import { wrapInteger } from "../../abi/integer.ts";
import { floatType, integerType, type StandardIntegerName } from "../../abi/scalar.ts";
import type { FloatType, Type } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type { Expression, TypeName } from "../../parser/ast.ts";
import { areUnqualifiedCompatible } from "./compatible.ts";
import { convertConstant, isTrue, truthValue } from "./convert.ts";
import type { Evaluator } from "./evaluator.ts";
import { type FloatConstant, fail, type IntegerConstant, type Outcome } from "./outcome.ts";
import { sizeValue, typeOfOperand } from "./size.ts";

export type BuiltinArguments = readonly (Expression | TypeName)[];

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
  return resultType(builtin.result, evaluator);
}

interface Call {
  readonly name: string;
  readonly arguments: BuiltinArguments;
  readonly token: Token;
  readonly evaluator: Evaluator;
}

interface Builtin {
  readonly result: string | ((parameters: BuiltinArguments, evaluator: Evaluator) => Type | undefined);
  evaluate(call: Call): Outcome;
}

function resultType(name: string, { environment }: Evaluator): Type {
  if (name === "size_t") return integerType(environment.target.sizeType, environment.target);
  return floatType(name, environment.target) ?? integerType(name as StandardIntegerName, environment.target);
}

function argument(call: Call, index: number): Outcome {
  const expression = call.arguments[index];
  if (expression === undefined || expression.kind === "type-name") {
    return fail(`\`${call.name}\` lacks an argument`, call.token);
  }
  return call.evaluator.evaluate(expression);
}

/** An argument as a value of the type that the builtin's prototype has. */
function integerArgument(
  call: Call,
  index: number,
  type: string,
): IntegerConstant | Extract<Outcome, { kind: "failure" }> {
  const value = argument(call, index);
  if (value.kind === "failure") return value;
  const converted = convertConstant(
    value,
    resultType(type, call.evaluator),
    call.evaluator.environment,
    call.token,
  );
  if (converted.kind === "integer" || converted.kind === "failure") return converted;
  return fail(`\`${call.name}\` has an argument that is no integer`, call.token);
}

function floatArgument(call: Call, index: number): FloatConstant | Extract<Outcome, { kind: "failure" }> {
  const value = argument(call, index);
  if (value.kind === "float" || value.kind === "failure") return value;
  return fail(`\`${call.name}\` has an argument that is no floating number`, call.token);
}

function typeOfArgument(index: number) {
  return (parameters: BuiltinArguments, evaluator: Evaluator): Type | undefined => {
    const expression = parameters[index];
    return expression && expression.kind !== "type-name" ? evaluator.typeOf(expression) : undefined;
  };
}

/** A function of one integer: `operand` is its parameter's type, the bits come unsigned. */
function ofInteger(
  operand: string,
  result: string,
  compute: (value: bigint, width: number) => bigint | undefined,
): Builtin {
  return {
    result,
    evaluate(call) {
      const value = integerArgument(call, 0, operand);
      if (value.kind === "failure") return value;
      const { size } = resultType(operand, call.evaluator) as Extract<Type, { kind: "integer" }>;
      const computed = compute(BigInt.asUintN(size, value.value), size);
      if (computed === undefined) return fail(`\`${call.name}\` of 0 is undefined`, call.token);
      const type = resultType(result, call.evaluator) as Extract<Type, { kind: "integer" }>;
      return {
        kind: "integer",
        value: wrapInteger(computed, { width: type.size, signed: type.signed }),
        type,
      };
    },
  };
}

function floatConstant(typeName: string, value: Float): Builtin {
  return {
    result: typeName,
    evaluate(call) {
      const type = floatType(typeName, call.evaluator.environment.target);
      if (type === undefined) return fail(`the target has no type ${typeName}`, call.token);
      return { kind: "float", value, type };
    },
  };
}

function ofFloat(compute: (value: Float, call: Call) => boolean): Builtin {
  return {
    result: "int",
    evaluate(call) {
      const value = floatArgument(call, 0);
      if (value.kind === "failure") return value;
      return truthValue(compute(value.value, call), call.evaluator.environment);
    },
  };
}

function floatFunction(
  typeName: string,
  compute: (left: Float, right: () => Float | undefined) => Float | undefined,
): Builtin {
  return {
    result: typeName,
    evaluate(call) {
      const type = floatType(typeName, call.evaluator.environment.target) as FloatType;
      const operands: Float[] = [];
      for (let index = 0; index < call.arguments.length; index++) {
        const value = argument(call, index);
        if (value.kind === "failure") return value;
        const converted = convertConstant(value, type, call.evaluator.environment, call.token);
        if (converted.kind !== "float")
          return converted.kind === "failure" ? converted : fail("it is no number", call.token);
        operands.push(converted.value);
      }
      const [left] = operands;
      const value = left && compute(left, () => operands[1]);
      return value === undefined
        ? fail(`\`${call.name}\` lacks an argument`, call.token)
        : { kind: "float", value, type };
    },
  };
}

const passFirst: Builtin = {
  result: typeOfArgument(0),
  evaluate: (call) => argument(call, 0),
};

/** GNU: gives its first argument, as a long. */
const expect: Builtin = {
  result: "long",
  evaluate: (call) => integerArgument(call, 0, "long"),
};

const constantP: Builtin = {
  result: "int",
  evaluate(call) {
    const value = argument(call, 0);
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
    if (chosen === undefined) return fail(`\`${call.name}\` has no constant to choose by`, call.token);
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

const stringLength: Builtin = {
  result: "size_t",
  evaluate(call) {
    const value = argument(call, 0);
    if (value.kind === "failure") return value;
    if (value.kind !== "string")
      return fail(`\`${call.name}\` has an argument that is no string literal`, call.token);
    const end = value.units.indexOf(0);
    return sizeValue(BigInt(end < 0 ? value.units.length : end), call.evaluator);
  },
};

const signBit: Builtin = ofFloat((value) => isNegative(value));

const builtins: ReadonlyMap<string, Builtin> = new Map([...makeGeneral(), ...makeInteger(), ...makeFloat()]);

function* makeGeneral(): Generator<[string, Builtin]> {
  yield ["__builtin_expect", expect];
  yield ["__builtin_expect_with_probability", expect];
  yield ["__builtin_constant_p", constantP];
  yield ["__builtin_choose_expr", chooseExpression];
  yield ["__builtin_types_compatible_p", typesCompatible];
  yield ["__builtin_strlen", stringLength];
  yield ["strlen", stringLength];
  yield ["__builtin_assume_aligned", passFirst];
}

/** Each for int, long and long long, and their unsigned forms. */
function* makeInteger(): Generator<[string, Builtin]> {
  for (const [suffix, type] of [
    ["", "int"],
    ["l", "long"],
    ["ll", "long long"],
  ] as const) {
    const unsigned = `unsigned ${type}`;
    yield [
      `__builtin_clz${suffix}`,
      ofInteger(unsigned, "int", (v, w) => (v === 0n ? undefined : BigInt(w - bitLength(v)))),
    ];
    yield [
      `__builtin_ctz${suffix}`,
      ofInteger(unsigned, "int", (v) => (v === 0n ? undefined : BigInt(trailingZeros(v)))),
    ];
    yield [
      `__builtin_ffs${suffix}`,
      ofInteger(type, "int", (v) => (v === 0n ? 0n : BigInt(trailingZeros(v) + 1))),
    ];
    yield [`__builtin_popcount${suffix}`, ofInteger(unsigned, "int", (v) => BigInt(countOnes(v)))];
    yield [`__builtin_parity${suffix}`, ofInteger(unsigned, "int", (v) => BigInt(countOnes(v) & 1))];
    yield [`__builtin_clrsb${suffix}`, ofInteger(type, "int", redundantSignBits)];
    yield [`__builtin_${suffix}abs`, ofInteger(type, type, magnitude)];
  }
  yield ["__builtin_bswap16", ofInteger("unsigned short", "unsigned short", swapBytes)];
  yield ["__builtin_bswap32", ofInteger("unsigned int", "unsigned int", swapBytes)];
  yield ["__builtin_bswap64", ofInteger("unsigned long long", "unsigned long long", swapBytes)];
}

function* makeFloat(): Generator<[string, Builtin]> {
  const floats = [
    ["", "double"],
    ["f", "float"],
    ["l", "long double"],
    ["f32", "_Float32"],
    ["f64", "_Float64"],
    ["f128", "_Float128"],
  ] as const;
  for (const [suffix, type] of floats) {
    yield [`__builtin_inf${suffix}`, floatConstant(type, infinity(false))];
    yield [`__builtin_huge_val${suffix}`, floatConstant(type, infinity(false))];
    yield [`__builtin_nan${suffix}`, floatConstant(type, nan)];
    yield [`__builtin_nans${suffix}`, floatConstant(type, nan)];
    yield [`__builtin_fabs${suffix}`, floatFunction(type, absoluteFloat)];
    yield [`__builtin_copysign${suffix}`, floatFunction(type, copySign)];
    yield [`__builtin_signbit${suffix}`, signBit];
  }
  yield ["__builtin_isnan", ofFloat((value) => value.kind === "nan")];
  yield ["__builtin_isinf", ofFloat((value) => value.kind === "infinite")];
  yield ["__builtin_isfinite", ofFloat((value) => value.kind === "finite")];
  yield ["__builtin_isnormal", ofFloat((value) => value.kind === "finite" && !isZero(value))];
}

function copySign(left: Float, right: () => Float | undefined): Float | undefined {
  const sign = right();
  if (sign === undefined) return undefined;
  return left.kind === "nan" ? left : { ...left, negative: isNegative(sign) };
}
