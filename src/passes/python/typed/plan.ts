/** Decides everything that the typed module says. */

import type { DiagnosticBag } from "../../../diagnostics/bag.ts";
import type {
  Declaration,
  EnumDeclaration,
  FunctionDeclaration,
  RecordDeclaration,
} from "../../../ir/declaration.ts";
import type { Module } from "../../../ir/module.ts";
import {
  type EnumPattern,
  type ModulePatterns,
  noPatterns,
  type ServicePattern,
  type ValuePattern,
} from "../../../ir/pattern.ts";
import type {
  CallbackName,
  EnumMember,
  TypedConstant,
  TypedEnum,
  TypedNamespace,
  TypedPlan,
} from "../../../ir/typed.ts";
import type { Options } from "../../../options.ts";
import { findTypeNames } from "../../patterns/context.ts";
import { CallPlanner } from "../by-value.ts";
import { planValue } from "../constants.ts";
import { DeclarationIndex } from "../declarations.ts";
import { HazardFinder } from "../hazards.ts";
import { findLiveNames } from "../live-names.ts";
import { RecordPlanner } from "../records.ts";
import { TypeConverter } from "../types.ts";
import { noWay, WrapperPlanner, wrappingOf } from "../wrappers.ts";
import { FunctionPlanner } from "./functions.ts";
import { chooseMembers, freeOfMangling, type NameChoice, NameSpace } from "./names.ts";
import { planNamespaces } from "./namespaces.ts";
import { planTypes } from "./records.ts";
import { ValueConverter } from "./values.ts";

/** Fills in `typed`. */
export function planTyped(module: Module, options: Options, diagnostics: DiagnosticBag): Module {
  const planner = new TypedPlanner(module, options, diagnostics);
  return { ...module, typed: planner.plan() };
}

class TypedPlanner {
  readonly #module: Module;
  readonly #options: Options;
  readonly #diagnostics: DiagnosticBag;
  readonly #patterns: ModulePatterns;
  readonly #live: readonly Declaration[];
  readonly #space: NameSpace;
  /** Python names of everything at the top of the module, by id. */
  readonly #names = new Map<string, string>();
  readonly #serviceNames = new Map<string, string>();
  readonly #index: DeclarationIndex;
  readonly #enumPatterns: ReadonlyMap<string, EnumPattern>;
  readonly #services: ReadonlyMap<string, ServicePattern>;
  readonly #documentation: ReadonlyMap<string, string>;
  readonly #enumTypedefs: ReadonlySet<string>;

  constructor(module: Module, options: Options, diagnostics: DiagnosticBag) {
    this.#module = module;
    this.#options = options;
    this.#diagnostics = diagnostics;
    this.#patterns = module.patterns ?? noPatterns;
    this.#live = findLiveNames(module.declarations, wrappingOf(options)).declarations;
    this.#space = new NameSpace([options.initName, options.callbacksName]);
    this.#index = new DeclarationIndex(module);
    this.#enumPatterns = new Map(this.#patterns.enums.map((pattern) => [pattern.id, pattern]));
    this.#services = new Map(this.#patterns.services.map((pattern) => [pattern.id, pattern]));
    this.#documentation = findDocumentation(module.declarations);
    this.#enumTypedefs = findEnumTypedefs(module.declarations);
  }

