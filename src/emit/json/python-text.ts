/**
 * Trees as Python expressions, in ctypesgen's very spelling: `(M_INT + (2 * 3))`, `POINTER(c_char)`. The format's readers
 * get these texts in the strings of macros, constants and bit-field widths.
 */

import type { CtypesExpression, CtypesOperand, CtypesType } from "./ctypes-tree.ts";
import { memberName, reprString } from "./literals.ts";

/** `mayBeCtype`: the place takes a ctypes object; elsewhere a member's `.value` is asked for. */
export function expressionText(expression: CtypesExpression, mayBeCtype: boolean): string {
  switch (expression.kind) {
    case "constant":
      return typeof expression.value === "string" ? reprString(expression.value) : String(expression.value);
    case "literal":
      return expression.text;
    case "identifier":
    case "parameter":
      return expression.name;
    case "unary": {
      const { before, after, takesCtype } = expression.operator;
      return before + expressionText(expression.child, takesCtype && mayBeCtype) + after;
    }
    case "binary": {
      // ctypesgen asks the first operand's rule for both.
      const { between, after, takesCtype } = expression.operator;
      const mayBe = takesCtype[0] && mayBeCtype;
      return `(${expressionText(expression.left, mayBe)}${between}${expressionText(expression.right, mayBe)}${after})`;
    }
    case "conditional": {
      const condition = expressionText(expression.condition, true);
      const whenTrue = expressionText(expression.whenTrue, mayBeCtype);
      return `${condition} and ${whenTrue} or ${expressionText(expression.whenFalse, mayBeCtype)}`;
    }
    case "call": {
      const parts = expression.arguments.map((argument) => operandText(argument, mayBeCtype));
      const callee = expressionText(expression.callee, mayBeCtype);
      return expression.isPlain ? `${callee}(${parts.join(", ")})` : `(${callee} (${parts.join(", ")}))`;
    }
    case "attribute": {
      const base = expressionText(expression.base, mayBeCtype);
      const access = `(${base}.${expression.arrow ? "contents." : ""}${memberName(expression.name)})`;
      return mayBeCtype ? access : `(${access}.value)`;
    }
    case "sizeof":
      return `sizeof(${operandText(expression.child, true)})`;
    case "cast":
      return castText(expression.type, expression.base);
  }
}

function operandText(operand: CtypesOperand, mayBeCtype: boolean): string {
  return operand.kind === "type" ? typeText(operand.type) : expressionText(operand, mayBeCtype);
}

function castText(type: CtypesType, base: CtypesExpression): string {
  if (type.kind === "pointer") return `cast(${expressionText(base, true)}, ${typeText(type)})`;
  const text = typeText(type);
  if (text === "None") return text;
  if (text === "c_char") return `(${text} (${expressionText(base, false)})).value`;
  return `(${text} (ord_if_char(${expressionText(base, false)}))).value`;
}

const simpleNames: ReadonlyMap<string, string> = new Map([
  ["void", "None"],
  ["char", "c_char"],
  ["unsigned char", "c_ubyte"],
  ["int -1", "c_short"],
  ["unsigned int -1", "c_ushort"],
  ["int", "c_int"],
  ["unsigned int", "c_uint"],
  ["int 1", "c_long"],
  ["unsigned int 1", "c_ulong"],
  ["int 2", "c_longlong"],
  ["unsigned int 2", "c_ulonglong"],
  ["float", "c_float"],
  ["double", "c_double"],
  ["double 1", "c_longdouble"],
  ["_Bool", "c_bool"],
  ["wchar_t", "c_wchar"],
  ["size_t", "c_size_t"],
  ["ssize_t", "c_ptrdiff_t"],
  ["ptrdiff_t", "c_ptrdiff_t"],
  ["off64_t", "c_int64"],
  ["va_list", "c_void_p"],
]);

function simpleText(name: string, signed: boolean, longs: number): string {
  const key = `${signed ? "" : "unsigned "}${name}${longs === 0 ? "" : ` ${longs}`}`;
  // The rest of the table are int8_t to int64_t, with and without underscores.
  return simpleNames.get(key) ?? `c_${name.replace(/^__|_t$/g, "")}`;
}

export function typeText(type: CtypesType): string {
  switch (type.kind) {
    case "simple":
      return simpleText(type.name, type.signed, type.longs);
    case "special":
    case "typedef":
      return type.name;
    case "pointer":
      return `POINTER(${typeText(type.destination)})`;
    case "array": {
      const base = typeText(type.base);
      if (type.count === undefined) return `POINTER(${base})`;
      const count = expressionText(type.count, false);
      return `${type.base.kind === "array" ? `(${base})` : base} * int(${count})`;
    }
    case "function": {
      const parameters = type.parameters.map((parameter) => typeText(parameter.type));
      return `CFUNCTYPE(UNCHECKED(${typeText(type.result)}), ${parameters.join(", ")})`;
    }
    case "record":
      return `${type.variety}_${type.tag}`;
    case "enum":
      return `enum_${type.tag}`;
    case "bit-field":
      return typeText(type.base);
  }
}
