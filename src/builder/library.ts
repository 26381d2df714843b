/**
 * The inventory of a library, for compilers that know it without a header.
 *
 *     const lib = new LibraryBuilder("shapes");
 *     const point = lib.struct("Point", { x: t.f64, y: t.f64 });
 *     lib.function("distance", { from: point, to: point }, t.f64);
 *     const module = lib.build();
 *
 * Types come before what uses them; a record that contains pointers to itself is declared first and defined later.
 */

import type { Module } from "../ir/module.ts";
import type { Problem } from "../ir/validate.ts";
import { assemble } from "./assemble.ts";
import { findInventoryProblems } from "./check.ts";
import type { Draft, FieldDraft, Note, RecordDraft, ServiceDraft } from "./draft.ts";
import { type ServiceGiven, spellService } from "./service.ts";
import {
  type CallbackHandle,
  type EnumHandle,
  type OpaqueHandle,
  type Parameters,
  type RecordHandle,
  type TypeSpec,
  t,
} from "./types.ts";

/** A type, or one with more to say of it. */
export type FieldGiven =
  | TypeSpec
  | { readonly type: TypeSpec; readonly doc?: string; readonly bits?: number; readonly private?: boolean };

export interface RecordOptions extends Note {
  readonly packed?: boolean;
  /** In bytes. */
  readonly pack?: number;
  readonly align?: number;
}

export interface EnumOptions extends Note {
  /** The enum tells of errors; `success` is the member that is none. */
  readonly error?: { readonly success: string };
  readonly flags?: true;
  /** What C's names start with; the enum's name and `_` if not given. */
  readonly prefix?: string;
  /** An integer type; C's choice if not given. */
  readonly type?: TypeSpec;
}

export type MemberGiven = number | bigint | { readonly value: number | bigint; readonly doc?: string };

export interface FunctionOptions extends Note {
  readonly symbol?: string;
  readonly variadic?: true;
}

/** A builder was told what cannot be. */
export class InventoryError extends Error {
  readonly problems: readonly Problem[];

  constructor(library: string, problems: readonly Problem[]) {
    const lines = problems.map(({ path, reason }) => `  ${path}: ${reason}`);
    super(`the inventory of ${library} is wrong:\n${lines.join("\n")}`);
    this.name = "InventoryError";
    this.problems = problems;
  }
}

export class LibraryBuilder {
  readonly name: string;
  readonly #drafts: Draft[] = [];
  readonly #records = new Map<string, RecordDraft>();
  readonly #services: ServiceDraft[] = [];
  readonly #misuse: Problem[] = [];

  constructor(name: string) {
    this.name = name;
  }

  struct(
    name: string,
    fields: Readonly<Record<string, FieldGiven>>,
    options: RecordOptions = {},
  ): RecordHandle {
    return this.#record("struct", name, spellFields(fields), options);
  }

  union(
    name: string,
    fields: Readonly<Record<string, FieldGiven>>,
    options: RecordOptions = {},
  ): RecordHandle {
    return this.#record("union", name, spellFields(fields), options);
  }

  /** A struct whose fields come later, so that they can point to it. */
  declareStruct(name: string, options: RecordOptions = {}): RecordHandle {
    return this.#record("struct", name, undefined, options);
  }

  define(record: RecordHandle, fields: Readonly<Record<string, FieldGiven>>): void {
    const draft = this.#records.get(record.name);
    const path = `define("${record.name}")`;
    if (draft === undefined || record.owner !== this) this.#refuse(path, "is no record of this library");
    else if (draft.fields !== undefined || draft.isOpaque) this.#refuse(path, "is defined already");
    else draft.fields = spellFields(fields);
  }

  /** A type of which nobody but the library knows what is in it. */
  opaque(name: string, options: Note = {}): OpaqueHandle {
    const handle = this.#record("struct", name, undefined, options, { isOpaque: true });
    return { ...handle, isOpaque: true };
  }

