import { declarationOf, understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

function typeOf(text: string): string {
  const { type } = declarationOf(understand(text), "variable:a", "variable");
  return type.kind === "integer" ? type.name : type.kind;
}

const record = "struct { unsigned three : 3; unsigned whole : 32; unsigned long wide : 40; } s;";

test("a bit-field narrower than int is promoted to int, whatever its sign", () => {
  assert.is(typeOf(`${record} __typeof__(s.three + 0) a;`), "int");
  assert.is(typeOf(`${record} __typeof__(-(s.three)) a;`), "int");
  assert.is(typeOf(`${record} __typeof__(s.whole + 0) a;`), "unsigned int");
});

test("a vector has elements, and comparing gives a vector of integers", () => {
  const vector = "typedef float four __attribute__((vector_size(16))); four v;";
  assert.is(typeOf(`${vector} __typeof__(v[1]) a;`), "float");
  assert.is(typeOf(`${vector} __typeof__((v < v)[0]) a;`), "int");
});

test("complex numbers meet in the larger of their real types", () => {
  const { type } = declarationOf(understand("__typeof__(1.0f + 2.0i) a;"), "variable:a", "variable");
  assert.equal(type.kind === "complex" ? type.element.name : type.kind, "double");
});
