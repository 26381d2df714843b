/**
 * The support code that every module begins with, in Python. ctypesgen's users know its names: String, ReturnString,
 * UNCHECKED, everything of ctypes. All of it lives in the scope of one function, where no name that a header declares can
 * take the place of another; the module reaches it as `_bindwright`.
 */

import { callSupport } from "./call-support.ts";
import { macroSupport } from "./macro-support.ts";
import { memberSupport, recordSupport } from "./record-support.ts";

/** Those of Python's names that the support code uses. */
export const supportBuiltins: readonly string[] = [
  "AttributeError",
  "NotImplementedError",
  "TypeError",
  "ValueError",
  "abs",
  "all",
  "any",
  "bool",
  "bytearray",
  "bytes",
  "callable",
  "classmethod",
  "complex",
  "dir",
  "enumerate",
  "float",
  "getattr",
  "hasattr",
  "hash",
  "id",
  "int",
  "isinstance",
  "issubclass",
  "len",
  "map",
  "max",
  "min",
  "object",
  "ord",
  "property",
  "range",
  "repr",
  "setattr",
  "slice",
  "sorted",
  "str",
  "type",
  "zip",
];

const header = `# Begin preamble for Python

import builtins
import ctypes
import sys
from ctypes import *  # noqa: F403
`;

