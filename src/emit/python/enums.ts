/** Enums as classes of Python, and the code that makes members of numbers. It is in modules that need it alone. */

import type { EnumClassItem, PythonItem, PythonType } from "../../ir/python.ts";
import { typesOf, visitTypes } from "../../ir/python-types.ts";
import type { Writer } from "./writer.ts";

export const enumImport = "import enum as _bindwright_enum";

/** Whether anything gives members of an enum's class: results, members of records, callbacks' arguments. */
export function readsMembers(items: readonly PythonItem[]): boolean {
  return items.some((item) => {
    if (item.kind === "function" && item.resultClass !== undefined) return true;
    if (item.kind === "record-body" && item.enumMembers !== undefined) return true;
    return typesOf(item).some(givesMembers);
  });
}

function givesMembers(type: PythonType): boolean {
  let isFound = false;
  visitTypes(type, (part) => {
    if (part.kind === "function" && part.classes !== undefined) isFound = true;
  });
  return isFound;
}

export function writeEnumClass(item: EnumClassItem, writer: Writer): void {
  writer.place(item.location, item.nameInC);
  writer.line(`class ${item.name}(_bindwright_enum.${item.base}):`);
  for (const { name, value } of item.members) writer.line(`    ${name} = ${BigInt(value)}`);
  writer.line();
}

const builtins = [
  "any",
  "callable",
  "getattr",
  "hasattr",
  "int",
  "isinstance",
  "len",
  "setattr",
  "slice",
  "type",
  "zip",
];

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

    views = {}

    def viewer_of(kind):
        # What makes of an array of numbers the same memory with members for elements.
        read = reader_of(kind)

        def view(array):
            base = type(array)
            if (base, kind) not in views:
                element = view if hasattr(base._type_, "_length_") else read

                def __getitem__(self, index):
                    value = base.__getitem__(self, index)
                    if isinstance(index, slice):
                        return [element(each) for each in value]
                    return element(value)

                space = {"_type_": base._type_, "_length_": base._length_}
                space["__getitem__"] = __getitem__
                views[base, kind] = type(base)(base.__name__, (base,), space)
            return views[base, kind].from_buffer(array)

        return view

    def enumerated(record, name, kind, is_array=False):
        read = viewer_of(kind) if is_array else reader_of(kind)
        setattr(record, name, Member(getattr(record, name), read))

    callers = {}

    def calling(function, kinds, result=None):
        # A type of callbacks whose functions get members, and that gives one when called.
        key = (function, kinds, result)
        if key in callers:
            return callers[key]
        readers = [None if kind is None else reader_of(kind) for kind in kinds]

        def convert(called):
            def call(*args):
                pairs = zip(args, readers)
                return called(*[value if read is None else read(value) for value, read in pairs])

            return call

        def __new__(cls, *args):
            if len(args) == 1 and callable(args[0]):
                args = (convert(args[0]),)
            return function.__new__(cls, *args)

        names = ("_argtypes_", "_flags_", "_restype_")
        space = {name: getattr(function, name) for name in names}
        space["__new__"] = __new__
        if result is not None:
            read = reader_of(result)

            def __call__(self, *args, **keywords):
                return read(function.__call__(self, *args, **keywords))

            space["__call__"] = __call__
        callers[key] = made = type(function)(function.__name__, (function,), space)
        return made

    return member_of, enumerated, calling


_bindwright_member_of, _bindwright_enumerated, _bindwright_calling = _bindwright_enums()
`;
