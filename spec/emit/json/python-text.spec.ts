import { DiagnosticBag } from "../../../src/diagnostics/bag.ts";
import { jsonEmitter } from "../../../src/emit/json/ctypesgen-json.ts";
import type { Expression } from "../../../src/ir/type.ts";
import { defaultOptions } from "../../../src/options.ts";
import {
  array,
  binary,
  call,
  char,
  double,
  functionDraft,
  functionType,
  int,
  macroDraft,
  moduleOf,
  number,
  parameter,
  parenthesized,
  pointer,
  record,
  recordDraft,
  typedef,
  typedefDraft,
  unary,
  unsignedChar,
  variableDraft,
  voidType,
} from "../../support/ir.ts";
import { assert, test } from "../../support/test.ts";

/** The text of a macro with this body, where a variable `v`, a function `f` and a typedef `t` are known. */
function textOf(body: Expression): unknown {
  const module = moduleOf("case.h", [
    variableDraft(1, "v", int),
    functionDraft(1, "f", functionType(int)),
    typedefDraft(1, "t", int),
    recordDraft(1, "struct:s"),
    macroDraft(2, "M", body),
  ]);
  const [output] = jsonEmitter.emit(module, defaultOptions, new DiagnosticBag());
  const items = JSON.parse(output?.text ?? "") as { type: string; value: unknown }[];
  return items.find(({ type }) => type === "macro")?.value;
}

const v: Expression = { kind: "name", name: "v", refersTo: "variable", id: "variable:v" };
const one = number("1");
const member: Expression = { kind: "member", base: v, arrow: false, member: "from" };

function cast(type: Parameters<typeof pointer>[0]): Expression {
  return { kind: "cast", type, operand: one };
}

const texts: readonly (readonly [string, Expression, string | undefined])[] = [
  ["parentheses go", parenthesized(parenthesized(one)), "1"],
  ["unary plus vanishes", unary("+", one), "1"],
  ["minus", unary("-", one), "(-1)"],
  ["complement", unary("~", one), "(~1)"],
  ["not", unary("!", v), "(not v)"],
  ["address", unary("&", v), "pointer(v)"],
  ["dereference", unary("*", v), "(v[0])"],
  ["increment", unary("++", v), "(v + 1)"],
  ["decrement after", { kind: "postfix", operator: "--", operand: v }, "(v - 1)"],
  ["modulo", binary(v, "%", one), "(v % 1)"],
  ["and", binary(v, "&&", one), "(v and 1)"],
  ["comma keeps the first", binary(one, ",", v), "1"],
  ["assignment is its right side", { kind: "assignment", operator: "=", left: v, right: one }, "1"],
  ["assignment with an operator", { kind: "assignment", operator: "<<=", left: v, right: one }, "(v << 1)"],
  ["subscript", { kind: "subscript", base: v, index: one }, "(v [1])"],
  ["a member whose name is a keyword", member, "(v._from)"],
  ["a member where a value is wanted", binary(member, "+", one), "(((v._from).value) + 1)"],
  ["a member through a pointer", { kind: "member", base: v, arrow: true, member: "m" }, "(v.contents.m)"],
  ["call", call("f", one, v), "(f (1, v))"],
  [
    "conditional",
    { kind: "conditional", condition: v, whenTrue: one, whenFalse: number("0") },
    "v and 1 or 0",
  ],
  ["a conditional without a middle", { kind: "conditional", condition: v, whenFalse: one }, undefined],
  ["a cast to a number", cast(unsignedChar), "(c_ubyte (ord_if_char(1))).value"],
  ["a cast to char", cast(char), "(c_char (1)).value"],
  ["a cast to void", cast(voidType), "None"],
  ["a cast to a pointer", cast(pointer(int)), "cast(1, POINTER(c_int))"],
  ["a cast to a typedef", cast(typedef("t")), "(t (ord_if_char(1))).value"],
  ["a cast to a record", cast(record("struct:s", 2)), undefined],
  [
    "a cast to a function pointer",
    cast(pointer(functionType(voidType, [parameter(double)]))),
    "cast(1, POINTER(CFUNCTYPE(UNCHECKED(None), c_double)))",
  ],
  ["sizeof an expression", { kind: "sizeof", operator: "sizeof", operand: v }, "sizeof(v)"],
  [
    "sizeof an array of arrays",
    { kind: "sizeof", operator: "sizeof", operand: { kind: "type", type: array(array(int, 3), 2) } },
    "sizeof((c_int * int(3)) * int(2))",
  ],
  ["three strings", { kind: "string", spellings: ['"a"', '"b"', '"c"'] }, "(('a' + 'b') + 'c')"],
  ["a wide string", { kind: "string", spellings: ['L"a"'] }, undefined],
];

for (const [name, body, expected] of texts) {
  test(name, () => {
    assert.is(textOf(body), expected);
  });
}

test("what Python cannot say takes its value", () => {
  const value = { kind: "integer", value: "18446744073709551615", type: int } as const;
  assert.is(textOf({ kind: "folded", spelling: "offsetof(struct s, m)", value }), "18446744073709551615");
});

test("values of other kinds have a text, too", () => {
  const folded = (value: NonNullable<Expression["value"]>): unknown =>
    textOf({ kind: "folded", spelling: "x", value });
  assert.is(folded({ kind: "float", value: "3", type: double }), "3.0");
  assert.is(folded({ kind: "float", value: "-inf", type: double }), "float('-inf')");
  assert.is(folded({ kind: "string", units: [104, 0xc3, 0xa9], encoding: "plain", type: char }), "'h\u00e9'");
  assert.is(folded({ kind: "string", units: [0x1f34c], encoding: "utf-32", type: int }), "'\u{1f34c}'");
  assert.is(folded({ kind: "address", value: -1, type: pointer(voidType) }), "cast(-1, POINTER(None))");
});
