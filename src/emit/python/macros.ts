/** Function-like macros. */

import type { MacroFunctionItem } from "../../ir/python.ts";
import { printOuter } from "./expressions.ts";
import type { Writer } from "./writer.ts";

export function writeMacroFunction(item: MacroFunctionItem, writer: Writer): void {
  const parameters = item.rest === undefined ? item.parameters : [...item.parameters, `*${item.rest}`];
  const locals = new Set([...item.parameters, ...(item.rest === undefined ? [] : [item.rest])]);
  writer.place(item.location, item.nameInC);
  writer.line(`def ${item.name}(${parameters.join(", ")}):`);
  writer.line(`    return ${printOuter(item.body, writer, locals)}`);
  writer.line();
}
