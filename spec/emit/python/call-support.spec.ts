import type { GivenOptions } from "../../../src/options.ts";
import { buildLibrary, pythonOf, pythons, runPython, whyNoLibrary } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

/** Calls a library of C from every Python that there is. */
async function everywhere(
  header: string,
  definitions: string,
  program: string,
  expected: string,
): Promise<void> {
  const library = buildLibrary(`${header}\n${definitions}`);
  const module = await pythonOf(header, { libraries: [library] });
  for (const python of pythons) assert.is(runPython(module, program, python), expected, python.version);
}

const tries = `def attempt(function):
    try:
        print("called", function())
    except Exception as error:
        print(type(error).__name__, str(error).rpartition(": ")[2])
`;

judge("a callback may return text, which lives as long as it does", whyNoLibrary, async () => {
  await everywhere(
    "typedef const char *(*namer)(int n); const char *ask(namer f, int n); struct s { namer f; }; const char *hold(struct s *s, int n);",
    `const char *ask(namer f, int n) { return f ? f(n) : "none"; }
const char *hold(struct s *s, int n) { return s->f(n); }`,
    `import gc
name = m.namer(lambda n: b"n%d" % n)
first = m.ask(name, 1)
gc.collect()
print(first, m.ask(name, 2), m.ask(m.namer(lambda n: "\\u00e9"), 0), m.ask(m.namer(lambda n: None), 0), m.ask(None, 0))
print(m.ask(m.namer(lambda n: m.String(b"own")), 0), m.ask(m.namer(lambda n: ctypes.c_char_p(b"char")), 0))
record = m.struct_s(m.namer(lambda n: b"held"))
print(m.hold(record, 1))
print(m.ask(ctypes.CFUNCTYPE(m.UNCHECKED(m.String), ctypes.c_int)(lambda n: 0), 1))`,
    "b'n1' b'n2' b'\\xc3\\xa9' None b'none'\nb'own' b'char'\nb'held'\nNone",
  );
});

judge("a function of a library is a callback", whyNoLibrary, async () => {
  await everywhere(
    `int apply(int (*f)(int), int v); int twice(int v); int two(int a, int b); int wide(void *p);
struct point { int x, y; double z; }; int visit(int (*f)(struct point p, long double d), struct point p);
int takes(struct point p, long double d);`,
    `int apply(int (*f)(int), int v) { return f ? f(v) : -1; } int twice(int v) { return 2 * v; }
int two(int a, int b) { return a; } int wide(void *p) { return 0; }
int visit(int (*f)(struct point p, long double d), struct point p) { return f(p, 2.5L); }
int takes(struct point p, long double d) { return p.x + p.y + (int)(p.z * d); }`,
    `${tries}
attempt(lambda: m.apply(m.twice, 4))
attempt(lambda: m.apply(None, 4))
attempt(lambda: m.visit(m.takes, m.struct_point(1, 2, 4)))
Visit = ctypes.CFUNCTYPE(ctypes.c_int, m.struct_point, ctypes.c_longdouble)
attempt(lambda: m.visit(Visit(lambda p, d: p.y + int(2 * d)), m.struct_point(1, 2, 4)))
attempt(lambda: m.apply(m.two, 1))
attempt(lambda: m.apply(m.wide, 1))
attempt(lambda: m.apply(lambda v: v, 1))`,
    `called 8
called -1
called 13
called 7
ArgumentError two takes other arguments than the callback
ArgumentError wide takes other arguments than the callback
ArgumentError expected CFunctionType instance instead of function`,
  );
});

judge("a callback may take a record with a member of any name", whyNoLibrary, async () => {
  await everywhere(
    `struct event { int type, align; }; int raise_event(int (*f)(struct event e), struct event e);
int sum(struct event e);`,
    `int raise_event(int (*f)(struct event e), struct event e) { return f(e); }
int sum(struct event e) { return e.type + e.align; }`,
    `${tries}
attempt(lambda: m.raise_event(m.sum, m.struct_event(3, 4)))`,
    "called 7",
  );
});

