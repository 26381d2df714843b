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

test("an assertion of a header that is only included says nothing", () => {
  const files = { "case.h": '#include "other.h"\nint f(void);', "other.h": '_Static_assert(1.0, "");' };
  assert.equal(faultsOf(files), []);
});
