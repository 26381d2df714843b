import type { FunctionType } from "../../src/ir/type.ts";
import { declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function typeOf(text: string): FunctionType {
  return declarationOf(understand(text), "function:f", "function").type;
}

function parametersOf(text: string): string[] {
  return typeOf(text).parameters.map(({ name, type }) => `${"name" in type ? type.name : type.kind} ${name}`);
}

test("arguments of an old-style definition are passed promoted", () => {
  assert.equal(parametersOf("int f(a, b, c, d) char a; short b; float c; _Bool d; { return 0; }"), [
    "int a",
    "int b",
    "double c",
    "int d",
  ]);
});

test("what promotion leaves alone keeps its type", () => {
  assert.equal(parametersOf("typedef long wide; int f(a, b) wide a; double b; { return 0; }"), [
    "typedef a",
    "double b",
  ]);
});

test("the order is that of the names, not that of the declarations", () => {
  assert.equal(parametersOf("int f(a, b) double b; long a; { return 0; }"), ["long a", "double b"]);
});

test("a parameter that is not declared is an int", () => {
  assert.equal(parametersOf("int f(a, b) double b; { return 0; }"), ["int a", "double b"]);
});

test("arrays and functions become pointers", () => {
  assert.equal(parametersOf("int f(a, b) int a[3]; int b(void); { return 0; }"), ["pointer a", "pointer b"]);
});

test("it is no prototype, and a declaration without one does not hide it", () => {
  const { prototyped, parameters } = typeOf("int f(); int f(a) float a; { return 0; } int f();");
  assert.equal([prototyped, parameters.length], [false, 1]);
});

test("a prototype says more", () => {
  const { prototyped, parameters } = typeOf("int f(int, double); int f(a, b) int a; double b; { return 0; }");
  assert.equal([prototyped, parameters.length], [true, 2]);
});
