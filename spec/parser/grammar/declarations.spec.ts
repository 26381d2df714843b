/** C11 6.7 and 6.9: external declarations, function definitions old and new, initializers. */
import { assert, test } from "../../support/test.ts";
import { namesOf, parseText, shows } from "../print-ast.ts";

shows(
  "several declarators (6.7)",
  "int a, *b, c[2], d(void);",
  "declaration int | a | b pointer | c array(2) | d function()",
);
shows("stray semicolons between declarations", ";; int a;; ;", "declaration int | a");
shows(
  "initializers are skipped to the comma or semicolon (6.7.9)",
  "int a = 1, b = (2, 3), c = { 4, { 5 } }, d[2] = { [0] = f(1, 2) }, e;",
  "declaration int | a = ... | b = ... | c = ... | d array(2) = ... | e",
);
shows(
  "an initializer that no grammar knows raises no error",
  "int a = @ 1 $ [, b; struct s x = { .a = ??? , }, y;",
  ["declaration int | a = ...", "declaration struct s | x = ... | y"],
);
shows(
  "an array's length may come from its initializer",
  'int a[] = { 1, [4] = 2, [6 ... 7] = 3 }; char s[] = "ab" "c"; int b[][2] = { { 1 }, };',
  [
    "declaration int | a array() = {1, [4] = 2, [6 ... 7] = 3}",
    'declaration char | s array() = "ab" "c"',
    "declaration int | b array() array(2) = {{1}}",
  ],
);
shows(
  "designators of all kinds",
  "int a[] = { .x.y[1] = 1, z: 2, .w = { 3 } };",
  "declaration int | a array() = {.x.y[1] = 1, .z = 2, .w = {3}}",
);
shows(
  "asm labels",
  'int f(void) __asm__("_" "f"), g asm("h");',
  'declaration int | f function() asm("_" "f") | g asm("h")',
);
shows("asm at file scope", 'asm("nop"); __asm__ volatile ("x" : "=r"(a) : : "y"); asm goto ("z"); int a;', [
  "assembler",
  "assembler",
  "assembler",
  "declaration int | a",
]);

shows("function definitions (6.9.1)", "static inline int *f(int a) { return 0; } int g;", [
  "definition static inline int | f function(int | a) pointer",
  "declaration int | g",
]);
shows("bodies are skipped by their braces alone", "void f(void) { @ ) ] if ( \"}\" '}' { } ; $ } int a;", [
  "definition void | f function()",
  "declaration int | a",
]);
shows(
  "GNU: nested functions are in the body",
  "int f(void) { int g(int x) { return x; } return g(1); } int a;",
  ["definition int | f function()", "declaration int | a"],
);
shows(
  "old-style definitions (6.9.1p6)",
  "int f(a, b, c) int a, *c; register char b; { return a; }",
  "definition int | f function(a, b, c, unprototyped); declaration int | a | c pointer; declaration register char | b",
);
shows(
  "old-style definitions without types",
  "main(argc, argv) char **argv; { }",
  "definition implicit | main function(argc, argv, unprototyped); declaration char | argv pointer pointer",
);
shows(
  "a definition that returns a pointer to a function",
  "int (*f(int a))(char) { return 0; }",
  "definition int | f function(int | a) pointer function(char)",
);

shows(
  'extern "C" of C++ is tolerated',
  'extern "C" { int a; extern "C++" { int b; } } extern "C" int c; extern "C" { }',
  ["declaration int | a", "declaration int | b", "declaration extern int | c"],
);

test("6.2.1p7: a name is declared as soon as its declarator is complete", () => {
  const { trees, faults } = parseText(
    "typedef int T, *U, f(T); typedef int A __attribute__((aligned(8))); A b;",
  );
  assert.equal(trees, [
    "declaration typedef int | T | U pointer | f function('T')",
    "declaration typedef int | A @aligned(8)",
    "declaration 'A' | b",
  ]);
  assert.equal(faults, []);
});

test("what follows an old-style declarator and is no parameter is a declaration of its own", () => {
  const { nodes, faults } = parseText("MACRO(x)\nint y;\nextern int z;");
  assert.equal(namesOf(nodes), ["MACRO", "y", "z"]);
  assert.equal(faults, ["missing-semicolon:2"]);
});
shows(
  "__extension__ before what has no specifiers (GNU)",
  '__extension__ _Static_assert(1, ""); __extension__ __extension__ asm("nop"); __extension__ int a;',
  ['static-assertion 1 ""', "assembler", "declaration int | a"],
);
