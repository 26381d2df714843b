/** What every typed module brings along. Parts that a module has no use for are left out. */

/** The library before it is loaded, and how it is held against what the module needs. */
export const libraryText: string = `class _bindwright_NotLoaded:
    def __bool__(self) -> bool:
        return False

    def __getattr__(self, name: str) -> typing.NoReturn:
        raise RuntimeError("the library is not loaded: call INIT_NAME(path) first")


c_lib: typing.Any = _bindwright_NotLoaded()


def _bindwright_require(lib: typing.Any, allow_missing: bool, names: list[str]) -> None:
    missing = [name for name in names if not hasattr(lib, name)]
    if missing and not allow_missing:
        raise AttributeError(
            f"the library lacks {len(missing)} of {len(names)} symbols: {', '.join(missing)}"
        )
    for name in missing:
        setattr(lib, name, _bindwright_absent(name))


def _bindwright_absent(name: str) -> typing.Any:
    def call(*arguments: object) -> typing.NoReturn:
        raise AttributeError(f"the library lacks {name}")

    return call

`;

/** A symbol whose name is none that Python takes as it is. */
export const symbolText: string = `def _bindwright_symbol(library: typing.Any, name: str) -> typing.Any:
    return getattr(library, name)
`;

export const guardText: string = `def _bindwright_guard(name: str, found: int, expected: int) -> None:
    if found != expected:
        raise RuntimeError(
            f"the module is for version {expected} of the library, but {name}() gives {found}"
        )
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
        return "\\n".join(
            f"{name}: {value}" for name, value in sorted(self.__dict__.items())
        )
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
    errors: list[BaseException] | None = None
    # Functions of this thread were given to the library: it is one that asks for their exceptions.
    asks: bool = False


_bindwright_calls = _bindwright_Calls()
_bindwright_pending: list[tuple[int, BaseException]] = []
_bindwright_kept: list[object] = []


def _bindwright_raise() -> None:
    """Raises what a function of this thread, that the library has kept, has raised since the last call."""
    own = threading.get_ident()
    for place, (thread, error) in enumerate(_bindwright_pending):
        if thread == own:
            del _bindwright_pending[place]
            raise error


def _bindwright_call(function: typing.Any, *arguments: typing.Any) -> typing.Any:
    outer = _bindwright_calls.errors
    errors: list[BaseException] = []
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


def _bindwright_callback(
    name: str, base: typing.Any, declined: str | None = None
) -> typing.Any:
    everything: typing.Any = ctypes
    functions = everything._CFuncPtr
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
            if (
                len(arguments) == 1
                and callable(arguments[0])
                and not isinstance(arguments[0], base)
            ):
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

export const memoryText: string = `_bindwright_kinds = {
    code: kind
    for kind, codes in enumerate(("bhilqn", "BHILQN", "efdg", "?", "c"))
    for code in codes
}


def _bindwright_kind(buffer: typing.Any) -> tuple[object, int]:
    view = memoryview(buffer)
    code = view.format.lstrip("@=<>!")
    return _bindwright_kinds.get(
        code, "bytes" if view.itemsize == 1 else code[:1]
    ), view.itemsize


def _bindwright_memory(
    source: typing.Any, element: typing.Any, mutable: bool
) -> tuple[typing.Any, int]:
    """Items and their count: the memory of a buffer, a copy of any other sequence."""
    size = ctypes.sizeof(element)
    if isinstance(source, bytes) and size == 1 and not mutable:
        pointer_to: typing.Any = ctypes.POINTER
        return ctypes.cast(ctypes.c_char_p(source), pointer_to(element)), len(source)
    try:
        view: typing.Any = memoryview(source)
    except TypeError:
        view = None
    if view is None:
        if mutable or isinstance(source, str):
            raise TypeError(
                f"expected memory that can be written to, not {type(source).__name__}"
                if mutable
                else "expected items, not str"
            )
        values = list(source)
        return (element * len(values))(*values), len(values)
    expected, found = _bindwright_kind((element * 1)()), _bindwright_kind(source)
    if expected != found and not size == view.itemsize == 1:
        raise TypeError(
            f"expected items of {element.__name__}, not a buffer of {view.format!r}"
        )
    if not view.c_contiguous:
        raise TypeError("expected memory without gaps")
    count = view.nbytes // size
    if count == 0:
        return (element * 0)(), 0
    if not view.readonly:
        return (element * count).from_buffer(source), count
    if mutable:
        raise TypeError(
            f"expected memory that can be written to, not a read-only {type(source).__name__}"
        )
    return (element * count).from_buffer_copy(source), count
