/**
 * From the IR's types and expressions to the trees that the format shows. What the format cannot say is refused: the first
 * reason is kept, and the declaration is left out by whoever asked.
 */

import type {
  AttributeNote,
  Declaration,
  EnumDeclaration,
  Field,
  RecordDeclaration,
} from "../../ir/declaration.ts";
import type {
  Expression,
  FloatType,
  FunctionType,
  Parameter,
  TagMention,
  Type,
  TypedefReference,
} from "../../ir/type.ts";
import type { Options } from "../../options.ts";
import { Conversion } from "./conversion.ts";
import { ExpressionConverter } from "./convert-expression.ts";
import {
  type Attributes,
  binaryOperators,
  type CtypesEnumerator,
  type CtypesExpression,
  type CtypesFunction,
  type CtypesMember,
  type CtypesParameter,
  type CtypesType,
  type SourceLine,
} from "./ctypes-tree.ts";

/** Typedef names that ctypesgen prints as simple types, whatever they are declared as. */
const fixedWidthNames: ReadonlySet<string> = new Set(
  ["int8", "int16", "int32", "int64"].flatMap((name) => [`${name}_t`, `__${name}_t`, `__${name}`]),
);
const pythonNames: ReadonlySet<string> = new Set([
  "size_t",
  "ssize_t",
  "ptrdiff_t",
  "wchar_t",
  "off64_t",
  "va_list",
]);
const builtinVaList = "__builtin_va_list";

const integerNames: ReadonlyMap<string, readonly [name: string, signed: boolean, longs: number]> = new Map([
  ["char", ["char", true, 0]],
  ["signed char", ["char", true, 0]],
  ["unsigned char", ["char", false, 0]],
  ["short", ["int", true, -1]],
  ["unsigned short", ["int", false, -1]],
  ["int", ["int", true, 0]],
  ["unsigned int", ["int", false, 0]],
  ["long", ["int", true, 1]],
  ["unsigned long", ["int", false, 1]],
  ["long long", ["int", true, 2]],
  ["unsigned long long", ["int", false, 2]],
]);

export interface ConvertContext {
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly options: Options;
  /** The `src` path of a file of the module. */
  sourcePath(file: number): string;
  /** Something of this name can be named in an expression. */
  hasName(name: string): boolean;
}

type Place = { readonly file: number; readonly line: number } | undefined;

/** Converts one declaration's types and expressions, and notes what they mention. */
export class Converter {
  readonly conversion: Conversion = new Conversion();
  readonly #expressions: ExpressionConverter;
  readonly #context: ConvertContext;
  readonly #isFork: boolean;
  /** Records whose members are being converted: each appears once on the way down. */
  readonly #open = new Set<string>();

