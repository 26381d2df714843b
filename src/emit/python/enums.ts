/** Enums as classes of Python, and the code that makes members of numbers. It is in modules that need it alone. */

import type { EnumClassItem, PythonItem } from "../../ir/python.ts";
import type { Writer } from "./writer.ts";

export const enumImport = "import enum as _bindwright_enum";

/** Whether anything gives members of an enum's class: results, members of records. */
export function readsMembers(items: readonly PythonItem[]): boolean {
  return items.some((item) => {
    if (item.kind === "function") return item.resultClass !== undefined;
    return item.kind === "record-body" && item.enumMembers !== undefined;
  });
}

export function writeEnumClass(item: EnumClassItem, writer: Writer): void {
  writer.place(item.location, item.nameInC);
  writer.line(`class ${item.name}(_bindwright_enum.${item.base}):`);
  for (const { name, value } of item.members) writer.line(`    ${name} = ${BigInt(value)}`);
  writer.line();
}

const builtins = ["any", "getattr", "int", "setattr"];

/** Of Python's names, those that the module binds itself are kept for this code. */
export function writeEnumSupport(writer: Writer): void {
  const kept = builtins.filter((name) => writer.bound.has(name)).map((name) => `${name}=${name}`);
  const lines = support.replace("_bindwright_enums()", `_bindwright_enums(${kept.join(", ")})`).split("\n");
  for (const line of lines) writer.line(line);
}

const support = `def _bindwright_enums():
    readers = {}

    def reader_of(kind):
        # What makes of a number the member with that value; others stay as they are.
        # Of flags, what has no other bits is one, too.
        if kind in readers:
            return readers[kind]
        known = {int(member): member for member in kind.__members__.values()}
        bits = 0
        if any(base.__name__ == "Flag" for base in kind.__mro__[1:]):
            for value in known:
                bits |= value

        def read(value):
            if value in known:
                return known[value]
            return value if value & ~bits or not bits else kind(value)

        readers[kind] = read
        return read

    class Member:
        # In place of ctypes' descriptor, which gives a number.
        def __init__(self, field, read):
            self.field = field
            self.read = read

        def __get__(self, record, kind=None):
            if record is None:
                return self
            return self.read(self.field.__get__(record, kind))

        def __set__(self, record, value):
            self.field.__set__(record, value)

        def __getattr__(self, name):
            return getattr(self.field, name)

    def member_of(kind):
        # What checks a result.
        read = reader_of(kind)

        def check(result, func=None, arguments=None):
            return read(result)

        return check

    def enumerated(record, name, kind):
        setattr(record, name, Member(getattr(record, name), reader_of(kind)))

    return member_of, enumerated


_bindwright_member_of, _bindwright_enumerated = _bindwright_enums()
`;
