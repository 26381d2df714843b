enum_color = c_uint  # static_constants.h: 1

RED = 0  # static_constants.h: 1

GREEN = 1  # static_constants.h: 1

# static_constants.h: 2
LIMIT = 7

# static_constants.h: 3
WRAPPED = 1

# static_constants.h: 4
RATIO = 2.5

# static_constants.h: 5
NAME = "abc"

# static_constants.h: 6
GREETING = "hello"

# static_constants.h: 7
DEFAULT = 1

# static_constants.h: 10
for _lib in _libs.values():
    try:
        exported = c_int.in_dll(_lib, "exported")
        break
    except ValueError:
        pass


# static_constants.h: 11
def TWICE(x):
    return x * LIMIT
