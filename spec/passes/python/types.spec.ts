import { planOf, pythonOf, pythons, reasonsOf, runPython, symbolsOf } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

/** The Python of a typedef `t` of a C type, in which `t` stands for the name. */
async function typeOf(declaration: string, before = ""): Promise<string> {
  const text = await symbolsOf(`${before}\ntypedef ${declaration};`);
  return (text.split("\n").find((line) => line.startsWith("t = ")) ?? text).slice("t = ".length);
}

const cases: readonly (readonly [declaration: string, python: string])[] = [
  ["char t", "c_char"],
  ["signed char t", "c_byte"],
  ["unsigned char t", "c_ubyte"],
  ["short t", "c_short"],
  ["unsigned t", "c_uint"],
  ["unsigned long t", "c_ulong"],
  ["long long t", "c_longlong"],
  ["float t", "c_float"],
  ["long double t", "c_longdouble"],
  ["_Bool t", "c_bool"],
  ["void t", "None"],
  ["void *t", "POINTER(None)"],
  ["char *t", "String"],
  ["const char *t", "String"],
  ["char **t", "POINTER(POINTER(c_char))"],
  ["unsigned char *t", "POINTER(c_ubyte)"],
  ["char *t[3]", "String * 3"],
  ["int t[2][3]", "(c_int * 3) * 2"],
  ["int (*t)(int, const char *)", "CFUNCTYPE(UNCHECKED(c_int), c_int, String)"],
  ["int t(int)", "CFUNCTYPE(UNCHECKED(c_int), c_int)"],
  ["void (**t)(void)", "POINTER(CFUNCTYPE(UNCHECKED(None)))"],
  ["int (*(*t)(int))(char)", "CFUNCTYPE(UNCHECKED(CFUNCTYPE(UNCHECKED(c_int), c_char)), c_int)"],
  ["__int128 t", "c_ubyte * 16"],
  ["double _Complex t", "c_double * 2"],
  ["_Float128 t", "c_ubyte * 16"],
  ["_Float32 t", "c_float"],
  ["int t __attribute__((vector_size(16)))", "c_ubyte * 16"],
  ["struct s *t", "POINTER(struct_s)"],
  ["enum e t", "enum_e"],
];

for (const [declaration, python] of cases) {
  test(`${declaration} is ${python}`, async () => {
    assert.is(await typeOf(declaration, "struct s { int a; }; enum e { A };"), python);
  });
}

test("a pointer to a typedef of a function type is that type", async () => {
  assert.is(await typeOf("fn *t", "typedef int fn(int);"), "fn");
});

test("a callback that returns a record keeps it: it can be called, not made", async () => {
  const symbols = await symbolsOf("struct s { int a; }; typedef struct s (*t)(void);");
  assert.match(
    symbols,
    /^t = _bindwright\.unmakeable\(\s+CFUNCTYPE\(struct_s\),\s+"ctypes makes no callback/m,
  );
});

test("`size_t` and its like are ctypes' own", async () => {
  const before = "typedef unsigned long size_t; typedef int wchar_t; typedef long ptrdiff_t;";
  assert.is(await typeOf("size_t *t", before), "POINTER(c_size_t)");
  assert.is(await typeOf("wchar_t *t", before), "POINTER(c_wchar)");
  assert.is(await typeOf("ptrdiff_t t", before), "c_ptrdiff_t");
});

test("a typedef that only has the name of `size_t` is not", async () => {
  assert.is(await typeOf("size_t t", "typedef struct { int a; } size_t;"), "size_t");
});

test("a va_list may be handed on as a pointer", async () => {
  const text = await symbolsOf("int f(__builtin_va_list list);", { libraries: ["x"] });
  assert.ok(text.includes("argtypes = [POINTER(None)]"), text);
});

test("a type that Python could not parse any more is cut short", async () => {
  const text = await symbolsOf(`struct s { int ${"*".repeat(200)}p; };`);
  assert.ok((text.match(/POINTER/g) ?? []).length <= 40);
});

test("a typedef that names another one twice is looked at once, however long the chain", async () => {
  const levels = Array.from({ length: 60 }, (_, at) => `typedef t${at} (*t${at + 1})(t${at});`);
  const text = await symbolsOf(`typedef int t0;\n${levels.join("\n")}`);
  assert.ok(text.includes("t60 = CFUNCTYPE(UNCHECKED(t59), t59)"));
});

test("chains of typedefs are followed once, and far beyond the depth of one type", async () => {
  const names = Array.from({ length: 5000 }, (_, at) => `typedef t${at} t${at + 1};`);
  const pointers = Array.from({ length: 5000 }, (_, at) => `typedef p${at} *p${at + 1};`);
  const text = await symbolsOf(`typedef int t0, p0;\n${[...names, ...pointers].join("\n")}`);
  assert.ok(text.includes("t5000 = t4999"));
  assert.ok(text.includes("p5000 = POINTER(p4999)"));
});

/** Declarations of a type of so many levels, of every form that has them. */
function nest(levels: number): string {
  const stars = "*".repeat(levels);
  const items = "[1]".repeat(levels);
  let callback = "c";
  for (let level = 0; level < levels; level++) callback = `(*${callback})(void)`;
  return [
    `typedef int ${stars}p; struct sp { int ${stars}p; }; extern int ${stars}vp; int ${stars}fp(int ${stars}a);`,
    `typedef int a${items}; struct sa { char b; int x${items}; int c; }; extern int va${items};`,
    `typedef int ${callback}; struct sc { int ${callback}; }; int fc(int ${callback});`,
  ].join("\n");
}

const within = nest(18);
const beyond = nest(100);

test("a type within the bound of Python's parsers is whole", async () => {
  assert.equal(await reasonsOf(within), {});
});

test("a type beyond it is less than C's, with the reason", async () => {
  const reasons = await reasonsOf(beyond);
  for (const name of ["p", "sp", "vp", "a", "sa", "va", "c", "sc"])
    assert.match(reasons[name] ?? "", /nested too deeply/, name);
  const plan = await planOf(beyond);
  const declined = plan.items.flatMap((item) => (item.kind === "function" ? [item.declined ?? ""] : []));
  assert.is(declined.length, 2);
  for (const reason of declined) assert.match(reason, /nested too deeply/);
});

for (const python of pythons) {
  judge(`CPython ${python.version} imports types of any depth`, undefined, async () => {
    for (const text of [within, nest(39), nest(40), beyond]) {
      const said = runPython(await pythonOf(text), "print(ctypes.sizeof(m.struct_sa))", python);
      assert.is(said.trim(), "12");
    }
  });
}
