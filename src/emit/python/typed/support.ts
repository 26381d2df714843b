/** What every typed module brings along. Parts that a module has no use for are left out. */

/** Before everything else. */
export const importsText: string = `from __future__ import annotations

# pyright: reportPrivateUsage=false
import builtins
import ctypes
import enum
import os
import threading
import typing

if typing.TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

    from typing_extensions import TypeAlias

    _bindwright_Data = typing.TypeVar("_bindwright_Data", bound=ctypes._CData)
    _bindwright_Pointer: TypeAlias = (
        "ctypes._Pointer[_bindwright_Data] | ctypes.Array[_bindwright_Data] | _bindwright_Data | ctypes._CArgObject"
    )
    _bindwright_Address: TypeAlias = typing.Union[
        int,
        bytes,
        ctypes.c_void_p,
        ctypes.c_char_p,
        "ctypes._Pointer[typing.Any]",
        "ctypes.Array[typing.Any]",
        "ctypes._CArgObject",
        None,
    ]


class _bindwright_NotLoaded:
    def __bool__(self) -> bool:
        return False

    def __getattr__(self, name: str) -> typing.NoReturn:
        raise RuntimeError("the library is not loaded: call INIT_NAME(path) first")


c_lib: typing.Any = _bindwright_NotLoaded()


def _bindwright_require(lib: typing.Any, allow_missing: bool, names: typing.List[str]) -> None:
    missing = [name for name in names if not hasattr(lib, name)]
    if missing and not allow_missing:
        raise AttributeError(f"the library lacks {len(missing)} of {len(names)} symbols: {', '.join(missing)}")
    for name in missing:
        setattr(lib, name, _bindwright_absent(name))


def _bindwright_absent(name: str) -> typing.Any:
    def call(*arguments: object) -> typing.NoReturn:
        raise AttributeError(f"the library lacks {name}")

    return call


def _bindwright_guard(name: str, found: int, expected: int) -> None:
    if found != expected:
        raise RuntimeError(f"the module is for version {expected} of the library, but {name}() gives {found}")

`;

/** Constants and the bag that callbacks of one expression write to. */
export const constantsText: string = `TRUE = ctypes.c_uint8(1)
FALSE = ctypes.c_uint8(0)


class CallbackVars:
    """A bag of values, for callbacks to set."""

    if typing.TYPE_CHECKING:

        def __getattr__(self, name: str) -> typing.Any: ...
        def __setattr__(self, name: str, value: typing.Any) -> None: ...

    def __str__(self) -> str:
        return "\\n".join(f"{name}: {value}" for name, value in sorted(self.__dict__.items()))

`;

export const enumText: string = `class _bindwright_Enum(enum.IntEnum):
    @classmethod
    def _missing_(cls, value: object) -> typing.Any:
        # What a library answers may be newer than this module.
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = f"unknown_{value}"
        member._value_ = value
        return member

`;

/** Callbacks: exceptions travel to the caller of the function that called back. */
export const callbackText: string = `class _bindwright_Calls(threading.local):
    errors: typing.Optional[typing.List[BaseException]] = None
    # Functions of this thread were given to the library: it is one that asks for their exceptions.
    asks: bool = False


_bindwright_calls = _bindwright_Calls()
_bindwright_pending: typing.List[typing.Tuple[int, BaseException]] = []
_bindwright_kept: typing.List[object] = []


def _bindwright_raise() -> None:
    """Raises what a function of this thread, that the library has kept, has raised since the last call."""
    own = threading.get_ident()
    for place, (thread, error) in enumerate(_bindwright_pending):
        if thread == own:
            del _bindwright_pending[place]
            raise error


def _bindwright_call(function: typing.Any, *arguments: typing.Any) -> typing.Any:
    outer = _bindwright_calls.errors
    errors: typing.List[BaseException] = []
    _bindwright_calls.errors = errors
    try:
        result = function(*arguments)
    except Exception:
        if errors:
            raise errors[0]
        raise
    finally:
        _bindwright_calls.errors = outer
    if errors:
        raise errors[0]
    return result


def _bindwright_callback(name: str, base: typing.Any, declined: typing.Optional[str] = None) -> typing.Any:
    functions: typing.Any = getattr(ctypes, "_CFuncPtr")
    result = base._restype_
    default = None if result is None or declined else result().value

    def guard(function: typing.Any) -> typing.Any:
        def call(*arguments: typing.Any) -> typing.Any:
            errors = _bindwright_calls.errors
            try:
                value = function(*arguments)
                return value if result is None else result(value).value
            except BaseException as error:
                if errors is not None:
                    errors.append(error)
                elif _bindwright_calls.asks:
                    _bindwright_pending.append((threading.get_ident(), error))
                else:
                    # A thread of the library's own: ctypes tells of it.
                    raise
                return default

        return call

    class Callback(base):  # type: ignore[misc]
        _flags_ = base._flags_
        _argtypes_ = base._argtypes_
        _restype_ = base._restype_

        def __new__(cls, *arguments: typing.Any) -> typing.Any:
            if len(arguments) == 1 and callable(arguments[0]) and not isinstance(arguments[0], base):
                if declined:
                    raise NotImplementedError(declined)
                _bindwright_calls.asks = True
                arguments = (guard(arguments[0]),)
            return base.__new__(cls, *arguments)

        @classmethod
        def of(cls, function: typing.Any) -> typing.Any:
            if isinstance(function, cls):
                return function
            if function is None:
                return cls()
            if isinstance(function, functions):
                return ctypes.cast(function, cls)
            if not callable(function):
                raise TypeError(f"expected a function, not {function!r}")
            return cls(function)

        @classmethod
        def from_param(cls, value: typing.Any) -> typing.Any:
            return base.from_param(cls.of(value))

    Callback.__name__ = Callback.__qualname__ = name
    return Callback

`;

