import { planOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

test("what has another name tells all that it has in C", async () => {
  const { items } = await planOf(
    "typedef struct fooBar_s { int x; } fooBar, fooBar_t; enum eKind { kOne, TWO }; int doIt(void); int it(void);",
    { naming: "pep8" },
  );
  const names = items
    .filter(({ kind }) => kind !== "record-body")
    .map(({ name, nameInC }) => [name, nameInC]);
  assert.equal(names, [
    ["FooBar", "struct fooBar_s, fooBar, fooBar_t"],
    ["EKind", "enum eKind"],
    ["K_ONE", "kOne"],
    ["TWO", undefined],
    ["do_it", "doIt"],
    ["it", undefined],
  ]);
});

test("names of C need no telling", async () => {
  const { items } = await planOf("typedef struct fooBar_s { int x; } fooBar; int doIt(void);");
  assert.ok(items.every(({ nameInC }) => nameInC === undefined));
});

test("docstrings, comments and documentation tell names of both", async () => {
  const { outputs } = await translateText("struct fooBar { int aB; };\nenum e { kOne };\nint doIt(void);\n", {
    naming: "pep8",
    furtherOutputs: [
      { language: "pyi", path: "m.pyi" },
      { language: "markdown", path: "m.md" },
    ],
  });
  const [module = "", stub = "", page = ""] = outputs.map(({ text }) => text);
  assert.match(module, "# case.h: 1: struct fooBar\nclass FooBar(Structure):");
  assert.match(module, "K_ONE = 0  # case.h: 2: kOne");
  assert.match(stub, "C: struct fooBar");
  assert.match(stub, "C: int doIt(void)");
  assert.match(page, "- in Python do_it");
  assert.match(page, "| aB | offset 0, in Python a_b |");
  assert.match(page, "| kOne | 0, in Python K_ONE |");
});
