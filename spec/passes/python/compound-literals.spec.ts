import { runProgram } from "../../support/c-truth.ts";
import {
  callHeader,
  pythonOf,
  pythons,
  reasonsOf,
  runHeader,
  runPython,
  symbolsOf,
  whyNoLibrary,
  whyNoPython,
} from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

const types = `#include <stddef.h>
typedef char text; typedef text name; typedef unsigned short u16;
typedef struct { unsigned char r, g, b, a; } Color;
typedef struct { float x, y; } vec2;
typedef union { int i; float f; vec2 v; } any;
struct inner { short s; union { int i; double d; }; struct { char c; }; };
struct bits { int a : 3; unsigned b : 13; long long c : 40; _Bool d : 1; };
enum mode { OFF, ON = 7 };
struct outer {
  vec2 at[2]; struct inner in; char tag[6]; unsigned char raw[4]; int matrix[2][3]; enum mode mode; struct bits bits;
  double d; _Bool flag; char letter; signed char small; long long wide; int class;
};
struct texts { name tag[6]; wchar_t wide[4]; wchar_t one; text letter; u16 units[3]; signed char bytes[3]; };
struct odd { char narrow : 3; int (*calls[2])(int); void *places[2]; struct { int self; } in; };
#define CLITERAL(type) (type)
#define COLOR(r, g, b) ((Color){ r, g, b, 255 })
`;

/** The type that the object has, and the macro's replacement list. */
const literals: readonly (readonly [string, string])[] = [
  ["Color", "CLITERAL(Color){ 200, 1 + 1, 0x30, 255 }"],
  ["Color", "COLOR(255, 300, -1)"],
  ["vec2", "((vec2){ 1, 2.5f })"],
  ["vec2", "(vec2){ .y = 1.0 / 3 }"],
  ["vec2", "(vec2){}"],
  ["any", "(any){ 5 }"],
  ["any", "(any){ .f = 1.5 }"],
  ["any", "(any){ .v = { 1, 2 } }"],
  ["any", "(any){ .i = 3, .f = 2 }"],
  ["struct inner", "(struct inner){ 1, 2, 3 }"],
  ["struct inner", "(struct inner){ .d = 2.5, .c = 'x' }"],
  ["struct bits", "(struct bits){ -1, 0x3fff, -5, 1 }"],
  ["struct outer", '(struct outer){ { { 1, 2 }, { 3, 4 } }, { 5 }, "ab" }'],
  ["struct outer", '(struct outer){ 1, 2, 3, 4, 5, 6, 7, "abcdef", "\\xff\\x01", 1, 2, 3, 4, 5, 6, ON }'],
  ["struct outer", "(struct outer){ .matrix[1][2] = 9, 8, .d = 7, .letter = 'a', .small = 200, .wide = -1 }"],
  [
    "struct outer",
    "(struct outer){ .matrix = { [1] = { 1, [2] = 3 } }, .at[1].y = 4, .flag = 3, .class = 2 }",
  ],
  ["struct outer", "(struct outer){ .in = { .i = 4 }, .in.s = 5, .at = { 1 }, .at[0] = (vec2){ 6, 7 } }"],
  [
    "struct outer",
    "(struct outer){ .at = { (vec2){ 1, 2 } }, .raw = { 1, 2 }, .tag = { 'x', 'y' }, .bits = { 1 } }",
  ],
  ["struct texts", '(struct texts){ "ab", L"wide", L\'x\', \'y\', { 1, 2 }, "\\xff" }'],
  ["struct texts", "(struct texts){ .tag = { 'a', 'b', 0 }, .wide = { 120, L'y' }, .units[2] = 7 }"],
  ["struct texts", '(struct texts){ .units = u"ab", .bytes = { "a" } }'],
  ["struct odd", "(struct odd){ 1, { 0, NULL }, { 0, (void *)0 } }"],
  ["struct odd", "(struct odd){ -1, { 0 } }"],
  ["int", "(int){ 3.7 }"],
  ["double", "((double){ 1 })"],
  ["int", "(1 + (int){ 5 })"],
];

const header = types + literals.map(([, literal], at) => `#define L${at} ${literal}\n`).join("");

for (const python of pythons) {
  judge(`objects hold what gcc puts into them: Python ${python.version}`, whyNoLibrary, async () => {
    const wanted = runProgram(
      "gcc",
      `#include <stdio.h>\n#include <string.h>\n${header}
#define SHOW(type, value) do { type object; memset(&object, 0, sizeof object); object = value; \\
  for (unsigned i = 0; i < sizeof object; i++) printf("%02x", ((unsigned char *)&object)[i]); puts(""); } while (0)
int main(void) {\n${literals.map(([type], at) => `SHOW(${type}, L${at});\n`).join("")}return 0; }\n`,
    );
    const program = literals
      .map(
        ([type], at) =>
          `print(bytes(${type === "int" || type === "double" ? `ctypes.c_${type}(m.L${at})` : `m.L${at}`}).hex())`,
      )
      .join("\n");
    const got = runPython(await pythonOf(header), program, python);
    const [left, right] = [wanted.trim().split("\n"), got.split("\n")];
    for (const [at, [type, literal]] of literals.entries()) {
      assert.is(right[at], left[at], `${type}: ${literal}`);
    }
  });
}

