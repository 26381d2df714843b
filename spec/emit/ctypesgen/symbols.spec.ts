/** `--compat ctypesgen` prints what ctypesgen prints, save for rows that are listed here with their reasons. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GivenOptions } from "../../../src/options.ts";
import { createMemoryHost } from "../../../src/source/host.ts";
import { translate } from "../../../src/translate.ts";
import { buildLibrary, pythonOf, runHeader, whyNoLibrary, whyNoPython } from "../../support/modules.ts";
import { repositoryRoot } from "../../support/outside.ts";
import { assert, judge, test } from "../../support/test.ts";

const headersFolder = join(repositoryRoot, "spec", "cases", "ctypesgen");
const goldensFolder = join(repositoryRoot, "spec", "emit", "ctypesgen", "goldens");
const compatible = { compatibility: "ctypesgen" } as const;

interface Difference {
  /** How ctypesgen's blocks begin that we do not print. */
  readonly blocks: readonly string[];
  readonly reason: string;
}

const differences: Readonly<Record<string, readonly Difference[]>> = {
  bitfields: [
    {
      blocks: ["struct_flags.__slots__"],
      reason: "ctypes puts bit-fields of several types elsewhere than gcc: bytes 2 and 3 would be read for d",
    },
  ],
  nested_functions: [
    {
      blocks: ["set_raw", "fp_table"],
      reason: "a pointer to a function is no pointer to a pointer: calling through it ends the process",
    },
  ],
  packed: [{ blocks: ["struct_p2._pack_"], reason: "packed, aligned(2) has its int at 1 (gcc), not at 2" }],
  prototypes: [
    { blocks: ["chooser"], reason: "a pointer to a function is no pointer to a pointer" },
    { blocks: ["array_parameter"], reason: "an array as a parameter is a pointer (C11 6.7.6.3p7)" },
  ],
  variables: [{ blocks: ["hook"], reason: "a pointer to a function is no pointer to a pointer" }],
};

/** Symbols without places: a golden's blocks are parted by empty lines. */
function blocksOf(text: string): string[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => block.trim());
}

