import { DeclarationIndex } from "../../../src/passes/python/declarations.ts";
import { findMembers, type Member } from "../../../src/passes/python/members.ts";
import { RecordPlanner } from "../../../src/passes/python/records.ts";
import { TypeConverter } from "../../../src/passes/python/types.ts";
import { assert, test } from "../../support/test.ts";
import { moduleOf } from "../../support/translation.ts";

async function membersOf(text: string): Promise<readonly Member[]> {
  const index = new DeclarationIndex(await moduleOf(text));
  const converter = new TypeConverter(index, new Map([["struct:inner", "struct_inner"]]));
  const record = index.record("struct:s");
  if (record === undefined) throw new Error("no struct s");
  return findMembers(record, index, converter, new RecordPlanner(index, converter));
}

test("a member knows where C has it and what ctypes thinks of its type", async () => {
  const [, b] = await membersOf("struct s { char a; int b; };");
  assert.equal([b?.offset, b?.size, b?.aligns, b?.isBitField], [32, 4, [4, 4, 4], false]);
});

test("bytes for a type that ctypes has not are not aligned", async () => {
  const [a, b] = await membersOf("struct s { __int128 a; double _Complex b; };");
  assert.equal([a?.size, a?.aligns], [16, [1, 1, 1]]);
  assert.equal([b?.size, b?.aligns], [16, [8, 8, 8]]);
});

test("`_Bool` and `char` bit-fields are no bit-fields of ctypes", async () => {
  const members = await membersOf("struct s { _Bool a : 1; char b : 3; int c : 3; unsigned d : 2; };");
  assert.equal(
    members.map(({ isAccessed }) => isAccessed),
    [true, true, false, false],
  );
  assert.equal(
    members.map(({ valueKind }) => valueKind),
    ["bool", "signed", "signed", "unsigned"],
  );
});

test("unnamed bit-fields are no members to read", async () => {
  const members = await membersOf("struct s { int a : 3; int : 5; struct { int x; }; };");
  assert.equal(
    members.map(({ isNamed, isAnonymous }) => [isNamed, isAnonymous]),
    [
      [true, false],
      [false, false],
      [true, true],
    ],
  );
});

test("no member has the name of another", async () => {
  const members = await membersOf(
    "struct s { int unnamed_1; struct { int x; }; int _fields_; int _fields__; };",
  );
  assert.is(new Set(members.map(({ name }) => name)).size, 4);
});