/** Within the function that all of it lives in; empty lines part what can be left out. */
export const supportText: string = `    class Text:
        # The methods of bytes on what "data" is; text is UTF-8.
        __slots__ = ()

        def __getattr__(self, name):
            if name[:1] == "_":
                raise AttributeError(name)
            method = getattr(bytes, name)

            def call(*args):
                result = method(self.data, *map(plain, args))
                return type(self)(result) if isinstance(result, bytes) else result

            return call

        def __dir__(self):
            return [*object.__dir__(self), *dir(bytes)]

        def __str__(self):
            data = self.data
            return "None" if data is None else data.decode("utf-8", "surrogateescape")

        def __repr__(self):
            return repr(self.data)

        def __bytes__(self):
            return self.data

        def __bool__(self):
            return bool(self.data)

        def __int__(self):
            return int(self.data)

        def __float__(self):
            return float(self.data)

        def __hash__(self):
            return hash(self.data)

        def __eq__(self, other):
            return self.data == plain(other)

        def __lt__(self, other):
            return self.data < plain(other)

        def __le__(self, other):
            return self.data <= plain(other)

        def __gt__(self, other):
            return self.data > plain(other)

        def __ge__(self, other):
            return self.data >= plain(other)

        def __len__(self):
            return len(self.data)

        def __contains__(self, part):
            return plain(part) in self.data

        def __getitem__(self, index):
            if isinstance(index, slice):
                return type(self)(self.data[index])
            return self.data[index]

        def __add__(self, other):
            return type(self)(self.data + plain(other))

        def __radd__(self, other):
            return type(self)(plain(other) + self.data)

        def __mul__(self, count):
            return type(self)(self.data * count)

        __rmul__ = __mul__

        def __mod__(self, values):
            return type(self)(self.data % values)

    def plain(value):
        if isinstance(value, str):
            return value.encode("utf-8", "surrogateescape")
        return value.data if isinstance(value, Text) else value

    class UserString(Text):
        __qualname__ = "UserString"

        def __init__(self, seq=b""):
            data = plain(seq)
            self.data = data if isinstance(data, bytes) else str(data).encode()

    class MutableString(UserString):
        __qualname__ = "MutableString"
        __hash__ = None

        def __setitem__(self, index, value):
            data = bytearray(self.data)
            data[index] = plain(value)
            self.data = bytes(data)

        def __delitem__(self, index):
            data = bytearray(self.data)
            del data[index]
            self.data = bytes(data)

        def __iadd__(self, other):
            self.data += plain(other)
            return self

        def __imul__(self, count):
            self.data *= count
            return self

        def immutable(self):
            return UserString(self.data)

${recordSupport}
    pointer_to_char = ctypes.POINTER(ctypes.c_char)

    class String(Text, ctypes.c_char_p):
        # char *: NULL equals None, "data" is the text up to its end, "raw" points there.
        __qualname__ = "String"

        def __init__(self, obj=None):
            if isinstance(obj, (str, Text)) and not isinstance(obj, String):
                obj = plain(obj)
            if obj is None or isinstance(obj, (bytes, int)):
                ctypes.c_char_p.__init__(self, obj)
            else:
                self.raw = obj

        @property
        def data(self):
            return self.value

        @data.setter
        def data(self, value):
            self.value = value

        @property
        def raw(self):
            return ctypes.cast(self, pointer_to_char)

        @raw.setter
        def raw(self, pointer):
            self.value = ctypes.cast(pointer, ctypes.c_void_p).value
            self.kept = pointer

        @classmethod
        def from_param(cls, obj):
            if obj is None or isinstance(obj, passable):
                return obj
            if isinstance(obj, (str, Text)):
                obj = plain(obj)
            if isinstance(obj, bytes):
                return ctypes.c_char_p(obj)
            if isinstance(obj, bytearray):
                return (ctypes.c_char * len(obj)).from_buffer(obj)
            if isinstance(obj, ctypes.Array) and obj._type_ in bytes_types:
                return obj
            if isinstance(obj, int) and obj == 0:
                return None
            if hasattr(obj, "_as_parameter_"):
                return cls.from_param(obj._as_parameter_)
            raise TypeError(
                "expected text, bytes or a pointer to char "
                f"instead of {type(obj).__name__} instance"
            )

    reference = type(ctypes.byref(ctypes.c_char()))
    passable = (ctypes.c_char_p, pointer_to_char, ctypes.c_void_p, reference)
    bytes_types = (ctypes.c_char, ctypes.c_byte, ctypes.c_ubyte)

    def derive(base, from_param, space):
        # A type that takes more for an argument than "base", which it is otherwise.
        space["from_param"] = staticmethod(from_param)
        return type(base)(base.__name__, (base,), space)

    buffers = {}

    def buffer_of(element, is_constant=False):
        # A parameter that points to bytes takes what holds bytes.
        if (element, is_constant) in buffers:
            return buffers[element, is_constant]
        base = ctypes.POINTER(element)

        def from_param(obj):
            if (
                isinstance(obj, ctypes.Array)
                and obj._type_ in bytes_types
                or isinstance(obj, passable)
            ):
                return obj
            if isinstance(obj, (str, Text)) and element is ctypes.c_char:
                obj = plain(obj)
            if isinstance(obj, bytes) and is_constant:
                return ctypes.c_char_p(obj)
            if isinstance(obj, bytearray):
                return (ctypes.c_char * len(obj)).from_buffer(obj)
            return base.from_param(obj)

        buffers[element, is_constant] = made = derive(
            base, from_param, {"_type_": element}
        )
        return made

    def bytes_of(element):
        return buffer_of(element, True)

    nullable = {}

    def or_null(function):
        # A parameter that points to a function takes None, and callables of the type.
        # A function that ctypes cannot call is an address, which takes None anyway.
        if not hasattr(function, "_argtypes_"):
            return function
        if function in nullable:
            return nullable[function]

        def from_param(obj):
            obj = as_callback(obj, function)
            return None if obj is None else function.from_param(obj)

        kept = ("_argtypes_", "_flags_", "_restype_")
        space = {name: getattr(function, name) for name in kept}
        nullable[function] = made = derive(function, from_param, space)
        return made

    def ReturnString(obj, func=None, arguments=None):
        return obj if isinstance(obj, String) else String(obj)

    def UNCHECKED(type):
        # ctypes makes no callback that returns a pointer type but c_void_p.
        code = getattr(type, "_type_", None)
        if (
            type is None
            or isinstance(code, str)
            and (code not in "PzZOX" or type is ctypes.c_char_p)
        ):
            return type
        return ctypes.c_void_p

    class void_p(ctypes.c_void_p):
        # A result of type void *: an object with a "value", not a number.
        __qualname__ = "c_void_p"
        __slots__ = ()

        def __eq__(self, other):
            return self.value == (
                other.value if isinstance(other, ctypes.c_void_p) else other
            )

        def __hash__(self):
            return hash(self.value)

    def ord_if_char(value):
        return (
            ord(value) if isinstance(value, (bytes, str)) and len(value) == 1 else value
        )

    narrow = (
        ctypes.c_bool,
        ctypes.c_byte,
        ctypes.c_ubyte,
        ctypes.c_short,
        ctypes.c_ushort,
    )
    characters = (ctypes.c_char, ctypes.c_wchar)

    def promote(value):
        # The default argument promotions; a Python int becomes as wide as a register.
        if isinstance(value, int):
            for choice in (
                ctypes.c_ssize_t,
                ctypes.c_size_t,
                ctypes.c_longlong,
                ctypes.c_ulonglong,
            ):
                converted = choice(value)
                if converted.value == value:
                    return converted
            raise TypeError("int too large for C")
        if isinstance(value, (float, ctypes.c_float)):
            return ctypes.c_double(getattr(value, "value", value))
        if isinstance(value, (str, Text)) and not isinstance(value, ctypes.c_char_p):
            return ctypes.c_char_p(plain(value))
        if isinstance(value, narrow):
            return ctypes.c_int(value.value)
        if isinstance(value, characters):
            return ctypes.c_int(ord(value.value))
        return value

    class _variadic_function:
        # The fixed arguments are converted to argtypes, the rest is promoted as in C.
        __qualname__ = "_variadic_function"

        def __init__(self, func, restype, argtypes, errcheck=None):
            func.argtypes = argtypes
            func.restype = restype
            if errcheck is not None:
                func.errcheck = errcheck
            self.func = self._as_parameter_ = func
            self.restype = restype
            self.argtypes = argtypes
            self.errcheck = errcheck
            self.fixed = len(argtypes)

        def __call__(self, *args):
            fixed = self.fixed
            return self.func(*args[:fixed], *map(promote, args[fixed:]))

${callSupport}
${memberSupport}
${macroSupport}
    class unopened:
        # A library that is opened when something is first asked of it.
        def __init__(self, load, name):
            self.load = load
            self.name = name

        def __getattr__(self, name):
            opened = self.load(self.name)
            self.__dict__ = opened.__dict__
            self.__class__ = type(opened)
            return getattr(self, name)

    # What not every Python's ctypes has, or will have, no star import brings.
    newer = {
        "BigEndianUnion",
        "CField",
        "LittleEndianUnion",
        "SIZEOF_TIME_T",
        "SetPointerType",
        "c_double_complex",
        "c_float_complex",
        "c_longdouble_complex",
        "c_time_t",
        "memoryview_at",
        "sys",
    }

    def serve(names, make_rest):
        # What the module does not use and its users may (PEP 562).
        rest = {}

        def missing(name):
            return f"module {names['__name__']!r} has no attribute {name!r}"

        def get(name):
            if name[:1] == "_" and name not in ("__all__", "_variadic_function"):
                raise AttributeError(missing(name))
            if not rest:
                rest.update(make_rest(ctypes, names["_bindwright"]))
            if name == "__all__":
                every = {*names, *({*rest, *dir(ctypes)} - newer)}
                return sorted(each for each in every if each[:1] != "_")
            if name in newer and name in rest:
                return rest[name]
            if name in rest:
                return names.setdefault(name, rest[name])
            if hasattr(ctypes, name):
                return getattr(ctypes, name)
            raise AttributeError(missing(name))

        return get

    c_ptrdiff_t = ctypes.c_ssize_t

    WINFUNCTYPE = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
`;

