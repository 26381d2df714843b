/**
 * `--compat ctypesgen`: the symbols in ctypesgen's very form, from the trees that its JSON shows, with the names that the
 * passes chose. Layouts, calls and declined functions are the passes' where ctypesgen's would be wrong.
 */

import { ctypesgenNames } from "../../ir/ctypesgen-names.ts";
import type { Declaration, EnumDeclaration, Location, RecordDeclaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type {
  FunctionItem,
  PythonConvention,
  PythonItem,
  PythonPlan,
  RecordBodyItem,
  VariableItem,
} from "../../ir/python.ts";
import type { Type } from "../../ir/type.ts";
import type { Options } from "../../options.ts";
import { type ConvertContext, Converter } from "../json/convert.ts";
import type { CtypesFunction } from "../json/ctypes-tree.ts";
import { dropUnsupported, type Item } from "../json/item-graph.ts";
import { createContext, listItems } from "../json/items.ts";
import type { JsonObject } from "../json/json-text.ts";
import { memberName } from "../json/literals.ts";
import { expressionText, typeText } from "../json/python-text.ts";
import { writeConstant } from "../python/constants.ts";
import { writeFunction } from "../python/functions.ts";
import { writeMacroFunction } from "../python/macros.ts";
import { writeItem } from "../python/module.ts";
import { quoteText } from "../python/quote.ts";
import { writeRecordBody } from "../python/records.ts";
import { printType } from "../python/types.ts";
import type { Writer } from "../python/writer.ts";
import { parameterList, valueText } from "./spelling.ts";

export function writeCtypesgenSymbols(
  module: Module,
  plan: PythonPlan,
  options: Options,
  writer: Writer,
): void {
  const printer = new SymbolPrinter(module, plan, options, writer);
  for (const statement of printer.statements()) statement.write();
}

interface Statement {
  readonly place: number;
  readonly write: () => void;
}

class SymbolPrinter {
  readonly #module: Module;
  readonly #plan: PythonPlan;
  readonly #options: Options;
  readonly #isFork: boolean;
  readonly #knowsLibrary: boolean;
  /** Keys of what has another name in Python than in C, where what depends on it goes on to be there. */
  readonly #renamed = new Set<string>();
  readonly #writer: Writer;
  readonly #context: ConvertContext;
  /** By the id of the declaration; bodies of records by `ID body`. */
  readonly #planned = new Map<string, PythonItem>();
  readonly #declarations: ReadonlyMap<string, Declaration>;
  /** By the id of a record whose body is written: what its members, and those of anonymous ones, are called. */
  readonly #promoted = new Map<string, ReadonlySet<string>>();

  constructor(module: Module, plan: PythonPlan, options: Options, writer: Writer) {
    this.#module = module;
    this.#plan = plan;
    this.#options = options;
    this.#isFork = options.compatibility === "ctypesgen-fork";
    this.#knowsLibrary = module.declarations.some(
      (one) => (one.kind === "function" || one.kind === "variable") && one.library !== undefined,
    );
    this.#writer = writer;
    this.#declarations = new Map(module.declarations.map((declaration) => [declaration.id, declaration]));
    this.#context = createContext(module, options);
    for (const item of plan.items)
      this.#planned.set(item.kind === "record-body" ? `${item.id} body` : item.id, item);
  }

  statements(): readonly Statement[] {
    const declared: Statement[] = [];
    const macros: Statement[] = [];
    for (const item of this.#keptItems()) {
      const isMacro = item.group !== "declarations";
      (isMacro ? macros : declared).push(...this.#statementsOf(item));
    }
    return [...declared.sort((left, right) => left.place - right.place), ...macros];
  }

  /** What depends on a name that had to be changed is left out, as ctypesgen leaves it out; not so its fork. */
  #keptItems(): readonly Item[] {
    const { items, imported } = listItems(this.#module, this.#options);
    const printable = [...items, ...imported].filter((item) => this.#isPrintable(item));
    const renamed = this.#isFork ? this.#noteRenamed(printable) : this.#withoutRenamed(printable);
    const kept = dropUnsupported(renamed, []).filter(
      ({ declaration }) => declaration?.imported === undefined,
    );
    return this.#withoutCapturing(kept);
  }

  /** No alias of a tag takes the name of anything else, as `struct ne_lock` does to ne_lock() with ctypesgen. */
  #withoutCapturing(items: readonly Item[]): readonly Item[] {
    const bound = new Set<string>();
    for (const item of items)
      if (item.group !== "aliases" && !isTypedefOfTag(item)) bound.add(this.#boundName(item));
    return items.filter((item) => item.group !== "aliases" || !bound.has(this.#nameOf(item)));
  }

  #boundName(item: Item): string {
    const { declaration } = item;
    const isTag = declaration?.kind === "record" || declaration?.kind === "enum";
    if (!isTag || item.json.type === "constant") return this.#nameOf(item);
    return this.#plan.names[declaration.id] ?? "";
  }

  #noteRenamed(items: readonly Item[]): readonly Item[] {
    for (const item of items) {
      if (this.#nameOf(item) !== item.json.name) for (const key of item.keys) this.#renamed.add(key);
    }
    return items;
  }

  #withoutRenamed(items: readonly Item[]): readonly Item[] {
    return items.map((item) => (this.#nameOf(item) === item.json.name ? item : { ...item, keys: [] }));
  }

  /**
   * Not static functions, which are no library's; not macros that have the name of a function, which would replace it and
   * call themselves; and not what Python cannot read.
   */
  #isPrintable({ json, declaration, group }: Item): boolean {
    if (declaration === undefined) return true;
    // Nor an alias of a tag that would take the place of a function that the format cannot express.
    if (group === "aliases") return !this.#isObject(declaration.name);
    if (declaration.kind === "function" || declaration.kind === "variable")
      return this.#planned.has(declaration.id);
    if (declaration.kind !== "constant" && declaration.kind !== "macro-function") return true;
    if (this.#isObject(declaration.name)) return false;
    const parameters = declaration.kind === "macro-function" ? declaration.parameters : [];
    if (parameters.some((name) => isKept(name) || !/^\w+$/.test(name))) return false;
    return isPlainText(String(json.body ?? json.value ?? ""));
  }

  #isObject(name: string): boolean {
    return this.#planned.has(`function:${name}`) || this.#planned.has(`variable:${name}`);
  }

  /** Its name in Python, without what ctypesgen puts before a tag. */
  #nameOf({ json, declaration, group }: Item): string {
    const name = String(json.name ?? json.value);
    if (declaration === undefined) return name;
    if (group === "aliases") return this.#freeName(name);
    const isConstant = json.type === "constant";
    const chosen =
      this.#plan.names[isConstant ? `${declaration.id}/${name}` : declaration.id] ?? this.#freeName(name);
    if (isConstant || (declaration.kind !== "record" && declaration.kind !== "enum")) return chosen;
    const usual = `${declaration.kind === "record" ? declaration.variety : "enum"}_${name}`;
    return chosen === usual ? name : chosen;
  }

  /** Of what the passes choose no name for. */
  #freeName(name: string): string {
    if (!isKept(name)) return name;
    return this.#isFork ? `${name}_` : `_${name}`;
  }

  #statementsOf(item: Item): readonly Statement[] {
    const { declaration, json, group } = item;
    const name = this.#nameOf(item);
    if (declaration === undefined)
      return [{ place: -1, write: () => this.#assign(name, String(json.value), undefined) }];
    const place = this.#placeOfStatement(declaration);
    const isRenaming = item.needs.some((need) => this.#renamed.has(need));
    if (declaration.kind === "record" && group !== "aliases")
      return this.#recordStatements(declaration, isRenaming);
    const planned = isRenaming && group !== "aliases" ? this.#plannedOf(item, declaration) : undefined;
    if (planned !== undefined) return [{ place, write: () => writeItem(planned, this.#writer) }];
    return [{ place, write: () => this.#write(item, declaration, name) }];
  }

  /** A variable of a record that gets its members later comes after them: looking for it would make them final. */
  #placeOfStatement(declaration: Declaration): number {
    const { sequence } = declaration;
    if (declaration.kind !== "variable") return sequence;
    const completed = this.#completionOf(declaration.type);
    return completed === undefined || completed < sequence ? sequence : completed + 0.5;
  }

  #completionOf(type: Type): number | undefined {
    let plain = type;
    for (;;) {
      if (plain.kind === "array") plain = plain.element;
      else if (plain.kind !== "typedef" && plain.kind !== "record") return undefined;
      else {
        const named = this.#declarations.get(plain.id);
        if (named?.kind === "record") return named.completedAt;
        if (named?.kind !== "typedef") return undefined;
        plain = named.type;
      }
    }
  }

  /** Our own form, which has all names as they are in Python. */
  #plannedOf({ json }: Item, { id }: Declaration): PythonItem | undefined {
    const isConstant = json.type === "constant";
    return this.#planned.get(isConstant ? `${id}/${json.name}` : id);
  }

  #write({ json, group }: Item, declaration: Declaration, name: string): void {
    const writer = this.#writer;
    const { location } = declaration;
    if (this.#readsAddress(json)) this.#writePlanned(declaration);
    else if (json.type === "undef") this.#undefine(name, location);
    else if (json.type === "constant") this.#assign(name, valueOfEnumerator(json, declaration), location);
    else if (declaration.kind === "constant") this.#guarded(name, String(json.value), location);
    else if (declaration.kind === "macro-function") {
      // The format has no arguments for a macro without parameters; it is a function all the same.
      const parameters = (json.args ?? []) as readonly string[];
      writer.place(location);
      writer.line(`def ${name}(${parameters.join(", ")}):`);
      writer.line(`    return ${json.body ?? json.value}`);
      writer.line();
    } else if (declaration.kind === "record" && group === "aliases") {
      this.#assign(
        name,
        this.#plan.names[declaration.id] ?? `${declaration.variety}_${declaration.name}`,
        location,
      );
    } else if (declaration.kind === "enum") {
      const enumName = this.#plan.names[declaration.id] ?? `enum_${declaration.name}`;
      this.#assign(enumName, this.#enumType(declaration), location);
    } else if (declaration.kind === "typedef") {
      const type = this.#converter().convertCallable(declaration.type);
      if (type !== undefined) this.#assign(name, typeText(type), location);
    } else {
      const planned = this.#planned.get(declaration.id);
      if (planned?.kind === "function" && declaration.kind === "function")
        this.#function(planned, declaration);
      else if (planned?.kind === "variable" && declaration.kind === "variable")
        this.#variable(planned, declaration);
    }
  }

  /**
   * A number cast to text or to a pointer that is followed: ctypesgen's String takes no numbers, and ours, or ctypes,
   * would read what stands at that address.
   */
  #readsAddress({ body, value }: JsonObject): boolean {
    const text = String(body ?? value ?? "");
    return text.includes("(String (") || (/cast\(\(?-?[0-9]/.test(text) && /\[|\.contents/.test(text));
  }

  #writePlanned({ id }: Declaration): void {
    const planned = this.#planned.get(id);
    if (planned?.kind === "constant") writeConstant(planned, this.#writer);
    else if (planned?.kind === "macro-function") writeMacroFunction(planned, this.#writer);
  }

  /** `c_int`, where that has all values of the enum and its size. */
  #enumType(declaration: EnumDeclaration): string {
    const planned = this.#planned.get(declaration.id);
    const { type, enumerators = [] } = declaration;
    const isInt =
      type.kind === "integer" &&
      type.size === 32 &&
      enumerators.every(({ value }) => Math.abs(Number(value)) < 2 ** 31);
    return planned?.kind !== "type-alias" || isInt ? "c_int" : printType(planned.type, this.#writer);
  }

  #converter(): Converter {
    return new Converter(this.#context);
  }

  #placeOf(location: Location | undefined): string {
    if (!this.#options.form.showsPlaces) return "";
    const place = this.#writer.placeOf(location?.file, location?.line);
    return place === undefined ? "" : `# ${place}`;
  }

  #assign(name: string, value: string, location: Location | undefined): void {
    this.#writer.line(`${name} = ${value}${this.#placeOf(location)}`);
    this.#writer.line();
  }

  #guarded(name: string, value: string, location: Location | undefined): void {
    if (!this.#options.form.guardsMacros) {
      this.#assign(name, value, location);
      return;
    }
    this.#writer.place(location);
    for (const line of ["try:", `    ${name} = ${value}`, "except:", "    pass", ""]) this.#writer.line(line);
  }

  #undefine(name: string, location: Location | undefined): void {
    this.#writer.place(location);
    for (const line of [`# #undef ${name}`, "try:", `    del ${name}`, "except NameError:", "    pass", ""])
      this.#writer.line(line);
  }

  #recordStatements(declaration: RecordDeclaration, isRenaming: boolean): readonly Statement[] {
    const { id, sequence, completedAt, variety, location } = declaration;
    const name = this.#plan.names[id] ?? `${variety}_${declaration.name}`;
    const writer = this.#writer;
    const planned = this.#planned.get(`${id} body`);
    const write = (): void => {
      writer.place(location);
      // The fork has slots, so that a misspelled attribute is an error.
      const body = this.#isFork ? "    __slots__ = ()" : "    pass";
      for (const line of [`class ${name}(${variety === "union" ? "Union" : "Structure"}):`, body, ""])
        writer.line(line);
    };
    const head: Statement = { place: sequence, write };
    if (planned?.kind !== "record-body") return [head];
    const writeBody = (): void => {
      if (isRenaming) this.#plannedBody(planned, declaration);
      else this.#recordBody(planned, declaration);
    };
    return [head, { place: completedAt ?? sequence, write: writeBody }];
  }

  /** ctypesgen's form where ctypes lays it out as C does; elsewhere the one that the passes found. */
  #recordBody(planned: RecordBodyItem, declaration: RecordDeclaration): void {
    const type = this.#converter().convertRecord(declaration);
    const members = type?.kind === "record" ? (type.members ?? []) : undefined;
    const isFlexible = members?.some(
      (member) => member.type.kind === "array" && member.type.count === undefined,
    );
    const { accessors, align, fields, name, pack } = planned;
    // Padding of another form has fields of its own; a name that ctypes or Python give a meaning to is another one there.
    const fieldNames = new Set(fields.map((field) => field.name));
    const isPlain =
      accessors.length === 0 &&
      align === undefined &&
      planned.members === undefined &&
      members?.every((member) => member.name === null || fieldNames.has(member.name)) === true;
    if (members === undefined || !isPlain || isFlexible === true || members.length < fields.length) {
      this.#plannedBody(planned, declaration);
      return;
    }
    const writer = this.#writer;
    const nested = this.#nestedNames(declaration);
    let unnamed = 0;
    const nextUnnamed = (): string => {
      // ctypes takes a member of a member for the member itself where both have one name, and dies of it.
      do unnamed++;
      while (nested.has(`unnamed_${unnamed}`));
      return `unnamed_${unnamed}`;
    };
    const shown = members.map((member) => ({
      ...member,
      name: member.name === null ? nextUnnamed() : memberName(member.name, this.#isFork),
      isAnonymous: member.name === null && member.type.kind === "record",
    }));
    this.#promoted.set(declaration.id, new Set([...shown.map((member) => member.name), ...nested]));
    const shownPack = pack ?? idlePack(declaration);
    if (shownPack !== undefined) writer.line(`${name}._pack_ = ${shownPack}`);
    if (!this.#isFork)
      this.#block(
        `${name}.__slots__`,
        shown.map((member) => quoteName(member.name)),
      );
    const anonymous = shown.filter((member) => member.isAnonymous);
    if (anonymous.length > 0)
      this.#block(
        `${name}._anonymous_`,
        anonymous.map((member) => quoteName(member.name)),
      );
    this.#block(
      `${name}._fields_`,
      shown.map(({ name: field, type: fieldType }) => {
        const width = fieldType.kind === "bit-field" ? `, ${expressionText(fieldType.width, false)}` : "";
        return `(${quoteName(field)}, ${typeText(fieldType)}${width})`;
      }),
      this.#isFork ? "()" : "[]",
    );
    writer.line();
  }

  #plannedBody(planned: RecordBodyItem, declaration: RecordDeclaration): void {
    const names = planned.fields.map(({ name }) => name);
    this.#promoted.set(declaration.id, new Set([...names, ...this.#nestedNames(declaration)]));
    writeRecordBody(planned, this.#writer);
  }

  /** What members of anonymous members are called, whose bodies stand before this one's. */
  #nestedNames({ fields = [] }: RecordDeclaration): ReadonlySet<string> {
    const anonymous = fields.filter(({ name, type }) => name === undefined && type.kind === "record");
    return new Set(
      anonymous.flatMap(({ type }) => ("id" in type ? [...(this.#promoted.get(type.id) ?? [])] : [])),
    );
  }

  #block(target: string, lines: readonly string[], brackets: "[]" | "()" = "[]"): void {
    this.#writer.line(`${target} = ${brackets[0]}`);
    for (const line of lines) this.#writer.line(`    ${line},`);
    this.#writer.line(brackets.slice(1));
  }

  #function(planned: FunctionItem, declaration: Extract<Declaration, { kind: "function" }>): void {
    const type = this.#converter().convertFunction(declaration.type, declaration.attributes);
    if (type === undefined || planned.declined !== undefined) {
      writeFunction(planned, this.#writer);
      return;
    }
    const { library, symbol, name } = planned;
    const access = `${quoteText(symbol)}, "${this.#conventionOf(planned, declaration)}"`;
    const writer = this.#writer;
    writer.place(planned.location);
    if (library !== undefined && !this.#isGuarded(declaration)) {
      const found = `_libs[${quoteText(library)}].get(${access})`;
      for (const line of this.#bindingLines(name, found, type)) writer.line(line);
      writer.line();
      return;
    }
    const indent = library === undefined && type.variadic ? "        " : "    ";
    const owner = library === undefined ? "_lib" : `_libs[${quoteText(library)}]`;
    if (library !== undefined) writer.line(`if ${owner}.has(${access}):`);
    else writer.line("for _lib in _libs.values():");
    if (library === undefined && type.variadic) writer.line(`    if _lib.has(${access}):`);
    else if (library === undefined)
      for (const line of [`    if not _lib.has(${access}):`, "        continue"]) writer.line(line);
    const lines = this.#bindingLines(name, `${owner}.get(${access})`, type);
    for (const line of lines) writer.line(`${indent}${line}`);
    if (library === undefined && !type.variadic) writer.line("    break");
    writer.line();
  }

  /** As the header says it, where the loader knows that `stdcall` changes nothing. */
  #conventionOf(
    { convention }: FunctionItem,
    { type }: Extract<Declaration, { kind: "function" }>,
  ): PythonConvention {
    return type.convention === "stdcall" && this.#module.target.pointerSize === 64 ? "stdcall" : convention;
  }

  /** Without guards, only what the library is known to lack is asked for; one that was not read may have all. */
  #isGuarded({ library }: { readonly library?: string }): boolean {
    return this.#options.form.guardsSymbols || (this.#knowsLibrary && library === undefined);
  }

  #bindingLines(name: string, found: string, type: CtypesFunction): readonly string[] {
    // What the fork's users call text is a type like any other.
    const isText = isString(type) && !this.#isFork;
    return type.variadic ? variadicLines(name, found, type, isText) : plainLines(name, found, type, isText);
  }

  #variable(planned: VariableItem, declaration: Extract<Declaration, { kind: "variable" }>): void {
    const type = this.#converter().convertType(declaration.type);
    if (type === undefined) return;
    const { library, symbol, name } = planned;
    const owner = library === undefined ? "_lib" : `_libs[${quoteText(library)}]`;
    if (library !== undefined && !this.#isGuarded(declaration)) {
      this.#assign(name, `(${valueText(type)}).in_dll(${owner}, ${quoteText(symbol)})`, planned.location);
      return;
    }
    const lines = [
      "try:",
      `    ${name} = (${valueText(type)}).in_dll(${owner}, ${quoteText(symbol)})`,
      ...(library === undefined ? ["    break"] : []),
      "except:",
      "    pass",
    ];
    this.#writer.place(planned.location);
    if (library === undefined) this.#writer.line("for _lib in _libs.values():");
    for (const line of lines) this.#writer.line(`${library === undefined ? "    " : ""}${line}`);
    this.#writer.line();
  }
}

