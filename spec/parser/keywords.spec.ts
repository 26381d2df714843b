/** Which standard's name is which year, and what the table holds. */
import {
  canonicalWord,
  createNameTable,
  predeclaredWords,
  yearOfStandard,
} from "../../src/parser/keywords.ts";
import { assert, test } from "../support/test.ts";

test("a standard that is not known yet has the words of the last one", () => {
  assert.equal(["c89", "gnu17", "c23", "c2y"].map(yearOfStandard), [1990, 2017, 2023, 2023]);
});

test("a keyword's spelling is normalised, any other word is not", () => {
  assert.equal(
    ["__const__", "__restrict", "__signed", "__thread", "__int64", "bool", "int", "x"].map(canonicalWord),
    ["const", "restrict", "signed", "_Thread_local", "long long", "_Bool", "int", "x"],
  );
});

test("predeclared types stand for words", () => {
  assert.equal(predeclaredWords("__uint128_t"), ["unsigned", "__int128"]);
  assert.is(predeclaredWords("uint128_t"), undefined);
});

test("newer standards add words and take none away", () => {
  let before: readonly string[] = [];
  for (const standard of ["c89", "c99", "c11", "c17", "c23"]) {
    const table = createNameTable({ standard, microsoft: false });
    assert.equal(
      before.filter((word) => !table.has(word)),
      [],
      standard,
    );
    before = [...table.keys()];
  }
});

test("GNU and Microsoft modes have words of their own", () => {
  const has = (standard: string, microsoft: boolean, word: string): boolean =>
    createNameTable({ standard, microsoft }).has(word);
  assert.equal([has("c17", false, "typeof"), has("gnu17", false, "typeof")], [false, true]);
  assert.equal([has("c17", false, "__int64"), has("c17", true, "__int64")], [false, true]);
});
