/** What C files that go with a module begin with, and how they write its names. */

import type { Module } from "../../ir/module.ts";
import type { MacroOption, Options } from "../../options.ts";
import { endOfLine } from "../../source/text.ts";

/** The headers as they were read: after the macros and the headers that came before them. */
export function headLines(module: Module, options: Options): readonly string[] {
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
  const line = endOfLine(text);
  if (kind === "undefine") return `#undef ${line}`;
  const equals = line.indexOf("=");
  return equals < 0 ? `#define ${line} 1` : `#define ${line.slice(0, equals)} ${line.slice(equals + 1)}`;
}

/** Some paths cannot be written (C11 6.4.7), and standard input has none. */
function printInclude(path: string): string {
  const isPath = !/[\r\n"]/.test(path) && !path.startsWith("<");
  return isPath ? `#include "${path}"` : '#error "one of the headers cannot be included by its path"';
}

/** Universal character names for what is not ASCII (C11 6.4.3). */
export function printName(name: string): string {
  return Array.from(name, (character) => {
    const code = character.codePointAt(0) as number;
    return code < 0x80 ? character : `\\U${code.toString(16).padStart(8, "0")}`;
  }).join("");
}
