import { planOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";

test("what has another name tells all that it has in C", async () => {
  const { items } = await planOf(
    "typedef struct fooBar_s { int x; } fooBar, fooBar_t; enum eKind { kOne, TWO }; int doIt(void); int it(void);",
    { naming: "pep8" },
  );
  const names = items
    .filter(({ kind }) => kind !== "record-body")
    .map(({ name, nameInC }) => [name, nameInC]);
  assert.equal(names, [
    ["FooBar", "struct fooBar_s, fooBar, fooBar_t"],
    ["EKind", "enum eKind"],
    ["K_ONE", "kOne"],
    ["TWO", undefined],
    ["do_it", "doIt"],
    ["it", undefined],
  ]);
});

test("names of C need no telling", async () => {
  const { items } = await planOf("typedef struct fooBar_s { int x; } fooBar; int doIt(void);");
  assert.ok(items.every(({ nameInC }) => nameInC === undefined));
});
