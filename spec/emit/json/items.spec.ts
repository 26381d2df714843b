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
