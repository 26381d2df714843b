/** An error costs one declaration or one member, raises one diagnostic, and nothing that is whole gets lost. */
import { assert, suite, test } from "../support/test.ts";
import { namesOf, parseText } from "./print-ast.ts";

/** These names survive, and these are the faults: code and line. */
function survives(idea: string, text: string, names: readonly string[], faults: readonly string[]): void {
  test(idea, () => {
    const parsed = parseText(text);
    assert.equal(namesOf(parsed.nodes), names);
    assert.equal(
      parsed.faults.filter((fault) => !fault.startsWith("stray-")),
      faults,
    );
  });
}

survives("a bad declaration costs itself", "int a;\nint 5 b;\nint c;", ["a", "c"], ["syntax-error:2"]);
survives("a bad parameter costs its function", "int f(int, 5);\nint g(void);", ["g"], ["syntax-error:1"]);
survives(
  "an open parenthesis costs its declaration",
  "int (*f;\nint f(int a;\nint b;",
  ["b"],
  ["syntax-error:1", "syntax-error:2"],
);
survives(
  "an open parenthesis before a line that is no further indented costs its declaration",
  " int\nf(int a, int b;\n int\ng(int);\nint h(int n; int a[n], int n);\nint i(int n;\n  int a[n], int n);",
  ["g", "h", "i"],
  ["syntax-error:2"],
);
survives(
  "an open parenthesis behind asm costs its declaration",
  "__asm__( extern int f(void);\nint g(void);\n__asm__(int h(void)\nextern int i;",
  ["g", "i"],
  ["syntax-error:1", "syntax-error:4"],
);
survives(
  "a literal that is never closed within an attribute costs its line",
  'int f(void) __attribute__((nonnull(")));\nint g(void) __attribute__((nonnull(1)));\nint h;',
  ["g", "h"],
  ["unterminated-literal:1", "syntax-error:1"],
);
survives(
  "a literal that is never closed costs its line",
  "int f(int \" x);\nint g(int ' y);\nint i;",
  ["i"],
  ["unterminated-literal:1", "syntax-error:1", "unterminated-literal:2", "syntax-error:2"],
);
survives(
  "a literal that is never closed costs the declaration that it initializes",
  "char *s = \"abc\nint x;\nchar c = 'a;\nint y;\nchar *a[] = { \"b };\nint z;\nint n[] = { { 'a, 1\n}, { 2 } };\nint v;",
  ["x", "y", "z", "v"],
  [1, 3, 5, 7].flatMap((line) => [`unterminated-literal:${line}`, `syntax-error:${line}`]),
);
survives(
  "a literal that is never closed in a body is an error",
  'static void f(void) {\n  g("abc);\n}\nint x;',
  ["f{}", "x"],
  ["unterminated-literal:2", "syntax-error:2"],
);
survives(
  "a literal that is never closed is none before it reaches the parser",
  '#define M "abc\n#if 0\n"abc\n#endif\nint x;',
  ["x"],
  ["unterminated-literal:1", "unterminated-literal:3"],
);
survives(
  "an open bracket costs its declaration",
  "int a[;\nint b[3;\nint c;",
  ["c"],
  ["syntax-error:1", "syntax-error:2"],
);
survives(
  "an attribute that never ends costs its declaration",
  "int a __attribute__((x;\nint b;",
  ["b"],
  ["syntax-error:1"],
);
survives(
  "a statement is no declaration",
  "if (x) { y; }\nreturn 1;\nint a;",
  ["a"],
  ["syntax-error:1", "syntax-error:2"],
);
survives(
  "C++ costs its own declarations",
  "class A { public: int x; };\ntemplate <class T> struct B { T x; };\nint a;",
  ["a"],
  ["syntax-error:1", "syntax-error:2"],
);
survives(
  "the body of a bad function goes with it",
  "int f(5) { int x; }\nint a;\nvoid g(void) { }",
  ["a", "g{}"],
  ["syntax-error:1"],
);
survives(
  "a record with a bad head costs its declarators, too",
  "struct 5 { int a; } b;\nint c;",
  ["c"],
  ["syntax-error:1"],
);
survives(
  "what nothing opened is skipped alone",
  "int a; }\nint b; };\nint c;",
  ["a", "b", "c"],
  ["brace-unopened:1", "brace-unopened:2"],
);
survives(
  "a lost type of a typedef is a name of a type still",
  "typedef int 5 T;\nT a;\nint f(T *);",
  ["a", "f"],
  ["syntax-error:1"],
);

