import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DiagnosticBag } from "../../../src/diagnostics/bag.ts";
import { jsonEmitter } from "../../../src/emit/json/ctypesgen-json.ts";
import type { Expression, Type } from "../../../src/ir/type.ts";
import { defaultOptions, type Options } from "../../../src/options.ts";
import {
  binary,
  call,
  char,
  constant,
  type Draft,
  definedRecord,
  double,
  draft,
  enumDraft,
  field,
  functionDraft,
  functionType,
  int,
  integerType,
  macroDraft,
  macroFunctionDraft,
  macroName,
  moduleOf,
  needed,
  number,
  parameter,
  pointer,
  record,
  recordDraft,
  typedef,
  typedefDraft,
  unsignedInt,
  unsignedLong,
  variableDraft,
  voidType,
} from "../../support/ir.ts";
import { repositoryRoot } from "../../support/outside.ts";
import { assert, test } from "../../support/test.ts";
import { goldenModules } from "./golden-modules.ts";

interface Item {
  readonly type: string;
  readonly name?: string;
  readonly [key: string]: unknown;
}

function emit(drafts: readonly Draft[], options: Partial<Options> = {}): { items: Item[]; notes: string[] } {
  const diagnostics = new DiagnosticBag();
  const module = moduleOf("dir/case.h", drafts);
  const [output] = jsonEmitter.emit(module, { ...defaultOptions, ...options }, diagnostics);
  const notes = diagnostics.diagnostics.map(({ message }) => message);
  return { items: JSON.parse(output?.text ?? "") as Item[], notes };
}

function labels(items: readonly Item[]): string[] {
  return items.map((item) => `${item.type} ${item.name ?? item.value}`);
}

for (const [name, module] of goldenModules) {
  test(`${name} is what ctypesgen prints, byte for byte`, () => {
    const options: Options = { ...defaultOptions, workingDirectory: "HERE" };
    const [output] = jsonEmitter.emit(module, options, new DiagnosticBag());
    const golden = readFileSync(join(repositoryRoot, "spec", "cases", "ctypesgen", `${name}.json`), "utf8");
    assert.is(output?.text, golden);
  });
}

test("a module without declarations is an empty list", () => {
  assert.equal(emit([]).items, []);
});

test("what is needed by nothing that was asked for is left out", () => {
  const drafts = [
    needed(1, { kind: "typedef", id: "typedef:used", name: "used", type: int }),
    needed(2, { kind: "typedef", id: "typedef:unused", name: "unused", type: int }),
    functionDraft(3, "f", functionType(typedef("used"))),
  ];
  assert.equal(labels(emit(drafts).items), ["typedef used", "function f"]);
});

test("a function of a type that ctypes has not is left out with a note, and so is what needs it", () => {
  const wide: Type = integerType("__int128");
  const drafts = [
    typedefDraft(1, "wide", wide),
    recordDraft(2, "struct:s", [field("w", typedef("wide"))]),
    functionDraft(3, "f", functionType(voidType, [parameter(pointer(record("struct:s", 3)))])),
    functionDraft(4, "g", functionType(int)),
  ];
  const { items, notes } = emit(drafts);
  assert.equal(labels(items), ["function g"]);
  assert.equal(notes, [
    "`wide` is left out of the JSON: the format has no type for `__int128`",
    "`s` is left out of the JSON: it needs `wide`, which is not in the output",
    "`f` is left out of the JSON: it needs `s`, which is not in the output",
  ]);
});

test("tags that were only needed have no alias", () => {
  const inner = recordDraft(1, "struct:inner", [field("x", int)]);
  const drafts = [
    { ...inner, isNeeded: true },
    functionDraft(2, "f", functionType(int, [parameter(pointer(record("struct:inner", 2)))])),
  ];
  assert.equal(labels(emit(drafts).items), ["struct inner", "function f"]);
});

test("constants of an enum that was only needed appear when something names them", () => {
  const limits = enumDraft(1, "limits", [["LOW"], ["HIGH"]]);
  const high: Expression = { kind: "name", name: "HIGH", refersTo: "enumerator", id: "enum:limits" };
  const drafts = [
    { ...limits, isNeeded: true },
    variableDraft(2, "v", { kind: "array", element: int, count: 1, countExpression: high }),
  ];
  assert.equal(labels(emit(drafts).items), ["constant LOW", "constant HIGH", "variable v"]);
});

