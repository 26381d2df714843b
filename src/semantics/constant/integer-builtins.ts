/** Builtins that count and turn bits (GCC manual, "Other Builtins"). */

import {
  bitLength,
  countOnes,
  magnitude,
  redundantSignBits,
  swapBytes,
  trailingZeros,
} from "../../abi/bits.ts";
import { wrapInteger } from "../../abi/integer.ts";
import { boolType, integerType, type StandardIntegerName } from "../../abi/scalar.ts";
import type { Target } from "../../target/target.ts";
import { argumentOf, type Builtin, type BuiltinCall } from "./builtin.ts";
import { convertConstant } from "./convert.ts";
import { type Failure, fail, type IntegerConstant } from "./outcome.ts";

/** Each for int, long and long long, and their unsigned forms. */
export function* integerBuiltins(): Generator<[string, Builtin]> {
  for (const [suffix, type] of [
    ["", "int"],
    ["l", "long"],
    ["ll", "long long"],
  ] as const) {
    const unsigned = `unsigned ${type}` as const;
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
  yield ["__builtin_bswap64", swapEight];
  yield ["__builtin_add_overflow_p", overflowing((left, right) => left + right)];
  yield ["__builtin_sub_overflow_p", overflowing((left, right) => left - right)];
  yield ["__builtin_mul_overflow_p", overflowing((left, right) => left * right)];
}

/** Of `uint64_t`, which is the first type of 64 bits, but for Apple's. */
const swapEight: Builtin = {
  result: (_, { environment }) => integerType(nameOfEight(environment.target), environment.target),
  evaluate(call) {
    const name = nameOfEight(call.evaluator.environment.target);
    return ofInteger(name, name, swapBytes).evaluate(call);
  },
};

function nameOfEight(target: Target): "unsigned long" | "unsigned long long" {
  const isLong = target.scalars.long?.size === 64 && target.operatingSystem !== "darwin";
  return isLong ? "unsigned long" : "unsigned long long";
}

/** GCC manual, "Integer Overflow Builtins": whether the exact result fits the third argument's type, unpromoted. */
function overflowing(compute: (left: bigint, right: bigint) => bigint): Builtin {
  return {
    result: (_, { environment }) => boolType(environment.target),
    evaluate(call) {
      const { evaluator, token } = call;
      const left = argumentOf(call, 0);
      if (left.kind === "failure") return left;
      const right = argumentOf(call, 1);
      if (right.kind === "failure") return right;
      const third = call.arguments[2];
      const given = third === undefined || third.kind === "type-name" ? undefined : evaluator.typeOf(third);
      const type = given && evaluator.environment.unwrap(given);
      if (left.kind !== "integer" || right.kind !== "integer" || type?.kind !== "integer")
        return fail(`\`${call.name}\` has an argument that is no integer`, token);
      const exact = compute(left.value, right.value);
      const value = wrapInteger(exact, { width: type.width ?? type.size, signed: type.signed });
      return {
        kind: "integer",
        value: value === exact ? 0n : 1n,
        type: boolType(evaluator.environment.target),
      };
    },
  };
}

/** An argument as a value of the type that the builtin's prototype has. */
export function integerArgument(
  call: BuiltinCall,
  index: number,
  type: StandardIntegerName,
): IntegerConstant | Failure {
  const value = argumentOf(call, index);
  if (value.kind === "failure") return value;
  const { environment } = call.evaluator;
  const converted = convertConstant(value, integerType(type, environment.target), environment, call.token);
  if (converted.kind === "integer" || converted.kind === "failure") return converted;
  return fail(`\`${call.name}\` has an argument that is no integer`, call.token);
}

/** A function of one integer: `operand` is its parameter's type, the bits come unsigned. */
function ofInteger(
  operand: StandardIntegerName,
  result: StandardIntegerName,
  compute: (value: bigint, width: number) => bigint | undefined,
): Builtin {
  return {
    result,
    evaluate(call) {
      const value = integerArgument(call, 0, operand);
      if (value.kind === "failure") return value;
      const { target } = call.evaluator.environment;
      const { size } = integerType(operand, target);
      const computed = compute(BigInt.asUintN(size, value.value), size);
      if (computed === undefined) return fail(`\`${call.name}\` of 0 is undefined`, call.token);
      const type = integerType(result, target);
      return {
        kind: "integer",
        value: wrapInteger(computed, { width: type.size, signed: type.signed }),
        type,
      };
    },
  };
}
