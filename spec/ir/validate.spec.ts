import type { Module } from "../../src/ir/module.ts";
import { findProblems } from "../../src/ir/validate.ts";
import {
  type Draft,
  enumDraft,
  field,
  functionDraft,
  functionType,
  int,
  macroDraft,
  moduleOf,
  number,
  parameter,
  pointer,
  recordDraft,
  typedef,
  variableDraft,
} from "../support/ir.ts";
import { assert, test } from "../support/test.ts";

type Changed = Record<string, unknown>;

/** Problems of a module of one declaration, some of whose keys are changed. */
function problemsOf(draft: Draft, changes: Changed): string[] {
  const module = moduleOf("case.h", [draft]);
  const [declaration] = module.declarations;
  return problems({ ...module, declarations: [{ ...declaration, ...changes }] });
}

function problems(value: unknown): string[] {
  return findProblems(value).map(({ path, reason }) => `${path}: ${reason}`);
}

const f = functionDraft(1, "f", functionType(int, [parameter(int, "a")]));

test("a module that is right has no problems", () => {
  assert.equal(problems(moduleOf("case.h", [f])), []);
});

test("what is no object is told", () => {
  assert.equal(problems(null), [": is null, and should be an object"]);
  assert.equal(problems([]), [": is a list, and should be an object"]);
});

test("a key that lacks and one that is unknown are told", () => {
  const { files: _, ...rest } = moduleOf("case.h", []);
  assert.equal(problems({ ...rest, extra: 1 }), [": lacks `files`", ': has an unknown key "extra"']);
});

test("an unknown kind is told with those that there are", () => {
  const [problem = ""] = problemsOf(f, { kind: "method" });
  assert.match(problem, /^declarations\[0\]: has the kind "method", and should have one of "function", /);
});

test("a place deep inside is told as a path", () => {
  const type = { ...functionType(int), parameters: [{ name: 3, type: int }] };
  assert.equal(problemsOf(f, { type }), [
    "declarations[0].type.parameters[0].name: is 3, and should be a string",
  ]);
});

test("a function has a function's type", () => {
  assert.equal(problemsOf(f, { type: int }), [
    'declarations[0].type: has the kind "integer", and should have one of "function"',
  ]);
});

test("integers are whole and in range", () => {
  assert.equal(problemsOf(f, { sequence: -2 }), [
    "declarations[0].sequence: is -2, and should be an integer of at least -1",
  ]);
  assert.equal(problemsOf(f, { sequence: 0.5 }).length, 1);
});

test("wide integers are numbers as long as they are safe, and text beyond", () => {
  const sized = (value: unknown): string[] =>
    problemsOf(enumDraft(1, "e", []), { enumerators: [{ name: "A", value }] });
  assert.equal(sized(5), []);
  assert.equal(sized("18446744073709551615"), []);
  assert.equal(sized("-9223372036854775808"), []);
  for (const wrong of ["5", "1e3", "007", "", 2 ** 60, 1.5]) assert.is(sized(wrong).length, 1);
});

test("qualifiers are never empty", () => {
  assert.equal(problemsOf(variableDraft(1, "v", int), { type: { ...int, qualifiers: [] } }), [
    "declarations[0].type.qualifiers: is empty",
  ]);
});

test("two declarations with one id are told", () => {
  assert.equal(problems(moduleOf("case.h", [f, f])), [
    'declarations[1].id: is "function:f", as that of another declaration',
  ]);
});

test("a type that refers to nothing is told", () => {
  assert.equal(problems(moduleOf("case.h", [variableDraft(1, "v", pointer(typedef("gone")))])), [
    'declarations[0]: refers to "typedef:gone", which is no typedef of this module',
  ]);
});

test("a reference of one kind to a declaration of another is told", () => {
  const drafts = [recordDraft(1, "struct:s"), variableDraft(2, "v", { kind: "enum", id: "struct:s" })];
  assert.is(problems(moduleOf("case.h", drafts)).length, 1);
});

test("a layout has a place for each field", () => {
  const draft = recordDraft(1, "struct:s", [field("x", int)]);
  assert.equal(problemsOf(draft, { layout: { size: 32, align: 32, fields: [] } }), [
    "declarations[0].layout.fields: has 0 places for 1 fields",
  ]);
});

test("a location is in one of the files", () => {
  assert.equal(problemsOf(f, { location: { file: 7, line: 1, column: 1 } }), [
    "declarations[0].location.file: is 7, but there are 1 files",
  ]);
});

test("nesting without end is a problem, not an exception", () => {
  let type: unknown = int;
  for (let level = 0; level < 100_000; level++) type = { kind: "pointer", target: type, size: 64, align: 64 };
  const [problem = ""] = problemsOf(variableDraft(1, "v", int), { type });
  assert.match(problem, /: is nested too deeply$/);
});

test("no more than twenty problems are told", () => {
  const drafts = Array.from({ length: 50 }, (_, index) => macroDraft(1, `M${index}`, number("1")));
  const module: Module = moduleOf("case.h", drafts);
  const declarations = module.declarations.map((declaration) => ({ ...declaration, sequence: "x" }));
  assert.is(problems({ ...module, declarations }).length, 20);
});
