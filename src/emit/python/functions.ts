/** Functions and variables of the libraries. */

import type { FunctionItem, VariableItem } from "../../ir/python.ts";
import { quoteText } from "./quote.ts";
import { printOperand, printType } from "./types.ts";
import type { Writer } from "./writer.ts";

export function writeFunction(item: FunctionItem, writer: Writer): void {
  writer.place(item.location);
  const symbol = `${quoteText(item.symbol)}, "${item.convention}"`;
  if (item.library !== undefined) {
    const library = `_libs[${quoteText(item.library)}]`;
    writer.line(`if ${library}.has(${symbol}):`);
    writeBinding(item, `${library}.get(${symbol})`, writer);
  } else {
    writer.line("for _lib in _libs.values():");
    writer.line(`    if not _lib.has(${symbol}):`);
    writer.line("        continue");
    writeBinding(item, `_lib.get(${symbol})`, writer);
    writer.line("    break");
  }
  writer.line();
}

function writeBinding(item: FunctionItem, found: string, writer: Writer): void {
  const { name } = item;
  if (item.declined !== undefined) {
    writer.line(`    ${name} = _bindwright.declined(${quoteText(item.symbol)}, ${quoteText(item.declined)})`);
    return;
  }
  const result = printType(item.result, writer);
  const parameters = item.parameters.map((type) => printType(type, writer));
  const checker = item.returnsString ? writer.support("ReturnString") : "None";
  if (item.variadic) {
    const prefix = `    ${name} = ${writer.support("_variadic_function")}(${found}, ${result}, `;
    writer.list(prefix, parameters, `, ${checker})`);
    return;
  }
  writer.line(`    ${name} = ${found}`);
  writer.list(`    ${name}.argtypes = `, parameters);
  writer.line(`    ${name}.restype = ${result}`);
  if (item.returnsString) writer.line(`    ${name}.errcheck = ${checker}`);
}

export function writeVariable(item: VariableItem, writer: Writer): void {
  writer.place(item.location);
  const symbol = quoteText(item.symbol);
  const isLooped = item.library === undefined;
  const library = item.library === undefined ? "_lib" : `_libs[${quoteText(item.library)}]`;
  const object = `${printOperand(item.type, writer)}.in_dll(${library}, ${symbol})`;
  const value = item.isPointed ? `${writer.ctypes("pointer")}(${object})` : object;
  const indent = isLooped ? "    " : "";
  if (isLooped) writer.line("for _lib in _libs.values():");
  writer.line(`${indent}try:`);
  writer.line(`${indent}    ${item.name} = ${value}`);
  if (isLooped) writer.line(`${indent}    break`);
  writer.line(`${indent}except ${writer.builtin("ValueError")}:`);
  writer.line(`${indent}    pass`);
  writer.line();
}
