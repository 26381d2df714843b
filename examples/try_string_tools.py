"""Calls the C library through the module that bindwright made of string_tools.h."""

import ctypes

import string_tools as tools

print("strlen(b'bindwright')  =", tools.strlen(b"bindwright"))
print("toupper(ord('b'))      =", chr(tools.toupper(ord("b"))))
print("abs(-42)               =", tools.abs(-42))

result = tools.div(17, 5)
print("div(17, 5)             =", result.quotient, "remainder", result.remainder)

numbers = (ctypes.c_int * 5)(31, 4, 15, 9, 26)


def ascending(first, second):
    left = ctypes.cast(first, ctypes.POINTER(ctypes.c_int))[0]
    right = ctypes.cast(second, ctypes.POINTER(ctypes.c_int))[0]
    return (left > right) - (left < right)


tools.qsort(numbers, len(numbers), ctypes.sizeof(ctypes.c_int), tools.compare_function(ascending))
print("qsort(31 4 15 9 26)    =", *numbers)

buffer = ctypes.create_string_buffer(32)
tools.snprintf(buffer, 32, b"%s has %d letters", b"ctypes", ctypes.c_int(6))
print("snprintf(...)          =", buffer.value.decode())

print("CASE_BIT               =", tools.CASE_BIT)
print("IS_LOWER(ord('q'))     =", bool(tools.IS_LOWER(ord("q"))))
