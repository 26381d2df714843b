/**
 * C types to ctypes types, as ctypesgen has them where that is right: `char *` is String, typedefs are referred to by
 * name, a pointer to a function is the function type itself.
 */

import type { TypedefDeclaration } from "../../ir/declaration.ts";
import type { CallbackClasses, EnumReference, PythonConvention, PythonType } from "../../ir/python.ts";
import type { ArrayType, FloatType, FunctionType, IntegerType, PointerType, Type } from "../../ir/type.ts";
import { ctypesFloat } from "./ctypes-float.ts";
import type { DeclarationIndex } from "./declarations.ts";
import { toNumber } from "./declarations.ts";
import type { HazardFinder } from "./hazards.ts";
import { enumClassKey } from "./names.ts";

export const noneType: PythonType = { kind: "none" };
export const voidPointer: PythonType = { kind: "pointer", target: noneType };
export const string: PythonType = { kind: "support", name: "String" };

/** Largest object that ctypes can have a type for, with room to spare (bytes). */
const largestArray = 2 ** 62;

/** Brackets within each other that a type may print. Python's tokenizer takes 200, the parser of 3.7 less than half. */
const deepestType = 40;

export const tooDeep = "its type is nested too deeply for Python";

/** ctypes' names of C's integer types. */
export const integerNames: ReadonlyMap<string, string> = new Map([
  ["char", "c_char"],
  ["signed char", "c_byte"],
  ["unsigned char", "c_ubyte"],
  ["short", "c_short"],
  ["unsigned short", "c_ushort"],
  ["int", "c_int"],
  ["unsigned int", "c_uint"],
  ["long", "c_long"],
  ["unsigned long", "c_ulong"],
  ["long long", "c_longlong"],
  ["unsigned long long", "c_ulonglong"],
]);

/** Standard typedef names that ctypes has a type for; the C type behind must be of the kind that ctypes means. */
const standardTypedefs: ReadonlyMap<string, PythonType> = new Map<string, PythonType>([
  ["size_t", ctypes("c_size_t")],
  ["ssize_t", { kind: "support", name: "c_ptrdiff_t" }],
  ["ptrdiff_t", { kind: "support", name: "c_ptrdiff_t" }],
  ["wchar_t", ctypes("c_wchar")],
]);

/** Widths in bits. Under names of another style these are no names of the module's, but ctypes' own types. */
const exactWidths: ReadonlyMap<string, number> = new Map(
  [8, 16, 32, 64].flatMap((width): [string, number][] => [
    [`int${width}_t`, width],
    [`uint${width}_t`, width],
  ]),
);

/** What there is to say beside the names. */
export interface ConversionOptions {
  /** Typedefs that are what they name, by their ids. */
  readonly merged?: ReadonlyMap<string, string>;
  /** `uint8_t` and its like are ctypes' own types, as `size_t` is. */
  readonly knowsWidths?: boolean;
  /** Pointers to functions that ctypes cannot call say so themselves; else they are addresses without more, and told. */
  readonly declinesPointers?: boolean;
  /** Some enum has a class. */
  readonly hasClasses?: boolean;
}

export function ctypes(name: string): PythonType {
  return { kind: "ctypes", name };
}

/** Bytes without a type. */
export function byteArray(size: number): PythonType {
  return { kind: "array", element: ctypes("c_ubyte"), count: size };
}

export class TypeConverter {
  readonly #index: DeclarationIndex;
  readonly #names: ReadonlyMap<string, string>;
  readonly #convertible: Map<string, boolean> = new Map();
  readonly #hazards: HazardFinder | undefined;
  readonly #merged: ReadonlyMap<string, string>;
  readonly #knowsWidths: boolean;
  readonly #declinesPointers: boolean;
  readonly #hasClasses: boolean;
  readonly #remarks = new Set<string>();
  #depth = 0;

  /** Without `hazards` every function type is taken as it is: right where only sizes and alignments are asked for. */
  constructor(
    index: DeclarationIndex,
    names: ReadonlyMap<string, string>,
    hazards?: HazardFinder,
    {
      merged = new Map(),
      knowsWidths = false,
      declinesPointers = false,
      hasClasses = false,
    }: ConversionOptions = {},
  ) {
    this.#index = index;
    this.#names = names;
    this.#hazards = hazards;
    this.#merged = merged;
    this.#knowsWidths = knowsWidths;
    this.#declinesPointers = declinesPointers;
    this.#hasClasses = hasClasses;
  }

  hasRemark(remark: string): boolean {
    return this.#remarks.has(remark);
  }

