import { itemOf, planOf, reasonsOf, runHeader, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

test("a macro of a constant is one, whatever it refers to", async () => {
  const item = await itemOf("#define A B\n#define B 7\n", "constant", "A");
  assert.equal(item.value, { kind: "literal", literal: { kind: "integer", value: 7 } });
});

test("a macro that names a function is a second name of it", async () => {
  assert.is((await itemOf("int f(void);\n#define g (f)\n", "name-alias", "g")).target, "f");
});

test("a macro that calls something is no constant", async () => {
  assert.match((await reasonsOf("int f(void);\n#define M f()\n")).M ?? "", /constant/);
});

test("macros that name each other in a circle do not hang", async () => {
  const plan = await planOf("#define A(x) B(x)\n#define B(x) A(x)\n");
  assert.equal(plan.items, []);
});

judge("a second name may stand before what it names", whyNoPython, async () => {
  assert.is(await runHeader("#define A(x) (B(x) + 1)\n#define B(x) ((x) * 2)\n", "print(m.A(3))"), "7");
});

judge("a macro that is the name of one with parameters is the same function", whyNoPython, async () => {
  const text = "#define F(x) ((x) + 1)\n#define G F\n#define H G\n#define L(x) H(x)\n";
  assert.is(await runHeader(text, "print(m.G(1), m.H is m.F, m.L(2))"), "2 True 3");
  assert.match((await reasonsOf("#define F(x) ((x) = 1)\n#define G F\n")).G ?? "", /`F`/);
});
