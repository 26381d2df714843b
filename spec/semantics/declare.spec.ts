import { codesOf, declarationOf, idsOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function symbolsOf(text: string): string[] {
  return understand(text).table.symbols.map(({ id }) => id);
}

test("tags and ordinary names have name spaces of their own", () => {
  assert.equal(symbolsOf("struct stat { int x; }; int stat(struct stat *);"), [
    "struct:stat",
    "function:stat",
  ]);
});

test("the types of a declaration come before it, members before their record", () => {
  const text = "struct outer { struct inner { int x; } in; union { int y; }; } *f(struct argument *);";
  assert.equal(symbolsOf(text), [
    "struct:inner",
    "union:anon_1",
    "struct:outer",
    "struct:argument",
    "function:f",
  ]);
});

test("a record that mentions itself is one symbol", () => {
  assert.equal(symbolsOf("struct node { struct node *next; };"), ["struct:node"]);
});

test("unnamed records and enums share one count, inner ones first", () => {
  assert.equal(symbolsOf("struct { struct { int x; } a; enum { E } e; } v;"), [
    "struct:anon_1",
    "enum:anon_2",
    "struct:anon_3",
    "variable:v",
  ]);
});

test("a made-up tag gives way to a real one", () => {
  assert.equal(symbolsOf("struct { int x; } v; struct anon_1 { int y; };"), [
    "struct:anon_2",
    "variable:v",
    "struct:anon_1",
  ]);
});

test("all declarators of one declaration share its record", () => {
  const ids = symbolsOf("typedef struct { int x; } T, *P;");
  assert.equal(ids, ["struct:anon_1", "typedef:T", "typedef:P"]);
});

test("redeclarations are one symbol with several occurrences", () => {
  const { table } = understand("int f(int); int f(int value);");
  const symbol = table.ordinary.get("f");
  assert.is(symbol?.kind, "function");
  assert.is(symbol?.kind === "function" && symbol.occurrences.length, 2);
});

test("a typedef of a function type declares functions", () => {
  assert.equal(symbolsOf("typedef int F(int); typedef F G; G f; F *p;"), [
    "typedef:F",
    "typedef:G",
    "function:f",
    "variable:p",
  ]);
});

test("typeof of a function declares a function", () => {
  assert.ok(symbolsOf("int f(int); extern __typeof__(f) g;").includes("function:g"));
});

test("a tag that a prototype mentions first is file scope's", () => {
  const meaning = understand("void f(struct late *); struct late { int x; };");
  assert.equal(idsOf(meaning), ["struct:late", "function:f"]);
});

test("a tag that a prototype defines hides file scope's only there", () => {
  const meaning = understand("struct s { int x; }; void f(struct s { struct s *p; } *); void g(struct s *);");
  assert.equal(idsOf(meaning), ["struct:s", "struct:s#2", "function:f", "function:g"]);
});

test("a second body is reported and ignored", () => {
  const meaning = understand("struct s { int x; }; struct s { int y; };");
  assert.equal(codesOf(meaning), ["tag-redefined"]);
  assert.equal(idsOf(meaning), ["struct:s"]);
});

test("a tag of two kinds stays two types", () => {
  const meaning = understand("struct s { int x; }; union s *u;");
  assert.equal(codesOf(meaning), ["tag-kind-differs"]);
  assert.equal(idsOf(meaning), ["struct:s", "union:s", "variable:u"]);
});

test("a name of two kinds is reported, and the first one counts", () => {
  const meaning = understand("int x; int x(void);");
  assert.equal(codesOf(meaning), ["redeclared-differently"]);
  assert.equal(idsOf(meaning), ["variable:x"]);
});

test("an enumerator and a function of one name clash", () => {
  assert.equal(codesOf(understand("enum { A }; int A(void);")), ["redeclared-differently"]);
});

test("records of old-style parameters are declared", () => {
  assert.ok(symbolsOf("int f(p) struct parameter *p; { return 0; }").includes("struct:parameter"));
});

test("an enumerator of two enums is told, and the first one stays", () => {
  const meaning = understand("enum a { X = 1 }; enum b { X = 2 }; enum c { Y = X };");
  assert.equal(codesOf(meaning), ["enumerator-redefined"]);
  assert.is(declarationOf(meaning, "enum:c", "enum").enumerators?.[0]?.value, 1);
});

test("an enumerator of a prototype gives way to one of file scope", () => {
  const meaning = understand(
    "void f(enum { one = 1 } a); enum e { one = 5 }; int list[one]; void g(enum { one = 2 } a);",
  );
  assert.equal(codesOf(meaning), []);
  const { type } = declarationOf(meaning, "variable:list", "variable");
  assert.is(type.kind === "array" ? type.count : 0, 5);
});
