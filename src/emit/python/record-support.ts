/** The part of the support code that records are made of: what ctypes' own records lack, and bit-fields where C has them. */

/** Within the function that all of it lives in: the classes that records are based on. */
export const recordSupport: string = `    def initialiser(initialise):
        # One call of Python's more than ctypes' own, for the sake of the error. A
        # member may be called self, and Python 3.7 has no positional-only parameters.
        def __init__(_bindwright_self, *args, **keywords):
            try:
                if keywords:
                    initialise(_bindwright_self, *args, **keywords)
                elif args:
                    initialise(_bindwright_self, *args)
            except AttributeError as error:
                refuse(_bindwright_self, keywords, error)

        return __init__

    # Records have no dictionary, so that a misspelled member is an error; ctypes asks
    # for one when a record is copied or pickled.
    class Structure(ctypes.Structure):
        __qualname__ = "Structure"
        __slots__ = ()
        __dict__ = property(lambda self: {})
        __init__ = initialiser(ctypes.Structure.__init__)

        def __repr__(self):
            return describe(self)

        def __reduce__(self):
            return reduce_record(self, ctypes.Structure)

    class Union(ctypes.Union):
        __qualname__ = "Union"
        __slots__ = ()
        __dict__ = property(lambda self: {})
        __init__ = initialiser(ctypes.Union.__init__)

        def __repr__(self):
            return describe(self)

        def __reduce__(self):
            return reduce_record(self, ctypes.Union)

    def refuse(record, keywords, error):
        for name in keywords:
            if not hasattr(type(record), name):
                kind = type(record).__name__
                raise TypeError(f"{kind} has no member {name}") from None
        raise error

    record_members = {}

    record_parts = {}

    def parts_of(record):
        # Name, type and place of each member; a bit-field has no type of its own.
        if record not in record_parts:
            fields = getattr(record, "_fields_", ())
            hidden = getattr(record, "_anonymous_", ())
            types = {field[0]: field[1] for field in fields if len(field) == 2}
            parts = []
            for name in record_members.get(record, [field[0] for field in fields]):
                if name not in hidden and (record, name) not in elements:
                    # A member may be called as something else is.
                    place = getattr(getattr(record, name), "offset", None)
                    type = None if place is None else types.get(name)
                    parts.append((name, type, place))
            for name in hidden:
                start = getattr(record, name).offset
                inner = parts_of(types[name])
                parts += [(part, kind, start + place) for part, kind, place in inner]
            if not fields:
                return parts
            record_parts[record] = parts
        return record_parts[record]

    def is_pointer(type):
        if issubclass(type, (ctypes._Pointer, ctypes._CFuncPtr)):
            return True
        return getattr(type, "_type_", None) in ("P", "z", "Z", "O")

    def show(type, owner, place):
        # What lies there, nothing that it points to.
        if is_pointer(type):
            address = ctypes.c_void_p.from_buffer(owner, place).value
            return "None" if address is None else f"{address:#x}"
        if issubclass(type, (ctypes.Structure, ctypes.Union)):
            return describe(type.from_buffer(owner, place))
        if issubclass(type, ctypes.Array):
            if type._type_ is ctypes.c_char:
                return repr(type.from_buffer(owner, place).value)
            element = type._type_
            size = ctypes.sizeof(element)
            places = [place + at * size for at in range(min(type._length_, 16))]
            shown = [show(element, owner, at) for at in places]
            more = ["..."] * (type._length_ > 16)
            return f"[{', '.join(shown + more)}]"
        return repr(number_of(type).from_buffer(owner, place).value)

    def number_of(type):
        # A wide character may hold a number that is none.
        if type is not ctypes.c_wchar:
            return type
        return ctypes.c_uint32 if ctypes.sizeof(type) == 4 else ctypes.c_uint16

    def describe(record):
        kind = record.__class__
        shown = []
        for name, part, place in parts_of(kind):
            known = part is not None
            value = show(part, record, place) if known else repr(getattr(record, name))
            shown.append(f"{name}={value}")
        if id(record) in lengths:
            name = lengths[id(record)][1]
            rest = getattr(record, name)
            shown.append(f"{name}={show(rest.__class__, rest, 0)}")
        return f"{kind.__name__}({', '.join(shown)})"

    def is_same(type, left, right, place, is_shared=False):
        # Whether the same value lies there; padding does not count, pointers are addresses.
        # Whose value lies in a union nobody knows: there numbers are their bits.
        if is_pointer(type):
            type = ctypes.c_void_p
        if issubclass(type, (ctypes.Structure, ctypes.Union)):
            one, other = type.from_buffer(left, place), type.from_buffer(right, place)
            is_shared = is_shared or issubclass(type, ctypes.Union)
            return all(
                getattr(one, name) == getattr(other, name)
                if inner is None
                else is_same(inner, one, other, offset, is_shared)
                for name, inner, offset in parts_of(type)
            )
        if issubclass(type, ctypes.Array):
            element = type._type_
            size = ctypes.sizeof(element)
            places = [place + at * size for at in range(type._length_)]
            return all(is_same(element, left, right, at, is_shared) for at in places)
        type = number_of(type)
        one, other = type.from_buffer(left, place), type.from_buffer(right, place)
        if is_shared and type is not ctypes.c_longdouble:
            return bytes(one) == bytes(other)
        return one.value == other.value

    def is_equal(self, other):
        # Records with the same members are equal.
        if not isinstance(other, self.__class__):
            return NotImplemented
        _, name, count, _ = lengths.get(id(self), (None, None, 0, ()))
        if count != lengths.get(id(other), (None, None, 0, ()))[2]:
            return False
        if not is_same(self.__class__, self, other, 0):
            return False
        if count == 0:
            return True
        left, right = getattr(self, name), getattr(other, name)
        return is_same(left.__class__, left, right, 0)

    # In the body of a class: before 3.13, a union does not take them later.
    equality = (is_equal, object.__ne__, None)

    # Flexible array members: those of records, and of what with_length() makes.
    elements = {}

    lengths = {}

    longer = {}

    class FlexibleArray:
        # In place of ctypes' descriptor, which knows of no elements.
        def __init__(self, empty, element):
            self.empty = empty
            self.element = element
            self.offset = empty.offset
            self.size = 0

        def __get__(self, record, kind=None):
            if record is None:
                return self
            if id(record) not in lengths:
                return self.empty.__get__(record, kind)
            _, _, count, holder = lengths[id(record)]
            return (self.element * count).from_buffer(*holder or (record, self.offset))

        def __set__(self, record, values):
            self.__get__(record)[:] = values

    def flexible(record, name, element):
        array = FlexibleArray(getattr(record, name), element)
        elements[record, name] = element

        def with_length(_bindwright_class, *args, **keywords):
            # With so many elements at its end; the rest initialises the other members,
            # of which one may be called count: who gives it gives the other by position.
            cls = _bindwright_class
            if not args and "count" in keywords:
                args = (keywords.pop("count"),)
            if not args:
                raise TypeError("with_length() lacks the count of elements")
            count, *args = args
            end = max(ctypes.sizeof(cls), array.offset + ctypes.sizeof(element * count))
            align = getattr(cls, "_bindwright_align", None)
            if align is None:
                self = cls.__new__(cls)
                ctypes.resize(self, end)
                ctypes.memset(ctypes.addressof(self), 0, end)
                holder = ()
            else:
                space = allocate(ctypes.c_ubyte * end, align)
                self = cls.from_buffer(space)
                holder = (space, array.offset)
            import weakref

            key = id(self)
            gone = weakref.ref(self, lambda _: lengths.pop(key, None))
            lengths[key] = (gone, name, count, holder)
            self.__init__(*args, **keywords)
            return self

        def _bindwright_restore(cls, *parts):
            return restore_record(cls, *parts)

        setattr(record, name, array)
        if not hasattr(record, "with_length"):
            record.with_length = classmethod(with_length)
        longer[record] = with_length
        record._bindwright_restore = classmethod(_bindwright_restore)

    def holds_pointer(type):
        # ctypes itself does not know its own c_char_p again when it is derived from.
        if issubclass(type, ctypes.Array):
            return holds_pointer(type._type_)
        if issubclass(type, (ctypes.Structure, ctypes.Union)):
            types = [inner for _, inner, _ in parts_of(type) if inner is not None]
            return any(holds_pointer(inner) for inner in types)
        return is_pointer(type)

    def reduce_record(record, base):
        # What ctypes itself would make of it again has not its length and alignment.
        kind = record.__class__
        reduced = base.__reduce__(record)
        if holds_pointer(kind):
            raise ValueError("ctypes objects containing pointers cannot be pickled")
        if not hasattr(kind, "_bindwright_restore"):
            return reduced
        _, name, count, _ = lengths.get(id(record), (None, None, None, None))
        rest = b"" if name is None else bytes(getattr(record, name))
        fixed = bytes(record)[: ctypes.sizeof(kind)]
        return kind._bindwright_restore, (fixed, count, rest)

    def restore_record(cls, fixed, count, rest):
        record = cls() if count is None else longer[cls](cls, count)
        ctypes.memmove(ctypes.addressof(record), fixed, len(fixed))
        if rest:
            array = getattr(record, lengths[id(record)][1])
            ctypes.memmove(ctypes.addressof(array), rest, len(rest))
        return record

    class AlignedType(type(ctypes.Structure)):
        # Python's memory is aligned to 16 bytes at most.
        def __call__(_bindwright_class, *args, **keywords):
            self = allocate(_bindwright_class, _bindwright_class._bindwright_align)
            self.__init__(*args, **keywords)
            return self

    class AlignedUnionType(type(ctypes.Union)):
        __call__ = AlignedType.__call__

    class AlignedStructure(Structure, metaclass=AlignedType):
        __slots__ = ()
        _bindwright_align = 16

        @classmethod
        def _bindwright_restore(cls, *parts):
            return restore_record(cls, *parts)

    class AlignedUnion(Union, metaclass=AlignedUnionType):
        __slots__ = ()
        _bindwright_align = 16

        @classmethod
        def _bindwright_restore(cls, *parts):
            return restore_record(cls, *parts)

    def aligned(record, align):
        record._bindwright_align = align
`;

