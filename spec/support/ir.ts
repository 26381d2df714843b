/** Short words for building IR in specs; sizes are those of x86_64-linux-gnu. */
import type { Declaration, Field, Location } from "../../src/ir/declaration.ts";
import type { Module } from "../../src/ir/module.ts";
import type {
  ArrayType,
  EnumReference,
  Expression,
  FloatType,
  FunctionType,
  IntegerName,
  IntegerType,
  Parameter,
  PointerType,
  RecordReference,
  TagMention,
  Type,
  TypedefReference,
} from "../../src/ir/type.ts";

const integerSizes: ReadonlyMap<string, number> = new Map([
  ["char", 8],
  ["short", 16],
  ["int", 32],
  ["long", 64],
  ["long long", 64],
  ["__int128", 128],
]);

export function integerType(name: IntegerName): IntegerType {
  const size = integerSizes.get(name.replace(/^(?:un)?signed /, "")) ?? 32;
  return { kind: "integer", name, signed: !name.startsWith("unsigned"), size, align: size };
}

export const int: IntegerType = integerType("int");
export const unsignedInt: IntegerType = integerType("unsigned int");
export const unsignedLong: IntegerType = integerType("unsigned long");
export const char: IntegerType = integerType("char");
export const unsignedChar: IntegerType = integerType("unsigned char");
export const voidType: Type = { kind: "void" };
export const bool: Type = { kind: "bool", size: 8, align: 8 };
export const float: FloatType = { kind: "float", name: "float", format: "binary32", size: 32, align: 32 };
export const double: FloatType = { kind: "float", name: "double", format: "binary64", size: 64, align: 64 };
export const longDouble: FloatType = {
  kind: "float",
  name: "long double",
  format: "x87",
  size: 128,
  align: 128,
};

export function constant<T extends Type>(type: T): T {
  return { ...type, qualifiers: ["const"] };
}

export function pointer(target: Type): PointerType {
  return { kind: "pointer", target, size: 64, align: 64 };
}

export function array(element: Type, count?: number): ArrayType {
  if (count === undefined) return { kind: "array", element };
  return { kind: "array", element, count, countExpression: number(String(count)) };
}

/** A parameter; an array or a function is adjusted (C11 6.7.6.3p7-8). */
export function parameter(type: Type, name?: string): Parameter {
  const named = name === undefined ? {} : { name };
  if (type.kind === "array") return { ...named, type: pointer(type.element), declaredType: type };
  if (type.kind === "function") return { ...named, type: pointer(type), declaredType: type };
  return { ...named, type };
}

export function functionType(
  result: Type,
  parameters: readonly Parameter[] = [],
  more: Partial<FunctionType> = {},
): FunctionType {
  return {
    kind: "function",
    result,
    parameters,
    variadic: false,
    prototyped: true,
    convention: "cdecl",
    ...more,
  };
}

/** `struct x` or `union x` as written in a line; `definedRecord` where its members stand. */
export function record(id: string, line: number): RecordReference {
  return { kind: "record", id, mention: { file: 0, line } };
}

export function definedRecord(id: string, line: number): RecordReference {
  return { kind: "record", id, mention: definition(line) };
}

export function enumeration(id: string, line: number): EnumReference {
  return { kind: "enum", id, mention: { file: 0, line } };
}

export function definedEnumeration(id: string, line: number): EnumReference {
  return { kind: "enum", id, mention: definition(line) };
}

function definition(line: number): TagMention {
  return { file: 0, line, defines: true };
}

export function typedef(name: string): TypedefReference {
  return { kind: "typedef", id: `typedef:${name}` };
}

export function field(name: string | undefined, type: Type): Field {
  return name === undefined ? { type } : { name, type };
}

export function bitField(name: string | undefined, type: Type, width: number): Field {
  return { ...field(name, type), bitWidth: width, bitWidthExpression: number(String(width)) };
}

/** A number whose value is what JavaScript reads; suffixes are left out. */
export function number(spelling: string): Expression {
  const value = Number(spelling.replace(/^0(?=[0-7]+$)/, "0o"));
  if (!Number.isSafeInteger(value)) return { kind: "number", spelling };
  return { kind: "number", spelling, value: { kind: "integer", value, type: int } };
}

