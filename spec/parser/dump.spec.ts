/** What `--dump ast` prints. The forms of single nodes are what all of the parser's specs compare. */
import { dumpUnit } from "../../src/parser/dump.ts";
import { assert, test } from "../support/test.ts";
import { openParser } from "./print-ast.ts";

test("a unit is printed a declaration after the other, nested records indented", () => {
  const { parser } = openParser(
    "struct s { struct { enum e { A = 1 } b; }; };\nint (*f)(const struct s *, ...);\n_Static_assert(1);",
  );
  assert.is(
    dumpUnit(parser),
    [
      "declaration struct s {",
      "  struct {",
      "    enum e {",
      "      A = 1",
      "    } | b",
      "  }",
      "}",
      "declaration int | f pointer function(const struct s | pointer, ...)",
      "static-assertion 1",
      "",
    ].join("\n"),
  );
});

test("an empty unit is an empty text", () => {
  assert.is(dumpUnit(openParser("").parser), "");
});
