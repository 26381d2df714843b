import { expressionText } from "../../src/emit/dump/c-text.ts";
import type { Expression } from "../../src/ir/type.ts";
import { declarationOf, understand } from "../support/semantics.ts";
import { assert, suite } from "../support/test.ts";

const literals = suite("compound literals");

const types = `struct point { int x, y; };
struct line { struct point from, to; union { int color; float shade; }; char tag[4]; };
`;

/** The macro X with the path to each part, as designators. */
function partsOf(literal: string, parameters = ""): string {
  const meaning = understand(`${types}#define X${parameters} ${literal}\n`);
  const expression: Expression | undefined =
    parameters === ""
      ? declarationOf(meaning, "macro:X", "constant").expression
      : declarationOf(meaning, "macro:X", "macro-function").body;
  return expression === undefined ? "" : expressionText(expression, new Map());
}

const cases: readonly (readonly [string, string])[] = [
  ["(struct line){ 1, 2, 3 }", "{ .from.x = 1, .from.y = 2, .to.x = 3 }"],
  ["(struct line){ { 1 }, { .y = 2 } }", "{ .from.x = 1, .to.y = 2 }"],
  ['(struct line){ .shade = 1, .tag = "ab" }', '{ .shade = 1, .tag = "ab" }'],
  ["(struct line){ .color = 1, .shade = 2 }", "{ .shade = 2 }"],
  ["(struct line){ .from.x = 1, .from = { 2, 3 } }", "{ .from.x = 2, .from.y = 3 }"],
  ["(struct line){ .from = { 2, 3 }, .from.x = 1 }", "{ .from.x = 1, .from.y = 3 }"],
  ["(struct line){ .tag = { [2] = 'a' } }", "{ .tag[2] = 'a' }"],
  ["(int[]){ 1, [3] = 2, 3 }", "{ [0] = 1, [3] = 2, [4] = 3 }"],
  ["(struct point){}", "{}"],
];

for (const [literal, parts] of cases) {
  literals(literal, () => {
    assert.match(partsOf(literal).replace(/^\([^)]*\)/, ""), parts);
  });
}

literals("values are converted to the types of the parts", () => {
  const { expression } = declarationOf(
    understand("struct byte { unsigned char b; };\n#define X (struct byte){ 300 }\n"),
    "macro:X",
    "constant",
  );
  const [part] = expression?.kind === "compound-literal" ? expression.parts : [];
  assert.equal(part?.initializer.value?.kind === "integer" && part.initializer.value.value, 44);
});

literals("a parameter is no name that is declared", () => {
  assert.match(partsOf("((struct point){ OFF, 1 })", "(OFF)"), "{ .x = OFF, .y = 1 }");
  const meaning = understand(`enum { OFF = 7 };\n${types}#define X(OFF) ((struct point){ OFF })\n`);
  const { body } = declarationOf(meaning, "macro:X", "macro-function");
  const literal = body.kind === "parenthesized" ? body.expression : body;
  assert.is(literal.kind === "compound-literal" && literal.parts[0]?.initializer.value, undefined);
});

literals("a scalar is a cast", () => {
  assert.is(partsOf("(int){ 3.5 }"), "(int)3.5");
});

literals("a list without a type stays as it is written", () => {
  assert.is(partsOf("{ 1, { .x = 2 }, [3] = 4 }"), "{ 1, { .x = 2 }, [3] = 4 }");
});
