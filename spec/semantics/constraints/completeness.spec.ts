import { incompleteTag } from "../../../src/semantics/constraints/completeness.ts";
import { understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

function tagOf(text: string, before: number): string | undefined {
  const symbol = understand(text).table.byId.get(text.startsWith("enum") ? "enum:q" : "struct:q");
  return symbol?.kind === "record" || symbol?.kind === "enum" ? incompleteTag(symbol, before) : "none";
}

test("a tag is incomplete before its body and for ever without one", () => {
  assert.is(tagOf("struct q { int a; };", 0), "struct q");
  assert.is(tagOf("struct q { int a; };", 100), undefined);
  assert.is(tagOf("struct q *p;", Number.POSITIVE_INFINITY), "struct q");
  assert.is(tagOf("enum q *p;", Number.POSITIVE_INFINITY), "enum q");
});

test("an enum of a given type needs no body", () => {
  assert.is(tagOf("enum q : int;", 0), undefined);
});
