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
  assert.match(await reasonOf("M(x) &(x)->y"), /address/);
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
