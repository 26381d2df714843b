/** Enumerators, constant macros, and constants that no library exports. */

import type { ConstantItem } from "../../ir/python.ts";
import { printValue } from "./expressions.ts";
import type { Writer } from "./writer.ts";

export function writeConstant(item: ConstantItem, writer: Writer): void {
  const statement = `${item.name} = ${printValue(item.value, writer)}`;
  if (item.origin === "enumerator") writer.lineWithPlace(statement, item.location, item.nameInC);
  else {
    writer.place(item.location, item.nameInC);
    writer.line(statement);
  }
  writer.line();
}
