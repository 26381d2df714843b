import { reasonsOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";

async function why(text: string): Promise<string | undefined> {
  return (await reasonsOf(text)).M;
}

test("a macro that divides by zero says so", async () => {
  assert.is(await why("#define M 1/0\n"), "it is not a constant: it divides by zero");
  assert.is(await why("#define Z 0\n#define M (3 % Z)\n"), "it is not a constant: it divides by zero");
});

test("an address is known when the program runs", async () => {
  assert.match(
    (await why("extern int g;\n#define M (&g)\n")) ?? "",
    /^it is not a constant: it is an address,/,
  );
});

test("a size that nobody knows is named, through macros too", async () => {
  const size = "it is not a constant: the size of `struct s` is not known";
  assert.is(await why("struct s;\n#define M (sizeof(struct s) + 1)\n"), size);
  assert.is(await why("struct s;\n#define SIZE(t) sizeof(t)\n#define M SIZE(struct s)\n"), size);
});

test("what is called, read or changed is named", async () => {
  assert.is(await why("int f(void);\n#define M (1 + f())\n"), "it is not a constant: it calls `f`");
  assert.is(await why("extern int v;\n#define M (v + 1)\n"), "it is not a constant: `v` is a variable");
  assert.match((await why("extern int v;\n#define M v++\n")) ?? "", /it changes/);
});
