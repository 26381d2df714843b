/**
 * Compound literals (C11 6.5.2.5) as calls of ctypes' types: `struct_point(x=1)`, `(c_int * 3)(1, 2, 3)`. What no
 * initializer names is zero, as ctypes makes it.
 */

import type { PythonExpression, PythonType } from "../../ir/python.ts";
import type { ArrayType, Expression, InitializerItem, PartStep, Type } from "../../ir/type.ts";
import { toWide } from "../../ir/wide.ts";
import { castTo, literal } from "./constants.ts";
import type { DeclarationIndex } from "./declarations.ts";
import { integer, nothing, Refusal, stripParentheses } from "./macro-arithmetic.ts";
import { fieldName } from "./names.ts";

/** What those who plan a macro's function know of its body. */
export interface InitializerConverter {
  readonly index: DeclarationIndex;
  /** The type of an object; refuses where ctypes has none. */
  typeOf(type: Type): PythonType;
  valueOf(initializer: Expression): PythonExpression;
  /** Converted to a type of numbers. */
  cast(type: Type, initializer: Expression): PythonExpression;
}

/** Elements in front of an initialized one are written out. */
const mostElements = 4_096;

type CompoundLiteral = Extract<Expression, { kind: "compound-literal" }>;

/** A part with the initializers of its own parts, or with its own. */
interface Part {
  readonly type: Type;
  initializer: Expression | undefined;
  readonly members: Map<string, Part>;
  readonly elements: Map<number, Part>;
}

export function makeObject(
  { type, parts }: Pick<CompoundLiteral, "type" | "parts">,
  converter: InitializerConverter,
): PythonExpression {
  const whole = newPart(type);
  for (const { path, initializer } of parts) {
    let part = whole;
    for (const step of path) part = stepInto(part, step, converter.index);
    part.initializer = initializer;
  }
  return makePart(whole, converter);
}

function newPart(type: Type): Part {
  return { type, initializer: undefined, members: new Map(), elements: new Map() };
}

function stepInto(part: Part, step: PartStep, index: DeclarationIndex): Part {
  const plain = index.unwrap(part.type);
  if (step.kind === "element") {
    const at = Number(step.index);
    if (plain.kind !== "array") throw new Refusal("a part of it has another type");
    if (at >= mostElements) throw new Refusal("it has too many elements");
    const known = part.elements.get(at) ?? newPart(plain.element);
    part.elements.set(at, known);
    return known;
  }
  const known = part.members.get(step.name);
  if (known !== undefined) return known;
  const type = plain.kind === "record" ? memberType(plain.id, step.name, index) : undefined;
  if (type === undefined) throw new Refusal(`its type has no member \`${step.name}\``);
  const made = newPart(type);
  part.members.set(step.name, made);
  return made;
}

