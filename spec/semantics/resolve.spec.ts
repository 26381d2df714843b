import type { Declaration } from "../../src/ir/declaration.ts";
import { codesOf, declarationOf, idsOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

test("given headers are the first files", () => {
  const { module } = understand(
    { "a.h": '#include "c.h"\nT f(void);\n', "b.h": "int g(void);\n", "c.h": "typedef int T;\n" },
    { headers: ["a.h", "b.h"] },
  );
  assert.equal(module.files, ["a.h", "b.h", "c.h"]);
  assert.equal(module.headers, ["a.h", "b.h"]);
});

test("declarations are sorted by first mention", () => {
  const { declarations } = understand(
    "struct t *f(void); enum e { A }; struct t { int x; };\n#define X 1\n",
  ).module;
  const sequence = declarations.map((each) => each.sequence);
  assert.equal(
    sequence,
    [...sequence].sort((left, right) => left - right),
  );
});

test("every reference leads to a declaration", () => {
  const meaning = understand({
    "a.h": '#include "b.h"\n#define N sizeof(struct only_here)\n#define P ((Q *)0)\nint f(A a);\n',
    "b.h": "struct inner { int x; }; typedef struct inner A; struct only_here { A a[2]; }; typedef long Q;\n",
  });
  const ids = new Set(idsOf(meaning));
  for (const id of referencesOf(meaning.module.declarations)) assert.ok(ids.has(id), id);
  assert.ok(ids.has("typedef:Q"));
});

function referencesOf(declarations: readonly Declaration[]): readonly string[] {
  const found: string[] = [];
  JSON.stringify(declarations, (key: string, value: unknown): unknown => {
    if (key === "type" && typeof value === "object" && value !== null && "id" in value)
      found.push(String(value.id));
    return value;
  });
  return found;
}

test("a header's line directives place its declarations", () => {
  const { location } = declarationOf(
    understand('#line 7 "other.c"\nint f(void);\n'),
    "function:f",
    "function",
  );
  assert.is(location?.line, 7);
});

test("what a macro declares stands where the macro is used", () => {
  const { location } = declarationOf(
    understand("#define MAKE int f(void)\n\n  MAKE;\n"),
    "function:f",
    "function",
  );
  assert.equal([location?.line, location?.column], [3, 3]);
});

test("a failed static assertion of a given header is an error", () => {
  const meaning = understand('_Static_assert(sizeof(long) == 4, "long has 32 bits");\nint f(void);\n');
  assert.equal(codesOf(meaning), ["static-assertion-failed"]);
  assert.match(meaning.diagnostics[0]?.message ?? "", "long has 32 bits");
});

test("one that holds is silent", () => {
  assert.equal(codesOf(understand("_Static_assert(sizeof(long) == 8);\nint f(void);\n")), []);
});

test("a module is plain JSON", () => {
  const { module } = understand(
    "struct s { int x[3]; }; enum e { A = 1 }; int f(struct s);\n#define X 1.5\n",
  );
  assert.equal(JSON.parse(JSON.stringify(module)), module);
});

test("an alignment may use the record's own members' types", () => {
  const meaning = understand(
    "struct s { char c __attribute__((aligned(__alignof__(struct t)))); }; struct t { long x; };",
  );
  assert.is(declarationOf(meaning, "struct:s", "record").layout?.align, 64);
});

test("typedef names in a circle of records resolve once", () => {
  const meaning = understand(
    "typedef struct a A; typedef struct b B; struct a { B *b; }; struct b { A a; };",
  );
  assert.is(declarationOf(meaning, "struct:b", "record").layout?.size, 64);
});
