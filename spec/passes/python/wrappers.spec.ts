import { DiagnosticBag } from "../../../src/diagnostics/bag.ts";
import type { FunctionWrapper } from "../../../src/ir/python-wrapper.ts";
import { completeOptions, type GivenOptions } from "../../../src/options.ts";
import { planPython } from "../../../src/passes/python/plan.ts";
import { planOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";
import { moduleOf, translateText } from "../../support/translation.ts";

const wrapping: GivenOptions = { furtherOutputs: [{ language: "wrappers", path: "w.c" }] };

async function wrappersOf(text: string, options: GivenOptions = {}): Promise<readonly FunctionWrapper[]> {
  return (await planOf(text, { ...wrapping, ...options })).wrappers ?? [];
}

/** The ways of the result and of the parameters. */
async function waysOf(text: string): Promise<string> {
  const [wrapper] = await wrappersOf(text);
  if (wrapper?.kind !== "call") return wrapper?.kind ?? "none";
  return [wrapper.result, ...wrapper.parameters].map(({ way }) => way).join(" ");
}

async function reasonOf(text: string): Promise<string | undefined> {
  return (await planOf(text, wrapping)).omissions[0]?.reason;
}

test("nothing is wrapped that nobody asks for", async () => {
  assert.is((await planOf("static int f(void) { return 1; }")).wrappers, undefined);
});

test("a function that ctypes can call is not wrapped", async () => {
  assert.equal(await wrappersOf("int f(int a); struct s { int a; }; struct s g(struct s a);"), []);
});

test("scalars go by value, the rest by reference", async () => {
  assert.is(
    await waysOf("static long double f(int a, double b, void *c) { return 0; }"),
    "value value value value",
  );
  assert.is(
    await waysOf("struct s { int a; }; static struct s f(struct s a) { return a; }"),
    "reference reference",
  );
  assert.is(await waysOf("static __int128 f(float _Complex a) { return 0; }"), "reference reference");
});

test("a pointer to what has no name outside of the header is an address", async () => {
  assert.is(await waysOf("static int f(struct { int a; } *p) { return 0; }"), "value address");
  assert.is(await waysOf("static int f(__builtin_va_list list) { return 0; }"), "value address");
});

test("a transparent union goes as its first member does", async () => {
  const union = "union u { int *i; float *f; } __attribute__((transparent_union));";
  assert.is(await waysOf(`${union} static int f(union u a) { return 0; }`), "value value");
});

test("variable arguments need the function itself", async () => {
  assert.is(await waysOf("static int f(int a, ...) { return 0; }"), "address");
  assert.is(await waysOf("struct s { int a; }; static int f(struct s a, ...) { return 0; }"), "address");
  const packed = "struct __attribute__((packed)) s { char a; int b; };";
  assert.match(
    (await reasonOf(`${packed} static int f(struct s a, ...) { return 0; }`)) ?? "",
    /^it cannot be wrapped: it takes variable arguments, and argument 1 cannot be passed: /,
  );
});

test("the module calls the wrapper under the function's name", async () => {
  const { items } = await planOf("static int f(int a) { return a; }", wrapping);
  const item = items.find(({ name }) => name === "f");
  assert.is(item?.kind === "function" ? item.symbol : "", "bindwright_f");
});

test("an alignment that a typedef gives counts", async () => {
  const text =
    "struct s { int a; }; typedef struct s t __attribute__((aligned(32))); static t f(t a) { return a; }";
  const { items } = await planOf(text, wrapping);
  const item = items.find(({ name }) => name === "f");
  const passing = item?.kind === "function" ? item.passing : undefined;
  assert.equal([passing?.hiddenAlign, passing?.parameters[0]?.carrier], [32, "P32"]);
});

test("the module calls a function with variable arguments as ctypes can", async () => {
  const text = "union u { int a; float b; }; static union u f(union u a, ...) { return a; }";
  const item = (await planOf(text, { ...wrapping, target: "x86_64-linux-gnu" })).items.find(
    ({ name }) => name === "f",
  );
  assert.ok(item?.kind === "function" && item.isAddressed === true);
  assert.is(item.passing?.parameters[0]?.carrier, "I");
});

test("modules in ctypesgen's own form call nothing that ctypesgen would not", async () => {
  const plan = await planOf("static int f(int a) { return a; }", { ...wrapping, compatibility: "ctypesgen" });
  assert.is(plan.wrappers, undefined);
});

test("what cannot be wrapped has no advice to wrap it", async () => {
  const packed = "struct __attribute__((packed)) s { char a; int b; };";
  const helpOf = async (text: string, options: GivenOptions): Promise<string> =>
    (await translateText(`${packed} ${text}`, options)).diagnostics.find(
      ({ code }) => code === "function-declined",
    )?.help ?? "";
  const variadic = "int f(struct s a, int n, ...);";
  for (const options of [{}, wrapping, { ...wrapping, style: "interoptopus" as const }])
    assert.match(await helpOf(variadic, options), /^call it from a C function of your own/);
  assert.match(await helpOf("int f(struct s a, struct s b, int c);", {}), /^`--wrap-static-inline FILE\.c`/);
});

test("modules in ctypesgen's own form do not advise what they refuse", async () => {
  const text =
    "static int f(int a) { return a; } struct __attribute__((packed)) s { char a; int b; }; int g(struct s a, struct s b, int c);";
  const reasonsOf = async (options: GivenOptions): Promise<readonly string[]> =>
    (await planOf(text, { libraries: ["x"], lookForLibraries: false, ...options })).omissions.map(
      ({ reason }) => reason,
    );
  assert.match((await reasonsOf({}))[0] ?? "", /--wrap-static-inline FILE\.c binds it/);
  for (const compatibility of ["ctypesgen", "ctypesgen-fork"] as const) {
    assert.equal(await reasonsOf({ compatibility }), ["no library exports it: it is static or inline"]);
    const { items } = await planOf(text, { compatibility, libraries: ["x"], lookForLibraries: false });
    assert.ok(items.every((item) => item.kind !== "function" || item.isWrappable === undefined));
    const { diagnostics } = await translateText(text, { compatibility });
    const declined = diagnostics.find(({ code }) => code === "function-declined");
    assert.match(declined?.help ?? "", /^without `--compat`, /);
  }
});

test("a function of ours is looked for in all libraries, whatever library has the one that it calls", async () => {
  const module = await moduleOf(
    "typedef float v4 __attribute__((vector_size(16))); v4 f(v4 a); int g(int a);",
    wrapping,
  );
  const known = module.declarations.map((one) => (one.kind === "function" ? { ...one, library: "a" } : one));
  const given = { ...module, libraries: ["a", "b"], declarations: known };
  const libraryOf = (name: string): string | undefined => {
    const options = completeOptions(wrapping);
    const items = planPython(given, options, new DiagnosticBag()).python?.items ?? [];
    const item = items.find((one) => one.name === name);
    return item?.kind === "function" ? (item.library ?? "all") : undefined;
  };
  assert.equal([libraryOf("f"), libraryOf("g")], ["all", "a"]);
});
