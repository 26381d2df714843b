/**
 * What the test suites of ctypesgen and of its fork hold fast, in each mode: C's way, ctypesgen's and the fork's. One text
 * stands for all three where they agree.
 */
import { completeOptions, defaultForm, type GivenOptions } from "../../../src/options.ts";
import { buildLibrary, pythonOf, runHeader, whyNoLibrary, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

const modes = ["none", "ctypesgen", "ctypesgen-fork"] as const;

interface Pinned {
  readonly what: string;
  readonly header: string;
  readonly program: string;
  /** What is printed; by mode where it differs. */
  readonly printed: string | readonly [usual: string, ctypesgen: string, fork: string];
  readonly options?: GivenOptions;
}

const libc: GivenOptions = { libraries: ["libc.so.6"], lookForLibraries: false };
const foo = "{ int a; char b; int c; int d : 15; int : 17; }";
const fields = (name: string): string => `print([f[0] for f in m.${name}._fields_])`;

const rows: readonly Pinned[] = [
  {
    what: "integers, however they are spelled",
    header:
      "struct i { short a; short int b; unsigned short c; int d; long int e; long long int f; unsigned long long int g; };",
    program: "print([t._type_ for _, t in m.struct_i._fields_])",
    printed: "['h', 'h', 'H', 'i', 'l', 'l', 'L']",
  },
  {
    what: "integers in any order of words",
    header:
      "struct i { long int unsigned a; unsigned long int b; long unsigned c; signed long int d; unsigned e; short signed f; long int unsigned long g; };",
    program: "print([t._type_ for _, t in m.struct_i._fields_])",
    printed: "['L', 'L', 'L', 'l', 'I', 'h', 'L']",
  },
  {
    what: "widths of bit-fields in every base",
    header: "struct b { int a : 0b10; int c : 0x3; int d : 0b0100; int e : 05; };",
    program: "print([f[2] for f in m.struct_b._fields_])",
    printed: "[2, 3, 4, 5]",
  },
  {
    what: "characters beyond the first plane",
    header: "#define U u'\u{1f34c}'\n#define W U'\u{1f34c}'",
    program: "print(ascii(m.U), ascii(m.W))",
    printed: ["57164 127820", "'\\U0001f34c' '\\U0001f34c'", "'\\U0001f34c' '\\U0001f34c'"],
  },
  {
    what: "bool and long double",
    header: "#include <stdbool.h>\nstruct s { bool is_bar; long double x; };",
    program: "print([t.__name__ for _, t in m.struct_s._fields_])",
    printed: "['c_bool', 'c_longdouble']",
  },
  {
    what: "x+y, x*y, x-y and x%y",
    header: "#define B(x,y) x+y\n#define M(x,y) x*y\n#define S(x,y) x-y\n#define R(x,y) x%y\n",
    program: "print(m.B(2, 2), m.M(2, 5), m.S(2, 5), m.R(2, 5))",
    printed: "4 10 -3 2",
  },
  { what: "x/y", header: "#define D(x,y) x/y", program: "print(m.D(2, 5))", printed: ["0", "0.4", "0.4"] },
  {
    what: "a?b:c",
    header: "#define C(a,b,c) a?b:c",
    program: "print(m.C(True, 99, 100), m.C(False, 99, 100), m.C(1, 0, 7))",
    printed: ["99 100 0", "99 100 7", "99 100 7"],
  },
  {
    what: "macros that call macros",
    header: "#define A 1\n#define S(x,y) x-y\n#define P(x,y,z) (S(x,y)) + (z)\n#define Q(x) (A) + (x)",
    program: "print(m.P(2, 5, 1), m.Q(2))",
    printed: "-2 3",
  },
  {
    what: "number constants of all forms",
    header:
      "#define H 0xAFAFAFu\n#define O 0433u\n#define B 0b0101L\n#define F 155e+0L\n#define G 35.e+0f\n#define X 0xAFp012l",
    program: "print(m.H, m.O, m.B, m.F, m.G, m.X == float.fromhex('0xAFp012'))",
    printed: "11513775 283 5 155.0 35.0 True",
  },
  {
    what: "a character constant",
    header: "#define U u'x'\n#define C 'c'",
    program: "print(repr(m.U), repr(m.C))",
    printed: ["120 99", "'x' 'c'", "'x' 'c'"],
  },
  { what: "NULL", header: "#define A NULL", program: "print(m.A)", printed: "None" },
  {
    what: "enumerators",
    header: "typedef enum { TEST_1 = 0, TEST_2 } status;",
    program: "print(m.TEST_1, m.TEST_2)",
    printed: "0 1",
  },
  {
    what: "packed records, by attribute and by pragma",
    header:
      `struct foo ${foo}; struct __attribute__((packed)) p ${foo};\n#pragma pack(push, 4)\ntypedef struct ${foo} q;\n` +
      "#pragma pack(pop)\n#pragma pack(push, thing1, 2)\n#pragma pack(push, thing2, 4)\n#pragma pack(pop)\n" +
      `struct r ${foo};\n#pragma pack(pop, thing1)\nstruct t ${foo};`,
    program: "print(*map(ctypes.sizeof, (m.struct_foo, m.struct_p, m.q, m.struct_r, m.struct_t)))",
    printed: "16 13 16 14 16",
  },
  {
    what: "_pack_, also where #pragma pack changes nothing",
    header: `struct foo ${foo};\n#pragma pack(push, 4)\ntypedef struct ${foo} q;\n#pragma pack(2)\nstruct r ${foo};`,
    program: "print([getattr(t, '_pack_', 0) for t in (m.struct_foo, m.q, m.struct_r)])",
    printed: ["[0, 0, 2]", "[0, 4, 2]", "[0, 4, 2]"],
  },
  {
    what: "padding bit-fields are fields",
    header: `struct foo ${foo};`,
    program: fields("struct_foo"),
    printed: "['a', 'b', 'c', 'd', 'unnamed_1']",
  },
  {
    what: "fields are a list, or the fork's tuple",
    header: "struct s { int a; };",
    program: "print(type(m.struct_s._fields_).__name__)",
    printed: ["list", "list", "tuple"],
  },
  {
    what: "a member with the name of a typedef",
    header: "typedef int Int; typedef struct { int Int; } id;",
    program: "print(m.Int is ctypes.c_int, m.id._fields_[0][0])",
    printed: "True Int",
  },
  {
    what: "names of one unnamed record share its class",
    header: "typedef struct { int a; } BAR0, *PBAR0;",
    program: "print(m.PBAR0._type_ is m.BAR0)",
    printed: "True",
  },
  {
    what: "a callback type",
    header: "typedef int (*answer)(void*);",
    program: "a = m.answer(); print(a.restype.__name__, [t.__name__ for t in a.argtypes])",
    printed: "c_int ['c_void_p']",
  },
  {
    what: "a flexible array has no elements, and an array as a parameter is a pointer",
    header: "struct s { int n; int a[]; }; void *memset(int a[], int c, __SIZE_TYPE__ n);",
    program: "print(ctypes.sizeof(m.struct_s), m.memset.argtypes[0] is not None)",
    printed: "4 True",
    options: libc,
  },
  {
    what: "objects with a flexible array, made larger than their type",
    header: "struct s { int n; int a[]; };",
    program:
      "b = ctypes.create_string_buffer(ctypes.sizeof(m.struct_s) + 8); s = ctypes.cast(b, ctypes.POINTER(m.struct_s)).contents\n" +
      "a = (ctypes.c_int * 2).from_buffer(b, m.struct_s.a.offset); a[1] = 7\n" +
      "print(len(s.a), m.struct_s.a.offset, ctypes.cast(s.a, ctypes.POINTER(ctypes.c_int))[1])",
    printed: "0 4 7",
  },
  {
    what: "fprintf with arguments of several types",
    header: "#include <stddef.h>\nint snprintf(char *to, size_t size, const char *format, ...);",
    program:
      "b = ctypes.create_string_buffer(40)\n" +
      "print(m.snprintf(b, 40, b'%d %s %.1f', ctypes.c_int(3), ctypes.c_char_p(b'x'), ctypes.c_double(1.5)), b.value)",
    printed: "7 b'3 x 1.5'",
    options: libc,
  },
  {
    what: "what getenv gives, and nothing",
    header: "char *getenv(const char *name);",
    program:
      "import os; os.environ['HELLO'] = 'WORLD'\n" +
      "text = lambda r: ctypes.cast(r, ctypes.c_char_p).value\n" +
      "print(text(m.getenv(b'HELLO')), text(m.getenv(b'NOT SET')))",
    printed: "b'WORLD' None",
    options: libc,
  },
  {
    what: "getenv takes and gives text, and NULL equals None",
    header: "char *getenv(const char *name);",
    program: "print(m.getenv('NOT SET') == None, type(m.getenv('HOME')).__name__)",
    printed: "True String",
    options: { ...libc, form: { ...defaultForm } },
  },
  {
    what: "a variadic function takes no number for text",
    header: "int printf(const char *format, ...);",
    program: "try:\n    m.printf(33)\nexcept ctypes.ArgumentError:\n    print('refused')",
    printed: "refused",
    options: libc,
  },
  {
    what: "a number is no text for sqrt, and a macro calls it",
    header: "double sqrt(double x);\n#define more(x, y) (sqrt(x) + (y))",
    program:
      "print(m.sqrt(4), m.more(9, 1))\ntry:\n    m.sqrt('four')\nexcept ctypes.ArgumentError:\n    print('refused')",
    printed: "2.0 4.0\nrefused",
    options: { libraries: ["libm.so.6"], lookForLibraries: false },
  },
  {
    what: "the result of type void *",
    header: "void *malloc(__SIZE_TYPE__ n); void free(void *p);",
    program: "p = m.malloc(8); print(isinstance(p, ctypes.c_void_p), type(p) is int); m.free(p)",
    printed: ["True False", "True False", "False True"],
    options: libc,
  },
  {
    what: "a misspelled member",
    header: "struct s { int a; };",
    program:
      "s = m.struct_s()\ntry:\n    s.b = 1\n    print('taken')\nexcept AttributeError:\n    print('refused')",
    printed: ["refused", "taken", "refused"],
  },
];

for (const { what, header, program, printed, options } of rows) {
  for (const [at, compatibility] of modes.entries()) {
    // The fork has no class for text.
    if (what.startsWith("getenv takes") && compatibility === "ctypesgen-fork") continue;
    judge(`${what} (${compatibility})`, options === undefined ? whyNoPython : whyNoLibrary, async () => {
      const expected = typeof printed === "string" ? printed : printed[at];
      assert.is(await runHeader(header, program, { ...options, compatibility }), expected);
    });
  }
}

/** Callbacks of all kinds, and the library that calls them. */
const callbacks = [
  "typedef int (*combine)(int a, int b); int call_combine(combine f);",
  "struct pair { int a; double b; }; typedef double (*measure)(struct pair *p); double call_measure(measure f);",
  "typedef struct pair *(*make)(int a); int call_make(make f);",
].join("\n");
const callers =
  "int call_combine(combine f) { return f(3, 4); } double call_measure(measure f) { struct pair p = { 2, 0.5 }; return f(&p); }\n" +
  "int call_make(make f) { return f ? 1 : 0; }";

for (const compatibility of modes) {
  judge(`callbacks are called, with records and with pointers (${compatibility})`, whyNoLibrary, async () => {
    const program = [
      "c = m.combine(lambda a, b: a * b)",
      "d = m.measure(lambda p: p.contents.a + p.contents.b)",
      "e = m.make(lambda a: 0)",
      "print(m.call_combine(c), m.call_measure(d), m.call_make(e))",
    ].join("\n");
    const libraries = [buildLibrary(`${callbacks}\n${callers}`)];
    assert.is(await runHeader(callbacks, program, { libraries, compatibility }), "12 2.5 1");
  });
}

judge("the fork's template says what text is", whyNoLibrary, async () => {
  const stringTemplate = "String = ctypes.c_char_p\nWideString = ctypes.c_wchar_p\n";
  const options = {
    ...libc,
    compatibility: "ctypesgen-fork",
    form: { ...defaultForm, stringTemplate },
  } as const;
  const header =
    "#include <stddef.h>\nchar *strcpy(char *d, const char *s); wchar_t *wcscpy(wchar_t *d, const wchar_t *s);";
  const program =
    "b = ctypes.create_string_buffer(9); w = ctypes.create_unicode_buffer(9)\n" +
    "print(m.strcpy(b, b'hi'), b.value, m.wcscpy(w, 'ho'), w.value)";
  assert.is(await runHeader(header, program, options), "b'hi' b'hi' ho ho");
});

/** The bodies of function-like macros, as JSON has them. */
async function bodiesOf(header: string, compatibility: (typeof modes)[number]): Promise<readonly string[]> {
  const { outputs } = await translateText(header, { outputLanguage: "json", compatibility });
  const items = JSON.parse(outputs[0]?.text ?? "[]") as readonly { body?: string }[];
  return items.flatMap(({ body }) => (body === undefined ? [] : [body]));
}

test("the texts of macros in JSON, where calls are the fork's own", async () => {
  const header = [
    ...["#define A 1", "#define S(x,y) x-y", "#define C(a,b,c) a?b:c", "#define D(x,y) x/y"],
    ...['#define F(x) "funny" #x', "#define T(x,y) S(x,y)", "#define Q(x) (A) + (x)"],
  ].join("\n");
  const texts = ["(x - y)", "a and b or c", "(x / y)", "('funny' + x)", "CALL", "(A + x)"];
  const withCall = (call: string): string[] => texts.map((text) => (text === "CALL" ? call : text));
  assert.equal(await bodiesOf(header, "none"), withCall("(S (x, y))"));
  assert.equal(await bodiesOf(header, "ctypesgen"), withCall("(S (x, y))"));
  assert.equal(await bodiesOf(header, "ctypesgen-fork"), withCall("S(x, y)"));
});

test("in the fork's form, names get `_` behind them and what depends on them survives", async () => {
  const options = { libraries: ["x"], lookForLibraries: false, compatibility: "ctypesgen-fork" } as const;
  const header =
    "typedef int from; struct s { from class; }; from f(from *p); enum { None };\n#define N None";
  const text = await pythonOf(header, options);
  assert.match(text, /^from_ = c_int/m);
  assert.match(text, /^ {4}f\.argtypes = \[POINTER\(from_\)\]$/m);
  assert.match(text, /^ {4}\("class", from_\),$/m);
  assert.match(text, /^None_ = 0/m);
  assert.match(text, /^N = None_|^N = 0/m);
});

test("options have ctypesgen's modes by name", () => {
  for (const compatibility of modes)
    assert.is(completeOptions({ compatibility }).compatibility, compatibility);
});
