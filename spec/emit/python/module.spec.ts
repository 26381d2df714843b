import { DiagnosticBag } from "../../../src/diagnostics/bag.ts";
import { InternalError } from "../../../src/diagnostics/diagnostic.ts";
import { pythonEmitter } from "../../../src/emit/python/module.ts";
import { defaultOptions } from "../../../src/options.ts";
import { moduleOf as makeModule } from "../../support/ir.ts";
import { pythonOf, pythons, runPython, symbolsOf } from "../../support/modules.ts";
import { assert, judge, skip, test } from "../../support/test.ts";

test("a module that no pass has decided is our own fault", () => {
  assert.throws(
    () => pythonEmitter.emit(makeModule("a.h", []), defaultOptions, new DiagnosticBag()),
    (error: unknown) => error instanceof InternalError,
  );
});

test("type checkers look into the module for its names, and ask nothing of it", async () => {
  const lines = (await pythonOf("int f(void);")).split("\n");
  assert.equal(lines.slice(0, 2), ["# mypy: ignore-errors", "# pyright: basic"]);
  assert.match(lines[2] ?? "", /^# pyright: report\w+=false(?:, report\w+=false)+$/);
  // With `type: ignore` mypy sees no name of it, where a program imports it.
  assert.ok(!lines.slice(0, 5).some((line) => line.includes("type: ignore")));
});

test("the frame stands in ctypesgen's order", async () => {
  const text = await pythonOf("int f(void);", { libraries: ["x"], runtimeLibraryDirectories: ["lib"] });
  const marks = [
    '"""Wrapper for case.h',
    '__docformat__ = "restructuredtext"',
    "# Begin preamble for Python",
    "# End preamble",
    "_libs = {}",
    "# Begin loader",
    "# End loader",
    'add_library_search_dirs(["lib"])',
    "# Begin libraries",
    '_libs["x"] = load_library("x")',
    "# 1 libraries",
    "# No modules",
    "# case.h: 1",
    "# No inserted files",
    "# No prefix-stripping",
  ];
  const places = marks.map((mark) => text.indexOf(mark));
  assert.equal(
    places,
    [...places].sort((left, right) => left - right),
  );
  assert.ok(
    places.every((place) => place >= 0),
    marks.filter((_, at) => (places[at] ?? -1) < 0).join(),
  );
});

test("the command line is told in the docstring, as text", async () => {
  const text = await pythonOf("int f(void);", { commandLine: ["-D", 'x="""', "a.h"] });
  assert.ok(text.includes('-D x=\\"\\"\\" a.h'));
});

test("records, their bodies and their aliases", async () => {
  const header = "struct point { int x; struct point *next; };";
  assert.is(
    await symbolsOf(header),
    `class struct_point(Structure):
    __slots__ = ()
struct_point._fields_ = [
    ("x", c_int),
    ("next", POINTER(struct_point)),
]
point = struct_point`,
  );
});

test("functions of the one library", async () => {
  assert.is(
    await symbolsOf("int f(const char *a, void *b);", { libraries: ["x"] }),
    `if _libs["x"].has("f", "cdecl"):
    f = _libs["x"].get("f", "cdecl")
    f.argtypes = [String, POINTER(None)]
    f.restype = c_int`,
  );
});

test("functions of any library", async () => {
  assert.is(
    await symbolsOf("char *f(int a, ...);"),
    `for _lib in _libs.values():
    if not _lib.has("f", "cdecl"):
        continue
    f = _variadic_function(_lib.get("f", "cdecl"), String, [c_int], ReturnString)
    break`,
  );
});

test("enums, typedefs, constants and macros", async () => {
  const header =
    "enum color { RED = 1, BLUE };\ntypedef int (*cb)(enum color);\n#define N (2 + 3)\n#define F(a) ((a) * 2)\n";
  assert.is(
    await symbolsOf(header),
    `enum_color = c_uint
RED = 1
BLUE = 2
cb = CFUNCTYPE(UNCHECKED(c_int), enum_color)
N = 5
def F(a):
    return a * 2`,
  );
});

test("what is left out is said at the end, one line each", async () => {
  const text = await pythonOf("static int f(void);\n#define M(a) ((a) = 1)\n");
  assert.match(
    text,
    /# Left out:\n# case\.h: 1: function f: [^\n]+\n# case\.h: 2: macro-function M: [^\n]+\n\n# Type index/,
  );
});

test("a `#line` with Python in its name stays a comment", async () => {
  const text = await pythonOf('#line 7 "x\\nimport os\\n"\nint f(void);\n');
  assert.not(/^import os/m.test(text));
});

test("the same input gives the same bytes", async () => {
  const header = "struct s { int a : 3; }; int f(struct s *); enum { A };";
  assert.is(await pythonOf(header), await pythonOf(header));
});

/** Names that the module's own code uses, and some that Python uses. */
const hostile = `enum { hasattr = 1, isinstance, getattr, print, len, type, int_, bytes, property, ctypes, sys, builtins, String, POINTER,
  CFUNCTYPE, UNCHECKED, Structure, Union, ReturnString, _variadic_function, ValueError, NameError, cast, c_int, c_char_p,
  c_ubyte, _libs, _lib, _bindwright, load_library, add_library_search_dirs, globals, object, super, __name__, __builtins__,
  __class__, __import__, __build_class__, match, _, None, lambda, async, pointer, sizeof_, c_uint, float_, str, dict };
struct s { int *p; unsigned char a : 3; unsigned short b : 11; const char *text; int (*f)(const char *); union { int u; int v; }; };
union n { int i; };
char *f1(const char *, struct s *, const unsigned char *); void *f2(void); int f3(int, ...); __int128 f4(void);
extern struct s v1; extern int v2[];
#define M1(cast) ((unsigned char)(cast) + sizeof(int))
#define M3 (0.0 / 0.0)
#define M4 ((int *)16)
`;

if (pythons.length === 0) skip("no name of a header captures what the module uses", "no Python");
for (const interpreter of pythons) {
  judge(
    `no name of a header captures what the module uses (CPython ${interpreter.version})`,
    undefined,
    async () => {
      const text = await pythonOf(hostile, { libraries: [] });
      const program = `
assert (m.hasattr, m.print, m._None, m._lambda, m.POINTER, m.c_int) == (1, 4, 42, 43, 14, 24)
r = m.struct_s(a=7, b=2047)
assert (r.a, r.b, m.M1(258), m.M3 == m.M3) == (7, 2047, 6, False)
assert ctypes.sizeof(m.union_n) == 4
print(m.struct_s.p.size, m.struct_s.f.size)`;
      assert.is(runPython(text, program, interpreter), "8 8");
    },
  );
}