function plainLines(name: string, found: string, type: CtypesFunction, isText: boolean): readonly string[] {
  const lines = [`${name} = ${found}`, `${name}.argtypes = ${parameterList(type)}`];
  if (isText) {
    return [
      ...lines,
      "if sizeof(c_int) == sizeof(c_void_p):",
      `    ${name}.restype = ReturnString`,
      "else:",
      `    ${name}.restype = String`,
      `    ${name}.errcheck = ReturnString`,
    ];
  }
  lines.push(`${name}.restype = ${valueText(type.result)}`);
  if (type.castsResult) lines.push(`${name}.errcheck = lambda v,*a : cast(v, c_void_p)`);
  return lines;
}

function variadicLines(
  name: string,
  found: string,
  type: CtypesFunction,
  isText: boolean,
): readonly string[] {
  const checker = isText ? "ReturnString" : type.castsResult ? "lambda v,*a : cast(v, c_void_p)" : "None";
  return [
    `_func = ${found}`,
    `_restype = ${valueText(type.result)}`,
    `_errcheck = ${checker}`,
    `_argtypes = ${parameterList(type)}`,
    `${name} = _variadic_function(_func,_restype,_argtypes,_errcheck)`,
  ];
}

function isString({ result }: CtypesFunction): boolean {
  return result.kind === "special" && result.name === "String";
}

