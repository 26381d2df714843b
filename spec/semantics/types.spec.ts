import type { Type } from "../../src/ir/type.ts";
import type { GivenOptions } from "../../src/options.ts";
import { codesOf, declarationOf, understand } from "../support/semantics.ts";
import { assert, suite } from "../support/test.ts";

/** The type of `x` in a form that is short to compare. */
function typeOf(text: string, options: GivenOptions = {}): string {
  return show(declarationOf(understand(text, options), "variable:x", "variable").type);
}

function show(type: Type): string {
  const qualifiers = type.qualifiers === undefined ? "" : `${type.qualifiers.join(" ")} `;
  return qualifiers + showPlain(type);
}

function showPlain(type: Type): string {
  switch (type.kind) {
    case "integer":
    case "float":
    case "opaque":
      return type.name;
    case "complex":
      return `complex ${type.element.name}`;
    case "vector":
      return `vector(${type.count}) ${show(type.element)}`;
    case "pointer":
      return `pointer to ${show(type.target)}`;
    case "array":
      return `array(${type.count ?? ""}) of ${show(type.element)}`;
    case "function":
      return `function(${type.parameters.map((each) => show(each.type)).join(", ")}${type.variadic ? ", ..." : ""}) ${show(type.result)}`;
    case "record":
    case "enum":
    case "typedef":
      return type.id;
    default:
      return type.kind;
  }
}

const specifying = suite("specifiers");

specifying("words stand in any order", () => {
  assert.is(typeOf("long unsigned int long x;"), "unsigned long long");
  assert.is(typeOf("short signed x;"), "short");
  assert.is(typeOf("double long x;"), "long double");
  assert.is(typeOf("char signed x;"), "signed char");
  assert.is(typeOf("unsigned x;"), "unsigned int");
});

specifying("plain char is apart from both others", () => {
  assert.is(typeOf("char x;"), "char");
  const type = (signed: boolean): Type =>
    declarationOf(understand("char x;", { language: { charSigned: signed } }), "variable:x", "variable").type;
  assert.is((type(false) as { signed?: boolean }).signed, false);
  assert.is((type(true) as { signed?: boolean }).signed, true);
});

specifying("complex types have an element", () => {
  assert.is(typeOf("float _Complex x;"), "complex float");
  assert.is(typeOf("_Complex x;"), "complex double");
});

specifying("qualifiers merge and are sorted", () => {
  assert.is(typeOf("typedef const int T; volatile T const x;"), "const volatile typedef:T");
  assert.is(typeOf("const int volatile const x;"), "const volatile int");
});

specifying("qualifiers of an array are its elements'", () => {
  assert.is(typeOf("extern __typeof__(int[2]) const x;"), "array(2) of const int");
});

specifying("typeof takes a type name or an expression", () => {
  assert.is(typeOf("typeof(int *) x;"), "pointer to int");
  assert.is(typeOf("long a; typeof(a + 1) x;"), "long");
});

specifying("mode changes the width and keeps the sign", () => {
  assert.is(typeOf("unsigned x __attribute__((mode(DI)));"), "unsigned long");
  assert.is(typeOf("int x __attribute__((__mode__(__QI__)));"), "signed char");
  assert.is(typeOf("float x __attribute__((mode(DF)));"), "double");
});

specifying("vector_size makes vectors", () => {
  assert.is(typeOf("float x __attribute__((vector_size(16)));"), "vector(4) float");
});

specifying("_BitInt has its width", () => {
  assert.is(typeOf("unsigned _BitInt(7) x;", { language: { standard: "c23" } }), "unsigned _BitInt");
});

specifying("an unknown type name is opaque, and reported once", () => {
  const meaning = understand("Mystery *f(void); Mystery x;");
  assert.equal(codesOf(meaning), ["unknown-type-name"]);
  const { type } = declarationOf(meaning, "variable:x", "variable");
  assert.is(type.kind === "opaque" && type.name, "Mystery");
});

const declaring = suite("declarators");

declaring("are read from the name outwards", () => {
  assert.is(typeOf("int *(*x[3])(void);"), "array(3) of pointer to function() pointer to int");
  assert.is(
    typeOf("int (*(*x)(int))(char *);"),
    "pointer to function(int) pointer to function(pointer to char) int",
  );
});

declaring("pointers keep their own qualifiers", () => {
  assert.is(typeOf("const char *const volatile x;"), "const volatile pointer to const char");
});

declaring("counts are evaluated and keep their spelling", () => {
  const { type } = declarationOf(understand("enum { N = 3 }; int x[N * 0x2];"), "variable:x", "variable");
  assert.is(type.kind === "array" && type.count, 6);
  const expression = type.kind === "array" ? type.countExpression : undefined;
  assert.is(
    expression?.kind === "binary" && expression.right.kind === "number" && expression.right.spelling,
    "0x2",
  );
});

declaring("counts beyond 2^53 are decimal strings", () => {
  const { type } = declarationOf(understand("extern char x[0x7fffffffffffffff];"), "variable:x", "variable");
  assert.is(type.kind === "array" && type.count, "9223372036854775807");
});

declaring("a later declaration completes an array", () => {
  assert.is(typeOf("extern int x[]; extern int x[4];"), "array(4) of int");
});

const functions = suite("parameters");

functions("arrays and functions become pointers, and stay known as written", () => {
  const { type } = declarationOf(
    understand("void f(int a[const 4], int g(void));"),
    "function:f",
    "function",
  );
  assert.equal(
    type.parameters.map((each) => show(each.type)),
    ["const pointer to int", "pointer to function() int"],
  );
  assert.equal(
    type.parameters.map((each) => each.declaredType && show(each.declaredType)),
    ["array(4) of int", "function() int"],
  );
});

functions("so do those behind a typedef", () => {
  const { type } = declarationOf(
    understand("typedef int A[2]; void f(const A a);"),
    "function:f",
    "function",
  );
  assert.is(show(type.parameters[0]?.type as Type), "pointer to const int");
  assert.is(show(type.parameters[0]?.declaredType as Type), "const typedef:A");
});

functions("a va_list is a pointer to its one record on x86-64", () => {
  const meaning = understand("typedef __builtin_va_list va_list; void f(va_list a);");
  const { type } = declarationOf(meaning, "function:f", "function");
  assert.is(show(type.parameters[0]?.type as Type), "pointer to struct:__va_list_tag");
  const record = declarationOf(meaning, "struct:__va_list_tag", "record");
  assert.equal([record.layout?.size, record.layout?.align], [192, 64]);
});

functions("empty parentheses say nothing before C23", () => {
  const prototyped = (standard: string): boolean =>
    declarationOf(understand("int f();", { language: { standard } }), "function:f", "function").type
      .prototyped;
  assert.is(prototyped("gnu17"), false);
  assert.is(prototyped("gnu23"), true);
});

const conventions = suite("calling conventions");

conventions("are found wherever the attribute stands", () => {
  for (const text of [
    "int __attribute__((stdcall)) f(int);",
    "__attribute__((stdcall)) int f(int);",
    "int f(int) __attribute__((stdcall));",
    "void *__attribute__((stdcall)) f(void);",
    "int f(int); int f(int) __attribute__((stdcall));",
  ]) {
    assert.is(declarationOf(understand(text), "function:f", "function").type.convention, "stdcall", text);
  }
});

conventions("belong to the function that a pointer points to", () => {
  const { type } = declarationOf(
    understand("int (__attribute__((stdcall)) *x)(int);"),
    "variable:x",
    "variable",
  );
  assert.is(type.kind === "pointer" && type.target.kind === "function" && type.target.convention, "stdcall");
});
