import { planOf, reasonsOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

async function namesIn(text: string): Promise<readonly string[]> {
  return (await planOf(text)).items.map(({ name }) => name);
}

test("an undefined macro is gone, a redefined one has its last value", async () => {
  const plan = await planOf("#define A 1\n#undef A\n#define B 2\n#undef B\n#define B 3\n");
  assert.equal(
    plan.items.map(({ name }) => name),
    ["B"],
  );
  const [item] = plan.items;
  assert.equal(item?.kind === "constant" && item.value, {
    kind: "literal",
    literal: { kind: "integer", value: 3 },
  });
});

test("a macro never takes a function's name, and says so", async () => {
  const text = "int f(int);\n#define f(x) f((x) + 1)\n";
  assert.equal(await namesIn(text), ["f"]);
  assert.match((await reasonsOf(text)).f ?? "", /function/);
});

test("a macro that only repeats a name has nothing to say", async () => {
  const plan = await planOf("extern int v;\n#define v v\nenum { A = 3 };\n#define A A\n");
  assert.equal(plan.omissions, []);
  assert.equal(plan.items.filter(({ name }) => name === "A" || name === "v").length, 2);
});

test("a macro that names a type counts like any other", async () => {
  const names = await namesIn("#define T int\n#undef T\n#define T long\n#define U int\n#undef U\n");
  assert.equal(names, ["T"]);
});

test("`size_t` is printed only when it was asked for", async () => {
  const names = await namesIn("typedef unsigned long size_t;\nsize_t f(void);");
  assert.ok(names.includes("size_t"));
});

test("of a static object that is left out it is told whether its value would help", async () => {
  const text =
    "extern int n; static const int made = n; static const int list[] = { 1, 2 }; static int count = 1;";
  const { outputs } = await translateText(text, {});
  const printed = outputs[0]?.text ?? "";
  for (const name of ["made", "list"])
    assert.match(
      printed,
      `variable ${name}: no library exports it: it is static, and its value is not known`,
    );
  assert.match(printed, "variable count: no library exports it: it is static or inline");
});