export const keepText: string = `def _bindwright_keep(holder: typing.Any, *kept: object) -> None:
    holder._bindwright_kept = kept

`;

export const memoryText: string = `_bindwright_kinds = {code: kind for kind, codes in enumerate(("bhilqn", "BHILQN", "efdg", "?", "c")) for code in codes}


def _bindwright_kind(buffer: typing.Any) -> typing.Tuple[object, int]:
    view = memoryview(buffer)
    code = view.format.lstrip("@=<>!")
    return _bindwright_kinds.get(code, "bytes" if view.itemsize == 1 else code[:1]), view.itemsize


def _bindwright_memory(source: typing.Any, element: typing.Any, mutable: bool) -> typing.Tuple[typing.Any, int]:
    """Items and their count: the memory of a buffer, a copy of any other sequence."""
    size = ctypes.sizeof(element)
    if isinstance(source, bytes) and size == 1 and not mutable:
        return ctypes.cast(ctypes.c_char_p(source), getattr(ctypes, "POINTER")(element)), len(source)
    try:
        view: typing.Any = memoryview(source)
    except TypeError:
        view = None
    if view is None:
        if mutable or isinstance(source, str):
            raise TypeError(f"expected memory that can be written to, not {type(source).__name__}" if mutable else "expected items, not str")
        items = list(source)
        return (element * len(items))(*items), len(items)
    expected, found = _bindwright_kind((element * 1)()), _bindwright_kind(source)
    if expected != found and not size == view.itemsize == 1:
        raise TypeError(f"expected items of {element.__name__}, not a buffer of {view.format!r}")
    if not view.c_contiguous:
        raise TypeError("expected memory without gaps")
    count = view.nbytes // size
    if count == 0:
        return (element * 0)(), 0
    if not view.readonly:
        return (element * count).from_buffer(source), count
    if mutable:
        raise TypeError(f"expected memory that can be written to, not a read-only {type(source).__name__}")
    return (element * count).from_buffer_copy(source), count

`;

export const textText: string = `def _bindwright_encode(text: typing.Any, encoding: str) -> typing.Any:
    return text.encode(encoding) if isinstance(text, str) else text


def _bindwright_decode(text: typing.Optional[bytes], encoding: str) -> typing.Any:
    return None if text is None else text.decode(encoding)


def _bindwright_take(address: typing.Optional[int], free: typing.Any, encoding: typing.Optional[str]) -> typing.Any:
    """The text at an address, which is given back to the library."""
    if address is None:
        return None
    try:
        text = ctypes.string_at(address)
    finally:
        free(ctypes.cast(address, free.argtypes[0]))
    return text if encoding is None else text.decode(encoding)


def _bindwright_to_text(encoding: str) -> typing.Any:
    def convert(text: typing.Any) -> typing.Any:
        return _bindwright_encode(text, encoding)

    return convert

`;

export const fieldText: string = `class _bindwright_Field(property):
    """A field that takes more than ctypes' own, or has a documentation."""

    offset: int = 0
    size: int = 0


def _bindwright_field(record: typing.Any, name: str, convert: typing.Any = None, documentation: typing.Optional[str] = None) -> None:
    field = record.__dict__[name]
    set_field = field.__set__
    if convert is not None:

        def set_field(self: typing.Any, value: typing.Any) -> None:
            field.__set__(self, convert(value))

    made = _bindwright_Field(field.__get__, set_field, None, documentation)
    made.offset, made.size = field.offset, field.size
    setattr(record, name, made)


def _bindwright_to_array(array: typing.Any) -> typing.Any:
    def convert(value: typing.Any) -> typing.Any:
        if isinstance(value, array):
            return value
        element = array._type_
        if issubclass(element, ctypes.Array):
            nested = _bindwright_to_array(element)
            value = [nested(item) for item in value]
        return array(*value)

    return convert

`;

