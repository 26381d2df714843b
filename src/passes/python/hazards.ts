/**
 * What ctypes and libffi cannot pass by value. ctypes tells libffi the scalars of a record one after another, without
 * packing, and flattens unions: where the psABI then has other registers in mind than libffi, a call reads rubbish or
 * kills the interpreter. Such a function is declined with the reason.
 */

import type { FunctionType, Type } from "../../ir/type.ts";
import { ctypesFloat } from "./ctypes-float.ts";
import type { DeclarationIndex } from "./declarations.ts";
import { toNumber } from "./declarations.ts";
import type { RecordForms } from "./record-form.ts";

export class HazardFinder {
  readonly #index: DeclarationIndex;
  readonly #records: RecordForms;

  constructor(index: DeclarationIndex, records: RecordForms) {
    this.#index = index;
    this.#records = records;
  }

  /** Why a function of this type cannot be called; undefined where it can. */
  ofFunction(type: FunctionType): string | undefined {
    const convention = this.ofConvention(type);
    if (convention !== undefined) return convention;
    const result = this.ofValue(type.result);
    if (result !== undefined) return `its result cannot be had: ${result}`;
    for (const [at, parameter] of type.parameters.entries()) {
      const hazard = this.ofValue(parameter.type);
      if (hazard !== undefined) return `argument ${at + 1} cannot be passed: ${hazard}`;
    }
    return undefined;
  }

  /** Why ctypes cannot call by a function's convention. */
  ofConvention(type: FunctionType): string | undefined {
    const { operatingSystem, architecture } = this.#index.target;
    const isWindows = operatingSystem === "windows";
    switch (type.convention) {
      case "cdecl":
        return undefined;
      case "stdcall":
        // gcc and clang ignore the attribute where the architecture has but one convention.
        return isWindows || architecture !== "i386" ? undefined : "ctypes has no stdcall on this system";
      case "fastcall":
      case "thiscall":
        return architecture === "i386" ? `ctypes has no ${type.convention}` : undefined;
      case "ms_abi":
        return isWindows ? undefined : "ctypes has no ms_abi on this system";
      case "sysv_abi":
        return isWindows ? "ctypes has no sysv_abi on this system" : undefined;
      case "vectorcall":
      case "sseregparm":
        return `ctypes has no ${type.convention}`;
      case "regparm":
        return this.#passesNothing(type) ? undefined : "ctypes has no regparm";
    }
  }

