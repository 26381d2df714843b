/**
 * How values travel through calls on System V x86-64 (psABI 1.0, 3.2.3). What ctypes tells libffi of unions, bit-fields
 * and packed records is not what the psABI goes by; but records of the same size and classes travel alike. So such a
 * value is copied to a plain record of its classes, its carrier, which libffi cannot mistake; a result is copied from one.
 *
 * A carrier is named by what it is: a letter for each eightbyte in a register (`I` INTEGER, `D` SSE), `X` for the x87
 * result register, or `m` and `M` with a size in bytes for what goes through memory, aligned to 8 or to 16 bytes.
 */

import { classifySystemV, type RegisterClass } from "../../abi/passing.ts";
import type { FunctionPassing, ValuePassing } from "../../ir/python.ts";
import type { FunctionType, Type } from "../../ir/type.ts";
import type { DeclarationIndex } from "./declarations.ts";
import type { HazardFinder } from "./hazards.ts";
import { findLeaves } from "./leaves.ts";

export type CallPlan = { readonly declined: string } | { readonly passing: FunctionPassing | undefined };

/** A value as the convention sees it. Size and alignment in bytes. */
interface Travel {
  /** How messages call it. */
  readonly spelling: string;
  readonly classes: readonly RegisterClass[];
  readonly size: number;
  readonly align: number;
  /** ctypes and libffi do right by themselves. */
  readonly isNatural: boolean;
  readonly value: ValuePassing["value"];
  /** `__int128`, which clang before 18 takes apart: half of it may be in a register, half on the stack. */
  readonly isWide: boolean;
}

type Carried = { readonly carrier: string } | { readonly reason: string };

/** Records of more eightbytes go through memory whatever they are made of (3.2.3, rule 1), in bytes. */
const largestClassified = 64;
const generalRegisters = 6;
const vectorRegisters = 8;

export class CallPlanner {
  readonly #index: DeclarationIndex;
  readonly #hazards: HazardFinder;
  readonly #alignsLoosely: boolean;

  /** `alignsLoosely`: a record that asks for more alignment than the stack has is passed all the same, see `loosen`. */
  constructor(index: DeclarationIndex, hazards: HazardFinder, alignsLoosely: boolean = false) {
    this.#index = index;
    this.#hazards = hazards;
    this.#alignsLoosely = alignsLoosely;
  }

