/** What all formats share. */

import { type ExportedSymbol, mostText, noLibrary, uniqueSymbols } from "../../src/binary/library.ts";
import { assert, test } from "../support/test.ts";

test("a name occurs once, as it came first", () => {
  const symbols: readonly ExportedSymbol[] = [
    { name: "f", kind: "function" },
    { name: "g", kind: "unknown" },
    { name: "f", kind: "variable" },
  ];
  assert.equal(uniqueSymbols(symbols), symbols.slice(0, 2));
});

test("names without end come to one", () => {
  const long = "n".repeat(1_000_000);
  const symbols = Array.from({ length: 100 }, (_, index) => ({
    name: long + index,
    kind: "unknown" as const,
  }));
  assert.is(uniqueSymbols(symbols).length, Math.floor(mostText / 1_000_001.5));
});

test("a reason is told", () => {
  assert.equal(noLibrary("it is none"), { format: "none", reason: "it is none" });
});
