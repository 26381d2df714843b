/** A checked inventory as a module for a target. */

import { InternalError } from "../diagnostics/diagnostic.ts";
import type {
  ConstantDeclaration,
  Declaration,
  EnumDeclaration,
  FunctionDeclaration,
  RecordDeclaration,
} from "../ir/declaration.ts";
import { IR_VERSION, type Module } from "../ir/module.ts";
import type {
  DeclarationNote,
  EnumPattern,
  ModulePatterns,
  RecordPattern,
  ServicePattern,
  ValuePattern,
} from "../ir/pattern.ts";
import type { FunctionType, Value } from "../ir/type.ts";
import { findProblems } from "../ir/validate.ts";
import { toWide } from "../ir/wide.ts";
import type { Target } from "../target/target.ts";
import { findTarget, targetTriples } from "../target/targets.ts";
import type {
  CallbackDraft,
  ConstantDraft,
  Draft,
  EnumDraft,
  FunctionDraft,
  Note,
  RecordDraft,
  ServiceDraft,
} from "./draft.ts";
import { RecordLayouts } from "./layout.ts";
import { numberDeclarations } from "./order.ts";
import { TypeResolver } from "./resolve.ts";
import type { Parameters, TypeSpec } from "./types.ts";

export function assemble(
  library: string,
  drafts: readonly Draft[],
  services: readonly ServiceDraft[],
  triple: string,
): Module {
  const target = findTarget(triple);
  if (target === undefined)
    throw new RangeError(`there is no target ${triple}; there are ${targetTriples.join(", ")}`);
  const module = new Assembler(library, drafts, services, target).assemble();
  const [problem] = findProblems(module);
  if (problem !== undefined)
    throw new InternalError(`the builder made a wrong module: ${problem.path} ${problem.reason}`);
  return module;
}

class Assembler {
  readonly #library: string;
  readonly #drafts: readonly Draft[];
  readonly #services: readonly ServiceDraft[];
  readonly #target: Target;
  readonly #types: TypeResolver;
  readonly #layouts: RecordLayouts;
  readonly #values: ValuePattern[] = [];
  readonly #notes: DeclarationNote[] = [];
  #sequence = 0;

  constructor(library: string, drafts: readonly Draft[], services: readonly ServiceDraft[], target: Target) {
    this.#library = library;
    this.#drafts = drafts;
    this.#services = services;
    this.#target = target;
    this.#types = new TypeResolver(drafts, target);
    this.#layouts = new RecordLayouts(this.#types, target);
  }

  assemble(): Module {
    const declared = this.#drafts.map((draft) => this.#declare(draft));
    // Standard typedefs come first, as a header's includes do.
    const declarations = [...this.#types.standardTypedefs(), ...declared];
    const { triple, bigEndian, operatingSystem, architecture } = this.#target;
    const pointerSize = this.#target.scalars.pointer?.size ?? 64;
    return {
      format: "bindwright-ir",
      version: IR_VERSION,
      target: { triple, bigEndian, pointerSize, operatingSystem, architecture },
      files: [],
      headers: [`${this.#library}.h`],
      libraries: [],
      declarations: numberDeclarations(declarations),
      omissions: [],
      patterns: this.#patterns(),
    };
  }

  #declare(draft: Draft): Declaration {
    switch (draft.kind) {
      case "record":
        return this.#record(draft);
      case "enum":
        return this.#enum(draft);
      case "callback":
        return this.#callback(draft);
      case "constant":
        return this.#constant(draft);
      case "function":
        return this.#function(draft);
    }
  }

