import { parseStandard } from "../../src/target/standard.ts";
import { assert, test } from "../support/test.ts";

test("all of a standard's names mean its year", () => {
  for (const name of ["c89", "c90", "ansi", "iso9899:1990"])
    assert.equal(parseStandard(name), { year: 1990, gnu: false });
  for (const name of ["c17", "c18", "iso9899:2017"]) assert.is(parseStandard(name)?.year, 2017, name);
  for (const name of ["c23", "c2x"]) assert.is(parseStandard(name)?.year, 2023, name);
});

test("GNU's variants are told apart", () => {
  assert.equal(parseStandard("gnu11"), { year: 2011, gnu: true });
});

test("other names are none", () => {
  for (const name of ["c++17", "c", "gnu", "", "17", "gnu9899:1999x", "c17 "])
    assert.is(parseStandard(name), undefined, name);
});
