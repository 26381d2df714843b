/** Decides what the module's stub says: names and types of everything that the module binds. */

import { InternalError } from "../../diagnostics/diagnostic.ts";
import type { Declaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type {
  ConstantItem,
  EnumClassItem,
  EnumTypedMember,
  FunctionItem,
  MacroFunctionItem,
  NameAliasItem,
  PythonItem,
  PythonPlan,
  PythonType,
  RecordBodyItem,
  RecordClassItem,
  TypeAliasItem,
  ValuePassing,
  VariableItem,
} from "../../ir/python.ts";
import type { Hint, StubImport, StubItem, StubMember, StubParameter } from "../../ir/python-stub.ts";
import { typesOf, visitTypes } from "../../ir/python-types.ts";
import { DeclarationIndex } from "./declarations.ts";
import { HazardFinder } from "./hazards.ts";
import { chooseParameterNames, enumeratorKey, isKeyword } from "./names.ts";
import { RecordPlanner } from "./records.ts";
import { planStubConstant } from "./stub-constants.ts";
import {
  any,
  builtin,
  generic,
  HintMaker,
  none,
  noReturn,
  union,
  withClass,
  withElements,
} from "./stub-hints.ts";
import { TypeConverter } from "./types.ts";

/** Fills in `python.stub`, from what the passes before have decided. */
export function planStub(module: Module): Module {
  const { python } = module;
  if (python === undefined) throw new InternalError("the module has no plan for Python");
  const planner = new StubPlanner(module, python);
  return { ...module, python: { ...python, stub: { items: planner.plan(), imports: planner.imports() } } };
}

class StubPlanner {
  readonly #plan: PythonPlan;
  readonly #index: DeclarationIndex;
  readonly #declarations: readonly Declaration[];
  readonly #hints: HintMaker;
  readonly #bodies = new Map<string, RecordBodyItem>();
  readonly #byName = new Map<string, PythonItem>();
  readonly #aliases = new Map<string, PythonType>();
  /** Names of the classes of enums, by the enums' ids. */
  readonly #classNames = new Map<string, string>();

  constructor(module: Module, plan: PythonPlan) {
    this.#plan = plan;
    this.#declarations = module.declarations;
    this.#index = new DeclarationIndex(module);
    const aliases = this.#aliases;
    for (const item of plan.items) {
      if (item.kind === "type-alias") aliases.set(item.id, item.type);
      if (item.kind === "enum-class") this.#classNames.set(item.id, item.name);
      if (item.kind === "record-body") this.#bodies.set(item.id, item);
      else this.#byName.set(item.name, item);
    }
    this.#addImported(aliases);
    this.#hints = new HintMaker((id) => aliases.get(id));
  }

  /** Types with another name that a linked module has. */
  #addImported(aliases: Map<string, PythonType>): void {
    const imported = this.#declarations.filter((declaration) => declaration.imported !== undefined);
    if (imported.length === 0) return;
    const names = new Map(Object.entries(this.#plan.names));
    for (const { id, name, imported: origin } of imported) names.set(id, origin?.name ?? name);
    const layouts = new RecordPlanner(this.#index, new TypeConverter(this.#index, names));
    const hazards = new HazardFinder(this.#index, layouts);
    const converter = new TypeConverter(this.#index, names, hazards, { declinesPointers: true });
    for (const declaration of imported) {
      if (declaration.kind !== "typedef" && declaration.kind !== "enum") continue;
      const type = converter.inMemory(declaration.type);
      if (type !== undefined) aliases.set(declaration.id, type);
    }
  }

  imports(): readonly StubImport[] {
    const byModule = new Map<string, Set<string>>();
    const classes = this.#listUsedClasses();
    for (const { imported } of this.#declarations) {
      if (imported?.name === undefined) continue;
      const names = byModule.get(imported.module) ?? new Set();
      byModule.set(imported.module, names.add(imported.name));
      if (imported.enumClass !== undefined && classes.has(imported.enumClass)) names.add(imported.enumClass);
    }
    return [...byModule].map(([module, names]) => ({ module, names: [...names].sort() }));
  }

  /** The classes of enums that results, members and what callbacks get are of. */
  #listUsedClasses(): ReadonlySet<string> {
    const used = new Set<string>();
    for (const item of this.#plan.items) {
      if (item.kind === "function" && item.resultClass !== undefined) used.add(item.resultClass);
      if (item.kind === "record-body")
        for (const { className } of item.enumMembers ?? []) used.add(className);
      for (const type of typesOf(item)) addClasses(type, used);
    }
    return used;
  }

  plan(): readonly StubItem[] {
    const { items, shortNames = [] } = this.#plan;
    return [
      ...items.flatMap((item) => this.#planItem(item)),
      ...shortNames.flatMap(({ name, target }) =>
        this.#planNameAlias({ kind: "name-alias", id: "", name, target, isGuarded: false }),
      ),
    ];
  }

  #planItem(item: PythonItem): readonly StubItem[] {
    switch (item.kind) {
      case "record-class":
        return [this.#planRecord(item)];
      case "record-body":
        return [];
      case "type-alias":
        return [this.#planAlias(item)];
      case "enum-class":
        return [planEnumClass(item)];
      case "constant":
        return [planEnumerator(item) ?? planStubConstant(item, this.#hints)];
      case "function":
        return [this.#planFunction(item)];
      case "variable":
        return [this.#planVariable(item)];
      case "macro-function":
        return [planMacroFunction(item, this.#hints)];
      case "name-alias":
        return this.#planNameAlias(item);
    }
  }

  #planAlias({ id: declared, name, type }: TypeAliasItem): StubItem {
    // What is said about an enum stands in its class.
    const id = this.#classNames.has(declared) ? "" : declared;
    if (type.kind === "declined") return { kind: "uncallable", id, name };
    const plain = this.#hints.resolve(type);
    // A name of void is None, which is no type.
    if (plain.kind === "none") return { kind: "variable", id, name, type: none };
    if (plain.kind !== "array") return { kind: "alias", id, name, type: this.#hints.instance(type) };
    return {
      kind: "array-class",
      id,
      name,
      element: this.#hints.instance(plain.element),
      count: plain.count,
    };
  }

  #planRecord({ id, name, base }: RecordClassItem): StubItem {
    const body = this.#bodies.get(id);
    if (body === undefined) return { kind: "class", id, name, base };
    const members = this.#planMembers(body, new Set());
    const isFlexible = body.flexible !== undefined && members.every((one) => one.name !== "with_length");
    return { kind: "class", id, name, base, members, ...(isFlexible ? { isFlexible } : {}) };
  }

  /** Members of anonymous members belong to the record itself, too. */
  #planMembers(body: RecordBodyItem, seen: ReadonlySet<string>): readonly StubMember[] {
    const positional = body.members ?? body.fields.map(({ name }) => name);
    const byName = new Map<string, StubMember>();
    const classes = classesOf(body);
    for (const { name, type, bitWidth } of body.fields) {
      // Storage that only holds the bits of accessors has no name in C.
      if (body.members !== undefined && !body.members.includes(name)) continue;
      const read = bitWidth === undefined ? this.#hints.readMember(type) : this.#hints.read(type);
      const written = bitWidth === undefined ? this.#hints.written(type) : builtin("int");
      const hints = enumerate(classes.get(name), { read, written });
      byName.set(name, { name, ...hints, parameter: "positional" });
    }
    for (const { name, kind } of body.accessors) {
      const type = builtin(kind === "bool" ? "bool" : "int");
      const parameter = positional.includes(name) ? "positional" : "keyword";
      const hints = enumerate(classes.get(name), { read: type, written: builtin("int") });
      byName.set(name, { name, ...hints, parameter });
    }
    const members = positional.flatMap((name) => byName.get(name) ?? []);
    for (const [name, member] of byName) if (!positional.includes(name)) members.push(member);
    this.#addPromoted(body, members, seen);
    for (const { name, field } of body.aliases) {
      const member = members.find((other) => other.name === field);
      if (member === undefined) continue;
      // An anonymous member brings its second names along.
      const known = members.findIndex((other) => other.name === name);
      if (known >= 0) members.splice(known, 1);
      members.push({ ...member, name, field, parameter: "none" });
    }
    return renameKeywords(members);
  }

  #addPromoted(body: RecordBodyItem, members: StubMember[], seen: ReadonlySet<string>): void {
    const classes = classesOf(body);
    for (const name of body.anonymous) {
      const field = body.fields.find((other) => other.name === name);
      const type = field === undefined ? undefined : this.#hints.resolve(field.type);
      const inner = type?.kind === "declared" ? this.#bodies.get(type.id) : undefined;
      if (inner === undefined || seen.has(inner.id)) continue;
      const taken = new Set(members.map((member) => member.name));
      for (const member of this.#planMembers(inner, new Set([...seen, body.id]))) {
        if (taken.has(member.name)) continue;
        const hints = enumerate(classes.get(member.name), member);
        members.push({ ...member, ...hints, parameter: member.parameter === "none" ? "none" : "keyword" });
      }
    }
  }

  #planFunction(item: FunctionItem): StubItem {
    const { id, name } = item;
    if (item.declined !== undefined) {
      const rest: StubParameter = { name: "args", type: builtin("object") };
      const form = { isPython: false, isDeclined: true } as const;
      return { kind: "function", id, name, parameters: [], ...form, rest, result: noReturn };
    }
    const declaration = this.#index.find(id);
    const given = declaration?.kind === "function" ? declaration.type.parameters : [];
    const names = chooseParameterNames(
      item.parameters.map((_, at) => parameterName(given[at]?.name, at)),
      this.#plan.isPep8 === true ? "pep8" : "c",
    );
    const parameters = item.parameters.map((type, at) => ({
      name: names[at] as string,
      type: passedHint(item.passing?.parameters[at]) ?? this.#accepted(type),
    }));
    const read = passedHint(item.passing?.result ?? hiddenResult(item)) ?? this.#hints.read(item.result);
    const result = item.resultClass === undefined ? read : withClass(item.resultClass, read);
    const rest: StubParameter = { name: chooseFree("args", names), type: any };
    const isVoidPointer = item.result.kind === "support" && item.result.name === "void_p";
    return {
      kind: "function",
      id,
      name,
      parameters,
      isPython: false,
      ...(item.variadic ? { rest } : {}),
      result: isVoidPointer ? { kind: "ctypes", name: "c_void_p" } : result,
    };
  }

  /** A member of an enum is an int like others; to tell which enum it is helps readers and editors. */
  #accepted(type: PythonType): Hint {
    const hint = this.#hints.accepted(type);
    let current: PythonType | undefined = type;
    // A circle, which only a hand-made module has, ends too.
    for (let step = 0; current?.kind === "declared" && step < 1000; step++) {
      const name = this.#classNames.get(current.id);
      if (name !== undefined) return union({ kind: "declared", name }, hint);
      current = this.#aliases.get(current.id);
    }
    return hint;
  }

  #planVariable({ id, name, type, isPointed }: VariableItem): StubItem {
    const instance = this.#hints.instance(type);
    const pointer = generic({ kind: "helper", name: "Pointer" }, [instance]);
    return { kind: "variable", id, name, type: isPointed ? pointer : instance };
  }

  /** A second name of a type is a type, of a function a function, of anything else what that is. */
  #planNameAlias({ id, name, target }: NameAliasItem): readonly StubItem[] {
    const item = this.#byName.get(target);
    if (item === undefined) return [{ kind: "variable", id, name, type: any }];
    if (item.kind === "type-alias" && this.#hints.resolve(item.type).kind === "none")
      return [{ kind: "variable", id, name, type: none }];
    if (item.kind === "record-class" || item.kind === "type-alias" || item.kind === "enum-class")
      return [{ kind: "alias", id, name, type: { kind: "declared", name: target } }];
    if (item.kind === "function" || item.kind === "macro-function")
      return [{ kind: "name-alias", id, name, target }];
    if (item.kind === "name-alias") return this.#planNameAlias({ ...item, id, name });
    return this.#planItem(item).map((planned) => ({ ...planned, id, name }));
  }
}

function planEnumClass({ documentedBy, id, name, base, members }: EnumClassItem): StubItem {
  return {
    kind: "enum-class",
    id: documentedBy,
    name,
    base,
    members: members.map((member) => ({
      id: enumeratorKey(id, member.enumerator),
      name: member.name,
      value: member.value,
    })),
  };
}

/** What is said about an enumerator stands in the class. */
function planEnumerator({ name, origin, value }: ConstantItem): StubItem | undefined {
  if (origin !== "enumerator" || value.kind !== "attribute" || value.base.kind !== "name") return undefined;
  return { kind: "enumerator", id: "", name, className: value.base.name, member: value.name };
}

interface ValueHints {
  readonly read: Hint;
  readonly written: Hint;
}

/** What is read as a member of an enum's class, or an array whose elements are. */
function enumerate(member: EnumTypedMember | undefined, { read, written }: ValueHints): ValueHints {
  if (member === undefined) return { read, written };
  const { className, isArray } = member;
  if (isArray === true) return { read: withElements(className, read), written };
  return { read: withClass(className, read), written: withClass(className, written) };
}

function classesOf({ enumMembers = [] }: RecordBodyItem): ReadonlyMap<string, EnumTypedMember> {
  return new Map(enumMembers.map((member) => [member.name, member]));
}

/** The classes that callbacks anywhere within the type have. */
function addClasses(type: PythonType, used: Set<string>): void {
  visitTypes(type, (part) => {
    if (part.kind !== "function") return;
    for (const one of [part.classes?.result, ...(part.classes?.parameters ?? [])])
      if (one) used.add(one.name);
  });
}

function planMacroFunction(
  { id, name, parameters, rest, body }: MacroFunctionItem,
  hints: HintMaker,
): StubItem {
  const made = body.kind === "call" && body.callee.kind === "type" ? body.callee.type : undefined;
  return {
    kind: "function",
    id,
    name,
    parameters: parameters.map((parameter) => ({ name: parameter, type: any })),
    isPython: true,
    ...(rest === undefined ? {} : { rest: { name: rest, type: any } }),
    result: made === undefined ? any : hints.instance(made),
  };
}

/** A member with a keyword's name is given and reached by its second one. */
function renameKeywords(members: readonly StubMember[]): readonly StubMember[] {
  const aliases = new Map<string, string>();
  for (const { name, field } of members) {
    if (field !== undefined && isKeyword(field) && !aliases.has(field)) aliases.set(field, name);
  }
  if (aliases.size === 0) return members.filter(({ name }) => !isKeyword(name));
  const renamed = members.flatMap((member) => {
    if (!isKeyword(member.name)) return [member];
    const alias = aliases.get(member.name);
    return alias === undefined ? [] : [{ ...member, name: alias, field: member.name }];
  });
  const seen = new Set<string>();
  return renamed.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** A result that is written through a pointer. */
function hiddenResult({ passing }: FunctionItem): ValuePassing | undefined {
  return passing?.hiddenValue === undefined ? undefined : { carrier: "", value: passing.hiddenValue };
}

/** What Python has for a value that ctypes cannot pass by itself. */
function passedHint(passing: ValuePassing | null | undefined): Hint | undefined {
  if (passing?.value === undefined || passing.value === "record") return undefined;
  return builtin(passing.value === "complex" ? "complex" : "int");
}

/** Names of the implementation (`__n`) without the underscores, which mean something else to type checkers. */
function parameterName(name: string | undefined, at: number): string {
  return name?.replace(/^_+(?=[A-Za-z])/, "") ?? `arg${at + 1}`;
}

function chooseFree(name: string, taken: readonly string[]): string {
  let chosen = name;
  while (taken.includes(chosen)) chosen = `${chosen}_`;
  return chosen;
}
