"""Holds a module of random records against C: sizes, offsets, and what is written and read of each member.

    judge.py [LIBRARY]

In a folder with cases.py and plan.json. Without a library (where none can be loaded) the compiler's numbers judge alone.
Prints one line of JSON.
"""

import ctypes
import json
import random
import sys

sys.path.insert(0, ".")

import cases  # noqa: E402

dice = random.Random(11)
BIG = 1 << 64


class Library:
    def __init__(self, path):
        library = ctypes.CDLL(path)
        pointers = ctypes.c_void_p, ctypes.c_void_p
        forms = {
            "put": ctypes.CFUNCTYPE(None, *pointers),
            "take": ctypes.CFUNCTYPE(None, *pointers),
            "set": ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_ulonglong),
            "get": ctypes.CFUNCTYPE(ctypes.c_ulonglong, ctypes.c_void_p),
        }
        for name, form in forms.items():
            table = (ctypes.c_void_p * 10**6).in_dll(library, name + "_table")
            setattr(self, name, lambda at, table=table, form=form: form(table[at]))


def find_class(spec):
    kind, _, name = spec.rpartition(" ")
    return getattr(cases, "%s_%s" % (kind, name) if kind else name)


def find_owner(record, path):
    """What holds a member, the first element where it is an array; and the member's own name."""
    *outer, last = path.split(".")
    for name in outer:
        record = getattr(record, name)
        if isinstance(record, ctypes.Array):
            record = record[0]
    return record, last


def place_of(record, path):
    """Offset and size of a member that has a ctypes descriptor, in bytes; None for a bit-field."""
    owner, name = find_owner(record, path)
    field = getattr(type(owner), name)
    if not hasattr(field, "offset"):
        return None
    start = ctypes.addressof(owner) - ctypes.addressof(record)
    return start + field.offset, field.size


def data_of(record):
    return ctypes.string_at(ctypes.addressof(record), ctypes.sizeof(record))


def number(value):
    if isinstance(value, bytes):
        return value[0]
    return int(value) % BIG


def judge_bits(cls, path, offset, width, at, library):
    record = cls()
    owner, name = find_owner(record, path)
    setattr(owner, name, -1)
    written = int.from_bytes(data_of(record), "little")
    full = (1 << width) - 1
    if written != full << offset and not (width == 1 and written == 1 << offset):
        return "writes %x" % written
    if library is None:
        size = ctypes.sizeof(record)
        ctypes.memset(ctypes.addressof(record), 255, size)
        if number(getattr(owner, name)) & full != full:
            return "reads %r" % getattr(owner, name)
        setattr(owner, name, 0)
        left = int.from_bytes(data_of(record), "little")
        return None if left == ((1 << 8 * size) - 1) & ~(full << offset) else "clears %x" % left
    for _ in range(3):
        value = dice.getrandbits(width)
        background = bytes(dice.getrandbits(8) for _ in range(ctypes.sizeof(record)))
        ctypes.memmove(ctypes.addressof(record), background, len(background))
        library.set(at)(ctypes.addressof(record), value)
        by_c = data_of(record)
        seen = library.get(at)(ctypes.addressof(record))
        if number(getattr(owner, name)) != seen:
            return "reads %r, C %x" % (getattr(owner, name), seen)
        ctypes.memmove(ctypes.addressof(record), background, len(background))
        setattr(owner, name, value)
        if data_of(record) != by_c:
            return "writes %s, C %s" % (data_of(record).hex(), by_c.hex())
    return None


def sample(kind, size):
    """Bytes that are a value of a type."""
    code = getattr(kind, "_type_", None)
    if code == "?":
        return b"\1"
    if code == "u":
        return (65 + dice.randrange(1000)).to_bytes(size, "little")
    if code == "g":
        return bytes(ctypes.c_longdouble(dice.randrange(1000) / 8))
    return bytes(1 + dice.randrange(63) for _ in range(size))


def judge_plain(cls, path, offset, width, at, library):
    record = cls()
    place = place_of(record, path)
    if place is None:
        return "is a bit-field"
    if place[0] * 8 != offset or width is not None and place[1] * 8 != width:
        return "lies at %d, %d bytes" % place
    if library is None or not width:
        return None
    owner, name = find_owner(record, path)
    value = getattr(owner, name)
    kind = dict(one[:2] for one in all_fields(type(owner))).get(name)
    data = sample(kind, place[1])
    library.put(at)(ctypes.addressof(record), data)
    value = getattr(owner, name)
    whole = library.get(at)(ctypes.addressof(record))
    if isinstance(value, (int, bytes)) and place[1] <= 8 and whole:
        mask = (1 << 8 * place[1]) - 1 if isinstance(value, bytes) else BIG - 1
        if number(value) & mask != whole & mask:
            return "is %r, C %x" % (value, whole)
    other = cls()
    owner, name = find_owner(other, path)
    setattr(owner, name, value)
    taken = ctypes.create_string_buffer(place[1])
    library.take(at)(ctypes.addressof(other), taken)
    significant = 10 if getattr(kind, "_type_", None) == "g" else place[1]
    if taken.raw[:significant] != data[:significant]:
        return "comes back as %s, not %s" % (taken.raw.hex(), data.hex())
    return None


def all_fields(cls):
    """The fields of a record and of those that are anonymous in it."""
    hidden = getattr(cls, "_anonymous_", ())
    for field in cls._fields_:
        yield field
        if field[0] in hidden:
            yield from all_fields(field[1])


def judge_record(spec, size, align, fields, library):
    cls = find_class(spec)
    if ctypes.sizeof(cls) * 8 != size:
        return ["%s: size %d, not %d" % (spec, ctypes.sizeof(cls), size // 8)]
    faults = []
    for path, kind, offset, width, at in fields:
        judge = judge_bits if kind == "bits" else judge_plain
        try:
            fault = judge(cls, path, offset, width, at, library)
        except Exception as error:
            fault = "%s: %s" % (type(error).__name__, error)
        if fault is not None:
            faults.append("%s.%s: %s" % (spec, path, fault))
    return faults


def main(path=None):
    library = None if path is None else Library(path)
    with open("plan.json") as file:
        plan = json.load(file)
    verdict = {"records": 0, "members": 0, "wrong": []}
    for spec, size, align, fields, disputed in plan:
        # Where compilers differ, a library of another one is no judge.
        if disputed and library is not None and "clang" in path:
            continue
        verdict["records"] += 1
        verdict["members"] += len(fields)
        verdict["wrong"] += judge_record(spec, size, align, fields, library)
    print(json.dumps(verdict))


if __name__ == "__main__":
    main(*sys.argv[1:])