judge("a parameter that takes more is like its type otherwise", whyNoLibrary, async () => {
  await everywhere(
    "int fill(char *text, unsigned char *bytes);",
    "int fill(char *text, unsigned char *bytes) { return bytes[0]; }",
    `import copy
kind = m.fill.argtypes[1]
assert kind._type_ is ctypes.c_ubyte and repr(kind) == repr(ctypes.POINTER(ctypes.c_ubyte))
assert copy.copy(kind)._type_ is ctypes.c_ubyte and not kind(), "a null pointer"
print(m.fill(None, bytearray(b"a")), m.fill(m.UserString("x"), kind(ctypes.c_ubyte(5))))`,
    "97 5",
  );
});

judge("char ** takes texts, and the place of one", whyNoLibrary, async () => {
  await everywhere(
    `int length(const char *const *list); int fill(char **list, int n); void out(char **result);`,
    `#include <string.h>
int length(const char *const *list) { int n = 0; while (*list) n += strlen(*list++); return n; }
int fill(char **list, int n) { int t = 0; for (int i = 0; i < n; i++) if (list[i]) { list[i][0] = 1; t += list[i][1]; } return t; }
void out(char **result) { *result = "made"; }`,
    `${tries}
print(m.length([b"ab", "c\\u00e9"]), m.length(()), m.length((m.String(b"xyz"),)), m.length((ctypes.c_char_p * 2)(b"abcd", None)))
print(m.fill([b"ab", None, "xc", ctypes.create_string_buffer(b"yd")], 4) - 98 - 99 - 100)
for place in ctypes.c_char_p(), m.String(), ctypes.POINTER(ctypes.c_char)():
    m.out(ctypes.byref(place))
    print(ctypes.string_at(place))
place = ctypes.pointer(ctypes.c_char_p())
m.out(place)
print(place[0])
attempt(lambda: m.length(b"abc"))
attempt(lambda: m.length("abc"))
attempt(lambda: m.length([3]))
attempt(lambda: m.length(ctypes.byref(ctypes.c_int())))`,
    `5 0 3 4
0
b'made'
b'made'
b'made'
b'made'
ArgumentError expected LP_LP_c_char instance instead of bytes
ArgumentError expected LP_LP_c_char instance instead of str
ArgumentError expected text instead of int instance
ArgumentError expected LP_LP_c_char instance instead of pointer to c_int`,
  );
});

judge("what argtypes holds is a type of ctypes, whatever else it takes", whyNoLibrary, async () => {
  await everywhere(
    "int sum(const unsigned char *bytes, int (*f)(int), char *text);",
    "int sum(const unsigned char *bytes, int (*f)(int), char *text) { return bytes[0] + f(1) + text[0]; }",
    `print([isinstance(kind, type) for kind in m.sum.argtypes])
print(issubclass(m.sum.argtypes[0], ctypes.POINTER(ctypes.c_ubyte)), m.sum.argtypes[0]._type_ is ctypes.c_ubyte)
print(issubclass(m.sum.argtypes[1], ctypes._CFuncPtr), m.sum(b"\\1", m.sum.argtypes[1](lambda n: n), b"\\1"))`,
    "[True, True, True]\nTrue True\nTrue 3",
  );
});

const wide = "static inline __int128 minus(__int128 a, unsigned __int128 b) { return a - (__int128)b; }";
const wrapping: GivenOptions = { furtherOutputs: [{ language: "wrappers", path: "w.c" }], libraries: ["w"] };

test("wide integers have the order of the target's bytes", async () => {
  const big = await pythonOf(wide, { ...wrapping, target: "s390x-linux-gnu" });
  for (const said of [
    '8, "signed", "big"),',
    '8, "unsigned", "big"),',
    'carried(c_ubyte * 16, "signed", "big")',
  ])
    assert.ok(big.includes(said), said);
  const little = await pythonOf(wide, { ...wrapping, target: "x86_64-linux-gnu" });
  assert.match(little, /pointed\(c_ubyte \* 16, 16, "signed"\)/);
  assert.not.match(little.slice(little.indexOf("# End preamble")), /"big"/);
});

judge("the order is that of the bytes in memory", whyNoLibrary, async () => {
  await everywhere(
    wide.replace("static inline ", "").replace(/\{.*/, ";"),
    wide.replace("static inline ", ""),
    `T = ctypes.c_ubyte * 16
for order in ("little", "big"):
    held = bytes(m._bindwright.passed(T, "II", "signed", order).convert(-2))
    given = m._bindwright.carried(T, "signed", order)(T.from_buffer_copy(held))
    print(held == (-2).to_bytes(16, order, signed=True), given)`,
    "True -2\nTrue -2",
  );
});