export function macroName(name: string): Expression {
  return { kind: "name", name, refersTo: "macro", id: `macro:${name}` };
}

export function parameterName(name: string): Expression {
  return { kind: "name", name, refersTo: "parameter" };
}

export function binary(left: Expression, operator: string, right: Expression): Expression {
  return { kind: "binary", operator, left, right };
}

export function unary(operator: string, operand: Expression): Expression {
  return { kind: "unary", operator, operand };
}

export function parenthesized(expression: Expression): Expression {
  return { kind: "parenthesized", expression };
}

export function call(name: string, ...given: readonly Expression[]): Expression {
  const callee: Expression = { kind: "name", name, refersTo: "function", id: `function:${name}` };
  return { kind: "call", callee, arguments: given };
}

type WithoutPlace<T> = T extends Declaration ? Omit<T, "sequence" | "location" | "selection"> : never;

/** A declaration without its place, and the line where it stands. */
export interface Draft {
  readonly line: number;
  readonly isNeeded: boolean;
  readonly declaration: WithoutPlace<Declaration>;
}

export function draft(line: number, declaration: WithoutPlace<Declaration>): Draft {
  return { line, isNeeded: false, declaration };
}

export function needed(line: number, declaration: WithoutPlace<Declaration>): Draft {
  return { line, isNeeded: true, declaration };
}

export function functionDraft(line: number, name: string, type: FunctionType): Draft {
  return draft(line, { kind: "function", id: `function:${name}`, name, type, external: true });
}

export function variableDraft(line: number, name: string, type: Type): Draft {
  return draft(line, { kind: "variable", id: `variable:${name}`, name, type, external: true });
}

export function typedefDraft(line: number, name: string, type: Type): Draft {
  return draft(line, { kind: "typedef", id: `typedef:${name}`, name, type });
}

/** A record by its id (`struct:point`); without fields it is incomplete. */
export function recordDraft(line: number, id: string, fields?: readonly Field[]): Draft {
  const [variety, name = ""] = id.split(":");
  return draft(line, {
    kind: "record",
    id,
    name,
    variety: variety === "union" ? "union" : "struct",
    anonymous: name.startsWith("anon_"),
    ...(fields === undefined ? {} : { fields }),
  });
}

/** Enumerators as written: `["RED"]`, `["GREEN", number("5"), 5]`; the value of one without an expression counts on. */
export function enumDraft(
  line: number,
  name: string,
  enumerators: readonly (readonly [name: string, expression?: Expression, value?: number])[],
): Draft {
  let next = 0;
  const values = enumerators.map(([enumerator, expression, value]) => {
    const current = value ?? next;
    next = current + 1;
    return { name: enumerator, value: current, ...(expression === undefined ? {} : { expression }) };
  });
  const anonymous = name.startsWith("anon_");
  return draft(line, {
    kind: "enum",
    id: `enum:${name}`,
    name,
    anonymous,
    type: unsignedInt,
    enumerators: values,
  });
}

export function macroDraft(line: number, name: string, expression: Expression, count = 1): Draft {
  const id = count === 1 ? `macro:${name}` : `macro:${name}#${count}`;
  return draft(line, { kind: "constant", id, name, expression });
}

export function macroFunctionDraft(
  line: number,
  name: string,
  parameters: readonly string[],
  body: Expression,
): Draft {
  return draft(line, {
    kind: "macro-function",
    id: `macro:${name}`,
    name,
    parameters,
    variadic: false,
    body,
  });
}

export function moduleOf(file: string, drafts: readonly Draft[]): Module {
  const declarations = drafts.map(({ line, isNeeded, declaration }, sequence): Declaration => {
    const location: Location = { file: 0, line, column: 1 };
    const selection = isNeeded ? "needed" : "requested";
    return { ...declaration, location, sequence, selection } as Declaration;
  });
  return {
    format: "bindwright-ir",
    version: 1,
    target: {
      triple: "x86_64-linux-gnu",
      bigEndian: false,
      pointerSize: 64,
      operatingSystem: "linux",
      architecture: "x86_64",
    },
    files: [file],
    headers: [file],
    libraries: [],
    declarations,
    omissions: [],
  };
}
