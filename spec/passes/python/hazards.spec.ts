import type { GivenOptions } from "../../../src/options.ts";
import {
  buildLibrary,
  callHeader,
  itemOf,
  pythonOf,
  pythons,
  reasonsOf,
  runPython,
  symbolsOf,
  whyNoLibrary,
} from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

async function reasonOf(text: string, options: GivenOptions = {}): Promise<string | undefined> {
  return (await itemOf(text, "function", "f", options)).declined;
}

test("plain, naturally aligned records are passed as they are", async () => {
  for (const members of [
    "int x, y;",
    "double d; int i;",
    "float a, b, c;",
    "char c[7];",
    "char a; short b;",
    "long a[9];",
  ]) {
    assert.is(await reasonOf(`struct s { ${members} }; struct s f(struct s a);`), undefined, members);
  }
});

test("a small packed record is declined where the stack has arguments behind it", async () => {
  const packed = "struct __attribute__((packed)) s { char a; int b; }";
  assert.match((await reasonOf(`${packed}; void f(struct s a, struct s b);`)) ?? "", /argument 1.*packed/);
  assert.match((await reasonOf(`${packed}; void f(struct s a, ...);`)) ?? "", /packed/);
  assert.is(await reasonOf(`${packed}; void f(struct s a, int b);`), undefined);
});

test("bit-fields that compilers class differently are declined", async () => {
  assert.match((await reasonOf("struct s { float a; int : 32; }; struct s f(void);")) ?? "", /bit-field/);
});

test("a record that wants more alignment than the stack has is declined", async () => {
  const text = "struct s { int a[20]; } __attribute__((aligned(64))); void f(struct s a";
  assert.match((await reasonOf(`${text}, struct s b);`)) ?? "", /align/);
});

test("it is passed where nothing else is on the stack, unless code for wider registers reads it", async () => {
  const text = "struct s { int a[20]; } __attribute__((aligned(64))); void f(struct s a);";
  assert.is(await reasonOf(text), undefined);
  assert.match((await reasonOf(text, { compilerFlags: ["-mavx2"] })) ?? "", /align/);
});

test("types that ctypes has not are declined by name", async () => {
  assert.match((await reasonOf("_Float128 f(void);")) ?? "", /its result.*_Float128/);
  assert.match((await reasonOf("void f(int a, _Float128 b);")) ?? "", /argument 2.*_Float128/);
  assert.match((await reasonOf("long double _Complex f(void);")) ?? "", /complex/);
  assert.match(
    (await reasonOf("typedef int v4 __attribute__((vector_size(16))); v4 f(void);")) ?? "",
    /vector/,
  );
});

test("pointers to any of them are fine", async () => {
  const text =
    "union u { int i; double d; }; void f(union u *a, __int128 *b, double _Complex *c, _Float128 *d);";
  assert.is(await reasonOf(text), undefined);
});

test("an incomplete record cannot be passed", async () => {
  assert.match((await reasonOf("struct s; void f(struct s a);")) ?? "", /incomplete/);
});

test("ms_abi is another convention than ctypes has", async () => {
  assert.match((await reasonOf("__attribute__((ms_abi)) int f(int a);")) ?? "", /ms_abi/);
});

judge("what is not declined is called right", whyNoLibrary, async () => {
  const header = `
struct p { int x, y; }; struct m { double d; int i; }; struct t { float a, b, c; }; struct b { char c[7]; };
struct __attribute__((packed)) k { char a; int b[8]; }; union u { char c[24]; double d; }; struct w { unsigned a : 3; long b[3]; };
struct p f_p(struct p, int); struct m f_m(struct m); struct t f_t(struct t); struct b f_b(struct b);
struct k f_k(struct k, int); union u f_u(union u, int); struct w f_w(int, struct w);`;
  const definitions = `
struct p f_p(struct p a, int k) { a.x += k; a.y *= k; return a; }
struct m f_m(struct m a) { a.d *= 2; a.i++; return a; }
struct t f_t(struct t a) { a.c = a.a + a.b; return a; }
struct b f_b(struct b a) { a.c[6] = a.c[0]; return a; }
struct k f_k(struct k a, int k) { a.b[7] += k; return a; }
union u f_u(union u a, int k) { a.c[23] = k; return a; }
struct w f_w(int k, struct w a) { a.a = k; a.b[2] = 9; return a; }`;
  const program = `
r = m.f_p(m.struct_p(1, 2), 3); assert (r.x, r.y) == (4, 6)
r = m.f_m(m.struct_m(1.5, 2)); assert (r.d, r.i) == (3.0, 3)
r = m.f_t(m.struct_t(1, 2, 0)); assert r.c == 3
r = m.f_b(m.struct_b(b"abcdef")); assert r.c == b"abcdefa"
k = m.struct_k(); k.b[7] = 5; assert m.f_k(k, 4).b[7] == 9
r = m.f_u(m.union_u(), 65); assert bytes(r)[23] == 65
r = m.f_w(5, m.struct_w()); assert (r.a, r.b[2]) == (5, 9)
print("called")`;
  assert.is(await callHeader(header, definitions, program), "called");
});