/** Also of a member of an anonymous member (6.7.2.1p13). */
function memberType(id: string, name: string, index: DeclarationIndex): Type | undefined {
  for (const field of index.record(id)?.fields ?? []) {
    if (field.name === name) return field.type;
    if (field.name !== undefined || field.bitWidth !== undefined) continue;
    const inner = index.unwrap(field.type);
    const found = inner.kind === "record" ? memberType(inner.id, name, index) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function makePart(part: Part, converter: InitializerConverter): PythonExpression {
  const { type, initializer } = part;
  const plain = converter.index.unwrap(type);
  if (initializer !== undefined) {
    const units = plain.kind === "array" ? unitsOf(initializer, plain) : undefined;
    return units === undefined
      ? assign(type, initializer, converter)
      : makeCall(type, units.map(integer), converter);
  }
  if (plain.kind === "array") return makeCall(type, listElements(part, plain.element, converter), converter);
  if (plain.kind !== "record") throw new Refusal("a part of it has no value that is known");
  const keywords = [...part.members]
    .map(([name, member]) => ({ name: fieldName(name, new Set()), value: makeMember(member, converter) }))
    // ctypes takes no None for a pointer to a function; what is left out is null.
    .filter(({ value }) => !isNone(value));
  return { ...makeCall(type, [], converter), keywords };
}

function makeCall(
  type: Type,
  given: readonly PythonExpression[],
  converter: InitializerConverter,
): Extract<PythonExpression, { kind: "call" }> {
  return { kind: "call", callee: { kind: "type", type: converter.typeOf(type) }, arguments: given };
}

/** A member that is an array of characters takes bytes, and nothing else. */
function makeMember(member: Part, converter: InitializerConverter): PythonExpression {
  const made = makePart(member, converter);
  const plain = converter.index.unwrap(member.type);
  if (plain.kind !== "array" || made.kind !== "call") return made;
  const element = converter.typeOf(plain.element);
  if (element.kind !== "ctypes" || element.name !== "c_char") return made;
  return literal({ kind: "bytes", bytes: made.arguments.map(byteOf) });
}

function byteOf(value: PythonExpression): number {
  if (value.kind !== "literal")
    throw new Refusal("a part of it is a character that is known when the program runs");
  const { literal: given } = value;
  if (given.kind === "bytes") return given.bytes[0] ?? 0;
  return given.kind === "integer" ? Number(given.value) & 0xff : 0;
}

/** 6.7.9p14: a string gives an array of characters its first elements. */
function unitsOf(initializer: Expression, { count }: ArrayType): readonly number[] | undefined {
  let string = initializer;
  while (string.kind === "parenthesized") string = string.expression;
  if (string.value?.kind !== "string") return undefined;
  const { units } = string.value;
  return count === undefined ? units : units.slice(0, Number(count));
}

function isNone(value: PythonExpression): boolean {
  return value.kind === "literal" && value.literal.kind === "none";
}

function listElements(
  part: Part,
  element: Type,
  converter: InitializerConverter,
): readonly PythonExpression[] {
  const count = Math.max(0, ...[...part.elements.keys()].map((at) => at + 1));
  return Array.from({ length: count }, (_, at) =>
    makePart(part.elements.get(at) ?? zeroPart(element, converter.index), converter),
  );
}

function zeroPart(type: Type, index: DeclarationIndex): Part {
  const { kind } = index.unwrap(type);
  if (kind === "array" || kind === "record") return newPart(type);
  const value = { kind: "integer", value: 0, type } as const;
  return { ...newPart(type), initializer: { kind: "number", spelling: "0", value } };
}

// ---- what is assigned to a part ---------------------------------------------------------------------------------

/** 6.5.16.1: a number or a pointer is converted to the type that it is assigned to. */
function assign(type: Type, initializer: Expression, converter: InitializerConverter): PythonExpression {
  const plain = converter.index.unwrap(type);
  switch (plain.kind) {
    case "bool":
    case "integer":
    case "enum":
    case "float": {
      const given = converter.valueOf(initializer);
      const isKnown = stripParentheses(initializer).value !== undefined;
      const number = (isKnown ? given : foldNumber(given, plain)) ?? converter.cast(type, initializer);
      return plain.kind === "integer" ? asCharacter(number, converter.typeOf(plain)) : number;
    }
    case "pointer":
      return assignPointer(type, initializer, converter);
    case "record":
    case "array":
      return converter.valueOf(initializer);
    default:
      throw new Refusal("a part of it has a type that ctypes has not");
  }
}

function assignPointer(
  type: Type,
  initializer: Expression,
  converter: InitializerConverter,
): PythonExpression {
  const plain = stripParentheses(initializer);
  const given = converter.valueOf(initializer);
  if (isZero(given)) return nothing;
  const target = converter.typeOf(type);
  // `String` takes all that C takes for text.
  if (target.kind === "support")
    return { kind: "call", callee: { kind: "type", type: target }, arguments: [given] };
  if (plain.kind === "name" && plain.refersTo === "parameter") return given;
  const isPlace = plain.kind === "compound-literal" || plain.value?.kind === "address";
  if (!isPlace || target.kind !== "pointer")
    throw new Refusal("a part of it points to what is known when the program runs");
  return castTo(given, target);
}

/** A literal that an argument became, as the type holds it; undefined for what is converted when the program runs. */
function foldNumber(given: PythonExpression, type: Type): PythonExpression | undefined {
  if (given.kind !== "literal" || given.literal.kind !== "integer") return undefined;
  const value = BigInt(given.literal.value);
  if (type.kind === "float") {
    const isExact = BigInt.asIntN(24, value) === value;
    return isExact ? literal({ kind: "float", value: value.toString() }) : undefined;
  }
  if (type.kind !== "integer" || type.size > 64) return undefined;
  const wrapped = type.signed ? BigInt.asIntN(type.size, value) : BigInt.asUintN(type.size, value);
  return literal({ kind: "integer", value: toWide(wrapped) });
}

/** What ctypes has for a character is text, or a number that a byte holds. */
function asCharacter(value: PythonExpression, type: PythonType): PythonExpression {
  if (type.kind !== "ctypes" || (type.name !== "c_char" && type.name !== "c_wchar")) return value;
  if (value.kind !== "literal" || value.literal.kind !== "integer")
    throw new Refusal("a part of it is a character that is known when the program runs");
  const unit = Number(BigInt.asUintN(32, BigInt(value.literal.value)));
  return type.name === "c_char"
    ? literal({ kind: "bytes", bytes: [unit & 0xff] })
    : literal({ kind: "text", codes: [unit] });
}

// ---- lists without a type -----------------------------------------------------------------------------------------

/** A tuple, of which ctypes makes a record where one is wanted; with members' names it cannot. */
export function makeTuple(
  items: readonly InitializerItem[],
  converter: InitializerConverter,
): PythonExpression {
  if (items.some(({ designators }) => designators.length > 0))
    throw new Refusal("it initializes members by their names, of a record that it does not name");
  const values = items.map(({ initializer }) => {
    const { value } = stripParentheses(initializer);
    // Members that are pointers to text or arrays of characters both take bytes.
    const isText = value?.kind === "string" && (value.encoding === "plain" || value.encoding === "utf-8");
    return isText
      ? literal({ kind: "bytes", bytes: value.units.map((unit) => unit & 0xff) })
      : converter.valueOf(initializer);
  });
  // What no item initializes is zero; ctypes takes no 0 where a pointer is wanted.
  const last = values.findLastIndex((value) => !isZero(value));
  return { kind: "tuple", items: values.slice(0, last + 1) };
}

function isZero(value: PythonExpression): boolean {
  if (value.kind === "tuple") return value.items.length === 0;
  if (value.kind !== "literal") return false;
  const { literal: given } = value;
  return given.kind === "none" || (given.kind === "integer" && BigInt(given.value) === 0n);
}