  /** Neither arguments nor the place of a record that is returned: what registers they are in does not matter. */
  #passesNothing({ prototyped, parameters, result }: FunctionType): boolean {
    if (!prototyped || parameters.length > 0) return false;
    const { kind } = this.#index.unwrap(result);
    return kind === "void" || kind === "bool" || kind === "integer" || kind === "enum" || kind === "pointer";
  }

  /** Why a value of this type cannot be passed or returned. */
  ofValue(type: Type): string | undefined {
    const plain = this.#index.unwrap(type);
    switch (plain.kind) {
      case "integer":
        if (plain.name.endsWith("__int128") || plain.name.endsWith("_BitInt"))
          return `ctypes has no ${plain.name}`;
        return undefined;
      case "float":
        return ctypesFloat(plain) === undefined
          ? `ctypes has no ${plain.name}${plain.foreign === true ? " of this format" : ""}`
          : undefined;
      case "complex":
        return "ctypes has no complex types before Python 3.14";
      case "vector":
        return "ctypes has no vector types";
      case "opaque":
        return `the type ${plain.name} is not known: ${plain.reason}`;
      case "typedef":
        return "its type is not in the module";
      case "record":
        return this.#ofRecord(plain.id);
      default:
        return undefined;
    }
  }

  #ofRecord(id: string): string | undefined {
    const record = this.#index.record(id);
    const spelling = record === undefined ? "the record" : `${record.variety} ${record.name}`;
    if (record?.layout === undefined) return `${spelling} is incomplete`;
    if (record.transparentUnion === true) return undefined;
    const size = toNumber(record.layout.size) / 8;
    const { architecture, operatingSystem } = this.#index.target;
    if (size === 0) return `${spelling} is empty`;
    const strange = this.#strangeMember(id);
    if (strange !== undefined) return `${spelling} has ${strange}`;
    if (architecture === "x86_64" && operatingSystem !== "windows" && size > 32)
      return this.#ofMemoryRecord(id, spelling);
    const hazard = this.#ofRegisterRecord(id, spelling);
    if (hazard !== undefined || architecture === "x86_64" || architecture === "i386") return hazard;
    return this.#isOfScalars(id)
      ? undefined
      : `${spelling} has an array, which is not judged on ${architecture}`;
  }

  /** Elsewhere than on x86, arrays may make homogeneous aggregates (AAPCS64 5.9.5), which libffi is told as pointers. */
  #isOfScalars(id: string): boolean {
    return [...this.#memberRecords(id)].every((member) =>
      (this.#index.record(member)?.fields ?? []).every(
        (field) => this.#index.unwrap(field.type).kind !== "array",
      ),
    );
  }

  /**
   * More than two eightbytes go through memory (psABI 3.2.3); more than four do for libffi before it has a look at the
   * members. Only the alignment has to be right.
   */
  #ofMemoryRecord(id: string, spelling: string): string | undefined {
    const align = (this.#index.record(id)?.layout?.align ?? 8) / 8;
    const isAligned =
      align <= 8 || (align <= 16 && this.#records.formOf(id).aligns.every((known) => known === align));
    return isAligned ? undefined : `ctypes cannot align ${spelling} to ${align} bytes on the stack`;
  }

  #ofRegisterRecord(id: string, spelling: string): string | undefined {
    const members = this.#memberRecords(id);
    for (const member of members) {
      const record = this.#index.record(member);
      const where = member === id ? spelling : `${spelling}, as part of it`;
      if (record?.variety === "union") return `libffi does not know unions by value (${where})`;
      if (record?.fields?.some((field) => field.bitWidth !== undefined) === true) {
        return `libffi does not know bit-fields by value (${where})`;
      }
      if (!this.#records.formOf(member).isPlain)
        return `libffi does not know packed or padded records by value (${where})`;
      if (record?.fields?.some((field) => this.#isNestedArray(field.type)) === true)
        return `libffi does not know arrays of arrays by value (${where})`;
    }
    return undefined;
  }

  /** ctypes tells libffi the elements of an array; what is an array again it tells as a pointer. */
  #isNestedArray(type: Type): boolean {
    const plain = this.#index.unwrap(type);
    const element = plain.kind === "array" ? this.#index.unwrap(plain.element).kind : undefined;
    return element === "array" || element === "complex";
  }

  /** The record and all records within it. */
  #memberRecords(id: string): ReadonlySet<string> {
    const found = new Set<string>([id]);
    for (const member of found) {
      for (const field of this.#index.record(member)?.fields ?? []) {
        const inner = this.#elementOf(field.type);
        if (inner.kind === "record") found.add(inner.id);
      }
    }
    return found;
  }

  #elementOf(type: Type): Type {
    let plain = this.#index.unwrap(type);
    while (plain.kind === "array") plain = this.#index.unwrap(plain.element);
    return plain;
  }

  /** A member whose class libffi cannot know, since ctypes shows it as bytes or as x87. */
  #strangeMember(id: string): string | undefined {
    const isSmall = toNumber(this.#index.record(id)?.layout?.size ?? 0) <= 128;
    for (const member of this.#memberRecords(id)) {
      for (const field of this.#index.record(member)?.fields ?? []) {
        const type = this.#elementOf(field.type);
        const name = field.name ?? "without a name";
        if (type.kind === "vector") return `a vector, ${name}`;
        if (type.kind === "opaque") return `a member of unknown type, ${name}`;
        if (isSmall && type.kind === "float" && type.format !== "binary32" && type.format !== "binary64") {
          return `a member of type ${type.name}, ${name}`;
        }
        if (
          isSmall &&
          this.#index.unwrap(field.type).kind === "array" &&
          this.#index.sizeOf(field.type) === 0
        ) {
          return `a flexible array, ${name}`;
        }
      }
    }
    return undefined;
  }
}
