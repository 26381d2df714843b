import { hashStep, NameTable } from "../../src/lexer/name-table.ts";
import { assert, test } from "../support/test.ts";

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}

test("a name found in a text is the name that was interned", () => {
  const table = new NameTable();
  const name = table.intern("value");
  assert.is(table.find("a value b", 2, 7, hashOf("value")), name);
});

test("names of one hash are told apart", () => {
  // 31 * "A" + "a" = 31 * "B" + "B"
  const table = new NameTable();
  assert.is(hashOf("Aa"), hashOf("BB"));
  assert.equal([table.intern("Aa"), table.intern("BB"), table.intern("Aa")], ["Aa", "BB", "Aa"]);
});

test("names of objects' own properties are ordinary names", () => {
  const table = new NameTable();
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"])
    assert.is(table.intern(name), name);
});

test("the table grows", () => {
  const table = new NameTable();
  for (let index = 0; index < 20_000; index++) table.intern(`name_${index}`);
  for (let index = 0; index < 20_000; index++) assert.is(table.intern(`name_${index}`), `name_${index}`);
});
