/**
 * A library's documentation as data: what Markdown and HTML print. Names are those of C; what a declaration means stands
 * beside it.
 */

import type {
  Declaration,
  EnumDeclaration,
  FunctionDeclaration,
  RecordDeclaration,
} from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import { type ModulePatterns, noPatterns, type RecordPattern, type ValuePattern } from "../../ir/pattern.ts";
import type { Type } from "../../ir/type.ts";
import { type DeclarationIndex, declareText, expressionText, indexDeclarations } from "../dump/c-text.ts";

export interface Outline {
  readonly title: string;
  /** The caller's own words, before everything else. */
  readonly header: string;
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  readonly title: string;
  readonly anchor: string;
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineEntry {
  readonly name: string;
  /** Unique in the page. */
  readonly anchor: string;
  /** As C writes it, several lines. */
  readonly code: string;
  readonly documentation: string;
  /** What it means: `slice`, `error enum`, `constructor of X`. */
  readonly notes: readonly string[];
  readonly rows: readonly OutlineRow[];
  /** Of a record: its size and where its fields lie. */
  readonly layout?: RecordMap;
}

/** A member, an enumerator, a method. */
export interface OutlineRow {
  readonly name: string;
  readonly detail: string;
  /** What C calls it, where the name is not that. */
  readonly symbol?: string;
  readonly documentation: string;
  /** The anchor that it leads to. */
  readonly target?: string;
}

/** In bits. */
export interface RecordMap {
  readonly size: number;
  readonly align: number;
  readonly fields: readonly { readonly name: string; readonly offset: number; readonly width: number }[];
}

export function outlineModule(module: Module, header: string): Outline {
  return { ...new Outliner(module).outline(), header };
}

class Outliner {
  readonly #module: Module;
  readonly #patterns: ModulePatterns;
  readonly #records: ReadonlyMap<string, RecordPattern>;
  readonly #functionRoles = new Map<string, string>();
  readonly #namespaces = new Map<string, string>();
  readonly #index: DeclarationIndex;
  readonly #typedefDocumentation = new Map<string, string>();
  /** What Python calls things whose names have another style there: by id, members by id and name. */
  readonly #pythonNames = new Map<string, string>();

  constructor(module: Module) {
    this.#module = module;
    this.#index = indexDeclarations(module);
    for (const item of module.python?.items ?? []) {
      if (item.nameInC !== undefined) this.#pythonNames.set(item.id, item.name);
      if (item.kind !== "record-body" || module.python?.isPep8 !== true) continue;
      for (const { name, field } of item.aliases) this.#pythonNames.set(`${item.id} ${name}`, field);
    }
    this.#patterns = module.patterns ?? noPatterns;
    this.#records = new Map(this.#patterns.records.map((pattern) => [pattern.id, pattern]));
    for (const { id, namespace } of this.#patterns.notes)
      if (namespace !== undefined) this.#namespaces.set(id, namespace);
    for (const { name, constructors, destructor, methods } of this.#patterns.services) {
      this.#functionRoles.set(destructor.function, `destructor of ${name}`);
      for (const one of constructors)
        this.#functionRoles.set(one.function, `constructor of ${name}: ${one.name}`);
      for (const one of methods) this.#functionRoles.set(one.function, `method of ${name}: ${one.name}`);
    }
    for (const declaration of module.declarations) {
      if (declaration.kind !== "typedef" || declaration.documentation === undefined) continue;
      const { type } = declaration;
      if (type.kind === "record" || type.kind === "enum")
        this.#typedefDocumentation.set(type.id, declaration.documentation.text);
    }
  }

  #declare(type: Type, name: string): string {
    return declareText(type, name, this.#index);
  }

  outline(): Omit<Outline, "header"> {
    const requested = this.#module.declarations.filter(({ selection }) => selection === "requested");
    const of = <Kind extends Declaration["kind"]>(kind: Kind) =>
      requested.filter((one): one is Extract<Declaration, { kind: Kind }> => one.kind === kind);
    const sections: readonly OutlineSection[] = [
      this.#section("Services", this.#services()),
      this.#section(
        "Functions",
        of("function").map((one) => this.#function(one)),
      ),
      this.#section(
        "Records",
        of("record").map((one) => this.#record(one)),
      ),
      this.#section(
        "Enums",
        of("enum").map((one) => this.#enum(one)),
      ),
      this.#section(
        "Types",
        of("typedef")
          .filter((one) => !this.#isTagName(one))
          .map((one) => this.#plain(one, `typedef ${this.#declare(one.type, one.name)};`)),
      ),
      this.#section(
        "Constants",
        of("constant").map((one) => this.#constant(one)),
      ),
      this.#section(
        "Variables",
        of("variable").map((one) => this.#variable(one)),
      ),
    ];
    return { title: this.#title(), sections: sections.filter(({ entries }) => entries.length > 0) };
  }

  #title(): string {
    const first = this.#module.headers[0] ?? "library";
    return this.#patterns.library ?? first.slice(first.lastIndexOf("/") + 1).replace(/\.h$/, "");
  }

  #section(title: string, entries: readonly OutlineEntry[]): OutlineSection {
    return { title, anchor: `section-${title.toLowerCase()}`, entries };
  }

  /** `typedef struct x x` says nothing that the record does not. */
  #isTagName({ type, name }: { readonly type: Type; readonly name: string }): boolean {
    if (type.kind !== "record" && type.kind !== "enum") return false;
    return type.id.endsWith(`:${name}`);
  }

