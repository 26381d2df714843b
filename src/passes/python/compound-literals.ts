/**
 * Compound literals (C11 6.5.2.5) as calls of ctypes' types: `struct_point(x=1)`, `(c_int * 3)(1, 2, 3)`. What no
 * initializer names is zero, as ctypes makes it.
 */

import type { PythonExpression } from "../../ir/python.ts";
import type { ArrayType, Expression, InitializerItem, PartStep, Type } from "../../ir/type.ts";
import { assign, characterOf, type InitializerConverter, spellUnit, typeBehind } from "./assignments.ts";
import { literal } from "./constants.ts";
import type { DeclarationIndex } from "./declarations.ts";
import { Refusal, stripParentheses } from "./macro-arithmetic.ts";
import { fieldName } from "./names.ts";

/** Elements in front of an initialized one are written out. */
const mostElements = 4_096;

/** Bytes of an object that a module makes when it is imported. */
const largestObject = 2 ** 20;

type CompoundLiteral = Extract<Expression, { kind: "compound-literal" }>;

/** A part with the initializers of its own parts, or with its own. */
interface Part {
  readonly type: Type;
  readonly isBitField: boolean;
  initializer: Expression | undefined;
  readonly members: Map<string, Part>;
  readonly elements: Map<number, Part>;
}

export function makeObject(
  { type, parts }: Pick<CompoundLiteral, "type" | "parts">,
  converter: InitializerConverter,
): PythonExpression {
  const { index } = converter;
  if ((index.sizeOf(type) ?? 0) > largestObject) throw new Refusal("it is an object of more than 1 MiB");
  const whole = newPart(type);
  for (const { path, initializer } of parts) {
    let part = whole;
    for (const step of path) part = stepInto(part, step, index);
    part.initializer = initializer;
  }
  return makePart(whole, converter);
}

function newPart(type: Type, isBitField = false): Part {
  return { type, isBitField, initializer: undefined, members: new Map(), elements: new Map() };
}

function stepInto(part: Part, step: PartStep, index: DeclarationIndex): Part {
  const plain = index.unwrap(part.type);
  if (step.kind === "element") {
    const at = Number(step.index);
    if (plain.kind !== "array" || at < 0 || at >= Number(plain.count ?? 0))
      throw new Refusal(`its type has no element ${at}`);
    if (at >= mostElements) throw new Refusal("it has too many elements");
    const known = part.elements.get(at) ?? newPart(plain.element);
    part.elements.set(at, known);
    return known;
  }
  const known = part.members.get(step.name);
  if (known !== undefined) return known;
  const made = plain.kind === "record" ? newMember(plain.id, step.name, index) : undefined;
  if (made === undefined) throw new Refusal(`its type has no member \`${step.name}\``);
  part.members.set(step.name, made);
  return made;
}

/** Also of a member of an anonymous member (6.7.2.1p13). */
function newMember(id: string, name: string, index: DeclarationIndex): Part | undefined {
  for (const field of index.record(id)?.fields ?? []) {
    if (field.name === name) return newPart(field.type, field.bitWidth !== undefined);
    if (field.name !== undefined || field.bitWidth !== undefined) continue;
    const inner = index.unwrap(field.type);
    const found = inner.kind === "record" ? newMember(inner.id, name, index) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function makePart(part: Part, converter: InitializerConverter): PythonExpression {
  const { type, initializer } = part;
  const plain = converter.index.unwrap(type);
  if (plain.kind === "array") {
    const elements = elementsOf(part, plain, converter);
    return elements === undefined
      ? assign(part, initializer as Expression, converter)
      : makeCall(type, elements, converter);
  }
  if (initializer !== undefined) return assign(part, initializer, converter);
  if (plain.kind !== "record") throw new Refusal("a part of it has no value that is known");
  if (converter.index.record(plain.id)?.variety === "union" && part.members.size > 1)
    throw new Refusal("several members of a union in it have values");
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

/** Undefined where one expression is for the whole array. */
function elementsOf(
  part: Part,
  { element, count }: ArrayType,
  converter: InitializerConverter,
): readonly PythonExpression[] | undefined {
  const { initializer, elements } = part;
  if (initializer !== undefined) {
    const character = characterOf(element, converter);
    return unitsOf(initializer, count)?.map((unit) => spellUnit(unit, character));
  }
  const length = Math.max(0, ...[...elements.keys()].map((at) => at + 1));
  return Array.from({ length }, (_, at) =>
    makeElement(elements.get(at) ?? zeroPart(element, converter.index), converter),
  );
}

/** An array of pointers to functions takes no None. */
function makeElement(part: Part, converter: InitializerConverter): PythonExpression {
  const made = makePart(part, converter);
  const isNull = isNone(made) && typeBehind(part.type, converter).kind === "function";
  return isNull ? makeCall(part.type, [], converter) : made;
}

function zeroPart(type: Type, index: DeclarationIndex): Part {
  const { kind } = index.unwrap(type);
  if (kind === "array" || kind === "record") return newPart(type);
  const value = { kind: "integer", value: 0, type } as const;
  return { ...newPart(type), initializer: { kind: "number", spelling: "0", value } };
}

/** A member that is an array of characters takes text as a whole, and nothing else. */
function makeMember(member: Part, converter: InitializerConverter): PythonExpression {
  const plain = converter.index.unwrap(member.type);
  const character = plain.kind === "array" ? characterOf(plain.element, converter) : undefined;
  if (plain.kind !== "array" || character === undefined) return makePart(member, converter);
  const elements = elementsOf(member, plain, converter);
  if (elements === undefined) throw new Refusal("a part of it is text that is known when the program runs");
  const codes = elements.map(codeOf);
  const used = codes.slice(0, codes.findLastIndex((code) => code !== 0) + 1);
  // ctypes stores what stands before the first of them.
  if (used.includes(0)) throw new Refusal("a part of it is text with a NUL within");
  return literal(character === "c_char" ? { kind: "bytes", bytes: used } : { kind: "text", codes: used });
}

function codeOf(value: PythonExpression): number {
  const given = value.kind === "literal" ? value.literal : undefined;
  if (given?.kind === "bytes") return given.bytes[0] ?? 0;
  if (given?.kind === "text") return given.codes[0] ?? 0;
  throw new Refusal("a part of it is a character that is known when the program runs");
}

/** 6.7.9p14: a string gives an array of characters its first elements. */
function unitsOf(initializer: Expression, count: ArrayType["count"]): readonly number[] | undefined {
  const { value } = stripParentheses(initializer);
  if (value?.kind !== "string") return undefined;
  return count === undefined ? value.units : value.units.slice(0, Number(count));
}

function isNone(value: PythonExpression): boolean {
  return value.kind === "literal" && value.literal.kind === "none";
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
  // Whatever is initialized with zeros alone is zero, also where ctypes takes no 0: for pointers and records.
  return { kind: "tuple", items: values.every(isZero) ? [] : values };
}

function isZero(value: PythonExpression): boolean {
  if (value.kind === "tuple") return value.items.length === 0;
  if (value.kind !== "literal") return false;
  const { literal: given } = value;
  return given.kind === "none" || (given.kind === "integer" && BigInt(given.value) === 0n);
}