test("size_t and its like are simple types, and their typedefs declare nothing", () => {
  const drafts = [
    typedefDraft(1, "size_t", unsignedLong),
    functionDraft(2, "f", functionType(typedef("size_t"))),
  ];
  const { items } = emit(drafts);
  assert.equal(labels(items), ["function f"]);
  assert.equal(items[0]?.return, {
    Klass: "CtypesSimple",
    errors: [],
    longs: 0,
    name: "size_t",
    signed: true,
  });
});

test("--no-stddef-types gives size_t a typedef", () => {
  const drafts = [typedefDraft(1, "size_t", unsignedLong)];
  assert.equal(labels(emit(drafts, { stddefTypes: false }).items), ["typedef size_t"]);
});

test("va_list is a simple type; --no-gnu-types does not know it", () => {
  const drafts = [
    needed(1, {
      kind: "typedef",
      id: "typedef:__builtin_va_list",
      name: "__builtin_va_list",
      type: pointer(voidType),
    }),
    typedefDraft(2, "va_list", typedef("__builtin_va_list")),
    functionDraft(3, "f", functionType(int, [parameter(typedef("va_list"), "a")])),
  ];
  const known = emit(drafts).items;
  assert.equal(labels(known), ["typedef va_list", "function f"]);
  const given = known[1]?.args as readonly Item[] | undefined;
  assert.is(given?.[0]?.name, "va_list");
  assert.equal(labels(emit(drafts, { gnuTypes: false }).items), []);
});

test("va_list is known by what the psABI makes of it", () => {
  const tag = recordDraft(1, "struct:__va_list_tag", [field("gp_offset", unsignedInt)]);
  const type: Type = { kind: "array", element: { kind: "record", id: "struct:__va_list_tag" }, count: 1 };
  const drafts = [
    { ...tag, isNeeded: true },
    typedefDraft(2, "__gnuc_va_list", type),
    functionDraft(3, "f", functionType(int, [parameter(typedef("__gnuc_va_list"), "a")])),
  ];
  assert.equal(labels(emit(drafts).items), ["typedef __gnuc_va_list", "function f"]);
  assert.equal(labels(emit(drafts, { gnuTypes: false }).items), []);
});

test("NULL is None where a macro names it, and a header's own definition gives way", () => {
  const drafts = [
    macroDraft(1, "NULL", number("0")),
    macroDraft(2, "NOTHING", { kind: "name", name: "NULL", refersTo: "macro", id: "macro:NULL" }),
  ];
  assert.equal(
    emit(drafts).items.map(({ name, value }) => [name, value]),
    [
      ["NULL", "None"],
      ["NOTHING", "NULL"],
    ],
  );
});

test("--builtin-symbols shows NULL always", () => {
  assert.equal(labels(emit([], { builtinSymbols: true }).items), ["constant NULL"]);
});

test("a macro may name a later one", () => {
  const drafts = [macroDraft(1, "FIRST", macroName("SECOND")), macroDraft(2, "SECOND", number("2"))];
  assert.equal(labels(emit(drafts).items), ["macro FIRST", "macro SECOND"]);
});

test("a macro of an unknown name takes its value, or is left out", () => {
  const unknown: Expression = { kind: "name", name: "gone", refersTo: "unknown" };
  const value = { kind: "integer", value: 7, type: int } as const;
  const drafts = [
    draft(1, {
      kind: "constant",
      id: "macro:A",
      name: "A",
      expression: binary(unknown, "+", number("1")),
      value,
    }),
    macroDraft(2, "B", unknown),
  ];
  const { items, notes } = emit(drafts);
  assert.equal(
    items.map(({ name, value: text }) => [name, text]),
    [["A", "7"]],
  );
  assert.equal(notes, ["`B` is left out of the JSON: `gone` is not in the output"]);
});

test("an #undef follows the macro that it ends, and goes with it", () => {
  const undef = draft(2, { kind: "undef", id: "undef:M", name: "M" });
  assert.equal(labels(emit([macroDraft(1, "M", number("1")), undef]).items), ["macro M", "undef M"]);
  assert.equal(labels(emit([undef]).items), []);
  const { items } = emit([macroDraft(1, "M", number("1")), undef], { includeUndefs: false });
  assert.equal(labels(items), ["macro M"]);
});

test("a variadic macro has no form in the format", () => {
  const made = macroFunctionDraft(1, "F", ["x"], call("f", number("1")));
  const variadic = { ...made, declaration: { ...made.declaration, variadic: true } as Draft["declaration"] };
  assert.equal(emit([functionDraft(1, "f", functionType(int)), variadic]).items.length, 1);
});