const semicolons = suite("lost semicolons");
function keeps(idea: string, text: string, names: readonly string[], faults: readonly string[]): void {
  semicolons(idea, () => {
    const parsed = parseText(text);
    assert.equal(namesOf(parsed.nodes), names);
    assert.equal(parsed.faults, faults);
  });
}
keeps("after a variable", "int a\nint b;", ["a", "b"], ["missing-semicolon:2"]);
keeps("after a prototype", "int f(void)\nextern int g(void);", ["f", "g"], ["missing-semicolon:2"]);
keeps("after an initializer", "int a = 1\nstatic int b;", ["a", "b"], ["missing-semicolon:2"]);
keeps("after a list", "int a, b\nint c;", ["a", "b", "c"], ["missing-semicolon:2"]);
keeps(
  "after a record",
  "struct s { int a; }\nstruct t { int b; };\nint c;",
  ["tag s", "tag t", "c"],
  ["missing-semicolon:2"],
);
keeps(
  "after an enum, before a storage class",
  "enum e { A }\nextern int a;",
  ["tag e", "a"],
  ["missing-semicolon:2"],
);
keeps(
  "a declarator on a line of its own is none",
  "typedef int T;\nstruct s { int a; }\nx;\nstruct t { int a; }\nconst y;",
  ["T", "x", "y"],
  [],
);
semicolons("after a member", () => {
  const { trees, faults } = parseText("struct s {\n int a\n int b;\n};");
  assert.equal(trees, ["declaration struct s {\n  int | a\n  int | b\n}"]);
  assert.equal(faults, ["missing-semicolon:3"]);
});

const braces = suite("lost braces");
function resumes(idea: string, text: string, names: readonly string[], faults: readonly string[]): void {
  braces(idea, () => {
    const parsed = parseText(text);
    assert.equal(namesOf(parsed.nodes), names);
    assert.equal(parsed.faults, faults);
  });
}
resumes(
  "a record that is never closed ends before typedef, extern and static",
  "struct s {\n int a;\nextern int b;\nint c;",
  ["b", "c"],
  ["brace-unclosed:3"],
);
resumes("an enum, too", "enum e {\n A,\nstatic int b;\nint c;", ["b", "c"], ["brace-unclosed:3"]);
resumes(
  "a body ends where a line begins like a declaration, as far left as the function",
  "void f(void) {\n  if (x) {\n  }\nint g(void);\nint h;",
  ["f{}", "g", "h"],
  ["brace-unclosed:4"],
);
resumes("an initializer, too", "int a = {\n 1, 2;\nint b;\nint c;", ["a", "b", "c"], ["missing-semicolon:3"]);
resumes(
  "a brace too many costs its declaration",
  "int f(int a, { int b);\nint g(void);\nint h;",
  ["g", "h"],
  ["syntax-error:1"],
);
braces("the note shows the brace", () => {
  const [diagnostic] = parseText("struct s {\n int a;\nextern int b;").diagnostics;
  const [note] = diagnostic?.notes ?? [];
  assert.is(note?.span?.file.lineAt(note.span.start), 1);
});
braces("a body never goes on after the end of its file", () => {
  const { nodes } = parseText('#include "a.h"\nint b;\nint c;', { files: { "a.h": "void f(void) {\n {\n" } });
  assert.equal(namesOf(nodes), ["f{}", "b", "c"]);
});

test("a message says what was expected and what was found", () => {
  const [diagnostic] = parseText("int f(int a;").diagnostics;
  assert.is(diagnostic?.message, "expected `)`, found `;`");
  assert.ok((diagnostic?.help ?? "").length > 0);
});
survives("nothing follows an ellipsis", "int f(int, ..., ...);\nint g(int, ...);", ["g"], ["syntax-error:1"]);
survives(
  "a list ends with its line where the next one begins at the margin",
  "int f(int a;\nint b;\nint g(int n;\n      int a[n], int n);\nint h(int n; int a[n]);\nint c;",
  ["b", "g", "c"],
  ["syntax-error:1", "syntax-error:5"],
);
test("the end of the file is told as such", () => {
  assert.is(
    parseText("int a").diagnostics[0]?.message,
    "expected `;`, `,`, `=` or a function body, found the end of the file",
  );
});
test("a long spelling is cut", () => {
  const [diagnostic] = parseText(`int "${"x".repeat(10_000)}";`).diagnostics;
  assert.ok((diagnostic?.message.length ?? 0) < 120);
});
