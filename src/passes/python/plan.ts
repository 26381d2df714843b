/** Decides everything that the Python module says: names, forms, order, and what is left out. */

import type { DiagnosticBag } from "../../diagnostics/bag.ts";
import { ctypesgenNames } from "../../ir/ctypesgen-names.ts";
import type {
  Declaration,
  EnumDeclaration,
  Omission,
  RecordDeclaration,
  TypedefDeclaration,
  VariableDeclaration,
} from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type {
  ConstantItem,
  EnumClassMember,
  IndexedName,
  NameAliasItem,
  PythonImport,
  PythonItem,
  PythonType,
  RecordBodyItem,
  ShortName,
} from "../../ir/python.ts";
import { reasonsOf, typesOf, unmakeablesOf } from "../../ir/python-types.ts";
import type { FunctionWrapper } from "../../ir/python-wrapper.ts";
import { isTypeDeclaration, TypeDigester } from "../../modules/type-digest.ts";
import { isSharable } from "../../modules/type-index.ts";
import { createExclusion, type Naming, namingOf, type Options, type SymbolRule } from "../../options.ts";
import { CallPlanner } from "./by-value.ts";
import { literal, planValue } from "./constants.ts";
import { DeclarationIndex } from "./declarations.ts";
import { chooseEnumClasses, type EnumClass, nameEnumClasses, nameMembers } from "./enum-classes.ts";
import { type FunctionContext, planFunction, planVariable } from "./functions.ts";
import { HazardFinder } from "./hazards.ts";
import { findLiveNames, isMacro, isUnprintedTypedef, type LiveNames, omit } from "./live-names.ts";
import { MacroPlanner } from "./macros.ts";
import {
  type ChosenNames,
  chooseNames,
  enumClassKey,
  enumeratorKey,
  isKeyword,
  type NameChange,
  type NameRules,
  toIdentifier,
} from "./names.ts";
import { addNamesInC } from "./names-in-c.ts";
import { bodyKey, type Need, needsOf, orderSteps, type Step } from "./order.ts";
import { createStripper, findShortNames, type Stripper } from "./prefixes.ts";
import { RecordPlanner } from "./records.ts";
import { chooseStyledNames } from "./styled-names.ts";
import { TypeConverter } from "./types.ts";
import { noWay, WrapperPlanner, wrappingOf } from "./wrappers.ts";

/** ctypesgen has no constants but enumerators and macros. */
function declarationsFor({ declarations }: Module, { compatibility }: Options): readonly Declaration[] {
  if (compatibility === "none") return declarations;
  return declarations.map((declaration) => {
    if (declaration.kind !== "variable" || declaration.value === undefined) return declaration;
    const { value: _, ...variable } = declaration;
    return variable;
  });
}

