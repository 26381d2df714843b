import { assert, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

test("a rule for whole names brings a macro in spite of --no-macros", async () => {
  const { outputs } = await translateText("#define A 1\n#define B 2\nint f(void);\n", {
    outputLanguage: "json",
    includeMacros: false,
    symbolRules: [{ rule: "yes", pattern: "A", isWhole: true }],
  });
  const items = JSON.parse(outputs[0]?.text ?? "[]") as { name: string }[];
  assert.equal(
    items.map(({ name }) => name),
    ["f", "A"],
  );
});

test("what an attribute names is not brought along, and need not be there", async () => {
  const { outputs } = await translateText(
    "int printf(const char *f, ...); int f(const char *f, ...) __attribute__((format(printf, 1, 2)));",
    { outputLanguage: "json", symbolRules: [{ rule: "never", pattern: "printf", isWhole: true }] },
  );
  const items = JSON.parse(outputs[0]?.text ?? "[]") as { name: string; attrib: object }[];
  assert.equal(
    items.map(({ name }) => name),
    ["f"],
  );
  assert.equal(Object.keys(items[0]?.attrib ?? {}), ["format"]);
});
