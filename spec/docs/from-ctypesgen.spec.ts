/** The guide for users of ctypesgen says what the modes are and what was measured. */

import { insertExcerpt } from "../../scripts/verify/target-table.ts";
import { compatibilityRows } from "../../src/cli/compatibility.ts";
import { assert, test } from "../support/test.ts";
import { readRepositoryFile } from "../support/translation.ts";

const guide = readRepositoryFile("docs/from-ctypesgen.md");
const page = readRepositoryFile("docs/targets.md");

test("what the guide says of faults is what the page says", () => {
  assert.is(insertExcerpt(guide, page), guide);
  const rows = (text: string): number =>
    text.split("\n").filter((line) => line.startsWith("| **all** |")).length;
  assert.equal([rows(guide), rows(page)], [1, 1]);
});

test("no module of a real library has a fault", () => {
  const [heads = [], , ...rows] = guide
    .slice(guide.indexOf("<!-- from targets.md -->"))
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  assert.is(rows.length, 56);
  for (const row of rows) {
    for (const [at, head] of heads.entries())
      if (head.includes(" ")) assert.match(row[at] ?? "", /^0 \(/, `${row[1]}: ${head}`);
  }
});

test("each row of the modes' table is told", () => {
  for (const { subject } of compatibilityRows) assert.ok(guide.includes(`\n| ${subject} | `), subject);
});