  /** In what the types that were converted since the last call are less than C's. */
  takeRemarks(): readonly string[] {
    const remarks = [...this.#remarks];
    this.#remarks.clear();
    return remarks;
  }

  /**
   * The type of something in memory: a field, a variable, an element, what a pointer points to. A type that ctypes has
   * not is so many bytes (`_Complex`: an array of two); undefined when not even its size is known, or when it is
   * nested too deeply.
   */
  inMemory(type: Type): PythonType | undefined {
    if (this.#depth < deepestType) return this.#convert(type);
    this.#remarks.add(tooDeep);
    return undefined;
  }

  /** Converts a part that is printed within so many brackets of its own. */
  #within<Result>(brackets: number, convert: () => Result): Result {
    this.#depth += brackets;
    const result = convert();
    this.#depth -= brackets;
    return result;
  }

  #convert(type: Type): PythonType | undefined {
    switch (type.kind) {
      case "void":
        return noneType;
      case "bool":
        return ctypes("c_bool");
      case "integer":
        return integerType(type);
      case "float":
        return floatType(type);
      case "complex":
        return { kind: "array", element: scalarType(type.element), count: 2 };
      case "vector":
        return byteArray(type.size / 8);
      case "pointer":
        return this.pointer(type);
      case "array":
        return this.#array(type);
      case "function":
        return this.#functionType(type);
      case "record":
      case "enum":
        return this.#declared(type.id);
      case "typedef":
        return this.#typedef(type.id);
      case "opaque":
        return type.size === undefined ? undefined : byteArray(type.size / 8);
    }
  }

  /** The type of a parameter of a function or of a function type. */
  parameter(type: Type): PythonType {
    return this.inMemory(type) ?? voidPointer;
  }

  pointer(type: PointerType): PythonType {
    const { target } = type;
    if (isTextCharacter(target)) return string;
    // What a va_list parameter is on System V x86-64 (psABI 3.5.7): nobody makes one in Python, it is handed on.
    if (target.kind === "record" && target.id === "struct:__va_list_tag") return voidPointer;
    if (this.#index.unwrap(target).kind === "function") return this.inMemory(target) ?? voidPointer;
    const pointed = this.#within(1, () => this.#pointed(target));
    return pointed === undefined ? voidPointer : { kind: "pointer", target: pointed };
  }

  /** As `inMemory`, but `char` and pointers to it are what they are: `char **` is POINTER(POINTER(c_char)). */
  #pointed(type: Type): PythonType | undefined {
    if (type.kind === "pointer" && isTextCharacter(type.target)) {
      return { kind: "pointer", target: scalarType(type.target as IntegerType) };
    }
    return this.inMemory(type);
  }

  /** A function that ctypes would call wrongly is an address that cannot be called. */
  #functionType(type: FunctionType): PythonType {
    const hazard = this.#hazards?.ofFunction(type);
    if (hazard !== undefined && this.#declinesPointers) return { kind: "declined", reason: hazard };
    if (hazard !== undefined) {
      this.#remarks.add(`a function that it points to cannot be called: ${hazard}`);
      return voidPointer;
    }
    // What makes members of arguments has brackets of its own.
    const further = this.#hasClasses ? 1 : 0;
    const result = this.#within(2 + further, () => this.#callbackResult(type.result));
    return {
      kind: "function",
      result: result.type,
      unchecked: result.unchecked,
      parameters: type.parameters.map((parameter) =>
        this.#within(1 + further, () => this.parameter(this.#index.firstOfTransparent(parameter.type))),
      ),
      convention: this.convention(type),
      ...(isText(result.type) ? { returnsText: true } : {}),
      ...this.#whyUnmakeable(type),
      ...(this.#hasClasses ? this.#classesOf(type) : {}),
    };
  }

  /** CPython bpo-5710: ctypes makes no callback whose result is a record. */
  #whyUnmakeable({ result }: FunctionType): { readonly unmakeable?: string } {
    if (!this.#declinesPointers || this.#index.unwrap(result).kind !== "record") return {};
    return { unmakeable: "ctypes makes no callback that returns a record" };
  }

  #classesOf(type: FunctionType): { readonly classes?: CallbackClasses } {
    const parameters = type.parameters.map((parameter) => this.#classOf(parameter.type) ?? null);
    const result = this.#classOf(type.result);
    if (result === undefined && parameters.every((one) => one === null)) return {};
    return { classes: { parameters, ...(result === undefined ? {} : { result }) } };
  }

  #classOf(type: Type): EnumReference | undefined {
    const plain = this.#index.unwrap(type);
    if (plain.kind !== "enum") return undefined;
    const name = this.#names.get(enumClassKey(plain.id));
    return name === undefined ? undefined : { id: plain.id, name };
  }

