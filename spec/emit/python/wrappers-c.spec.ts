import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GivenOptions } from "../../../src/options.ts";
import { buildLibrary, runPython, whyNoLibrary } from "../../support/modules.ts";
import { findProgram, makeScratchFolder, missingPrograms, run } from "../../support/outside.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

const folder = makeScratchFolder();
let count = 0;

/** The C file and the module of one run, as `--wrap-static-inline` makes them. */
async function wrap(
  header: string,
  options: GivenOptions = {},
): Promise<{ readonly source: string; readonly module: string }> {
  const { outputs } = await translateText(header, {
    ...options,
    furtherOutputs: [{ language: "wrappers", path: "wrappers.c" }],
  });
  const [module, source] = outputs;
  return { module: module?.text ?? "", source: source?.text ?? "" };
}

/** Compiles what is made of a header, imports it and runs a program. */
async function call(
  header: string,
  program: string,
  definitions: string = "",
  options: GivenOptions = {},
): Promise<string> {
  const path = join(folder, `library${count++}.so`);
  const { source, module } = await wrap(header, { libraries: [path], lookForLibraries: false, ...options });
  compile(header, `${source}${definitions}`, path, "gcc");
  return runPython(module, program);
}

/** Fails with any warning. */
function compile(header: string, source: string, path: string, compiler: string): void {
  writeFileSync(join(folder, "case.h"), `#pragma GCC system_header\n${header}`);
  writeFileSync(join(folder, "wrappers.c"), source);
  const words = ["-Wall", "-Wextra", "-Werror", "-O2", "-fPIC", "-shared", "-o", path, "wrappers.c"];
  const done = run(compiler, words, { cwd: folder });
  if (done.status !== 0) throw new Error(`${done.stderr.slice(0, 3000)}\n${source}`);
}

test("a static function is called by another one", async () => {
  const { source } = await wrap("static inline int add(int a, int b) { return a + b; }");
  assert.ok(
    source.includes(
      `BINDWRIGHT_EXPORT int bindwright_add(int bindwright_argument1, int bindwright_argument2)
{
    return (add)(bindwright_argument1, bindwright_argument2);
}`,
    ),
    source,
  );
});

test("what ctypes can call is called without a wrapper", async () => {
  const { source, module } = await wrap("struct s { int a; }; struct s f(struct s a);");
  assert.ok(source.includes("bindwright_nothing_to_wrap"), source);
  assert.not.ok(module.includes("bindwright_f"));
});

test("without the C file a static function is left out, and the reason names the way", async () => {
  const { outputs } = await translateText("static inline int add(int a) { return a; }", {});
  const text = outputs[0]?.text ?? "";
  assert.ok(
    text.includes(
      "add: no library exports it: it is static or inline (--wrap-static-inline FILE.c binds it)",
    ),
  );
});

judge("scalars and pointers go through as they are", whyNoLibrary, async () => {
  const header = `#include <stddef.h>
static inline int add(int a, signed char b) { return a + b; }
static inline const char *skip(const char *text, size_t count) { return text + count; }
static inline long double half(long double a) { return a / 2; }
static inline int apply(int (*function)(int), int value) { return function ? function(value) : -1; }
typedef const int constant;
static inline constant same(const int a) { return a; }
static inline void none(void) { }
static void first(int **list, int *(*rows)[2]) { **list = *(*rows)[1]; }`;
  const program = `Function = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)
a, b = ctypes.pointer(ctypes.c_int(1)), ctypes.pointer(ctypes.c_int(7))
rows = (ctypes.POINTER(ctypes.c_int) * 2)(b, b)
m.first(ctypes.byref(a), ctypes.byref(rows))
print(m.add(1, -2), m.skip(b"text", 2), m.half(3), m.apply(Function(lambda n: n + 1), 4), m.apply(None, 4), m.same(3),
      m.none(), a[0])`;
  assert.is(await call(header, program, "", { headers: ["case.h"] }), "-1 b'xt' 1.5 5 -1 3 None 7");
});

