/** Decides everything that the Python module says: names, forms, order, and what is left out. */

import type { DiagnosticBag } from "../../diagnostics/bag.ts";
import type {
  Declaration,
  EnumDeclaration,
  Omission,
  RecordDeclaration,
  TypedefDeclaration,
} from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type {
  IndexedName,
  NameAliasItem,
  PythonImport,
  PythonItem,
  PythonType,
  RecordBodyItem,
} from "../../ir/python.ts";
import type { FunctionWrapper } from "../../ir/python-wrapper.ts";
import { isTypeDeclaration, TypeDigester } from "../../modules/type-digest.ts";
import { isSharable } from "../../modules/type-index.ts";
import type { Options } from "../../options.ts";
import { CallPlanner } from "./by-value.ts";
import { literal } from "./constants.ts";
import { DeclarationIndex } from "./declarations.ts";
import { type FunctionContext, planFunction, planVariable } from "./functions.ts";
import { HazardFinder } from "./hazards.ts";
import { findLiveNames, isMacro, isUnprintedTypedef, type LiveNames, omit } from "./live-names.ts";
import { MacroPlanner } from "./macros.ts";
import { chooseNames, enumeratorKey, isKeyword, type NameChange, toIdentifier } from "./names.ts";
import { bodyKey, type Need, needsOf, orderSteps, type Step } from "./order.ts";
import { RecordPlanner } from "./records.ts";
import { TypeConverter } from "./types.ts";
import { WrapperPlanner, wrapsFunctions } from "./wrappers.ts";

/** Fills in `python`. */
export function planPython(module: Module, options: Options, diagnostics: DiagnosticBag): Module {
  const live = findLiveNames(module.declarations, wrapsFunctions(options));
  const chosen = chooseNames(live.declarations, options.compatibility === "ctypesgen-fork");
  const planner = new Planner(module, live, chosen.names, options);
  const items = planner.plan();
  for (const change of chosen.changes) reportChange(change, diagnostics);
  for (const item of items) {
    if (item.kind !== "function" || item.declined === undefined) continue;
    diagnostics.report("function-declined", { values: { name: item.symbol, reason: item.declined } });
  }
  const printed = new Set(items.map(({ id }) => id));
  for (const { name, kind, reason } of planner.omissions) {
    const code = kind === "constant" || kind === "macro-function" ? "macro-left-out" : "left-out-of-python";
    diagnostics.report(code, { values: { name, reason } });
  }
  return {
    ...module,
    python: {
      names: Object.fromEntries(namesOfModule(chosen.names, live.declarations)),
      items,
      imports: findImports(live.declarations),
      types: indexTypes(module.declarations, printed, chosen.names),
      omissions: [...module.omissions, ...planner.omissions],
      ...(planner.wrappers === undefined ? {} : { wrappers: planner.wrappers }),
    },
  };
}

/** Those that the module binds itself. */
function namesOfModule(
  names: ReadonlyMap<string, string>,
  declarations: readonly Declaration[],
): Iterable<readonly [string, string]> {
  if (declarations.every(({ imported }) => imported === undefined)) return names;
  const foreign = new Set<string>();
  for (const declaration of declarations) {
    const { id, imported } = declaration;
    if (imported === undefined) continue;
    foreign.add(id);
    if (declaration.kind !== "enum") continue;
    for (const { name } of declaration.enumerators ?? []) foreign.add(enumeratorKey(id, name));
  }
  return [...names].filter(([id]) => !foreign.has(id));
}

/** Names that `from MODULE import *` leaves out. */
function findImports(declarations: readonly Declaration[]): readonly PythonImport[] {
  const byModule = new Map<string, Set<string>>();
  for (const { imported } of declarations) {
    if (imported?.name?.startsWith("_") !== true) continue;
    const names = byModule.get(imported.module) ?? new Set();
    byModule.set(imported.module, names.add(imported.name));
  }
  return [...byModule].map(([module, names]) => ({ module, names: [...names].sort() }));
}

/** What other modules can share: the named types that the module has statements for. */
function indexTypes(
  declarations: readonly Declaration[],
  printed: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): readonly IndexedName[] {
  const digester = new TypeDigester(declarations);
  const types: IndexedName[] = [];
  for (const declaration of declarations) {
    const pythonName = printed.has(declaration.id) ? names.get(declaration.id) : undefined;
    if (pythonName === undefined || !isTypeDeclaration(declaration) || !isSharable(declaration)) continue;
    types.push({ id: declaration.id, pythonName, digest: digester.digest(declaration) });
  }
  return types;
}

