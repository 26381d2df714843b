/** The modules that the headers of `spec/cases/ctypesgen` come to, written by hand: the emitter alone is judged by them. */
import type { Module } from "../../../src/ir/module.ts";
import {
  array,
  binary,
  bitField,
  bool,
  call,
  char,
  constant,
  type Draft,
  definedEnumeration,
  definedRecord,
  double,
  draft,
  enumDraft,
  enumeration,
  field,
  float,
  functionDraft,
  functionType,
  int,
  integerType,
  longDouble,
  macroDraft,
  macroFunctionDraft,
  macroName,
  moduleOf,
  needed,
  number,
  parameter,
  parameterName,
  parenthesized,
  pointer,
  record,
  recordDraft,
  typedef,
  typedefDraft,
  unary,
  unsignedChar,
  unsignedInt,
  unsignedLong,
  variableDraft,
  voidType,
} from "../../support/ir.ts";

const prototypes: readonly Draft[] = [
  functionDraft(1, "plain", functionType(int, [parameter(int, "a")])),
  functionDraft(
    2,
    "many",
    functionType(
      integerType("unsigned long long"),
      [
        char,
        integerType("signed char"),
        unsignedChar,
        integerType("short"),
        integerType("unsigned short"),
        unsignedInt,
        integerType("long"),
        unsignedLong,
        integerType("long long"),
        float,
        double,
        longDouble,
        bool,
      ].map((type) => parameter(type)),
    ),
  ),
  functionDraft(3, "nothing", functionType(voidType)),
  functionDraft(4, "old_style", functionType(voidType, [], { prototyped: false })),
  functionDraft(
    5,
    "text",
    functionType(pointer(constant(char)), [
      parameter(pointer(constant(char)), "name"),
      parameter(pointer(char), "buffer"),
      parameter(pointer(integerType("signed char")), "bytes"),
      parameter(pointer(unsignedChar), "octets"),
    ]),
  ),
  functionDraft(6, "own", functionType(pointer(char))),
  functionDraft(
    7,
    "memory",
    functionType(pointer(voidType), [
      parameter(pointer(voidType), "from"),
      parameter(pointer(constant(voidType)), "to"),
    ]),
  ),
  functionDraft(
    8,
    "printf_like",
    functionType(int, [parameter(pointer(constant(char)), "format")], { variadic: true }),
  ),
  functionDraft(
    9,
    "chooser",
    functionType(pointer(functionType(int, [parameter(int), parameter(pointer(char))])), [
      parameter(int, "which"),
    ]),
  ),
  functionDraft(
    10,
    "take_callback",
    functionType(voidType, [
      parameter(
        pointer(functionType(int, [parameter(int, "code"), parameter(pointer(voidType), "data")])),
        "callback",
      ),
      parameter(pointer(voidType), "data"),
    ]),
  ),
  functionDraft(
    11,
    "array_parameter",
    functionType(int, [
      parameter(array(int, 4), "values"),
      parameter(array(array(double, 3), 2), "matrix"),
      parameter(array(pointer(char)), "names"),
    ]),
  ),
];

const opaque = record("struct:opaque", 4);
const records: readonly Draft[] = [
  recordDraft(1, "struct:point", [field("x", int), field("y", int)]),
  recordDraft(2, "struct:node", [
    field("next", pointer(record("struct:node", 2))),
    field("at", record("struct:point", 2)),
    field("values", array(int, 3)),
    field("name", array(char, 16)),
  ]),
  recordDraft(3, "struct:opaque"),
  functionDraft(4, "open_it", functionType(pointer(opaque), [parameter(pointer(opaque), "parent")])),
  recordDraft(5, "union:number", [
    field("i", int),
    field("d", double),
    field("bytes", array(unsignedChar, 8)),
  ]),
  recordDraft(6, "union:anon_1", [field("i", int), field("f", float)]),
  recordDraft(6, "struct:anon_2", [field("a", int), field("b", int)]),
  recordDraft(6, "struct:with_anonymous", [
    field("kind", int),
    field(undefined, definedRecord("union:anon_1", 6)),
    field("pair", definedRecord("struct:anon_2", 6)),
  ]),
  recordDraft(9, "struct:later", [field("z", int)]),
  recordDraft(8, "struct:user", [field("l", pointer(record("struct:later", 8)))]),
  recordDraft(10, "struct:table", [
    field("open", pointer(functionType(int, [parameter(pointer(constant(char)), "path")]))),
    field("close", pointer(functionType(voidType, [parameter(int)]))),
  ]),
];

