/** A compiler's types as those of a target. */

import { boolType, floatType, integerType, pointerType, type StandardIntegerName } from "../abi/scalar.ts";
import type { TypedefDeclaration } from "../ir/declaration.ts";
import type { FunctionType, IntegerType, Type } from "../ir/type.ts";
import type { Target } from "../target/target.ts";
import type { Draft, EnumDraft, RecordDraft } from "./draft.ts";
import type { Parameters, ScalarName, TypeSpec } from "./types.ts";

/** Names that C's headers have for them. */
const standardNames: Readonly<Partial<Record<ScalarName, string>>> = {
  u8: "uint8_t",
  u16: "uint16_t",
  u32: "uint32_t",
  u64: "uint64_t",
  i8: "int8_t",
  i16: "int16_t",
  i32: "int32_t",
  i64: "int64_t",
  size: "size_t",
  ssize: "ssize_t",
};

const plainNames: Readonly<Partial<Record<ScalarName, StandardIntegerName>>> = {
  char: "char",
  short: "short",
  ushort: "unsigned short",
  int: "int",
  uint: "unsigned int",
  long: "long",
  ulong: "unsigned long",
  longlong: "long long",
  ulonglong: "unsigned long long",
};

const signedNames = ["signed char", "short", "int", "long", "long long"] as const;
const unsignedNames = [
  "unsigned char",
  "unsigned short",
  "unsigned int",
  "unsigned long",
  "unsigned long long",
] as const;

export class TypeResolver {
  readonly target: Target;
  readonly #records = new Map<string, RecordDraft>();
  readonly #enums = new Map<string, EnumDraft>();
  readonly #used = new Map<string, IntegerType>();

  constructor(drafts: readonly Draft[], target: Target) {
    this.target = target;
    for (const draft of drafts) {
      if (draft.kind === "record") this.#records.set(draft.name, draft);
      if (draft.kind === "enum") this.#enums.set(draft.name, draft);
    }
  }

  recordDraft(name: string): RecordDraft | undefined {
    return this.#records.get(name);
  }

  enumDraft(name: string): EnumDraft | undefined {
    return this.#enums.get(name);
  }

  resolve(spec: TypeSpec): Type {
    switch (spec.kind) {
      case "void":
        return { kind: "void" };
      case "scalar":
        return this.#scalar(spec.name);
      case "pointer": {
        const target = this.resolve(spec.target);
        return this.pointerTo(spec.isConstant ? { ...target, qualifiers: ["const"] } : target);
      }
      case "array":
        return { kind: "array", element: this.resolve(spec.element), count: spec.count };
      case "function":
        return this.pointerTo(this.functionType(spec.parameters, spec.result, false));
      case "meant":
        return this.resolve(spec.type);
      case "record":
        return { kind: "record", id: `${spec.variety}:${spec.name}` };
      case "enum":
        return { kind: "enum", id: `enum:${spec.name}` };
      case "callback":
        return { kind: "typedef", id: `typedef:${spec.name}` };
    }
  }

  pointerTo(target: Type): Type {
    return pointerType(target, this.target);
  }

  functionType(parameters: Parameters, result: TypeSpec, variadic: boolean): FunctionType {
    return {
      kind: "function",
      result: this.resolve(result),
      parameters: Object.entries(parameters).map(([name, type]) => ({ name, type: this.resolve(type) })),
      variadic,
      prototyped: true,
      convention: "cdecl",
    };
  }

  enumType(draft: EnumDraft): Type {
    return draft.type === undefined ? this.enumInteger(draft) : this.resolve(draft.type);
  }

  /** C11 6.7.2.2p4 leaves it to the compiler; gcc and clang take the first that holds all values, from unsigned int on. */
  enumInteger({ members, type }: EnumDraft): IntegerType {
    const given = type?.kind === "scalar" ? this.integerOf(type.name) : undefined;
    if (given !== undefined) return given;
    const values = members.map(({ value }) => value);
    const isSigned = values.some((value) => value < 0n);
    const names = this.target.enumsAreInt
      ? (["int"] as const)
      : (isSigned ? signedNames : unsignedNames).slice(2);
    const types = names.map((name) => integerType(name, this.target));
    const fitting = types.find((candidate) => values.every((value) => holds(candidate, value)));
    return fitting ?? integerType(isSigned ? "long long" : "unsigned long long", this.target);
  }

  /** The typedefs of C's headers that types have been resolved to. */
  standardTypedefs(): readonly TypedefDeclaration[] {
    const names = Object.values(standardNames).filter((name) => this.#used.has(name));
    return names.map((name) => ({
      kind: "typedef",
      id: `typedef:${name}`,
      name,
      sequence: -1,
      selection: "needed",
      type: this.#used.get(name) as IntegerType,
    }));
  }

  /** The integer type itself, for what asks of sizes and ranges. */
  integerOf(name: ScalarName): IntegerType | undefined {
    const plain = plainNames[name];
    if (plain !== undefined) return integerType(plain, this.target);
    if (name === "size") return integerType(this.target.sizeType, this.target);
    const pointer = this.target.scalars.pointer?.size ?? 64;
    const isSigned = name.startsWith("i") || name === "ssize";
    const size = name === "ssize" ? pointer : Number(name.slice(1));
    const candidates = (isSigned ? signedNames : unsignedNames).map((one) => integerType(one, this.target));
    return candidates.find((candidate) => candidate.size === size);
  }

  #scalar(name: ScalarName): Type {
    if (name === "bool") return boolType(this.target);
    if (name === "f32" || name === "f64")
      return floatType(name === "f32" ? "float" : "double", this.target) ?? { kind: "void" };
    const integer = this.integerOf(name);
    if (integer === undefined) return { kind: "opaque", name, reason: "the target has no such type" };
    const standard = standardNames[name];
    if (standard === undefined) return integer;
    this.#used.set(standard, integer);
    return { kind: "typedef", id: `typedef:${standard}` };
  }
}

function holds({ size, signed }: IntegerType, value: bigint): boolean {
  const bits = BigInt(size);
  return signed
    ? value >= -(1n << (bits - 1n)) && value < 1n << (bits - 1n)
    : value >= 0n && value < 1n << bits;
}
