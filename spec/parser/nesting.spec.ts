/** Whatever nests has a limit that ends in a diagnostic, long before the stack is full. */
import { assert, test } from "../support/test.ts";
import { namesOf, parseText } from "./print-ast.ts";

const nests: Readonly<Record<string, (depth: number) => string>> = {
  parentheses: (n) => `int x[${"(".repeat(n)}1${")".repeat(n)}];`,
  "unary operators": (n) => `int x[${"- ".repeat(n)}1];`,
  casts: (n) => `int x[${"(int)".repeat(n)}1];`,
  "conditionals in the middle": (n) => `int x[${"1?".repeat(n)}1${":0".repeat(n)}];`,
  "conditionals at the end": (n) => `int x[${"1?2:".repeat(n)}1];`,
  assignments: (n) => `int x[${"a=".repeat(n)}1];`,
  calls: (n) => `int x[${"f(".repeat(n)}1${")".repeat(n)}];`,
  subscripts: (n) => `int x[${"a[".repeat(n)}1${"]".repeat(n)}];`,
  "sizeof sizeof": (n) => `int x[${"sizeof ".repeat(n)}1];`,
  "generic selections": (n) => `int x[${"_Generic(1, default: ".repeat(n)}1${")".repeat(n)}];`,
  "compound literals": (n) => `int x[${"(int){".repeat(n)}1${"}".repeat(n)}];`,
  records: (n) => `${"struct {".repeat(n)} int a; ${"} x;".repeat(n)}`,
  declarators: (n) => `int ${"(".repeat(n)}x${")".repeat(n)};`,
  "abstract declarators": (n) => `int f(int ${"(".repeat(n)}*${")".repeat(n)});`,
  parameters: (n) => `int f${"(int g".repeat(n)}${")".repeat(n)};`,
  "types in types": (n) => `${"typeof(".repeat(n)}int${")".repeat(n)} x;`,
  "types in lengths": (n) => `int a${"[sizeof(int".repeat(n)}[1]${")]".repeat(n)};`,
  attributes: (n) => `int a ${"__attribute__((x(".repeat(n)}${")))".repeat(n)};`,
  pointers: (n) => `int ${"*".repeat(n)}x;`,
  "pointers of parameters": (n) => `int f(int ${"*".repeat(n)});`,
  "arrays of arrays": (n) => `int x${"[1]".repeat(n)};`,
  "old-style definitions": (n) => `${"int f(a) ".repeat(n)} int a;`,
};

for (const [name, make] of Object.entries(nests)) {
  test(`${name}: far too deep is one diagnostic, and the next declaration is read`, () => {
    const { diagnostics, nodes } = parseText(`${make(20_000)}\nint good;`);
    assert.equal([...new Set(diagnostics.map(({ code }) => code))], ["nesting-too-deep"]);
    assert.is(namesOf(nodes).at(-1), "good");
  });
  test(`${name}: what people write is not deep`, () => {
    const { diagnostics } = parseText(make(name === "old-style definitions" ? 1 : 30));
    assert.is(diagnostics.filter(({ code }) => code === "nesting-too-deep").length, 0);
  });
}

test("limits.nesting is obeyed", () => {
  const text = "int x[((((1))))];";
  assert.equal(parseText(text, { nesting: 4 }).faults, ["nesting-too-deep:1"]);
  assert.equal(parseText(text, { nesting: 5 }).faults, []);
});

test("rows of operators may be longer than nests are deep", () => {
  assert.equal(parseText(`int x[1${"+1".repeat(900)}];`).faults, []);
  assert.equal(parseText(`int x[1${"+1".repeat(1100)}];`).faults, ["nesting-too-deep:1"]);
  assert.equal(parseText(`int x[a${"[1]".repeat(1100)}];`).faults, ["nesting-too-deep:1"]);
});

test("bodies and initializers nest without limit", () => {
  const depth = 50_000;
  const text = `void f(void) ${"{".repeat(depth)}${"}".repeat(depth)} int a = ${"{".repeat(depth)}${"}".repeat(depth)};`;
  const { nodes, faults } = parseText(text);
  assert.equal(faults, []);
  assert.equal(namesOf(nodes), ["f{}", "a"]);
});
