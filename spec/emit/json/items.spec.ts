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

const parts = "enum mode { A, B = A, C = B, D = 7 }; struct point { enum mode m; }; union both { int i; };";

for (const [form, options] of [
  ["ctypesgen's JSON", { outputLanguage: "json" }],
  ["ctypesgen's module", { compatibility: "ctypesgen" }],
] as const) {
  test(`-x leaves enumerators and tags' aliases out of ${form}, with what names them`, async () => {
    const names = async (...patterns: readonly string[]): Promise<string> => {
      const symbolRules = patterns.map((pattern) => ({ rule: "never", pattern }) as const);
      const { outputs } = await translateText(parts, { ...options, symbolRules });
      const text = outputs[0]?.text ?? "";
      const found = ["A", "B", "C", "D", "point", "both"].filter((name) =>
        form === "ctypesgen's JSON"
          ? (JSON.parse(text) as { type: string; name: string }[]).some(
              (item) => item.name === name && (item.type === "constant" || item.type === "typedef"),
            )
          : new RegExp(`^${name} = `, "m").test(text),
      );
      return found.join(" ");
    };
    assert.is(await names("none"), "A B C D point both");
    assert.is(await names("B"), "A D point both");
    assert.is(await names("point", "both$"), "A B C D");
  });
}
