"""A program over the typed module of the reference library: every surface once, strictly typed."""

from __future__ import annotations

import ctypes
import typing

import typed as r


def numbers() -> int:
    total: int = r.primitive_u8(1) + r.primitive_i64(-1) + r.U8
    flag: bool = r.primitive_bool(True)
    bounds: float = r.F32_MIN_POSITIVE
    return total + int(flag) + int(bounds)


def records() -> float:
    vector = r.Vec3f32(1, 2, z=3.0)
    vector.x = 4.5
    tupled: r.Tupled = r.tupled(r.Tupled(x0=7))
    array = r.Array(data=[1, 2, 3] + [0] * 13)
    first: int = r.array_1(array)
    return vector.x + vector.z + tupled.x0 + first


def enums(value: r.StructDocumented) -> str:
    result: r.EnumDocumented = r.documented(value)
    if result is r.EnumDocumented.A:
        return "first"
    return result.name


def pointers() -> int:
    cell = ctypes.c_int64(5)
    back = r.ptr_mut(ctypes.byref(cell))
    again = r.ptr_mut(cell)
    r.ptr_mut(back)
    found: bool = r.ref_option(None)
    value: int = again[0]
    return value + int(found)


def slices() -> typing.List[int]:
    array = (ctypes.c_uint32 * 3)(1, 2, 3)
    count: int = r.pattern_ffi_slice_1(array) + r.pattern_ffi_slice_1([1, 2]) + r.pattern_ffi_slice_1(r.Sliceu32.of(array))
    item: r.Vec3f32 = r.pattern_ffi_slice_2([r.Vec3f32(1)], 0)
    view = r.SliceMutu32.of(array)
    view[0] = 9
    some: typing.List[int] = view[1:]
    last: int = view.last()
    copied: r.SliceMutu32 = view.copied()
    for number in copied:
        count += number
    return some + [count, last, int(item.x), len(view)]


def strings() -> int:
    length: int = r.pattern_ascii_pointer_1(b"abc") + r.pattern_ascii_pointer_1(None)
    text: bytes | None = r.pattern_ascii_pointer_2()
    held = r.UseAsciiStringPattern(ascii_string=b"held")
    return length + len(text or b"") + len(held.ascii_string or b"")


def options() -> r.Inner | None:
    some = r.OptionInner.some(r.Inner(x=1))
    back: r.OptionInner = r.pattern_ffi_option_1(some)
    return back.value if back.is_some() else None


def callbacks() -> int:
    doubled: int = r.callback(lambda value: value * 2, 4)
    prepared = r.callbacks.fn_u32_rval_u32(lambda value: value + 1)
    given: int = r.pattern_callback_1(prepared, 41)
    seen: typing.List[int | None] = []
    kept = r.pattern_callback_2(lambda pointer: seen.append(pointer))
    kept(17)
    r.pattern_callback_3(r.DelegateCallbackMyCallbackContextual(callback=lambda context, value: None), 3)
    return doubled + given + len(seen)


def service() -> int:
    with r.SimpleService.new_with(5) as thing:
        thing.method_void()
        thing.method_result(1)
        borrowed: r.Sliceu32 = thing.return_slice()
        total: int = thing.method_value(2) + borrowed[0] + thing.method_mut_self(b"A")
    return total


def errors() -> int:
    try:
        r.panics()
    except r.FFIErrorException as error:
        code: r.FFIError = error.code
        return int(code) + len(error.variant)
    return 0


if __name__ == "__main__":
    import sys

    r.init_lib(sys.argv[1])
    print(numbers(), records(), enums(r.StructDocumented(1)), pointers(), slices(), strings(), options(), callbacks(), service(), errors())
