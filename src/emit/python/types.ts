/** ctypes types as Python expressions. */

import type { CallbackClasses, PythonType } from "../../ir/python.ts";
import { quoteText } from "./quote.ts";
import type { Writer } from "./writer.ts";

type FunctionPointer = Extract<PythonType, { readonly kind: "function" }>;

/** `locals` are names that a function's parameters hide. */
export function printType(type: PythonType, writer: Writer, locals?: ReadonlySet<string>): string {
  switch (type.kind) {
    case "none":
      return "None";
    case "ctypes":
      return writer.ctypes(type.name, locals);
    case "support":
      return type.name === "void_p" || type.name === "texts"
        ? `_bindwright.${type.name}`
        : writer.support(type.name, locals);
    case "declared":
      return type.name;
    case "pointer":
      return `${writer.ctypes("POINTER", locals)}(${printType(type.target, writer, locals)})`;
    case "buffer": {
      const maker = type.isConstant ? "bytes_of" : "buffer_of";
      return `_bindwright.${maker}(${printType(type.element, writer, locals)})`;
    }
    case "declined":
      return printDeclined(type.reason);
    case "callback":
      return `_bindwright.or_null(${printType(type.target, writer, locals)})`;
    case "array":
      return `${printOperand(type.element, writer, locals)} * ${type.count}`;
    case "function": {
      const printed = printType(type.result, writer, locals);
      const result = type.unchecked ? `${writer.support("UNCHECKED", locals)}(${printed})` : printed;
      const maker =
        type.convention === "stdcall" ? "_bindwright.WINFUNCTYPE" : writer.ctypes("CFUNCTYPE", locals);
      const parts = [result, ...type.parameters.map((part) => printType(part, writer, locals))];
      const made = `${maker}(${parts.join(", ")})`;
      const called = printMaking(made, type);
      return type.classes === undefined ? called : printClasses(called, type.classes);
    }
  }
}

/** What is made of a function of Python, where that is not what ctypes makes of it. */
function printMaking(made: string, { unmakeable, returnsText }: FunctionPointer): string {
  if (unmakeable !== undefined) return `_bindwright.unmakeable(${made}, ${quoteText(unmakeable)})`;
  return returnsText === true ? `_bindwright.gives_text(${made})` : made;
}

/** Types with the same name and the same reason are one. */
export function printDeclined(reason: string, name?: string): string {
  const words = [quoteText(reason), ...(name === undefined ? [] : [quoteText(name)])];
  return `_bindwright.uncallable(${words.join(", ")})`;
}

/** A type of callbacks whose functions get members of enums' classes. */
function printClasses(type: string, { parameters, result }: CallbackClasses): string {
  const classes = parameters.map((one) => one?.name ?? "None").join(", ");
  const given = result === undefined ? "" : `, ${result.name}`;
  return `_bindwright_calling(${type}, (${classes}${parameters.length === 1 ? "," : ""})${given})`;
}

/** As the operand of an operator, or before a dot. */
export function printOperand(type: PythonType, writer: Writer, locals?: ReadonlySet<string>): string {
  const text = printType(type, writer, locals);
  return type.kind === "array" ? `(${text})` : text;
}
