/** The C library, really called: stdio.h and math.h with --all-headers, stdlib.h. */
import { callLibrary, type RealLibrary } from "./library.ts";

const stdio: RealLibrary = { header: "stdio.h", flags: ["-lc", "--all-headers"], module: "stdio_bindings" };
const math: RealLibrary = { header: "math.h", flags: ["-lm", "--all-headers"], module: "math_bindings" };
const stdlib: RealLibrary = { header: "stdlib.h", flags: ["-lc"], module: "stdlib_bindings" };

callLibrary(
  stdio,
  "the printf family",
  `
buffer = ctypes.create_string_buffer(64)
assert m.snprintf(buffer, 64, b"%d %s %.3f %c", ctypes.c_int(42), b"text", ctypes.c_double(2.5), ctypes.c_int(33)) == 15
assert buffer.value == b"42 text 2.500 !", buffer.value
number = ctypes.c_int()
assert m.sscanf(b"17", b"%d", ctypes.byref(number)) == 1 and number.value == 17
assert m.sprintf(buffer, b"%ld", ctypes.c_long(-1)) == 2 and buffer.value == b"-1"
`,
);

callLibrary(
  stdio,
  "a file written and read by FILE *",
  `
import os, tempfile
path = os.path.join(tempfile.mkdtemp(), "file")
stream = m.fopen(path.encode(), b"w")
assert stream
assert m.fputs(b"line\\n", stream) >= 0
assert m.fclose(stream) == 0
assert open(path, "rb").read() == b"line\\n"
assert m.remove(path.encode()) == 0
assert m.EOF == -1 and m.BUFSIZ > 0
`,
);

callLibrary(
  stdlib,
  "qsort with a Python callback",
  `
values = (ctypes.c_int * 6)(5, 3, 9, -1, 0, 7)
calls = []
@m.__compar_fn_t
def compare(a, b):
    left = ctypes.cast(a, ctypes.POINTER(ctypes.c_int))[0]
    right = ctypes.cast(b, ctypes.POINTER(ctypes.c_int))[0]
    calls.append(1)
    return (left > right) - (left < right)
m.qsort(values, 6, ctypes.sizeof(ctypes.c_int), compare)
assert list(values) == [-1, 0, 3, 5, 7, 9] and calls
`,
);

callLibrary(
  stdlib,
  "records by value: div and ldiv; strings from getenv; NULL",
  `
result = m.div(17, 5)
assert (result.quot, result.rem) == (3, 2)
wide = m.ldiv(-(2 ** 40), 7)
assert wide.quot == -(2 ** 40 // 7) and wide.rem == -(2 ** 40 % 7)
import os
os.environ["BINDWRIGHT_REAL"] = "set"
assert str(m.getenv("BINDWRIGHT_REAL")) == "set"
assert m.getenv(b"BINDWRIGHT_NOT_SET") == None
assert m.strtoul(b"0xff", None, 16) == 255
`,
);

callLibrary(
  math,
  "math.sin and what ctypes cannot call",
  `
import math
assert m.sin(1.0) == math.sin(1.0)
assert m.pow(2.0, 10.0) == 1024.0
assert abs(m.sinf(0.5) - math.sin(0.5)) < 1e-6
assert m.M_PI == math.pi
exponent = ctypes.c_int()
assert m.frexp(8.0, ctypes.byref(exponent)) == 0.5 and exponent.value == 4
try:
    m.sin("text")
except ctypes.ArgumentError:
    pass
else:
    raise AssertionError("a str was taken for a double")
for name in ("sinf128", "cosf128"):
    function = getattr(m, name, None)
    if function is not None:
        assert isinstance(function.declined, str) and function.declined
        try:
            function(1.0)
        except Exception as error:
            assert function.declined in str(error), error
        else:
            raise AssertionError(name + " was called")
`,
);