const enums: readonly Draft[] = [
  enumDraft(1, "color", [["RED"], ["GREEN", number("5"), 5], ["BLUE"]]),
  enumDraft(2, "anon_1", [
    ["TEST_1", number("0"), 0],
    ["TEST_2"],
    [
      "TEST_3",
      binary({ kind: "name", name: "TEST_1", refersTo: "enumerator", id: "enum:anon_1" }, "+", number("8")),
      8,
    ],
    ["TEST_4", binary(number("1"), "<<", number("3")), 8],
    ["TEST_5", unary("-", number("1")), -1],
  ]),
  typedefDraft(2, "test_status_t", definedEnumeration("enum:anon_1", 2)),
  functionDraft(
    3,
    "pick",
    functionType(enumeration("enum:color", 3), [
      parameter(enumeration("enum:color", 3), "c"),
      parameter(pointer(typedef("test_status_t")), "out"),
    ]),
  ),
  enumDraft(4, "anon_2", [["IN_A"], ["IN_B"]]),
  recordDraft(4, "struct:has_enum", [
    field("c", enumeration("enum:color", 4)),
    field("inner", definedEnumeration("enum:anon_2", 4)),
  ]),
];

const typedefs: readonly Draft[] = [
  typedefDraft(1, "number_t", int),
  typedefDraft(2, "number_ptr", pointer(typedef("number_t"))),
  recordDraft(3, "struct:tag", [field("n", typedef("number_t"))]),
  typedefDraft(3, "tag_t", definedRecord("struct:tag", 3)),
  typedefDraft(3, "tag_ptr", pointer(definedRecord("struct:tag", 3))),
  recordDraft(4, "struct:anon_1", [field("only", int)]),
  typedefDraft(4, "anonymous_t", definedRecord("struct:anon_1", 4)),
  typedefDraft(5, "operation_t", pointer(functionType(int, [parameter(int), parameter(int)]))),
  typedefDraft(6, "function_t", functionType(int, [parameter(int)])),
  typedefDraft(7, "buffer_t", array(char, 32)),
  typedefDraft(8, "text_t", pointer(constant(char))),
  functionDraft(
    9,
    "get_operation",
    functionType(typedef("operation_t"), [
      parameter(pointer(typedef("function_t")), "f"),
      parameter(pointer(typedef("buffer_t")), "b"),
      parameter(typedef("text_t"), "t"),
      parameter(typedef("tag_ptr"), "p"),
      parameter(typedef("anonymous_t"), "a"),
    ]),
  ),
];

const variables: readonly Draft[] = [
  variableDraft(1, "counter", int),
  variableDraft(2, "version", pointer(constant(char))),
  variableDraft(3, "table", array(double, 10)),
  recordDraft(4, "struct:point", [field("x", int), field("y", int)]),
  variableDraft(4, "origin", definedRecord("struct:point", 4)),
  variableDraft(5, "hook", pointer(functionType(int, [parameter(int)]))),
];

const macros: readonly Draft[] = [
  functionDraft(23, "use_it", functionType(int, [parameter(int, "x")])),
  macroDraft(1, "M_INT", number("10")),
  macroDraft(2, "M_HEX", number("0xFFu")),
  macroDraft(3, "M_OCT", number("0755")),
  macroDraft(4, "M_BIN", number("0b101")),
  macroDraft(5, "M_LONG", number("5L")),
  macroDraft(6, "M_NEG", parenthesized(unary("-", number("3")))),
  macroDraft(7, "M_FLOAT", number("1.5f")),
  macroDraft(8, "M_EXP", { kind: "number", spelling: "2e10" }),
  macroDraft(9, "M_STR", { kind: "string", spellings: ['"text"'] }),
  macroDraft(10, "M_JOIN", { kind: "string", spellings: ['"a"', '"b"'] }),
  macroDraft(11, "M_CHAR", { kind: "character", spelling: "'c'" }),
  macroDraft(
    12,
    "M_SUM",
    parenthesized(binary(macroName("M_INT"), "+", binary(number("2"), "*", number("3")))),
  ),
  macroDraft(13, "M_SHIFT", parenthesized(binary(number("1"), "<<", number("4")))),
  macroDraft(
    14,
    "M_TERNARY",
    parenthesized({
      kind: "conditional",
      condition: binary(macroName("M_INT"), ">", number("3")),
      whenTrue: number("1"),
      whenFalse: number("0"),
    }),
  ),
  macroDraft(
    15,
    "M_LOGIC",
    parenthesized(
      binary(binary(macroName("M_INT"), "&&", unary("!", macroName("M_HEX"))), "||", macroName("M_OCT")),
    ),
  ),
  macroDraft(16, "M_CAST", parenthesized({ kind: "cast", type: unsignedChar, operand: number("300") })),
  macroDraft(17, "M_SIZE", { kind: "sizeof", operator: "sizeof", operand: { kind: "type", type: int } }),
  macroDraft(18, "M_NULL", parenthesized({ kind: "cast", type: pointer(voidType), operand: number("0") })),
  draft(20, { kind: "typedef", id: "macro:M_TYPE", name: "M_TYPE", type: unsignedLong, fromMacro: true }),
  macroDraft(21, "M_ALIAS", macroName("M_INT")),
];

