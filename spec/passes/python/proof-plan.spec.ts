import type { ProofPlan, RecordProof } from "../../../src/ir/python-proof.ts";
import { assert, test } from "../../support/test.ts";
import { moduleOf } from "../../support/translation.ts";

async function proofOf(text: string): Promise<ProofPlan> {
  const { proof } = await moduleOf(text, { outputLanguage: "proof" });
  if (proof === undefined) throw new Error("the passes planned no proof");
  return proof;
}

async function recordOf(text: string, name = "struct_s"): Promise<RecordProof> {
  const found = (await proofOf(text)).records.find((record) => record.name === name);
  if (found === undefined) throw new Error(`nothing is proven of ${name}`);
  return found;
}

test("members are proven in bytes, bit-fields in bits", async () => {
  assert.equal(await recordOf("struct s { char a; int b; int c : 3; };"), {
    name: "struct_s",
    size: 12,
    align: 4,
    isRaised: false,
    members: [
      { name: "a", offset: 0, size: 1 },
      { name: "b", offset: 4, size: 4 },
    ],
    bits: [{ name: "c", offset: 64, width: 3, kind: "signed", bigEndian: false }],
  });
});

test("a bit-field that ctypes has no field for is proven where C has it", async () => {
  const { bits } = await recordOf(
    "struct __attribute__((packed)) s { char a; unsigned b : 5, c : 28; _Bool d : 1; };",
  );
  assert.equal(
    bits.map(({ name, offset, width, kind }) => [name, offset, width, kind]),
    [
      ["b", 8, 5, "unsigned"],
      ["c", 13, 28, "unsigned"],
      ["d", 41, 1, "bool"],
    ],
  );
});

test("unnamed bit-fields take no name from those behind them", async () => {
  const { members, bits } = await recordOf("struct s { int a : 3; int : 2; int : 0; int b : 4; int c; };");
  assert.equal(
    bits.map(({ name, offset }) => [name, offset]),
    [
      ["a", 0],
      ["b", 32],
    ],
  );
  assert.equal(members, [{ name: "c", offset: 8, size: 4 }]);
});

test("members of an anonymous member are proven where the outer record has them", async () => {
  const { members, bits } = await recordOf("struct s { int a; struct { char b; int c; int d : 2; }; };");
  assert.equal(
    members.map(({ name, offset }) => [name, offset]),
    [
      ["a", 0],
      ["unnamed_1", 4],
      ["b", 4],
      ["c", 8],
    ],
  );
  assert.equal(
    bits.map(({ name, offset }) => [name, offset]),
    [["d", 96]],
  );
});

test("an alignment that takes `_align_` is told", async () => {
  const { isRaised, align } = await recordOf("struct s { char a; } __attribute__((aligned(64)));");
  assert.ok(isRaised);
  assert.is(align, 64);
});

test("nothing is proven of an incomplete record", async () => {
  assert.equal((await proofOf("struct s; void f(struct s *);")).records, []);
});
