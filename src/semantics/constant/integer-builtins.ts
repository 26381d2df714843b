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
import { integerType, type StandardIntegerName } from "../../abi/scalar.ts";
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
  yield ["__builtin_bswap64", ofInteger("unsigned long long", "unsigned long long", swapBytes)];
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
