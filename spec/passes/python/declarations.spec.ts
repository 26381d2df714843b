import { DeclarationIndex } from "../../../src/passes/python/declarations.ts";
import {
  array,
  double,
  int,
  moduleOf,
  pointer,
  recordDraft,
  typedef,
  typedefDraft,
  voidType,
} from "../../support/ir.ts";
import { assert, test } from "../../support/test.ts";
import { moduleOf as translate } from "../../support/translation.ts";

const index = new DeclarationIndex(
  moduleOf("a.h", [
    typedefDraft(1, "a", typedef("b")),
    typedefDraft(2, "b", int),
    typedefDraft(3, "round", typedef("round")),
    recordDraft(4, "struct:open"),
  ]),
);

test("typedefs are looked through", () => {
  assert.equal(index.unwrap(typedef("a")), int);
});

test("a typedef of nothing, or of itself, stays", () => {
  assert.equal(index.unwrap(typedef("missing")), typedef("missing"));
  assert.equal(index.unwrap(typedef("round")), typedef("round"));
});

test("sizes are in bytes", () => {
  assert.equal(
    [int, double, pointer(int), array(int, 3), typedef("a")].map((type) => index.sizeOf(type)),
    [4, 8, 8, 12, 4],
  );
});

test("what has no size has none", () => {
  assert.equal(
    [voidType, typedef("missing")].map((type) => index.sizeOf(type)),
    [undefined, undefined],
  );
  assert.is(index.sizeOf({ kind: "record", id: "struct:open" }), undefined);
});

test("records and enums have the size of their layout and type", async () => {
  const made = new DeclarationIndex(
    await translate("struct s { char a; int b; }; enum e { A = 1LL << 40 };"),
  );
  assert.is(made.sizeOf({ kind: "record", id: "struct:s" }), 8);
  assert.is(made.sizeOf({ kind: "enum", id: "enum:e" }), 8);
});
