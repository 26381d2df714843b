import { lexicalFeatures } from "../../src/lexer/features.ts";
import { assert, test } from "../support/test.ts";

test("strict modes have trigraphs until C23, others have them on demand", () => {
  assert.ok(lexicalFeatures("c99", false).trigraphs);
  assert.not(lexicalFeatures("gnu99", false).trigraphs);
  assert.ok(lexicalFeatures("gnu99", true).trigraphs);
  assert.not(lexicalFeatures("c23", false).trigraphs);
});

test("line comments and hexadecimal floats are missing from strict C89 alone", () => {
  const { lineComments, hexadecimalFloats } = lexicalFeatures("c89", false);
  assert.equal([lineComments, hexadecimalFloats], [false, false]);
  assert.ok(lexicalFeatures("gnu89", false).lineComments);
  assert.ok(lexicalFeatures("c99", false).lineComments);
});

test("C23 brings digit separators, u8 characters and ::", () => {
  const { digitSeparators, utf8Characters, scopeOperator } = lexicalFeatures("gnu2x", false);
  assert.equal([digitSeparators, utf8Characters, scopeOperator], [true, true, true]);
  assert.not(lexicalFeatures("gnu17", false).digitSeparators);
});

test("raw strings are GNU's since C99, Unicode literals C11's and gnu99's", () => {
  assert.equal(
    [lexicalFeatures("gnu99", false).rawStrings, lexicalFeatures("c11", false).rawStrings],
    [true, false],
  );
  assert.equal(
    ["gnu89", "c99", "gnu99", "c11"].map((standard) => lexicalFeatures(standard, false).unicodeLiterals),
    [false, false, true, true],
  );
});
