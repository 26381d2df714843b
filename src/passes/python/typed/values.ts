/** C types and what they mean to ctypes types and what Python programs have for them. */

import type { RecordPattern, ServicePattern, ValuePattern, ValueRole } from "../../../ir/pattern.ts";
import type { PythonType } from "../../../ir/python.ts";
import type { FunctionType, PointerType, Type } from "../../../ir/type.ts";
import type { TypedValue, ValueForm } from "../../../ir/typed.ts";
import { ctypesFloat } from "../ctypes-float.ts";
import type { DeclarationIndex } from "../declarations.ts";
import { toNumber } from "../declarations.ts";
import type { HazardFinder } from "../hazards.ts";
import { byteArray, ctypes, integerNames, noneType } from "../types.ts";
import { CallbackRegistry } from "./callbacks.ts";
import { spellSignature } from "./spelling.ts";

/** Types within each other beyond this are addresses: no program reads such a hint. */
const deepest = 24;

const largestArray = 2 ** 62;
const voidPointer = ctypes("c_void_p");
const textPointer = ctypes("c_char_p");

/** Names of typedefs that ctypes has a type of its own for: kind, size in bits where it is fixed, and the type. */
const exactNames: ReadonlyMap<string, string> = new Map([
  ...[8, 16, 32, 64].flatMap((bits) => [
    [`int${bits}_t`, `c_int${bits}`] as const,
    [`uint${bits}_t`, `c_uint${bits}`] as const,
  ]),
  ["size_t", "c_size_t"],
  ["ssize_t", "c_ssize_t"],
]);

export interface ValueContext {
  readonly index: DeclarationIndex;
  readonly hazards: HazardFinder;
  /** Python names of records and enums, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** C's names of them, for the names of callbacks. */
  readonly typeNames: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, RecordPattern>;
  readonly services: ReadonlyMap<string, ServicePattern>;
  /** Python names of services by the id of their type. */
  readonly serviceNames: ReadonlyMap<string, string>;
  readonly errors: ReadonlySet<string>;
  /** Enums that have a class. */
  readonly enums: ReadonlySet<string>;
}

export class ValueConverter {
  readonly callbacks: CallbackRegistry = new CallbackRegistry();
  readonly #context: ValueContext;
  #depth = 0;

  constructor(context: ValueContext) {
    this.#context = context;
  }

  /** The ctypes type of something in memory; bytes for what ctypes has not, undefined for what has no size. */
  typeOf(type: Type): PythonType | undefined {
    if (this.#depth > deepest) return voidPointer;
    this.#depth++;
    const result = this.#convert(type);
    this.#depth--;
    return result;
  }

  #convert(type: Type): PythonType | undefined {
    const { index, names } = this.#context;
    const exact = this.#exactType(type);
    if (exact !== undefined) return exact;
    const plain = index.unwrap(type);
    switch (plain.kind) {
      case "void":
        return noneType;
      case "bool":
        return ctypes("c_bool");
      case "integer": {
        const name = integerNames.get(plain.name);
        return name === undefined ? byteArray(plain.size / 8) : ctypes(name);
      }
      case "float":
        return floatType(plain);
      case "pointer":
        return this.#pointer(plain);
      case "array": {
        const element = this.typeOf(plain.element);
        const size = index.sizeOf(plain.element);
        const count = plain.count ?? 0;
        if (element === undefined || size === undefined) return undefined;
        return toNumber(count) * Math.max(size, 1) > largestArray
          ? undefined
          : { kind: "array", element, count };
      }
      case "record": {
        const name = names.get(plain.id);
        return name === undefined ? undefined : { kind: "declared", id: plain.id, name };
      }
      case "enum": {
        const enumeration = index.enumeration(plain.id);
        return enumeration === undefined ? ctypes("c_int") : this.typeOf(enumeration.type);
      }
      case "function":
        return this.#callback(plain);
      default: {
        const size = index.sizeOf(plain);
        return size === undefined ? undefined : byteArray(size);
      }
    }
  }

