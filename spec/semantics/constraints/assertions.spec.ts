import { faultsOf } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

test("an assertion holds, of file scope and of a record", () => {
  assert.equal(faultsOf('_Static_assert(0, "no");'), ["static-assertion-failed 1:1"]);
  assert.equal(faultsOf('struct s { int a; _Static_assert(0, "no"); };'), ["static-assertion-failed 1:19"]);
  assert.equal(
    faultsOf('_Static_assert(sizeof(int) == 4, ""); struct s { int a; _Static_assert(1, ""); };'),
    [],
  );
});

test("its condition is an integer constant", () => {
  assert.equal(faultsOf('_Static_assert(1.0, "");'), ["not-constant 1:16"]);
  assert.equal(faultsOf('extern int n; _Static_assert(n, "");'), ["not-constant 1:30"]);
});

test("what only the compiler can evaluate is left to it", () => {
  const conditions = [
    "__atomic_always_lock_free(4, 0)",
    "__builtin_LINE() == 1",
    "&arr[2] - &arr[0] == 2",
    "arr != 0",
    "floor(1.5) == 1",
    '__builtin_strchr("abc", 98) != 0',
    "(int)__real__ (3.0 + 1.0i) == 3",
  ];
  for (const condition of conditions) {
    const text = `static int arr[3]; double floor(double); _Static_assert(${condition}, "");`;
    assert.equal(faultsOf(text), [], condition);
  }
});

test("what no compiler takes as a constant is told", () => {
  const before = "static int arr[3]; static const struct { int a; } s = { 1 }; int f(void);\n";
  for (const condition of ["f() == 1", "arr[0]", "*arr", "s.a", "__builtin_popcount(f())", "1 / 0", "nope"]) {
    const text = `${before}_Static_assert(${condition}, "");`;
    assert.is(faultsOf(text)[0]?.split(" ")[0], "not-constant", condition);
  }
});

test("an assertion of a header that is only included says nothing", () => {
  const files = { "case.h": '#include "other.h"\nint f(void);', "other.h": '_Static_assert(1.0, "");' };
  assert.equal(faultsOf(files), []);
});
