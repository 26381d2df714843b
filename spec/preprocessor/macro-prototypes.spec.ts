import { assert, test } from "../support/test.ts";
import { translateText } from "../support/translation.ts";

const header = "#define MAX(a, b) ((a) > (b) ? (a) : (b))\n#define LIMIT 5\n";

async function declared(...macroPrototypes: string[]): Promise<readonly string[]> {
  const { module } = await translateText(header, { macroPrototypes });
  return (module?.declarations ?? [])
    .filter(({ kind }) => kind === "function")
    .map((declaration) => `${declaration.name}: ${declaration.kind === "function" && declaration.external}`);
}

async function codes(...macroPrototypes: string[]): Promise<readonly string[]> {
  const { diagnostics } = await translateText(header, { macroPrototypes });
  return diagnostics.map(({ code }) => code);
}

test("a prototype declares a function of the macro's name that nothing exports", async () => {
  assert.equal(await declared("int MAX(int a, int b)"), ["MAX: false"]);
});

test("a semicolon at the end is as good as none, and a line ends the prototype", async () => {
  assert.equal(await declared("int MAX(int a, int b) ; "), ["MAX: false"]);
  assert.equal(await declared("int MAX(int a, int b)\nint other(void);"), ["MAX: false"]);
});

test("the name is the macro's, wherever it stands", async () => {
  assert.equal(await declared("__attribute__((unused)) void (*MAX(int a))(int)"), ["MAX: false"]);
});

test("a prototype of no macro that takes arguments is an error", async () => {
  assert.equal(await codes("int MIN(int a, int b)"), ["macro-prototype-without-macro"]);
  assert.equal(await codes("int LIMIT(void)"), ["macro-prototype-without-macro"]);
  assert.equal(await codes(""), ["macro-prototype-without-macro"]);
});

test("what is wrong with a prototype is told like what is wrong with a header", async () => {
  assert.ok((await codes("int MAX(int a, unknown_t b)")).length > 0);
});