/**
 * Bytes of a `#pragma pack` that changes nothing, which ctypesgen's users find in `_pack_` all the same. Bit-fields of
 * several types would be laid out otherwise because of it.
 */
function idlePack({ pragmaPack, layout, fields = [] }: RecordDeclaration): number | undefined {
  if (pragmaPack === undefined || layout === undefined || pragmaPack < layout.align) return undefined;
  const bitFieldTypes = new Set(
    fields.flatMap(({ bitWidth, type }) => (bitWidth === undefined ? [] : [JSON.stringify(type)])),
  );
  return bitFieldTypes.size > 1 ? undefined : pragmaPack / 8;
}

/** ctypesgen writes members in single quotes. */
function quoteName(name: string): string {
  return `'${name}'`;
}

/** `typedef struct s s;`, whose alias says the same once more. */
function isTypedefOfTag({ declaration }: Item): boolean {
  if (declaration?.kind !== "typedef") return false;
  const { name, type } = declaration;
  return type.kind === "record" && (type.id === `struct:${name}` || type.id === `union:${name}`);
}

/** C's value where a character is in the expression: as text nothing could be added to it, and no function would take it. */
function valueOfEnumerator({ name, value }: JsonObject, declaration: Declaration): string {
  const text = String(value);
  if (!text.includes("'") || declaration.kind !== "enum") return text;
  return String(declaration.enumerators?.find((one) => one.name === name)?.value ?? text);
}

/** A name that Python and ctypesgen's texts do not leave to headers. */
function isKept(name: string): boolean {
  return keywords.has(name) || ctypesgenNames.has(name);
}

/** Beside quoted text, nothing but what ctypesgen's texts are made of: no member's name with other characters. */
function isPlainText(text: string): boolean {
  return !/[^ -~]|[$\\`@]/.test(text.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, ""));
}

const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await class def del elif except finally from global import in is lambda nonlocal " +
    "not or pass raise try with yield"
  ).split(" "),
);
