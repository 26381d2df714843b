/** Functions and variables of the libraries. */

import type { FunctionItem, ValuePassing, VariableItem } from "../../ir/python.ts";
import { quoteText } from "./quote.ts";
import { printOperand, printType } from "./types.ts";
import type { Writer } from "./writer.ts";

export function writeFunction(item: FunctionItem, writer: Writer): void {
  writer.place(item.location, item.nameInC);
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

function writeBinding(item: FunctionItem, symbol: string, writer: Writer): void {
  const { name } = item;
  const found = item.isAddressed === true ? `_bindwright.at_address(${symbol})` : symbol;
  if (item.declined !== undefined) {
    const words = [quoteText(item.symbol), quoteText(item.declined)];
    if (item.isWrappable === true) words.push(quoteText("--wrap-static-inline"));
    writer.line(`    ${name} = _bindwright.declined(${words.join(", ")})`);
    return;
  }
  const { parameters, result, checker } = printFunctionTypes(item, writer);
  if (item.passing?.hiddenAlign !== undefined) {
    const { hiddenAlign } = item.passing;
    const suffix = checker === "None" ? "" : `, ${checker}`;
    writer.list(
      `    ${name} = _bindwright.hidden_result(${found}, ${result}, `,
      parameters,
      `, ${hiddenAlign}${suffix})`,
    );
    return;
  }
  if (item.passing?.split !== undefined) {
    const suffix = `, [${item.passing.split.join(", ")}], ${checker})`;
    writer.list(`    ${name} = _bindwright.split_call(${found}, ${result}, `, parameters, suffix);
    return;
  }
  if (item.variadic) {
    const prefix = `    ${name} = ${writer.support("_variadic_function")}(${found}, ${result}, `;
    writer.list(prefix, parameters, `, ${checker})`);
    return;
  }
  writer.line(`    ${name} = ${found}`);
  writer.list(`    ${name}.argtypes = `, parameters);
  writer.line(`    ${name}.restype = ${result}`);
  if (checker !== "None") writer.line(`    ${name}.errcheck = ${checker}`);
}

export interface FunctionTypes {
  readonly parameters: readonly string[];
  readonly result: string;
  /** `None`, or what makes of the result what the caller gets. */
  readonly checker: string;
}

export function printFunctionTypes(item: FunctionItem, writer: Writer): FunctionTypes {
  const parameters = item.parameters.map((type, at) =>
    printPassed(printType(type, writer), item.passing?.parameters[at], writer),
  );
  return { parameters, ...printResult(item, writer) };
}

/** `restype`, and the function that makes of it what the caller gets. */
function printResult(
  item: FunctionItem,
  writer: Writer,
): { readonly result: string; readonly checker: string } {
  const result = printType(item.result, writer);
  const hidden = item.passing?.hiddenValue ?? "record";
  if (hidden !== "record") {
    const words = [result, ...printValue(hidden, writer)];
    return { result, checker: `_bindwright.carried(${words.join(", ")})` };
  }
  const passing = item.passing?.result;
  if (item.resultClass !== undefined)
    return { result, checker: `_bindwright_member_of(${item.resultClass})` };
  if (passing === undefined)
    return { result, checker: item.returnsString ? writer.support("ReturnString") : "None" };
  return {
    result: `_bindwright.carrier("${passing.carrier}")`,
    checker: `_bindwright.carried(${[result, ...printValue(passing.value, writer)].join(", ")})`,
  };
}

/** A type that ctypes cannot pass, with the record that travels for it. */
function printPassed(type: string, passing: ValuePassing | null | undefined, writer: Writer): string {
  if (passing === null || passing === undefined) return type;
  const { carrier } = passing;
  if (carrier.startsWith("P")) {
    return `_bindwright.pointed(${[type, carrier.slice(1), ...printValue(passing.value, writer)].join(", ")})`;
  }
  return `_bindwright.passed(${[type, `"${carrier}"`, ...printValue(passing.value, writer)].join(", ")})`;
}

/** What Python has for the value; integers with the order of their bytes, where the support code cannot assume it. */
function printValue(value: ValuePassing["value"], { bigEndian }: Writer): readonly string[] {
  if (value === "record") return [];
  return value !== "complex" && bigEndian ? [`"${value}"`, '"big"'] : [`"${value}"`];
}

export function writeVariable(item: VariableItem, writer: Writer): void {
  writer.place(item.location, item.nameInC);
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
