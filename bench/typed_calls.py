"""Calls through a typed module, beside the same calls in the shape that Interoptopus 0.14 prints.

    python3 bench/typed_calls.py LIBRARY TYPED.py

Both run against the same library: 100,000 calls of each in turns of 2,000, by processor time, and the fastest turn counts.
Fails where ours takes more than 1.1 times as long.
"""

import ctypes
import importlib.util
import sys
import time

TURN = 2_000
TURNS = 50


def load(path):
    spec = importlib.util.spec_from_file_location("typed", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["typed"] = module
    spec.loader.exec_module(module)
    return module


class Sliceu32(ctypes.Structure):
    _fields_ = [("data", ctypes.POINTER(ctypes.c_uint32)), ("len", ctypes.c_uint64)]

    def __init__(self, data=None, len=None):
        if data is not None:
            self.data = data
        if len is not None:
            self.len = len


c_lib = None


def _errcheck(returned, success):
    if returned == success:
        return
    raise Exception(f"Function returned error: {returned}")


def init_lib(path):
    global c_lib
    c_lib = ctypes.CDLL(path)
    c_lib.primitive_u32.argtypes = [ctypes.c_uint32]
    c_lib.primitive_u32.restype = ctypes.c_uint32
    c_lib.pattern_ffi_slice_1.argtypes = [Sliceu32]
    c_lib.pattern_ffi_slice_1.restype = ctypes.c_uint32
    c_lib.simple_service_new_with.argtypes = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_uint32]
    c_lib.simple_service_new_with.restype = ctypes.c_int
    c_lib.simple_service_method_value.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
    c_lib.simple_service_method_value.restype = ctypes.c_uint32
    c_lib.simple_service_new_with.errcheck = lambda rval, _fptr, _args: _errcheck(rval, 0)


def primitive_u32(x):
    return c_lib.primitive_u32(x)


def pattern_ffi_slice_1(ffi_slice):
    if hasattr(ffi_slice, "_length_") and getattr(ffi_slice, "_type_", "") == ctypes.c_uint32:
        ffi_slice = Sliceu32(data=ctypes.cast(ffi_slice, ctypes.POINTER(ctypes.c_uint32)), len=len(ffi_slice))

    return c_lib.pattern_ffi_slice_1(ffi_slice)


class SimpleService:
    def __init__(self, ctx):
        self._ctx = ctx

    @staticmethod
    def new_with(some_value):
        ctx = ctypes.c_void_p()
        c_lib.simple_service_new_with(ctx, some_value)
        return SimpleService(ctx)

    def method_value(self, x):
        return c_lib.simple_service_method_value(self._ctx, x)


def measure(call, *arguments):
    start = time.process_time()
    for _ in range(TURN):
        call(*arguments)
    return time.process_time() - start


def main(library, path):
    ours = load(path)
    ours.init_lib(library)
    init_lib(library)
    array = (ctypes.c_uint32 * 16)()
    prepared = Sliceu32(data=ctypes.cast(array, ctypes.POINTER(ctypes.c_uint32)), len=16)
    theirs, mine = SimpleService.new_with(3), ours.SimpleService.new_with(3)
    rows = [
        ("free function", (primitive_u32, 7), (ours.primitive_u32, 7)),
        ("method", (theirs.method_value, 7), (mine.method_value, 7)),
        ("slice of an array", (pattern_ffi_slice_1, array), (ours.pattern_ffi_slice_1, array)),
        (
            "slice that is one",
            (pattern_ffi_slice_1, prepared),
            (ours.pattern_ffi_slice_1, ours.Sliceu32(array, 16)),
        ),
    ]
    slow = 0
    for name, before, now in rows:
        pairs = [(measure(*before), measure(*now)) for _ in range(TURNS)]
        old, new = (min(times) for times in zip(*pairs))
        slow += new > 1.1 * old
        print(f"{name:20} {old * 1e9 / TURN:7.0f} ns  {new * 1e9 / TURN:7.0f} ns  {new / old:5.2f} x")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