/** What the bodies of records are completed with. */
export const memberSupport: string = `    def number_at(size, order):
        # The type of as many bytes, where ctypes has a number of that size.
        numbers = {
            1: ctypes.c_uint8,
            2: ctypes.c_uint16,
            4: ctypes.c_uint32,
            8: ctypes.c_uint64,
        }
        number = numbers.get(size)
        return getattr(number, f"__ctype_{order[0]}e__", number)

    def bits(record, name, offset, size, shift, width, kind, order="little"):
        # A bit-field where C has it: the bits above "shift" in "size" bytes from "offset" on.
        mask = (1 << width) - 1
        others = ~(mask << shift)
        number = number_at(size, order)
        unit = (number or ctypes.c_ubyte * size).from_buffer

        def get(self):
            held = unit(self, offset)
            value = int.from_bytes(held, order) if number is None else held.value
            value = value >> shift & mask
            if kind == "signed" and value >> (width - 1):
                return value - mask - 1
            return bool(value) if kind == "bool" else value

        def set(self, value):
            if not isinstance(value, int):
                value = getattr(value, "value", value)
            if kind == "bool":
                value = bool(value)
            value = (value.__index__() & mask) << shift
            held = unit(self, offset)
            if number is None:
                value |= int.from_bytes(held, order) & others
                held[:] = value.to_bytes(size, order)
            else:
                held.value = held.value & others | value

        setattr(record, name, property(get, set))

    def alias(record, name, field):
        setattr(record, name, getattr(record, field))

    def members(record, names):
        # Arguments initialise the members of C, not the fields that hold them.
        def __init__(_bindwright_self, *args, **keywords):
            self = _bindwright_self
            if len(args) > len(names):
                raise TypeError("too many initializers")
            for name, value in zip(names, args):
                if name in keywords:
                    raise TypeError(f"duplicate values for field {name!r}")
                setattr(self, name, value)
            try:
                for name, value in keywords.items():
                    setattr(self, name, value)
            except AttributeError as error:
                refuse(self, keywords, error)

        record_members[record] = names
        record.__init__ = __init__
`;
