/** Enumerations: the values of enumerators and the integer type behind each enum (C11 6.7.2.2, GNU C, Microsoft). */

import { integerType } from "../abi/scalar.ts";
import type { IntegerType, Type, Value } from "../ir/type.ts";
import { toWide } from "../ir/wide.ts";
import type { Enumerator, EnumSpecifier } from "../parser/ast.ts";
import { findAttribute, wordArgument } from "./attributes.ts";
import { integerOfSize, typeOfMode } from "./basic-types.ts";
import { evaluate } from "./constant.ts";
import { reportOnce } from "./report.ts";
import type { Resolution, ResolvedEnum } from "./resolution.ts";
import type { EnumeratorSymbol, EnumSymbol } from "./symbol.ts";

/** Enums of one resolution. While one is being resolved its later enumerators may name the earlier ones. */
export class EnumResolver {
  readonly #resolution: Resolution;
  readonly #resolved: Map<EnumSymbol, ResolvedEnum> = new Map();
  readonly #inProgress: Map<EnumSymbol, (bigint | undefined)[]> = new Map();

  constructor(resolution: Resolution) {
    this.#resolution = resolution;
  }

  /** True, too, of one that is being resolved. */
  isResolved(symbol: EnumSymbol): boolean {
    return this.#resolved.has(symbol) || this.#inProgress.has(symbol);
  }