  constructor(context: ConvertContext) {
    this.#context = context;
    this.#isFork = context.options.compatibility === "ctypesgen-fork";
    this.#expressions = new ExpressionConverter(this.conversion, {
      convertType: (type) => this.convertType(type),
      hasName: context.hasName,
      isFork: this.#isFork,
    });
  }

  convertExpression(expression: Expression): CtypesExpression | undefined {
    return this.#expressions.convert(expression);
  }

  /** The type of a declaration, a parameter, a member or a type name: a `char *` as a whole is a String. */
  convertType(type: Type): CtypesType | undefined {
    const converted = this.#convert(type, baseQualifiers(type));
    if (this.#isFork) return this.#textOfTemplate(converted);
    return converted?.kind === "pointer" && isCharacter(converted.destination)
      ? { kind: "special", name: "String" }
      : converted;
  }

  /** The fork has no class for text but what its users give it. */
  #textOfTemplate(type: CtypesType | undefined): CtypesType | undefined {
    if (this.#context.options.form.stringTemplate === undefined || type?.kind !== "pointer") return type;
    const { destination } = type;
    if (isCharacter(destination)) return { kind: "special", name: "String" };
    const isWide = destination.kind === "simple" && destination.name === "wchar_t";
    return isWide ? { kind: "special", name: "WideString" } : type;
  }

  /** As `convertType`, for places where the format takes a function pointer for the function itself. */
  convertCallable(type: Type): CtypesType | undefined {
    const converted = this.convertType(type);
    return converted === undefined ? undefined : removeFunctionPointer(converted);
  }

  convertField(field: Field): CtypesMember | undefined {
    const base = this.convertCallable(field.type);
    if (base === undefined) return undefined;
    const name = field.name ?? null;
    if (field.bitWidth === undefined) return { name, type: base };
    const width = this.#expressions.convertOr(field.bitWidthExpression, BigInt(field.bitWidth));
    return { name, type: { kind: "bit-field", base, width } };
  }

  /** The enumerators of an enum; one without an expression is the one before it plus 1 (C11 6.7.2.2p3). */
  convertEnumerators(declaration: EnumDeclaration): CtypesEnumerator[] {
    let previous: string | undefined;
    return (declaration.enumerators ?? []).map(({ name, value, expression }) => {
      const counted = previous === undefined ? ({ kind: "constant", value: 0n } as const) : plusOne(previous);
      previous = name;
      return {
        name,
        value: expression === undefined ? counted : this.#expressions.convertOr(expression, BigInt(value)),
      };
    });
  }

  /** A record with its members, as where it is defined; `place` is where it is written. */
  convertRecord(
    declaration: RecordDeclaration,
    isDefinition = true,
    place: Place = declaration.location,
  ): CtypesType | undefined {
    const { id, variety, anonymous, name: tag, fields } = declaration;
    const common = { kind: "record", variety, tag, anonymous, source: this.#source(place) } as const;
    if (fields === undefined || !isDefinition || this.#open.has(id)) {
      return { ...common, attributes: [], members: undefined };
    }
    this.#open.add(id);
    const members = fields.map((field) => this.convertField(field));
    this.#open.delete(id);
    if (!members.every((member) => member !== undefined)) return undefined;
    return { ...common, attributes: this.recordAttributes(declaration), members };
  }

  recordAttributes(declaration: RecordDeclaration): Attributes {
    const attributes = new Map<string, Attributes[number]>();
    const add = (name: string, given: Attributes[number]["arguments"]): void => {
      attributes.set(name, { name, arguments: given });
    };
    if (declaration.packed) add("packed", true);
    if (declaration.requestedAlign !== undefined) add("aligned", [declaration.requestedAlign / 8]);
    if (declaration.pragmaPack !== undefined) {
      add("packed", true);
      add("aligned", [declaration.pragmaPack / 8]);
    }
    for (const attribute of this.convertAttributes(declaration.attributes))
      attributes.set(attribute.name, attribute);
    return [...attributes.values()];
  }

  convertAttributes(notes: readonly AttributeNote[] | undefined): Attributes {
    return (notes ?? []).map(({ name, arguments: given }) => ({
      name: name.replace(/^__(.+)__$/, "$1"),
      arguments: given === undefined ? true : this.#convertArguments(given),
    }));
  }

  /**
   * Arguments that cannot be said leave the attribute's name alone. What they name is no part of the output for it:
   * `format(printf, 1, 2)` is of no function.
   */
  #convertArguments(given: readonly Expression[]): readonly CtypesExpression[] | true {
    const convertAll = (): readonly CtypesExpression[] | undefined => {
      const converted = given.map((argument) => this.#expressions.convert(argument));
      return converted.every((argument) => argument !== undefined) ? converted : undefined;
    };
    const attempt = (): readonly CtypesExpression[] | true | undefined =>
      this.conversion.attempt<readonly CtypesExpression[] | true>(convertAll, () => true);
    return this.conversion.aside(attempt) ?? true;
  }

  convertFunction(type: FunctionType, notes?: readonly AttributeNote[]): CtypesFunction | undefined {
    const { result, castsResult } = this.#isFork
      ? { result: this.convertType(type.result), castsResult: false }
      : adjustResult(this.#convert(type.result, baseQualifiers(type.result)));
    const parameters = type.parameters.map((parameter) => this.#convertParameter(parameter));
    if (result === undefined || !parameters.every((parameter) => parameter !== undefined)) return undefined;
    const convention: Attributes =
      type.convention === "cdecl" ? [] : [{ name: type.convention, arguments: true }];
    const others = this.convertAttributes(notes).filter(({ name }) => name !== type.convention);
    const { variadic } = type;
    return {
      kind: "function",
      result,
      castsResult,
      parameters,
      variadic,
      attributes: [...convention, ...others],
    };
  }

  #convertParameter(parameter: Parameter): CtypesParameter | undefined {
    const type = this.convertType(parameter.declaredType ?? parameter.type);
    if (type === undefined) return undefined;
    // The format names the pointer, and then takes the function out of it.
    const isFunctionPointer = type.kind === "pointer" && type.destination.kind === "function";
    return {
      type: removeFunctionPointer(type),
      identifier: isFunctionPointer ? undefined : (parameter.name ?? ""),
    };
  }

  /** `base` are the qualifiers of the specifiers, which the format repeats at each pointer of the declarator. */
  #convert(type: Type, base: readonly string[]): CtypesType | undefined {
    return this.conversion.descend(() => this.#convertShallow(type, base));
  }

  #convertShallow(type: Type, base: readonly string[]): CtypesType | undefined {
    if (isBuiltinVaList(type)) {
      return this.#context.options.gnuTypes ? simple("va_list") : this.#refuseType(builtinVaList);
    }
    switch (type.kind) {
      case "void":
        return simple("void");
      case "bool":
        return simple("_Bool");
      case "integer": {
        const known = integerNames.get(type.name);
        return known === undefined ? this.#refuseType(type.name) : simple(...known);
      }
      case "float":
        return this.#convertFloat(type);
      case "complex":
        return this.#refuseType(`_Complex ${type.element.name}`);
      case "vector":
        return this.#refuseType("a vector");
      case "pointer": {
        const destination = this.#convert(type.target, base);
        return (
          destination && { kind: "pointer", destination, qualifiers: [...base, ...(type.qualifiers ?? [])] }
        );
      }
      case "array": {
        const element = this.#convert(type.element, base);
        const count =
          type.count === undefined
            ? undefined
            : this.#expressions.convertOr(type.countExpression, BigInt(type.count));
        return element && { kind: "array", base: element, count };
      }
      case "function":
        return this.convertFunction(type);
      case "record":
      case "enum":
        return this.#convertTagged(type.id, type.mention);
      case "typedef":
        return this.#convertTypedef(type);
      case "opaque":
        return this.#refuseType(type.name);
    }
  }

  #convertFloat({ name, format, foreign }: FloatType): CtypesType | undefined {
    if (foreign !== true && (name === "long double" || format === "x87")) return simple("double", true, 1);
    if (format === "binary32") return simple("float");
    return format === "binary64" ? simple("double") : this.#refuseType(name);
  }

  #convertTagged(id: string, mention: TagMention | undefined): CtypesType | undefined {
    const declaration = this.#context.declarations.get(id);
    this.conversion.needs.push(id);
    if (declaration?.kind !== "record" && declaration?.kind !== "enum")
      return this.conversion.refuse(`\`${id}\` is not there`);
    // What has no name can only be written where it stands.
    const isDefinition = mention === undefined ? declaration.anonymous : mention.defines === true;
    if (declaration.kind === "record")
      return this.convertRecord(declaration, isDefinition, mention ?? declaration.location);
    const enumerators = isDefinition ? this.convertEnumerators(declaration) : [];
    const { name: tag, anonymous, location } = declaration;
    return { kind: "enum", tag, anonymous, enumerators, source: this.#source(mention ?? location) };
  }

  #convertTypedef({ id }: TypedefReference): CtypesType | undefined {
    const { declarations, options } = this.#context;
    const declaration = declarations.get(id);
    const name = declaration?.name ?? id.slice(id.indexOf(":") + 1);
    if (this.#isVaList(id)) {
      if (!options.gnuTypes) return this.#refuseType(name);
      if (name === builtinVaList) return simple("va_list");
    }
    if (fixedWidthNames.has(name) || (options.pythonTypes && pythonNames.has(name))) return simple(name);
    if (declaration === undefined) return this.conversion.refuse(`the typedef \`${name}\` is not there`);
    this.conversion.needs.push(id);
    return { kind: "typedef", name };
  }

  /** A typedef of the compiler's own va_list, or of one of those. */
  #isVaList(id: string): boolean {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const declaration = this.#context.declarations.get(at);
      const type: Type | undefined = declaration?.kind === "typedef" ? declaration.type : undefined;
      if (at === `typedef:${builtinVaList}` || (type !== undefined && isBuiltinVaList(type))) return true;
      at = type?.kind === "typedef" ? type.id : undefined;
    }
    return false;
  }

  #source(place: Place): SourceLine {
    return { path: place === undefined ? "" : this.#context.sourcePath(place.file), line: place?.line ?? 0 };
  }

  #refuseType(name: string): undefined {
    return this.conversion.refuse(`the format has no type for \`${name}\``);
  }
}

