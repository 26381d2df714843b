import { dumpTokens } from "../../src/lexer/dump.ts";
import { assert, test } from "../support/test.ts";
import { makeLexer } from "./lex.ts";

test("a token is a line with its place, kind, marks and text", () => {
  const { lexer } = makeLexer("int x;\n");
  const lines = dumpTokens(lexer).split("\n");
  assert.equal(lines, [
    "f.h:1:1 identifier ^ int",
    "f.h:1:5 identifier _ x",
    "f.h:1:6 punctuator  ;",
    "f.h:2:1 endoffile ^ ",
    "",
  ]);
});