/** What the module's users reach under its own name, as ctypesgen's do. */
export const offeredNames: readonly string[] = [
  "MutableString",
  "ReturnString",
  "String",
  "Structure",
  "UNCHECKED",
  "Union",
  "UserString",
  "_variadic_function",
  "c_ptrdiff_t",
  "ord_if_char",
];

const used = [
  "WINFUNCTYPE",
  "AlignedStructure",
  "AlignedUnion",
  "address_of",
  "alias",
  "aligned",
  "apply",
  "at_address",
  "bits",
  "buffer_of",
  "bytes_of",
  "builtins",
  "carried",
  "carrier",
  "ctypes",
  "declined",
  "divide",
  "equality",
  "flexible",
  "gives_text",
  "unmakeable",
  "getattr",
  "hidden_result",
  "is_null",
  "members",
  "or_null",
  "passed",
  "pointed",
  "remainder",
  "split_call",
  "texts",
  "single",
  "to_float",
  "to_integer",
  "uncallable",
  "unopened",
  "unsigned",
  "void_p",
];

export const supportNames: ReadonlySet<string> = new Set([...offeredNames, ...used]);

export const preambleText: string = `${header}

def _bindwright_support():
    import builtins
    import ctypes
    from builtins import ${printNames(supportBuiltins, "    ")}
    from types import SimpleNamespace

${supportText}
    return SimpleNamespace(
${[...offeredNames, ...used]
  .sort()
  .map((name) => `        ${name}=${name},`)
  .join("\n")}
    )


_bindwright = _bindwright_support()
${offeredNames.map((name) => `${name} = _bindwright.${name}`).join("\n")}

# End preamble
`;

/** Names in parentheses, several to a line. */
function printNames(names: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const name of names) {
    if (`${indent}    ${line} ${name},`.length > 88) {
      lines.push(line);
      line = "";
    }
    line += `${line === "" ? "" : " "}${name},`;
  }
  lines.push(line);
  return `(\n${lines.map((text) => `${indent}    ${text}`).join("\n")}\n${indent})`;
}
