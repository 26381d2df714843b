/** ctypes types of the typed module: as expressions that run, and as hints. */

import type { PythonType } from "../../../ir/python.ts";
import type { TypedValue } from "../../../ir/typed.ts";

/** As an expression. */
export function printType(type: PythonType): string {
  switch (type.kind) {
    case "none":
      return "None";
    case "ctypes":
      return `ctypes.${type.name}`;
    case "declared":
      return type.name;
    case "pointer":
      return `ctypes.POINTER(${printType(type.target)})`;
    case "array":
      return `${type.element.kind === "array" ? `(${printType(type.element)})` : printType(type.element)} * ${type.count}`;
    default:
      return "ctypes.c_void_p";
  }
}

/** As a hint for an object of the type. */
export function hintType(type: PythonType): string {
  switch (type.kind) {
    case "none":
      return "None";
    case "ctypes":
      return `ctypes.${type.name}`;
    case "declared":
      return type.name;
    case "pointer":
      return `ctypes._Pointer[${hintType(type.target)}]`;
    case "array":
      return `ctypes.Array[${hintType(type.element)}]`;
    default:
      return "ctypes.c_void_p";
  }
}

/** What a program gives. */
export function hintArgument({ type, form }: TypedValue): string {
  switch (form.kind) {
    case "none":
      return "None";
    case "integer":
    case "enum":
    case "error":
      return "int";
    case "bool8":
      return "bool | int | ctypes.c_uint8";
    case "float":
      return "float";
    case "bool":
      return "bool";
    case "character":
      return "bytes";
    case "wide-character":
      return "str";
    case "string": {
      const text = form.encoding === undefined ? "bytes" : "str | bytes";
      return `${text} | ctypes.Array[ctypes.c_char]${form.nullable ? " | None" : ""}`;
    }
    case "pointer":
      return `_BindwrightPointer[${hintType(form.target)}]${form.nullable ? " | None" : ""}`;
    case "address":
      return "_BindwrightAddress";
    case "record":
    case "option":
      return form.name;
    case "slice":
      return `_BindwrightTo${form.name}`;
    case "callback":
      return `_BindwrightTo${form.name.slice("_bindwright_".length)}${form.nullable ? " | None" : ""}`;
    case "service":
      return `${form.name} | None`;
    case "array":
      return `typing.Sequence[${hintElement(form.element)}] | ${hintType(type)}`;
  }
}

/** What a program gets. */
export function hintResult({ type, form }: TypedValue): string {
  switch (form.kind) {
    case "none":
    case "error":
      return "None";
    case "integer":
      return "int";
    case "enum":
      return form.name;
    case "bool8":
      return "bool";
    case "string":
      return `${form.encoding === undefined ? "bytes" : "str"}${form.nullable ? " | None" : ""}`;
    case "pointer":
    case "array":
      return hintType(type);
    case "address":
    case "service":
      return "int | None";
    case "slice":
    case "callback":
      return form.name;
    default:
      return hintArgument({ type, form });
  }
}

/** What an attribute or an element is when it is read. */
export function hintMember(value: TypedValue): string {
  const { kind } = value.form;
  return kind === "enum" || kind === "error" ? "int" : hintResult(value);
}

/** What a Python function is called with: values as ctypes makes them. */
export function hintReceived(value: TypedValue): string {
  if (value.form.kind === "bool8") return "int";
  if (value.form.kind === "string") return "bytes | None";
  return hintMember(value);
}

/** What the items of a sequence are. */
export function hintElement(value: TypedValue): string {
  if (value.form.kind === "array") return "typing.Any";
  return value.form.kind === "bool8" ? "int" : hintMember(value);
}
