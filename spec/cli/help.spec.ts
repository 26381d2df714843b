import { flags } from "../../src/cli/flags.ts";
import { examples, renderHelp, renderMarkdown } from "../../src/cli/help.ts";
import { parseCommandLine } from "../../src/cli/parse.ts";
import { assert, test } from "../support/test.ts";

test("the help fits 80 columns", () => {
  const long = renderHelp()
    .split("\n")
    .filter((line) => line.length > 80);
  assert.equal(long, []);
});

test("the help and the README's table name every spelling", () => {
  for (const spelling of flags.flatMap((flag) => flag.spellings)) {
    assert.ok(renderHelp().includes(spelling), `help: ${spelling}`);
    assert.ok(renderMarkdown().includes(`\`${spelling}`), `README: ${spelling}`);
  }
});

test("each group stands once", () => {
  const groups = [...new Set(flags.map((flag) => flag.group))];
  for (const group of groups) assert.is(renderHelp().split(`\n${group}:\n`).length, 2, group);
});

test("the examples are right command lines", async () => {
  for (const { words } of examples) {
    const argv = words.split(" ").slice(1);
    const { kind } = await parseCommandLine(argv.map((word) => word.replaceAll("'", "")));
    assert.is(kind, "parsed", words);
  }
});

test("no column of a README table is broken by a bar", () => {
  for (const line of renderMarkdown().split("\n")) {
    if (line.startsWith("|")) assert.is(line.match(/(?<!\\)\|/g)?.length, 3, line);
  }
});
