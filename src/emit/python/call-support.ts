/** The part of the support code that calls what ctypes cannot call by itself, and says what cannot be called. */

/** Within the function that all of it lives in. */
export const callSupport: string = `    def declined(name, reason, way=None):
        def call(*args, **keywords):
            hint = f"; bindwright's {way} FILE.c writes C that calls it" if way else ""
            raise NotImplementedError(f"{name} cannot be called: {reason}{hint}")

        call.__name__ = name
        call.declined = reason
        return call

    uncallables = {}

    def uncallable(reason, name="function"):
        # A pointer to a function that ctypes can neither call nor make: an address alone.
        if (reason, name) in uncallables:
            return uncallables[reason, name]

        def refuse(what):
            raise NotImplementedError(f"{name} cannot be {what}: {reason}")

        class Uncallable(ctypes.c_void_p):
            declined = reason

            def __init__(self, value=None):
                if callable(value):
                    refuse("made of a function")
                ctypes.c_void_p.__init__(self, value)

            def __call__(self, *args, **keywords):
                refuse("called")

            @classmethod
            def from_param(cls, value):
                is_foreign = isinstance(value, (ctypes.c_void_p, ctypes._CFuncPtr))
                if not is_foreign and callable(value):
                    refuse("made of a function")
                return ctypes.c_void_p.from_param(value)

        Uncallable.__name__ = Uncallable.__qualname__ = name
        uncallables[reason, name] = Uncallable
        return Uncallable

    carriers = {}

    def carrier(form):
        # A plain record that travels as another does: by the classes of its eightbytes, or
        # through memory with so many bytes, aligned to 8 (m) or 16 (M).
        if form not in carriers:
            size = int(form[1:]) if form[0] in "mM" else 0
            if form == "X":
                made = type(form, (ctypes.c_longdouble,), {})
            elif form == "m16":
                # The one thing of two eightbytes that libffi passes through memory.
                fields = [("value", ctypes.c_longdouble)]
                made = type(
                    form,
                    (ctypes.Structure,),
                    {"_pack_": 8, "_layout_": "ms", "_fields_": fields},
                )
            else:
                if size:
                    word = ctypes.c_uint64 if form[0] == "m" else ctypes.c_longdouble
                    fields = [("value", word * (size // ctypes.sizeof(word)))]
                else:
                    words = {"I": ctypes.c_uint64, "D": ctypes.c_double}
                    fields = [
                        (f"value{at}", words[word]) for at, word in enumerate(form)
                    ]
                made = type(form, (ctypes.Structure,), {"_fields_": fields})
            carriers[form] = made
        return carriers[form]

    class passed:
        # An argument type: a copy of the value travels in a carrier.
        def __init__(self, type, form, kind="record", order="little"):
            self.type = type
            self.carrier = carrier(form)
            self.kind = kind
            self.order = order
            self.size = min(ctypes.sizeof(type), ctypes.sizeof(self.carrier))

        def __repr__(self):
            return repr(self.type)

        def from_param(self, value):
            if not isinstance(value, self.type):
                value = self.convert(value)
            copy = self.carrier()
            ctypes.memmove(ctypes.addressof(copy), ctypes.addressof(value), self.size)
            return copy

        def convert(self, value):
            if self.kind == "complex":
                value = complex(value)
                return self.type(value.real, value.imag)
            if self.kind != "record" and hasattr(value, "__index__"):
                size = ctypes.sizeof(self.type)
                number = value.__index__() & (1 << 8 * size) - 1
                return self.type.from_buffer_copy(number.to_bytes(size, self.order))
            if hasattr(value, "_as_parameter_"):
                return self.from_param(value._as_parameter_)
            raise TypeError(
                f"expected {self.type.__name__} instance instead of {type(value).__name__}"
            )

    def carried(type, kind="record", order="little"):
        # What checks a result: the value that came in a carrier.
        def check(result, func=None, arguments=None):
            value = type()
            size = min(ctypes.sizeof(type), ctypes.sizeof(result))
            ctypes.memmove(ctypes.addressof(value), ctypes.addressof(result), size)
            if kind == "complex":
                return complex(*value)
            if kind != "record":
                return int.from_bytes(bytes(value), order, signed=kind == "signed")
            return value

        return check

    def allocate(type, align):
        # An object at an address that is a multiple of so many bytes.
        memory = bytearray(ctypes.sizeof(type) + align)
        space = (ctypes.c_char * len(memory)).from_buffer(memory)
        return type.from_buffer(memory, -ctypes.addressof(space) % align)

    class pointed(passed):
        # An argument type: C gets a pointer to a copy that is aligned as it may rely on.
        def __init__(self, type, align, kind="record", order="little"):
            self.type = type
            self.align = align
            self.kind = kind
            self.order = order
            self.size = ctypes.sizeof(type)

        def from_param(self, value):
            if not isinstance(value, self.type):
                value = self.convert(value)
            copy = allocate(self.type, self.align)
            ctypes.memmove(ctypes.addressof(copy), ctypes.addressof(value), self.size)
            return ctypes.byref(copy)

    def at_address(tell):
        # The function that another one tells the address of.
        tell.argtypes = []
        tell.restype = ctypes.c_void_p
        return ctypes.CFUNCTYPE(ctypes.c_int)(tell())

    class hidden_result:
        # Calls what writes its result to aligned memory that the first argument points to.
        def __init__(self, func, restype, argtypes, align, errcheck=None):
            func.argtypes = [ctypes.c_void_p] + argtypes
            func.restype = None
            self.func = self._as_parameter_ = func
            self.restype = restype
            self.argtypes = argtypes
            self.errcheck = errcheck
            self.align = align

        def __call__(self, *args):
            result = allocate(self.restype, self.align)
            self.func(ctypes.addressof(result), *args)
            return result if self.errcheck is None else self.errcheck(result)

    class split_call:
        # Passes both eightbytes of some records as arguments, which libffi does right.
        def __init__(self, func, restype, argtypes, split, errcheck=None):
            self.split = {at: passed(argtypes[at], "ID") for at in split}
            parts = [
                (ctypes.c_uint64, ctypes.c_double) if at in split else (type,)
                for at, type in enumerate(argtypes)
            ]
            func.argtypes = [type for types in parts for type in types]
            func.restype = restype
            if errcheck is not None:
                func.errcheck = errcheck
            self.func = self._as_parameter_ = func
            self.restype = restype
            self.argtypes = argtypes

        def __call__(self, *args):
            if len(args) != len(self.argtypes):
                raise TypeError(
                    f"this function takes {len(self.argtypes)} arguments ({len(args)} given)"
                )
            parts = []
            for at, value in enumerate(args):
                if at in self.split:
                    words = self.split[at].from_param(value)
                    parts += [words.value0, ctypes.c_double.from_buffer(words, 8)]
                else:
                    parts.append(value)
            return self.func(*parts)

    def as_callback(obj, function):
        # A function of a library is as good as one of Python.
        called = obj
        if not isinstance(obj, ctypes._CFuncPtr):
            called = getattr(obj, "_as_parameter_", obj)
        if not isinstance(called, ctypes._CFuncPtr):
            return obj
        if hasattr(type(called), "_argtypes_"):
            # Who makes the type anew by CFUNCTYPE has the one that takes no text.
            is_anew = type(obj) in function.__mro__[1:]
            return ctypes.cast(obj, function) if is_anew else obj
        given, wanted = called.argtypes, function._argtypes_
        if given is not None and [*map(shape_of, given)] != [*map(shape_of, wanted)]:
            name = called.__name__
            raise TypeError(f"{name} takes other arguments than the callback")
        return function(ctypes.cast(called, ctypes.c_void_p).value)

    def shape_of(kind):
        # What is the same where two argument types travel alike; carriers are no types.
        if not isinstance(kind, type):
            if "align" in kind.__dict__:
                return None
            kind = kind.type
        return ctypes.sizeof(kind), is_pointer(kind)

    givers = {}

    def gives_text(function):
        # Callbacks that return text: it lives as long as they do.
        if function in givers:
            return givers[function]

        def __new__(cls, *args):
            if len(args) == 1 and callable(args[0]):
                args = (keep_text(args[0]),)
            return function.__new__(cls, *args)

        names = ("_argtypes_", "_flags_", "_restype_")
        space = {name: getattr(function, name) for name in names}
        space["__new__"] = __new__
        givers[function] = made = type(function)(function.__name__, (function,), space)
        return made

    unmade = {}

    def unmakeable(function, reason):
        # A pointer to a function that ctypes can call, but not make of one of Python.
        if function in unmade:
            return unmade[function]

        def refuse(value):
            if callable(value) and not isinstance(value, ctypes._CFuncPtr):
                raise NotImplementedError(f"cannot be made of a function: {reason}")

        def __new__(cls, *args):
            if len(args) == 1 and callable(args[0]):
                value = as_callback(args[0], made)
                refuse(value)
                # One of C's is taken where it lies.
                args = (ctypes.cast(value, ctypes.c_void_p).value or 0,)
            return function.__new__(cls, *args)

        def from_param(cls, value):
            if not hasattr(value, "_as_parameter_"):
                refuse(value)
            return type(function).from_param(cls, value)

        names = ("_argtypes_", "_flags_", "_restype_")
        space = {name: getattr(function, name) for name in names}
        space["__new__"] = __new__
        space["from_param"] = classmethod(from_param)
        unmade[function] = made = type(function)(function.__name__, (function,), space)
        return made

    def keep_text(function):
        kept = {}

        def call(*args):
            text = plain(function(*args))
            if isinstance(text, bytes):
                if text not in kept:
                    kept[text] = ctypes.create_string_buffer(text)
                return ctypes.addressof(kept[text])
            if isinstance(text, (ctypes._Pointer, ctypes.c_char_p, ctypes.c_void_p)):
                kept[None] = text
                return ctypes.cast(text, ctypes.c_void_p).value
            return text

        return call

    def take_texts(cls, obj):
        # char **: texts and a null pointer at their end, or the place of one text.
        if isinstance(obj, (list, tuple)):
            texts = [point_to(text) for text in obj]
            return (pointer_to_char * (len(texts) + 1))(*texts)
        kind = type(None)
        if isinstance(obj, reference):
            kind = type(obj._obj)
        elif isinstance(obj, (ctypes._Pointer, ctypes.Array)):
            kind = obj._type_
        if issubclass(kind, ctypes.c_char_p):
            return obj
        return pointers_to_char.from_param(obj)

    def point_to(text):
        text = plain(text)
        if text is None:
            return None
        if isinstance(text, bytes):
            text = ctypes.create_string_buffer(text)
        if not isinstance(text, (ctypes.Array, ctypes._Pointer, ctypes.c_char_p)):
            raise TypeError(f"expected text instead of {type(text).__name__} instance")
        return ctypes.cast(text, pointer_to_char)

    pointers_to_char = ctypes.POINTER(pointer_to_char)

    texts = type(pointers_to_char)(
        pointers_to_char.__name__,
        (pointers_to_char,),
        {"_type_": pointer_to_char, "from_param": classmethod(take_texts)},
    )
`;
