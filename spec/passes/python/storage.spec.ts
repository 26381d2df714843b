/** Records at explicit offsets: placed by the model of every era, they have to come out as C has them. */

import { ctypesEras, placeRecord } from "../../../src/passes/python/ctypes-layout.ts";
import { DeclarationIndex } from "../../../src/passes/python/declarations.ts";
import { findMembers } from "../../../src/passes/python/members.ts";
import { RecordPlanner } from "../../../src/passes/python/records.ts";
import { planStorage } from "../../../src/passes/python/storage.ts";
import { TypeConverter } from "../../../src/passes/python/types.ts";
import { assert, test } from "../../support/test.ts";
import { moduleOf } from "../../support/translation.ts";

/** Size, alignment and the first bytes of the named fields, one row for each era. */
async function placesOf(text: string): Promise<readonly string[]> {
  const index = new DeclarationIndex(await moduleOf(text));
  const converter = new TypeConverter(index, new Map());
  const record = index.record("struct:s") ?? index.record("union:s");
  if (record === undefined) throw new Error("no record s");
  const members = findMembers(record, index, converter, new RecordPlanner(index, converter));
  const plan = planStorage(record, members, index.target);
  return ctypesEras.map((era, at) => {
    const placed = placeRecord(plan.recordOf(at), era);
    const named = plan.fields.map(({ name }, field) => [name, (placed.bitOffsets[field] ?? 0) / 8] as const);
    const shown = named
      .filter(([name]) => !name.startsWith("_bindwright"))
      .map(([name, offset]) => `${name}@${offset}`);
    return [placed.size, placed.align, ...shown].join(" ");
  });
}

function same(text: string): readonly string[] {
  return [text, text, text];
}

test("members stay where they are, bytes stand between them", async () => {
  assert.equal(await placesOf("struct s { int a : 3; char b; long c; };"), same("16 8 b@1 c@8"));
});

test("a union is as large as its largest member", async () => {
  assert.equal(await placesOf("union s { _Bool a : 1; int b; char c[9]; };"), same("12 4 b@0 c@0"));
});

test("misaligned members need packing", async () => {
  assert.equal(
    await placesOf("struct __attribute__((packed)) s { char a; int b : 9; double c; };"),
    same("11 1 a@0 c@3"),
  );
});

test("the packing is no tighter than it has to be", async () => {
  assert.equal(
    await placesOf("#pragma pack(2)\nstruct s { char a : 3; int b; double c; };"),
    same("14 2 b@2 c@6"),
  );
});

test("packed members that happen to be aligned do not align the record", async () => {
  assert.equal(
    await placesOf("struct __attribute__((packed)) s { int a; _Bool b : 1; char c[3]; };"),
    same("8 1 a@0 c@5"),
  );
});

test("an array of nothing aligns to what ctypes has a type for", async () => {
  assert.equal(
    await placesOf("struct s { _Bool a : 1; char b; } __attribute__((aligned(16)));"),
    same("16 16 b@1"),
  );
});

test("beyond that, only 3.13 aligns; the size is right everywhere", async () => {
  const places = await placesOf("struct s { _Bool a : 1; int b; } __attribute__((aligned(64)));");
  assert.equal(places, ["64 4 b@4", "64 64 b@4", "64 64 b@4"]);
});

test("a flexible array stands where the padding begins", async () => {
  assert.equal(await placesOf("struct s { long a; _Bool b : 1; char c[]; };"), same("16 8 a@0 c@9"));
});

test("bytes of another order are counted from the other end", async () => {
  const index = new DeclarationIndex(
    await moduleOf(
      'struct __attribute__((scalar_storage_order("big-endian"))) s { unsigned a : 3; unsigned b : 11; };',
    ),
  );
  const record = index.record("struct:s");
  if (record === undefined) throw new Error("no record s");
  const converter = new TypeConverter(index, new Map());
  const members = findMembers(
    { ...record, bigEndian: true },
    index,
    converter,
    new RecordPlanner(index, converter),
  );
  const { accessors } = planStorage({ ...record, bigEndian: true }, members, index.target);
  assert.equal(
    accessors.map(({ offset, size, shift, bigEndian }) => [offset, size, shift, bigEndian]),
    [
      [0, 1, 5, true],
      [0, 2, 2, true],
    ],
  );
});
