import { declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

/** What a constant expression of the unit gives. */
function evaluate(
  expression: string,
  before: string,
  target = "x86_64-linux-gnu",
): number | string | undefined {
  const { enumerators } = declarationOf(
    understand(`${before} enum e { E = ${expression} };`, { target }),
    "enum:e",
    "enum",
  );
  return enumerators?.[0]?.value;
}

test("sizes and alignments are the target's", () => {
  const before = "struct s { char c; double d; };";
  assert.is(evaluate("sizeof(struct s)", before), 16);
  assert.is(evaluate("sizeof(struct s)", before, "i386-linux-gnu"), 12);
  assert.is(evaluate("_Alignof(double)", "", "i386-linux-gnu"), 4);
  assert.is(evaluate("__alignof__(double)", "", "i386-linux-gnu"), 8);
});

test("members are found by name, those of anonymous members too", () => {
  assert.is(
    evaluate("__builtin_offsetof(struct s, b)", "struct s { int a; struct { char c; short b; }; };"),
    6,
  );
});

test("members are found through typedefs of their records", () => {
  const before = "typedef union { int a; char b[56]; } T; typedef const T U; extern U x, *p;";
  for (const object of ["((T *)0)->b", "((U *)(void *)0)->b", "(*(T *)0).b", "x.b", "p->b", "p[1].b"])
    assert.is(evaluate(`sizeof(${object})`, before), 56, object);
  assert.is(evaluate("__builtin_offsetof(U, b[3])", before), 3);
  assert.is(evaluate("sizeof(U) == sizeof(((U *)((void *)0))->b)", before), 1);
});

test("names are enumerators, variables or functions", () => {
  assert.is(evaluate("A + 1", "enum other { A = 4 };"), 5);
  assert.is(evaluate("sizeof x", "extern short x[3];"), 6);
  assert.is(evaluate("sizeof f()", "long f(void);"), 8);
});

test("typedefs are seen through", () => {
  assert.is(evaluate("(T)-1 > 0", "typedef unsigned U; typedef U T;"), 1);
});

test("an object or a member may be aligned otherwise than its type", () => {
  const text = `
    int x __attribute__((aligned(64)));
    struct { char a; int b; } __attribute__((packed)) p;
    struct { int b __attribute__((aligned(16))); } q;
    enum { X = __alignof__(x), P = __alignof__(p.b), Q = _Alignof((q.b)), A = __alignof__(p.a) };`;
  const { enumerators } = declarationOf(understand(text), "enum:anon_3", "enum");
  assert.equal(
    enumerators?.map(({ value }) => value),
    [64, 1, 16, 1],
  );
});

test("gcc takes *&x for x, and the strictest of the pointers that were converted", () => {
  const before =
    "typedef int over __attribute__((aligned(32))); extern over *p; extern int x __attribute__((aligned(64)));";
  assert.is(evaluate("__alignof__(*&x)", before), 64);
  assert.is(evaluate("__alignof__(*(int *)(void *)p)", before), 32);
  assert.is(evaluate("__alignof__(*(over *)&x)", before), 32);
});

test("a value is not aligned as the typedef is that it was converted to", () => {
  const before = "typedef int over __attribute__((aligned(32)));";
  assert.is(evaluate("__alignof__((over)1)", before), 4);
  assert.is(evaluate("_Alignof(__typeof__((over)1))", before), 4);
});