judge("records, complex numbers, vectors and wide integers go through pointers", whyNoLibrary, async () => {
  const header = `struct point { int x, y; };
typedef struct { double a, b; } pair;
struct __attribute__((packed)) packed { char a; long b; };
struct constant { const int a; int b; };
struct bits { unsigned a : 3, b : 30; };
typedef struct { char c; } wide __attribute__((aligned(64)));
typedef float v4 __attribute__((vector_size(16)));
static inline struct point turn(struct point p) { struct point q = { p.y, p.x }; return q; }
static inline pair both(double a, pair p) { p.a += a; p.b -= a; return p; }
static inline struct packed next(struct packed p, struct packed q, int c) { p.a += 1; p.b += q.b + c; return p; }
static inline struct constant make(int a) { struct constant c = { a, a + 1 }; return c; }
static inline struct bits widen(struct bits b) { b.b++; return b; }
static inline wide up(wide w, int n) { w.c += n; return w; }
static inline v4 sum(v4 a, v4 b) { return a + b; }
static inline double _Complex times(double _Complex a, float _Complex b) { return a * b; }
static inline long double _Complex long_times(long double _Complex a, long double _Complex b) { return a * b; }
static inline __int128 minus(__int128 a, unsigned __int128 b) { return a - (__int128)b; }`;
  const program = `p = m.turn(m.struct_point(1, 2))
packed = m.struct_packed.from_buffer_copy(b"a" + (5).to_bytes(8, "little"))
next = m.next(packed, packed, 100)
bits = m.struct_bits(a=5, b=7)
wide = m.wide(c=b"a")
floats = (ctypes.c_float * 4)(1, 2, 3, 4)
v = m.v4.from_buffer_copy(floats)
total = (ctypes.c_float * 4).from_buffer_copy(m.sum(v, v))
print(p.x, p.y, m.both(1, m.pair(2, 3)).b, next.a, next.b, m.make(3).b, m.widen(bits).b, m.widen(bits).a)
print(m.up(wide, 2).c, list(total), m.times(1 + 2j, 3), m.long_times(1 + 2j, 1j), m.minus(-2**100, 1) == -2**100 - 1)`;
  assert.is(
    await call(header, program),
    "2 1 2.0 b'b' 110 4 8 5\nb'c' [2.0, 4.0, 6.0, 8.0] (3+6j) (-2+1j) True",
  );
});

judge("a function with variable arguments is called where it is", whyNoLibrary, async () => {
  const header = `#include <stdarg.h>
static inline int sum(int count, ...) {
  va_list list; int total = 0;
  va_start(list, count);
  while (count--) total += va_arg(list, int);
  va_end(list);
  return total;
}`;
  assert.is(await call(header, "print(m.sum(3, 1, 20, 300))"), "321");
});

judge("an inline definition without an external one is called (C11 6.7.4p7)", whyNoLibrary, async () => {
  assert.is(await call("inline int f(int a) { return a + 1; }", "print(m.f(1))"), "2");
});

judge("a function of a library that ctypes cannot call is called", whyNoLibrary, async () => {
  const header =
    "struct __attribute__((packed)) s { char a; int b; }; int f(struct s a, struct s b, struct s c);";
  const definitions = "int f(struct s a, struct s b, struct s c) { return a.b + 10 * b.b + 100 * c.b; }";
  const plain = buildLibrary(`${header}${definitions}`);
  const program = `def s(b):
    return m.struct_s.from_buffer_copy(b"a" + b.to_bytes(4, "little"))
try:
    print(m.f(s(1), s(2), s(3)))
except NotImplementedError as error:
    print(error)`;
  const { outputs } = await translateText(header, { libraries: [plain] });
  assert.is(
    runPython(outputs[0]?.text ?? "", program),
    "f cannot be called: argument 1 cannot be passed: libffi does not know packed records by value (struct s); " +
      "bindwright's --wrap-static-inline FILE.c writes C that calls it",
  );
  assert.is(await call(header, program, definitions), "321");
});

judge("macros have no say in what is called and how", whyNoLibrary, async () => {
  const header = `static inline int twice(int a) { return a * 2; }
#define twice(a) nothing
static inline int thrice(int a) { return a * 3; }
#define thrice nothing
#define a b
#define value b
#define result b
static inline int $(int $a) { return $a; }
static inline int gr\u00f6\u00dfe(int n) { return n; }
__attribute__((deprecated)) static inline int old(int n) { return n + 1; }`;
  const program = "print(m.thrice(2), getattr(m, 'gr\\u00f6\\u00dfe')(4), m.old(1))";
  assert.is(await call(header, program), "6 4 2");
});

judge("a macro with a prototype is a function", whyNoLibrary, async () => {
  const header = `struct point { int x, y; };
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define SWAPPED(p) ((struct point){ (p).y, (p).x })
#define INCREMENT(p) do { *(p) += 1; } while (0)
#define SUM(...) sum3(__VA_ARGS__)
static inline int sum3(int a, int b, int c) { return a + b + c; }`;
  const macroPrototypes = [
    "double MAX(double, double)",
    "struct point SWAPPED(struct point p);",
    "void INCREMENT(int *p)",
    "int SUM(int, int, int)",
  ];
  const program = `i = ctypes.c_int(4)
m.INCREMENT(ctypes.byref(i))
print(m.MAX(1.5, 2.5), m.SWAPPED(m.struct_point(1, 2)).x, i.value, m.SUM(1, 2, 3))`;
  assert.is(await call(header, program, "", { macroPrototypes }), "2.5 2 5 6");
});

