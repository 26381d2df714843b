import { declarationOf, faultsOf, understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

test("elements are of a complete object type, also behind typedefs", () => {
  assert.equal(faultsOf("void a[3];"), ["bad-element-type 1:6"]);
  assert.equal(faultsOf("typedef void v; extern v a[2];"), ["bad-element-type 1:26"]);
  assert.equal(faultsOf("int a[3](void);"), ["bad-element-type 1:5"]);
  assert.equal(faultsOf("typedef int fn(void); fn a[2];"), ["bad-element-type 1:26"]);
  assert.equal(faultsOf("int f(int a[][]);"), ["bad-element-type 1:11"]);
  assert.equal(faultsOf("int f(int [][]);"), ["bad-element-type 1:11"]);
});

test("an element is complete where the array stands, not later", () => {
  assert.equal(faultsOf("struct q; struct q a[2]; struct q { int a; };"), ["bad-element-type 1:20"]);
  assert.equal(faultsOf("struct q { int a; }; struct q a[2]; struct { struct q b[2]; } c;"), []);
  assert.equal(faultsOf("struct s { struct s *all[2]; struct s (*one)[]; };"), ["bad-element-type 1:41"]);
});

test("arrays of pointers and of arrays are right", () => {
  assert.equal(faultsOf("void *a[3]; int (*b[2])(void); extern int c[][3]; struct q *d[4];"), []);
});

test("a function returns neither a function nor an array", () => {
  assert.equal(faultsOf("int f(void)[3];"), ["bad-result-type 1:5"]);
  assert.equal(faultsOf("int f(void)(int);"), ["bad-result-type 1:5"]);
  assert.equal(faultsOf("typedef int a[3]; struct s { a (*p)(void); };"), ["bad-result-type 1:34"]);
  assert.equal(faultsOf("int (*f(void))[3]; int (*g(void))(int);"), []);
});

test("a length is an integer, also in a prototype", () => {
  assert.equal(faultsOf("int a[1.5];"), ["not-constant 1:5"]);
  assert.equal(faultsOf("int a[1E2]; int b[0x1p3];"), ["not-constant 1:5", "not-constant 1:17"]);
  assert.equal(faultsOf("int a[1f]; int b[2.]; int c[1e+1L];").length, 3);
  assert.equal(faultsOf("int a[0x1eF]; int b[0b11u]; int c[010ULL]; int d[10lU]; int e[1wb];"), []);
  assert.equal(faultsOf('int f(int a["x"]);'), ["not-constant 1:11"]);
});

test("a length that only the compiler can evaluate is left to it", () => {
  for (const name of ["floor(1.5)", "fpclassify(1, 2, 3, 4, 5, 1.0)"])
    assert.equal(faultsOf(`int a[(int)__builtin_${name} + 1];`), ["not-evaluated 1:5"], name);
  assert.equal(
    faultsOf('int a[__builtin_has_attribute(int, aligned) + __builtin_memcmp("a", "b", 1) + 3];'),
    ["not-evaluated 1:5"],
  );
});

test("a length that only the linker knows is told wherever it stands", () => {
  assert.equal(faultsOf("extern int g; extern char a[(int)(long)&g]; typedef char t[(long)&g];"), [
    "not-evaluated 1:27",
    "not-evaluated 1:58",
  ]);
  assert.equal(faultsOf("extern int g; void f(char a[(int)(long)&g]);"), []);
});

test("a bit-field has neither size nor alignment (6.5.3.4)", () => {
  const record = "struct s { int x:3; int y; };";
  assert.equal(faultsOf(`${record} int a[sizeof((((struct s *)0)->x))];`), ["not-constant 1:35"]);
  assert.equal(faultsOf(`${record} int a[_Alignof(((struct s *)0)->x)];`), ["not-constant 1:35"]);
  assert.equal(
    faultsOf(`${record} int a[sizeof(((struct s *)0)->x + 0)], b[sizeof(((struct s *)0)->y)];`),
    [],
  );
});

test("a function may be declared by its call, until C23", () => {
  assert.equal(faultsOf("int a[sizeof(f(1))];"), ["not-evaluated 1:5"]);
  assert.equal(faultsOf("int a[sizeof(f(1))];", { language: { standard: "c23" } }), ["not-constant 1:5"]);
  assert.equal(faultsOf("int a[sizeof(nope)];"), ["not-constant 1:5"]);
  assert.equal(faultsOf("struct s { int a; }; int a[sizeof(((struct s *)0)->b)];"), ["not-constant 1:26"]);
});

test("a length varies only in a prototype", () => {
  assert.equal(faultsOf("extern int n; typedef int t[n];"), ["not-constant 1:27"]);
  assert.equal(faultsOf("int f(int n, int a[n], int b[*], int (*c)[n + 1]);"), []);
  assert.equal(faultsOf("int a[*];"), ["not-constant 1:5"]);
});

test("a negative length is told once, at the name", () => {
  assert.equal(faultsOf("extern int a[3], b[-3];\nextern int c[sizeof(b)];").slice(0, 1), [
    "negative-length 1:18",
  ]);
});

test("static and qualifiers stand in the outermost brackets of a parameter", () => {
  assert.equal(faultsOf("int a[static 3];"), ["misplaced-specifier 1:5"]);
  assert.equal(faultsOf("int f(int a[static 3], int b[const], int c[restrict static 2][2]);"), []);
  assert.equal(faultsOf("int f(int (*a)[static 3]);"), ["misplaced-specifier 1:13"]);
});

test("void as a parameter stands alone and without a name", () => {
  assert.equal(faultsOf("int f(void, int);"), ["bad-void-parameter 1:7"]);
  assert.equal(faultsOf("int f(void, ...);"), ["bad-void-parameter 1:7"]);
  assert.equal(faultsOf("int f(const void);"), ["bad-void-parameter 1:7"]);
  assert.equal(faultsOf("int f(void); int g(void *a); typedef void v; int h(v);"), []);
});

test("a void parameter with a name is a warning, as in gcc", () => {
  const { diagnostics } = understand("int f(void x);");
  assert.equal(
    diagnostics.map(({ code, severity }) => [code, severity]),
    [["bad-void-parameter", "warning"]],
  );
});

test("(const void) is still no parameter", () => {
  assert.is(
    declarationOf(understand("int f(const void);"), "function:f", "function").type.parameters.length,
    0,
  );
});

test("the parameters of one list have different names", () => {
  assert.equal(faultsOf("int f(int a, char *a);"), ["duplicate-parameter 1:20"]);
  assert.equal(faultsOf("typedef void (*cb)(int a, int a);"), ["duplicate-parameter 1:31"]);
  assert.equal(faultsOf("int f(a, a) { return 0; }"), ["duplicate-parameter 1:5"]);
  assert.equal(faultsOf("int f(int a, int (*b)(int a), int, int);"), []);
});

test("before C23 only points want a parameter before them", () => {
  assert.equal(faultsOf("int f(...);"), ["misplaced-specifier 1:5"]);
  assert.equal(faultsOf("int f(...);", { language: { standard: "c23" } }), []);
});

test("a parameter that is declared ahead has one type", () => {
  assert.equal(faultsOf("int f(char n; int n);"), ["conflicting-types 1:19"]);
  assert.equal(faultsOf("int f(const int a; int a);"), ["conflicting-types 1:24"]);
  assert.equal(faultsOf("int f(int n; float x; float x, long n);"), ["conflicting-types 1:37"]);
  assert.equal(faultsOf("int f(int n; char n; int n);"), ["conflicting-types 1:19"]);
  assert.equal(faultsOf("int f(int n; int n; int a[n], int n);"), []);
  assert.equal(faultsOf("int f(int a[3]; int *a); int g(int h(void); int (*h)(void));"), []);
  assert.equal(
    faultsOf("typedef int I; int f(register I n; int n); int g(__typeof__(m) n; int m, int n);"),
    [],
  );
});

test("what is declared ahead is as right as a parameter, and its tags are the list's", () => {
  assert.equal(faultsOf("int f(static int n; int n);"), ["misplaced-specifier 1:18"]);
  assert.equal(faultsOf("int f(struct s { int a; } *p; struct s *p); struct s { char c; };"), []);
});
