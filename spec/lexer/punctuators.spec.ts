import { lexicalFeatures } from "../../src/lexer/features.ts";
import { LENGTH_BITS, readPunctuator } from "../../src/lexer/punctuators.ts";
import { PUNCTUATORS, type Punctuator, punctuatorKind } from "../../src/lexer/token.ts";
import { assert, test } from "../support/test.ts";
import { textsOf } from "./lex.ts";

const features = lexicalFeatures("gnu17", false);

function read(text: string, given = features): [number, number] {
  const packed = readPunctuator(`${text}\n`, 0, given);
  return [packed >> LENGTH_BITS, packed & ((1 << LENGTH_BITS) - 1)];
}

test("each punctuator is read as itself", () => {
  const modern = lexicalFeatures("c23", false);
  for (const punctuator of PUNCTUATORS) {
    assert.equal(read(punctuator, modern), [punctuatorKind(punctuator), punctuator.length], punctuator);
  }
});

test("the longest one wins", () => {
  assert.equal(textsOf("+++ ->* <<<= ...."), ["++", "+", "->", "*", "<<", "<=", "...", "."]);
});

test("two dots are two punctuators", () => {
  assert.equal(textsOf(".. ."), [".", ".", "."]);
});

test("digraphs have the kind of what they stand for", () => {
  const pairs: [string, Punctuator][] = [
    ["<:", "["],
    [":>", "]"],
    ["<%", "{"],
    ["%>", "}"],
    ["%:", "#"],
    ["%:%:", "##"],
  ];
  for (const [digraph, punctuator] of pairs) {
    assert.equal(read(digraph), [punctuatorKind(punctuator), digraph.length], digraph);
  }
});

test("half of the paste operator's digraph is one # and a percent sign", () => {
  assert.equal(textsOf("%:% x"), ["%:", "%", "x"]);
});

test("strict C89 has no digraphs, and only C23 has ::", () => {
  assert.equal(textsOf("<:", { digraphs: false }), ["<", ":"]);
  assert.equal(textsOf("a::b"), ["a", ":", ":", "b"]);
  assert.equal(textsOf("a::b", { scopeOperator: true }), ["a", "::", "b"]);
});