test("functions that no library exports are left out", () => {
  const made = functionDraft(1, "f", functionType(int));
  const hidden = { ...made, declaration: { ...made.declaration, external: false } as Draft["declaration"] };
  assert.equal(emit([hidden]).items, []);
});

test("the library that exports a function is told", () => {
  const made = functionDraft(1, "f", functionType(int));
  const found = { ...made, declaration: { ...made.declaration, library: "z" } as Draft["declaration"] };
  assert.is(emit([found]).items[0]?.source, "z");
});

test("qualifiers of the specifiers stand at every pointer, a pointer's own at itself", () => {
  const inner = constant(pointer(constant(int)));
  const { items } = emit([variableDraft(1, "v", pointer(inner))]);
  const outer = items[0]?.ctype as { qualifiers: string[]; destination: { qualifiers: string[] } };
  assert.equal(outer.qualifiers, ["const"]);
  assert.equal(outer.destination.qualifiers, ["const", "const"]);
});

test("a pointer to a function pointer loses one level as a parameter and keeps its name", () => {
  const type = pointer(pointer(functionType(int)));
  const { items } = emit([functionDraft(1, "f", functionType(int, [parameter(type, "p")]))]);
  const given = items[0]?.args as
    | readonly { Klass: string; identifier: string; destination: { Klass: string } }[]
    | undefined;
  const argument = given?.[0];
  assert.is(argument?.Klass, "CtypesPointer");
  assert.is(argument?.identifier, "p");
  assert.is(argument?.destination.Klass, "CtypesFunction");
});

test("the result of a function pointer that gives a void pointer is cast back", () => {
  const { items } = emit([typedefDraft(1, "t", pointer(functionType(pointer(voidType))))]);
  const type = items[0]?.ctype as { errcheck: { Klass: string }; restype: { Klass: string } };
  assert.is(type.errcheck.Klass, "CtypesPointerCast");
  assert.is(type.restype.Klass, "CtypesPointer");
});

test("a record that is defined inside of another one is shown there with its members", () => {
  const drafts = [
    recordDraft(1, "struct:inner", [field("x", int)]),
    recordDraft(1, "struct:outer", [field("i", definedRecord("struct:inner", 1))]),
  ];
  const [, outer] = emit(drafts).items;
  const fields = outer?.fields as readonly { ctype: { members: unknown[]; opaque: boolean } }[] | undefined;
  const inner = fields?.[0];
  assert.is(inner?.ctype.opaque, false);
  assert.is(inner?.ctype.members.length, 1);
});

test("paths are absolute below the working directory, and those that are absolute stay", () => {
  const { items } = emit([recordDraft(3, "struct:s")], { workingDirectory: "/home/me" });
  const alias = items[1]?.ctype as { src: unknown };
  assert.equal(alias.src, ["/home/me/dir/case.h", 3]);
});

test("a string as a parameter is a String, and inside of another pointer it is none", () => {
  const { items } = emit([variableDraft(1, "v", pointer(pointer(char)))]);
  const type = items[0]?.ctype as { Klass: string; destination: { destination: { Klass: string } } };
  assert.is(type.Klass, "CtypesPointer");
  assert.is(type.destination.destination.Klass, "CtypesSimple");
});

test("the width of a bit-field of an enum is not lost", () => {
  const drafts = [
    enumDraft(1, "e", [["A"]]),
    recordDraft(2, "struct:s", [
      { name: "f", type: { kind: "enum", id: "enum:e", mention: { file: 0, line: 2 } }, bitWidth: 3 },
    ]),
  ];
  const struct = emit(drafts).items.find(({ type }) => type === "struct");
  const fields = struct?.fields as readonly { bitfield: string; ctype: { Klass: string } }[] | undefined;
  const only = fields?.[0];
  assert.is(only?.bitfield, "3");
  assert.is(only?.ctype.Klass, "CtypesBitfield");
});

test("_Float64 is a double, and what ctypes has no float for is left out", () => {
  const drafts = [
    variableDraft(1, "d", { ...double, name: "_Float64" }),
    variableDraft(2, "q", {
      kind: "float",
      name: "_Float128",
      format: "binary128",
      size: 128,
      align: 128,
    }),
    variableDraft(3, "c", { kind: "complex", element: double }),
    variableDraft(4, "u", unsignedInt),
  ];
  assert.equal(labels(emit(drafts).items), ["variable d", "variable u"]);
});

test("nesting without end is refused, not followed", () => {
  let type: Type = int;
  for (let level = 0; level < 5000; level++) type = pointer(type);
  assert.equal(emit([variableDraft(1, "v", type)]).items, []);
});
