import { readLinkerWord } from "../../src/cli/linker-words.ts";
import { assert, test } from "../support/test.ts";

for (const [word, expected] of [
  ["-Wl,-rpath,/a", ["--libdir=/a"]],
  ["-Wl,-rpath=/a", ["--libdir=/a"]],
  ["-Wl,--rpath=/a,-L/b", ["--libdir=/a", "--libdir=/b"]],
  ["-Wl,-R,/a", ["--libdir=/a"]],
  ["-Wl,-L,/a", ["--libdir=/a"]],
  ["-Wl,-rpath", undefined],
  ["-Wl,--as-needed,-O1", undefined],
  ["-Wall", undefined],
] as const) {
  test(`${word} means ${expected?.join(" ") ?? "nothing to us"}`, () => {
    assert.equal(readLinkerWord(word), expected);
  });
}
