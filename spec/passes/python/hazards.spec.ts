import type { GivenOptions } from "../../../src/options.ts";
import { callHeader, itemOf, reasonsOf, symbolsOf, whyNoLibrary } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

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
  assert.match(symbols, /"hidden", POINTER\(None\)/);
  assert.match(symbols, /"plain", CFUNCTYPE\(UNCHECKED\(c_int\), c_int\)/);
  const reasons = await reasonsOf(text);
  for (const name of ["get", "take", "s", "f"]) assert.match(reasons[name] ?? "", /packed/, name);
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