  #base(declaration: Declaration, code: string, notes: readonly string[] = []): OutlineEntry {
    const namespace = this.#namespaces.get(declaration.id);
    const pythonName = this.#pythonNames.get(declaration.id);
    const documentation =
      declaration.documentation?.text ?? this.#typedefDocumentation.get(declaration.id) ?? "";
    return {
      name: declaration.name,
      anchor: anchorOf(declaration.id),
      code,
      documentation,
      notes: [
        ...notes,
        ...(namespace === undefined ? [] : [`namespace ${namespace}`]),
        ...(pythonName === undefined ? [] : [inPython(pythonName)]),
      ],
      rows: [],
    };
  }

  #plain(declaration: Declaration, code: string): OutlineEntry {
    return this.#base(declaration, code);
  }

  #function(declaration: FunctionDeclaration): OutlineEntry {
    const role = this.#functionRoles.get(declaration.id);
    const notes = role === undefined ? [] : [role];
    for (const value of this.#patterns.values) {
      if (value.id === declaration.id) notes.push(describeValue(value, declaration));
    }
    return this.#base(declaration, `${this.#declare(declaration.type, declaration.name)};`, notes);
  }

  #record(declaration: RecordDeclaration): OutlineEntry {
    const { fields, layout, variety, name } = declaration;
    const pattern = this.#records.get(declaration.id);
    const head = `${variety} ${name}`;
    const lines = (fields ?? []).map((field) => {
      const width = field.bitWidth === undefined ? "" : ` : ${field.bitWidth}`;
      return `    ${this.#declare(field.type, field.name ?? "")}${width};`;
    });
    const code = fields === undefined ? `${head};` : [`${head} {`, ...lines, "};"].join("\n");
    const kind = pattern?.kind === "slice" && pattern.mutable ? "mutable slice" : pattern?.kind;
    const places = layout?.fields ?? [];
    const rows = (fields ?? []).map((field, at) => ({
      name: field.name ?? "",
      detail: [
        `offset ${describeOffset(Number(places[at]?.offset ?? 0))}`,
        ...this.#patterns.values
          .filter(({ id, part, index }) => id === declaration.id && part === "field" && index === at)
          .map(describeMeaning),
        ...[this.#pythonNames.get(`${declaration.id} ${field.name ?? ""}`) ?? []].flat().map(inPython),
      ].join(", "),
      documentation: field.documentation?.text ?? "",
    }));
    const map =
      layout === undefined
        ? {}
        : {
            layout: {
              size: Number(layout.size),
              align: layout.align,
              fields: (fields ?? []).map((field, at) => ({
                name: field.name ?? "",
                offset: Number(places[at]?.offset ?? 0),
                width: Number(places[at]?.width ?? 0),
              })),
            },
          };
    const notes = fields === undefined ? ["opaque"] : kind === undefined ? [] : [kind];
    return { ...this.#base(declaration, code, notes), rows, ...map };
  }

  #enum(declaration: EnumDeclaration): OutlineEntry {
    const pattern = this.#patterns.enums.find(({ id }) => id === declaration.id);
    const publicNames = new Map(pattern?.names.map(({ enumerator, name }) => [enumerator, name]));
    const rows = (declaration.enumerators ?? []).map(({ name, value, documentation }) => {
      const shown = publicNames.get(name) ?? this.#pythonNames.get(`${declaration.id}/${name}`);
      return {
        name,
        detail: `${value}${shown === undefined ? "" : `, ${inPython(shown)}`}`,
        documentation: documentation?.text ?? "",
      };
    });
    const lines = (declaration.enumerators ?? []).map(({ name, value }) => `    ${name} = ${value},`);
    const notes = pattern?.kind === "error" ? [`error enum: ${pattern.success} is success`] : [];
    const code = [`enum ${declaration.name} {`, ...lines, "};"].join("\n");
    return { ...this.#base(declaration, code, notes), rows };
  }

  #variable(declaration: Extract<Declaration, { kind: "variable" }>): OutlineEntry {
    const { external, type, name, value } = declaration;
    const shown = value === undefined || value.kind === "string" ? "" : ` = ${value.value}`;
    return this.#base(declaration, `${external ? "extern" : "static"} ${this.#declare(type, name)}${shown};`);
  }

  #constant(declaration: Extract<Declaration, { kind: "constant" }>): OutlineEntry {
    const { name, expression } = declaration;
    const value = declaration.value ?? expression?.value;
    if (value !== undefined && value.kind !== "string")
      return this.#base(declaration, `#define ${name} ${value.value}`);
    const written = expression === undefined ? "" : ` ${expressionText(expression, this.#index)}`;
    return this.#base(declaration, `#define ${name}${written}`);
  }

  #services(): readonly OutlineEntry[] {
    const byId = new Map(this.#module.declarations.map((one) => [one.id, one]));
    return this.#patterns.services.map(({ id, name, constructors, destructor, methods }) => {
      const row = (part: { readonly function: string }, shown: string, detail: string): OutlineRow => ({
        name: shown,
        detail,
        symbol: byId.get(part.function)?.name ?? "",
        documentation: byId.get(part.function)?.documentation?.text ?? "",
        target: anchorOf(part.function),
      });
      return {
        name,
        anchor: `service-${anchorOf(id)}`,
        code: byId.get(id)?.kind === "record" ? `struct ${name};` : "void *",
        documentation: byId.get(id)?.documentation?.text ?? this.#typedefDocumentation.get(id) ?? "",
        notes: ["service"],
        rows: [
          ...constructors.map((part) => row(part, part.name, "constructor")),
          row(destructor, "close", "destructor"),
          ...methods.map((part) => row(part, part.name, part.isStatic === true ? "static" : "method")),
        ],
      };
    });
  }
}

function inPython(name: string): string {
  return `in Python ${name}`;
}

function describeValue(value: ValuePattern, declaration: FunctionDeclaration): string {
  const { part, index = 0 } = value;
  const parameter = declaration.type.parameters[index]?.name ?? `parameter ${index + 1}`;
  return `${part === "result" ? "result" : parameter}: ${describeMeaning(value)}`;
}

function describeMeaning({ role, nullable }: ValuePattern): string {
  const words = [
    role?.kind === "cstring"
      ? `string${role.encoding === undefined ? "" : ` (${role.encoding})`}`
      : role?.kind,
    nullable === undefined ? undefined : nullable ? "may be NULL" : "is never NULL",
  ];
  return words.filter((word) => word !== undefined).join(", ");
}

function describeOffset(bits: number): string {
  const rest = bits % 8;
  return rest === 0 ? String(bits / 8) : `${Math.floor(bits / 8)}, bit ${rest}`;
}

/** Characters that every fragment may have; another one for each id. */
export function anchorOf(id: string): string {
  return id.replace(/[^A-Za-z0-9_]/gu, (character) =>
    character === ":" ? "-" : `.${(character.codePointAt(0) as number).toString(16)}.`,
  );
}
