import { findMentions } from "../../src/semantics/mentions.ts";
import { understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function mentionsOf(id: string, text: string): string[] {
  const { table } = understand(text);
  const symbol = table.byId.get(id);
  if (symbol === undefined) throw new Error(`no ${id}`);
  return [...findMentions(symbol, table)].sort();
}

test("a function mentions the types of its result and its parameters", () => {
  const text = "typedef int T; struct s; union u; T f(struct s *, void (*)(union u *));";
  assert.equal(mentionsOf("function:f", text), ["struct:s", "typedef:T", "union:u"]);
});

test("a record mentions its members' types, counts and widths, not itself", () => {
  const text = "enum { N = 2 }; enum { W = 3 }; struct s { struct s *next; int a[N]; int b : W; };";
  assert.equal(mentionsOf("struct:s", text), ["enum:anon_1", "enum:anon_2"]);
});

test("an enum mentions what its values name", () => {
  const text = "struct s { int x; }; enum other { A }; enum e { E = A + sizeof(struct s) };";
  assert.equal(mentionsOf("enum:e", text), ["enum:other", "struct:s"]);
});

test("typeof mentions what it asks about", () => {
  assert.equal(mentionsOf("variable:x", "int f(void); __typeof__(f) *x;"), ["function:f"]);
});
