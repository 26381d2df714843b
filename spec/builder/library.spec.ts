import { InventoryError, LibraryBuilder } from "../../src/builder/library.ts";
import { t } from "../../src/builder/types.ts";
import { findProblems } from "../../src/ir/validate.ts";
import { targetTriples } from "../../src/target/targets.ts";
import { assert, suite, test } from "../support/test.ts";
import { moduleOf } from "../support/translation.ts";

function problemsOf(fill: (lib: LibraryBuilder) => void): readonly string[] {
  const lib = new LibraryBuilder("test");
  fill(lib);
  return lib.check().map(({ path, reason }) => `${path}: ${reason}`);
}

test("layouts are those that C has, for every target", async () => {
  const text =
    "struct __attribute__((aligned(16))) a { char c; double d; };\n" +
    "struct p { char c; long l; short s[3]; struct a a; };\nunion u { int i; struct p p; };\n";
  for (const target of targetTriples) {
    const lib = new LibraryBuilder("layouts");
    const a = lib.struct("a", { c: t.char, d: t.f64 }, { align: 16 });
    const p = lib.struct("p", { c: t.char, l: t.long, s: t.array(t.short, 3), a });
    lib.union("u", { i: t.int, p });
    const built = lib.build(target);
    const translated = await moduleOf(text, { target });
    for (const id of ["struct:a", "struct:p", "union:u"]) {
      const [mine, theirs] = [built, translated].map((module) =>
        module.declarations.find((one) => one.id === id),
      );
      assert.equal(
        mine?.kind === "record" ? mine.layout : undefined,
        theirs?.kind === "record" ? theirs.layout : undefined,
        `${id} for ${target}`,
      );
    }
  }
});

test("a record may point to itself", () => {
  const lib = new LibraryBuilder("list");
  const node = lib.declareStruct("Node");
  lib.define(node, { next: t.pointer(node), value: t.u32 });
  assert.equal(findProblems(lib.build()), []);
});

test("build throws everything that is wrong, by name and place", () => {
  const lib = new LibraryBuilder("bad");
  lib.function("f", { "no name": t.u8 });
  lib.function("f", {});
  try {
    lib.build();
    assert.unreachable();
  } catch (error) {
    assert.instance(error, InventoryError);
    assert.match((error as Error).message, "the inventory of bad is wrong");
    assert.match((error as Error).message, 'function("f"): the name is taken');
    assert.match((error as Error).message, 'function("f").no name: its name is no identifier of C');
  }
});

const checks = suite("checks");

checks("what C passes by no value", () => {
  const problems = problemsOf((lib) => {
    const hidden = lib.opaque("Hidden");
    lib.function("f", { a: hidden, b: t.array(t.u8, 3), c: t.void }, t.array(t.u8, 2));
    lib.struct("S", { inner: hidden });
  });
  assert.equal(problems, [
    'function("f").a: `Hidden` is opaque, and is there by value: take a pointer to it',
    'function("f").b: is an array, which C passes by no value: take a pointer or a slice',
    'function("f").c: is void, which has no values',
    'function("f").result: is an array, which C passes by no value: take a pointer or a slice',
    'record("S").inner: `Hidden` is opaque, and is there by value: take a pointer to it',
  ]);
});

checks("records without end, without fields, never defined, defined twice", () => {
  const problems = problemsOf((lib) => {
    const circle = lib.declareStruct("Circle");
    lib.define(circle, { again: t.array(circle, 2) });
    lib.define(circle, { x: t.u8 });
    lib.struct("Empty", {});
    lib.declareStruct("Never");
  });
  assert.equal(problems, [
    'define("Circle"): is defined already',
    'record("Empty"): has no fields: C has no empty records',
    'record("Never"): is declared and never defined',
    'record("Circle"): has itself as a member: take a pointer',
  ]);
});

checks("constants fit their types", () => {
  const problems = problemsOf((lib) => {
    lib.constant("A", t.u8, 256n);
    lib.constant("B", t.i8, -129);
    lib.constant("C", t.u32, 1.5);
    lib.constant("D", t.u32, "text");
    lib.constant("E", t.cstring(), "text");
    lib.constant("F", t.f32, Number.POSITIVE_INFINITY);
  });
  assert.equal(problems, [
    'constant("A"): 256 does not fit u8',
    'constant("B"): -129 does not fit i8',
    'constant("C"): 1.5 is no u32',
    'constant("D"): text is a constant of a string type: t.cstring()',
  ]);
});

checks("services", () => {
  const problems = problemsOf((lib) => {
    const plain = lib.enum("Plain", { A: 0 });
    const thing = lib.opaque("Thing");
    lib.service(thing, {
      prefix: "thing_",
      error: plain,
      constructors: [{ name: "new", keepsAlive: ["nobody"] }],
      destructor: "free",
      methods: [{ name: "new" }],
    });
  });
  assert.equal(problems, [
    'function("thing_new"): the name is taken: it is declared twice',
    'service("Thing"): its error type, Plain, is no error enum',
    'service("Thing").new: is there twice',
    'service("Thing").new: keeps `nobody` alive, which is none of its parameters',
  ]);
});

checks("types of another library, enums, bit-fields, alignments and roles", () => {
  const foreign = new LibraryBuilder("foreign").struct("Far", { x: t.u8 });
  const problems = problemsOf((lib) => {
    lib.function("f", { a: foreign, b: t.retained(t.u8) }, t.cstring({ free: "nobody" }));
    lib.enum("E", { A: 1 }, { error: { success: "Ok" } });
    lib.struct("B", { x: { type: t.u8, bits: 9 }, y: { type: t.f32, bits: 1 } }, { align: 3 });
  });
  assert.equal(problems, [
    'function("f").a: `Far` is of another library',
    'function("f").b: is retained, which is said of functions',
    'function("f").result: is given back to `nobody`, which is no function of this library',
    'enum("E"): its member of success, `Ok`, is none of its members',
    'record("B").x: its width is 9 bits, and should be 1 to 8',
    'record("B").y: a bit-field is of an integer type',
    'record("B"): its align is 3, and should be a power of two',
  ]);
});

test("declarations are numbered in an order that C allows", () => {
  const lib = new LibraryBuilder("order");
  const outer = lib.declareStruct("Outer");
  const inner = lib.struct("Inner", { back: t.pointer(outer) });
  lib.define(outer, { inner });
  const places = new Map(
    lib
      .build()
      .declarations.map((one) => [
        one.name,
        one.kind === "record" ? (one.completedAt ?? Number.NaN) : one.sequence,
      ]),
  );
  assert.ok((places.get("Inner") ?? 0) < (places.get("Outer") ?? 0));
  const callback = lib.callback("Visit", { value: t.i32 });
  lib.delegate(lib.callback("Told", { context: t.pointer(t.void) }));
  lib.struct("Visitor", { callback });
  const numbers = lib.build().declarations.map(({ sequence }) => sequence);
  assert.equal(
    numbers,
    [...numbers].sort((left, right) => left - right),
  );
});