  /** `{const T *data; uint64_t len}`. The name is `SliceT` or `SliceMutT` if none is given. */
  slice(
    element: TypeSpec,
    { mutable = false, name, ...note }: Note & { readonly mutable?: boolean; readonly name?: string } = {},
  ): RecordHandle {
    const target = element.kind === "meant" ? element.type : element;
    const isTruth = element.kind === "meant" && element.role?.kind === "bool8";
    const fields = [
      { name: "data", type: mutable ? t.pointer(target) : t.constPointer(target) },
      { name: "len", type: t.u64 },
    ];
    const pattern = { kind: "slice", data: "data", length: "len", mutable } as const;
    const wanted = name ?? `Slice${mutable ? "Mut" : ""}${isTruth ? "Bool" : nameOf(target)}`;
    return this.#record("struct", wanted, fields, note, {
      pattern: isTruth ? { ...pattern, element: "bool8" } : pattern,
    });
  }

  /** `{T t; uint8_t is_some}`. */
  option(element: TypeSpec, { name, ...note }: Note & { readonly name?: string } = {}): RecordHandle {
    const fields = [
      { name: "t", type: element },
      { name: "is_some", type: t.u8 },
    ];
    const wanted = name ?? `Option${nameOf(element)}`;
    return this.#record("struct", wanted, fields, note, {
      pattern: { kind: "option", value: "t", flag: "is_some" } as const,
    });
  }

  /** `{callback; const void *context}`: a function with what it is handed. */
  delegate(
    callback: CallbackHandle,
    { name, ...note }: Note & { readonly name?: string } = {},
  ): RecordHandle {
    const fields = [
      { name: "callback", type: callback },
      { name: "context", type: t.constPointer(t.void) },
    ];
    return this.#record("struct", name ?? `DelegateCallback${callback.name}`, fields, note, {
      pattern: { kind: "delegate", callback: "callback", context: "context" } as const,
    });
  }

  enum(
    name: string,
    members: Readonly<Record<string, MemberGiven>>,
    { error, flags, prefix = `${name}_`, type, ...note }: EnumOptions = {},
  ): EnumHandle {
    const spelled = Object.entries(members).map(([member, given]) =>
      typeof given === "object"
        ? { name: member, value: BigInt(given.value), ...(given.doc === undefined ? {} : { doc: given.doc }) }
        : { name: member, value: BigInt(given) },
    );
    const meaning = error !== undefined ? "error" : flags === true ? "flags" : "plain";
    this.#drafts.push({
      kind: "enum",
      name,
      members: spelled,
      prefix,
      meaning,
      ...(error === undefined ? {} : { success: error.success }),
      ...(type === undefined ? {} : { type }),
      ...note,
    });
    return { kind: "enum", name, owner: this };
  }

  /** A name for a pointer to a function. */
  callback(name: string, parameters: Parameters, result: TypeSpec = t.void, note: Note = {}): CallbackHandle {
    this.#drafts.push({ kind: "callback", name, parameters, result, ...note });
    return { kind: "callback", name, owner: this };
  }

  constant(
    name: string,
    type: TypeSpec,
    value: bigint | number | boolean | string | Uint8Array,
    note: Note = {},
  ): void {
    this.#drafts.push({ kind: "constant", name, type, value, ...note });
  }

  function(
    name: string,
    parameters: Parameters,
    result: TypeSpec = t.void,
    {
      variadic = false,
      ...options
    }: Omit<FunctionOptions, "variadic"> & { readonly variadic?: boolean } = {},
  ): void {
    this.#drafts.push({ kind: "function", name, parameters, result, variadic, ...options });
  }

  /** Declares the functions of a class, and the class. */
  service(type: OpaqueHandle, given: ServiceGiven): void {
    if (type.owner !== this) this.#refuse(`service("${type.name}")`, "is of another library");
    const { functions, service } = spellService(type, given);
    this.#drafts.push(...functions);
    this.#services.push(service);
  }

  /** What is wrong, by what and where; empty when the library can be built. */
  check(): readonly Problem[] {
    return [...this.#misuse, ...findInventoryProblems(this.#drafts, this.#services, this)];
  }

  /** The module for a target. Throws an InventoryError that names everything that is wrong. */
  build(target: string = "x86_64-linux-gnu"): Module {
    const problems = this.check();
    if (problems.length > 0) throw new InventoryError(this.name, problems);
    return assemble(this.name, this.#drafts, this.#services, target);
  }

  #record(
    variety: "struct" | "union",
    name: string,
    fields: readonly FieldDraft[] | undefined,
    options: RecordOptions,
    more: Partial<Pick<RecordDraft, "pattern" | "isOpaque">> = {},
  ): RecordHandle {
    const draft: RecordDraft = {
      kind: "record",
      variety,
      name,
      fields,
      isOpaque: false,
      ...options,
      ...more,
    };
    this.#drafts.push(draft);
    if (!this.#records.has(name)) this.#records.set(name, draft);
    return { kind: "record", variety, name, owner: this };
  }

  #refuse(path: string, reason: string): void {
    this.#misuse.push({ path, reason });
  }
}

function spellFields(fields: Readonly<Record<string, FieldGiven>>): readonly FieldDraft[] {
  return Object.entries(fields).map(([name, given]) =>
    "kind" in given ? { name, type: given } : { name, ...given },
  );
}

/** As Interoptopus glues names: `Slice` and `u8` are `Sliceu8`. */
function nameOf(type: TypeSpec): string {
  switch (type.kind) {
    case "scalar":
    case "record":
    case "enum":
    case "callback":
      return type.name;
    case "pointer":
      return `Pointer${nameOf(type.target)}`;
    case "array":
      return `Array${type.count}${nameOf(type.element)}`;
    case "meant":
      return nameOf(type.type);
    default:
      return type.kind;
  }
}
