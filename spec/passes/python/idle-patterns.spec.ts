import { createMemoryHost } from "../../../src/source/host.ts";
import { translate } from "../../../src/translate.ts";
import { assert, test } from "../../support/test.ts";

const text = `
  enum color { RED };
  typedef enum { A_ONE } alpha;
  typedef struct point { int x; } point_t;
  int foo_one(point_t *);
  #define FOO_MAX 3
`;
const host = createMemoryHost({ "a.h": text });

async function idle(given: Parameters<typeof translate>[0]): Promise<readonly string[]> {
  const { diagnostics } = await translate({ headers: ["a.h"], lookForLibraries: false, ...given }, host);
  return diagnostics.filter(({ code }) => code === "pattern-without-match").map(({ message }) => message);
}

test("--enums tells patterns that are no enum's tag or typedef", async () => {
  const enums = ["color", "colo", "alpha", "RED", "point_t"].map(
    (pattern) => ({ form: "auto", pattern }) as const,
  );
  assert.equal(await idle({ enums }), [
    "`--enums auto=colo` matches no enum's tag or typedef",
    "`--enums auto=RED` matches no enum's tag or typedef",
    "`--enums auto=point_t` matches no enum's tag or typedef",
  ]);
  assert.equal(await idle({ enums: [{ form: "intenum" }] }), []);
});

test("--strip-prefix tells patterns that no name begins with", async () => {
  const strippedPrefixes = ["foo_", "FOO_", "A_", "struct_", "bar_", "one"];
  const told = ["`-P bar_` matches the beginning of no name", "`-P one` matches the beginning of no name"];
  assert.equal(await idle({ strippedPrefixes }), told);
  assert.equal(await idle({ strippedPrefixes: ["foo_", "bar_"], naming: "pep8" }), told.slice(0, 1));
});

test("nothing is told where the flags have no effect, or by ctypesgen", async () => {
  const strippedPrefixes = ["bar_"];
  assert.equal(await idle({ strippedPrefixes, outputLanguage: "json" }), []);
  assert.equal(await idle({ strippedPrefixes, compatibility: "ctypesgen" }), []);
  assert.equal(await idle({ strippedPrefixes, style: "interoptopus" }), []);
});
