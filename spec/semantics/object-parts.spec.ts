import { codesOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

const c23 = { language: { standard: "c23" } } as const;

function longRow(): string {
  const row = ["struct s { int x; };", "constexpr struct s a0 = {1};"];
  for (let at = 1; at < 20_000; at++) row.push(`constexpr struct s a${at} = {a${at - 1}.x};`);
  return `${row.join("\n")}\nenum { E = a19999.x };`;
}

test("a long row of objects that are made of each other is followed from its begin", () => {
  assert.equal(codesOf(understand(longRow(), c23)), []);
});

test("an object that is made of itself ends in a message", () => {
  const text = "struct s { int x; }; constexpr struct s a = {a.x}; enum { E = a.x };";
  assert.equal(codesOf(understand(text, c23)), ["not-constant"]);
});

test("what has been asked for once is known when the next one in the row asks", () => {
  const row = ["struct s { int x; };", "constexpr struct s a0 = {1};"];
  for (let at = 1; at < 1000; at++)
    row.push(`constexpr struct s a${at} = {a${at - 1}.x}; int b${at}[a${at}.x];`);
  assert.equal(codesOf(understand(row.join("\n"), c23)), []);
});
