import {
  buildLibrary,
  pythonOf,
  pythons,
  runPython,
  symbolsOf,
  whyNoLibrary,
} from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

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

judge("what the stub says that void * takes is taken, and no other buffer", whyNoLibrary, async () => {
  const header =
    "struct s { int a; }; unsigned long at(const void *p); void *same(void *p); int shared(void *p);";
  const path = buildLibrary(`${header}
unsigned long at(const void *p) { return (unsigned long)p; }
void *same(void *p) { return p; }
int shared(void *p) { return *(char *)p; }`);
  const program = `s = m.struct_s(1)
given = (c_int * 3)()
for value in (None, 5, b"abc", given, create_string_buffer(3), byref(s), pointer(s), c_void_p(5), c_char_p(b"x"), c_wchar_p("x"), m.at, m.same(5)):
    m.at(value)
print(m.at(None), m.at(5), m.at(given) == addressof(given), m.at(byref(s)) == m.at(pointer(s)) == addressof(s), m.same(7).value)
code = bytearray(b"abc")
for value in (code, memoryview(code), 1.5, [1], s):
    try:
        m.at(value)
    except ArgumentError:
        print("refused", end=" ")
for value in (code, memoryview(code)):
    print(m.shared((c_char * len(value)).from_buffer(value)), end=" ")`;
  const module = await pythonOf(header, { libraries: [path] });
  for (const python of pythons) {
    const said = runPython(module, `from ctypes import *\n${program}`, python);
    assert.is(said, `0 5 True True 7\n${"refused ".repeat(5)}97 97`, python.version);
  }
  const { outputs } = await translateText(header, { outputLanguage: "pyi" });
  const stub = outputs[0]?.text ?? "";
  const address = /^_Address: TypeAlias = \(\n((?: {4}.*\n)+)\)$/m.exec(stub)?.[1] ?? "";
  assert.equal(
    address.split("\n").map((line) => line.replace(/^ {4}(?:\| )?/, "")),
    [
      "int",
      "bytes",
      "ctypes.c_void_p",
      "ctypes.c_char_p",
      "ctypes.c_wchar_p",
      "ctypes.Array[Any]",
      "ctypes._Pointer[Any]",
      "ctypes._CFunctionType",
      "ctypes._CArgObject",
      "None",
      "",
    ],
  );
});
