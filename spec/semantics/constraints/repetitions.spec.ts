import { faultsOf } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

test("static follows only static", () => {
  assert.equal(faultsOf("extern int x; static int x;"), ["linkage-differs 1:26"]);
  assert.equal(faultsOf("int f(void); static int f(void);"), ["linkage-differs 1:25"]);
  assert.equal(faultsOf("static int x; int x;"), ["linkage-differs 1:19"]);
});

test("extern, and a function's declaration, have the linkage of the one before", () => {
  assert.equal(
    faultsOf("static int x; extern int x; static int f(void); int f(void); extern int f(void);"),
    [],
  );
  assert.equal(faultsOf("static int f(void); int f(void); static int f(void) { return 1; }"), []);
});

test("all declarations say the same of threads", () => {
  assert.equal(faultsOf("extern int x; extern _Thread_local int x;"), ["linkage-differs 1:40"]);
  assert.equal(faultsOf("extern __thread int x; extern _Thread_local int x;"), []);
});

test("one definition", () => {
  assert.equal(faultsOf("int f(void) { return 1; } int f(void) { return 2; }"), ["defined-twice 1:31"]);
  assert.equal(faultsOf("int x = 1; int x = 2;"), ["defined-twice 1:16"]);
  assert.equal(faultsOf("int x; int x; int x = 1;"), []);
});

test("GNU's extern inline gives way", () => {
  const inline = "extern inline __attribute__((gnu_inline)) int f(int n) { return n; }";
  assert.equal(faultsOf(`${inline} int f(int n) { return n + 1; }`), []);
});

test("without a prototype arguments are promoted, so a parameter of such a type disagrees", () => {
  assert.equal(faultsOf("int f(); int f(char);"), ["conflicting-types 1:14"]);
  assert.equal(faultsOf("int f(float); int f();"), ["conflicting-types 1:19"]);
  assert.equal(faultsOf("int f(); int f(int, ...);"), ["conflicting-types 1:14"]);
  assert.equal(faultsOf("int f(); int f(int, double, char *);"), []);
});
