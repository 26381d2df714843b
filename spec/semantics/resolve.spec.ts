import type { Declaration } from "../../src/ir/declaration.ts";
import { codesOf, declarationOf, idsOf, type Meaning, understand } from "../support/semantics.ts";
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

/** Every kind of name, each beyond ASCII. */
const beyondAscii = `
int function_\u00e9(int parameter_\u00e9);
extern int variable_\u00e9;
typedef int type_\u00e9;
struct tag_\u00e9 { int member_\u00e9; type_\u00e9 second_\u00e9; };
enum enum_\u00e9 { first_\u00e9 = 3, later_\u00e9 = first_\u00e9 + 1 };
#define constant_\u00e9 first_\u00e9
#define macro_\u00e9(p_\u00e9) ((p_\u00e9) + constant_\u00e9)
#define size_\u00e9 sizeof(struct tag_\u00e9)
#define offset_\u00e9 __builtin_offsetof(struct tag_\u00e9, second_\u00e9)
#define member_of_\u00e9(r) (r).member_\u00e9
struct tag_\u00e9 *user_\u00e9(enum enum_\u00e9 x, type_\u00e9 y);
#pragma redefine_extname renamed_\u00e9 symbol_\u00e9
int renamed_\u00e9(void);
`;

function integerOf(meaning: Meaning, id: string): unknown {
  const { value } = declarationOf(meaning, id, "constant");
  return value?.kind === "integer" ? value.value : value;
}

test("names beyond ASCII are Unicode text wherever they stand in the module", () => {
  const meaning = understand(beyondAscii);
  assert.equal(codesOf(meaning), []);
  const text = JSON.stringify(meaning.module);
  const words = text.match(/[a-z_]+_[^\x00-\x7f]+/g) ?? [];
  assert.ok(words.length > 40);
  assert.equal(
    words.filter((word) => !word.endsWith("_\u00e9")),
    [],
  );
  assert.is(integerOf(meaning, "macro:size_\u00e9"), 8);
  assert.is(integerOf(meaning, "macro:offset_\u00e9"), 4);
  assert.is(declarationOf(meaning, "function:renamed_\u00e9", "function").symbol, "symbol_\u00e9");
  const { body } = declarationOf(meaning, "macro:macro_\u00e9", "macro-function");
  assert.ok(JSON.stringify(body).includes('"id":"macro:constant_\u00e9"'));
});

test("a universal character name is the character", () => {
  assert.equal(idsOf(understand("int v\\u00e9; extern int v\u00e9;")), ["variable:v\u00e9"]);
});

test("rules match names beyond ASCII", () => {
  const text = `int function_\u00e9(void); struct tag_\u00e9 { int a; }; enum enum_\u00e9 { A }; int kept_\u00e9;
#define constant_\u00e9 1
`;
  const pattern = "(function|constant|struct_tag|enum_enum)_\u00e9";
  assert.equal(idsOf(understand(text, { symbolRules: [{ rule: "never", pattern }] })), [
    "variable:kept_\u00e9",
  ]);
});