test("a constant reads as the call that makes it", async () => {
  assert.match(
    await symbolsOf(`${types}#define GRAY CLITERAL(Color){ 200, 200, 200 }\n`),
    /^GRAY = Color\(r=200, g=200, b=200\)$/m,
  );
  assert.match(await symbolsOf("#define A (int[]){ [1] = 2 }\n"), /^A = \(c_int \* 2\)\(0, 2\)$/m);
});

judge(
  "a macro with parameters makes an object of its arguments, as C converts them",
  whyNoPython,
  async () => {
    const text = `${types}typedef struct { const char *name; void *user; int (*call)(int); Color color; } entry;
#define POINT(x, y) ((vec2){ x, y })
#define ENTRY(name, user, color) ((entry){ name, user, 0, .color = color })\n`;
    const program =
      "p = m.POINT(1, 2.5); e = m.ENTRY('n', None, m.COLOR(1, 2, 257))\n" +
      "print(p.x, p.y, e.name.data, e.user, bool(e.call), e.color.b, m.ENTRY(b'b', 5, m.Color()).user)";
    assert.is(await runHeader(text, program), "1.0 2.5 b'n' None False 1 5");
  },
);

test("macros in it are taken for what they are when the module is made", async () => {
  const symbols = await symbolsOf(
    `${types}#define MOST 255\n#define M (Color){ MOST, LATER }\n#define LATER 7\n`,
  );
  assert.match(symbols, /^M = Color\(r=255, g=7\)$/m);
});

judge("addresses of objects are pointers to them", whyNoLibrary, async () => {
  const text =
    "struct point { int x, y; };\n#define HERE &(struct point){ 3, 4 }\nint sum(struct point *p);\n";
  const definition = "int sum(struct point *p) { return p->x + p->y; }";
  assert.is(await callHeader(text, definition, "print(m.sum(m.HERE))"), "7");
});

judge("a list without a type is a tuple, of which ctypes makes a record", whyNoLibrary, async () => {
  const text = `struct in { int a, b; void *next; }; struct out { int n; struct in in; char tag[4]; int list[3]; };
#define ZERO 0
#define OUT_INIT { 1 + 1, { ZERO, 3, (void *)0 }, "ab", { 7, ZERO, 0 } }
#define OUT_FROM(n) { n, { n + 1 } }
#define OUT_ZERO { 0, { 0, 0, 0 } }
`;
  const wanted = runProgram(
    "gcc",
    `#include <stdio.h>\n${text}struct out o = OUT_INIT;
int main(void) { printf("%d %d %d %s %d", o.n, o.in.a, o.in.b, o.tag, o.list[0]); }`,
  );
  const program =
    "o = m.struct_out(*m.OUT_INIT); z = m.struct_out(*m.OUT_ZERO)\n" +
    "print(o.n, o.in_.a, o.in_.b, o.tag.decode(), o.list[0], end='|')\n" +
    "print(m.OUT_FROM(4), z.n, z.in_.next)";
  assert.is(await runHeader(text, program), `${wanted}|(4, (5,)) 0 None`);
});

test("a list keeps its length, unless it is of zeros alone", async () => {
  const symbols = await symbolsOf(
    "#define A { 1, 2, 0, 0 }\n#define B { { 0, 0 }, { 0, 1 }, { 0 } }\n#define C { 0 }\n",
  );
  assert.is(symbols, "A = (1, 2, 0, 0)\nB = ((), (0, 1), ())\nC = ()");
});

test("a macro may define the type of what it makes", async () => {
  assert.match(await symbolsOf("#define SIZE sizeof(struct { int a; char b; })\n"), /^SIZE = 8$/m);
});

test("a list that names members is for a record that nobody names", async () => {
  const reasons = await reasonsOf("#define X { .a = 1 }\n#define BEGIN {\n#define BLOCK { f(1); }\n");
  assert.match(reasons.X ?? "", /by their names/);
  assert.match(reasons.BEGIN ?? "", /statement/);
  assert.match(reasons.BLOCK ?? "", /statement/);
});

test("what does not fit the type is left out with the reason", async () => {
  const reasons = await reasonsOf(`${types}int f(void);
#define MANY (vec2){ 1, 2, 3 }
#define NONE (vec2){ .z = 1 }
#define FAR (char[]){ [100000] = 1 }
#define CALLS (vec2){ f() }
#define INNER (struct texts){ "\\0ab" }
#define WIDE (struct texts){ .one = -1 }
#define HUGE (char[17179869184]){ 0 }
struct wide { __int128 w; };
#define HALF (struct wide){ 1 }
struct none {}; struct first { struct none n; int x; };
#define EMPTY (struct first){ 1 }
typedef struct { vec2 at; int z; } deep;
#define GUESS(at) ((deep){ at, 1 })
`);
  assert.match(reasons.MANY ?? "", /parts cannot be told/);
  assert.match(reasons.NONE ?? "", /parts cannot be told/);
  assert.match(reasons.FAR ?? "", /too many elements/);
  assert.match(reasons.INNER ?? "", /NUL within/);
  assert.match(reasons.WIDE ?? "", /Unicode/);
  assert.match(reasons.HUGE ?? "", /1 MiB/);
  assert.match(reasons.HALF ?? "", /ctypes has not/);
  assert.match(reasons.EMPTY ?? "", /no object/);
  assert.match(reasons.GUESS ?? "", /parts cannot be told/);
  assert.match(reasons.CALLS ?? "", /`f`/);
});