const [a, b, c, p, x, y] = ["a", "b", "c", "p", "x", "y"].map(parameterName) as [
  ReturnType<typeof parameterName>,
  ReturnType<typeof parameterName>,
  ReturnType<typeof parameterName>,
  ReturnType<typeof parameterName>,
  ReturnType<typeof parameterName>,
  ReturnType<typeof parameterName>,
];

const macroFunctions: readonly Draft[] = [
  functionDraft(1, "call_me", functionType(int, [parameter(int, "a"), parameter(int, "b")])),
  macroFunctionDraft(2, "ADD", ["a", "b"], parenthesized(binary(parenthesized(a), "+", parenthesized(b)))),
  macroFunctionDraft(3, "DIVIDE", ["x", "y"], binary(x, "/", y)),
  macroFunctionDraft(4, "MODULO", ["x", "y"], parenthesized(binary(x, "%", y))),
  macroFunctionDraft(5, "CALL", ["x"], call("call_me", x, number("1"))),
  macroFunctionDraft(
    6,
    "NESTED",
    ["x"],
    parenthesized(
      binary(
        {
          kind: "call",
          callee: macroName("ADD"),
          arguments: [x, { kind: "call", callee: macroName("CALL"), arguments: [x] }],
        },
        "*",
        number("2"),
      ),
    ),
  ),
  macroFunctionDraft(
    7,
    "CHOOSE",
    ["a", "b", "c"],
    parenthesized({
      kind: "conditional",
      condition: parenthesized(a),
      whenTrue: parenthesized(b),
      whenFalse: parenthesized(c),
    }),
  ),
  macroFunctionDraft(8, "NO_ARGS", [], call("call_me", number("1"), number("2"))),
  macroFunctionDraft(10, "TEXT", ["x"], { kind: "stringize", name: "x" }),
  macroFunctionDraft(
    12,
    "MEMBER",
    ["p"],
    parenthesized({ kind: "member", base: parenthesized(p), arrow: true, member: "field" }),
  ),
];

const undef: readonly Draft[] = [
  macroDraft(1, "FIRST", number("1")),
  draft(2, { kind: "undef", id: "undef:FIRST", name: "FIRST" }),
  macroDraft(3, "SECOND", number("2")),
  macroDraft(4, "SECOND_AGAIN", macroName("SECOND")),
  draft(5, { kind: "undef", id: "undef:SECOND", name: "SECOND" }),
  macroDraft(6, "SECOND", number("3"), 2),
  functionDraft(7, "f", functionType(int)),
];

const bitFields: readonly Draft[] = [
  recordDraft(1, "struct:flags", [
    bitField("a", unsignedInt, 1),
    bitField("b", unsignedInt, 3),
    bitField("c", int, 12),
    bitField(undefined, unsignedInt, 4),
    bitField("d", unsignedLong, 20),
  ]),
  recordDraft(2, "struct:anon_1", [bitField("lo", unsignedInt, 4), bitField("hi", unsignedInt, 4)]),
  recordDraft(2, "union:packed_bits", [
    field("parts", definedRecord("struct:anon_1", 2)),
    field("all", unsignedChar),
  ]),
];

const packedFields = [field("a", char), field("b", int)];

function packedDraft(line: number, name: string, more: object, fields = packedFields): Draft {
  const made = recordDraft(line, `struct:${name}`, fields);
  return { ...made, declaration: { ...made.declaration, ...more } as Draft["declaration"] };
}

const packed: readonly Draft[] = [
  packedDraft(1, "p1", { packed: true, attributes: [{ name: "packed" }] }),
  packedDraft(2, "p2", {
    packed: true,
    requestedAlign: 16,
    attributes: [{ name: "packed" }, { name: "aligned", arguments: [number("2")] }],
  }),
  packedDraft(4, "p3", { pragmaPack: 16 }, [...packedFields, field("c", double)]),
  packedDraft(6, "p4", {}),
];

