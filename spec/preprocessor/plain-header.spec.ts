import { readPlainHeader } from "../../src/preprocessor/plain-header.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

const read = (line: string): unknown => {
  const header = readPlainHeader(line, 7, 100, new SourceFile("a.h", ""));
  return header && [header.name, header.isAngled, header.token.text, header.token.offset, header.token.end];
};

test("a header's name with its place in the file", () => {
  assert.equal(read("include <a.h> x"), ["a.h", true, "<a.h>", 108, 113]);
  assert.equal(read('include"b.h"'), ["b.h", false, '"b.h"', 107, 112]);
});

test("what is no plain name is left alone", () => {
  assert.equal(["include HEADER", "include <a.h", 'include "a>'].map(read), [
    undefined,
    undefined,
    undefined,
  ]);
});
