/** Builtins that make and test floating numbers (GCC manual, "Other Builtins"). */

import { absoluteFloat, type Float, infinity, isNegative, nan } from "../../abi/float.ts";
import { floatType } from "../../abi/scalar.ts";
import { argumentOf, type Builtin, type BuiltinCall, type BuiltinTypeName } from "./builtin.ts";
import { convertConstant, truthValue } from "./convert.ts";
import { type Failure, type FloatConstant, fail } from "./outcome.ts";

type FloatTypeName = Extract<
  BuiltinTypeName,
  "float" | "double" | "long double" | "_Float32" | "_Float64" | "_Float128"
>;

/** Each for every floating type. */
export function* floatBuiltins(): Generator<[string, Builtin]> {
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
}

function copySign(left: Float, right: () => Float | undefined): Float | undefined {
  const sign = right();
  if (sign === undefined) return undefined;
  return left.kind === "nan" ? left : { ...left, negative: isNegative(sign) };
}

const signBit: Builtin = ofFloat((value) => isNegative(value));

function floatArgument(call: BuiltinCall, index: number): FloatConstant | Failure {
  const value = argumentOf(call, index);
  if (value.kind === "float" || value.kind === "failure") return value;
  return fail(`\`${call.name}\` has an argument that is no floating number`, call.token);
}

function floatConstant(typeName: FloatTypeName, value: Float): Builtin {
  return {
    result: typeName,
    evaluate(call) {
      const type = floatType(typeName, call.evaluator.environment.target);
      if (type === undefined) return fail(`the target has no type ${typeName}`, call.token);
      return { kind: "float", value, type };
    },
  };
}

function ofFloat(compute: (value: Float, call: BuiltinCall) => boolean): Builtin {
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
  typeName: FloatTypeName,
  compute: (left: Float, right: () => Float | undefined) => Float | undefined,
): Builtin {
  return {
    result: typeName,
    evaluate(call) {
      const type = floatType(typeName, call.evaluator.environment.target);
      if (type === undefined) return fail(`the target has no type ${typeName}`, call.token);
      const operands: Float[] = [];
      for (let index = 0; index < call.arguments.length; index++) {
        const value = argumentOf(call, index);
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
