import { assert, test } from "../support/test.ts";
import { translateText } from "../support/translation.ts";

async function helpFor(text: string): Promise<string> {
  const { diagnostics } = await translateText(text);
  return diagnostics.find(({ severity }) => severity === "error")?.help ?? "";
}

test("a declaration of C++ is called so", async () => {
  for (const text of [
    "class box { int width; };",
    "class box;",
    "namespace shop { int count; }",
    "template <class T> T max(T a, T b);",
    "using number = int;",
    "int parse(int &result);",
    "int take(int &&result);",
  ])
    assert.match(await helpFor(text), /^this is C\+\+/, text);
});

test("what only lacks something in C is not", async () => {
  for (const text of ["int f(int;", "unit32_t f(void);", "int f(int a b);"])
    assert.not.match(await helpFor(text), /C\+\+/, text);
});

test("C may call things by the words of C++", async () => {
  const { diagnostics } = await translateText(
    "struct class { int namespace; }; int using(struct class *class);",
  );
  assert.equal(
    diagnostics.filter(({ severity }) => severity === "error"),
    [],
  );
});
