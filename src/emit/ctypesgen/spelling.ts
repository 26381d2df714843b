/** Types as ctypesgen spells them, save where its spelling has another meaning than C's declaration. */

import type { CtypesFunction, CtypesType } from "../json/ctypes-tree.ts";
import { typeText } from "../json/python-text.ts";

/** ctypesgen makes a pointer to a pointer of a function's result or of a variable, and calling that ends the process. */
export function valueText(type: CtypesType): string {
  return typeText(withoutExtraPointer(type));
}

/** An array as a parameter is a pointer (C11 6.7.6.3p7). */
export function parameterText(type: CtypesType): string {
  if (type.kind !== "array") return typeText(type);
  return typeText({ kind: "pointer", destination: type.base, qualifiers: [] });
}

export function parameterList({ parameters }: CtypesFunction): string {
  return `[${parameters.map(({ type }) => parameterText(type)).join(", ")}]`;
}

function withoutExtraPointer(type: CtypesType): CtypesType {
  if (type.kind === "pointer" && type.destination.kind === "function") return type.destination;
  return type.kind === "array" ? { ...type, base: withoutExtraPointer(type.base) } : type;
}

/** What ctypesgen's texts call by name: a header's own names give way to these, as they do with ctypesgen. */
export const protectedNames: ReadonlySet<string> = new Set(
  (
    "POINTER CFUNCTYPE UNCHECKED String ReturnString Structure Union cast sizeof ord_if_char pointer int float NameError " +
    "_variadic_function _func _restype _argtypes _errcheck c_bool c_char c_byte c_ubyte c_short c_ushort c_int c_uint " +
    "c_long c_ulong c_longlong c_ulonglong c_float c_double c_longdouble c_wchar c_size_t c_ptrdiff_t c_void_p c_char_p " +
    "c_int8 c_int16 c_int32 c_int64"
  ).split(" "),
);
