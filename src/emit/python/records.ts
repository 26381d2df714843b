/** Structures, unions and the names of types. */

import type {
  NameAliasItem,
  PythonAccessor,
  PythonField,
  RecordBodyItem,
  RecordClassItem,
  TypeAliasItem,
} from "../../ir/python.ts";
import { quoteText } from "./quote.ts";
import { printDeclined, printType } from "./types.ts";
import type { Writer } from "./writer.ts";

/** Without slots of their own, instances have no dictionary, so that a misspelled attribute is an error. */
export function writeRecordClass(item: RecordClassItem, writer: Writer): void {
  writer.place(item.location, item.nameInC);
  const base = item.isOverAligned === true ? `_bindwright.Aligned${item.base}` : writer.support(item.base);
  writer.line(`class ${item.name}(${base}):`);
  // Whose length is known is known by a weak reference.
  writer.line(`    __slots__ = (${item.isFlexible === true ? '"__weakref__",' : ""})`);
  if (item.comparesByValue === true) writer.line("    __eq__, __ne__, __hash__ = _bindwright.equality");
  writer.line();
}

export function writeRecordBody(item: RecordBodyItem, writer: Writer): void {
  const { name } = item;
  if (item.pack !== undefined) {
    writer.line(`${name}._pack_ = ${item.pack}`);
    // Python 3.14 wants it said which rule `_pack_` goes by; before, the name means nothing.
    writer.line(`${name}._layout_ = "ms"`);
  }
  if (item.align !== undefined) writer.line(`${name}._align_ = ${item.align}`);
  if (item.anonymous.length > 0) writer.list(`${name}._anonymous_ = `, item.anonymous.map(quoteText));
  if (item.fields.length === 0) writer.line(`${name}._fields_ = []`);
  else {
    writer.line(`${name}._fields_ = [`);
    for (const field of item.fields) writer.line(`    ${printField(field, writer)},`);
    writer.line("]");
  }
  for (const accessor of item.accessors) writer.line(printAccessor(name, accessor));
  if (item.flexible !== undefined) {
    const { name: member, element } = item.flexible;
    writer.line(`_bindwright.flexible(${name}, ${quoteText(member)}, ${printType(element, writer)})`);
  }
  for (const { name: member, className, isArray } of item.enumMembers ?? [])
    writer.line(
      `_bindwright_enumerated(${name}, ${quoteText(member)}, ${className}${isArray === true ? ", True" : ""})`,
    );
  for (const alias of item.aliases) {
    writer.line(`_bindwright.alias(${name}, ${quoteText(alias.name)}, ${quoteText(alias.field)})`);
  }
  if (item.members !== undefined)
    writer.list(`_bindwright.members(${name}, `, item.members.map(quoteText), ")");
  if (item.memoryAlign !== undefined) writer.line(`_bindwright.aligned(${name}, ${item.memoryAlign})`);
  writer.line();
}

function printField(field: PythonField, writer: Writer): string {
  const width = field.bitWidth === undefined ? "" : `, ${field.bitWidth}`;
  return `(${quoteText(field.name)}, ${printType(field.type, writer)}${width})`;
}

function printAccessor(record: string, accessor: PythonAccessor): string {
  const { name, offset, size, shift, width, kind, bigEndian } = accessor;
  const order = bigEndian ? ', "big"' : "";
  return `_bindwright.bits(${record}, ${quoteText(name)}, ${offset}, ${size}, ${shift}, ${width}, "${kind}"${order})`;
}

export function writeTypeAlias(item: TypeAliasItem, writer: Writer): void {
  const { name, type } = item;
  const printed = type.kind === "declined" ? printDeclined(type.reason, name) : printType(type, writer);
  writer.lineWithPlace(`${name} = ${printed}`, item.location, item.nameInC);
  writer.line();
}

export function writeNameAlias(item: NameAliasItem, writer: Writer): void {
  if (!item.isGuarded) {
    writer.lineWithPlace(`${item.name} = ${item.target}`, item.location, item.nameInC);
  } else {
    writer.place(item.location, item.nameInC);
    writer.line("try:");
    writer.line(`    ${item.name} = ${item.target}`);
    writer.line(`except ${writer.builtin("NameError")}:`);
    writer.line("    pass");
  }
  writer.line();
}
