/**
 * The part of the support code that function-like macros call, in Python: what C's operators do otherwise than Python's.
 * A result whose type a Python number does not tell is a `Number` or a `Single`, a number like any other that knows it.
 */

export const macroSupport: string = `    class Number(int):
        # An integer that is no int of C: "size" in bytes, and whether it has a sign.
        size = 8
        signed = True

    class Single(float):
        # A float of C, which Python's float is not: that is a double.
        __slots__ = ()

    def number(value, size, signed):
        result = Number(value if signed else value % (1 << 8 * size))
        result.size = size
        result.signed = signed
        return result

    def divide(left, right):
        if isinstance(left, int) and isinstance(right, int):
            quotient = abs(left) // abs(right)
            return quotient if (left < 0) == (right < 0) else -quotient
        if isinstance(right, (int, float)) and right == 0:
            # IEC 60559: an infinity with the sign of both, or no number.
            return (
                float(left) * float("inf") * (1 if str(float(right))[0] != "-" else -1)
            )
        return left / right

    def remainder(left, right):
        return left - right * divide(left, right)

    operations = {
        "+": lambda left, right: left + right,
        "-": lambda left, right: left - right,
        "*": lambda left, right: left * right,
        "/": divide,
        "%": remainder,
        "&": lambda left, right: left & right,
        "|": lambda left, right: left | right,
        "^": lambda left, right: left ^ right,
        "<<": lambda left, right: left << right,
        ">>": lambda left, right: left >> right,
        "<": lambda left, right: left < right,
        ">": lambda left, right: left > right,
        "<=": lambda left, right: left <= right,
        ">=": lambda left, right: left >= right,
        "==": lambda left, right: left == right,
        "!=": lambda left, right: left != right,
        "~": lambda left, right: ~right,
        "=": lambda left, right: right,
        "minus": lambda left, right: -right,
    }
    comparisons = ("<", ">", "<=", ">=", "==", "!=")

    def unsigned(operator, left, right, type):
        # One operand is unsigned; the other one is too, unless it is wider.
        operation = operations[operator]
        if not (isinstance(left, int) and isinstance(right, int)):
            return operation(left, right)
        own = size = ctypes.sizeof(type)
        signed = False
        for value in (left,) if operator in ("<<", ">>") else (left, right):
            if isinstance(value, Number):
                wider, sign = value.size, value.signed
            else:
                limit = 1 << 8 * own
                wider, sign = (
                    (own, False)
                    if -limit // 2 <= value < limit
                    else (8, value < 1 << 63)
                )
            if wider > size:
                size, signed = wider, sign
            elif wider == size:
                signed = signed and sign
        if not signed:
            limit = 1 << 8 * size
            left %= limit
            if operator not in ("<<", ">>"):
                right %= limit
        result = operation(left, right)
        return result if operator in comparisons else number(result, size, signed)

    def single(operator, left, right):
        # One operand is a float, the other one a float, an integer, or a double.
        if not all(isinstance(value, (Single, int)) for value in (left, right)):
            return operations[operator](left, right)
        result = operations[operator](
            to_float(left, ctypes.c_float), to_float(right, ctypes.c_float)
        )
        return (
            result if operator in comparisons else Single(ctypes.c_float(result).value)
        )

    def to_integer(value, type):
        if isinstance(value, (bytes, str)) and len(value) == 1:
            value = ord(value)
        elif isinstance(
            value,
            (
                ctypes._Pointer,
                ctypes._CFuncPtr,
                ctypes.Array,
                ctypes.c_void_p,
                ctypes.c_char_p,
            ),
        ):
            value = ctypes.cast(value, ctypes.c_void_p).value
        elif isinstance(value, ctypes._SimpleCData):
            value = value.value
        return type(int(value or 0)).value

    def to_float(value, type):
        result = type(getattr(value, "value", value)).value
        return Single(result) if type is ctypes.c_float else result

    def apply(function, argument):
        # "(t)(e)" casts where t is a type, and calls where it is a function.
        if not isinstance(function, builtins.type):
            return function(argument)
        if issubclass(
            function,
            (
                ctypes._Pointer,
                ctypes._CFuncPtr,
                ctypes.c_void_p,
                ctypes.c_char_p,
                ctypes.c_wchar_p,
            ),
        ):
            return ctypes.cast(argument, function)
        if issubclass(function, ctypes.c_bool):
            return int(bool(argument))
        if issubclass(function, (ctypes.c_float, ctypes.c_double, ctypes.c_longdouble)):
            return to_float(argument, function)
        if issubclass(function, ctypes._SimpleCData):
            return to_integer(
                argument,
                ctypes.c_byte if issubclass(function, ctypes.c_char) else function,
            )
        return function(argument)

    def is_null(value):
        if isinstance(value, (bytes, str)):
            return False
        return not getattr(value, "raw", value)

    def address_of(whole, part):
        # Of a member by its name, or of an element by its index.
        if isinstance(part, str):
            return ctypes.pointer(
                find_type(type(whole), part).from_buffer(
                    whole, getattr(type(whole), part).offset
                )
            )
        element = whole._type_
        first = ctypes.cast(whole, ctypes.c_void_p).value or 0
        return ctypes.cast(
            first + part * ctypes.sizeof(element), ctypes.POINTER(element)
        )

    def find_type(record, name):
        # Members of anonymous members are members too.
        for base in record.__mro__:
            fields = base.__dict__.get("_fields_", ())
            for field in fields:
                if field[0] == name or base.__dict__.get(field[0]) is getattr(
                    record, name, None
                ):
                    return field[1]
            for field in fields:
                if field[0] in base.__dict__.get("_anonymous_", ()) and hasattr(
                    field[1], name
                ):
                    return find_type(field[1], name)
        raise AttributeError(name)
`;
