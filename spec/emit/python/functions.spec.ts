import { symbolsOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";

const one = { libraries: ["x"] };

test("a declined function raises in place of a call", async () => {
  assert.is(
    await symbolsOf("_Float128 f(void);", one),
    `if _libs["x"].has("f", "cdecl"):
    f = _bindwright.declined(
        "f", "its result cannot be had: ctypes has no _Float128", "--wrap-static-inline"
    )`,
  );
});

test("a renamed function is bound by its symbol", async () => {
  assert.is(
    await symbolsOf('int lambda(void) __asm__("real_name");', one),
    `if _libs["x"].has("real_name", "cdecl"):
    _lambda = _libs["x"].get("real_name", "cdecl")
    _lambda.argtypes = []
    _lambda.restype = c_int`,
  );
});

test("a variable of the one library", async () => {
  assert.is(
    await symbolsOf("extern int v[2];", one),
    `try:
    v = (c_int * 2).in_dll(_libs["x"], "v")
except ValueError:
    pass`,
  );
});

test("a variable of any library", async () => {
  assert.is(
    await symbolsOf("extern int v[];"),
    `for _lib in _libs.values():
    try:
        v = pointer(c_int.in_dll(_lib, "v"))
        break
    except ValueError:
        pass`,
  );
});

test("a variadic function has its fixed types", async () => {
  assert.is(
    await symbolsOf("int f(const char *format, ...);", one),
    `if _libs["x"].has("f", "cdecl"):
    f = _variadic_function(_libs["x"].get("f", "cdecl"), c_int, [String], None)`,
  );
});
