import { Token } from "../../src/lexer/token.ts";
import { expansionSpan, FileIndex, fileOf } from "../../src/semantics/places.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

const file = new SourceFile("a.h", "one\ntwo three\n");
const macros = new SourceFile("m.h", "#define M x\n");

test("a token stands where it is written", () => {
  const token = new Token(1, "three", file, 8, 13, 0, undefined, undefined);
  assert.equal(new FileIndex().locate(token), { file: 0, line: 2, column: 5 });
});

test("one from macros stands where the outermost was expanded", () => {
  const outer = { macro: "N", definition: undefined, expansion: { file, start: 4, end: 7 } };
  const inner = {
    macro: "M",
    definition: undefined,
    expansion: { file: macros, start: 8, end: 9, origin: outer },
  };
  const token = new Token(1, "x", macros, 10, 11, 0, undefined, inner);
  assert.is(fileOf(token), file);
  assert.is(expansionSpan(token).start, 4);
});

test("files are numbered by name, in order of use", () => {
  const index = new FileIndex();
  assert.equal(
    [index.numberOf("b"), index.numberOf("a"), index.numberOf("b"), index.names],
    [0, 1, 0, ["b", "a"]],
  );
});
