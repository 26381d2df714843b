import { type Need, needsOf, orderSteps, type Step } from "../../../src/passes/python/order.ts";
import { planOf, runHeader, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

function step(key: string, ...needs: readonly string[]): Step<string> {
  return { key, items: [key], needs: needs.map((id): Need => ({ id, isComplete: false })) };
}

test("steps without needs stay in order", () => {
  assert.equal(orderSteps([step("b"), step("a")], new Map()), ["b", "a"]);
});

test("what a step needs stands before it", () => {
  assert.equal(orderSteps([step("a", "c"), step("b"), step("c")], new Map()), ["c", "a", "b"]);
});

test("steps that need each other do not hang", () => {
  assert.equal(orderSteps([step("a", "b"), step("b", "a")], new Map()), ["b", "a"]);
});

test("a long chain needs no deep stack", () => {
  const steps = Array.from({ length: 50_000 }, (_, at) => step(`s${at}`, `s${at + 1}`));
  assert.is(orderSteps(steps, new Map())[0], "s49999");
});

test("an array needs its element's size, a pointer only the name", () => {
  const declared = { kind: "declared", id: "struct:s", name: "struct_s" } as const;
  assert.equal(needsOf({ kind: "pointer", target: declared }, true), [{ id: "struct:s", isComplete: false }]);
  assert.equal(needsOf({ kind: "array", element: declared, count: 2 }, false), [
    { id: "struct:s", isComplete: true },
  ]);
});

async function orderOf(text: string): Promise<readonly string[]> {
  return (await planOf(text)).items.map((item) => `${item.kind} ${item.name}`);
}

test("a body stands where C completes the record", async () => {
  assert.equal(await orderOf("struct l; struct u { struct l *p; }; struct l { int z; };"), [
    "record-class struct_l",
    "record-class struct_u",
    "record-body struct_u",
    "record-body struct_l",
    "name-alias l",
    "name-alias u",
  ]);
});

test("a variable's type is complete before it, although C completes it later", async () => {
  const order = await orderOf("struct s; extern struct s v; struct s { int z; };");
  assert.ok(order.indexOf("record-body struct_s") < order.indexOf("variable v"), order.join("; "));
});

test("a typedef of an array completes its element", async () => {
  const order = await orderOf("struct s { int z; }; typedef struct s pair[2]; extern pair v;");
  assert.ok(order.indexOf("record-body struct_s") < order.indexOf("type-alias pair"), order.join("; "));
});

test("a tag's alias never takes the name of something else", async () => {
  const order = await orderOf("struct f { int a; }; int f(void); struct g { int b; };\n#define g 4\n");
  assert.not(order.includes("name-alias f"));
  assert.not(order.includes("name-alias g"));
});

judge("mutual references import", whyNoPython, async () => {
  const text =
    "struct a; struct b { struct a *p; void (*f)(struct b); }; typedef struct a *pa; struct a { struct b q; pa next; };";
  assert.is(
    await runHeader(text, "print(m.struct_a.next.offset, m.pa is ctypes.POINTER(m.struct_a))"),
    "16 True",
  );
});
