import { deepestType } from "../../src/semantics/derivation-depth.ts";
import { codesOf, declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";
import { translateText } from "../support/translation.ts";

const chains: Readonly<Record<string, (at: number) => string>> = {
  pointers: (at) => `typedef t${at} *t${at + 1};`,
  arrays: (at) => `typedef t${at} t${at + 1}[1];`,
  functions: (at) => `typedef t${at} (*t${at + 1})(void);`,
  parameters: (at) => `typedef void (*t${at + 1})(t${at});`,
  "typeof a name": (at) => `extern __typeof__(v${at}) *v${at + 1};`,
  "typeof an address": (at) => `extern __typeof__(&v${at}) v${at + 1};`,
};

function chain(make: (at: number) => string, length: number): string {
  const links = Array.from({ length }, (_, at) => make(at));
  return ["typedef int t0; extern int v0;", ...links].join("\n");
}

for (const [name, make] of Object.entries(chains)) {
  test(`${name}: names that lead too deep are told, and what follows is read`, () => {
    const meaning = understand(`${chain(make, 5000)}\nint good(void);`);
    assert.ok(codesOf(meaning).includes("type-too-deep"));
    assert.ok(declarationOf(meaning, "function:good", "function"));
  });
  test(`${name}: what is allowed can be asked for from its end, and printed`, async () => {
    const last = name.startsWith("typeof") ? "__typeof__(v200)" : "t200";
    const text = `extern ${last} end; extern char size[sizeof(end)];`;
    for (const outputLanguage of ["py", "json", "ir"] as const) {
      const { diagnostics } = await translateText(`${chain(make, 200)}\n${text}`, { outputLanguage });
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      assert.equal(errors, []);
    }
  });
}

test("names of names are not deep", () => {
  const meaning = understand(chain((at) => `typedef t${at} t${at + 1};`, deepestType * 4));
  assert.equal(codesOf(meaning), []);
});
