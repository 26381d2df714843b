import type { RecordBodyItem } from "../../../src/ir/python.ts";
import { itemOf, pythonOf, pythons, runPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

function bodyOf(text: string, name = "struct_s"): Promise<RecordBodyItem> {
  return itemOf(text, "record-body", name);
}

function namesOf(body: RecordBodyItem): readonly string[] {
  return body.fields.map((field) => field.name);
}

test("a record that CPython lays out as C does is plain", async () => {
  const body = await bodyOf("struct s { char a; int b[2]; double c; };");
  assert.equal(namesOf(body), ["a", "b", "c"]);
  assert.equal([body.pack, body.align, body.members, body.accessors], [undefined, undefined, undefined, []]);
});

test("bit-fields that every CPython places right stay bit-fields", async () => {
  const body = await bodyOf("struct s { unsigned a : 1, b : 3; unsigned : 4; int c : 12; };");
  assert.equal(
    body.fields.map(({ name, bitWidth }) => [name, bitWidth]),
    [
      ["a", 1],
      ["b", 3],
      ["unnamed_1", 4],
      ["c", 12],
    ],
  );
});

test("bit-fields that an old CPython places wrong get accessors", async () => {
  const body = await bodyOf("struct s { unsigned short a : 3; unsigned char b : 5; unsigned c : 20; };");
  assert.equal(namesOf(body), ["_bindwright_align", "_bindwright_0"]);
  assert.equal(
    body.accessors.map(({ name, offset, size, shift, width, kind }) => [
      name,
      offset,
      size,
      shift,
      width,
      kind,
    ]),
    [
      ["a", 0, 1, 0, 3, "unsigned"],
      ["b", 0, 1, 3, 5, "unsigned"],
      ["c", 1, 3, 0, 20, "unsigned"],
    ],
  );
  assert.equal(body.members, ["a", "b", "c"]);
});

test("bool bit-fields get accessors: ctypes reads the whole byte", async () => {
  const body = await bodyOf("struct s { _Bool a : 1, b : 1; };");
  assert.equal(
    body.accessors.map(({ kind }) => kind),
    ["bool", "bool"],
  );
});

test("a zero-width bit-field only moves what follows", async () => {
  const body = await bodyOf("struct s { int a : 3; int : 0; int b : 3; };");
  assert.equal(
    body.accessors.map(({ offset }) => offset),
    [0, 4],
  );
});

test("a packed record has `_pack_`", async () => {
  const body = await bodyOf("struct __attribute__((packed)) s { char a; int b; };");
  assert.equal([body.pack, namesOf(body)], [1, ["a", "b"]]);
});

test("`#pragma pack` is said with its own number", async () => {
  const body = await bodyOf("#pragma pack(2)\nstruct s { char a; int b; };");
  assert.is(body.pack, 2);
});

test("packed bit-fields are read from the bytes that hold them", async () => {
  const body = await bodyOf("struct __attribute__((packed)) s { unsigned char a; unsigned b : 5, c : 28; };");
  assert.equal(namesOf(body), ["a", "_bindwright_1"]);
  assert.equal(
    body.accessors.map(({ offset, size, shift }) => [offset, size, shift]),
    [
      [1, 1, 0],
      [1, 5, 5],
    ],
  );
});

test("an over-aligned record is padded to its size, and aligned as far as ctypes can", async () => {
  const small = await bodyOf("struct s { int a; } __attribute__((aligned(16)));");
  assert.equal(namesOf(small), ["_bindwright_align", "a", "_bindwright_1"]);
  assert.is(small.align, undefined);
  const large = await bodyOf("struct s { int a; } __attribute__((aligned(64)));");
  assert.is(large.align, 64);
});

test("a flexible array has no elements", async () => {
  const body = await bodyOf("struct s { int n; char data[]; };");
  assert.equal(body.fields[1]?.type, {
    kind: "array",
    element: { kind: "ctypes", name: "c_char" },
    count: 0,
  });
});

test("anonymous members are numbered, and what they hold is reachable", async () => {
  const text =
    "struct s { int k; union { int i; struct { unsigned short a : 3; unsigned char b : 5; }; }; };";
  const body = await bodyOf(text);
  assert.equal(namesOf(body), ["k", "unnamed_2"]);
  assert.equal(body.anonymous, ["unnamed_2"]);
  assert.equal(
    body.accessors.map(({ name, offset }) => [name, offset]),
    [
      ["a", 4],
      ["b", 4],
    ],
  );
});

test("nested anonymous members have names of their own", async () => {
  const text = "struct s { union { int i; struct { union { int a; int b; }; int c; }; }; };";
  const body = await bodyOf(text);
  const inner = await itemOf(text, "record-body", "union_anon_1");
  assert.is.not(namesOf(body)[0], inner.anonymous[0]);
});

test("members that are keywords have two further names", async () => {
  const body = await bodyOf("struct s { int from; };");
  assert.equal(
    body.aliases.map(({ name }) => name),
    ["from_", "_from"],
  );
});

test("an incomplete record has no body", async () => {
  let failed = false;
  await bodyOf("struct s; struct s *f(void);").catch(() => {
    failed = true;
  });
  assert.ok(failed);
});

const behaviour = `
r = m.struct_s(1, -2, True, 5)
assert (r.a, r.b, r.c, r.from_) == (1, -2, True, 5), (r.a, r.b, r.c, r.from_)
r = m.struct_s(b=3, **{"from": 9})
assert (r.b, r._from, getattr(r, "from")) == (3, 9, 9)
r.a = 15
assert r.a == 15 - 8 and r.b == 3
try:
    r.misspelled = 1
    raise SystemExit("a misspelled attribute was taken")
except AttributeError:
    pass
try:
    m.struct_s(nothing=1)
    raise SystemExit("an unknown keyword was taken")
except (AttributeError, TypeError):
    pass
print(bytes(r).hex())
`;

for (const interpreter of pythons) {
  judge(`accessors behave like fields on CPython ${interpreter.version}`, undefined, async () => {
    const header = "struct s { unsigned short a : 3; signed char b : 4; _Bool c : 1; int from; };";
    const text = await pythonOf(header);
    assert.is(runPython(text, behaviour, interpreter), "1f00000009000000");
  });
}

test("another name for a keyword takes no member's place", async () => {
  const text = "struct s { int class; int class_; int _class; int from; struct { int _from; }; };";
  assert.equal((await bodyOf(text)).aliases, [{ name: "from_", field: "from" }]);
});
