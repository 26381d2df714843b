import { declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function alignmentOf(attribute: string): number | undefined {
  return declarationOf(understand(`typedef int T ${attribute};`), "typedef:T", "typedef").align;
}

test("the strictest of several alignments counts", () => {
  assert.is(alignmentOf("__attribute__((aligned(4), aligned(32), aligned(8)))"), 256);
});

test("an alignment that is no power of two is none", () => {
  assert.is(alignmentOf("__attribute__((aligned(3)))"), undefined);
  assert.is(alignmentOf("__attribute__((aligned(0)))"), undefined);
  assert.is(alignmentOf("__attribute__((aligned(0x7fffffffffffffff)))"), undefined);
});

test("underscores around an attribute's name do not matter", () => {
  assert.is(alignmentOf("__attribute__((__aligned__(8)))"), 64);
});

test("_Alignas takes a type", () => {
  const { layout } = declarationOf(
    understand("struct s { _Alignas(double) char c; };"),
    "struct:s",
    "record",
  );
  assert.is(layout?.align, 64);
});

test("aligned is noted with its expression", () => {
  const { attributes } = declarationOf(
    understand("struct __attribute__((aligned(2 * 4))) s { char c; };"),
    "struct:s",
    "record",
  );
  assert.equal(
    attributes?.map(({ name, arguments: values }) => [name, values?.[0]?.kind]),
    [["aligned", "binary"]],
  );
});