export const bitsText: string = `def _bindwright_bits(record: typing.Any, name: str, offset: int, size: int, shift: int, width: int, kind: str, order: typing.Any, documentation: typing.Optional[str]) -> None:
    """A bit-field where C has it: the bits above \`shift\` in \`size\` bytes from \`offset\` on."""
    mask = (1 << width) - 1

    def get(self: typing.Any) -> typing.Any:
        data = ctypes.string_at(ctypes.addressof(self) + offset, size)
        value = int.from_bytes(data, order) >> shift & mask
        if kind == "bool":
            return value != 0
        return value - (1 << width) if kind == "signed" and value >> width - 1 else value

    def set_bits(self: typing.Any, value: int) -> None:
        address = ctypes.addressof(self) + offset
        before = int.from_bytes(ctypes.string_at(address, size), order)
        bits = (1 if value else 0) if kind == "bool" else value & mask
        after = before & ~(mask << shift) | bits << shift
        ctypes.memmove(address, after.to_bytes(size, order), size)

    setattr(record, name, property(get, set_bits, None, documentation))

`;

export const objectText: string = `_bindwright_Self = typing.TypeVar("_bindwright_Self", bound="_bindwright_Object")


class _bindwright_Object:
    """An object of the library, which lives until close()."""

    _ctx: ctypes.c_void_p
    _kept: typing.List[object]

    if typing.TYPE_CHECKING:

        def __init__(self, never: typing.NoReturn) -> None: ...

    else:

        def __init__(self, *arguments, **keywords):
            raise TypeError(f"make a {type(self).__name__} with one of its constructors")

    @property
    def _as_parameter_(self) -> ctypes.c_void_p:
        return self._ctx

    def close(self) -> None:
        raise NotImplementedError

    def __enter__(self: _bindwright_Self) -> _bindwright_Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __del__(self) -> None:
        # At the very end of a program there may be no library any more.
        if c_lib:
            self.close()


def _bindwright_made(
    made: typing.Type[_bindwright_Self], ctx: ctypes.c_void_p, kept: typing.List[object], function: str, status: object = None
) -> _bindwright_Self:
    if not ctx:
        raise RuntimeError(f"{function} made no {made.__name__}" + ("" if status is None else f": {status}"))
    self = made.__new__(made)
    self._ctx = ctx
    self._kept = kept
    return self


def _bindwright_closed(closing: typing.Any) -> typing.Optional[ctypes.c_void_p]:
    """Takes the address of an object, which is of the closed kind of its class from then on."""
    ctx: typing.Optional[ctypes.c_void_p] = closing.__dict__.pop("_ctx", None)
    if ctx is not None:
        closing.__class__ = _bindwright_closed_class(closing.__class__)
    return ctx


_bindwright_closed_classes: typing.Dict[type, type] = {}


def _bindwright_closed_class(open_class: type) -> type:
    # A class of its own costs nothing while objects are open.
    if open_class not in _bindwright_closed_classes:

        def refuse(closed: object) -> typing.NoReturn:
            raise ValueError(f"this {open_class.__name__} is closed")

        space = {"_ctx": property(refuse), "__qualname__": open_class.__qualname__}
        _bindwright_closed_classes[open_class] = type(open_class.__name__, (open_class,), space)
    return _bindwright_closed_classes[open_class]

`;

/** Values that ctypes cannot pass by itself: as \`passes/python/by-value.ts\` decides. */
export const carrierText: string = `_bindwright_carriers: typing.Dict[str, typing.Any] = {}


def _bindwright_carrier(form: str) -> typing.Any:
    """A plain record that travels as another one does: see by the letters of its eightbytes, or by its size."""
    if form not in _bindwright_carriers:
        words: typing.Any = {"I": ctypes.c_uint64, "D": ctypes.c_double, "m": ctypes.c_uint64, "M": ctypes.c_longdouble}
        space: typing.Dict[str, typing.Any] = {}
        if form == "m16":
            space = {"_pack_": 8, "_layout_": "ms", "_fields_": [("value", ctypes.c_longdouble)]}
        elif form[0] in "mM":
            word = words[form[0]]
            space = {"_fields_": [("value", word * (int(form[1:]) // ctypes.sizeof(word)))]}
        else:
            space = {"_fields_": [(f"value{at}", words[letter]) for at, letter in enumerate(form)]}
        made: typing.Any = type(ctypes.Structure)
        _bindwright_carriers[form] = made(form, (ctypes.Structure,), space)
    return _bindwright_carriers[form]

`;

