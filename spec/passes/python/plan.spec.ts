import { DiagnosticBag } from "../../../src/diagnostics/bag.ts";
import { defaultOptions } from "../../../src/options.ts";
import { planPython } from "../../../src/passes/python/plan.ts";
import { functionDraft, functionType, int, moduleOf, needed, typedef } from "../../support/ir.ts";
import { planOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

async function codesOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await translateText(text, { outputLanguage: "py" });
  return diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

test("a module of another compiler is planned like our own", () => {
  const module = moduleOf("a.h", [
    needed(1, { kind: "typedef", id: "typedef:T", name: "T", type: int }),
    functionDraft(2, "f", functionType(typedef("T"))),
  ]);
  const { python } = planPython(module, defaultOptions, new DiagnosticBag());
  assert.equal(
    python?.items.map(({ name }) => name),
    ["T", "f"],
  );
});

test("a plan is plain JSON", async () => {
  const plan = await planOf(
    "struct s { int a : 3; }; int f(struct s *p, ...); enum e { A }; extern int v[];\n#define M(x) (x)\n",
  );
  // The table of names has no prototype, which JSON does not keep.
  assert.equal(JSON.parse(JSON.stringify(plan)), { ...plan, names: { ...plan.names } });
});

test("a new name, a declined function and what is left out are reported", async () => {
  assert.equal(await codesOf("int lambda(void);"), ["warning python-name-changed"]);
  assert.equal(await codesOf("_Float128 f(void);"), ["note function-declined"]);
  assert.equal(await codesOf("static int f(void);"), ["note left-out-of-python"]);
  assert.equal(await codesOf("int f(int);\n#define f(x) ((x) + 1)\n"), ["note macro-left-out"]);
});

test("an ordinary header is not spoken of", async () => {
  assert.equal(await codesOf("struct s { int a; }; int f(struct s *p);"), []);
});

test("enumerators follow their enum, macros follow all declarations, tags come last", async () => {
  const plan = await planOf("#define M 1\nenum e { A, B };\nstruct s { enum e e; };\n");
  assert.equal(
    plan.items.map(({ name }) => name),
    ["enum_e", "A", "B", "struct_s", "struct_s", "M", "s"],
  );
});

test("a tag that is a keyword has an alias that is none", async () => {
  const plan = await planOf("struct import { int a; };");
  assert.is(plan.items.at(-1)?.name, "_import");
});

test("an excluded name is no second name of a tag", async () => {
  const symbolRules = [{ rule: "never", pattern: "point$" }] as const;
  const { module } = await translateText("struct point { int x; }; struct line { int y; };", { symbolRules });
  const names = new Set(module?.python?.items.map(({ name }) => name));
  assert.equal(
    ["struct_point", "point", "line"].filter((name) => names.has(name)),
    ["struct_point", "line"],
  );
});