  #base(
    id: string,
    name: string,
    { doc, namespace, publicName }: Note,
    privateFields: readonly string[] = [],
  ) {
    if (namespace !== undefined || publicName !== undefined || privateFields.length > 0) {
      this.#notes.push({
        id,
        ...(publicName === undefined ? {} : { name: publicName }),
        ...(namespace === undefined ? {} : { namespace }),
        ...(privateFields.length === 0 ? {} : { privateFields }),
      });
    }
    return {
      id,
      name,
      ...(doc === undefined ? {} : { documentation: { text: doc } }),
      sequence: this.#sequence++,
      selection: "requested",
    } as const;
  }

  #record(draft: RecordDraft): RecordDeclaration {
    const { name, variety, fields, packed, pack, align } = draft;
    const id = `${variety}:${name}`;
    const hidden = (fields ?? []).flatMap((field) => (field.private === true ? [field.name] : []));
    const base = {
      ...this.#base(id, name, draft, hidden),
      kind: "record",
      variety,
      anonymous: false,
    } as const;
    if (fields === undefined) return base;
    for (const [index, field] of fields.entries()) this.#mark(field.type, { id, part: "field", index });
    return {
      ...base,
      fields: fields.map((field) => ({
        name: field.name,
        type: this.#types.resolve(field.type),
        ...(field.bits === undefined ? {} : { bitWidth: field.bits }),
        ...(field.doc === undefined ? {} : { documentation: { text: field.doc } }),
      })),
      layout: this.#layouts.layoutOf(draft),
      ...(packed === true ? { packed } : {}),
      ...(align === undefined ? {} : { requestedAlign: align * 8 }),
      ...(pack === undefined ? {} : { pragmaPack: pack * 8 }),
    };
  }

  #enum(draft: EnumDraft): EnumDeclaration {
    const id = `enum:${draft.name}`;
    return {
      ...this.#base(id, draft.name, draft),
      kind: "enum",
      anonymous: false,
      type: this.#types.enumType(draft),
      enumerators: draft.members.map(({ name, value, doc }) => ({
        name: `${draft.prefix}${name}`,
        value: toWide(value),
        ...(doc === undefined ? {} : { documentation: { text: doc } }),
      })),
    };
  }

  #callback(draft: CallbackDraft): Declaration {
    const id = `typedef:${draft.name}`;
    this.#markAll(id, draft.parameters, draft.result);
    const type = this.#types.pointerTo(this.#functionType(draft.parameters, draft.result, false));
    return { ...this.#base(id, draft.name, draft), kind: "typedef", type };
  }

  #function(draft: FunctionDraft): FunctionDeclaration {
    const id = `function:${draft.name}`;
    this.#markAll(id, draft.parameters, draft.result);
    return {
      ...this.#base(id, draft.name, draft),
      kind: "function",
      type: this.#functionType(draft.parameters, draft.result, draft.variadic),
      ...(draft.symbol === undefined ? {} : { symbol: draft.symbol }),
      external: true,
    };
  }

  #functionType(parameters: Parameters, result: TypeSpec, variadic: boolean): FunctionType {
    return this.#types.functionType(parameters, result, variadic);
  }

  #constant(draft: ConstantDraft): ConstantDeclaration {
    const id = `macro:${draft.name}`;
    return { ...this.#base(id, draft.name, draft), kind: "constant", value: this.#value(draft) };
  }

  #value({ value, type }: ConstantDraft): Value {
    const resolved = this.#types.resolve(type);
    if (typeof value === "string") {
      const units = [...new TextEncoder().encode(value)];
      return { kind: "string", units, encoding: "plain", type: resolved };
    }
    if (value instanceof Uint8Array)
      return { kind: "string", units: [...value], encoding: "plain", type: resolved };
    if (type.kind === "scalar" && (type.name === "f32" || type.name === "f64")) {
      const number = type.name === "f32" ? Math.fround(Number(value)) : Number(value);
      return { kind: "float", value: spellFloat(number), type: resolved };
    }
    return { kind: "integer", value: toWide(BigInt(value)), type: resolved };
  }

  #markAll(id: string, parameters: Parameters, result: TypeSpec): void {
    this.#mark(result, { id, part: "result" });
    for (const [index, type] of Object.values(parameters).entries())
      this.#mark(type, { id, part: "parameter", index });
  }

  #mark(type: TypeSpec, place: Pick<ValuePattern, "id" | "part" | "index">): void {
    if (type.kind !== "meant") return;
    const { role, nullable } = type;
    this.#values.push({
      ...place,
      ...(role === undefined ? {} : { role }),
      ...(nullable === undefined ? {} : { nullable }),
    });
  }

  #patterns(): ModulePatterns {
    const records = this.#drafts.flatMap((draft): readonly RecordPattern[] =>
      draft.kind === "record" && draft.pattern !== undefined
        ? [{ ...draft.pattern, id: `${draft.variety}:${draft.name}` } as RecordPattern]
        : [],
    );
    const enums = this.#drafts.flatMap((draft): readonly EnumPattern[] =>
      draft.kind === "enum" ? [enumPattern(draft)] : [],
    );
    const services = this.#services.map((service) => this.#service(service));
    return { library: this.#library, records, enums, values: this.#values, services, notes: this.#notes };
  }

  #service({ type, name, constructors, destructor, methods }: ServiceDraft): ServicePattern {
    const functions = new Map(
      this.#drafts.flatMap((draft) => (draft.kind === "function" ? [[draft.name, draft] as const] : [])),
    );
    return {
      id: `struct:${type}`,
      name,
      constructors: constructors.map((one) => {
        const parameters = Object.keys(functions.get(one.function)?.parameters ?? {});
        const keepsAlive = one.keepsAlive.map((parameter) => parameters.indexOf(parameter));
        return {
          function: `function:${one.function}`,
          name: one.name,
          style: one.style,
          ...(keepsAlive.length === 0 ? {} : { keepsAlive }),
        };
      }),
      destructor: { function: `function:${destructor.function}`, style: destructor.style },
      methods: methods.map((one) => ({
        function: `function:${one.function}`,
        name: one.name,
        ...(one.isStatic ? { isStatic: true } : {}),
      })),
    };
  }
}

function enumPattern({ name, meaning, success, members, prefix }: EnumDraft): EnumPattern {
  return {
    id: `enum:${name}`,
    kind: meaning,
    ...(success === undefined ? {} : { success: `${prefix}${success}` }),
    names:
      prefix === ""
        ? []
        : members.map((member) => ({ enumerator: `${prefix}${member.name}`, name: member.name })),
  };
}

function spellFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0.0" : String(value);
}