  /** The standard's names of exact widths, through typedefs that lead to one, where the type is what the name says. */
  #exactType(type: Type): PythonType | undefined {
    const { index } = this.#context;
    let current = type;
    for (let step = 0; step < 100 && current.kind === "typedef"; step++) {
      const declaration = index.typedef(current.id);
      const name = declaration?.name ?? current.id.slice("typedef:".length);
      const exact = exactNames.get(name);
      if (exact !== undefined && this.#isExact(name, current)) return ctypes(exact);
      if (name === "wchar_t") return ctypes("c_wchar");
      if (declaration === undefined) return undefined;
      current = declaration.type;
    }
    return undefined;
  }

  #isExact(name: string, type: Type): boolean {
    const { index } = this.#context;
    const plain = index.unwrap(type);
    if (plain.kind !== "integer") return false;
    const digits = /\d+/.exec(name)?.[0];
    const size = digits === undefined ? index.target.pointerSize : Number(digits);
    return plain.size === size && plain.signed === !(name.startsWith("u") || name === "size_t");
  }

  #pointer({ target }: PointerType): PythonType {
    const { index, records, services } = this.#context;
    const plain = index.unwrap(target);
    switch (plain.kind) {
      case "function":
        return this.#callback(plain);
      case "record":
        if (services.has(plain.id) || index.record(plain.id)?.layout === undefined) return voidPointer;
        return records.has(plain.id) || this.#context.names.has(plain.id)
          ? this.#pointerTo(target)
          : voidPointer;
      case "void":
      case "opaque":
      case "typedef":
      case "vector":
        return voidPointer;
      default:
        return this.#pointerTo(target);
    }
  }

  #pointerTo(target: Type): PythonType {
    const pointed = this.typeOf(target);
    return pointed === undefined || pointed.kind === "none"
      ? voidPointer
      : { kind: "pointer", target: pointed };
  }

  /** A function that ctypes would call wrongly is an address that cannot be called. */
  #callback(type: FunctionType): PythonType {
    const { hazards, index, typeNames } = this.#context;
    if (hazards.ofFunction(type) !== undefined || type.variadic) return voidPointer;
    const isStdcall = type.convention === "stdcall" && index.target.operatingSystem === "windows";
    const convention = isStdcall ? "stdcall" : "cdecl";
    return this.callbacks.typeOf(spellSignature(type, index, typeNames), convention, () => {
      const parameters = type.parameters.map((parameter) => this.parameterOf(parameter.type, undefined));
      const result = this.#callbackResult(type.result);
      const isRecord = index.unwrap(type.result).kind === "record";
      const declined = isRecord
        ? "ctypes cannot make a function that returns a record (CPython bpo-5710)"
        : undefined;
      return { convention, parameters, result, declined };
    });
  }

  /** A callback cannot return a pointer type (Modules/_ctypes/callbacks.c), but an address. */
  #callbackResult(type: Type): TypedValue {
    const value = this.resultOf(type, undefined);
    const isPointer = value.type.kind === "pointer" || value.form.kind === "callback";
    return isPointer ? { type: voidPointer, form: { kind: "address" } } : value;
  }

  parameterOf(type: Type, pattern: ValuePattern | undefined): TypedValue {
    const { index } = this.#context;
    const passed = index.firstOfTransparent(type);
    return this.#valueOf(passed, pattern) ?? { type: voidPointer, form: { kind: "address" } };
  }

  resultOf(type: Type, pattern: ValuePattern | undefined): TypedValue {
    const value = this.#valueOf(type, pattern) ?? { type: noneType, form: { kind: "none" } };
    const plain = this.#context.index.unwrap(type);
    // An object that a function gives is an address until a service takes it; a null function pointer is none.
    if (value.form.kind === "service") return { type: voidPointer, form: { kind: "address" } };
    if (plain.kind === "enum" && this.#context.errors.has(plain.id)) {
      const name = this.#context.names.get(plain.id) ?? "";
      return { type: value.type, form: { kind: "error", name } };
    }
    return value;
  }

  /** Of a field, or an element. */
  memberOf(type: Type, pattern: ValuePattern | undefined): TypedValue | undefined {
    const value = this.#valueOf(type, pattern);
    return value?.form.kind === "service" ? { type: voidPointer, form: { kind: "address" } } : value;
  }

  #valueOf(type: Type, pattern: ValuePattern | undefined): TypedValue | undefined {
    const role = pattern?.role;
    const nullable = pattern?.nullable ?? true;
    if (role?.kind === "cstring") return { type: textPointer, form: stringForm(role, nullable) };
    const converted = this.typeOf(type);
    if (converted === undefined) return undefined;
    if (role?.kind === "bool8") return { type: converted, form: { kind: "bool8" } };
    return { type: converted, form: this.#formOf(type, converted, nullable) };
  }

  #formOf(type: Type, converted: PythonType, nullable: boolean): ValueForm {
    const { index, names, enums } = this.#context;
    const plain = index.unwrap(type);
    switch (plain.kind) {
      case "void":
        return { kind: "none" };
      case "enum": {
        const name = enums.has(plain.id) ? names.get(plain.id) : undefined;
        return name === undefined ? { kind: "integer" } : { kind: "enum", name };
      }
      case "record":
        return this.#recordForm(plain.id);
      case "pointer":
        return this.#pointerForm(plain, converted, nullable);
      case "array": {
        const element = this.#valueOf(plain.element, undefined);
        return element === undefined ? { kind: "address" } : { kind: "array", element };
      }
      default:
        return converted.kind === "ctypes" ? scalarForm(converted.name) : arrayForm(converted);
    }
  }

  #recordForm(id: string): ValueForm {
    const { names, records } = this.#context;
    const name = names.get(id) ?? "";
    const kind = records.get(id)?.kind;
    return kind === "slice" || kind === "option" ? { kind, name } : { kind: "record", name };
  }

  #pointerForm({ target }: PointerType, converted: PythonType, nullable: boolean): ValueForm {
    const { index, serviceNames } = this.#context;
    const plain = index.unwrap(target);
    if (plain.kind === "function" && converted.kind === "declared")
      return { kind: "callback", name: converted.name, nullable };
    const service = plain.kind === "record" ? serviceNames.get(plain.id) : undefined;
    if (service !== undefined) return { kind: "service", name: service };
    return converted.kind === "pointer"
      ? { kind: "pointer", target: converted.target, nullable }
      : { kind: "address" };
  }
}

function stringForm(role: Extract<ValueRole, { kind: "cstring" }>, nullable: boolean): ValueForm {
  return {
    kind: "string",
    nullable,
    ...(role.encoding === undefined ? {} : { encoding: role.encoding }),
    ...(role.free === undefined ? {} : { free: role.free }),
  };
}

function floatType(plain: Extract<Type, { kind: "float" }>): PythonType {
  const name = ctypesFloat(plain);
  return name === undefined ? byteArray(plain.size / 8) : ctypes(name);
}

function scalarForm(name: string): ValueForm {
  if (name === "c_bool") return { kind: "bool" };
  if (name === "c_char") return { kind: "character" };
  if (name === "c_wchar") return { kind: "wide-character" };
  if (name === "c_float" || name === "c_double" || name === "c_longdouble") return { kind: "float" };
  return name === "c_void_p" ? { kind: "address" } : { kind: "integer" };
}

/** Bytes that stand for what ctypes has no type for. */
function arrayForm(type: PythonType): ValueForm {
  return type.kind === "array"
    ? { kind: "array", element: { type: type.element, form: { kind: "integer" } } }
    : { kind: "address" };
}
