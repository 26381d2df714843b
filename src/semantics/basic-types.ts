/** Words of a type specifier to a type (C11 6.7.2p2 and its extensions), in whatever order they stand. */

import { vectorAlign } from "../abi/layout/extent.ts";
import { boolType, floatType, integerType, pointerType, type StandardIntegerName } from "../abi/scalar.ts";
import type { FloatType, IntegerType, OpaqueType, Type } from "../ir/type.ts";
import type { IntegerTypeName, Target } from "../target/target.ts";

interface WordCount {
  long: number;
  signed: boolean;
  unsigned: boolean;
  complex: boolean;
  /** The one word that is none of these; "" for none. */
  base: string;
}

/** `__builtin_va_list` is not for this function: it may be a record. */
export function basicType(words: readonly string[], target: Target, charSigned: boolean): Type {
  const count = countWords(words);
  if (count.complex) return complexType(count, words, target);
  return realType(count, words, target, charSigned);
}

function countWords(words: readonly string[]): WordCount {
  const count: WordCount = { long: 0, signed: false, unsigned: false, complex: false, base: "" };
  for (const word of words) {
    if (word === "long") count.long++;
    else if (word === "signed") count.signed = true;
    else if (word === "unsigned") count.unsigned = true;
    else if (word === "_Complex") count.complex = true;
    else if (count.base === "" || count.base === "int") count.base = word;
  }
  return count;
}

function realType(count: WordCount, words: readonly string[], target: Target, charSigned: boolean): Type {
  const { base, unsigned } = count;
  switch (base) {
    case "void":
      return { kind: "void" };
    case "_Bool":
      return boolType(target);
    case "char":
      return integerType(
        unsigned ? "unsigned char" : count.signed ? "signed char" : "char",
        target,
        charSigned,
      );
    case "short":
      return integerType(unsigned ? "unsigned short" : "short", target);
    case "__int128":
      if (target.scalars.__int128 === undefined) return opaque(words, "the target has no 128-bit integers");
      return integerType(unsigned ? "unsigned __int128" : "__int128", target);
    case "":
    case "int":
      return integerType(
        `${unsigned ? "unsigned " : ""}${longWords(count.long)}` as StandardIntegerName,
        target,
      );
    case "nullptr_t":
      return pointerType({ kind: "void" }, target);
    case "double":
      return floatNamed(count.long > 0 ? "long double" : "double", words, target);
    default:
      return floatNamed(base, words, target);
  }
}

function longWords(longs: number): string {
  return longs === 0 ? "int" : longs === 1 ? "long" : "long long";
}

function floatNamed(name: string, words: readonly string[], target: Target): FloatType | OpaqueType {
  return floatType(name, target) ?? opaque(words, "the target has no such type");
}

function complexType(count: WordCount, words: readonly string[], target: Target): Type {
  // GNU C: `_Complex` alone is `_Complex double`; integer elements exist.
  const isBare = count.base === "" && !count.signed && !count.unsigned && count.long === 0;
  const element = isBare ? floatType("double", target) : realType(count, words, target, target.charSigned);
  if (element?.kind === "float" || element?.kind === "integer") return { kind: "complex", element };
  return opaque(words, "there is no such complex type");
}

export function opaque(words: readonly string[], reason: string): OpaqueType {
  return { kind: "opaque", name: words.join(" "), reason };
}

export function integerTypeNamed(name: IntegerTypeName, target: Target, charSigned: boolean): IntegerType {
  return integerType(name, target, charSigned);
}

/** GNU C `mode(DI)`: the width of the mode with the signedness of the type (GCC internals, "Machine Modes"). */
export function typeOfMode(mode: string, type: Type, target: Target): Type | undefined {
  const vector = /^V([0-9]{1,3})([A-Z]{2})$/.exec(mode);
  if (vector !== null) return vectorOfMode(Number(vector[1]), vector[2] ?? "", type, target);
  if (type.kind === "float") return floatOfMode(floatModes[mode], target);
  if (type.kind === "complex") {
    const element = floatOfMode(complexModes[mode], target);
    return element === undefined ? undefined : { kind: "complex", element };
  }
  const size = modeSize(mode, target);
  if (size === undefined) return undefined;
  if (type.kind === "pointer") return { ...type, size };
  if (type.kind !== "integer" && type.kind !== "bool" && type.kind !== "enum") return undefined;
  return integerOfSize(size, type.kind !== "integer" || type.signed, target);
}

/** In bytes, of what gcc has modes for. */
const largestVectorMode = 256;

/** `V4SI`: a vector of so many elements, which are of the type's class; gcc has modes of powers of two. */
function vectorOfMode(count: number, mode: string, type: Type, target: Target): Type | undefined {
  if (type.kind !== "integer" && type.kind !== "float") return undefined;
  const element = typeOfMode(mode, type, target);
  if (element?.kind !== "integer" && element?.kind !== "float") return undefined;
  const size = count * element.size;
  if (count === 0 || (count & (count - 1)) !== 0 || size > largestVectorMode * 8) return undefined;
  return { kind: "vector", element, count, size, align: vectorAlign(size, target) };
}

/** gcc and clang have x87's modes where it is `long double`'s format: `-mlong-double-64` takes them away. */
function floatOfMode(name: string | undefined, target: Target): FloatType | undefined {
  if (name === undefined || (name === "__float80" && target.longDoubleFormat !== "x87")) return undefined;
  return floatType(name, target);
}

const floatModes: Readonly<Record<string, string>> = {
  HF: "_Float16",
  SF: "float",
  DF: "double",
  XF: "__float80",
  TF: "_Float128",
  SD: "_Decimal32",
  DD: "_Decimal64",
  TD: "_Decimal128",
};

const complexModes: Readonly<Record<string, string>> = {
  SC: "float",
  DC: "double",
  XC: "__float80",
  TC: "_Float128",
};

const integerModes: Readonly<Record<string, number>> = { QI: 8, byte: 8, HI: 16, SI: 32, DI: 64, TI: 128 };

function modeSize(mode: string, target: Target): number | undefined {
  if (mode === "word" || mode === "pointer" || mode === "unwind_word") return target.scalars.pointer?.size;
  return integerModes[mode];
}

/** The integer type that gcc takes for a size: the first of int, char, short, long, long long that fits. */
export function integerOfSize(size: number, signed: boolean, target: Target): IntegerType | undefined {
  const candidates: readonly (readonly [StandardIntegerName, StandardIntegerName])[] = [
    ["int", "unsigned int"],
    ["signed char", "unsigned char"],
    ["short", "unsigned short"],
    ["long", "unsigned long"],
    ["long long", "unsigned long long"],
    ["__int128", "unsigned __int128"],
  ];
  for (const [signedName, unsignedName] of candidates) {
    const type = integerType(signed ? signedName : unsignedName, target);
    if (type.size === size) return type;
  }
  return undefined;
}
