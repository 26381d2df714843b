/** The pipeline as a whole, as library users see it. */

import { createMemoryHost } from "../src/source/host.ts";
import { translate } from "../src/translate.ts";
import { assert, suite, test } from "./support/test.ts";
import { translateText } from "./support/translation.ts";

test("a header becomes one output, a module and no diagnostic", async () => {
  const { outputs, module, diagnostics } = await translateText("int f(int x);\n");
  assert.equal(
    outputs.map(({ path }) => path),
    [""],
  );
  assert.equal(
    module?.declarations.map(({ id }) => id),
    ["function:f"],
  );
  assert.equal(diagnostics, []);
});

test("two runs at once do not meet", async () => {
  const [one, two] = await Promise.all([
    translateText("typedef int T; T one(void);\n"),
    translateText("int T(void);\n"),
  ]);
  assert.equal(
    one.module?.declarations.map(({ id }) => id),
    ["typedef:T", "function:one"],
  );
  assert.equal(
    two.module?.declarations.map(({ id }) => id),
    ["function:T"],
  );
});

test("the same input gives the same bytes", async () => {
  const text = "struct s { int a : 3; }; enum e { A, B }; int f(struct s *);\n#define M (A + 1)\n";
  const [one, two] = [await translateText(text), await translateText(text)];
  assert.equal(one.outputs, two.outputs);
});

test("a clock, when given, is asked for each phase", async () => {
  let now = 0;
  const host = createMemoryHost({ "a.h": "int f(void);\n" });
  const { timings } = await translate({ headers: ["a.h"] }, host, () => now++);
  assert.equal(
    timings.map(({ phase }) => phase),
    ["declare", "select", "resolve", "passes", "emit"],
  );
});

const faults = suite("faults");

faults("what is right of a broken header is translated", async () => {
  const { outputs, diagnostics } = await translateText("int f(void);\nint g(;\nint h(void);\n");
  assert.ok(diagnostics.some(({ severity }) => severity === "error"));
  assert.match(outputs[0]?.text ?? "", /"f"[\s\S]*"h"/);
});

faults("a header that is not there makes no output", async () => {
  const { outputs, diagnostics } = await translate({ headers: ["nosuch.h"] }, createMemoryHost({}));
  assert.equal(outputs, []);
  assert.ok(diagnostics.length > 0);
});

for (const [options, code] of [
  [{ headers: [] }, "no-headers"],
  [{ headers: ["a.h"], target: "pdp11" }, "unknown-target"],
  [{ headers: ["a.h"], outputLanguage: "cobol" }, "unknown-output-language"],
  [{ headers: ["a.h"], symbolRules: [{ rule: "yes", pattern: "(" }] }, "invalid-symbol-rule"],
] as const) {
  faults(`${code} is told before anything is read`, async () => {
    const { outputs, module, diagnostics } = await translate(
      options,
      createMemoryHost({ "a.h": "int f(void);\n" }),
    );
    assert.equal(
      diagnostics.map((diagnostic) => diagnostic.code),
      [code],
    );
    assert.equal(outputs, []);
    assert.is(module, undefined);
  });
}

for (const [options, said] of [
  [{ headers: "a.h" }, /`headers` cannot be used: it is a string, not a list/],
  [{ headers: ["a.h"], bogus: true }, /`bogus` cannot be used: there is no such option/],
  [{ headers: ["a.h"], allHeaders: "yes" }, /`allHeaders` cannot be used: it is a string, not a boolean/],
] as const) {
  faults(`${JSON.stringify(options)} is refused`, async () => {
    const { outputs, diagnostics } = await translate(
      options as object,
      createMemoryHost({ "a.h": "int f(void);\n" }),
    );
    assert.equal(outputs, []);
    assert.match(diagnostics[0]?.message ?? "", said);
  });
}
test("a module keeps what its header documents, or not", async () => {
  const text = "/** About f. */\nint f(void);\n#define N 1 /**< About N. */\n";
  const documented = async (keepsDocumentation: boolean): Promise<readonly (string | undefined)[]> => {
    const { module } = await translateText(text, { keepsDocumentation });
    return (module?.declarations ?? []).map(({ documentation }) => documentation?.text);
  };
  assert.equal(await documented(true), ["About f.", "About N."]);
  assert.equal(await documented(false), [undefined, undefined]);
});