/** The types that psABIs have for va_list, by the names that they give (System V x86-64 3.5.7, AAPCS64 B.3). */
function isBuiltinVaList(type: Type): boolean {
  if (type.kind === "array")
    return type.element.kind === "record" && type.element.id === "struct:__va_list_tag";
  return type.kind === "opaque"
    ? type.name === builtinVaList
    : type.kind === "record" && type.id === "struct:__va_list";
}

function simple(name: string, signed = true, longs = 0): CtypesType {
  return { kind: "simple", name, signed, longs };
}

function plusOne(name: string): CtypesExpression {
  const operator = binaryOperators.get("+") as NonNullable<ReturnType<typeof binaryOperators.get>>;
  const one: CtypesExpression = { kind: "constant", value: 1n };
  return { kind: "binary", operator, left: { kind: "identifier", name }, right: one };
}

/** The qualifiers of a declaration's specifiers: those of the type below its pointers, arrays and functions. */
function baseQualifiers(type: Type): readonly string[] {
  let at = type;
  for (;;) {
    if (at.kind === "pointer") at = at.target;
    else if (at.kind === "array") at = at.element;
    else if (at.kind === "function") at = at.result;
    else return at.qualifiers ?? [];
  }
}

/** Plain and signed `char`, of which ctypesgen makes text. */
function isCharacter(type: CtypesType): boolean {
  return type.kind === "simple" && type.name === "char" && type.signed;
}

function removeFunctionPointer(type: CtypesType): CtypesType {
  if (type.kind !== "pointer") return type;
  if (type.destination.kind === "function") return type.destination;
  return { ...type, destination: removeFunctionPointer(type.destination) };
}

/** A result that is a `void *` or a `char *` takes another form, so that Python gets a pointer or text. */
function adjustResult(result: CtypesType | undefined): {
  result: CtypesType | undefined;
  castsResult: boolean;
} {
  if (result?.kind !== "pointer") return { result, castsResult: false };
  const { destination, qualifiers } = result;
  if (isCharacter(destination)) {
    const name = qualifiers.includes("const") ? "c_char_p" : "String";
    return { result: { kind: "special", name }, castsResult: false };
  }
  if (destination.kind !== "simple" || destination.name !== "void") return { result, castsResult: false };
  const bytes: CtypesType = { kind: "special", name: "c_ubyte" };
  return { result: { kind: "pointer", destination: bytes, qualifiers: [] }, castsResult: true };
}