/** Fills in `python`. */
export function planPython(module: Module, options: Options, diagnostics: DiagnosticBag): Module {
  const live = findLiveNames(declarationsFor(module, options), wrappingOf(options));
  const naming = namingOf(options);
  const strip = createStripper(options.compatibility === "none" ? options.strippedPrefixes : []);
  const chosen =
    naming === "pep8"
      ? chooseStyledNames(live.declarations, strip, createTypedefTest(module))
      : chooseNames(live.declarations, nameRulesOf(options));
  const classes = chooseEnumClasses(live.declarations, options);
  const { names, changes } = nameEnumClasses(classes, chosen.names, naming);
  const planner = new Planner(module, { ...live, classes }, { ...chosen, names }, options);
  const items = planner.plan();
  for (const item of items) {
    if (item.kind !== "function" || item.declined === undefined) continue;
    const isOurs = options.compatibility === "none";
    const help = item.isWrappable === true ? {} : { help: isOurs ? noWay : wayWithoutCompatibility };
    diagnostics.report("function-declined", {
      values: { name: item.symbol, reason: item.declined },
      ...help,
    });
  }
  for (const item of items) {
    const name = item.nameInC ?? item.name;
    for (const reason of reasonsOf(typesOf(item)))
      diagnostics.report("callback-declined", { values: { name, reason } });
    for (const reason of unmakeablesOf(typesOf(item)))
      diagnostics.report("callback-not-made", { values: { name, reason } });
  }
  const printed = new Set(items.map(({ id }) => id));
  for (const [id, target] of chosen.merged) if (printed.has(target)) printed.add(id);
  for (const change of [...chosen.changes, ...changes])
    if (change.id === undefined || printed.has(change.id)) reportChange(change, diagnostics);
  const hasShortNames = naming === "c" && options.strippedPrefixes.length > 0;
  const shortNames = hasShortNames ? listShortNames(items, strip, diagnostics) : [];
  for (const { name, kind, reason } of planner.omissions) {
    const code = kind === "constant" || kind === "macro-function" ? "macro-left-out" : "left-out-of-python";
    diagnostics.report(code, { values: { name, reason } });
  }
  return {
    ...module,
    python: {
      names: toRecord(namesOfModule(names, live.declarations)),
      ...(naming === "pep8" ? { isPep8: true } : {}),
      ...(shortNames.length === 0 ? {} : { shortNames }),
      items: naming === "pep8" ? addNamesInC(items, live.declarations, chosen.merged) : items,
      imports: findImports(live.declarations),
      types: indexTypes(module.declarations, printed, names, classes),
      omissions: [...module.omissions, ...planner.omissions],
      ...(planner.wrappers === undefined ? {} : { wrappers: planner.wrappers }),
    },
  };
}

const wayWithoutCompatibility =
  "without `--compat`, `--wrap-static-inline FILE.c` writes a C function that can be called in its place";

/** Only ctypesgen's form calls ctypes by bare names. */
function nameRulesOf({ compatibility }: Options): NameRules | undefined {
  if (compatibility === "none") return undefined;
  return { appends: compatibility === "ctypesgen-fork", kept: ctypesgenNames };
}

/** Whether ctypes has a typedef's type already, so that no name is printed for it. */
function createTypedefTest(module: Module): (declaration: TypedefDeclaration) => boolean {
  const index = new DeclarationIndex(module);
  const converter = new TypeConverter(index, new Map(), undefined, { knowsWidths: true });
  return (declaration) => isUnprintedTypedef(declaration, converter);
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
    foreign.add(enumClassKey(id));
    for (const { name } of declaration.enumerators ?? []) foreign.add(enumeratorKey(id, name));
  }
  return [...names].filter(([id]) => !foreign.has(id));
}

/** Without a prototype, the engine takes it for a table from the start: thousands of names are no shape. */
function toRecord(names: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  const record: Record<string, string> = Object.create(null);
  for (const [id, name] of names) record[id] = name;
  return record;
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
  classes: ReadonlyMap<string, EnumClass>,
): readonly IndexedName[] {
  const digester = new TypeDigester(declarations);
  const types: IndexedName[] = [];
  for (const declaration of declarations) {
    // The typedef of an enum with a class is called as that; the ctypes type is the enum's.
    const isClass =
      declaration.kind === "typedef" && declaration.type.kind === "enum" && classes.has(declaration.type.id);
    const typeId = isClass && "id" in declaration.type ? declaration.type.id : declaration.id;
    const pythonName = printed.has(typeId) ? names.get(typeId) : undefined;
    if (pythonName === undefined || !isTypeDeclaration(declaration) || !isSharable(declaration)) continue;
    types.push({ id: declaration.id, pythonName, digest: digester.digest(declaration) });
  }
  for (const [id, { imported, key }] of classes) {
    const pythonName = names.get(enumClassKey(id));
    if (imported !== undefined || pythonName === undefined || /[\s:=]/.test(key)) continue;
    types.push({ id: `class:${key}`, pythonName, digest: undefined });
  }
  return types;
}

