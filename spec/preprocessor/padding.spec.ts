import { Token, TokenFlag, TokenKind } from "../../src/lexer/token.ts";
import { isPadding, neutralPadding, paddingLike, SpaceState } from "../../src/preprocessor/padding.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

const file = new SourceFile("f", "x");
const tight = new Token(TokenKind.Identifier, "x", file, 0, 1, 0, undefined, undefined);
const loose = new Token(TokenKind.Identifier, "x", file, 0, 1, TokenFlag.LeadingSpace, undefined, undefined);

function leads(token: Token, ...paddings: readonly Token[]): boolean {
  const space = new SpaceState();
  for (const padding of paddings) space.add(padding);
  return space.leads(token);
}

test("without paddings a token's own white space counts", () => {
  assert.equal([leads(tight), leads(loose)], [false, true]);
});

test("a neutral padding leaves it so, a stand-in replaces it", () => {
  assert.equal([leads(tight, neutralPadding), leads(loose, neutralPadding)], [false, true]);
  assert.equal([leads(tight, paddingLike(loose)), leads(loose, paddingLike(tight))], [true, false]);
});

test("the first stand-in counts, unless it was tight and a neutral one follows", () => {
  assert.ok(leads(tight, paddingLike(loose), paddingLike(tight), neutralPadding));
  assert.not(leads(loose, paddingLike(tight), paddingLike(loose)));
  assert.ok(leads(loose, paddingLike(tight), neutralPadding));
});

test("several are one", () => {
  const space = new SpaceState();
  space.add(neutralPadding);
  assert.is(space.toPadding(), neutralPadding);
  space.add(paddingLike(loose));
  assert.is(space.toPadding(), paddingLike(loose));
  space.clear();
  assert.not(space.any);
});

test("the start of a line is passed on", () => {
  const first = new Token(TokenKind.Identifier, "x", file, 0, 1, TokenFlag.StartOfLine, undefined, undefined);
  const space = new SpaceState();
  space.add(paddingLike(first));
  assert.ok(space.startsLine && isPadding(paddingLike(first)));
});
