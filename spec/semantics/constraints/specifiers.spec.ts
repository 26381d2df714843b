import { faultsOf } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

test("words of a type that do not go together are told at the first that does not", () => {
  assert.equal(faultsOf("long char x;"), ["type-words-clash 1:6"]);
  assert.equal(faultsOf("struct s { int a; signed _Bool b, c; };"), ["type-words-clash 1:26"]);
  assert.equal(faultsOf("int f(unsigned float x);"), ["type-words-clash 1:16"]);
});

test("words that go together are right in any order", () => {
  const right =
    "long unsigned int long a; int short b; _Complex long double c; unsigned __int128 d; double long e;";
  assert.equal(faultsOf(right), []);
});

test("two storage classes are told where the declaration begins", () => {
  assert.equal(faultsOf("static extern int x, y;"), ["storage-class-clash 1:1"]);
  assert.equal(faultsOf("int static static x;"), ["storage-class-twice 1:1"]);
  assert.equal(faultsOf("typedef _Thread_local int x;"), ["storage-class-clash 1:1"]);
});

test("a thread's object may be static or extern", () => {
  assert.equal(faultsOf("static _Thread_local int x; extern __thread int y;"), []);
});

test("C23's constexpr goes with other storage classes", () => {
  const language = { standard: "c23" };
  assert.equal(faultsOf("static constexpr int x = 1;", { language }), []);
});

test("parameters are declared without a storage class, but for register", () => {
  assert.equal(faultsOf("int f(static int a);"), ["misplaced-specifier 1:18"]);
  assert.equal(faultsOf("int f(register int a);"), []);
});

test("members have no storage class and are not inline", () => {
  assert.equal(faultsOf("struct s { static int a; };"), ["misplaced-specifier 1:12"]);
  assert.equal(faultsOf("struct s { inline int a; };"), ["misplaced-specifier 1:12"]);
});

test("a function is of no thread", () => {
  assert.equal(faultsOf("_Thread_local int f(void);"), ["misplaced-specifier 1:19"]);
});

test("outside of functions nothing is automatic, and in a register only what has its name", () => {
  assert.equal(faultsOf("auto int x;"), ["misplaced-specifier 1:10"]);
  assert.equal(faultsOf("register int x;"), ["misplaced-specifier 1:14"]);
  assert.equal(faultsOf('register int x __asm__("ebx");'), []);
  assert.equal(faultsOf("auto x = 1;", { language: { standard: "c23" } }), []);
});

test("inline is said of functions, also of those whose type a typedef names", () => {
  assert.equal(faultsOf("inline int x;"), ["misplaced-specifier 1:12"]);
  assert.equal(faultsOf("typedef int fn(void); inline fn f;"), []);
});

test("restrict is said of pointers to objects", () => {
  assert.equal(faultsOf("restrict int x;"), ["misplaced-specifier 1:1"]);
  assert.equal(faultsOf("typedef int *p; restrict p x; void f(char *restrict a, int b[restrict 2]);"), []);
  assert.equal(faultsOf("int (* restrict p)(void);"), ["misplaced-specifier 1:1"]);
});

test("_Atomic is not said of arrays, functions and qualified types", () => {
  assert.equal(faultsOf("_Atomic(int[3]) x;"), ["misplaced-specifier 1:1"]);
  assert.equal(faultsOf("_Atomic(const int) x;"), ["misplaced-specifier 1:1"]);
  assert.equal(faultsOf("typedef int a[3]; _Atomic a x;"), ["misplaced-specifier 1:29"]);
  assert.equal(faultsOf("_Atomic(int) x; _Atomic int *y;"), []);
});

test("typeof asks for a name that is declared", () => {
  assert.equal(faultsOf("__typeof__(nope) x;"), ["undeclared-name 1:12"]);
  assert.equal(faultsOf("int f(void); __typeof__(f) g; __typeof__(int[2]) y;"), []);
});

test("typeof in a list of parameters may name those before it", () => {
  assert.equal(faultsOf("void f(int a, __typeof__(a) b);"), []);
  assert.equal(faultsOf("typedef int cb(double d, __typeof__((d)) *e);"), []);
  assert.equal(
    faultsOf("void f(int (*g)(int a, __typeof__(a) b)); int h(a, b) int a; __typeof__(a) b; {}"),
    [],
  );
});

test("what is wrong is translated as far as it stands", () => {
  assert.equal(faultsOf("static extern int x;\nint f(void);"), ["storage-class-clash 1:1"]);
});

test("_BitInt has a constant width of a bit or more, two with a sign (C23 6.2.5p10)", () => {
  assert.equal(faultsOf("_BitInt(1) a;"), ["bad-bit-int 1:1"]);
  assert.equal(faultsOf("unsigned _BitInt(0) a;"), ["bad-bit-int 1:10"]);
  assert.equal(faultsOf("struct s { _BitInt(-3) a; }; unsigned _BitInt(70000) b;"), [
    "bad-bit-int 1:12",
    "bad-bit-int 1:39",
  ]);
  assert.equal(faultsOf("_BitInt(nope) a;"), ["not-constant 1:1"]);
  assert.equal(faultsOf("unsigned _BitInt(1) a; _BitInt(2) b; _BitInt(64 + 1) c;"), []);
});

test("typeof is of no bit-field", () => {
  const record = "struct b { int b : 3; int w; } v, a[2]; ";
  for (const expression of ["v.b", "((v.b))", "((struct b *)0)->b", "a->b", "a[1].b"]) {
    assert.equal(faultsOf(`${record}__typeof__(${expression}) x;`), ["misplaced-specifier 1:41"], expression);
    assert.is(faultsOf(`${record}struct t { __typeof__(${expression}) m; };`).length, 1, expression);
    assert.is(faultsOf(`${record}int f(__typeof__(${expression}));`).length, 1, expression);
  }
  for (const expression of ["v.w", "+v.b", "(0, v.b)", "a->w"])
    assert.equal(faultsOf(`${record}__typeof__(${expression}) x;`), [], expression);
});
