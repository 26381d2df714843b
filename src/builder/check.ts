/** What is wrong with an inventory: every problem names what and where, as the builder's calls do. */

import type { Problem } from "../ir/validate.ts";
import type { Draft, EnumDraft, RecordDraft, ServiceDraft } from "./draft.ts";
import type { TypeSpec } from "./types.ts";

export function findInventoryProblems(
  drafts: readonly Draft[],
  services: readonly ServiceDraft[],
  owner: object,
): readonly Problem[] {
  return new InventoryCheck(drafts, services, owner).run();
}

/** Where a type stands: what is allowed there. */
type Position = "value" | "field" | "pointee" | "result";

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
const deepest = 100;

class InventoryCheck {
  readonly #drafts: readonly Draft[];
  readonly #services: readonly ServiceDraft[];
  readonly #owner: object;
  readonly #records = new Map<string, RecordDraft>();
  readonly #enums = new Map<string, EnumDraft>();
  readonly #functions = new Set<string>();
  readonly #problems: Problem[] = [];

  constructor(drafts: readonly Draft[], services: readonly ServiceDraft[], owner: object) {
    this.#drafts = drafts;
    this.#services = services;
    this.#owner = owner;
  }

  run(): readonly Problem[] {
    this.#collectNames();
    for (const draft of this.#drafts) this.#checkDraft(draft);
    for (const record of this.#records.values()) this.#checkCircle(record);
    this.#checkServices();
    return this.#problems;
  }

  #report(path: string, reason: string): void {
    this.#problems.push({ path, reason });
  }

  /** C has tags and ordinary names apart; types share one space here, since their users write them without `struct`. */
  #collectNames(): void {
    const types = new Set<string>();
    const others = new Set<string>();
    for (const draft of this.#drafts) {
      const path = pathOf(draft);
      if (!identifier.test(draft.name)) this.#report(path, "its name is no identifier of C");
      const isType = draft.kind === "record" || draft.kind === "enum" || draft.kind === "callback";
      const names = isType ? types : others;
      if (names.has(draft.name)) this.#report(path, "the name is taken: it is declared twice");
      names.add(draft.name);
      if (draft.kind === "record") this.#records.set(draft.name, draft);
      if (draft.kind === "enum") this.#enums.set(draft.name, draft);
      if (draft.kind === "function") this.#functions.add(draft.name);
    }
  }

