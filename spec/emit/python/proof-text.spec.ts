import { printProofTable } from "../../../src/emit/python/proof-text.ts";
import type { RecordProof } from "../../../src/ir/python-proof.ts";
import { assert, test } from "../../support/test.ts";

const record: RecordProof = {
  name: "s",
  size: "9007199254740993",
  align: 4,
  isRaised: true,
  members: [{ name: "class", offset: 0, size: 4 }],
  bits: [{ name: "b", offset: 32, width: 3, kind: "bool", bigEndian: true }],
};

test("a record is its size, its alignment, its members and its bits", () => {
  assert.is(
    printProofTable("T = ", [record]).join("\n"),
    `T = {
    "s": (
        9007199254740993,
        4,
        True,
        {
            "class": (0, 4),
        },
        {
            "b": (32, 3, "bool", "big"),
        },
    ),
}`,
  );
});

test("no records are an empty table", () => {
  assert.equal(printProofTable("T = ", []), ["T = {}"]);
});
