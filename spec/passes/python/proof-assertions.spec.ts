import type { LayoutAssertion } from "../../../src/ir/python-proof.ts";
import { assert, test } from "../../support/test.ts";
import { moduleOf } from "../../support/translation.ts";

async function assertionsOf(text: string): Promise<readonly LayoutAssertion[]> {
  const { proof } = await moduleOf(text, { outputLanguage: "proof-c" });
  return proof?.assertions ?? [];
}

async function offsetsOf(text: string): Promise<readonly string[]> {
  return (await assertionsOf(text)).flatMap((one) =>
    one.kind === "offset" ? [`${one.type}: ${one.path} ${one.bytes}`] : [],
  );
}

test("a record is asked for its size, its alignment and its members", async () => {
  assert.equal(await assertionsOf("struct s { short a; };"), [
    { kind: "size", type: "struct s", bytes: 2 },
    { kind: "align", type: "struct s", bytes: 2 },
    { kind: "offset", type: "struct s", path: "a", bytes: 0 },
    { kind: "member-size", type: "struct s", path: "a", bytes: 2 },
  ]);
});

test("a record without a tag goes by its typedef, one that is in another by the way there", async () => {
  const text = "typedef union { int a; struct { int b; struct { int c, d; } e[2][2]; }; } u;";
  assert.equal(await offsetsOf(text), ["u: a 0", "u: b 0", "u: e 4", "u: e[0][0].c 4", "u: e[0][0].d 8"]);
});

test("a record that has no name in C is not asked for", async () => {
  assert.equal(await assertionsOf("extern struct { int a; } x;"), []);
});

test("a bit-field has no offset, a flexible array member no size", async () => {
  const found = await assertionsOf("struct s { int a : 3; int b; int c[]; };");
  assert.equal(
    found.map((one) => ("path" in one ? `${one.kind} ${one.path}` : one.kind)),
    ["size", "align", "offset b", "member-size b", "offset c"],
  );
});

test("a typedef's own alignment is not the record's", async () => {
  const found = await assertionsOf("typedef struct { char a; } s; typedef s t __attribute__((aligned(8)));");
  assert.equal(
    found.flatMap((one) => (one.kind === "align" ? [one.bytes] : [])),
    [1],
  );
});