/** What is bound twice with `--strip-prefix`. */
function listShortNames(
  items: readonly PythonItem[],
  strip: Stripper,
  diagnostics: DiagnosticBag,
): readonly ShortName[] {
  const { shortNames, lacking } = findShortNames(
    items.map(({ name }) => name),
    strip,
  );
  for (const { name, target } of lacking)
    diagnostics.report("short-name-taken", { values: { name: target, short: name } });
  return shortNames;
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

interface LiveDeclarations extends LiveNames {
  readonly classes: ReadonlyMap<string, EnumClass>;
}

class Planner {
  readonly omissions: Omission[];
  readonly wrappers: FunctionWrapper[] | undefined;
  readonly #live: LiveDeclarations;
  readonly #comparesRecords: boolean;
  readonly #symbolRules: readonly SymbolRule[];
  readonly #names: ReadonlyMap<string, string>;
  readonly #merged: ReadonlyMap<string, string>;
  readonly #naming: Naming;
  readonly #index: DeclarationIndex;
  readonly #converter: TypeConverter;
  readonly #records: RecordPlanner;
  readonly #functions: FunctionContext;
  readonly #macros: MacroPlanner;
  readonly #completions = new Map<string, readonly Need[]>();

  constructor(module: Module, live: LiveDeclarations, { names, merged }: ChosenNames, options: Options) {
    this.#merged = merged;
    this.#naming = namingOf(options);
    this.omissions = [...live.omissions];
    this.wrappers = wrappingOf(options) === "done" ? [] : undefined;
    this.#comparesRecords = options.comparesRecords;
    this.#symbolRules = options.symbolRules;
    this.#live = live;
    this.#names = names;
    this.#index = new DeclarationIndex(module);
    // Hazards ask for layouts, types ask for hazards: the layouts are found first, with types that ask for nothing.
    const layouts = new RecordPlanner(this.#index, new TypeConverter(this.#index, names));
    const hazards = new HazardFinder(this.#index, layouts);
    this.#converter = new TypeConverter(this.#index, names, hazards, {
      merged,
      knowsWidths: this.#naming === "pep8",
      declinesPointers: options.compatibility === "none",
      hasClasses: live.classes.size > 0,
    });
    this.#records = new RecordPlanner(this.#index, this.#converter, this.#naming);
    this.#functions = {
      index: this.#index,
      converter: this.#converter,
      calls: new CallPlanner(this.#index, hazards, !usesWideVectors(options)),
      wrappers: new WrapperPlanner(this.#index, module),
      wrapped: this.wrappers,
      wrapping: wrappingOf(options),
      libraries: module.libraries,
      enumClasses: live.classes,
      names,
    };
    this.#macros = new MacroPlanner(this.#index, this.#converter, names, live.macros, this.#naming);
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
          const wrapper = this.#functions.wrappers.plan(
            declaration,
            this.#functions.calls.plan(declaration.type),
          );
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
        if (declaration.value !== undefined && !declaration.external)
          return this.#constantSteps(declaration, name);
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

  /** What no library exports, but everybody knows. */
  #constantSteps(declaration: VariableDeclaration, name: string): readonly PlacedStep[] {
    const { id, value, sequence } = declaration;
    const planned = value === undefined ? undefined : planValue(value, this.#index, this.#converter);
    if (planned === undefined) {
      this.omissions.push(omit(declaration, "no Python object has its value"));
      return [];
    }
    const base = itemBase(declaration, name);
    const item: ConstantItem = { ...base, kind: "constant", origin: "object", value: planned };
    return [{ key: id, items: [item], needs: [], place: sequence }];
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
    const { enumMembers, enumNeeds } = this.#enumMembers(id);
    const item: RecordBodyItem = { ...base, kind: "record-body", ...body, ...enumMembers };
    const fieldNeeds = body.fields.flatMap(({ type }) => needsOf(type, true));
    const needs = [{ id, isComplete: false }, ...fieldNeeds, ...enumNeeds];
    return [
      statement,
      { key: bodyKey(id), items: [item], needs, place: declaration.completedAt ?? sequence },
    ];
  }

  #enumMembers(id: string): {
    readonly enumMembers: Pick<RecordBodyItem, "enumMembers">;
    readonly enumNeeds: readonly Need[];
  } {
    const { classes } = this.#live;
    const found = classes.size === 0 ? [] : this.#records.enumMembersOf(id);
    const known = found.filter((member) => classes.has(member.enumId));
    if (known.length === 0) return { enumMembers: {}, enumNeeds: [] };
    const enumMembers = known.map(({ name, enumId, isArray }) => ({
      name,
      className: this.#className(enumId),
      ...(isArray ? { isArray } : {}),
    }));
    const enumNeeds = known.map(({ enumId }) => ({ id: enumId, isComplete: false }));
    return { enumMembers: { enumMembers }, enumNeeds };
  }

  #className(enumId: string): string {
    return this.#names.get(enumClassKey(enumId)) as string;
  }

  #enumStep(declaration: EnumDeclaration, name: string): PlacedStep {
    const { id, sequence } = declaration;
    const items: PythonItem[] = [];
    const type = this.#converter.inMemory(declaration.type);
    if (type !== undefined) items.push({ ...itemBase(declaration, name), kind: "type-alias", type });
    const members = this.#addEnumClass(declaration, items);
    for (const [at, enumerator] of (declaration.enumerators ?? []).entries()) {
      const member = members[at];
      const location = enumerator.location ?? declaration.location;
      items.push({
        id: enumeratorKey(id, enumerator.name),
        name: this.#names.get(enumeratorKey(id, enumerator.name)) ?? enumerator.name,
        ...(location === undefined ? {} : { location }),
        kind: "constant",
        origin: "enumerator",
        value:
          member === undefined
            ? literal({ kind: "integer", value: enumerator.value })
            : { kind: "attribute", base: { kind: "name", name: this.#className(id) }, name: member.name },
      });
    }
    return { key: id, items, needs: type === undefined ? [] : needsOf(type, false), place: sequence };
  }

  /** Its members in the order of the enumerators; none where it has no class. */
  #addEnumClass(declaration: EnumDeclaration, items: PythonItem[]): readonly EnumClassMember[] {
    const known = this.#live.classes.get(declaration.id);
    if (known === undefined) return [];
    const { base, documentedBy } = known;
    const name = this.#className(declaration.id);
    const members = nameMembers(declaration, name, this.#names, this.#naming);
    items.push({ ...itemBase(declaration, name), kind: "enum-class", base, members, documentedBy });
    return members;
  }

  /** The typedef of an enum with a class is that class. */
  #classAliasSteps(declaration: TypedefDeclaration, enumId: string, name: string): readonly PlacedStep[] {
    const target = this.#className(enumId);
    if (target === name) return [];
    const items: PythonItem[] = [
      { ...itemBase(declaration, name), kind: "name-alias", target, isGuarded: false },
    ];
    const needs = [{ id: enumId, isComplete: false }];
    return [{ key: declaration.id, items, needs, place: declaration.sequence }];
  }

  #typedefSteps(declaration: TypedefDeclaration, name: string): readonly PlacedStep[] {
    const { id, sequence } = declaration;
    const enumId = declaration.type.kind === "enum" ? declaration.type.id : undefined;
    if (enumId !== undefined && this.#live.classes.has(enumId))
      return this.#classAliasSteps(declaration, enumId, name);
    if (this.#merged.has(id) || isUnprintedTypedef(declaration, this.#converter)) return [];
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
    if (this.#naming === "pep8") return [];
    const bound = new Set(this.#names.values());
    const isExcluded = createExclusion(this.#symbolRules);
    const items: NameAliasItem[] = [];
    for (const declaration of this.#live.declarations) {
      if (declaration.kind !== "record" || declaration.anonymous || declaration.selection !== "requested")
        continue;
      if (declaration.imported !== undefined || isExcluded(declaration.name)) continue;
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
