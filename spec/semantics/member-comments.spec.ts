import { declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function documentationOf(text: string, id = "struct:s"): (string | undefined)[] {
  const { fields } = declarationOf(understand(text), id, "record");
  return (fields ?? []).map(({ documentation }) => documentation?.text);
}

const block =
  "/**\n * struct s - About s.\n * @a: About a,\n *     in two lines.\n * @b: About b.\n *\n * More.\n */\n";

test("kernel-doc speaks of members in the record's comment", () => {
  assert.equal(documentationOf(`${block}struct s {\n  int a;\n  int b, c;\n};`), [
    "About a,\nin two lines.",
    "About b.",
    undefined,
  ]);
});

test("a typedef's comment speaks of the members of its record", () => {
  assert.equal(documentationOf(`${block}typedef struct s {\n  int a;\n  int b;\n} t;`), [
    "About a,\nin two lines.",
    "About b.",
  ]);
});

test("a member's own comment counts more, without the name that it begins with", () => {
  assert.equal(
    documentationOf(`${block}struct s {\n  /** @a: Own. */\n  int a;\n  int b; ///< Own, too.\n};`),
    ["Own.", "Own, too."],
  );
});

test("kernel-doc speaks of enumerators", () => {
  const text = "/**\n * enum e - About e.\n * @A: About A.\n */\nenum e { A, B };";
  const { enumerators } = declarationOf(understand(text), "enum:e", "enum");
  assert.equal(
    enumerators?.map(({ documentation }) => documentation?.text),
    ["About A.", undefined],
  );
});

test("a record within another one has the comment of its member", () => {
  const text = `${block}struct s {\n  struct { int c; } a;\n  /** About t. */\n  struct t { int d; } b;\n};`;
  const module = understand(text);
  assert.is(declarationOf(module, "struct:anon_1", "record").documentation, undefined);
  assert.is(declarationOf(module, "struct:t", "record").documentation?.text, "About t.");
});

const nested = `struct other { int w; };
/**
 * struct s - About s.
 * @inner: About inner.
 * @flat: About flat.
 * @inner.x: About x.
 * @inner.deep.y: About y.
 * @list.z: About z.
 * @other.w: About w.
 */
struct s {
  struct { int flat; };
  struct {
    int x;
    /** Own. */
    int own;
    union t { int y; } deep;
  } inner;
  struct { int z; } list[2], *more;
  struct other other;
};`;

test("kernel-doc speaks of members of records within", () => {
  const module = understand(nested);
  const textsOf = (id: string): unknown =>
    declarationOf(module, id, "record").fields?.map(({ name, documentation }) => [name, documentation?.text]);
  assert.equal(textsOf("struct:anon_1"), [["flat", "About flat."]]);
  assert.equal(textsOf("struct:anon_2"), [
    ["x", "About x."],
    ["own", "Own."],
    ["deep", undefined],
  ]);
  assert.equal(textsOf("union:t"), [["y", "About y."]]);
  assert.equal(textsOf("struct:anon_3"), [["z", "About z."]]);
});

test("a record that is only used within has its own comment's words", () => {
  const { fields } = declarationOf(understand(nested), "struct:other", "record");
  assert.is(fields?.[0]?.documentation, undefined);
});
