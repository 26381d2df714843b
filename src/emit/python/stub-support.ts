/**
 * What a stub says besides the header's declarations: the types that it is written in, and the module's support code. The
 * private types are written out only where they are used.
 */

import type { StubHelper } from "../../ir/python-stub.ts";

/** A name of `typing`, or a private type of the stub's own. */
export type StubPart =
  | TypingName
  | StubHelper
  | "Data"
  | "Declined"
  | "Foreign"
  | "Missing"
  | "Parameters"
  | "Plain"
  | "TextMethods";

export type TypingName =
  | "Any"
  | "Callable"
  | "Final"
  | "Generic"
  | "IntEnum"
  | "IntFlag"
  | "Iterable"
  | "Iterator"
  | "NoReturn"
  | "ParamSpec"
  | "Protocol"
  | "Self"
  | "TypeAlias"
  | "TypeVar"
  | "final"
  | "overload";

export interface SupportPart {
  readonly needs: readonly StubPart[];
  /** `{Name}` stands for the spelling of a private name or of one of `typing`, `{ctypes}` for the module. */
  readonly lines: string;
}

/** In an order in which each comes after what it needs, so that the text reads from top to bottom. */
export const privateParts: ReadonlyMap<StubPart, SupportPart> = new Map<StubPart, SupportPart>([
  ["Data", { needs: ["TypeVar"], lines: `{_Data} = {TypeVar}("{_Data}", bound={ctypes}._CData)` }],
  [
    "Pointer",
    { needs: ["Data", "TypeAlias"], lines: "{_Pointer}: {TypeAlias} = {ctypes}._Pointer[{_Data}]" },
  ],
  [
    "PointerTo",
    {
      needs: ["Data", "TypeAlias"],
      lines: `{_PointerTo}: {TypeAlias} = (
    {ctypes}._Pointer[{_Data}] | {ctypes}.Array[{_Data}] | {_Data} | {ctypes}._CArgObject | None
)`,
    },
  ],
  [
    "Buffer",
    {
      needs: ["PointerTo", "TypeAlias"],
      lines: `{_Buffer}: {TypeAlias} = (
    {bytearray}
    | {ctypes}.Array[{ctypes}.c_char]
    | {ctypes}.Array[{ctypes}.c_byte]
    | {ctypes}.Array[{ctypes}.c_ubyte]
    | {ctypes}._Pointer[{ctypes}.c_char]
    | {ctypes}.c_char_p
    | {ctypes}.c_void_p
    | {_PointerTo}[{_Data}]
)`,
    },
  ],
  [
    "Bytes",
    { needs: ["Buffer", "TypeAlias"], lines: "{_Bytes}: {TypeAlias} = {bytes} | {_Buffer}[{_Data}]" },
  ],
  [
    "Text",
    {
      needs: ["Plain", "TypeAlias"],
      lines: `{_Text}: {TypeAlias} = (
    {_Plain}
    | {bytearray}
    | {ctypes}.c_char_p
    | {ctypes}.c_void_p
    | {ctypes}._Pointer[{ctypes}.c_char]
    | {ctypes}.Array[{ctypes}.c_char]
    | {ctypes}.Array[{ctypes}.c_byte]
    | {ctypes}.Array[{ctypes}.c_ubyte]
    | {ctypes}._CArgObject
    | None
)`,
    },
  ],
  [
    "Address",
    {
      needs: ["Any", "TypeAlias"],
      lines: `{_Address}: {TypeAlias} = (
    {int}
    | {bytes}
    | {ctypes}.c_void_p
    | {ctypes}.c_char_p
    | {ctypes}.c_wchar_p
    | {ctypes}.Array[{Any}]
    | {ctypes}._Pointer[{Any}]
    | {ctypes}._CFunctionType
    | {ctypes}._CArgObject
    | None
)`,
    },
  ],
  [
    "Uncallable",
    {
      needs: ["Any", "NoReturn"],
      lines: `class {_Uncallable}({ctypes}.c_void_p):
    declined: {str}
    def __init__(self, value: {int} | None = ...) -> None: ...
    def __call__(self, *args: {object}, **keywords: {object}) -> {NoReturn}: ...
    @{classmethod}
    def from_param(cls, value: {Any}) -> {Any}: ...
`,
    },
  ],
  [
    "Declined",
    {
      needs: ["Callable", "NoReturn"],
      lines: `class {_Declined}:
    __name__: {str}
    declined: {str}
    def __call__(self, *args: {object}, **keywords: {object}) -> {NoReturn}: ...

def {_declined}(call: {Callable}[..., {NoReturn}], /) -> {_Declined}: ...
`,
    },
  ],
  [
    "Members",
    {
      needs: ["Any", "Data", "Generic", "Iterator", "TypeVar", "overload"],
      // ctypes' own class says nothing of its elements.
      lines: `{_Element} = {TypeVar}("{_Element}")

class {_Members}({ctypes}.Array[{_Data}], {Generic}[{_Data}, {_Element}]):
    _length_: {int}
    _type_: {type}[{_Data}]
    @{overload}
    def __getitem__(self, index: {int}, /) -> {_Element}: ...
    @{overload}
    def __getitem__(self, index: {slice}, /) -> {list}[{_Element}]: ...
    def __iter__(self) -> {Iterator}[{_Element}]: ...
`,
    },
  ],
  [
    "Field",
    {
      needs: ["Generic", "Self", "TypeVar", "overload"],
      lines: `{_Read} = {TypeVar}("{_Read}")
{_Written} = {TypeVar}("{_Written}")

class {_Field}({Generic}[{_Read}, {_Written}]):
    offset: {int}
    size: {int}
    @{overload}
    def __get__(self, instance: None, owner: {type}[{object}], /) -> {Self}: ...
    @{overload}
    def __get__(self, instance: {object}, owner: {type}[{object}], /) -> {_Read}: ...
    def __set__(self, instance: {object}, value: {_Written}, /) -> None: ...
`,
    },
  ],
  [
    "Parameters",
    {
      needs: ["ParamSpec", "TypeVar"],
      lines: `{_Accepted} = {ParamSpec}("{_Accepted}")
{_Result} = {TypeVar}("{_Result}")
{_Result_co} = {TypeVar}("{_Result_co}", covariant=True)
`,
    },
  ],
  [
    "Foreign",
    {
      needs: ["Any", "Callable", "Generic", "Parameters", "Protocol"],
      // Functions of a library are objects of ctypes.
      lines: `class {_Signature}({Protocol}[{_Accepted}, {_Result_co}]):
    def __call__(
        self, *args: {_Accepted}.args, **kwargs: {_Accepted}.kwargs
    ) -> {_Result_co}: ...

class {_Function}({ctypes}._CFunctionType, {Generic}[{_Accepted}, {_Result}]):
    argtypes: {Any}
    restype: {Any}
    errcheck: {Any}
    __call__: {_Signature}[{_Accepted}, {_Result}]

def {_foreign}(
    function: {Callable}[{_Accepted}, {_Result}], /
) -> {_Function}[{_Accepted}, {_Result}]: ...
`,
    },
  ],
  [
    "Callback",
    {
      needs: ["Callable", "Generic", "Parameters", "Self", "final", "overload"],
      lines: `{_Received} = {ParamSpec}("{_Received}")
{_Returned} = {TypeVar}("{_Returned}")

@{final}
class {_Callback}(
    {ctypes}._CFunctionType, {Generic}[{_Received}, {_Returned}, {_Accepted}, {_Result}]
):
    @{overload}
    def __new__(cls) -> {Self}: ...
    @{overload}
    def __new__(cls, address: {int}, /) -> {Self}: ...
    @{overload}
    def __new__(cls, function: {Callable}[{_Received}, {_Returned}], /) -> {Self}: ...
    @{overload}
    def __new__(cls, symbol: {tuple}[{str} | {int}, {ctypes}.CDLL], /) -> {Self}: ...
    def __call__(
        self, *args: {_Accepted}.args, **kwargs: {_Accepted}.kwargs
    ) -> {_Result}: ...
`,
    },
  ],
  [
    "Missing",
    {
      needs: ["Any", "Protocol"],
      // ctypes' own records have every attribute, as far as a type checker knows; these have those that are declared.
      lines: `class {_Missing}({Protocol}):
    def __call__(self, *args: {Any}, **keywords: {Any}) -> {Any}: ...

class {_Structure}({ctypes}.Structure):
    __getattr__: {_Missing}
    __setattr__: {_Missing}

class {_Union}({ctypes}.Union):
    __getattr__: {_Missing}
    __setattr__: {_Missing}
`,
    },
  ],
  ["Plain", { needs: ["TypeAlias"], lines: "{_Plain}: {TypeAlias} = {str} | {bytes} | UserString" }],
  [
    "TextMethods",
    {
      needs: ["Any", "Self", "overload", "Plain"],
      lines: `class {_TextMethods}:
    def __getattr__(self, name: {str}, /) -> {Any}: ...
    def __bytes__(self) -> {bytes}: ...
    def __bool__(self) -> {bool}: ...
    def __int__(self) -> {int}: ...
    def __float__(self) -> {float}: ...
    def __lt__(self, other: {object}, /) -> {bool}: ...
    def __le__(self, other: {object}, /) -> {bool}: ...
    def __gt__(self, other: {object}, /) -> {bool}: ...
    def __ge__(self, other: {object}, /) -> {bool}: ...
    def __len__(self) -> {int}: ...
    def __contains__(self, part: {object}, /) -> {bool}: ...
    @{overload}
    def __getitem__(self, index: {int}, /) -> {int}: ...
    @{overload}
    def __getitem__(self, index: {slice}, /) -> {Self}: ...
    def __add__(self, other: {_Plain}, /) -> {Self}: ...
    def __radd__(self, other: {_Plain}, /) -> {Self}: ...
    def __mul__(self, count: {int}, /) -> {Self}: ...
    def __rmul__(self, count: {int}, /) -> {Self}: ...
    def __mod__(self, values: {object}, /) -> {Self}: ...
`,
    },
  ],
]);

