import { splitShellWords } from "../../src/cli/words.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

const lines: readonly string[] = [
  "-Ia -DB=1",
  "  a\tb\n c ",
  `-DS='a "b" \\ c' -DT="d 'e' \\" \\\\ \\x"`,
  "a\\ b a'b'\"c\" '' \"\"x",
  "a\\\nb 'c\\\nd' \"e\\\nf\"",
  "-I/opt/a\\$b",
  "",
];

test("blanks part words, quotes and backslashes keep them together", () => {
  assert.equal(lines.map(splitShellWords), [
    ["-Ia", "-DB=1"],
    ["a", "b", "c"],
    ['-DS=a "b" \\ c', `-DT=d 'e' " \\ \\x`],
    ["a b", "abc", "", "x"],
    ["ab", "c\\\nd", "ef"],
    ["-I/opt/a$b"],
    [],
  ]);
});

test("nothing is expanded or run", () => {
  assert.equal(splitShellWords("$HOME `id` $(id) *.c ~ a;b|c&"), [
    "$HOME",
    "`id`",
    "$(id)",
    "*.c",
    "~",
    "a;b|c&",
  ]);
});

test("an open quote goes on to the end", () => {
  assert.equal(splitShellWords("a 'b c"), ["a", "b c"]);
  assert.equal(splitShellWords("a\\"), ["a"]);
});

judge("sh splits the same", missingPrograms("sh"), () => {
  for (const line of lines) {
    const { stdout } = run("sh", [
      "-c",
      `for word in ${line.trim().replaceAll("\n c", " c")}; do printf '%s\\0' "$word"; done`,
    ]);
    assert.equal(stdout.split("\0").slice(0, -1), splitShellWords(line), line);
  }
});