  plan(type: FunctionType): CallPlan {
    const hazard = this.#hazards.ofFunction(type);
    const { architecture, operatingSystem } = this.#index.target;
    const isSystemV = architecture === "x86_64" && operatingSystem !== "windows";
    if (hazard === undefined && !(isSystemV && this.#takesRecords(type))) return { passing: undefined };
    if (!isSystemV || this.#hazards.ofConvention(type) !== undefined) return { declined: hazard ?? "" };
    const given: Travel[] = [];
    for (const [at, parameter] of type.parameters.entries()) {
      const travel = this.#travelOf(parameter.type);
      if (typeof travel === "string") return { declined: describeArgument(at, travel) };
      given.push(travel);
    }
    const travels = this.#alignsLoosely ? loosen(given) : given;
    if (this.#index.unwrap(type.result).kind === "void") return planArguments(type, travels, {});
    const result = isComplexLong(this.#index.unwrap(type.result))
      ? "ctypes has no complex long double"
      : this.#travelOf(type.result);
    if (typeof result === "string") return { declined: `its result cannot be had: ${result}` };
    const carried = carryResult(result, type.variadic);
    return "reason" in carried
      ? { declined: `its result cannot be had: ${carried.reason}` }
      : planArguments(type, travels, carried, isInMemory(result));
  }

  #takesRecords({ parameters }: FunctionType): boolean {
    return parameters.some(({ type }) => this.#index.unwrap(type).kind === "record");
  }

  /** What a type is to the convention, or why nothing is known of it. */
  #travelOf(given: Type): Travel | string {
    const type = this.#index.firstOfTransparent(given);
    const plain = this.#index.unwrap(type);
    const hazard = this.#hazards.ofValue(type);
    const size = this.#index.sizeOf(type);
    const isRecord = plain.kind === "record";
    // What has no size, or no members, is passed by no rule.
    if (size === undefined || size === 0) return hazard ?? "its type has no size";
    const record = isRecord ? this.#index.record(plain.id) : undefined;
    const spelling = record === undefined ? "it" : `${record.variety} ${record.name}`;
    const align = (isRecord ? (record?.layout?.align ?? 8) : alignOf(plain)) / 8;
    const classes = this.#classesOf(type, size);
    if (typeof classes === "string") return hazard ?? `${spelling} has ${classes}`;
    if (classes.includes("SSEUP")) return hazard ?? `${spelling} has a vector`;
    const value = isRecord ? "record" : pythonValueOf(plain);
    if (hazard !== undefined && value === undefined) return hazard;
    const isWide = plain.kind === "integer" && plain.size === 128;
    return {
      spelling,
      classes,
      size,
      align,
      isNatural: hazard === undefined,
      value: value ?? "record",
      isWide,
    };
  }

  /** Where compilers differ on bit-fields, the classes are not known. */
  #classesOf(type: Type, size: number): readonly RegisterClass[] | string {
    if (size > largestClassified) return ["MEMORY"];
    const found = findLeaves(type, this.#index);
    if (typeof found === "string") return found;
    const { leaves, doubts } = found;
    const bits = BigInt(size * 8);
    const classes = classifySystemV(leaves, bits);
    if (doubts.length === 0) return classes;
    const others = classifySystemV([...leaves, ...doubts], bits);
    return classes.join() === others.join() ? classes : "bit-fields that compilers class as they like";
  }
}

function describeArgument(at: number, reason: string): string {
  return `argument ${at + 1} cannot be passed: ${reason}`;
}

/** In bits, of a scalar. */
function alignOf(plain: Type): number {
  if (plain.kind === "complex") return plain.element.align;
  return "align" in plain && typeof plain.align === "number" ? plain.align : 64;
}

/** Two x87 registers hold such a result (class COMPLEX_X87); as an argument or in a record it is memory. */
function isComplexLong(plain: Type): boolean {
  return plain.kind === "complex" && plain.element.kind === "float" && plain.element.format === "x87";
}

/** What Python has for a value that ctypes cannot pass; undefined for what has no carrier. */
function pythonValueOf(plain: Type): ValuePassing["value"] | undefined {
  if (plain.kind === "integer") return plain.signed ? "signed" : "unsigned";
  if (plain.kind === "complex") return plain.element.kind === "float" ? "complex" : undefined;
  return plain.kind === "vector" ? "record" : undefined;
}

function isInMemory({ classes }: Travel): boolean {
  return classes[0] === "MEMORY";
}

/** x87 values are results in a register, but arguments in memory. */
function isInRegisters({ classes }: Travel): boolean {
  return classes.every((part) => part === "INTEGER" || part === "SSE" || part === "NO_CLASS");
}

/**
 * A record that is the only argument on the stack stands where C looks for it whatever its alignment. What it then lacks
 * is the alignment beyond 16, which no instruction of the base architecture asks for, but code for vector extensions may.
 */
function loosen(travels: readonly Travel[]): readonly Travel[] {
  const isOnStack = findStackArguments(travels, true);
  if (isOnStack.filter((is) => is).length !== 1) return travels;
  return travels.map((travel, at) =>
    isOnStack[at] === true && travel.align > 16 ? { ...travel, align: 16 } : travel,
  );
}

function planArguments(
  type: FunctionType,
  travels: readonly Travel[],
  result: CarriedResult,
  isHidden = false,
): CallPlan {
  const isOnStack = findStackArguments(travels, isHidden);
  const split = findSpoilers(travels, isOnStack, isHidden);
  const first = split[0];
  if (first !== undefined && (type.variadic || result.hiddenAlign !== undefined)) {
    return {
      declined: describeArgument(first, `libffi spoils arguments before ${travels[first]?.spelling}`),
    };
  }
  const parameters: (ValuePassing | null)[] = [];
  for (const [at, travel] of travels.entries()) {
    if (split.includes(at)) {
      parameters.push(null);
      continue;
    }
    if (travel.isWide && isOnStack[at] === true)
      return { declined: describeArgument(at, "compilers pass __int128 on the stack as each likes") };
    const isLast = !type.variadic && !isOnStack.slice(at + 1).includes(true);
    const carried = travel.isNatural ? undefined : carryArgument(travel, isOnStack[at] === true, isLast);
    if (carried !== undefined && "reason" in carried)
      return { declined: describeArgument(at, carried.reason) };
    parameters.push(carried === undefined ? null : { carrier: carried.carrier, value: travel.value });
  }
  const isPlain = split.length === 0 && parameters.every((one) => one === null);
  if (isPlain && Object.keys(result).length === 0) return { passing: undefined };
  return { passing: { parameters, ...result, ...(split.length === 0 ? {} : { split }) } };
}

/**
 * Arguments that libffi (3.4) copies beyond the general registers: of a record whose first eightbyte takes the last one it
 * writes the second one over the first vector register too, which an argument before it may have. Its eightbytes are
 * passed one by one.
 */
function findSpoilers(
  travels: readonly Travel[],
  isOnStack: readonly boolean[],
  hasHiddenPointer: boolean,
): readonly number[] {
  let general = hasHiddenPointer ? 1 : 0;
  let vector = 0;
  const spoilers: number[] = [];
  for (const [at, { classes }] of travels.entries()) {
    if (isOnStack[at] === true) continue;
    const isMixed = classes[0] === "INTEGER" && classes[1] === "SSE";
    if (isMixed && general === generalRegisters - 1 && vector > 0) spoilers.push(at);
    general += classes.filter((part) => part === "INTEGER").length;
    vector += classes.filter((part) => part === "SSE").length;
  }
  return spoilers;
}

/** Which arguments the registers are too few for, or that go through memory anyway. */
function findStackArguments(travels: readonly Travel[], hasHiddenPointer: boolean): readonly boolean[] {
  let general = generalRegisters - (hasHiddenPointer ? 1 : 0);
  let vector = vectorRegisters;
  return travels.map((travel) => {
    if (!isInRegisters(travel)) return true;
    const neededGeneral = travel.classes.filter((part) => part === "INTEGER").length;
    const neededVector = travel.classes.filter((part) => part === "SSE").length;
    // All of a value is in registers or nothing of it is.
    if (neededGeneral > general || neededVector > vector) return true;
    general -= neededGeneral;
    vector -= neededVector;
    return false;
  });
}

/** `isLast`: no argument after it is on the stack, which may then be longer than C has it. */
function carryArgument(travel: Travel, isOnStack: boolean, isLast: boolean): Carried {
  const { size, align, spelling } = travel;
  if (!isOnStack) return carryInRegisters(travel);
  // Code for vector extensions may rely on more alignment than the stack has.
  if (align > 16) return { reason: `ctypes cannot align ${spelling} to ${align} bytes on the stack` };
  if (size > 8) return { carrier: `${align > 8 ? "M" : "m"}${roundUp(size, align > 8 ? 16 : 8)}` };
  // A record for registers finds none left either when libffi looks for one.
  if (isInRegisters(travel)) return carryInRegisters(travel);
  // Nothing so small goes through memory in libffi's eyes; what is twice as large would move the arguments after it.
  return isLast
    ? { carrier: "m16" }
    : { reason: `libffi does not know packed records by value (${spelling})` };
}

function carryInRegisters({ classes, spelling }: Travel): Carried {
  const used = classes.slice(0, classes.findLastIndex((part) => part !== "NO_CLASS") + 1);
  if (used.length === 0 || used.includes("NO_CLASS"))
    return { reason: `libffi does not know padded records by value (${spelling})` };
  return { carrier: used.map((part) => (part === "INTEGER" ? "I" : "D")).join("") };
}

type CarriedResult = Pick<FunctionPassing, "result" | "hiddenAlign">;

function carryResult(travel: Travel, isVariadic: boolean): CarriedResult | { readonly reason: string } {
  const { classes, size, align, value, spelling } = travel;
  if (travel.isNatural) return {};
  if (classes[0] === "X87") return { result: { carrier: "X", value } };
  if (isInMemory(travel)) {
    if (align <= 16) {
      // At least three eightbytes, so that it is no matter for registers; C writes no more than it has.
      const unit = align > 8 ? 16 : 8;
      return { result: { carrier: `${align > 8 ? "M" : "m"}${roundUp(Math.max(size, 24), unit)}`, value } };
    }
    return isVariadic
      ? { reason: `ctypes cannot align ${spelling} to ${align} bytes` }
      : { hiddenAlign: align };
  }
  const carried = carryInRegisters(travel);
  return "reason" in carried ? carried : { result: { carrier: carried.carrier, value } };
}

function roundUp(value: number, unit: number): number {
  return Math.ceil(value / unit) * unit;
}
