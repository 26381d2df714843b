/** Conversions between arithmetic types (C11 6.3.1): promotions, ranks, the usual arithmetic conversions. */

import type { IntegerFormat } from "../abi/integer.ts";
import { integerType, type StandardIntegerName } from "../abi/scalar.ts";
import type { BoolType, FloatType, IntegerType, Type } from "../ir/type.ts";
import type { ConstantEnvironment } from "./constant/environment.ts";

export type TypeEnvironment = Pick<ConstantEnvironment, "target" | "charSigned" | "unwrap" | "enumType">;

/**
 * The integer type that a type is as far as arithmetic goes: itself, bool, or what an enum is compatible with.
 * Undefined for everything else.
 */
export function integerOf(type: Type, environment: TypeEnvironment): IntegerType | BoolType | undefined {
  let unwrapped = environment.unwrap(type);
  if (unwrapped.kind === "enum") {
    const integer = environment.enumType(unwrapped.id);
    if (integer === undefined) return undefined;
    unwrapped = environment.unwrap(integer);
  }
  return unwrapped.kind === "integer" || unwrapped.kind === "bool" ? withoutQualifiers(unwrapped) : undefined;
}

/** Width and sign of the values: one bit for bool, N for `_BitInt(N)`. */
export function formatOf(type: IntegerType | BoolType): IntegerFormat {
  if (type.kind === "bool") return { width: 1, signed: false };
  return { width: type.width ?? type.size, signed: type.signed };
}

/** 6.3.1.1p2: to int where that holds every value, else to unsigned int; bit-precise types are as they are (C23). */
export function promoteInteger(type: IntegerType | BoolType, environment: TypeEnvironment): IntegerType {
  if (type.kind === "integer" && (type.width !== undefined || rankOf(type) >= intRank)) return type;
  const int = integerType("int", environment.target);
  const { width, signed } = formatOf(type);
  return width < int.size || (width === int.size && signed)
    ? int
    : integerType("unsigned int", environment.target);
}

/** 6.3.1.8 on unwrapped operands; undefined where one of them is not of arithmetic type or is complex. */
export function usualArithmeticType(
  left: Type,
  right: Type,
  environment: TypeEnvironment,
): IntegerType | FloatType | undefined {
  const leftFloat = left.kind === "float" ? withoutQualifiers(left) : undefined;
  const rightFloat = right.kind === "float" ? withoutQualifiers(right) : undefined;
  if (leftFloat !== undefined && rightFloat !== undefined) {
    return floatRank(rightFloat) > floatRank(leftFloat) ? rightFloat : leftFloat;
  }
  const leftInteger = integerOf(left, environment);
  const rightInteger = integerOf(right, environment);
  if (leftFloat !== undefined) return rightInteger && leftFloat;
  if (rightFloat !== undefined) return leftInteger && rightFloat;
  if (leftInteger === undefined || rightInteger === undefined) return undefined;
  return commonIntegerType(
    promoteInteger(leftInteger, environment),
    promoteInteger(rightInteger, environment),
    environment,
  );
}

function commonIntegerType(left: IntegerType, right: IntegerType, environment: TypeEnvironment): IntegerType {
  const comparison = compareRanks(left, right);
  if (left.signed === right.signed) return comparison >= 0 ? left : right;
  const [signed, unsigned] = left.signed ? [left, right] : [right, left];
  const unsignedWins = left.signed ? comparison <= 0 : comparison >= 0;
  if (unsignedWins) return unsigned;
  if (formatOf(signed).width > formatOf(unsigned).width) return signed;
  return toUnsigned(signed, environment);
}

/** The unsigned type that corresponds to a signed one (6.2.5p6). */
export function toUnsigned(type: IntegerType, environment: TypeEnvironment): IntegerType {
  if (!type.signed) return type;
  if (type.width !== undefined) return { ...type, name: "unsigned _BitInt", signed: false };
  const name = type.name === "signed char" ? "char" : type.name;
  return integerType(`unsigned ${name}` as StandardIntegerName, environment.target);
}

/** 6.3.1.1p1; a bit-precise type ranks by its width, below the standard type of the same width (C23). */
function compareRanks(left: IntegerType, right: IntegerType): number {
  if (left.width === undefined && right.width === undefined) return rankOf(left) - rankOf(right);
  const difference = formatOf(left).width - formatOf(right).width;
  if (difference !== 0) return difference;
  return left.width === undefined ? 1 : right.width === undefined ? -1 : 0;
}

const intRank = 3;

function rankOf(type: IntegerType): number {
  switch (type.name) {
    case "char":
    case "signed char":
    case "unsigned char":
      return 1;
    case "short":
    case "unsigned short":
      return 2;
    case "int":
    case "unsigned int":
      return intRank;
    case "long":
    case "unsigned long":
      return 4;
    case "long long":
    case "unsigned long long":
      return 5;
    case "__int128":
    case "unsigned __int128":
      return 6;
    default:
      return 0;
  }
}

/** C23 H.4.2 and 6.3.1.8: the wider format wins; of equal formats the interchange type, then long double. */
function floatRank(type: FloatType): number {
  const format = floatFormats.indexOf(type.format) * 10;
  if (type.name === "long double") return format + 2;
  return type.name === "float" || type.name === "double"
    ? format
    : format + (type.name.endsWith("x") ? 1 : 3);
}

const floatFormats: readonly FloatType["format"][] = [
  "bfloat16",
  "binary16",
  "binary32",
  "binary64",
  "x87",
  "double-double",
  "binary128",
  "decimal",
];

export function withoutQualifiers<T extends Type>(type: T): T {
  if (type.qualifiers === undefined) return type;
  const { qualifiers: _, ...rest } = type;
  return rest as T;
}