  #checkDraft(draft: Draft): void {
    const path = pathOf(draft);
    switch (draft.kind) {
      case "record":
        this.#checkRecord(draft, path);
        break;
      case "enum":
        this.#checkEnum(draft, path);
        break;
      case "constant":
        this.#checkConstant(draft, path);
        break;
      default:
        for (const [name, type] of Object.entries(draft.parameters)) {
          if (!identifier.test(name)) this.#report(`${path}.${name}`, "its name is no identifier of C");
          this.#checkType(type, "value", `${path}.${name}`);
        }
        this.#checkType(draft.result, "result", `${path}.result`);
    }
  }

  #checkRecord({ fields, pack, align, isOpaque }: RecordDraft, path: string): void {
    if (isOpaque) return;
    if (fields === undefined) this.#report(path, "is declared and never defined");
    else if (fields.length === 0) this.#report(path, "has no fields: C has no empty records");
    const names = new Set<string>();
    for (const { name, type, bits } of fields ?? []) {
      const place = `${path}.${name}`;
      if (!identifier.test(name)) this.#report(place, "its name is no identifier of C");
      if (names.has(name)) this.#report(place, "is there twice");
      names.add(name);
      this.#checkType(type, "field", place);
      if (bits !== undefined) this.#checkBits(type, bits, place);
    }
    for (const [name, value] of Object.entries({ pack, align })) {
      const isPower =
        value === undefined || (Number.isInteger(value) && value > 0 && (value & (value - 1)) === 0);
      if (!isPower) this.#report(path, `its ${name} is ${value}, and should be a power of two`);
    }
  }

  #checkBits(type: TypeSpec, bits: number, path: string): void {
    const widths: Readonly<Record<string, number>> = {
      bool: 1,
      char: 8,
      short: 16,
      ushort: 16,
      int: 32,
      uint: 32,
    };
    const isFloat = type.kind === "scalar" && (type.name === "f32" || type.name === "f64");
    if ((type.kind !== "scalar" && type.kind !== "enum") || isFloat)
      this.#report(path, "a bit-field is of an integer type");
    else {
      const name = type.kind === "scalar" ? type.name : "int";
      const most = widths[name] ?? (/^[iu]\d+$/.test(name) ? Number(name.slice(1)) : 32);
      if (!Number.isInteger(bits) || bits < 1 || bits > most)
        this.#report(path, `its width is ${bits} bits, and should be 1 to ${most}`);
    }
  }

  #checkEnum({ members, success, meaning, prefix }: EnumDraft, path: string): void {
    if (members.length === 0) this.#report(path, "has no members");
    for (const { name, value } of members) {
      if (!identifier.test(`${prefix}${name}`))
        this.#report(`${path}.${name}`, "its name is no identifier of C");
      if (value < -(1n << 63n) || value >= 1n << 64n)
        this.#report(`${path}.${name}`, `its value ${value} fits no integer type`);
    }
    if (meaning === "error" && !members.some(({ name }) => name === success))
      this.#report(path, `its member of success, \`${success}\`, is none of its members`);
  }

  #checkConstant(draft: Extract<Draft, { kind: "constant" }>, path: string): void {
    const { type, value } = draft;
    const name = type.kind === "scalar" ? type.name : undefined;
    const isText = typeof value === "string" || value instanceof Uint8Array;
    if (isText) {
      const target = type.kind === "meant" ? type.type : type;
      if (target.kind !== "pointer" && target.kind !== "array")
        this.#report(path, "text is a constant of a string type: t.cstring()");
      return;
    }
    if (name === undefined) {
      this.#report(path, "a constant is of a scalar type, or text");
      return;
    }
    if (name === "f32" || name === "f64") return;
    if (typeof value === "number" && !Number.isInteger(value)) {
      this.#report(path, `${value} is no ${name}`);
      return;
    }
    const range = rangeOf(name);
    if (range !== undefined && (BigInt(value) < range[0] || BigInt(value) > range[1]))
      this.#report(path, `${value} does not fit ${name}`);
  }

  #checkType(type: TypeSpec, position: Position, path: string, depth: number = 0): void {
    if (depth > deepest) {
      this.#report(path, "its type is nested too deeply");
      return;
    }
    switch (type.kind) {
      case "void":
        if (position !== "result" && position !== "pointee")
          this.#report(path, "is void, which has no values");
        break;
      case "meant":
        this.#checkMeaning(type, position, path, depth);
        break;
      case "pointer":
        this.#checkType(type.target, "pointee", path, depth + 1);
        break;
      case "array":
        if (position === "value" || position === "result")
          this.#report(path, "is an array, which C passes by no value: take a pointer or a slice");
        if (!Number.isSafeInteger(type.count) || type.count < 0)
          this.#report(path, `has ${type.count} elements, and should have a natural number`);
        this.#checkType(type.element, "field", path, depth + 1);
        break;
      case "function":
        for (const [name, parameter] of Object.entries(type.parameters))
          this.#checkType(parameter, "value", `${path}.${name}`, depth + 1);
        this.#checkType(type.result, "result", `${path}.result`, depth + 1);
        break;
      case "record":
      case "enum":
      case "callback":
        this.#checkHandle(type, position, path);
        break;
      default:
        break;
    }
  }

  #checkMeaning(
    type: Extract<TypeSpec, { kind: "meant" }>,
    position: Position,
    path: string,
    depth: number,
  ): void {
    const role = type.role?.kind;
    if (role === "api-version" && position !== "result")
      this.#report(path, "the library's version is the result of a function");
    if ((role === "retained" || role === "borrowed") && !isFunction(type.type))
      this.#report(path, `is ${role}, which is said of functions`);
    if (type.role?.kind === "cstring" && type.role.free !== undefined && !this.#functions.has(type.role.free))
      this.#report(path, `is given back to \`${type.role.free}\`, which is no function of this library`);
    this.#checkType(type.type, position, path, depth + 1);
  }

  #checkHandle(
    handle: Extract<TypeSpec, { kind: "record" | "enum" | "callback" }>,
    position: Position,
    path: string,
  ): void {
    if (handle.owner !== this.#owner) {
      this.#report(path, `\`${handle.name}\` is of another library`);
      return;
    }
    if (handle.kind !== "record" || position === "pointee") return;
    if (this.#records.get(handle.name)?.isOpaque === true)
      this.#report(path, `\`${handle.name}\` is opaque, and is there by value: take a pointer to it`);
  }

  /** A record that has itself as a member would have no end. */
  #checkCircle(start: RecordDraft): void {
    const seen = new Set<string>();
    const pending = [...membersOf(start)];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (name === start.name) {
        this.#report(pathOf(start), "has itself as a member: take a pointer");
        return;
      }
      if (seen.has(name)) continue;
      seen.add(name);
      const record = this.#records.get(name);
      if (record !== undefined) pending.push(...membersOf(record));
    }
  }

  #checkServices(): void {
    const types = new Set<string>();
    for (const { type, error, constructors, methods, destructor } of this.#services) {
      const path = `service("${type}")`;
      if (types.has(type)) this.#report(path, "is a service already");
      types.add(type);
      if (constructors.length === 0) this.#report(path, "has no constructor");
      const meaning = error === undefined ? "error" : this.#enums.get(error)?.meaning;
      if (meaning !== "error") this.#report(path, `its error type, ${error}, is no error enum`);
      const names = new Set<string>();
      for (const { name } of [...constructors, ...methods]) {
        if (names.has(name)) this.#report(`${path}.${name}`, "is there twice");
        names.add(name);
      }
      if (names.has(destructor.function)) this.#report(path, "its destructor is a method, too");
      for (const one of constructors) {
        const draft = this.#drafts.find((other) => other.kind === "function" && other.name === one.function);
        for (const kept of one.keepsAlive)
          if (draft?.kind !== "function" || !Object.hasOwn(draft.parameters, kept))
            this.#report(`${path}.${one.name}`, `keeps \`${kept}\` alive, which is none of its parameters`);
      }
    }
  }
}

function pathOf({ kind, name }: Draft): string {
  return `${kind}("${name}")`;
}

function isFunction(type: TypeSpec): boolean {
  return type.kind === "function" || type.kind === "callback";
}

/** Records that are members by value, in arrays too. */
function membersOf(record: RecordDraft): readonly string[] {
  return (record.fields ?? []).flatMap(({ type }) => {
    let inner = type;
    while (inner.kind === "array" || inner.kind === "meant")
      inner = inner.kind === "array" ? inner.element : inner.type;
    return inner.kind === "record" ? [inner.name] : [];
  });
}

/** Of types whose width does not depend on the target. */
function rangeOf(name: string): readonly [bigint, bigint] | undefined {
  if (name === "bool") return [0n, 1n];
  const bits = /^[iu](8|16|32|64)$/.exec(name)?.[1];
  if (bits === undefined) return undefined;
  const width = BigInt(bits);
  return name.startsWith("u") ? [0n, (1n << width) - 1n] : [-(1n << (width - 1n)), (1n << (width - 1n)) - 1n];
}