  plan(): TypedPlan {
    const { initName, callbacksName } = this.#options;
    const typeNames = findTypeNames(this.#module.declarations);
    const serviceFunctions = new Set(this.#patterns.services.flatMap(functionsOf));
    const everyName = new Map(this.#module.declarations.map(({ id, name }) => [id, name]));
    // Layouts ask for sizes alone, whatever things are called.
    const layoutTypes = new TypeConverter(this.#index, everyName);
    const forms = new RecordPlanner(this.#index, layoutTypes);
    const hazards = new HazardFinder(this.#index, forms);
    const calls = new CallPlanner(this.#index, hazards, true);
    const isWrapping = wrappingOf(this.#options) === "done";
    const wrappers = isWrapping ? new WrapperPlanner(this.#index, this.#module) : undefined;
    const all = this.#live.filter(
      (one): one is FunctionDeclaration =>
        one.kind === "function" && one.selection === "requested" && this.#isCallable(one, calls, wrappers),
    );
    const free = all.filter(({ id }) => !serviceFunctions.has(id));
    const enums = this.#live.filter((one) =>
      isClassEnum(one, this.#enumTypedefs),
    ) as readonly EnumDeclaration[];
    this.#chooseNames(typeNames, enums, free);
    const values = new ValueConverter({
      index: this.#index,
      hazards,
      names: this.#names,
      typeNames,
      records: new Map(this.#patterns.records.map((pattern) => [pattern.id, pattern])),
      services: this.#services,
      serviceNames: this.#serviceNames,
      errors: new Set(this.#patterns.enums.flatMap(({ id, kind }) => (kind === "error" ? [id] : []))),
      enums: new Set(enums.map(({ id }) => id)),
    });
    const byPlace = new Map(this.#patterns.values.map((value) => [placeKey(value), value]));
    const functions = new FunctionPlanner({
      index: this.#index,
      values,
      calls,
      wrappers,
      names: this.#names,
      serviceNames: this.#serviceNames,
      patternOf: (id, part, index) =>
        byPlace.get(placeKey({ id, part, ...(index === undefined ? {} : { index }) })),
      documentationOf: (id) => this.#documentation.get(id),
    });
    const planned = functions.planAll(all, free, this.#patterns.services);
    // Typedefs of function pointers are types of their own, whoever uses them.
    for (const declaration of this.#live) if (declaration.kind === "typedef") values.typeOf(declaration.type);
    const records = this.#live.filter((one): one is RecordDeclaration => one.kind === "record");
    const types = planTypes(
      records.filter(({ id }) => this.#names.has(id)),
      {
        index: this.#index,
        values,
        forms,
        layoutTypes,
        names: this.#names,
        patterns: new Map(this.#patterns.records.map((pattern) => [pattern.id, pattern])),
        notes: new Map(this.#patterns.notes.map((note) => [note.id, note])),
        fieldPattern: (id, index) => byPlace.get(placeKey({ id, part: "field", index })),
        documentationOf: (id) => this.#documentation.get(id),
      },
    );
    for (const { symbol, declined } of planned.symbols) {
      if (declined !== undefined)
        this.#diagnostics.report("function-declined", {
          values: { name: symbol, reason: declined },
          ...(isWrapping ? { help: noWay } : {}),
        });
    }
    return {
      library: this.#patterns.library ?? this.#libraryName(),
      initName,
      callbacksName,
      names: Object.fromEntries([...this.#names, ...this.#serviceNames]),
      constants: this.#constants(layoutTypes),
      enums: enums.map((declaration) => this.#enum(declaration)),
      types,
      callbacks: this.#callbackNames(values),
      namespaces: this.#options.namespaces === "modules" ? this.#namespaces() : [],
      ...planned,
    };
  }

  /** What no library exports needs a function of ours. */
  #isCallable(
    declaration: FunctionDeclaration,
    calls: CallPlanner,
    wrappers: WrapperPlanner | undefined,
  ): boolean {
    if (declaration.external) return true;
    const { name, type } = declaration;
    const plan = wrappers?.plan(declaration, calls.plan(type));
    if (typeof plan !== "string") return plan !== undefined;
    this.#diagnostics.report("left-out-of-python", {
      values: { name, reason: `it cannot be wrapped: ${plan}` },
    });
    return false;
  }

  /** The first header's name without its ending. */
  #libraryName(): string {
    const first = this.#module.headers[0] ?? "library";
    const name = first.slice(first.lastIndexOf("/") + 1);
    return name.replace(/\.h$/, "");
  }

  /** Types before functions: a function that is called like a type gives way. */
  #chooseNames(
    typeNames: ReadonlyMap<string, string>,
    enums: readonly EnumDeclaration[],
    free: readonly FunctionDeclaration[],
  ): void {
    const wanted = new Map(
      this.#patterns.notes.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]])),
    );
    const take = (id: string, name: string): void => {
      const choice = this.#space.take(wanted.get(id) ?? name);
      this.#names.set(id, choice.name);
      this.#tell(name, choice);
    };
    for (const { id, name } of this.#patterns.services) {
      const choice = this.#space.take(wanted.get(id) ?? name);
      this.#serviceNames.set(id, choice.name);
      this.#tell(name, choice);
    }
    for (const declaration of this.#live) {
      const isType = declaration.kind === "record" && declaration.layout !== undefined;
      if (!isType) continue;
      // What lies behind a service, where somebody has one by value.
      const service = this.#serviceNames.get(declaration.id);
      const name = typeNames.get(declaration.id) ?? declaration.name;
      if (service === undefined) take(declaration.id, freeOfMangling(name));
      else this.#names.set(declaration.id, this.#space.take(`${service}Data`).name);
    }
    for (const { id, name } of enums) {
      take(id, freeOfMangling(typeNames.get(id) ?? name));
      if (this.#enumPatterns.get(id)?.kind === "error")
        take(`${id} exception`, `${this.#names.get(id)}Exception`);
    }
    for (const { id, name } of free) take(id, name);
    for (const declaration of this.#live) {
      if (declaration.kind === "constant") take(declaration.id, declaration.name);
      if (declaration.kind !== "enum" || isClassEnum(declaration, this.#enumTypedefs)) continue;
      for (const { name } of declaration.enumerators ?? []) take(`${declaration.id}/${name}`, name);
    }
  }

  #tell(name: string, choice: NameChoice): void {
    if (choice.reason === undefined) return;
    const reasons: Record<NonNullable<NameChoice["reason"]>, string> = {
      keyword: "it is a keyword of Python",
      reserved: "the module itself needs the name",
      taken: "something else has the name",
      characters: "Python does not take its characters",
    };
    const reason = reasons[choice.reason];
    this.#diagnostics.report("python-name-changed", { values: { name, python: choice.name, reason } });
  }

  #constants(converter: TypeConverter): readonly TypedConstant[] {
    const constants: TypedConstant[] = [];
    for (const declaration of this.#live) {
      const documentation = this.#documentation.get(declaration.id);
      const described = documentation === undefined ? {} : { documentation };
      if (declaration.kind === "enum" && !isClassEnum(declaration, this.#enumTypedefs)) {
        for (const { name, value } of declaration.enumerators ?? []) {
          const python = this.#names.get(`${declaration.id}/${name}`) ?? name;
          constants.push({ name: python, value: { kind: "integer", value } });
        }
      }
      if (declaration.kind !== "constant") continue;
      const value = declaration.value ?? declaration.expression?.value;
      const planned = value === undefined ? undefined : planValue(value, this.#index, converter);
      if (planned?.kind !== "literal") continue;
      const name = this.#names.get(declaration.id) ?? declaration.name;
      constants.push({ name, value: planned.literal, ...described });
    }
    return constants;
  }

  #enum(declaration: EnumDeclaration): TypedEnum {
    const { id } = declaration;
    const pattern = this.#enumPatterns.get(id);
    const publicNames = new Map(pattern?.names.map(({ enumerator, name }) => [enumerator, name]));
    const enumerators = declaration.enumerators ?? [];
    const names = chooseMembers(enumerators.map(({ name }) => publicNames.get(name) ?? name));
    const members = enumerators.map(
      ({ value, documentation }, at): EnumMember => ({
        name: names[at] ?? "",
        value,
        ...(documentation === undefined ? {} : { documentation: documentation.text }),
      }),
    );
    const documentation = this.#documentation.get(id);
    const success = enumerators.find(({ name }) => name === pattern?.success)?.value;
    const exception = this.#names.get(`${id} exception`);
    return {
      name: this.#names.get(id) ?? declaration.name,
      kind: pattern?.kind ?? "plain",
      members,
      ...(documentation === undefined ? {} : { documentation }),
      ...(exception === undefined ? {} : { exception, success: success ?? 0 }),
    };
  }

  #namespaces(): readonly TypedNamespace[] {
    const namesOf = (id: string): readonly string[] =>
      [this.#serviceNames.get(id), this.#names.get(id), this.#names.get(`${id} exception`)].filter(
        (name) => name !== undefined,
      );
    return planNamespaces(this.#patterns.notes, namesOf, (wanted) => this.#space.take(wanted).name);
  }

  /** By signature, and by the typedefs that give one a name. */
  #callbackNames(values: ValueConverter): readonly CallbackName[] {
    const names: CallbackName[] = [];
    const space = new NameSpace();
    const plans = [...values.callbacks.plans.values()];
    for (const { publicName } of plans) {
      const { name } = space.take(publicName);
      names.push({ name, callback: `_bindwright_${publicName}` });
    }
    for (const declaration of this.#live) {
      if (declaration.kind !== "typedef") continue;
      const target = this.#index.unwrap(declaration.type);
      if (target.kind !== "pointer" || this.#index.unwrap(target.target).kind !== "function") continue;
      const type = values.typeOf(declaration.type);
      if (type?.kind !== "declared" || !values.callbacks.plans.has(type.id)) continue;
      names.push({ name: space.take(declaration.name).name, callback: type.name });
    }
    return names;
  }
}

function placeKey({ id, part, index }: Pick<ValuePattern, "id" | "part" | "index">): string {
  return `${id}/${part}/${index ?? ""}`;
}

function functionsOf({ constructors, destructor, methods }: ServicePattern): readonly string[] {
  return [...constructors, destructor, ...methods].map((part) => part.function);
}

/** Enumerators of an enum without a name are constants of the module. */
function isClassEnum(declaration: Declaration, typedefs: ReadonlySet<string>): boolean {
  if (declaration.kind !== "enum" || declaration.enumerators === undefined) return false;
  return !declaration.anonymous || typedefs.has(declaration.id);
}

/** Ids of the enums that a typedef names. */
function findEnumTypedefs(declarations: readonly Declaration[]): ReadonlySet<string> {
  return new Set(
    declarations.flatMap((declaration) =>
      declaration.kind === "typedef" && declaration.type.kind === "enum" ? [declaration.type.id] : [],
    ),
  );
}

/** A type's is that of its typedef where the tag has none. */
function findDocumentation(declarations: readonly Declaration[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { id, documentation } of declarations) {
    if (documentation !== undefined) texts.set(id, documentation.text);
  }
  for (const declaration of declarations) {
    if (declaration.kind !== "typedef" || declaration.documentation === undefined) continue;
    const { type } = declaration;
    if ((type.kind === "record" || type.kind === "enum") && !texts.has(type.id))
      texts.set(type.id, declaration.documentation.text);
  }
  return texts;
}
