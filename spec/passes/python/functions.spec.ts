import { callHeader, itemOf, reasonsOf, whyNoLibrary } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

test("the home is the library, where there is but one", async () => {
  const one = await itemOf("int f(void);", "function", "f", { libraries: ["x"] });
  const two = await itemOf("int f(void);", "function", "f", { libraries: ["x", "y"] });
  assert.equal([one.library, two.library], ["x", undefined]);
});

test("an asm label is the symbol", async () => {
  const item = await itemOf('int f(int a) __asm__("f_real");', "function", "f");
  assert.is(item.symbol, "f_real");
});

test("results of char pointers are text, of void pointers an object", async () => {
  const text = "const char *c(void); char *o(void); void *p(void); unsigned char *u(void);";
  const result = async (name: string): Promise<readonly unknown[]> => {
    const item = await itemOf(text, "function", name);
    return [item.result, item.returnsString];
  };
  assert.equal(await result("c"), [{ kind: "ctypes", name: "c_char_p" }, false]);
  assert.equal(await result("o"), [{ kind: "support", name: "String" }, true]);
  assert.equal(await result("p"), [{ kind: "support", name: "void_p" }, false]);
  assert.equal(await result("u"), [{ kind: "pointer", target: { kind: "ctypes", name: "c_ubyte" } }, false]);
});

test("a pointer to bytes takes buffers", async () => {
  const item = await itemOf("typedef unsigned char B; void f(const B *a, B *b, char *c);", "function", "f");
  assert.equal(
    item.parameters.map(({ kind }) => kind),
    ["buffer", "buffer", "support"],
  );
  assert.equal(
    item.parameters.slice(0, 2).map((type) => type.kind === "buffer" && type.isConstant),
    [true, false],
  );
});

test("an array parameter is a pointer", async () => {
  const item = await itemOf("void f(int a[4], double b[2][3], char *c[]);", "function", "f");
  assert.equal(
    item.parameters.map(({ kind }) => kind),
    ["pointer", "pointer", "support"],
  );
});

test("a function without a prototype has no parameters that are known", async () => {
  const item = await itemOf("int f();", "function", "f");
  assert.equal([item.parameters, item.variadic], [[], false]);
});

test("static and inline functions are left out with the reason", async () => {
  const reasons = await reasonsOf("static int a(void); static inline int b(void) { return 1; }");
  assert.match(reasons.a ?? "", /static or inline/);
  assert.match(reasons.b ?? "", /static or inline/);
});

test("a variable of each thread is left out", async () => {
  assert.match((await reasonsOf("extern __thread int v;")).v ?? "", /thread/);
});

test("an array of unknown size is a pointer to its first element", async () => {
  const item = await itemOf("extern int v[];", "variable", "v");
  assert.equal([item.isPointed, item.type], [true, { kind: "ctypes", name: "c_int" }]);
});

const header = `
#include <stdarg.h>
typedef int (*callback)(int, void *);
typedef int function(int);
int variadic(int n, ...);
callback get(void);
int (*raw(int k))(int);
extern int (*hook)(int);
extern callback table[2];
extern int unknown[];
extern const char *version;
extern char text[6];
int use(function *f, function g);
int renamed(int a) __asm__("real_name");
int array(int values[4], char *names[]);
void *memory(unsigned long n);
char *own(void);
const unsigned char *skip(const unsigned char *s);
int with_list(const char *format, va_list list);
_Bool negate(_Bool b);
signed char minus(signed char c);
unsigned long length(const char *s);
`;

const definitions = `
int variadic(int n, ...) {
  va_list ap; va_start(ap, n);
  int i = va_arg(ap, int); double d = va_arg(ap, double); long l = va_arg(ap, long); const char *t = va_arg(ap, const char *);
  va_end(ap);
  return n == 4 && i == -1 && d == 2.5 && l == 1L << 40 && t[0] == 'z';
}
static int add(int a, void *p) { return a + 1; }
static int triple(int a) { return a * 3; }
callback get(void) { return add; }
int (*raw(int k))(int) { return triple; }
int (*hook)(int) = triple;
callback table[2] = { add, add };
int unknown[] = { 7, 8, 9 };
const char *version = "1.2";
char text[6] = "hello";
int use(function *f, function g) { return f(10) + g(20); }
int renamed(int a) { return a + 100; }
int array(int v[4], char *n[]) { return v[3] + n[1][0]; }
static char block[10];
void *memory(unsigned long n) { return n ? block : 0; }
char *own(void) { static char b[] = "own"; return b; }
const unsigned char *skip(const unsigned char *s) { return s + 1; }
int with_list(const char *f, va_list l) { return f[0]; }
_Bool negate(_Bool b) { return !b; }
signed char minus(signed char c) { return -c; }
unsigned long length(const char *s) { unsigned long n = 0; while (s && s[n]) n++; return n; }
`;