judge("what is declined raises and says why", whyNoLibrary, async () => {
  const program = `
assert "_Float128" in m.f.declined
try:
    m.f(1)
except NotImplementedError as error:
    print(str(error).startswith("f cannot be called"))`;
  assert.is(
    await callHeader("_Float128 f(_Float128);", "_Float128 f(_Float128 a) { return a; }", program),
    "True",
  );
});

test("what cannot be called by its name cannot be called through a pointer", async () => {
  const text = `struct __attribute__((packed)) P { char a; int b; };
typedef struct P (*get)(void);
typedef void take(struct P);
struct s { int (*plain)(int); struct P (*hidden)(void); get known; };
void f(void (*callback)(struct P), take *other, get third);
extern take *table[2];
get result(void);`;
  const symbols = await symbolsOf(text);
  assert.not.match(symbols, /CFUNCTYPE\([^\n]*struct_P/);
  assert.match(symbols, /"hidden",\s+_bindwright\.uncallable\(\s+"its result cannot be had: [^"]*packed/);
  assert.match(symbols, /"plain", CFUNCTYPE\(UNCHECKED\(c_int\), c_int\)/);
  const { diagnostics } = await translateText(text, { outputLanguage: "py" });
  const told = diagnostics.filter(({ code }) => code === "callback-declined").map(({ message }) => message);
  for (const name of ["get", "take", "struct_s", "f"])
    assert.ok(
      told.some((words) => words.includes(`\`${name}\``) && words.includes("packed")),
      name,
    );
  assert.equal(await reasonsOf(text), {});
});

const unions = `union u { int i; double d; };
typedef int (*take)(union u v, int n);
struct s { char before; take t; int (*inner)(union u); take many[2]; char after; };
int count(struct s *s);
int call(take t, int n);
take given(void);
void visit(void (*each)(take t, int n), take t);`;

judge("who makes or calls a callback that ctypes cannot is told why", whyNoLibrary, async () => {
  const path = buildLibrary(`${unions}
static int own(union u v, int n) { return v.i + n; }
int count(struct s *s) { return (s->t == own) + (s->inner != 0) * 10 + (s->many[1] == own) * 100 + s->after * 1000; }
int call(take t, int n) { union u v = { 40 }; return t == 0 ? -1 : t(v, n); }
take given(void) { return own; }
void visit(void (*each)(take t, int n), take t) { each(t, 7); }`);
  const module = await pythonOf(unions, { libraries: [path] });
  const words = `import re
def tell(act):
    try:
        act()
    except (NotImplementedError, ctypes.ArgumentError) as error:
        found = re.search(r"(\\w+) cannot be (called|made of a function): .*\\(union u\\)", str(error))
        print(found.group(1), found.group(2))
s = m.struct_s()
tell(lambda: m.take(lambda v, n: 0))
tell(lambda: m.call(lambda v, n: 0, 1))
tell(lambda: m.given()(m.union_u(), 1))
tell(lambda: s.inner(m.union_u()))
print(m.call(m.given(), 2), m.call(None, 2), m.call(m.given().value, 3), bool(s.t), bool(m.given()))
s.t, s.inner, s.after = m.given(), 5, b"\\2"
s.many[1] = m.given()
print(m.count(s), m.count(m.struct_s(t=m.given())), ctypes.sizeof(s), s.inner.value, s.t.value == m.given().value)
m.visit(m.visit.argtypes[0].__base__(lambda t, n: print(type(t).__name__, m.call(t, n))), m.given())
s.t = ctypes.cast(m._libs[next(iter(m._libs))].access["cdecl"].given, m.take)
s.t = None
print(s.t.value, "t=None" in repr(s), "unions" in m.take.declined)`;
  const expected = `take made of a function
take made of a function
take called
function called
42 -1 43 False True
2111 1 48 5 True
take 47
None True True`;
  for (const lazy of [false, true]) {
    const printed = lazy ? await pythonOf(unions, { libraries: [path], lazy }) : module;
    for (const python of pythons) assert.is(runPython(printed, words, python), expected, python.version);
  }
});

test("the stub and the documentation decline it, too", async () => {
  const stub = (await translateText(unions, { outputLanguage: "pyi" })).outputs[0]?.text ?? "";
  assert.match(
    stub,
    /^class take\(_Uncallable\):\n {4}"""Points to functions that ctypes can neither call nor make: /m,
  );
  assert.match(stub, /^ {4}t: _Field\[take, int \| None \| take\]$/m);
  assert.match(stub, /^def call\(t: _Address, n: int \| c_int, \/\) -> int:$/m);
  assert.match(stub, /^def given\(\) -> take:$/m);
  assert.match(stub, /def __call__\(self, \*args: object, \*\*keywords: object\) -> NoReturn: \.\.\.$/m);
  const documented = await pythonOf(unions, { documentation: true });
  assert.match(
    documented,
    /"take": """Points to functions that ctypes can neither call nor make: argument 1 /,
  );
  const compatible = await pythonOf(unions, { compatibility: "ctypesgen" });
  assert.not.match(compatible, /_bindwright\.uncallable\(/);
});

test("no function of Python is called back that would return a record", async () => {
  const text = "struct s { int a; }; typedef struct s (*make)(int n);";
  const stub = (await translateText(text, { outputLanguage: "pyi" })).outputs[0]?.text ?? "";
  assert.match(stub, /^make: TypeAlias = _Callback\[\[int\], NoReturn, \[int \| c_int\], struct_s\]$/m);
});

test("off x86 a record by value is scalars alone, or declined", async () => {
  const options = { target: "aarch64-linux-gnu" };
  const reasonFor = async (members: string): Promise<string | undefined> =>
    (await itemOf(`struct s { ${members} }; void f(struct s a);`, "function", "f", options)).declined;
  assert.is(await reasonFor("double a, b, c, d;"), undefined);
  assert.match((await reasonFor("double d[4];")) ?? "", /array/);
});

test("what has arguments in registers is declined, what has none is called", async () => {
  const options = { target: "i386-linux-gnu", compilerFlags: ["-mregparm=3"] };
  assert.is(await reasonOf("int f(int a);", options), "ctypes has no regparm");
  assert.is(await reasonOf("struct s { int a; } f(void);", options), "ctypes has no regparm");
  assert.is(await reasonOf("int f();", options), "ctypes has no regparm");
  assert.is(await reasonOf("char *f(void);", options), undefined);
  assert.is(await reasonOf("int f(int a, ...);", options), undefined);
});

test("functions that pop their arguments are stdcall where ctypes has it", async () => {
  const compilerFlags = ["-mrtd"];
  const windows = await itemOf("int f(int a);", "function", "f", {
    target: "i686-windows-gnu",
    compilerFlags,
  });
  assert.equal([windows.declined, windows.convention], [undefined, "stdcall"]);
  const reason = await reasonOf("int f(int a);", { target: "i386-linux-gnu", compilerFlags });
  assert.is(reason, "ctypes has no stdcall on this system");
});

const returning = `typedef struct { int x; } vec;
typedef vec (*mapper)(vec);
struct s { mapper m; vec (*inner)(int); };
vec use(mapper m, vec v);
mapper given(void);
vec direct(vec v);`;

judge(
  "a callback that returns a record is called where C hands it over, and never made",
  whyNoLibrary,
  async () => {
    const path = buildLibrary(`${returning}
static vec own(vec v) { v.x *= 2; return v; }
vec use(mapper m, vec v) { return m ? m(v) : v; }
mapper given(void) { return own; }
vec direct(vec v) { v.x += 5; return v; }`);
    const words = `def tell(act):
    try:
        act()
    except (NotImplementedError, ctypes.ArgumentError) as error:
        print("made of a function: ctypes makes no callback that returns a record" in str(error))
tell(lambda: m.mapper(lambda v: v))
tell(lambda: m.use(lambda v: v, m.vec(3)))
tell(lambda: type(m.struct_s().inner)(lambda n: m.vec(n)))
s = m.struct_s(m=m.given())
print(m.given()(m.vec(4)).x, m.use(m.given(), m.vec(3)).x, m.use(None, m.vec(3)).x, s.m(m.vec(9)).x)
print(m.use(m.direct, m.vec(3)).x, m.mapper(m.direct)(m.vec(1)).x, m.mapper(m.given())(m.vec(1)).x)
print(bool(m.mapper()), bool(s.inner))`;
    const expected = "True\nTrue\nTrue\n8 6 3 18\n8 6 2\nFalse False";
    for (const lazy of [false, true]) {
      const module = await pythonOf(returning, { libraries: [path], lazy });
      for (const python of pythons) assert.is(runPython(module, words, python), expected, python.version);
    }
  },
);

test("a note, the stub and the documentation tell that it is never made", async () => {
  const { diagnostics } = await translateText(returning, { outputLanguage: "py" });
  const told = diagnostics.filter(({ code }) => code === "callback-not-made").map(({ message }) => message);
  for (const name of ["mapper", "struct_s"])
    assert.ok(
      told.some((words) => words.includes(`\`${name}\``) && words.includes("returns a record")),
      name,
    );
  assert.ok(!told.some((words) => words.includes("`direct`")));
  const stub = (await translateText(returning, { outputLanguage: "pyi" })).outputs[0]?.text ?? "";
  assert.match(stub, /^mapper(?:: TypeAlias)? = _Callback\[\[vec\], NoReturn, \[vec\], vec\]\n"""/m);
  assert.match(stub, /Points to functions that ctypes can call, but not make of Python's: ctypes makes/);
});