  /**
   * A callback's result. Records stay what they are: such a function can be called, though ctypes cannot make a callback
   * that returns one (CPython bpo-5710).
   */
  #callbackResult(type: Type): { readonly type: PythonType; readonly unchecked: boolean } {
    const plain = this.#index.unwrap(type);
    if (plain.kind === "void") return { type: noneType, unchecked: true };
    if (plain.kind === "record") return { type: this.inMemory(type) ?? noneType, unchecked: false };
    return { type: this.inMemory(type) ?? voidPointer, unchecked: true };
  }

  /** Elsewhere than on 32-bit Windows, gcc and clang ignore `stdcall` or have another meaning for it. */
  convention(type: FunctionType): PythonConvention {
    return type.convention === "stdcall" && this.#index.target.operatingSystem === "windows"
      ? "stdcall"
      : "cdecl";
  }

  #array(type: ArrayType): PythonType | undefined {
    const element = this.#within(1, () => this.inMemory(type.element));
    const elementSize = this.#index.sizeOf(type.element);
    if (element === undefined || element.kind === "none" || elementSize === undefined) return undefined;
    const count = type.count ?? 0;
    if (toNumber(count) * Math.max(elementSize, 1) > largestArray) return undefined;
    return { kind: "array", element, count };
  }

  #declared(id: string): PythonType | undefined {
    const name = this.#names.get(id);
    return name === undefined ? undefined : { kind: "declared", id: this.#merged.get(id) ?? id, name };
  }

  #typedef(id: string): PythonType | undefined {
    const declaration = this.#index.typedef(id);
    const standard = this.standardType(id);
    if (standard !== undefined) return standard;
    if (declaration !== undefined && !this.#isConvertible(declaration)) return undefined;
    const enumId = declaration?.type.kind === "enum" ? declaration.type.id : undefined;
    // The typedef's name is that of the class.
    if (enumId !== undefined && this.#names.has(enumClassKey(enumId))) return this.#declared(enumId);
    return this.#declared(id);
  }

  /** Whether a typedef has a type. Each is looked at once, as a statement of its own. */
  #isConvertible({ id, type }: TypedefDeclaration): boolean {
    const known = this.#convertible.get(id) ?? this.#isKnown(type);
    this.#convertible.set(id, known);
    return known;
  }

  /** What `inMemory` would find out, without recursion and remarks: chains of typedefs may be long. */
  #isKnown(type: Type): boolean {
    let current = type;
    let brackets = 0;
    // A chain longer than this is a circle, which no C program has but a hand-made module may.
    for (let step = 0; step < 10_000; step++) {
      if (current.kind === "typedef") {
        const declaration = this.#index.typedef(current.id);
        const known = this.#convertible.get(current.id);
        if (known !== undefined) return known;
        if (this.standardType(current.id) !== undefined) return true;
        if (declaration === undefined) return this.#names.has(current.id);
        current = declaration.type;
        brackets = 0;
      } else if (current.kind === "array") {
        const size = this.#index.sizeOf(current.element);
        if (size === undefined || ++brackets >= deepestType) return false;
        if (toNumber(current.count ?? 0) * Math.max(size, 1) > largestArray) return false;
        current = current.element;
      } else {
        if (current.kind === "record" || current.kind === "enum") return this.#names.has(current.id);
        return current.kind !== "opaque" || current.size !== undefined;
      }
    }
    return false;
  }

  /** ctypes' own type for `size_t` and its like, where the typedef is what its name says. */
  standardType(id: string): PythonType | undefined {
    const declaration = this.#index.typedef(id);
    const name = declaration?.name ?? id.slice("typedef:".length);
    const width = this.#knowsWidths ? exactWidths.get(name) : undefined;
    if (width !== undefined) return this.#exactType(declaration, width);
    const standard = standardTypedefs.get(name);
    if (standard === undefined || !id.startsWith("typedef:")) return undefined;
    if (declaration === undefined) return standard;
    const plain = this.#index.unwrap(declaration.type);
    if (plain.kind !== "integer") return undefined;
    const { pointerSize, operatingSystem } = this.#index.target;
    const size = name === "wchar_t" ? (operatingSystem === "windows" ? 16 : 32) : pointerSize;
    const hasRightSign = name === "wchar_t" || plain.signed === (name !== "size_t");
    return plain.size === size && hasRightSign ? standard : undefined;
  }

  #exactType(declaration: TypedefDeclaration | undefined, width: number): PythonType | undefined {
    const plain = declaration === undefined ? undefined : this.#index.unwrap(declaration.type);
    if (plain?.kind !== "integer" || plain.size !== width || !integerNames.has(plain.name)) return undefined;
    return plain.signed === declaration?.name.startsWith("int") ? integerType(plain) : undefined;
  }
}

/** `char *` and `signed char *` are text, as ctypesgen has it; a typedef of `char` is a type of its own. */
export function isTextCharacter(type: Type): boolean {
  return type.kind === "integer" && (type.name === "char" || type.name === "signed char");
}

function isText(type: PythonType): boolean {
  return type.kind === "support" && type.name === "String";
}

function scalarType(type: IntegerType | FloatType): PythonType {
  return type.kind === "integer" ? integerType(type) : floatType(type);
}

function integerType(type: IntegerType): PythonType {
  const name = integerNames.get(type.name);
  return name === undefined ? byteArray(type.size / 8) : ctypes(name);
}

function floatType(type: FloatType): PythonType {
  const name = ctypesFloat(type);
  return name === undefined ? byteArray(type.size / 8) : ctypes(name);
}
