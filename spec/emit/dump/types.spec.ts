import { dumpNames } from "../../../src/emit/dump/names.ts";
import { dumpTypes } from "../../../src/emit/dump/types.ts";
import {
  array,
  constant,
  type Draft,
  double,
  draft,
  enumDraft,
  field,
  functionDraft,
  functionType,
  int,
  macroDraft,
  macroFunctionDraft,
  moduleOf,
  number,
  parameter,
  parameterName,
  pointer,
  recordDraft,
  typedef,
  typedefDraft,
  variableDraft,
  voidType,
} from "../../support/ir.ts";
import { assert, test } from "../../support/test.ts";

function dump(...drafts: readonly Draft[]): string[] {
  return dumpTypes(moduleOf("case.h", drafts)).trimEnd().split("\n");
}

test("declarations stand as C writes them", () => {
  const handler = pointer(functionType(voidType, [parameter(int)]));
  assert.equal(
    dump(
      functionDraft(1, "set", functionType(handler, [parameter(handler, "next")], { variadic: true })),
      functionDraft(2, "old", functionType(int, [], { prototyped: false })),
      variableDraft(3, "matrix", array(array(constant(double), 3), 2)),
      typedefDraft(4, "t", constant(pointer(constant(int)))),
      variableDraft(5, "c", { kind: "complex", element: double }),
    ),
    [
      "extern void (*set(void (*next)(int), ...))(int);",
      "extern int old();",
      "extern const double matrix[2][3];",
      "typedef const int *const t;",
      "extern _Complex double c;",
    ],
  );
});

test("records tell their size, enums their values", () => {
  assert.equal(
    dump(
      recordDraft(1, "struct:s", [field("x", int)]),
      recordDraft(1, "union:u"),
      enumDraft(2, "e", [["A"], ["B", number("5"), 5]]),
    ),
    ["struct s: 1 member", "union u; incomplete", "enum e: unsigned int { A = 0, B = 5 }"],
  );
});

test("macros stand as written, with what they come to", () => {
  const value = { kind: "integer", value: 2, type: int } as const;
  const body = { kind: "member", base: parameterName("p"), arrow: true, member: "x" } as const;
  assert.equal(
    dump(
      draft(1, { kind: "constant", id: "macro:A", name: "A", expression: number("2u"), value }),
      macroFunctionDraft(2, "F", ["p"], body),
      draft(3, { kind: "undef", id: "undef:A", name: "A" }),
    ),
    ["#define A 2u is (int)2", "#define F(p) p->x", "#undef A"],
  );
});

test("a static constant comes with its value", () => {
  const value = { kind: "integer", value: 7, type: int } as const;
  const common = { kind: "variable", id: "variable:k", name: "k", type: constant(int) } as const;
  assert.equal(dump(draft(1, { ...common, external: false, value })), ["static const int k is (int)7;"]);
});

test("expressions keep their form", () => {
  const operand = { kind: "cast", type: pointer(voidType), operand: number("0") } as const;
  const size = { kind: "sizeof", operator: "sizeof", operand: { kind: "type", type: typedef("t") } } as const;
  const conditional = { kind: "conditional", condition: number("1"), whenFalse: number("0") } as const;
  assert.equal(dump(macroDraft(1, "A", operand), macroDraft(2, "B", size), macroDraft(3, "C", conditional)), [
    "#define A (void *)0",
    "#define B sizeof(t)",
    "#define C 1 ?: 0",
  ]);
});

test("omissions are told", () => {
  const module = {
    ...moduleOf("case.h", []),
    omissions: [{ kind: "macro", name: "M", reason: "it is a statement" }],
  };
  assert.is(dumpTypes(module), "omitted macro M: it is a statement\n");
});

test("names are the plan's, of what is bound", () => {
  const module = {
    ...moduleOf("case.h", [variableDraft(1, "print", int), variableDraft(2, "v", int)]),
    python: { names: { "variable:print": "print_" }, items: [], imports: [], types: [], omissions: [] },
  };
  assert.is(dumpNames(module), "variable:print print_\n");
});
