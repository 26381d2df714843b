import { findLongFormats } from "../../../src/passes/python/buffer-formats.ts";
import { DeclarationIndex } from "../../../src/passes/python/declarations.ts";
import { planOf, runHeader, whyNoPython } from "../../support/modules.ts";
import { understand } from "../../support/semantics.ts";
import { assert, judge, test } from "../../support/test.ts";

/** Records of which each is made of two of the one before. */
function double(count: number, member: string): string {
  const bodies = Array.from({ length: count }, (_, at) => {
    const inner = `struct s${at} ${member}`;
    return `struct s${at + 1} { ${inner}a; ${inner}b; };`;
  });
  return ["struct s0 { char a, b; };", ...bodies].join("\n");
}

function longOf(text: string): readonly string[] {
  return [...findLongFormats(new DeclarationIndex(understand(text).module))];
}

test("records that stand twice in the next one are packed where their formats become long", () => {
  const found = longOf(double(60, ""));
  assert.ok(found.length > 3 && found.length < 10);
});

test("so are those that are pointed to twice", () => {
  assert.ok(longOf(double(60, "*")).length > 3);
});

test("a record that is completed later is short to those who point to it", () => {
  assert.equal(
    longOf("struct a; struct b { struct a *x[9], *y; struct b *z; }; struct a { struct b *x; };"),
    [],
  );
});

test("unions are short", () => {
  assert.equal(
    longOf(
      double(60, "*")
        .replaceAll(/struct (s\d+) \{/g, "union $1 {")
        .replaceAll("struct", "union"),
    ),
    [],
  );
});

test("the pack moves nothing, and the record is plain otherwise", async () => {
  const plan = await planOf(double(60, "*"));
  const bodies = plan.items.filter((item) => item.kind === "record-body");
  assert.is(bodies.length, 61);
  assert.equal(
    [...new Set(bodies.slice(1).map(({ fields }) => fields.map(({ name }) => name).join()))],
    ["a,b"],
  );
  assert.equal([...new Set(bodies.map(({ pack }) => pack))], [undefined, 8]);
});

judge("Python imports records that double sixty times", whyNoPython, async () => {
  const program = "print(ctypes.sizeof(m.struct_s60), m.struct_s60.b.offset)";
  assert.is((await runHeader(double(60, "*"), program)).trim(), "16 8");
});