/** The C library's headers were not those of `libc`. */
function withoutForeignPlaces(text: string): string {
  return text.replaceAll(/# (?!HERE\/\w+\.h)\S+\.h: \d+/g, "# libc");
}

/** What a block is about: the name that it binds first, or the statement that it begins with. */
function beginningOf(block: string): string {
  const lines = block
    .split("\n")
    .filter((line) => !line.startsWith("#") && !/^(?:try:|for |if )/.test(line.trim()));
  const bound = lines.find((line) => / = /.test(line)) ?? lines[0] ?? "";
  return bound.trim().split(" ")[0] as string;
}

async function symbolsOf(name: string): Promise<string> {
  const text = readFileSync(join(headersFolder, `${name}.h`));
  const stdint = readFileSync(join(headersFolder, "libc", "stdint.h"));
  const host = createMemoryHost({ [`${name}.h`]: text, "libc/stdint.h": stdint });
  const options: GivenOptions = {
    headers: [`${name}.h`],
    searchDirectories: [{ path: "libc", kind: "system" }],
    workingDirectory: "HERE",
    ...compatible,
  };
  const { outputs } = await translate(options, host);
  const output = outputs[0]?.text ?? "";
  return output.slice(output.indexOf("# No modules\n") + 13, output.indexOf("# No inserted files"));
}

const goldens = readdirSync(goldensFolder).filter((file) => file.endsWith(".txt"));

test("all goldens are there", () => assert.is(goldens.length, 14));

for (const file of goldens) {
  const name = file.slice(0, -4);
  const rows = differences[name] ?? [];
  test(`${name}: ${rows.length === 0 ? "equal" : `equal, save ${rows.length} listed`}`, async () => {
    const theirs = blocksOf(withoutForeignPlaces(readFileSync(join(goldensFolder, file), "utf8")));
    const ours = blocksOf(withoutForeignPlaces(await symbolsOf(name)));
    if (rows.length === 0) {
      assert.equal(ours, theirs);
      return;
    }
    const missing = theirs.filter((block) => !ours.includes(block)).map(beginningOf);
    const listed = rows.flatMap(({ blocks }) => blocks);
    // A difference that is gone leaves the list, one that is new does not slip in.
    assert.equal([...new Set(missing)].sort(), [...listed].sort());
    const common = theirs.filter((block) => ours.includes(block));
    assert.equal(
      ours.filter((block) => theirs.includes(block)),
      common,
    );
  });
}

const runs = (header: string, program: string): Promise<string> => runHeader(header, program, compatible);

for (const [what, header, program, inC, inCompatible] of [
  ["a / b divides truly", "#define D(x, y) ((x) / (y))", "print(m.D(2, 5))", "0", "0.4"],
  ["'c' is text", "#define C 'c'", "print(repr(m.C))", "99", "'c'"],
  ["?: is and/or", "#define T(x) ((x) ? 0 : 1)", "print(m.T(1))", "0", "1"],
  ["a cast wraps in both", "#define W(x) ((unsigned char)(x))", "print(m.W(300))", "44", "44"],
] as const) {
  judge(what, whyNoPython, async () => {
    assert.is(await runHeader(header, program), inC);
    assert.is(await runs(header, program), inCompatible);
  });
}

judge("#x is the argument itself", whyNoPython, async () => {
  assert.is(await runs('#define F(x) "funny" #x', 'print(m.F("bunny"))'), "funnybunny");
});

judge("records, functions and variables work in this form", whyNoLibrary, async () => {
  const header =
    "struct s { int a; unsigned b : 3; char *text; }; int sum(struct s *, int); extern int counter; const char *name(void);";
  const library = buildLibrary(
    `${header} int sum(struct s *p, int x) { return p->a + p->b + x; } int counter = 7; const char *name(void) { return "n"; }`,
  );
  const program = "print(m.sum(m.struct_s(1, 2), 3), m.counter.value, m.name(), m.s is m.struct_s)";
  assert.is(await runHeader(header, program, { ...compatible, libraries: [library] }), "6 7 b'n' True");
});

judge("functions that say stdcall are called where it changes nothing", whyNoLibrary, async () => {
  const header = "int __attribute__((stdcall)) twice(int a);";
  const library = buildLibrary("int twice(int a) { return a * 2; }");
  assert.match(await pythonOf(header, compatible), /_lib\.get\("twice", "stdcall"\)/);
  assert.is(await runHeader(header, "print(m.twice(4))", { ...compatible, libraries: [library] }), "8");
  const narrow = await pythonOf(header, { ...compatible, target: "arm-linux-gnueabihf" });
  assert.match(narrow, /_lib\.get\("twice", "cdecl"\)/);
});

test("what depends on a changed name is left out; names of the texts are kept free", async () => {
  const text = await pythonOf(
    "int lambda(int); typedef int String; String f(char *);\n#define L lambda(1)",
    compatible,
  );
  assert.match(text, /^ {4}_lambda = _lib\.get\("lambda"/m);
  assert.match(text, /^_String = c_int/m);
  assert.not.match(text, /^ {4}f = |L = /m);
});

test("a macro never replaces the function of its name, and keywords are no parameters", async () => {
  const text = await pythonOf(
    "int f(int);\n#define f(x) f(x)\n#define P(pass) (pass)\n#define Q(x) (x)",
    compatible,
  );
  assert.not.match(text, /def f\(|def P\(/);
  assert.match(text, /def Q\(x\):/);
});

judge("a number that is cast to text is an address that nobody reads", whyNoPython, async () => {
  const header =
    "#define A ((const char *)1)\n#define F(x) ((char *)(x))\n#define R (*(volatile int *)64)\n#define B 2";
  assert.is(await runs(header, "print(m.B)"), "2");
});

judge("members that Python gives a meaning to do no harm", whyNoPython, async () => {
  const header = "struct s { int from; int __class__; int __init__; int _fields_; }; struct t { int from; };";
  const program = "print(m.struct_s(1, 2).from_, m.struct_t(5)._from)";
  assert.is(await runs(header, program), "1 5");
});

test("the alias of a tag never takes the place of a function", async () => {
  const text = await pythonOf("struct lock { int a; }; int lock(void); struct other { int b; };", compatible);
  assert.not.match(text, /^lock = struct_lock/m);
  assert.match(text, /^other = struct_other/m);
});

/** Everything that this header declares has a name that ctypesgen's texts call; `vp` and `n` call them. */
const capturing = [
  "enum e { c_int = 3, CFUNCTYPE = 4, Structure = 5, cast = 6, pointer = 7 }; enum { Union = 9 };",
  "typedef struct { char z; } c_long; struct s { c_long x; int y; char *t; };",
  "struct String { int a; }; int UNCHECKED(c_long *a); extern int c_char; typedef int (*c_void_p)(long);",
  "void *malloc(__SIZE_TYPE__ n); int n(long (*f)(int), ...); int m(c_void_p f, struct s x);",
  "#define POINTER(x) (x)",
  "#define sizeof_s sizeof(struct s)",
  "#define String 5",
  "#define wrapped ((unsigned char)300)",
  "#define c_ubyte 7",
].join("\n");

for (const [compatibility, rename] of [
  ["ctypesgen", (name: string): string => `_${name}`],
  ["ctypesgen-fork", (name: string): string => `${name}_`],
] as const) {
  judge(`a header's names capture none of ctypes' (${compatibility})`, whyNoLibrary, async () => {
    const given = ["c_int", "CFUNCTYPE", "Structure", "cast", "pointer", "Union", "String", "c_ubyte"];
    const program = [
      `print(*[getattr(m, name) for name in ${JSON.stringify(given.map(rename))}])`,
      "print(m.c_int is ctypes.c_int, issubclass(m.Structure, ctypes.Structure), m.cast is ctypes.cast)",
      `print(ctypes.sizeof(m.${rename("c_long")}), m.c_char is ctypes.c_char, m.${rename("POINTER")}(4), m.wrapped)`,
      "print(bool(m.malloc(8)), m.struct_String._fields_[0][1] is ctypes.c_int)",
    ].join("\n");
    const printed = await runHeader(capturing, program, {
      compatibility,
      libraries: ["libc.so.6"],
      lookForLibraries: false,
    });
    assert.is(printed, "3 4 5 6 7 9 5 7\nTrue True True\n1 True 4 44\nTrue True");
  });
}

judge("what depends on such a name survives in the fork's form", whyNoLibrary, async () => {
  const printed = await runHeader(
    capturing,
    "print(m.struct_s._fields_[0][1] is m.c_long_, ctypes.sizeof(m.struct_s), m.sizeof_s)",
    { compatibility: "ctypesgen-fork", libraries: ["libc.so.6"], lookForLibraries: false },
  );
  assert.is(printed, "True 16 16");
});

judge("a variable of a record that gets its members later", whyNoLibrary, async () => {
  const header =
    "struct s; typedef const struct s T; extern T v; int f(struct s *p);\n" +
    "struct s { int a; struct s *next; }; extern struct s x; extern T w[2];";
  const library = buildLibrary(`${header} T v = { 4 }; struct s x = { 5 }; T w[2] = { { 6 }, { 7 } };`);
  for (const compatibility of ["ctypesgen", "ctypesgen-fork"] as const) {
    const options = { compatibility, libraries: [library] };
    assert.is(await runHeader(header, "print(m.v.a, m.x.a, m.w[1].a)", options), "4 5 7");
  }
});

judge("anonymous members of anonymous members have names of their own", whyNoPython, async () => {
  const header =
    "struct s { union { struct { int a; short b; }; long c; }; struct { int : 3; int d; struct { unsigned char e; }; }; int f; };";
  const program = [
    "s = m.struct_s(); s.a, s.b, s.d, s.e, s.f = 1, 2, 3, 4, 5",
    "print(s.a, s.b, s.c, s.d, s.e, s.f, [f[0] for f in m.struct_s._fields_])",
  ].join("\n");
  const printed = `1 2 ${2 * 2 ** 32 + 1} 3 4 5`;
  for (const compatibility of ["ctypesgen", "ctypesgen-fork"] as const) {
    const said = await runHeader(header, program, { compatibility });
    assert.is(said.slice(0, printed.length), printed);
  }
});

judge("enumerators of characters are numbers", whyNoPython, async () => {
  const header = "enum e { A = 'a', B, C = '\\x1b', D = C | 'b', E = -'\"', F = A };\n#define G 'a'";
  assert.is(await runs(header, "print(m.A, m.B, m.C, m.D, m.E, m.F, m.G)"), "97 98 27 123 -34 97 a");
});

test("what an attribute names is no part of the output, nor does its absence matter", async () => {
  const header =
    "int printf(const char *f, ...); int lambda(const char *f, ...);\n" +
    "int f(const char *f, ...) __attribute__((format(printf, 1, 2))); int g(int a) __attribute__((cleanup(lambda)));";
  const text = await pythonOf(header, compatible);
  assert.match(text, / f = _variadic_function/);
  assert.match(text, / g = /);
});

judge("the alias of a tag takes the place of nothing", whyNoPython, async () => {
  const header =
    "struct a { int x; }; enum { a = 4 }; struct b { int x; };\n#define b 5\ntypedef struct c *c; struct c { int x; };\n" +
    "typedef struct d { int x; } d; struct e { int x; }; typedef struct e f, e;";
  const program =
    "print(m.a, m.b, m.c is ctypes.POINTER(m.struct_c), m.d is m.struct_d, m.e is m.struct_e is m.f)";
  assert.is(await runs(header, program), "4 5 True True True");
});