/** Records take their fields and nothing else, by position and by name. */
export const recordText: string = `def _bindwright_set(
    record: typing.Any, initialise: typing.Any, values: typing.Tuple[typing.Any, ...], fields: typing.Dict[str, typing.Any]
) -> None:
    for name in fields:
        if not hasattr(record.__class__, name):
            raise TypeError(f"{record.__class__.__name__} has no field {name!r}")
    members = record._bindwright_members
    if members is None:
        initialise(*values, **fields)
        return
    if len(values) > len(members):
        raise TypeError("too many initializers")
    for name, value in [*zip(members, values), *fields.items()]:
        setattr(record, name, value)

`;

export const structureText: string = `class _bindwright_Structure(ctypes.Structure):
    _bindwright_members: typing.ClassVar[typing.Optional[typing.List[str]]] = None

    def __init__(self, *values: typing.Any, **fields: typing.Any) -> None:
        _bindwright_set(self, super().__init__, values, fields)

`;

export const unionText: string = `class _bindwright_Union(ctypes.Union):
    _bindwright_members: typing.ClassVar[typing.Optional[typing.List[str]]] = None

    def __init__(self, *values: typing.Any, **fields: typing.Any) -> None:
        _bindwright_set(self, super().__init__, values, fields)

`;

export const declinedText: string = `def _bindwright_declined(name: str, reason: str) -> typing.Any:
    def call(*arguments: object) -> typing.NoReturn:
        raise NotImplementedError(f"{name} cannot be called through ctypes: {reason}")

    return call

`;

export const hiddenText: string = `class _bindwright_hidden:
    """Calls what writes its result to aligned memory that the first argument points to."""

    def __init__(self, function: typing.Any, restype: typing.Any, argtypes: typing.List[typing.Any], align: int) -> None:
        function.argtypes = [ctypes.c_void_p, *argtypes]
        function.restype = None
        self.function = self._as_parameter_ = function
        self.restype, self.argtypes, self.align = restype, argtypes, align

    def __call__(self, *arguments: typing.Any) -> typing.Any:
        memory = bytearray(ctypes.sizeof(self.restype) + self.align)
        start = ctypes.addressof((ctypes.c_char * len(memory)).from_buffer(memory))
        result = self.restype.from_buffer(memory, -start % self.align)
        self.function(ctypes.addressof(result), *arguments)
        return result

`;

export const pointedText: string = `class _bindwright_pointed:
    """An argument for which C gets a pointer to a copy that is aligned as it may rely on."""

    def __init__(self, kind: typing.Any, align: int) -> None:
        self.kind, self.align = kind, align

    def from_param(self, value: typing.Any) -> typing.Any:
        if not isinstance(value, self.kind):
            raise TypeError(f"expected {self.kind.__name__} instead of {type(value).__name__}")
        memory = bytearray(ctypes.sizeof(self.kind) + self.align)
        start = ctypes.addressof((ctypes.c_char * len(memory)).from_buffer(memory))
        copy = self.kind.from_buffer(memory, -start % self.align)
        ctypes.memmove(ctypes.addressof(copy), ctypes.addressof(value), ctypes.sizeof(self.kind))
        return ctypes.byref(copy)

`;

export const addressText: string = `def _bindwright_at_address(tell: typing.Any) -> typing.Any:
    """The function that another one tells the address of."""
    if not hasattr(tell, "restype"):
        return tell
    tell.argtypes = []
    tell.restype = ctypes.c_void_p
    return ctypes.CFUNCTYPE(ctypes.c_int)(tell())

`;

export const passedText: string = `class _bindwright_passed:
    def __init__(self, record: typing.Any, form: str) -> None:
        self.record = record
        self.carrier = _bindwright_carrier(form)

    def from_param(self, value: typing.Any) -> typing.Any:
        if not isinstance(value, self.record):
            raise TypeError(f"expected {self.record.__name__} instead of {type(value).__name__}")
        copy = self.carrier()
        ctypes.memmove(ctypes.addressof(copy), ctypes.addressof(value), min(ctypes.sizeof(copy), ctypes.sizeof(value)))
        return copy

`;

export const carriedText: string = `def _bindwright_carried(record: typing.Any) -> typing.Any:
    def check(result: typing.Any, function: object, arguments: object) -> typing.Any:
        value = record()
        ctypes.memmove(ctypes.addressof(value), ctypes.addressof(result), min(ctypes.sizeof(value), ctypes.sizeof(result)))
        return value

    return check

`;
