import { codesOf, declarationOf, understand } from "../support/semantics.ts";
import { assert, suite } from "../support/test.ts";

const agreeing = suite("declarations that agree");

for (const text of [
  "int f(int); int f(int a); extern int f(const int);",
  "int f(); int f(int);",
  "const int f(void); int f(void);",
  "typedef int t; typedef int t; t v; extern int v;",
  "enum e { A }; void f(enum e); void f(unsigned int);",
  "extern int v[]; extern int v[4]; extern int v[];",
  "int f(int a[3], void g(void)); int f(int *, void (*)(void));",
  "typedef int F(void); F f; int f(void);",
  "struct s *f(void); struct s; struct s *f(void);",
  "typedef const int A; int f(A); int f(int);",
]) {
  agreeing(`say nothing: ${text}`, () => {
    assert.equal(codesOf(understand(text)), []);
  });
}

const conflicting = suite("declarations that do not agree");

for (const text of [
  "int f(int); int f(long);",
  "int f(int); int f(int, ...);",
  "int f(int); char f(int);",
  "typedef int t; typedef long t;",
  "extern int v; extern unsigned v;",
  "extern int v[3]; extern int v[]; extern int v[4];",
  "extern char v; extern signed char v;",
  "extern int *v; extern const int *v;",
  "struct a; struct b; void f(struct a *); void f(struct b *);",
  "typedef const int A; typedef int B; void f(A, A *); void f(B, B *);",
]) {
  conflicting(`are told of: ${text}`, () => {
    assert.equal(codesOf(understand(text)), ["conflicting-types"]);
  });
}

conflicting("the first one stays, and the note shows it", () => {
  const meaning = understand("int f(int);\nint f(long count);\n");
  const { type } = declarationOf(meaning, "function:f", "function");
  const [parameter] = type.parameters;
  assert.is(parameter?.type.kind === "integer" && parameter.type.name, "int");
  assert.is(parameter?.name, undefined);
  const [diagnostic] = meaning.diagnostics;
  assert.is(diagnostic?.message, "`f` is declared again with another type: `int (long count)`");
  assert.equal(
    diagnostic?.notes.map(({ message, span }) => [message, span?.start]),
    [["declared here as `int (int)`", 4]],
  );
});

conflicting("what an unknown type name leaves open is no conflict", () => {
  assert.equal(codesOf(understand("int f(unknown_t *); int f(long *);")), ["unknown-type-name"]);
});

conflicting("nobody is told of those that were not asked for", () => {
  const files = { "case.h": '#include "other.h"\nint g(int);\n', "other.h": "int f(int); int f(long);\n" };
  assert.equal(codesOf(understand(files)), []);
});

const itself = suite("a declaration that names itself");

for (const [text, name, shown] of [
  ["extern int x; extern __typeof__(x) x;", "variable:x", "integer"],
  ["int f(int); extern __typeof__(f) f __attribute__((nothrow));", "function:f", "function"],
] as const) {
  itself(`means the ones before: ${text}`, () => {
    const meaning = understand(text);
    const found = meaning.module.declarations.find(({ id }) => id === name);
    assert.is(found?.kind === "variable" || found?.kind === "function" ? found.type.kind : "", shown);
  });
}

itself("in its parameters means nothing yet", () => {
  const { type } = declarationOf(understand("int f(int a[sizeof f]);"), "function:f", "function");
  assert.is(type.parameters.length, 1);
});

itself("costs no more where each names the one before twice", () => {
  const chain = Array.from({ length: 200 }, (_, at) => `typeof(v${at} + v${at}) v${at + 1};`);
  const { type } = declarationOf(understand(`long v0; ${chain.join(" ")}`), "variable:v200", "variable");
  assert.is(type.kind, "integer");
});
