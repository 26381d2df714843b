import { expandResponseFiles } from "../../src/cli/response-files.ts";
import { dumpSelection, dumpSymbols } from "../../src/semantics/dump.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

test("a line a symbol: selected or not, its rule, its id, its place", () => {
  const { table, context } = understand({
    "a.h": '#include "b.h"\nT f(void);\n#define X 1\n',
    "b.h": "typedef int T;\nint g(void);\n",
  });
  const lines = dumpSelection(table, context)
    .split("\n")
    .filter((line) => line.includes(".h:"));
  assert.equal(lines, [
    "needed    if_needed typedef:T b.h:1:13",
    "-         if_needed function:g b.h:2:5",
    "requested yes       function:f a.h:2:3",
    "requested yes       macro:X a.h:3:9",
  ]);
});

test("rules are words of the command line, which select what was selected when they are given back", () => {
  const files = {
    "a.h": '#include "b.h"\nT f(void);\nstruct s { int x; };\n#define X 1\nint a$b(int);\n',
    "b.h": "typedef int T;\nint g(void);\nenum e { E };\n",
  };
  const before = understand(files);
  const text = dumpSymbols(before.table, before.context);
  assert.ok(text.includes("--symbol-rules=if_needed=g\n") && text.includes("--symbol-rules=yes=struct_s\n"));
  const host = createMemoryHost({ rules: text });
  const expanded = expandResponseFiles(["@rules"], host);
  const words = expanded.kind === "words" ? expanded.words : [];
  const symbolRules = words.map((word) => {
    const [, rule, pattern] = word.split("=");
    return { rule: rule as "yes", pattern: pattern as string, isWhole: true as const };
  });
  const again = understand(files, { symbolRules, allHeaders: true });
  assert.equal([...again.selection.requested], [...before.selection.requested]);
});
