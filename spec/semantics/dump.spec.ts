import { dumpSymbols } from "../../src/semantics/dump.ts";
import { understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

test("a line a symbol: selected or not, its rule, its id, its place", () => {
  const { table, context } = understand({
    "a.h": '#include "b.h"\nT f(void);\n#define X 1\n',
    "b.h": "typedef int T;\nint g(void);\n",
  });
  const lines = dumpSymbols(table, context)
    .split("\n")
    .filter((line) => line.includes(".h:"));
  assert.equal(lines, [
    "needed    if_needed typedef:T b.h:1:13",
    "-         if_needed function:g b.h:2:5",
    "requested yes       function:f a.h:2:3",
    "requested yes       macro:X a.h:3:9",
  ]);
});
