import { inlineConstants } from "../../scripts/inline-constants.ts";
import { punctuatorKind, TokenFlag, TokenKind } from "../../src/lexer/token.ts";
import { assert, test } from "../support/test.ts";

test("members of the tables become their numbers", () => {
  const text = "a.flags & ~TokenFlag.AvoidPaste;\ncase TokenKind.Number:\n";
  assert.is(inlineConstants(text), `a.flags & ~${TokenFlag.AvoidPaste};\ncase ${TokenKind.Number}:\n`);
});

test("kinds of punctuators that are written out become theirs", () => {
  assert.is(inlineConstants('const HASH = punctuatorKind("##");'), `const HASH = ${punctuatorKind("##")};`);
  assert.is(inlineConstants("punctuatorKind(name)"), "punctuatorKind(name)");
});

test("other names stay, the tables' own among them", () => {
  const text =
    "Object.values(TokenKind); MyTokenKind.Number; TokenKindNames.Number; x.TokenFlags; x.TokenFlag.A";
  assert.is(inlineConstants(text), text);
});

test("a name that is in no table is a fault", () => {
  assert.throws(() => inlineConstants("TokenKind.Nonsense"), /TokenKind\.Nonsense/);
});
