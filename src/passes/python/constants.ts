/** Values of C as Python literals. */

import type { PythonExpression, PythonType } from "../../ir/python.ts";
import type { PythonLiteral } from "../../ir/python-literal.ts";
import type { StringEncoding, Type, Value } from "../../ir/type.ts";
import type { DeclarationIndex } from "./declarations.ts";
import { ctypes, isTextCharacter, type TypeConverter } from "./types.ts";

/** Undefined for what no Python object stands for. */
export function planValue(
  value: Value,
  index: DeclarationIndex,
  converter: TypeConverter,
): PythonExpression | undefined {
  switch (value.kind) {
    case "integer":
      return literal({ kind: "integer", value: value.value });
    case "float":
      return isFloatText(value.value) ? literal({ kind: "float", value: value.value }) : undefined;
    case "string": {
      const text = textLiteral(value.units, value.encoding);
      return text === undefined ? undefined : literal(text);
    }
    case "address": {
      // C11 6.3.2.3p3: a null pointer is None for every pointer type that ctypes has.
      if (BigInt(value.value) === 0n) return literal({ kind: "none" });
      const type = castTarget(value.type, index, converter);
      return type === undefined ? undefined : castTo(literal({ kind: "integer", value: value.value }), type);
    }
  }
}

export function literal(value: PythonLiteral): PythonExpression {
  return { kind: "literal", literal: value };
}

export function castTo(value: PythonExpression, type: PythonType): PythonExpression {
  return {
    kind: "call",
    callee: { kind: "ctypes-name", name: "cast" },
    arguments: [value, { kind: "type", type }],
  };
}

/** The pointer type for `ctypes.cast`, which takes no subclass of c_char_p. */
export function castTarget(
  type: Type,
  index: DeclarationIndex,
  converter: TypeConverter,
): PythonType | undefined {
  const plain = index.unwrap(type);
  if (plain.kind !== "pointer") return undefined;
  if (isTextCharacter(plain.target)) return { kind: "pointer", target: ctypes("c_char") };
  return converter.inMemory(type);
}

/** Digits, a point and an exponent, or the three words: the only texts that are printed as floats. */
function isFloatText(text: string): boolean {
  return (
    /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ||
    text === "nan" ||
    text === "inf" ||
    text === "-inf"
  );
}

/** A str where the text is text, bytes where it is not; undefined for what Unicode has no characters for. */
export function textLiteral(units: readonly number[], encoding: StringEncoding): PythonLiteral | undefined {
  switch (encoding) {
    case "plain":
    case "utf-8": {
      const codes = decodeUtf8(units);
      return codes === undefined
        ? { kind: "bytes", bytes: units.map((unit) => unit & 0xff) }
        : { kind: "text", codes };
    }
    case "utf-16":
      return { kind: "text", codes: joinSurrogates(units) };
    case "wide":
    case "utf-32": {
      // Where wchar_t has 16 bits, two of them may be one character.
      const codes = joinSurrogates(units);
      return codes.every((code) => code >= 0 && code <= 0x10ffff) ? { kind: "text", codes } : undefined;
    }
  }
}

function decodeUtf8(units: readonly number[]): readonly number[] | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(units));
    return Array.from(text, (character) => character.codePointAt(0) as number);
  } catch {
    return undefined;
  }
}

function joinSurrogates(units: readonly number[]): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    const next = units[at + 1] ?? 0;
    const isPair = unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
    codes.push(isPair ? 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00) : unit);
    if (isPair) at++;
  }
  return codes;
}
