/** `NAME_check.c`: asks the C compiler itself, which says nothing where the layouts are its own. */

import type { Module } from "../../ir/module.ts";
import type { LayoutAssertion } from "../../ir/python-proof.ts";
import type { MacroOption, Options } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { proofOf } from "./proof.ts";

export const proofInCEmitter: Emitter = {
  name: "proof-c",
  emit(module: Module, options: Options): readonly OutputFile[] {
    const { assertions, namesInC } = proofOf(module);
    const names = namesInC.filter((name) => name !== "defined" && name !== "offsetof");
    const lines = [
      "/* Holds a C compiler's layouts against those of the bindings. It compiles, and does nothing. */",
      "",
      ...headLines(module, options),
      "#include <stddef.h>",
      "",
      ...(names.length === 0 ? [] : ["/* Macros with the names of tags and members. */"]),
      ...names.map((name) => `#undef ${printName(name)}`),
      ...(names.length === 0 ? [] : [""]),
      ...assertions.map(printAssertion),
      ...(assertions.length === 0 ? ["/* No records. */"] : []),
    ];
    return [{ path: "", text: `${lines.join("\n")}\n` }];
  },
};

/** The headers as they were read: after the macros and the headers that came before them. */
function headLines(module: Module, options: Options): readonly string[] {
  const { forcedIncludes, precedingIncludes, inputLanguage } = options;
  const headers = inputLanguage === "ir" ? module.headers : options.headers;
  const forced = [
    ...forcedIncludes.filter(({ kind }) => kind === "macros"),
    ...forcedIncludes.filter(({ kind }) => kind === "include"),
  ];
  return [
    ...options.macros.map(printMacro),
    ...[...forced.map(({ path }) => path), ...precedingIncludes, ...headers].map(printInclude),
  ];
}

/** `-DNAME`, `-DNAME=VALUE`, `-UNAME`; like the compiler's, a definition ends with its line. */
function printMacro({ kind, text }: MacroOption): string {
  const [line = ""] = text.split(/[\r\n]/, 1);
  if (kind === "undefine") return `#undef ${line}`;
  const equals = line.indexOf("=");
  return equals < 0 ? `#define ${line} 1` : `#define ${line.slice(0, equals)} ${line.slice(equals + 1)}`;
}

/** Some paths cannot be written (C11 6.4.7), and standard input has none. */
function printInclude(path: string): string {
  const isPath = !/[\r\n"]/.test(path) && !path.startsWith("<");
  return isPath ? `#include "${path}"` : '#error "one of the headers cannot be included by its path"';
}

function printAssertion(assertion: LayoutAssertion): string {
  const condition = `${printSubject(assertion)} == ${assertion.bytes}`;
  return `_Static_assert(${condition}, "${condition}");`;
}

function printSubject(assertion: LayoutAssertion): string {
  const type = printName(assertion.type);
  switch (assertion.kind) {
    case "size":
      return `sizeof(${type})`;
    case "align":
      return `_Alignof(${type})`;
    case "offset":
      return `offsetof(${type}, ${printName(assertion.path)})`;
    case "member-size":
      return `sizeof(((${type} *)0)->${printName(assertion.path)})`;
  }
}

/** Universal character names for what is not ASCII (C11 6.4.3). */
function printName(name: string): string {
  return Array.from(name, (character) => {
    const code = character.codePointAt(0) as number;
    return code < 0x80 ? character : `\\U${code.toString(16).padStart(8, "0")}`;
  }).join("");
}
