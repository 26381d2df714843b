import { NameTable } from "../../src/lexer/name-table.ts";
import { assert, test } from "../support/test.ts";

test("names of objects' own properties are ordinary names", () => {
  const table = new NameTable();
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"])
    assert.is(table.intern(name), name);
});

test("names of one spelling are one name, others are not", () => {
  const table = new NameTable();
  for (let index = 0; index < 20_000; index++) table.intern(`name_${index}`);
  for (let index = 0; index < 20_000; index++) assert.is(table.intern(`name_${index}`), `name_${index}`);
});

test("what is marked at a name is seen by who finds it again", () => {
  const table = new NameTable();
  table.find("a").mayBeMacro = true;
  assert.ok(table.find(" a".slice(1)).mayBeMacro);
  assert.ok(!table.find("b").mayBeMacro);
});