function reportChange({ name, pythonName, reason }: NameChange, diagnostics: DiagnosticBag): void {
  const reasons: Record<NameChange["reason"], string> = {
    keyword: "it is a keyword of Python",
    reserved: "the module itself needs the name",
    taken: "something else has the name",
    characters: "Python does not take its characters",
  };
  diagnostics.report("python-name-changed", {
    values: { name, python: pythonName, reason: reasons[reason] },
  });
}

class Planner {
  readonly omissions: Omission[];
  readonly wrappers: FunctionWrapper[] | undefined;
  readonly #live: LiveNames;
  readonly #comparesRecords: boolean;
  readonly #names: ReadonlyMap<string, string>;
  readonly #index: DeclarationIndex;
  readonly #converter: TypeConverter;
  readonly #records: RecordPlanner;
  readonly #functions: FunctionContext;
  readonly #macros: MacroPlanner;
  readonly #completions = new Map<string, readonly Need[]>();

  constructor(module: Module, live: LiveNames, names: ReadonlyMap<string, string>, options: Options) {
    this.omissions = [...live.omissions];
    this.wrappers = wrapsFunctions(options) ? [] : undefined;
    this.#comparesRecords = options.comparesRecords;
    this.#live = live;
    this.#names = names;
    this.#index = new DeclarationIndex(module);
    // Hazards ask for layouts, types ask for hazards: the layouts are found first, with types that ask for nothing.
    const layouts = new RecordPlanner(this.#index, new TypeConverter(this.#index, names));
    const hazards = new HazardFinder(this.#index, layouts);
    this.#converter = new TypeConverter(this.#index, names, hazards);
    this.#records = new RecordPlanner(this.#index, this.#converter);
    this.#functions = {
      index: this.#index,
      converter: this.#converter,
      calls: new CallPlanner(this.#index, hazards, !usesWideVectors(options)),
      wrappers: new WrapperPlanner(this.#index, module),
      wrapped: this.wrappers,
      libraries: module.libraries,
    };
    this.#macros = new MacroPlanner(this.#index, this.#converter, names, live.macros);
  }

  plan(): readonly PythonItem[] {
    const placed = this.#live.declarations
      .filter((declaration) => !isMacro(declaration) && declaration.imported === undefined)
      .flatMap((declaration) => this.#remarkedStepsOf(declaration))
      .sort((left, right) => left.place - right.place);
    const items = orderSteps(placed, this.#completions);
    return [...items, ...this.#macroItems(), ...this.#tagAliases()];
  }

  /** What a type could not say is among the omissions, with the declaration that it is of. */
  #remarkedStepsOf(declaration: Declaration): readonly PlacedStep[] {
    const count = this.omissions.length;
    const steps = this.#stepsOf(declaration);
    const remarks = this.#converter.takeRemarks();
    // What is left out altogether, or declined, has said why.
    const isDeclined = steps.some(({ items }) =>
      items.some((item) => item.kind === "function" && item.declined !== undefined),
    );
    if (this.omissions.length > count || isDeclined) return steps;
    for (const remark of remarks) this.omissions.push(omit(declaration, remark));
    return steps;
  }

  /** Statements of a declaration, each with its place in the translation unit. */
  #stepsOf(declaration: Declaration): readonly PlacedStep[] {
    const place = declaration.sequence;
    const name = this.#names.get(declaration.id) ?? declaration.name;
    switch (declaration.kind) {
      case "record":
        return this.#recordSteps(declaration, name);
      case "enum":
        return [this.#enumStep(declaration, name)];
      case "typedef":
        return this.#typedefSteps(declaration, name);
      case "function": {
        if (!declaration.external) {
          const wrapper = this.#functions.wrappers.plan(declaration);
          if (typeof wrapper === "string") {
            this.omissions.push(omit(declaration, `it cannot be wrapped: ${wrapper}`));
            return [];
          }
        }
        const item = planFunction(declaration, name, this.#functions);
        const needs = [item.result, ...item.parameters].flatMap((type) => needsOf(type, false));
        return [{ key: declaration.id, items: [item], needs, place }];
      }
      case "variable": {
        const item = planVariable(declaration, name, this.#functions);
        if (typeof item !== "string") {
          return [{ key: declaration.id, items: [item], needs: needsOf(item.type, true), place }];
        }
        this.omissions.push(omit(declaration, item));
        return [];
      }
      default:
        return [];
    }
  }

  #recordSteps(declaration: RecordDeclaration, name: string): readonly PlacedStep[] {
    const { id, sequence, variety } = declaration;
    const base = itemBase(declaration, name);
    const { body } = this.#records.formOf(id);
    const statement: PlacedStep = {
      key: id,
      items: [
        {
          ...base,
          kind: "record-class",
          base: variety === "union" ? "Union" : "Structure",
          ...(body?.memoryAlign === undefined ? {} : { isOverAligned: true }),
          ...(body?.flexible === undefined ? {} : { isFlexible: true }),
          ...(this.#comparesRecords ? { comparesByValue: true } : {}),
        },
      ],
      needs: [],
      place: sequence,
    };
    if (body === undefined) return [statement];
    const item: RecordBodyItem = { ...base, kind: "record-body", ...body };
    const needs = [{ id, isComplete: false }, ...body.fields.flatMap(({ type }) => needsOf(type, true))];
    return [
      statement,
      { key: bodyKey(id), items: [item], needs, place: declaration.completedAt ?? sequence },
    ];
  }

  #enumStep(declaration: EnumDeclaration, name: string): PlacedStep {
    const { id, sequence } = declaration;
    const items: PythonItem[] = [];
    const type = this.#converter.inMemory(declaration.type);
    if (type !== undefined) items.push({ ...itemBase(declaration, name), kind: "type-alias", type });
    for (const enumerator of declaration.enumerators ?? []) {
      const location = enumerator.location ?? declaration.location;
      items.push({
        id: enumeratorKey(id, enumerator.name),
        name: this.#names.get(enumeratorKey(id, enumerator.name)) ?? enumerator.name,
        ...(location === undefined ? {} : { location }),
        kind: "constant",
        origin: "enumerator",
        value: literal({ kind: "integer", value: enumerator.value }),
      });
    }
    return { key: id, items, needs: type === undefined ? [] : needsOf(type, false), place: sequence };
  }

  #typedefSteps(declaration: TypedefDeclaration, name: string): readonly PlacedStep[] {
    const { id, sequence } = declaration;
    if (isUnprintedTypedef(declaration, this.#converter)) return [];
    const type: PythonType | undefined =
      this.#converter.standardType(id) ?? this.#converter.inMemory(declaration.type);
    if (type === undefined) {
      const [remark = "nothing is known of its type"] = this.#converter.takeRemarks();
      this.omissions.push(omit(declaration, remark));
      return [];
    }
    this.#completions.set(id, needsOf(type, true));
    const items: PythonItem[] = [{ ...itemBase(declaration, name), kind: "type-alias", type }];
    return [{ key: id, items, needs: needsOf(type, false), place: sequence }];
  }

  #macroItems(): readonly PythonItem[] {
    const items: PythonItem[] = [];
    for (const declaration of this.#live.declarations) {
      if (!isMacro(declaration) || declaration.imported !== undefined) continue;
      const plan = this.#macros.plan(declaration);
      if (typeof plan === "string") this.omissions.push(omit(declaration, plan));
      else if (plan !== undefined) items.push(plan);
    }
    return orderAliases(items);
  }

  /** `struct x` under the name `x` too, unless something else is called so. */
  #tagAliases(): readonly PythonItem[] {
    const bound = new Set(this.#names.values());
    const items: NameAliasItem[] = [];
    for (const declaration of this.#live.declarations) {
      if (declaration.kind !== "record" || declaration.anonymous || declaration.selection !== "requested")
        continue;
      if (declaration.imported !== undefined) continue;
      const identifier = toIdentifier(declaration.name);
      const name = isKeyword(identifier) ? `_${identifier}` : identifier;
      const target = this.#names.get(declaration.id);
      if (bound.has(name) || target === undefined || isPrivate(name)) continue;
      bound.add(name);
      items.push({ ...itemBase(declaration, name), kind: "name-alias", target, isGuarded: false });
    }
    return items;
  }
}

/** Code for wider registers may rely on all of an alignment, which an argument on the stack has not. */
function usesWideVectors({ compilerFlags }: Options): boolean {
  return compilerFlags.some((flag) => flag.startsWith("-mavx") || flag.startsWith("-march="));
}

interface PlacedStep extends Step<PythonItem> {
  readonly place: number;
}

/** A second name may stand for a macro that is defined later. */
function orderAliases(items: readonly PythonItem[]): readonly PythonItem[] {
  const ids = new Map(items.map((item) => [item.name, item.id]));
  const steps = items.map((item): Step<PythonItem> => {
    const target = item.kind === "name-alias" ? ids.get(item.target) : undefined;
    return {
      key: item.id,
      items: [item],
      needs: target === undefined ? [] : [{ id: target, isComplete: false }],
    };
  });
  return orderSteps(steps, new Map());
}

function isPrivate(name: string): boolean {
  return (
    name.startsWith("_bindwright") ||
    name === "_libs" ||
    name === "_lib" ||
    name === "_libdirs" ||
    (name.startsWith("__") && name.endsWith("__"))
  );
}

function itemBase(declaration: Declaration, name: string): Pick<PythonItem, "id" | "name" | "location"> {
  const { id, location } = declaration;
  return { id, name, ...(location === undefined ? {} : { location }) };
}