judge("clang takes the file, too", missingPrograms("clang"), async () => {
  const header = `struct s { int a; };
static inline struct s f(struct s a, __int128 b) { a.a += (int)b; return a; }
inline int g(int a, ...) { return a; }`;
  const { source } = await wrap(header);
  compile(header, source, join(folder, "clang.so"), "clang");
});

judge("records go before variable arguments as ctypes passes them", whyNoLibrary, async () => {
  const header = `#include <stdarg.h>
struct point { int x, y; };
struct three { long a, b, c; };
union either { int i; float f; };
static inline struct three all(struct point p, union either e, int count, ...) {
  va_list list; struct three t = { p.x, p.y, e.i };
  va_start(list, count);
  while (count--) t.c += va_arg(list, int);
  va_end(list);
  return t;
}`;
  const program = `t = m.all(m.struct_point(1, 2), m.union_either(i=3), 2, 10, 100)
print(t.a, t.b, t.c)`;
  assert.is(await call(header, program), "1 2 113");
});

/** The first clang that has \`_BitInt\`. */
const bitIntCompiler = ["clang-19", "clang-18", "clang-17", "clang-16", "gcc-14", "clang"].find(
  (name) => findProgram(name) !== undefined,
);

judge("bit-precise integers are numbers of Python", missingPrograms(bitIntCompiler ?? "clang"), async () => {
  const header = `static inline _BitInt(17) next(_BitInt(17) a) { return a + 1; }
typedef unsigned _BitInt(100) wide;
static inline wide twice(wide a, unsigned _BitInt(3) b) { return a * 2 + b; }
_BitInt(40) shifted(_BitInt(7) a);`;
  const definitions = "_BitInt(40) shifted(_BitInt(7) a) { return (_BitInt(40))a << 32; }";
  const path = join(folder, "bits.so");
  const options = { libraries: [path], lookForLibraries: false };
  const { source, module } = await wrap(header, options);
  compile(header, `${source}${definitions}`, path, bitIntCompiler ?? "clang");
  const program = `print(m.next(41), m.next(-5), m.twice(2**99 - 1, 7), m.shifted(-3) >> 32)
print(m.next(65534), m.shifted(63))`;
  assert.is(runPython(module, program), "42 -4 5 -3\n65535 270582939648");
});

test("a record without a name is a pointer to nothing in particular, or cannot be passed", async () => {
  const { source, module } = await wrap(`static inline int f(struct { int a; } *p) { return p->a; }
static inline int g(struct { int a; } p) { return p.a; }`);
  assert.ok(source.includes("int bindwright_f(void *bindwright_argument1)"), source);
  assert.not.ok(source.includes("bindwright_g"));
  assert.ok(module.includes("function g: it cannot be wrapped: a record of it has no name"));
});

judge("a tag that one prototype alone knows is named nowhere else", whyNoLibrary, async () => {
  const header = `static inline int is_set(struct hidden *p) { return p != 0; }
static inline int applies(int (*f)(struct deep *)) { return f != 0; }`;
  assert.is(await call(header, "print(m.is_set(None), m.applies(m.applies.argtypes[0]()))"), "0 0");
});

judge("what is inlined needs of the machine what its caller has", whyNoLibrary, async () => {
  if (process.arch !== "x64") return;
  const header = `static inline __attribute__((always_inline, target("avx2,bmi"))) int next(int n) { return n + 1; }`;
  assert.is(await call(header, "print(m.next(3))"), "4");
  const { source } = await wrap(`__attribute__((target("a\\")))\n#error x"))) static int next(int n);`);
  assert.not.match(source, /#error x/);
});

judge("the headers may have a function of our prefix", whyNoLibrary, async () => {
  const header = `static inline int one(int n) { return n; }
static inline double bindwright_one(double n) { return n / 2; }`;
  assert.is(await call(header, "print(m.one(3), m.bindwright_one(3))"), "3 1.5");
});

judge("a function that a macro of its name leads to is called, not the macro", whyNoLibrary, async () => {
  const header = `static inline void *steal(void *place) { void **it = place, *held = *it; *it = 0; return held; }
#define steal(place) ((__typeof__(*place)) (steal) (place))
static inline int next(int n) { return n + 1; }
#define next next_of_all
#define next_of_all(n) broken`;
  const program = `held = ctypes.c_void_p(7)
print(m.steal(ctypes.byref(held)).value, held.value, m.next(3))`;
  assert.is(await call(header, program), "7 None 4");
  const { source } = await wrap(header);
  assert.ok(source.includes("return (steal)(bindwright_argument1);"), source);
});
