import { runProgram } from "../../support/c-truth.ts";
import { callHeader, reasonsOf, runHeader, whyNoLibrary, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

async function reasonOf(definition: string): Promise<string> {
  return (await reasonsOf(`#define ${definition}\n`)).M ?? "";
}

test("what cannot be said in Python is left out with the reason", async () => {
  assert.match(await reasonOf("M(x) ((x) = 1)"), /assigns/);
  assert.match(await reasonOf("M(x) (x)++"), /assigns/);
  assert.match(await reasonOf("M(x) unknown(x)"), /unknown/);
  assert.match(await reasonOf("M(x) &((x) + 1)"), /address/);
});

test("a macro that needs one that is left out is left out too", async () => {
  const reasons = await reasonsOf("#define A(x) ((x) = 1)\n#define B(x) A(x)\n");
  assert.match(reasons.B ?? "", /`A`/);
});

test("a parameter that hides what the body uses is refused", async () => {
  const reasons = await reasonsOf("typedef int T; \n#define M(T) sizeof(T)\n#define N(x) sizeof(T)\n");
  assert.is(reasons.N, undefined);
});

/** Expressions of `a` and `b`, for which C and Python have to agree. */
const expressions: readonly string[] = [
  "((a) + (b))",
  "((a) / (b))",
  "((a) % (b))",
  "((a) - (b) * 2)",
  "((a) && (b))",
  "((a) || (b))",
  "(!(a))",
  "((a) < (b))",
  "((a) == (b))",
  "((a) ? (b) : 7)",
  "((a) > 0 ? (a) : -(a))",
  "((unsigned char)(a))",
  "((signed char)(a))",
  "((unsigned)(a) + 1)",
  "((unsigned)(a) * (unsigned)(b))",
  "(-(unsigned)(a))",
  "(~(unsigned short)(a))",
  "((a) & 0xFFu)",
  "((a) | 0x80000000u)",
  "((a) + 1u)",
  "((a) - 1u)",
  "((a) < 5u)",
  "((a) / 2u)",
  "((a) * 3ul)",
  "(1u << (b))",
  "((unsigned)(a) >> (b))",
  "((a) >> (b))",
  "((a) ^ (b))",
  "((a), (b))",
  "(sizeof(int) * 2)",
  "((_Bool)(a))",
  "((int)((a) * 1.5))",
  "((float)(a) / 2)",
  "((long)(a) << 33)",
  "((char)(a))",
];

const operands: readonly (readonly [a: number, b: number])[] = [
  [7, 2],
  [-7, 2],
  [0, 3],
  [300, 1],
  [-1, 5],
  [70000, 2],
];

judge("function-like macros compute what C computes", whyNoLibrary, async () => {
  const header = expressions.map((text, at) => `#define M${at}(a, b) ${text}\n`).join("");
  const calls = expressions.flatMap((_, at) => operands.map(([a, b]) => `M${at}(${a}, ${b})`));
  const prints = calls.map((call) => `printf("%.17g\\n", (double)${call});`).join("\n");
  const said = runProgram("gcc", `#include <stdio.h>\n${header}\nint main(void) {\n${prints}\nreturn 0; }`, [
    "-fwrapv",
  ]);
  const program = calls.map((call) => `print("%.17g" % m.${call})`).join("\n");
  const ours = (await runHeader(header, program)).split("\n");
  const theirs = said.trim().split("\n");
  assert.equal(
    ours.map((value, at) => `${calls[at]} ${value}`),
    theirs.map((value, at) => `${calls[at]} ${value}`),
  );
});

judge("only one branch of `?:` is evaluated, and `&&` stops early", whyNoPython, async () => {
  const header = "#define M(a) ((a) == 0 ? 0 : 10 / (a))\n#define N(a) ((a) && 10 / (a) > 2)\n";
  assert.is(await runHeader(header, "print(m.M(0), m.M(3), m.N(0), m.N(4))"), "0 3 0 0");
});

judge("macros call functions, other macros and what they are given", whyNoLibrary, async () => {
  const header = `int twice(int a); struct s { struct s *next; int from; int v; }; extern int level; extern struct s first;
#define CALL(x) (twice(x) + 1)
#define NESTED(x) CALL(CALL(x))
#define VALUE(p) ((p)->next->v)
#define KEYWORD(p) ((p)->from)
#define FIELD(r) ((r).v)
#define LEVEL(x) (level + (x))
#define SIZE(T) sizeof(T)
#define ADDRESS(x) (&first)
#define in_range(in) ((in) > 0)
#define ITEM(p, i) ((p)[i])
#define DEREF(p) (*(p))
#define AS_CHARS(p) ((unsigned char *)(p))
#define NOTHING() twice(4)
`;
  const definitions = `#undef CALL
int twice(int a) { return a * 2; } int level = 5; struct s first = { &first, 3, 4 };`;
  const program = `
p = ctypes.pointer(m.first)
assert m.CALL(3) == 7 and m.NESTED(3) == 15
assert (m.VALUE(p), m.KEYWORD(p), m.FIELD(m.first)) == (4, 3, 4)
assert m.LEVEL(1) == 6 and m.SIZE(m.struct_s) == 16 and m.ADDRESS(0).contents.v == 4
assert m.in_range(3) == 1 and m.NOTHING() == 8
a = (ctypes.c_int * 2)(258, 6)
assert m.ITEM(a, 1) == 6 and m.DEREF(a) == 258 and m.AS_CHARS(a)[0] == 2
print("called")`;
  assert.is(await callHeader(header, definitions, program), "called");
});

judge("a macro never replaces the function of its name", whyNoLibrary, async () => {
  const header = "int set(int a, ...);\n#define set(a, b) set(a, b)\n";
  const definitions = "#undef set\nint set(int a, ...) { return a + 1; }";
  assert.is(await callHeader(header, definitions, "print(m.set(1), m.set(2, 3))"), "2 3");
});

judge("names of Python as parameters and macros change nothing", whyNoPython, async () => {
  const header = `
#define float(x) ((x) + 1)
#define M(sizeof_, cast, type) ((unsigned char)(cast) + sizeof(int) + (type))
#define pointer(c_ubyte) ((unsigned char)(c_ubyte))
enum { sizeof_int = 1, POINTER = 3, cast = 4, getattr = 5, NameError = 6 };
struct s { int *p; }; extern int later;
#define ALIAS later
`;
  assert.is(
    await runHeader(
      header,
      "print(m.M(1, 257, 2), m.pointer(258), m.float(1), m.POINTER, m.cast, m.struct_s.p.size)",
    ),
    "7 2 2 3 4 8",
  );
});

judge("unsigned arithmetic stays unsigned after its first operation", whyNoPython, async () => {
  const text = "#define U(a) ((a)*2u+3)\n#define V(a) ((a)*2u/3-(a))\n";
  assert.is(
    await runHeader(text, "print(m.U(-1), m.V(-1), m.V(5), m.U(0.5))"),
    "1 1431655765 4294967294 4.0",
  );
});

judge("a 0 for a pointer is None, and NULL is compared with as a pointer", whyNoLibrary, async () => {
  const header = `int given(const int *p, int n, const char *text);
#define GIVEN(n) given(0, (n), 0)
#define IS_NULL(p) ((p) == (void *)0)
#define HAS(p) ((void *)0 != (p))
`;
  const definitions = "int given(const int *p, int n, const char *text) { return n + !p + 10 * !text; }";
  const program = `
full = ctypes.pointer(ctypes.c_int(3))
print(m.GIVEN(5), m.IS_NULL(None), m.IS_NULL(full), m.IS_NULL(ctypes.POINTER(ctypes.c_int)()), m.IS_NULL(b""))
print(m.HAS(full), m.HAS(ctypes.c_void_p(0)), m.HAS(ctypes.c_void_p(9)))`;
  assert.is(await callHeader(header, definitions, program), "16 1 0 1 0\n1 0 1");
});

judge(
  "a parameter in parentheses casts where it is a type, and calls where it is a function",
  whyNoPython,
  async () => {
    const header = "#define CAST(t, e) ((t)(e))\n#define CALL(f, e) f(e)\n";
    const program = `
p = ctypes.pointer(ctypes.c_int(7))
print(m.CAST(ctypes.c_ubyte, 257), m.CAST(ctypes.c_int, 2.9), m.CAST(ctypes.c_float, 0.1), m.CAST(ctypes.c_bool, 5))
print(m.CAST(ctypes.POINTER(ctypes.c_ubyte), p)[0], m.CAST(abs, -3), m.CALL(abs, -4))`;
    assert.is(await runHeader(header, program), "1 2 0.10000000149011612 1\n7 3 4");
  },
);

judge("addresses of members and elements are pointers into what they are part of", whyNoPython, async () => {
  const header = `struct in { char c; int v[3]; }; struct s { int a; struct in in; union { short u; char w; }; };
#define MEMBER(p) (&(p)->a)
#define NESTED(p) (&(p)->in.v)
#define PROMOTED(r) (&(r).u)
#define ELEMENT(p, i) (&(p)->in.v[(i)])
#define BACK(p) (&*(p))
`;
  const program = `
s = m.struct_s()
p = ctypes.pointer(s)
m.MEMBER(p)[0] = 4
m.NESTED(p).contents[1] = 5
m.PROMOTED(s).contents.value = 6
m.ELEMENT(p, 2)[0] = 7
print(s.a, list(s.in_.v), s.u, m.BACK(p) is p)`;
  assert.is(await runHeader(header, program), "4 [0, 5, 7] 6 True");
});

judge("GNU's `?:` without a middle operand evaluates its condition once", whyNoPython, async () => {
  const header = "#define OR(a, b) ((a) ?: (b))\n#define HALF(a) (((a) ?: 2.5) / 2)\n";
  const program = "seen = []\nprint(m.OR(0, 3), m.OR(2, 3), m.HALF(0), m.HALF(3))";
  assert.is(await runHeader(header, program), "3 2 1.25 1.5");
});

judge("macros within macros compute with the types of their arguments", whyNoPython, async () => {
  const header = `#define NEGATE(x) (-(x))
#define MORE(x) ((x) + 1u)
#define MINUS_MORE(x) NEGATE(MORE(x))
#define DIRECT(x) (-MORE(x))
#define THIRD(x) ((x) / 3)
#define FLOAT_THIRD(x) THIRD((float)(x))
`;
  const program = "print(m.MINUS_MORE(0), m.DIRECT(0), m.DIRECT(1 << 40), m.FLOAT_THIRD(1), m.NEGATE(1))";
  assert.is(await runHeader(header, program), "4294967295 4294967295 -1099511627777 0.3333333432674408 -1");
});