const stdcall = { convention: "stdcall" } as const;
const callingConventions: readonly Draft[] = [
  functionDraft(1, "before", functionType(int, [parameter(int, "a")], stdcall)),
  functionDraft(2, "first", functionType(int, [parameter(int, "a")], stdcall)),
  functionDraft(3, "after", functionType(int, [parameter(int, "a")], stdcall)),
  functionDraft(4, "pointer_result", functionType(pointer(voidType), [], stdcall)),
];

function neededTypedef(line: number, name: string, type: Parameters<typeof typedefDraft>[2]): Draft {
  return needed(line, { kind: "typedef", id: `typedef:${name}`, name, type });
}

const signedBySize = ["signed char", "short", "int", "long"] as const;
const unsignedBySize = ["unsigned char", "unsigned short", "unsigned int", "unsigned long"] as const;
const includesStdint: readonly Draft[] = [
  neededTypedef(1, "ptrdiff_t", integerType("long")),
  neededTypedef(1, "size_t", unsignedLong),
  neededTypedef(1, "wchar_t", int),
  ...signedBySize.map((name, step) => neededTypedef(1, `__int${8 << step}_t`, integerType(name))),
  ...unsignedBySize.map((name, step) => neededTypedef(1, `__uint${8 << step}_t`, integerType(name))),
  ...[8, 16, 32, 64].map((size) => neededTypedef(1, `int${size}_t`, typedef(`__int${size}_t`))),
  ...[8, 16, 32, 64].map((size) => neededTypedef(1, `uint${size}_t`, typedef(`__uint${size}_t`))),
  neededTypedef(1, "intptr_t", integerType("long")),
  recordDraft(
    3,
    "struct:sized",
    [
      ["a", "int8_t"],
      ["b", "uint8_t"],
      ["c", "int16_t"],
      ["d", "uint16_t"],
      ["e", "int32_t"],
      ["f", "uint32_t"],
      ["g", "int64_t"],
      ["h", "uint64_t"],
      ["n", "size_t"],
      ["p", "ptrdiff_t"],
      ["w", "wchar_t"],
      ["ip", "intptr_t"],
    ].map(([name, type]) => field(name, typedef(type ?? ""))),
  ),
  functionDraft(
    4,
    "widen",
    functionType(typedef("uint64_t"), [
      parameter(typedef("uint8_t"), "small"),
      parameter(typedef("size_t"), "n"),
      parameter(pointer(typedef("wchar_t")), "wide"),
    ]),
  ),
];

const keywords: readonly Draft[] = [
  recordDraft(1, "struct:import", [field("from", int), field("class", int), field("pass", int)]),
  functionDraft(2, "lambda", functionType(int, [parameter(int, "is"), parameter(int, "not")])),
  enumDraft(3, "yield", [["with"], ["as"]]),
  macroDraft(4, "None", number("3")),
  functionDraft(5, "print", functionType(int, [parameter(int, "in")])),
];

const handler = functionType(voidType, [parameter(int)]);
const nestedFunctions: readonly Draft[] = [
  typedefDraft(1, "size_of_t", unsignedLong),
  typedefDraft(2, "signal_handler", pointer(handler)),
  functionDraft(
    3,
    "set_handler",
    functionType(typedef("signal_handler"), [
      parameter(int, "number"),
      parameter(typedef("signal_handler"), "handler"),
    ]),
  ),
  functionDraft(
    4,
    "set_raw",
    functionType(pointer(handler), [parameter(int, "number"), parameter(pointer(handler), "handler")]),
  ),
  recordDraft(5, "struct:ops", [
    field("allocate", pointer(functionType(pointer(voidType), [parameter(typedef("size_of_t"), "n")]))),
  ]),
  variableDraft(6, "fp_table", array(pointer(functionType(int)), 4)),
];

const drafts: Readonly<Record<string, readonly Draft[]>> = {
  bitfields: bitFields,
  calling_conventions: callingConventions,
  enums,
  includes_stdint: includesStdint,
  keywords,
  macros_constants: macros,
  macros_functions: macroFunctions,
  nested_functions: nestedFunctions,
  packed,
  prototypes,
  records,
  typedefs,
  undef,
  variables,
};

/** By the name of the header. */
export const goldenModules: ReadonlyMap<string, Module> = new Map(
  Object.entries(drafts).map(([name, list]) => [name, moduleOf(`${name}.h`, list)]),
);
