/** Conversions of constants to types: casts (C11 6.5.4) and what the operators ask for (6.3). */

import {
  type Float,
  floatOfInteger,
  integerOfFloat,
  isNegative,
  isZero,
  roundFloat,
} from "../../abi/float.ts";
import { type IntegerFormat, wrapInteger } from "../../abi/integer.ts";
import { integerType } from "../../abi/scalar.ts";
import type { BoolType, FloatType, IntegerType, Type } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import { formatOf, integerOf, type TypeEnvironment, withoutQualifiers } from "../conversions.ts";
import {
  type Constant,
  type FloatConstant,
  fail,
  failUndecided,
  type IntegerConstant,
  type Outcome,
} from "./outcome.ts";

/** `token` is what a failure is about. */
export function convertConstant(
  constant: Constant,
  type: Type,
  environment: TypeEnvironment,
  token: Token,
): Outcome {
  const target = withoutQualifiers(environment.unwrap(type));
  switch (target.kind) {
    case "integer":
    case "bool":
      return convertToInteger(constant, target, target, token);
    case "enum": {
      const integer = integerOf(target, environment);
      if (integer === undefined) return fail("it is converted to an incomplete enum", token);
      return convertToInteger(constant, integer, target, token);
    }
    case "float":
      return convertToFloat(constant, target, token);
    case "pointer":
      return convertToPointer(constant, target, token);
    case "void":
      return fail("it has the type void", token);
    case "complex":
      return failUndecided("it is complex", token);
    case "vector":
      return failUndecided("it is a vector", token);
    case "opaque":
      return failUndecided(`it is converted to \`${target.name}\`: ${target.reason}`, token);
    default:
      return fail("it is converted to a type that is no scalar", token);
  }
}

/** `integer` is the type that says how, `type` the one that the result has (an enum's). */
function convertToInteger(
  constant: Constant,
  integer: IntegerType | BoolType,
  type: Type,
  token: Token,
): Outcome {
  switch (constant.kind) {
    case "integer":
    case "address":
      if (integer.kind === "bool") return { kind: "integer", value: constant.value === 0n ? 0n : 1n, type };
      return { kind: "integer", value: wrapInteger(constant.value, formatOf(integer)), type };
    case "float":
      if (integer.kind === "bool") return { kind: "integer", value: isZero(constant.value) ? 0n : 1n, type };
      return { kind: "integer", value: saturate(constant.value, formatOf(integer)), type };
    case "string":
      if (integer.kind === "bool") return { kind: "integer", value: 1n, type };
      return failUndecided("it is the address of a string", token);
  }
}

/** 6.3.1.4 leaves it undefined; gcc folds to the nearest value that the type has, and NaN to 0. */
function saturate(value: Float, format: IntegerFormat): bigint {
  if (value.kind === "nan") return 0n;
  const largest = (1n << BigInt(format.signed ? format.width - 1 : format.width)) - 1n;
  const smallest = format.signed ? -largest - 1n : 0n;
  const integer = integerOfFloat(value);
  if (integer === undefined) return isNegative(value) ? smallest : largest;
  return integer < smallest ? smallest : integer > largest ? largest : integer;
}

function convertToFloat(constant: Constant, type: FloatType, token: Token): Outcome {
  if (type.format === "decimal") return failUndecided("it is a decimal floating number", token);
  switch (constant.kind) {
    case "integer":
      return { kind: "float", value: floatOfInteger(constant.value, type.format), type };
    case "float": {
      const sameType = constant.type.name === type.name;
      return {
        kind: "float",
        value: roundFloat(constant.value, type.format),
        type,
        text: sameType ? constant.text : undefined,
      };
    }
    default:
      return fail("a pointer is converted to a floating type", token);
  }
}

function convertToPointer(
  constant: Constant,
  type: Extract<Type, { kind: "pointer" }>,
  token: Token,
): Outcome {
  switch (constant.kind) {
    case "integer":
    case "address":
      return { kind: "address", value: BigInt.asUintN(type.size, constant.value), type };
    case "string":
      return { ...constant, type };
    case "float":
      return fail("a floating number is converted to a pointer", token);
  }
}

/** Whether a constant compares unequal to 0 (6.5.3.3p5, 6.5.13, 6.5.15). */
export function isTrue(constant: Constant): boolean {
  switch (constant.kind) {
    case "integer":
    case "address":
      return constant.value !== 0n;
    case "float":
      return !isZero(constant.value);
    case "string":
      return true;
  }
}

/** The int that a comparison or a logical operator gives. */
export function truthValue(truth: boolean, environment: TypeEnvironment): IntegerConstant {
  return { kind: "integer", value: truth ? 1n : 0n, type: integerType("int", environment.target) };
}

export function isArithmetic(constant: Constant): constant is IntegerConstant | FloatConstant {
  return constant.kind === "integer" || constant.kind === "float";
}
