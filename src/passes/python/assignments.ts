/** What is assigned to a part of an object (C11 6.5.16.1, 6.7.9p11), as ctypes takes it. */

import type { PythonExpression, PythonType } from "../../ir/python.ts";
import type { Expression, Type } from "../../ir/type.ts";
import { toWide } from "../../ir/wide.ts";
import { castTo, literal } from "./constants.ts";
import type { DeclarationIndex } from "./declarations.ts";
import { integer, nothing, Refusal, stripParentheses } from "./macro-arithmetic.ts";

/** What those who plan a macro's function know of its body. */
export interface InitializerConverter {
  readonly index: DeclarationIndex;
  /** The type of an object; refuses where ctypes has none. */
  typeOf(type: Type): PythonType;
  valueOf(initializer: Expression): PythonExpression;
  /** Converted to a type of numbers. */
  cast(type: Type, initializer: Expression): PythonExpression;
}

/** A number or a pointer is converted to the part's type. */
export function assign(
  { type, isBitField }: { readonly type: Type; readonly isBitField: boolean },
  initializer: Expression,
  converter: InitializerConverter,
): PythonExpression {
  const plain = converter.index.unwrap(type);
  switch (plain.kind) {
    case "bool":
    case "integer":
    case "enum":
    case "float": {
      const number = convertNumber(type, initializer, converter);
      if (isBitField || plain.kind === "enum") return number;
      if (typeBehind(type, converter).kind !== "ctypes")
        throw new Refusal("a part of it has a type that ctypes has not");
      const character = characterOf(type, converter);
      return character === undefined ? number : spellUnit(unitOf(number), character);
    }
    case "pointer":
      return assignPointer(type, initializer, converter);
    case "record":
    case "array": {
      const given = converter.valueOf(initializer);
      // An empty record takes what stands in its place (gcc), and an object of another type is none of this one.
      if (given.kind !== "call" && given.kind !== "name")
        throw new Refusal("a part of it is no object of its type");
      return given;
    }
    default:
      throw new Refusal("a part of it has a type that ctypes has not");
  }
}

function convertNumber(
  type: Type,
  initializer: Expression,
  converter: InitializerConverter,
): PythonExpression {
  const plain = converter.index.unwrap(type);
  const given = converter.valueOf(initializer);
  const isKnown = stripParentheses(initializer).value !== undefined;
  const number = (isKnown ? given : foldNumber(given, plain)) ?? converter.cast(type, initializer);
  if (number.kind !== "literal") return number;
  const { kind } = number.literal;
  if (kind === "integer" || (kind === "float" && plain.kind === "float")) return number;
  throw new Refusal("a part of it has a value of another type");
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

function assignPointer(
  type: Type,
  initializer: Expression,
  converter: InitializerConverter,
): PythonExpression {
  const plain = stripParentheses(initializer);
  const given = converter.valueOf(initializer);
  if (isNull(given)) return nothing;
  const target = typeBehind(type, converter);
  // `String` takes all that C takes for text.
  if (target.kind === "support")
    return { kind: "call", callee: { kind: "type", type: target }, arguments: [given] };
  if (plain.kind === "name" && plain.refersTo === "parameter") return given;
  const isPlace = plain.kind === "compound-literal" || plain.value?.kind === "address";
  if (!isPlace || target.kind !== "pointer")
    throw new Refusal("a part of it points to what is known when the program runs");
  return castTo(given, target);
}

function isNull(value: PythonExpression): boolean {
  if (value.kind !== "literal") return false;
  const { literal: given } = value;
  return given.kind === "none" || (given.kind === "integer" && BigInt(given.value) === 0n);
}

// ---- characters -------------------------------------------------------------------------------------------------

export type CharacterType = "c_char" | "c_wchar";

/** The types of which ctypes takes text alone; undefined for a number's. */
export function characterOf(type: Type, converter: InitializerConverter): CharacterType | undefined {
  const { kind } = converter.index.unwrap(type);
  if (kind !== "integer") return undefined;
  const known = typeBehind(type, converter);
  return known.kind === "ctypes" && (known.name === "c_char" || known.name === "c_wchar")
    ? known.name
    : undefined;
}

/** A unit of a string, as an object of the type takes it; undefined for a number's. */
export function spellUnit(unit: number, character: CharacterType | undefined): PythonExpression {
  if (character === undefined) return integer(unit);
  if (character === "c_char") return literal({ kind: "bytes", bytes: [unit & 0xff] });
  const isCharacter = unit >= 0 && unit <= 0x10ffff && (unit < 0xd800 || unit > 0xdfff);
  if (!isCharacter) throw new Refusal("a part of it is no character of Unicode's");
  return literal({ kind: "text", codes: [unit] });
}

function unitOf(value: PythonExpression): number {
  if (value.kind === "literal" && value.literal.kind === "integer") return Number(value.literal.value);
  throw new Refusal("a part of it is a character that is known when the program runs");
}

/** What ctypes has behind the names of typedefs; `wchar_t` is a type of its own there. */
export function typeBehind(type: Type, converter: InitializerConverter): PythonType {
  const seen = new Set<Type>();
  let current = type;
  for (;;) {
    const known = converter.typeOf(current);
    const behind = current.kind === "typedef" ? converter.index.typedef(current.id)?.type : undefined;
    if (known.kind !== "declared" || behind === undefined || seen.has(behind)) return known;
    seen.add(behind);
    current = behind;
  }
}
