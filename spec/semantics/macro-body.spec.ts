import type { Macro } from "../../src/preprocessor/macro.ts";
import { isStatement, MacroBodies } from "../../src/semantics/macro-body.ts";
import { understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function bodiesOf(text: string): { bodies: MacroBodies; macro: (name: string) => Macro } {
  const { table } = understand(text);
  return {
    bodies: new MacroBodies(table.macros, table.parser),
    macro: (name) => table.macros.lookup(name) as Macro,
  };
}

function expansionOf(text: string): string {
  const { bodies, macro } = bodiesOf(text);
  const tokens = bodies.expand(macro("X"));
  return typeof tokens === "string" ? `! ${tokens}` : tokens.map((token) => token.text).join(" ");
}

test("lists are expanded as at the end of the unit", () => {
  assert.is(expansionOf("#define X A + F(2)\n#define A 1\n#define F(x) (x)\n"), "1 + ( 2 )");
});

test("what depends on its place, or has a value only in directives, is not expanded", () => {
  assert.match(expansionOf("#define X AT\n#define AT __FILE__\n"), "! `__FILE__`");
  assert.match(expansionOf("#define X __has_attribute(packed)\n"), "! `__has_attribute`");
});

test("a parameter that is a macro as well keeps a list from being expanded", () => {
  assert.match(expansionOf("#define a 1\n#define X(a) a\n"), "! a parameter");
});

test("a list without macros is plain", () => {
  const { bodies, macro } = bodiesOf("#define A f(1)\n#define B A\n");
  assert.equal([bodies.isPlain(macro("A")), bodies.isPlain(macro("B"))], [true, false]);
});

test("literals need no parser, and have the parser's form", () => {
  const { bodies, macro } = bodiesOf('#define A (-1)\n#define B "x"\n#define C - -1\n');
  const kinds = ["A", "B", "C"].map((name) => bodies.written(macro(name))?.kind);
  assert.equal(kinds, ["parenthesized", "string", "unary"]);
  const { table } = understand("");
  assert.equal(
    JSON.stringify(bodies.written(macro("A")), dropTokens),
    JSON.stringify(table.parser.parseMacroBody(macro("A").replacementList, []), dropTokens),
  );
});

function dropTokens(key: string, value: unknown): unknown {
  return key === "token" ? undefined : value;
}

test("statements are known by a word", () => {
  const { macro } = bodiesOf("#define A do x(); while (0)\n#define B {1}\n#define C (a + b)\n");
  assert.equal(
    ["A", "B", "C"].map((name) => isStatement(macro(name).replacementList)),
    [true, false, false],
  );
});