  resolve(symbol: EnumSymbol): ResolvedEnum {
    const known = this.#resolved.get(symbol);
    if (known !== undefined) return known;
    const values: (bigint | undefined)[] = [];
    this.#inProgress.set(symbol, values);
    for (const node of symbol.definition?.enumerators ?? []) {
      const previous = values.length === 0 ? -1n : values.at(-1);
      values.push(enumeratorValue(node, previous, symbol, this.#resolution));
    }
    this.#inProgress.delete(symbol);
    const resolved = typeEnum(symbol, values, this.#resolution);
    this.#resolved.set(symbol, resolved);
    return resolved;
  }

  /** The enumerator is one of an enum that has not come to it yet. */
  isAhead({ owner, index }: EnumeratorSymbol): boolean {
    const pending = this.#inProgress.get(owner);
    return pending !== undefined && index >= pending.length;
  }

  /** Undefined for an enumerator that its own enum has not reached yet, and where the value cannot be told. */
  valueOf(enumerator: EnumeratorSymbol): Value | undefined {
    const pending = this.#inProgress.get(enumerator.owner);
    if (pending === undefined) return this.resolve(enumerator.owner).values[enumerator.index];
    const value = pending[enumerator.index];
    if (value === undefined) return undefined;
    const { target } = this.#resolution.context;
    const int = integerType("int", target);
    const type = fits(value, int) ? int : smallestType([value], int.size, target);
    return { kind: "integer", value: toWide(value), type };
  }
}

/** `previous` and the result are undefined where the value cannot be told. */
function enumeratorValue(
  node: Enumerator,
  previous: bigint | undefined,
  symbol: EnumSymbol,
  resolution: Resolution,
): bigint | undefined {
  const next = previous === undefined ? undefined : previous + 1n;
  if (node.value === undefined) {
    if (previous !== undefined && isGreatest(previous)) reportOverflow(node, previous, resolution);
    return next;
  }
  const result = evaluate(node.value, resolution.environment);
  if ("value" in result && result.value.kind === "integer") return BigInt(result.value.value);
  const reason = "failure" in result ? result.failure.reason : "it is no integer";
  const values = { what: `the value of \`${node.name.text}\` in \`enum ${symbol.name}\``, reason };
  if ("failure" in result && result.failure.undecided) {
    reportOnce("not-evaluated", node.value.token, values, resolution);
    return undefined;
  }
  reportOnce("not-constant", node.value.token, values, resolution);
  return next;
}

const greatestOfInt = 2n ** 31n - 1n;
const greatestOfLong = 2n ** 63n - 1n;
const greatestOfAll = 2n ** 64n - 1n;

function isGreatest(value: bigint): boolean {
  return value === greatestOfInt || value === greatestOfLong || value === greatestOfAll;
}

/** 6.7.2.2p3; where int ends, older compilers end, and C23 and others go on with a wider type. */
function reportOverflow({ name }: Enumerator, previous: bigint, resolution: Resolution): void {
  const { environment, context } = resolution;
  const isOfInt = previous === greatestOfInt;
  if (isOfInt && (environment.c23 || context.target.defaultCompiler !== "gcc")) return;
  const severity = isOfInt ? "warning" : "error";
  const values = { name: name.text, type: isOfInt ? "`int`" : "every integer type" };
  reportOnce("enumerator-overflow", name, values, resolution, severity);
}

function typeEnum(
  symbol: EnumSymbol,
  all: readonly (bigint | undefined)[],
  resolution: Resolution,
): ResolvedEnum {
  const { definition } = symbol;
  const { target, options } = resolution.context;
  const values = all.filter((value) => value !== undefined);
  const asValues = (typeFor: (value: bigint) => Type): readonly (Value | undefined)[] =>
    all.map((value) =>
      value === undefined ? undefined : { kind: "integer", value: toWide(value), type: typeFor(value) },
    );

  if (definition?.underlyingType !== undefined) {
    // C23 6.7.2.2p12: with a fixed underlying type the enumerators have that type as well.
    const type = resolution.typeOfTypeName(definition.underlyingType);
    return { type, values: asValues(() => type) };
  }
  const int = integerType("int", target);
  if (target.enumsAreInt)
    return { type: int, values: all.map((value) => (value === undefined ? undefined : wrapped(value, int))) };
  const isPacked = definition !== undefined && findAttribute([definition.attributes], "packed") !== undefined;
  const smallest = smallestType(values, isPacked || options.language.shortEnums ? 8 : int.size, target);
  const type = (definition && modeOfEnum(definition, smallest, resolution)) ?? smallest;
  // C23 6.7.2.2p12: where int does not hold all of them, all have the enum's type.
  const areWide = resolution.environment.c23 && values.some((value) => !fits(value, int));
  // GNU C: an enumerator that fits int has that type, whatever the enum's; the others have the enum's.
  return { type, values: asValues((value) => (!areWide && fits(value, int) ? int : type)) };
}

/** The type that `mode` gives an enum, of which gcc takes `smallest`'s signedness, and clang int's. */
export function modeOfEnum(
  { attributes }: EnumSpecifier,
  smallest: IntegerType,
  { context: { target } }: Resolution,
): IntegerType | undefined {
  const mode = findAttribute([attributes], "mode");
  if (mode === undefined) return undefined;
  const base = target.defaultCompiler === "gcc" ? smallest : integerType("int", target);
  const type = typeOfMode(wordArgument(mode) ?? "", base, target);
  return type?.kind === "integer" ? type : undefined;
}

function wrapped(value: bigint, type: IntegerType): Value {
  return { kind: "integer", value: toWide(BigInt.asIntN(type.size, value)), type };
}

/** gcc's choice: unsigned unless a value is negative, of the first size from `least` bits on that holds all values. */
function smallestType(
  values: readonly bigint[],
  least: number,
  target: Resolution["context"]["target"],
): IntegerType {
  let low = 0n;
  let high = 0n;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const signed = low < 0n;
  for (let size = least; size < 64; size *= 2) {
    const type = integerOfSize(size, signed, target);
    if (type !== undefined && fits(low, type) && fits(high, type)) return type;
  }
  return (
    integerOfSize(64, signed, target) ?? integerType(signed ? "long long" : "unsigned long long", target)
  );
}

function fits(value: bigint, type: IntegerType): boolean {
  const wrappedValue = type.signed ? BigInt.asIntN(type.size, value) : BigInt.asUintN(type.size, value);
  return wrappedValue === value;
}