`;

export const textText: string = `def _bindwright_encode(text: typing.Any, encoding: str) -> typing.Any:
    return text.encode(encoding) if isinstance(text, str) else text


def _bindwright_decode(text: bytes | None, encoding: str) -> typing.Any:
    return None if text is None else text.decode(encoding)


def _bindwright_take(
    address: int | None, free: typing.Any, encoding: str | None
) -> typing.Any:
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


def _bindwright_field(
    record: typing.Any,
    name: str,
    convert: typing.Any = None,
    documentation: str | None = None,
) -> None:
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

export const bitsText: string = `def _bindwright_bits(
    record: typing.Any,
    name: str,
    offset: int,
    size: int,
    shift: int,
    width: int,
    kind: str,
    order: typing.Any,
    documentation: str | None,
) -> None:
    """A bit-field where C has it: the bits above \`shift\` in \`size\` bytes from \`offset\` on."""
    mask = (1 << width) - 1

    def get(self: typing.Any) -> typing.Any:
        data = ctypes.string_at(ctypes.addressof(self) + offset, size)
        value = int.from_bytes(data, order) >> shift & mask
        if kind == "bool":
            return value != 0
        return (
            value - (1 << width) if kind == "signed" and value >> width - 1 else value
        )

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
    _kept: list[object]

    if typing.TYPE_CHECKING:

        def __init__(self, never: typing_extensions.Never) -> None: ...

    else:

        def __init__(self, *arguments, **keywords):
            raise TypeError(
                f"make a {type(self).__name__} with one of its constructors"
            )

    @property
    def _as_parameter_(self) -> ctypes.c_void_p:
        return self._ctx

    def close(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> typing_extensions.Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __del__(self) -> None:
        # At the very end of a program there may be no library any more.
        if c_lib:
            self.close()


def _bindwright_made(
    made: type[_bindwright_Self],
    ctx: ctypes.c_void_p,
    kept: list[object],
    function: str,
    status: object = None,
) -> _bindwright_Self:
    if not ctx:
        raise RuntimeError(
            f"{function} made no {made.__name__}"
            + ("" if status is None else f": {status}")
        )
    self = made.__new__(made)
    self._ctx = ctx
    self._kept = kept
    return self


def _bindwright_closed(closing: typing.Any) -> ctypes.c_void_p | None:
    """Takes the address of an object, which is of the closed kind of its class from then on."""
    ctx: ctypes.c_void_p | None = closing.__dict__.pop("_ctx", None)
    if ctx is not None:
        closing.__class__ = _bindwright_closed_class(closing.__class__)
    return ctx


_bindwright_closed_classes: dict[type, type] = {}


def _bindwright_closed_class(open_class: type) -> type:
    # A class of its own costs nothing while objects are open.
    if open_class not in _bindwright_closed_classes:

        def refuse(closed: object) -> typing.NoReturn:
            raise ValueError(f"this {open_class.__name__} is closed")

        space = {"_ctx": property(refuse), "__qualname__": open_class.__qualname__}
        _bindwright_closed_classes[open_class] = type(
            open_class.__name__, (open_class,), space
        )
    return _bindwright_closed_classes[open_class]
`;

/** Records take their fields and nothing else, by position and by name. */
export const recordText: string = `def _bindwright_set(
    record: typing.Any,
    initialise: typing.Any,
    values: tuple[typing.Any, ...],
    fields: dict[str, typing.Any],
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
    _bindwright_members: typing.ClassVar[tuple[str, ...] | None] = None

    def __init__(_bindwright_self, *values: typing.Any, **fields: typing.Any) -> None:
        _bindwright_set(_bindwright_self, super().__init__, values, fields)
`;

export const unionText: string = `class _bindwright_Union(ctypes.Union):
    _bindwright_members: typing.ClassVar[tuple[str, ...] | None] = None

    def __init__(_bindwright_self, *values: typing.Any, **fields: typing.Any) -> None:
        _bindwright_set(_bindwright_self, super().__init__, values, fields)
`;
