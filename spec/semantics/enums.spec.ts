import type { EnumDeclaration } from "../../src/ir/declaration.ts";
import type { GivenOptions } from "../../src/options.ts";
import { codesOf, declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function enumOf(text: string, options: GivenOptions = {}): EnumDeclaration {
  return declarationOf(understand(text, options), "enum:e", "enum");
}

function typeName(text: string, options: GivenOptions = {}): string {
  const { type } = enumOf(text, options);
  return type.kind === "integer" ? type.name : type.kind;
}

test("values count on from the one before", () => {
  const { enumerators } = enumOf("enum e { A, B = 5, C, D = B + 010, E = -1, F };");
  assert.equal(
    enumerators?.map(({ value }) => value),
    [0, 5, 6, 13, -1, 0],
  );
});

test("an expression is kept as written, and none is made up", () => {
  const { enumerators } = enumOf("enum e { A = 1, B = A + 0x1, C };");
  assert.equal(
    enumerators?.map(({ expression }) => expression?.kind),
    ["number", "binary", undefined],
  );
});

test("the compatible type is unsigned int unless a value is negative", () => {
  assert.is(typeName("enum e { A };"), "unsigned int");
  assert.is(typeName("enum e { A = -1 };"), "int");
});

test("it grows to 64 bits", () => {
  assert.is(typeName("enum e { A = 0x100000000 };"), "unsigned long");
  assert.is(typeName("enum e { A = -1, B = 0x80000000 };"), "long");
});

test("values beyond 2^53 are decimal strings", () => {
  assert.is(enumOf("enum e { A = 0xffffffffffffffff };").enumerators?.[0]?.value, "18446744073709551615");
});

test("packed takes the smallest type", () => {
  assert.is(typeName("enum e { A = 200 } __attribute__((packed));"), "unsigned char");
  assert.is(typeName("enum e { A = -200 } __attribute__((packed));"), "short");
});

test("-fshort-enums does so for all", () => {
  assert.is(typeName("enum e { A };", { language: { shortEnums: true } }), "unsigned char");
});

test("C23 may fix the type", () => {
  assert.is(typeName("enum e : unsigned short { A };", { language: { standard: "c23" } }), "unsigned short");
});

test("an enumerator that fits int is an int in expressions", () => {
  const text = "enum e { A = 1, B = 0x100000000 }; __typeof__(A) small; __typeof__(B) large;";
  const meaning = understand(text);
  const name = (id: string): unknown =>
    (declarationOf(meaning, id, "variable").type as { name?: string }).name;
  assert.equal([name("variable:small"), name("variable:large")], ["int", "unsigned long"]);
});

test("an enumerator may use what stands before it in its own enum", () => {
  const { enumerators } = enumOf("enum e { A = 3, B = sizeof(char[A]) };");
  assert.is(enumerators?.[1]?.value, 3);
});

test("a value that is no constant is reported, and counting goes on", () => {
  const meaning = understand("int x; enum e { A = 4, B = x, C };");
  assert.equal(codesOf(meaning), ["not-constant"]);
  assert.equal(
    declarationOf(meaning, "enum:e", "enum").enumerators?.map(({ value }) => value),
    [4, 5, 6],
  );
});

test("a mentioned enum without a body has no enumerators", () => {
  assert.is(enumOf("enum e *f(void);").enumerators, undefined);
});

test("within its enum an enumerator that fits int is an int", () => {
  assert.is(enumOf("enum e { A = 1, B = ~A };").enumerators?.[1]?.value, -2);
});

test("C23: where int does not hold all of them, all enumerators have the enum's type", () => {
  const text = "enum e { small = 1, large = 0x100000000 }; enum { size = sizeof(small) };";
  const sizeIn = (standard: string): unknown =>
    declarationOf(understand(text, { language: { standard } }), "enum:anon_1", "enum").enumerators?.[0]
      ?.value;
  assert.is(sizeIn("c23"), 8);
  assert.is(sizeIn("gnu17"), 4);
});

test("an enumerator that only the compiler can evaluate is left out, and those that count on from it", () => {
  const text = "enum e { A, B = __builtin_nosuch(1), C, D = 7, E, F = B + 1 };";
  const meaning = understand(text);
  assert.equal(codesOf(meaning), ["not-evaluated", "not-evaluated"]);
  const { enumerators = [] } = declarationOf(meaning, "enum:e", "enum");
  assert.equal(
    enumerators.map(({ name, value }) => [name, value]),
    [
      ["A", 0],
      ["D", 7],
      ["E", 8],
    ],
  );
});

test("an enumerator may be the class of a type", () => {
  const list = ["1", "'a'", "1.5f", '"s"', "(enum q)1", "(_Bool)1"];
  const text = list.map((each, at) => `E${at} = __builtin_classify_type(${each})`).join(", ");
  const { enumerators = [] } = declarationOf(
    understand(`enum q { Q }; enum e { ${text} };`),
    "enum:e",
    "enum",
  );
  assert.equal(
    enumerators.map(({ value }) => value),
    [1, 1, 8, 5, 1, 1],
  );
});