async function call(name: string, program: string): Promise<void> {
  assert.is(await callHeader(header, definitions, `${program}\nprint("called")`), "called", name);
}

judge("a variadic call promotes as C does", whyNoLibrary, () =>
  call("variadic", 'assert m.variadic(4, -1, ctypes.c_float(2.5), 1 << 40, "zz") == 1'),
);

judge("a variadic function's fixed arguments are checked", whyNoLibrary, () =>
  call("variadic", 'try:\n    m.variadic("a")\n    raise SystemExit\nexcept ctypes.ArgumentError:\n    pass'),
);

judge("pointers to functions can be called wherever they stand", whyNoLibrary, () =>
  call(
    "pointers",
    "assert (m.get()(1, None), m.raw(1)(5), m.hook(4), m.table[1](1, None)) == (2, 15, 12, 2)",
  ),
);

judge("a typedef of a function type is that of its pointers", whyNoLibrary, () =>
  call("typedef", "g = m.function(lambda a: a * 2)\nassert m.use(g, g) == 60"),
);

judge("variables are what they are in C", whyNoLibrary, () =>
  call("variables", 'assert m.unknown[2] == 9 and m.version == "1.2" and m.text.value == b"hello"'),
);

judge("an asm label binds the real name", whyNoLibrary, () => call("label", "assert m.renamed(1) == 101"));

judge("arrays can be passed for array parameters", whyNoLibrary, () =>
  call(
    "arrays",
    `
char_p = ctypes.POINTER(ctypes.c_char)
names = (char_p * 2)(ctypes.cast(b"A", char_p), ctypes.cast(b"B", char_p))
assert m.array((ctypes.c_int * 4)(1, 2, 3, 4), names) == 4 + 66`,
  ),
);

judge("a void pointer's result has a value, and NULL is false and None", whyNoLibrary, () =>
  call(
    "memory",
    "p = m.memory(1)\nassert isinstance(p, ctypes.c_void_p) and p and p.value\nassert not m.memory(0) and m.memory(0) == None",
  ),
);

judge("an own string can be compared and converted", whyNoLibrary, () =>
  call(
    "own",
    's = m.own()\nassert str(s) == "own" and s == b"own" and s == "own" and s.upper() == "OWN" and len(s) == 3',
  ),
);

judge("text parameters take text, bytes, buffers and NULL, and no number", whyNoLibrary, () =>
  call(
    "text",
    `
for text in ("abc", b"abc", bytearray(b"abc\\0"), ctypes.create_string_buffer(b"abc"), m.String(b"abc"), m.UserString("abc")):
    assert m.length(text) == 3, text
assert m.length(None) == 0 and m.length(0) == 0
try:
    m.length(33)
    raise SystemExit
except ctypes.ArgumentError:
    pass`,
  ),
);

judge("pointers to bytes take bytes", whyNoLibrary, () =>
  call("bytes", 'k = b"abc"\nassert ctypes.string_at(m.skip(k)) == b"bc"'),
);

judge("a va_list can be handed on", whyNoLibrary, () => call("list", 'assert m.with_list("x", None) == 120'));

judge("small integers are numbers", whyNoLibrary, () =>
  call("small", "assert m.negate(1) is False and m.minus(5) == -5"),
);

judge("a parameter that points to a function takes None", whyNoLibrary, async () => {
  const header = "typedef int (*visit_t)(int); int visit(visit_t each, int start, void (*done)(void));";
  const definitions =
    "int visit(visit_t each, int start, void (*done)(void)) { if (done) done(); return each ? each(start) : -start; }";
  const program = `
called = []
done = m.visit.argtypes[2](lambda: called.append(1))
assert isinstance(done, ctypes._CFuncPtr) and m.visit.argtypes[0]._argtypes_ == (ctypes.c_int,)
each = m.visit_t(lambda value: value * 3)
print(m.visit(None, 5, None), m.visit(each, 5, done), m.visit(m.visit_t(), 6, None), called)
try:
    m.visit(lambda value: value, 1, None)
except ctypes.ArgumentError:
    print("refused")
`;
  assert.is(await callHeader(header, definitions, program), "-5 15 -6 [1]\nrefused");
});
