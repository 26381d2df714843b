/** What a typed module brings along for values that ctypes cannot pass by itself. */

/** Values that ctypes cannot pass by itself: as \`passes/python/by-value.ts\` decides. */
export const carrierText: string = `_bindwright_carriers: dict[str, typing.Any] = {}


def _bindwright_carrier(form: str) -> typing.Any:
    """A plain record that travels as another one does: see by the letters of its eightbytes, or by its size."""
    if form not in _bindwright_carriers:
        words: typing.Any = {
            "I": ctypes.c_uint64,
            "D": ctypes.c_double,
            "m": ctypes.c_uint64,
            "M": ctypes.c_longdouble,
        }
        space: dict[str, typing.Any] = {}
        if form == "m16":
            space = {
                "_pack_": 8,
                "_layout_": "ms",
                "_fields_": [("value", ctypes.c_longdouble)],
            }
        elif form[0] in "mM":
            word = words[form[0]]
            space = {
                "_fields_": [("value", word * (int(form[1:]) // ctypes.sizeof(word)))]
            }
        else:
            space = {
                "_fields_": [
                    (f"value{at}", words[letter]) for at, letter in enumerate(form)
                ]
            }
        made: typing.Any = type(ctypes.Structure)
        _bindwright_carriers[form] = made(form, (ctypes.Structure,), space)
    return _bindwright_carriers[form]
`;

export const declinedText: string = `def _bindwright_declined(name: str, reason: str) -> typing.Any:
    def call(*arguments: object) -> typing.NoReturn:
        raise NotImplementedError(f"{name} cannot be called through ctypes: {reason}")

    return call
`;

export const hiddenText: string = `class _bindwright_hidden:
    """Calls what writes its result to aligned memory that the first argument points to."""

    def __init__(
        self,
        function: typing.Any,
        restype: typing.Any,
        argtypes: list[typing.Any],
        align: int,
    ) -> None:
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
            raise TypeError(
                f"expected {self.kind.__name__} instead of {type(value).__name__}"
            )
        memory = bytearray(ctypes.sizeof(self.kind) + self.align)
        start = ctypes.addressof((ctypes.c_char * len(memory)).from_buffer(memory))
        copy = self.kind.from_buffer(memory, -start % self.align)
        ctypes.memmove(
            ctypes.addressof(copy), ctypes.addressof(value), ctypes.sizeof(self.kind)
        )
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
            raise TypeError(
                f"expected {self.record.__name__} instead of {type(value).__name__}"
            )
        copy = self.carrier()
        ctypes.memmove(
            ctypes.addressof(copy),
            ctypes.addressof(value),
            min(ctypes.sizeof(copy), ctypes.sizeof(value)),
        )
        return copy
`;

export const carriedText: string = `def _bindwright_carried(record: typing.Any) -> typing.Any:
    def check(result: typing.Any, function: object, arguments: object) -> typing.Any:
        value = record()
        ctypes.memmove(
            ctypes.addressof(value),
            ctypes.addressof(result),
            min(ctypes.sizeof(value), ctypes.sizeof(result)),
        )
        return value

    return check
`;