/** The support code that every module offers to its users, by name. */
export const offeredParts: ReadonlyMap<string, SupportPart> = new Map<string, SupportPart>([
  ["__docformat__", { needs: [], lines: "__docformat__: {str}" }],
  [
    "UserString",
    {
      needs: ["TextMethods"],
      lines: `class UserString({_TextMethods}):
    data: {bytes}
    def __init__(self, seq: {object} = ...) -> None: ...
`,
    },
  ],
  [
    "MutableString",
    {
      needs: ["Plain", "Self"],
      lines: `class MutableString(UserString):
    def __setitem__(self, index: {int} | {slice}, value: {_Plain}, /) -> None: ...
    def __delitem__(self, index: {int} | {slice}, /) -> None: ...
    def __iadd__(self, other: {_Plain}, /) -> {Self}: ...
    def __imul__(self, count: {int}, /) -> {Self}: ...
    def immutable(self) -> UserString: ...
`,
    },
  ],
  [
    "String",
    {
      needs: ["TextMethods", "Text"],
      lines: `class String({_TextMethods}, {ctypes}.c_char_p):
    data: {bytes} | None
    raw: {ctypes}._Pointer[{ctypes}.c_char]
    def __init__(self, obj: {_Text} | {int} = ...) -> None: ...
    @{classmethod}
    def from_param(cls, obj: {Any}) -> {Any}: ...
`,
    },
  ],
  [
    "Structure",
    {
      needs: ["Missing"],
      lines: "class Structure({_Structure}): ...\n",
    },
  ],
  [
    "Union",
    {
      needs: ["Missing"],
      lines: "class Union({_Union}): ...\n",
    },
  ],
  [
    "ReturnString",
    {
      needs: ["Text"],
      lines: `def ReturnString(
    obj: {_Text} | {int}, func: {object} = ..., arguments: {object} = ...
) -> String: ...
`,
    },
  ],
  ["UNCHECKED", { needs: ["Any"], lines: "def UNCHECKED(type: {Any}) -> {Any}: ...\n" }],
  ["ord_if_char", { needs: ["Any"], lines: "def ord_if_char(value: {Any}) -> {Any}: ...\n" }],
  ["c_ptrdiff_t", { needs: ["TypeAlias"], lines: "c_ptrdiff_t: {TypeAlias} = {ctypes}.c_ssize_t\n" }],
  [
    "LibraryLoader",
    {
      needs: ["Any", "Iterable"],
      lines: `class LibraryLoader:
    other_dirs: {list}[{str}]

    class Lookup:
        access: {dict}[{str}, {ctypes}.CDLL]
        found: {dict}[{str}, {dict}[{str}, {Any}]]
        def __init__(self, path: {str}, dllclass: {Any} = ...) -> None: ...
        def get(self, name: {str}, calling_convention: {str} = ...) -> {Any}: ...
        def has(self, name: {str}, calling_convention: {str} = ...) -> {bool}: ...
        def __getattr__(self, name: {str}, /) -> {Any}: ...

    def __call__(
        self, libname: {str}, dllclass: {Any} = ..., search_system: {bool} = ...
    ) -> Lookup: ...
    def load_several(self, libnames: {Iterable}[{str}]) -> {dict}[{str}, {Any}]: ...
    def getpaths(self, libname: {str}, search_system: {bool} = ...) -> {Iterable}[{str}]: ...
`,
    },
  ],
  ["loader", { needs: [], lines: "loader: LibraryLoader" }],
  ["load_library", { needs: [], lines: "load_library: LibraryLoader\n" }],
  [
    "add_library_search_dirs",
    {
      needs: ["Iterable"],
      lines: "def add_library_search_dirs(other_dirs: {Iterable}[{str}]) -> None: ...\n",
    },
  ],
]);

/** ctypes' own names, those that every version and system has: a module offers them all. */
export const ctypesNames: readonly string[] = (
  "ARRAY CDLL CFUNCTYPE DEFAULT_MODE POINTER PYFUNCTYPE RTLD_GLOBAL RTLD_LOCAL ArgumentError Array BigEndianStructure " +
  "LittleEndianStructure PyDLL addressof alignment byref c_bool c_buffer c_byte c_char c_char_p c_double c_float c_int " +
  "c_int8 c_int16 c_int32 c_int64 c_long c_longdouble c_longlong c_short c_size_t c_ssize_t c_ubyte c_uint c_uint8 " +
  "c_uint16 c_uint32 c_uint64 c_ulong c_ulonglong c_ushort c_void_p c_voidp c_wchar c_wchar_p cast cdll " +
  "create_string_buffer create_unicode_buffer get_errno memmove memset pointer py_object pydll pythonapi resize " +
  "set_errno sizeof string_at wstring_at"
).split(" ");
