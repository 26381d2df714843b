import type { Expression, PartStep, Type } from "../../src/ir/type.ts";
import { findProblems } from "../../src/ir/validate.ts";
import { assert, suite } from "../support/test.ts";
import { moduleOf } from "../support/translation.ts";

const test = suite("compound literals of an IR");

const header =
  "typedef struct { int a; struct { int in; char *text; }; char name[4]; int list[2][3]; } s;\n" +
  '#define M ((s){ 1, 2, "t", "abc", { { 7 } } })\n#define A ((char[]){ "abc" })\n';

type Part = readonly [path: string, value: "integer" | "float" | "string" | "none"];

function stepsOf(path: string): readonly PartStep[] {
  const words = path.split(" ").filter((word) => word !== "");
  return words.map((word) =>
    /^-?[0-9]/.test(word) ? { kind: "element", index: Number(word) } : { kind: "member", name: word },
  );
}

/** The problems of the header's module where its macro has these parts. */
async function problemsOf(macro: "M" | "A", ...parts: readonly Part[]): Promise<readonly string[]> {
  const module = structuredClone(await moduleOf(header));
  const found = module.declarations.find(({ name }) => name === macro);
  if (found?.kind !== "constant") throw new Error(`there is no constant ${macro}`);
  let literal = found.expression;
  while (literal?.kind === "parenthesized") literal = literal.expression;
  if (literal?.kind !== "compound-literal") throw new Error(`${macro} is no compound literal`);
  const type: Type = { kind: "integer", name: "int", signed: true, size: 32, align: 32 };
  const initializers: Record<Part[1], Expression> = {
    integer: { kind: "number", spelling: "1", value: { kind: "integer", value: 1, type } },
    float: { kind: "number", spelling: "1.5", value: { kind: "float", value: "1.5", type } },
    string: {
      kind: "string",
      spellings: ['"x"'],
      value: { kind: "string", units: [120], encoding: "plain", type },
    },
    none: { kind: "name", name: "other", refersTo: "unknown" },
  };
  const made = parts.map(([path, value]) => ({
    path: stepsOf(path),
    type,
    initializer: initializers[value],
  }));
  Object.assign(literal, { parts: made });
  return findProblems(module).map(({ reason }) => reason);
}

test("what a header's own are is right", async () => {
  assert.equal(findProblems(await moduleOf(header)), []);
});

test("parts are members, those of anonymous ones too, and elements", async () => {
  assert.equal(
    await problemsOf(
      "M",
      ["a", "float"],
      ["in", "integer"],
      ["text", "string"],
      ["name", "string"],
      ["list 1 2", "none"],
    ),
    [],
  );
  const missing = (shown: string) => [`initializes ${shown}, which its compound literal has not`];
  assert.equal(await problemsOf("M", ["nosuch", "integer"]), missing(".nosuch"));
  assert.equal(await problemsOf("M", ["a b", "integer"]), missing(".a.b"));
  assert.equal(await problemsOf("M", ["0", "integer"]), missing("[0]"));
  assert.equal(await problemsOf("M", ["list 2 0", "integer"]), missing(".list[2][0]"));
  assert.equal(await problemsOf("M", ["list -1 0", "integer"]), missing(".list[-1][0]"));
});

test("an object is initialized as a whole by a string alone, and where it is an array", async () => {
  const whole = ["initializes all of an object, which only a string does to an array"];
  assert.equal(await problemsOf("A", ["", "string"]), []);
  assert.equal(await problemsOf("A", ["", "integer"]), whole);
  assert.equal(await problemsOf("M", ["", "string"]), whole);
});

test("no part is initialized twice, nor within another one", async () => {
  assert.equal(await problemsOf("M", ["a", "integer"], ["a", "integer"]), ["initializes .a twice"]);
  assert.equal(await problemsOf("M", ["name", "string"], ["name 1", "integer"]), [
    "initializes .name[1] twice",
  ]);
  assert.equal(await problemsOf("M", ["name 1", "integer"], ["name", "string"]), ["initializes .name twice"]);
});

test("a part has a value that its type takes", async () => {
  const wrong = (shown: string, kind: string, value: string) => [
    `initializes ${shown}, a part of kind ${kind}, with a value of kind ${value}`,
  ];
  assert.equal(await problemsOf("M", ["a", "string"]), wrong(".a", "integer", "string"));
  assert.equal(await problemsOf("M", ["text", "float"]), wrong(".text", "pointer", "float"));
  assert.equal(await problemsOf("M", ["name", "integer"]), wrong(".name", "array", "integer"));
});
